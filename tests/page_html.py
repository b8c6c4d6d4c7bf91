"""A page as a browser's parser sees it, for tests: elements with attributes, and the text between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass
class Element:
    """One element."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: tuple[str, ...] = ()
    """Tags around it, outermost first."""


@dataclass
class Html(HTMLParser):
    """Parses at once."""

    source: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[Element] = []
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Element(tag, {name: value or "" for name, value in attrs}, inside=tuple(e.tag for e in self._open))
        self.elements.append(found)
        if tag not in VOID:
            self._open.append(found)

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str | None = None, **wanted: str) -> list[Element]:
        """Elements by tag and attributes; `class_` finds one class among several, `_` stands for `-`."""

        def fits(element: Element) -> bool:
            for name, value in wanted.items():
                key = name.rstrip("_").replace("_", "-")
                have = element.attributes.get(key)
                if have is None or (value not in have.split() if key == "class" else have != value):
                    return False
            return tag is None or element.tag == tag

        return [element for element in self.elements if fits(element)]

    def one(self, tag: str | None = None, **wanted: str) -> Element:
        """The only such element."""
        found = self.all(tag, **wanted)
        assert len(found) == 1, f"{len(found)} of {tag} {wanted}"
        return found[0]
