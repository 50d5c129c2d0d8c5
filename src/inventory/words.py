"""Text in the two languages every user-facing word exists in."""

from __future__ import annotations

from typing import NamedTuple

LANGUAGES = ("zh", "en")


class Words(NamedTuple):
    """One text in English and Chinese."""

    en: str
    zh: str

    def of(self, lang: str) -> str:
        """The text in `lang` ("zh" or "en")."""
        return self.zh if lang == "zh" else self.en

    def fill(self, **data: object) -> Words:
        """Both texts with their `{names}` filled in."""
        return Words(self.en.format(**data), self.zh.format(**data))


NOTHING = Words("", "")
