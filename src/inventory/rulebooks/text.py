"""Text of a rule book: in two languages."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from inventory.words import Words


def _words(value: Any) -> Any:
    return Words(**value) if isinstance(value, dict) else value


Text = Annotated[Words, BeforeValidator(_words)]
NOTHING = Words("", "")
