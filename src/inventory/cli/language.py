"""The language of the person at the terminal."""

from __future__ import annotations

import os


def environment_language() -> str:
    """Chinese where the environment says so, else English."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "zh" if named.lower().startswith("zh") else "en"
