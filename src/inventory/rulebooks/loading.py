"""Loading a rule book by its id.

A book may extend another: with `extends = "ipcc-2006"` at its top it takes every key of that book that it does not say
itself. A key it says is its own as a whole, but for these: `activities` are taken or replaced one by one, by name,
`forms` and `derived` one by one, by id; replaced ones keep their place, new ones follow; its `tables` are asked before
those taken, its `filled` come before them too; its `spread` and `checks` come after those taken.
`leaves_out` names activities that are not taken, nor are their forms and checks, and tables
(`ipcc-2006/energy/coal_*`). So what two editions have in common stands once.

A long book is divided: `books/ipcc-2006.toml` begins it and the files of `books/ipcc-2006/` go on, in order of name.
Their lists (tables, forms …) follow those before, and so do their activities; nothing may be said twice. A part may add
rules, and nothing else, to an activity of a part before it.

Editions that are known but whose factors nobody could read stand in `without_factors/*.toml`. They are no rule books:
`rulebook_ids` leaves them out, `load` says what is missing.
"""

from __future__ import annotations

import difflib
import hashlib
import tomllib
from collections.abc import Iterable
from fnmatch import fnmatch
from functools import cache, reduce
from importlib.resources import files
from typing import Any

from inventory.rulebooks.form import Field
from inventory.rulebooks.rulebook import KnownEdition, RuleBook

HERE = files("inventory.rulebooks")
BOOKS, WITHOUT_FACTORS = HERE / "books", HERE / "without_factors"
NOT_TAKEN = ("extends", "leaves_out")


class UnknownRuleBook(LookupError):
    """No rule book has this id; `choices` are the nearest."""

    def __init__(self, asked: str) -> None:
        self.asked = asked
        self.choices = tuple(difflib.get_close_matches(asked, rulebook_ids(), 3, 0.0))
        super().__init__(f"no rule book {asked!r}; the nearest: {', '.join(self.choices)}")


class RuleBookWithoutFactors(LookupError):
    """The edition is known, but not its methods and factors."""

    def __init__(self, edition: KnownEdition) -> None:
        self.edition = edition
        super().__init__(f"{edition.id}: {edition.missing.en}")


@cache
def shared_fields() -> dict[str, Field]:
    """The columns that many forms share, by canonical column."""
    fields = (Field(**f) for f in _shared_fields().values())
    return {f.column: f for f in fields}


@cache
def _shared_fields() -> dict[str, dict[str, Any]]:
    return {name: field for text in _field_texts() for name, field in _read(text).items()}


def _field_texts() -> list[Any]:
    """The columns of several sectors, then those of one."""
    return [HERE / "fields.toml", *sorted((HERE / "fields").iterdir(), key=lambda f: f.name)]


def _with_fields(form: dict[str, Any]) -> dict[str, Any]:
    """The form with `{ use = "amount" }` replaced by the shared field of that name."""
    fields = [
        _shared_fields()[f["use"]] | {k: v for k, v in f.items() if k != "use"} if "use" in f else f
        for f in form["fields"]
    ]
    return form | {"fields": fields}


def _ids(folder: Any) -> tuple[str, ...]:
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


@cache
def rulebook_ids() -> tuple[str, ...]:
    """Ids of all rule books that can be worked with, sorted."""
    return _ids(BOOKS)


@cache
def known_editions() -> tuple[KnownEdition, ...]:
    """The editions that are known but have no factors, sorted by id."""
    return tuple(KnownEdition(**_toml(WITHOUT_FACTORS, i), id=i) for i in _ids(WITHOUT_FACTORS))


@cache
def load(rulebook_id: str) -> RuleBook:
    """The rule book with this id. Raises UnknownRuleBook, or RuleBookWithoutFactors for a known edition."""
    if edition := next((e for e in known_editions() if e.id == rulebook_id), None):
        raise RuleBookWithoutFactors(edition)
    if rulebook_id not in rulebook_ids():
        raise UnknownRuleBook(rulebook_id)
    book = reduce(extended, (_whole(i) for i in reversed(_line(rulebook_id))))
    forms = sorted((_with_fields(f) for f in book["forms"]), key=_sector)
    return RuleBook(**book | {"id": rulebook_id, "forms": forms})


def _sector(form: dict[str, Any]) -> str:
    """What forms stand in order by: the first category to its second level; none for a form that is about all."""
    only = next((f.get("only", ()) for f in form["fields"] if f["column"] == "category"), ())
    constant = form.get("constants", {}).get("category", "")
    first = next(iter(form.get("categories", ()) or ([constant] if constant else only)), "")
    return ".".join(first.split(".")[:2])


def extended(base: dict[str, Any], book: dict[str, Any]) -> dict[str, Any]:
    """What a book says, over what the book that it extends says."""
    left_out = book.get("leaves_out", ())
    activities = {n: a for n, a in base["activities"].items() if n not in left_out}
    forms = [f for f in base["forms"] if f["activity"] not in left_out]
    checks = [c for c in base.get("checks", ()) if not _is_of(c, left_out)]
    own = book.get("tables", [])
    tables = [t for t in base.get("tables", ()) if t not in own and not any(fnmatch(t, p) for p in left_out)]
    parts = {
        "activities": activities | book.get("activities", {}),
        "forms": _one_by_one(forms, book.get("forms", ())),
        "derived": _one_by_one(base.get("derived", ()), book.get("derived", ())),
        "tables": [*own, *tables],
        "filled": [*book.get("filled", ()), *base.get("filled", ())],
        "spread": [*base.get("spread", ()), *book.get("spread", ())],
        "checks": [*checks, *book.get("checks", ())],
    }
    said = {k: v for k, v in parts.items() if v or k in base}
    return {k: v for k, v in base.items() if k not in NOT_TAKEN} | book | said


def _is_of(check: dict[str, Any], activities: Iterable[str]) -> bool:
    """Whether a check is about these activities alone."""
    about = {*check.get("when", {}).get("activity", ())}
    return bool(about) and about <= {*activities}


def _one_by_one(base: Iterable[dict[str, Any]], book: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """What a book took, each replaced by its own of the same id, and then what is new."""
    return list(({one["id"]: one for one in base} | {one["id"]: one for one in book}).values())


def checksum(rulebook_id: str) -> str:
    """The sha256 of a rule book's text, of the books it extends, and of the fields it shares with others."""
    texts = [*(text for i in _line(rulebook_id) for text in _texts(i)), *_field_texts()]
    return hashlib.sha256(b"".join(t.read_bytes() for t in texts)).hexdigest()


def _line(rulebook_id: str) -> tuple[str, ...]:
    """The book, the one it extends, the one that extends, and so on."""
    line: list[str] = []
    while rulebook_id:
        if rulebook_id in line:
            raise ValueError(f"rule books extend each other in a circle: {' → '.join([*line, rulebook_id])}")
        line.append(rulebook_id)
        rulebook_id = _toml(BOOKS, rulebook_id).get("extends", "")
    return tuple(line)


def _texts(rulebook_id: str) -> list[Any]:
    """The file of a book, and those of its further parts in order of name."""
    parts = BOOKS / rulebook_id
    further = sorted(parts.iterdir(), key=lambda f: f.name) if parts.is_dir() else []
    return [BOOKS / f"{rulebook_id}.toml", *further]


def _whole(rulebook_id: str) -> dict[str, Any]:
    """A book with its parts. Raises ValueError where a part says again what was said before."""
    return reduce(_continued, (_read(text) for text in _texts(rulebook_id)))


def _continued(book: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    said, more = book.get("activities", {}), part.get("activities", {})
    lists = {k: [*book.get(k, []), *v] for k, v in part.items() if isinstance(v, list)}
    added = {n: said[n] | {"rules": [*said[n]["rules"], *a["rules"]]} for n, a in more.items() if _adds(n, a, said)}
    twice = [*(said.keys() & (more.keys() - added)), *((part.keys() - lists.keys() - {"activities"}) & book.keys())]
    if twice:
        raise ValueError(f"a rule book says twice: {', '.join(sorted(twice))}")
    return book | part | lists | {"activities": said | more | added}


def _adds(name: str, activity: dict[str, Any], said: dict[str, Any]) -> bool:
    """Whether a part only adds rules to an activity that was said before."""
    return name in said and set(activity) == {"rules"} and bool(activity["rules"]) and "rules" in said[name]


def _toml(folder: Any, name: str) -> dict[str, Any]:
    return _read(folder / f"{name}.toml")


@cache  # books that extend others share their files; nothing that is read here is changed in place
def _read(text: Any) -> dict[str, Any]:
    data: dict[str, Any] = tomllib.loads(text.read_text(encoding="utf-8"))
    return data
