"""The words of reports: `labels.toml`, each in English and Chinese."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from inventory.words import Words


@cache
def labels() -> Mapping[str, Words]:
    """All words by their dotted name, such as `sheet.cover`."""
    text = (files("inventory.reports") / "labels.toml").read_text(encoding="utf-8")
    return {f"{part}.{n}": Words(**words) for part, named in tomllib.loads(text).items() for n, words in named.items()}


def label(name: str, lang: str, **data: object) -> str:
    """One text in `lang`, with its `{names}` filled in."""
    words = labels()[name]
    return (words.fill(**data) if data else words).of(lang)


def label_or(name: str, lang: str, otherwise: str) -> str:
    """One text, or `otherwise` where there is no such word."""
    return labels()[name].of(lang) if name in labels() else otherwise
