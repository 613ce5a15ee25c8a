"""A picture on the clipboard, as an image and as SVG: the other program takes what it can."""

import atexit
import functools

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

SVG = "image/svg+xml"


def copy_picture(image: QImage, svg: bytes) -> None:
    """Put both on the clipboard."""
    _leave_at_the_end()
    data = QMimeData()
    data.setImageData(image)
    data.setData(SVG, QByteArray(svg))
    QGuiApplication.clipboard().setMimeData(data)


def leave_image() -> None:
    """Leave a copied picture as an object of Qt.

    One of Python outlives the interpreter: Qt deletes it when the process exits, which crashes.
    """
    if QGuiApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    is_own = clipboard.ownsClipboard() or QGuiApplication.platformName() == "offscreen"
    copied = clipboard.mimeData() if is_own else None
    if copied is not None and copied.hasImage():  # None where nothing was ever copied
        clipboard.setImage(clipboard.image())


@functools.cache
def _leave_at_the_end() -> None:
    """However the process ends: the interpreter asks before it goes."""
    atexit.register(leave_image)
