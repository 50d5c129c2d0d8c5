"""Forms: what the blank workbook asks for, and how a filled one is read."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from inventory.rulebooks.text import NOTHING, Text


class Field(BaseModel, frozen=True, extra="forbid"):
    """One column of a form.

    `column`: the canonical column it fills. `kind`: `text`, `number`, `year`, `month`, `choice` (from the vocabulary
    list `choices`: fuels, gases, refrigerants (gases and blends), categories, regions, or a list of terms; `only`
    narrows it to some ids, for categories to subtrees, and `where` to those of which the list says this), `unit`
    (canonical units in `units`) or `measured` (a number that replaces a factor, stated in `units[0]`). `default` fills
    blanks and is reported. `small`: percentages of 1 and less are usual here, so that they are not asked back as
    fractions.
    """

    column: str
    kind: Literal["text", "number", "year", "month", "choice", "unit", "measured"]
    heading: Text
    aliases: tuple[str, ...] = ()
    help: Text = NOTHING
    required: bool = False
    choices: str = ""
    only: tuple[str, ...] = ()
    where: dict[str, str] = {}
    units: tuple[str, ...] = ()
    default: str = ""
    small: bool = False
    width: int = 14


class Form(BaseModel, frozen=True, extra="forbid"):
    """One sheet of the input workbook. `constants` are canonical columns that every row of the sheet shares.
    `categories` says what the sheet is for, where neither a constant nor a column of it does.

    Layout `rows`: a heading row, then a record per row. Layout `cover`: heading and value side by side; its values
    fill blank columns of the same name in all other sheets. Layout `matrix`: the first field's words down the side, the
    second's across with their units below them, a record per filled cell; `printed_units` is the unit that the template
    writes below a word, by the `measure` that the list gives it.
    """

    id: str
    title: Text
    help: Text = NOTHING
    activity: str
    layout: Literal["rows", "cover", "matrix"] = "rows"
    constants: dict[str, str] = {}
    categories: tuple[str, ...] = ()
    printed_units: dict[str, str] = {}
    fields: tuple[Field, ...]

    def field(self, column: str) -> Field | None:
        """The field that fills a canonical column."""
        return next((f for f in self.fields if f.column == column), None)
