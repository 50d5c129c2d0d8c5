"""Which categories a form is for: what groups the template's sheets, and leaves out those that nobody asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from inventory.rulebooks import Form, RuleBook
from inventory.vocabulary.categories import Tree, tree

SECTOR_DEPTH = 2
LAND = ("3.B", "3.D")
"""Land use and its products, which the categories of 2006 have between herds and fields."""


def categories_of(form: Form) -> tuple[str, ...]:
    """The categories that a form's rows can be of, highest ones only; none for a form that is about all of them."""
    constant, field = form.constants.get("category"), form.field("category")
    return form.categories or ((constant,) if constant else field.only if field else ())


def sector_of(code: str) -> str:
    """The category of the second level that a code belongs to, such as 1.A."""
    return ".".join(code.split(".")[:SECTOR_DEPTH])


def sectors_of(form: Form) -> tuple[str, ...]:
    """The categories of the second level that a form is for."""
    return tuple(dict.fromkeys(map(sector_of, categories_of(form))))


def in_order(book: RuleBook) -> RuleBook:
    """The book with its forms by sector: energy, industry, agriculture, land, waste.

    What is about all categories stands where the book has it: at the beginning, or after the form before it.
    """
    places: list[tuple[int, str]] = []
    for form in book.forms:
        sectors = sectors_of(form)
        places.append(_place(sectors[0]) if sectors else places[-1] if places else (0, ""))
    ordered = sorted(zip(places, range(len(places)), book.forms, strict=True), key=lambda found: found[:2])
    return book.model_copy(update={"forms": tuple(form for _, _, form in ordered)})


def _place(sector: str) -> tuple[int, str]:
    """Where a sector stands: by its first figure, land after all agriculture."""
    return int(sector[0]) * 2 + (sector in LAND), sector


def only_for(book: RuleBook, asked: Collection[str]) -> RuleBook:
    """The book with the forms for these categories: above them, at them or below, and those about all of them."""
    known = tree(book.category_edition)
    kept = tuple(f for f in book.forms if _is_for(categories_of(f), asked, known))
    return book.model_copy(update={"forms": kept})


def offered(book: RuleBook) -> tuple[str, ...]:
    """The categories that some form is for."""
    return tuple(sorted({c for f in book.forms for c in categories_of(f)}))


def _is_for(own: Collection[str], asked: Iterable[str], known: Tree) -> bool:
    return not own or any(known.is_under(a, b) or known.is_under(b, a) for a in own for b in asked)


def unknown(book: RuleBook, asked: Iterable[str]) -> tuple[str, ...]:
    """Those of the asked categories that no form is for."""
    known, forms = tree(book.category_edition), offered(book)
    return tuple(a for a in asked if a not in known or not _is_for(forms, [a], known))
