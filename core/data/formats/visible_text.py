"""The text of HTML that a reader sees: a target of lxml's parser, which calls it while it reads.

What is not shown is left out (scripts, styles, the head, what is hidden), white space is as a
browser shows it, and a paragraph, a heading or a row of a table ends a line. Knows nothing of
files.
"""

from collections.abc import Iterable, Iterator, Mapping

_UNSEEN_TAGS = (
    "head title script style template noscript iframe object svg math select datalist audio video"
    " canvas"
)
_PARAGRAPH_TAGS = (
    "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure hr section article header footer main"
    " aside nav form fieldset details"
)
_LINE_TAGS = "div li dt dd tr caption figcaption legend summary address"
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_PARAGRAPHS = frozenset(_PARAGRAPH_TAGS.split())
_LINES = frozenset(_LINE_TAGS.split())
_CELLS = frozenset(("td", "th"))
_FED_AT_ONCE = 1 << 16  # characters


class VisibleText:
    """Takes what a parser finds; :meth:`taken` gives the text so far and forgets it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._unseen = 0  # elements within each other that are not shown
        self._as_it_is = 0  # likewise, whose white space stays
        self._breaks = 0  # line ends that are due before the next letter
        self._is_apart = False  # a blank is
        self._has_begun = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._unseen or tag in _UNSEEN or _is_hidden(attributes):
            self._unseen += 1
            return
        self._break_at(tag)
        if tag == "br":
            self._breaks = min(self._breaks + 1, 2)
        elif tag in _CELLS:
            self._is_apart = True
        elif tag == "pre":
            self._as_it_is += 1

    def end(self, tag: str) -> None:
        """An element ends; each that began does."""
        if self._unseen:
            self._unseen -= 1
            return
        self._break_at(tag)
        if tag == "pre":
            self._as_it_is -= 1

    def data(self, text: str) -> None:
        """Characters."""
        if self._unseen:
            return
        if self._as_it_is:
            self._add(text)
            return
        words = text.split()
        self._is_apart |= text[:1].isspace()
        if words:
            self._add(" ".join(words))
            self._is_apart = text[-1].isspace()

    def close(self) -> None:
        """The end, as a parser says it."""

    def taken(self) -> str:
        """What came since the last call."""
        text = "".join(self._parts)
        self._parts.clear()
        return text

    def _break_at(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self._breaks = 2
        elif tag in _LINES:
            self._breaks = max(self._breaks, 1)

    def _add(self, text: str) -> None:
        if self._has_begun:
            if self._breaks:
                self._parts.append("\n" * self._breaks)
            elif self._is_apart:
                self._parts.append(" ")
        self._parts.append(text)
        self._breaks, self._is_apart, self._has_begun = 0, False, True


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if not attributes:
        return False
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def visible_text(chunks: Iterable[str]) -> Iterator[str]:
    """The text of HTML that comes in chunks; needs lxml."""
    from lxml import etree  # deferred: seldom needed

    target = VisibleText()
    parser = etree.HTMLParser(target=target, encoding="utf-8")
    has_content = False
    for chunk in chunks:
        for begin in range(0, len(chunk), _FED_AT_ONCE):
            parser.feed(chunk[begin : begin + _FED_AT_ONCE].encode())
            has_content = True
        yield target.taken()
    if has_content:
        parser.close()
        yield target.taken()
