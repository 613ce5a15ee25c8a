"""The bar that tells the person something: what happened and what to do about it.

Plain text only. A traceback never stands here: Details opens the log. Knows no run.
"""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from core.config import FIELD_PATHS
from gui.style.icons import icon, pixmap
from gui.style.palette import Palette
from gui.style.theme import palette, repolish
from gui.widgets.field_text import with_labels
from gui.widgets.padded_label import PaddedLabel

_RANK = {"info": 0, "warning": 1, "error": 2}
_LONGEST = 1_200  # characters; more belongs in the log


class Notice(QFrame):
    """Hidden until there is something to say.

    Signals:
        details_wanted: the person asked for the log.
        action_wanted: str, the name of the action offered.
        field_wanted: str, the path of the field that the message was about.
    """

    details_wanted = Signal()
    action_wanted = Signal(str)
    field_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("role", "notice")
        self.setProperty("level", "info")
        self._colors: Palette = palette()
        self._level = "info"
        self._message = ""
        self._actions = ("", "")
        self._icon = PaddedLabel((0, 5, 0, 0), parent=self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text = QLabel(self)
        self._text.setObjectName("notice_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offer = QPushButton(self)
        self._offer.setObjectName("notice_action")
        self._offer.clicked.connect(lambda: self._act(0))
        self._other = QPushButton(self)
        self._other.setObjectName("notice_other_action")
        self._other.clicked.connect(lambda: self._act(1))
        self._details = QPushButton(self.tr("Details"), self)
        self._details.setObjectName("notice_details")
        self._details.setProperty("role", "flat")
        self._details.clicked.connect(self.details_wanted)
        self._dismiss = QPushButton(self)
        self._dismiss.setObjectName("notice_dismiss")
        self._dismiss.setProperty("role", "flat")
        self._dismiss.setAccessibleName(self.tr("Dismiss"))
        self._dismiss.setToolTip(self.tr("Dismiss (Esc)"))
        self._dismiss.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 10, 7)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._offer, self._other, self._details, self._dismiss):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.set_palette(self._colors)
        self.hide()

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self._dismiss.setIcon(icon("close", colors.muted))
        self._show_icon()

    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    @property
    def level(self) -> str:
        """``info``, ``warning`` or ``error``."""
        return self._level

    def tell(
        self,
        level: str,
        message: str,
        *,
        details: bool = False,
        action: tuple[str, str] | None = None,
        other: tuple[str, str] | None = None,
    ) -> None:
        """Show a message.

        Args:
            level: info, warning or error. What is milder than an error on show does not replace it.
            message: what happened and what to do, as plain text.
            details: whether the log has more about it.
            action: name and words of one thing that can be done about it.
            other: the same of a second thing.
        """
        if not self.isHidden() and _RANK[level] < _RANK[self._level]:
            return
        self._level, self._message = level, message
        self.setProperty("level", level)
        repolish(self)
        said = with_labels(message)
        self._text.setText(said if len(said) <= _LONGEST else said[:_LONGEST] + "…")
        self._actions = (action[0] if action else "", other[0] if other else "")
        for button, offered in ((self._offer, action), (self._other, other)):
            button.setText(offered[1] if offered else "")
            button.setVisible(offered is not None)
        self._details.setVisible(details)
        self._show_icon()
        self.show()
        self.updateGeometry()

    @Slot(str, str, bool, str)
    def tell_of_field(
        self, level: str, message: str, details: bool = False, field: str = ""
    ) -> None:
        """Show a message about a field, and offer to go there; empty: about none."""
        action = (field, self.tr("Show the field")) if field in FIELD_PATHS else None
        self.tell(level, message, details=details, action=action)

    @property
    def offered(self) -> tuple[str, ...]:
        """The names of what can be done about what stands here."""
        return () if self.isHidden() else tuple(filter(None, self._actions))

    @Slot(str)
    def withdraw(self, message: str) -> None:
        """Say this no more; what else is said stays."""
        if message == self._message:
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Say nothing any more."""
        self.hide()

    def _act(self, which: int) -> None:
        self.hide()
        name = self._actions[which]
        if name in FIELD_PATHS:
            self.field_wanted.emit(name)
        else:
            self.action_wanted.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def _show_icon(self) -> None:
        colors = self._colors
        color = {"info": colors.train, "warning": colors.clipped, "error": colors.error}
        scale = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap(self._level, color[self._level], 16, scale))
