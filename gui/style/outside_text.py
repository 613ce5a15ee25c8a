"""What comes from outside (names, paths, texts), made fit for the places where Qt reads more in it.

A tool tip guesses at mark-up, a menu takes & for a key, a window's title [*] for a mark of changes.
Labels need none of this: theirs is the plain text format. A byte of a name that is no UTF-8 is
written out: Qt would cut the text off there.
"""

import html
from pathlib import Path

from PySide6.QtCore import QUrl

from core.files import printable


def tip_text(text: str) -> str:
    """A tool tip that shows this as it is; empty stays empty."""
    lines = html.escape(printable(text)).replace("\n", "<br>")
    return f"<p>{lines}</p>" if text else ""


def menu_text(text: str) -> str:
    """An entry of a menu that shows this as it is."""
    return printable(text).replace("&", "&&")


def title_text(text: str) -> str:
    """A window's title that shows this as it is."""
    return printable(text).replace("[*]", "[*][*]")


def address_of(path: Path) -> QUrl:
    """Where a file manager finds it, also under a name that is no UTF-8."""
    return QUrl.fromEncoded(path.absolute().as_uri().encode())
