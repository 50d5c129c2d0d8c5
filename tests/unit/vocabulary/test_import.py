"""Importing the vocabulary costs nothing: no file is read, no heavy package is loaded."""

import subprocess
import sys

SCRIPT = """
import sys
sys.addaudithook(lambda event, args: event == "open" and str(args[0]).endswith(".csv") and sys.exit("read " + args[0]))
import inventory.vocabulary
heavy = {"pandas", "numpy", "pint", "pydantic", "globalwarmingpotentials", "climate_categories"} & set(sys.modules)
sys.exit(", ".join(heavy) or 0)
"""


def test_importing_reads_no_file_and_loads_no_heavy_package():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_warming_potential_is_read_without_pandas():
    script = (
        "import sys; from inventory.vocabulary import gwp100; gwp100('AR5', 'CH4'); sys.exit('pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
