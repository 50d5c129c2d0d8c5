"""Reads a page as a browser would build it: elements with their attributes and text, by the standard library."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "wbr", "input", "img", "hr", "source", "base"}


@dataclass
class Element:
    """One element; `text` holds all the text in it, also that of its descendants."""

    tag: str
    attributes: dict[str, str]
    above: tuple[str, ...]
    text: str = ""
    below: list[Element] = field(default_factory=list)

    def all(self, tag: str) -> list[Element]:
        """Descendants with this tag."""
        return [e for child in self.below for e in ([child] if child.tag == tag else []) + child.all(tag)]

    def id(self, id: str) -> Element:
        """The one descendant with this id."""
        (found,) = [e for e in self.every() if e.attributes.get("id") == id]
        return found

    def every(self) -> list[Element]:
        """All descendants."""
        return [e for child in self.below for e in [child, *child.every()]]


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {}, ())]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {n: v or "" for n, v in attrs}, tuple(e.tag for e in self.open))
        self.open[-1].below.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"<{self.open[-1].tag}> is closed by </{tag}> at {self.getpos()}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open if self.open[-1].tag not in ("script", "style") else self.open[-1:]:
            element.text += data


def read(text: str) -> Element:
    """The document; fails where an element is not closed in its turn."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    assert [e.tag for e in builder.open] == [""], "elements stay open"
    return builder.open[0]
