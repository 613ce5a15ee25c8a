"""A question before something is done: what each answer means in words, and a button for each.

Nothing is done by asking: whoever asks waits for the answer. Knows no run.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.style.fonts import scaled_px

_WIDTH = 460  # px, of the drawings


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, in the person's language.

    Attributes:
        name: the dialog's object name.
        prefix: of its buttons' object names.
        title: of the dialog.
        question: in a sentence.
        answers: name, button, and what it means, in the order of the text; the first is the usual.
    """

    name: str
    prefix: str
    title: str
    question: str
    answers: tuple[tuple[str, str, str], ...]


class Question(QDialog):
    """Signals: ``answered``: str, the name of an answer, or ``cancel``; it is closed by then."""

    answered = Signal(str)

    def __init__(self, asked: Asked, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(asked.name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(asked.title)
        self._answer = "cancel"
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addWidget(self._text(asked.question, "title"))
        for _, _, meaning in asked.answers:
            column.addWidget(self._text(meaning, ""))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        usual = asked.answers[0][0]
        buttons = [("cancel", self.tr("Cancel"))]
        buttons += [(answer, text) for answer, text, _ in reversed(asked.answers)]
        for answer, text in buttons:
            button = QPushButton(text, self)
            button.setObjectName(f"{asked.prefix}_{answer}")
            button.setProperty("role", "primary" if answer == usual else "plain")
            button.setDefault(answer == usual)
            button.clicked.connect(lambda _=False, chosen=answer: self._choose(chosen))
            row.addWidget(button)
        column.addLayout(row)
        width = max(scaled_px(_WIDTH), column.minimumSize().width())  # no button is cut
        self.resize(width, column.heightForWidth(width))
        self.finished.connect(self._tell)

    def _text(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    def _choose(self, answer: str) -> None:
        self._answer = answer
        self.accept()

    @Slot()
    def _tell(self) -> None:
        self.answered.emit(self._answer)
