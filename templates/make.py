"""Write the blank workbook of every rule book in both languages: `make templates`. A test keeps them fresh."""

from pathlib import Path

from inventory.reading import write_template
from inventory.rulebooks import load, rulebook_ids

HERE = Path(__file__).resolve().parent


def main() -> None:
    for rulebook_id in rulebook_ids():
        for lang in ("zh", "en"):
            write_template(load(rulebook_id), HERE / f"{rulebook_id}.{lang}.xlsx", lang)


if __name__ == "__main__":
    main()
