"""Write the checksums of the newest release: `make release`. A release that is out is never sealed again."""

from pathlib import Path

from inventory.factors.library import Library, release_text

HERE = Path(__file__).resolve().parent


def main() -> None:
    library = Library(HERE.parent)
    path = HERE / f"{library.release}.toml"
    title = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    path.write_text(release_text(library, title), encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(library.released)} tables, {library.checksum}")


if __name__ == "__main__":
    main()
