"""A little picture on the screen, with a slider below it where something can be moved."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from gui.help.canvas import Canvas
from gui.help.pictures import Picture, SliderSpec
from gui.help.text import page_text
from gui.style.fonts import interface_font, scaled_px, text_width
from gui.style.palette import Palette
from gui.style.theme import palette

_EDGE = 10  # px around the picture
_VALUE_ROOM = "0.0050"


class _Surface(QWidget):
    """Draws a picture at a value."""

    def __init__(self, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._colors = palette()
        self.value = picture.slider.start if picture.slider is not None else 0.0
        self.setObjectName("help_picture")
        self.setAccessibleName(page_text(picture.said))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.update()

    def set_value(self, value: float) -> None:
        """Draw at this value."""
        self.value = value
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(280), scaled_px(self._picture.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = interface_font(11)
        painter.setFont(font)
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        self._picture.draw(Canvas(painter, room, self._colors, font), self.value)
        painter.end()


class PictureView(QWidget):
    """Attributes: ``surface``; ``slider``: ``None`` where nothing can be moved."""

    def __init__(self, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self.surface = _Surface(picture, self)
        self.slider: QSlider | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.surface)
        if picture.slider is not None:
            column.addLayout(self._slider_row(picture.slider))

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.surface.set_palette(colors)

    def _slider_row(self, spec: SliderSpec) -> QHBoxLayout:
        label = QLabel(page_text(spec.label), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        slider = self.slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setObjectName("help_slider")
        slider.setAccessibleName(page_text(spec.label))
        slider.setRange(0, spec.steps)
        slider.setMinimumHeight(24)
        value = QLabel(self)
        value.setObjectName("help_value")
        value.setProperty("role", "value")
        value.setMinimumWidth(text_width(_VALUE_ROOM, semibold=True))
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        def move(position: int) -> None:
            moved = spec.low + (spec.high - spec.low) * position / spec.steps
            self.surface.set_value(moved)
            value.setText(spec.text(moved))
            slider.setAccessibleDescription(spec.text(moved))

        slider.valueChanged.connect(move)
        begin = round((spec.start - spec.low) / (spec.high - spec.low) * spec.steps)
        slider.setValue(begin)
        move(begin)
        label.setBuddy(slider)
        row = QHBoxLayout()
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(slider, 1)
        row.addWidget(value)
        return row
