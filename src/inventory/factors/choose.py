"""The choice rule: which factor row answers what a method's slot asks for, and why.

1. A value measured by the user and given in the record stands before every table (the plan sees to that).
2. Then tables are asked in order: the user's own, then the rule book's. Where one that refines another has no answer,
   the other's why says so.
3. Within a table, gas and keys match exactly, from the special to the general: a key that climbs (the category, up its
   tree) and a blank key (for any) come after the exact one. Then the region climbs: province, grid, country, world.
4. On each rung the row must be valid in the activity's year. A rule book may allow the latest year published before.
5. Two rows that fit are an error naming both. None is an error naming the nearest. A row whose unit cannot cancel the
   activity's does not answer; the why of the row that answers instead names it, or the error if none does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from inventory import units
from inventory.factors.table import Factor, Table, TableCard
from inventory.vocabulary.labels import column_words, value_words
from inventory.words import Words

Ladder = tuple[str, ...]


@dataclass(frozen=True)
class Wanted:
    """What a slot asks for. `keys`: for each key column the values from special to general; `regions` likewise."""

    quantity: str
    unit: str
    gas: str
    keys: Mapping[str, Ladder]
    regions: Ladder
    year: int
    latest: bool = False


@dataclass(frozen=True)
class Chosen:
    """The row, and why it was this one."""

    factor: Factor
    why: Words


@dataclass(frozen=True)
class Tie:
    """Two rows fit equally."""

    rows: tuple[Factor, ...]


@dataclass(frozen=True)
class Missing:
    """No row fits. `wrong_unit` fits but for its unit."""

    wrong_unit: Factor | None
    wanted: Wanted
    asked: tuple[Table, ...]

    @property
    def nearest(self) -> tuple[Factor, ...]:
        """The rows that come closest; looked for only when somebody is told."""
        return _nearest(self.wanted, self.asked)

    @property
    def blank_keys(self) -> list[dict[str, tuple[str, ...]]]:
        """Blank key columns that keep rows from answering: the fewest first, each with the words that have a row.

        None where a table goes by nothing that is blank: what is asked is all there, and no table has it.
        """
        if any(not _blank(self.wanted, table.card) for table in self.asked):
            return []
        found: dict[tuple[str, ...], list[Factor]] = {}
        for table in self.asked:
            for row in table.rows:
                lacking = _lacking(self.wanted, row) if _would_fit(self.wanted, table.card, row) else ()
                if lacking:
                    found.setdefault(lacking, []).append(row)
        fewest = sorted(found.items(), key=lambda columns: (len(columns[0]), -len(columns[1])))
        return [{key: tuple(dict.fromkeys(r.keys[key] for r in rows)) for key in keys} for keys, rows in fewest]


def choose(wanted: Wanted, tables: Sequence[Table]) -> Chosen | Tie | Missing:
    """Apply the choice rule to tables in the order given."""
    wrong_unit: Factor | None = None
    passed: list[Factor] = []
    asked = [t for t in tables if t.card.quantity == wanted.quantity]
    for place, table in enumerate(asked):
        for rung, rows in _rungs(wanted, table):
            latest = wanted.latest and "year" not in table.card.exact
            fitting = [r for r in rows if units.compatible(r.unit, wanted.unit)]
            if not fitting:
                wrong_unit = wrong_unit or rows[0]
                passed += _in_year(wanted, rows, latest)[0]
                continue
            in_year, year_why = _in_year(wanted, fitting, latest)
            if len(in_year) > 1:
                return Tie(tuple(in_year))
            if in_year:
                finer = [t.card for t in asked[:place] if t.card.refines]
                also = [*_unrefined(wanted, table.card, finer), *map(_passed_over, passed), year_why]
                return Chosen(in_year[0], _why(wanted, table, rung, also))
    return Missing(wrong_unit, wanted, tuple(asked))


def _rungs(wanted: Wanted, table: Table) -> Iterable[tuple[tuple[str, ...], tuple[Factor, ...]]]:
    """Rows of the table from the most special rung to the most general."""
    ladders = [_ladder(wanted, key, table.card) for key in table.card.keys]
    regions = wanted.regions[:1] if "region" in table.card.exact else wanted.regions
    for rung in product(*ladders, regions):
        rows = table.index.get((wanted.gas, *rung)) or table.index.get(("", *rung))
        if rows:
            yield rung, rows


def _ladder(wanted: Wanted, key: str, card: TableCard) -> Ladder:
    """Values of a key to try: the exact one, those above it where the key climbs, then blank."""
    values = wanted.keys.get(key, ("",))
    if key in card.exact:
        return values[:1]
    return tuple(dict.fromkeys((*(values if key in card.ladders else values[:1]), "")))


def _in_year(wanted: Wanted, rows: Sequence[Factor], latest: bool) -> tuple[list[Factor], Words]:
    """Rows for the year, or, where the rule book allows it, those of the latest year published before."""
    valid = [r for r in rows if r.valid_in(wanted.year)]
    if valid or not latest:
        return valid, Words("", "")
    before = [r for r in rows if r.valid_to is not None and r.valid_to < wanted.year]
    last = max((r.valid_to or 0 for r in before), default=0)
    why = Words(
        f"none for {wanted.year}, the latest published before is for {last}",
        f"无 {wanted.year} 年的值，取此前最近公布的 {last} 年值",
    )
    return [r for r in before if r.valid_to == last], why


def _why(wanted: Wanted, table: Table, rung: tuple[str, ...], also: Sequence[Words]) -> Words:
    """One sentence for the verifier: the table, each step that was climbed, and what else there is to say."""
    steps = [Words(f"table {table.card.id}", f"表 {table.card.id}")]
    *keys, region = rung
    for key, value in zip(table.card.keys, keys, strict=True):
        steps += _climbed(key, wanted.keys.get(key, ("",))[0], value)
    if table.is_regional:  # where all rows are for any region, taking one of them was no choice
        steps += _climbed("region", wanted.regions[0], region)
    steps += [words for words in also if words.en]
    return Words("; ".join(s.en for s in steps), "；".join(s.zh for s in steps))


def _unrefined(wanted: Wanted, taken: TableCard, finer: Iterable[TableCard]) -> Iterable[Words]:
    """That tables which refine the one taken have no answer for these words."""
    for card in finer:
        keys = {k: wanted.keys.get(k, ("",))[0] for k in card.keys if k not in taken.keys}
        sought = [value_words(k, v) if v else Words(f"{column_words(k).en} unstated", f"未填{column_words(k).zh}")
                  for k, v in keys.items()]  # fmt: skip
        en, zh = ", ".join(w.en for w in sought), "、".join(w.zh for w in sought)
        yield Words(f"none for {en} in table {card.id}", f"表 {card.id} 没有{zh}的值")


def _passed_over(row: Factor) -> Words:
    """That a row would have come before, were it in a unit that fits."""
    unit = units.label_words(row.unit)
    return Words(
        f"{row.id} passed over, its unit ({unit.en}) does not fit",
        f"{row.id} 单位（{unit.zh}）不符，未采用",
    )


def _climbed(key: str, asked: str, taken: str) -> list[Words]:
    """What was asked for and what was taken instead, where the two differ."""
    if asked == taken:
        return []
    column, sought, found = column_words(key), value_words(key, asked), value_words(key, taken)
    return [Words(
        f"{column.en} {sought.en or 'unstated'} has none of its own, {found.en or 'the one for any'} taken",
        f"{column.zh}{sought.zh or '未填'}无专有值，取{found.zh or '通用值'}",
    )]  # fmt: skip


def _blank(wanted: Wanted, card: TableCard) -> list[str]:
    """The key columns of a table that are blank in what is asked."""
    return [key for key in card.keys if wanted.keys.get(key, ("",)) == ("",)]


def _would_fit(wanted: Wanted, card: TableCard, row: Factor) -> bool:
    """Whether a row answers but for key columns that are blank in what is asked."""
    keys = all(
        word in _ladder(wanted, key, card) or wanted.keys.get(key, ("",)) == ("",) for key, word in row.keys.items()
    )
    regions = wanted.regions[:1] if "region" in card.exact else wanted.regions
    in_place = row.gas in (wanted.gas, "") and row.region in regions
    in_time = row.valid_in(wanted.year) or (wanted.latest and (row.valid_to or wanted.year) < wanted.year)
    return keys and in_place and in_time and units.compatible(row.unit, wanted.unit)


def _lacking(wanted: Wanted, row: Factor) -> tuple[str, ...]:
    """The key columns that the row has a word in and that are blank in what is asked."""
    return tuple(key for key, word in row.keys.items() if word and wanted.keys.get(key, ("",)) == ("",))


def _nearest(wanted: Wanted, tables: Sequence[Table], most: int = 3) -> tuple[Factor, ...]:
    """Rows that agree with most of what was asked for; those of exact tables stand for nothing but their own words."""

    def agreement(row: Factor) -> tuple[int, int]:
        keys = sum(row.keys.get(k) in ladder for k, ladder in wanted.keys.items() if row.keys.get(k))
        fits = 2 * keys + (row.gas in (wanted.gas, "")) + (row.region in wanted.regions)
        return fits, -abs((row.valid_to or wanted.year) - wanted.year)

    rows = [r for t in tables if not t.card.exact for r in t.rows if agreement(r)[0] >= 2]
    return tuple(sorted(rows, key=agreement, reverse=True)[:most])
