"""Word documents (.docx): a line a paragraph, as Word saves plain text, by lxml.

Text that was deleted or moved away, instructions of fields, and a drawing's second form for old
programs are left out; so are notes, headers and footers, which are other files of the archive.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from core.data.errors import CancelledCheck, Progress, report
from core.data.formats.archive import Archive, left_out, opened
from core.data.formats.file_format import FileFormat
from core.data.formats.packages import left_out_without, require
from core.data.formats.text import AUTO, LARGEST_TEXT, file_status
from core.i18n import Message

_KIND = Message("data.kind_docx")
_BODY = "word/document.xml"
_UNREAD = frozenset(("Fallback", "moveFrom", "del"))


class _Paragraphs:
    """A target of lxml's parser."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._unread = 0
        self._is_text = False

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if self._unread or name in _UNREAD:
            self._unread += 1
        elif name == "t":
            self._is_text = True
        elif name == "tab":
            self._parts.append("\t")
        elif name in ("br", "cr"):
            self._parts.append("\n")

    def end(self, tag: str) -> None:
        if self._unread:
            self._unread -= 1
            return
        name = tag.rpartition("}")[2]
        if name == "t":
            self._is_text = False
        elif name == "p":
            self._parts.append("\n")

    def data(self, text: str) -> None:
        if self._is_text and not self._unread:
            self._parts.append(text)

    def close(self) -> None:
        """The end, as a parser says it."""

    def taken(self) -> str:
        """What came since the last call."""
        text = "".join(self._parts)
        self._parts.clear()
        return text


def read(
    path: Path,
    *,
    limit: int = LARGEST_TEXT,
    encoding: str = AUTO,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[str]:
    """The text; ``encoding`` is of no use: the document has its own.

    Raises:
        DataError: no readable document, or lxml is not installed.
        Cancelled: called off.
    """
    require(path, "lxml")
    from lxml import etree

    file_status(path)
    reading, done = Message("data.reading", title=path.name), 0
    with opened(path, _KIND) as archive:
        target = _Paragraphs()
        parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True)
        try:
            for chunk in archive.chunks(_BODY, cancelled):
                if not done and b"<!DOCTYPE" in chunk:
                    raise archive.refusal(Message("data.has_doctype"))
                parser.feed(chunk)
                yield target.taken()
                done += len(chunk)
                report(progress, reading, done, 0)
            parser.close()
        except etree.LxmlError as error:
            raise archive.refusal(Message("text.verbatim", text=str(error))) from error
        yield target.taken()


def _look(archive: Archive) -> None:
    if _BODY not in archive:
        raise archive.refusal(Message("data.lacking_in_archive", name=_BODY))


FORMAT = FileFormat(
    frozenset({".docx"}), read, left_out(_KIND, _look, left_out_without("lxml")), is_packed=True
)
