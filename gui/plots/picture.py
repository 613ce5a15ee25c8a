"""Pictures of a widget: PNG with fine pixels, SVG with real lines and letters. Knows no plots."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from core import files
from gui.plots.table import tr

_PIXELS = 2.0  # of a PNG for one of the window: sharp in print and on fine screens


def as_image(widget: QWidget, ground: str) -> QImage:
    """The widget as it is now, on ``ground``."""
    image = QImage(widget.size() * _PIXELS, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_PIXELS)
    image.fill(QColor(ground))
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image


def both(widget: QWidget, ground: str, title: str) -> tuple[QImage, bytes]:
    """The widget as an image and as SVG."""
    return as_image(widget, ground), svg(widget, ground, title)


def write(path: Path, image: QImage, drawing: bytes) -> None:
    """Write a picture as PNG or SVG, by the path's ending.

    Raises:
        ValueError: another ending, by name.
        OSError: the file cannot be written.
    """
    match path.suffix.lower():
        case ".png":
            files.write_whole(path, _png(image))
        case ".svg":
            files.write_whole(path, drawing)
        case other:
            ending = other or tr("no extension")
            raise ValueError(tr("pictures are saved as .png or .svg, not {0}").format(ending))


def save(widget: QWidget, path: Path, ground: str, title: str) -> None:
    """Write the widget to ``path`` as PNG or SVG, by its ending.

    Raises:
        ValueError: another ending, by name.
        OSError: the file cannot be written.
    """
    write(path, *both(widget, ground, title))


def _png(image: QImage) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.write(image)
    buffer.close()
    return bytes(store.data())


def svg(widget: QWidget, ground: str, title: str) -> bytes:
    """The widget as SVG: real lines and letters."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setTitle(title)
    generator.setResolution(widget.logicalDpiX())
    painter = QPainter(generator)
    painter.fillRect(widget.rect(), QColor(ground))
    widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    buffer.close()
    return bytes(store.data())
