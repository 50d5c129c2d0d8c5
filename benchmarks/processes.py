"""Fresh processes, as a person starts them."""

from __future__ import annotations

import subprocess
import sys


def python(*words: str) -> None:
    """Run the interpreter of this environment to its end."""
    done = subprocess.run([sys.executable, *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def inventory(*words: str) -> None:
    """Run the command `inventory`."""
    python("-m", "inventory.cli", *words)
