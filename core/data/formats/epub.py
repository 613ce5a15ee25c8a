"""EPUB books: the visible text of their chapters in the order of the spine, by lxml."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from core.data.errors import CancelledCheck, Progress, check, report
from core.data.formats.archive import Archive, left_out, opened
from core.data.formats.file_format import FileFormat
from core.data.formats.packages import left_out_without, require
from core.data.formats.text import AUTO, LARGEST_TEXT, file_status
from core.data.formats.visible_text import visible_text
from core.i18n import Message

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KIND = Message("data.kind_epub")
_CONTAINER = "META-INF/container.xml"
_PROTECTED = ("META-INF/rights.xml", "META-INF/sinf.xml")
_LARGEST_INDEX = 10_000_000  # bytes
_LARGEST_CHAPTER = 50_000_000  # bytes


def read(
    path: Path,
    *,
    limit: int = LARGEST_TEXT,
    encoding: str = AUTO,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[str]:
    """The text, with an empty line between chapters; ``encoding`` is of no use: EPUB has its own.

    Raises:
        DataError: no readable book, a protected one, or lxml is not installed.
        Cancelled: called off.
    """
    require(path, "lxml")
    file_status(path)
    reading = Message("data.reading", title=path.name)
    with opened(path, _KIND) as archive:
        chapters = _chapters(archive)
        is_first = True
        for number, name in enumerate(chapters):
            check(cancelled)
            text = _text(archive, name)
            if text:
                yield text if is_first else f"\n\n{text}"
                is_first = False
            report(progress, reading, number + 1, len(chapters))


def _chapters(archive: Archive) -> list[str]:
    """The names of the chapters in the archive, in order."""
    if any(name in archive for name in _PROTECTED):
        raise archive.refusal(Message("data.protected"))
    rootfile = next(_elements(archive, _CONTAINER, "rootfile"), None)
    package = "" if rootfile is None else rootfile.get("full-path", "")
    folder = posixpath.dirname(package)
    items, order = {}, []
    for element in _elements(archive, package, "item", "itemref"):
        if element.get("idref") is not None:
            order.append(element.get("idref"))
        else:
            items[element.get("id")] = element.get("href", "")
    names = (unquote(items[each]).partition("#")[0] for each in order if items.get(each))
    found = [posixpath.normpath(posixpath.join(folder, name)) for name in names]
    if not found:
        raise archive.refusal(Message("data.no_chapters"))
    return found


def _elements(archive: Archive, name: str, *tags: str) -> "Iterator[Element]":
    """The elements of an index that have one of these names, whatever their namespace."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(archive.read(name, _LARGEST_INDEX), parser)
    if root is None:
        raise archive.refusal(Message("data.lacking_in_archive", name=name))
    return (
        element
        for element in root.iter()
        if isinstance(element.tag, str) and etree.QName(element).localname in tags
    )


def _text(archive: Archive, name: str) -> str:
    content = archive.read(name, _LARGEST_CHAPTER)
    codec = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        chapter = content.decode(codec)
    except UnicodeDecodeError as error:
        raise archive.refusal(Message("data.no_utf8_in_archive", name=name)) from error
    if "\0" in chapter:
        raise archive.refusal(Message("data.no_utf8_in_archive", name=name))
    return "".join(visible_text((chapter,))).strip()


FORMAT = FileFormat(
    frozenset({".epub"}),
    read,
    left_out(_KIND, _chapters, left_out_without("lxml")),
    is_packed=True,
)
