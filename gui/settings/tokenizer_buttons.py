"""What stands under the tokenizer's choice: train one on the text, or take one from a file.

Training is part of reading the text: the preview does it beside the window's thread, and the text's
card shows how far it is, with Cancel. Knows the draft and the preview, no layout.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.models.draft import Draft
from gui.settings.data_preview import DataPreview
from gui.widgets.field_text import count_text
from gui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from core.data import DataFacts

FIELD = "data.tokenizer"
TRAINED = "bpe"


class TokenizerButtons(QWidget):
    """Two buttons, and what the tokenizer amounts to on this text.

    Signals:
        file_wanted: a file is to be asked for.
    """

    file_wanted = Signal()

    def __init__(self, draft: Draft, preview: DataPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._preview = preview
        self.train = QPushButton(self.tr("Train on this text"), self)
        self.train.setObjectName("train_tokenizer_button")
        self.train.setProperty("role", "chip")
        self.train.setToolTip(
            self.tr(
                "Train a BPE tokenizer on this text: the most frequent token pairs are "
                "merged until the vocabulary has the size you set. It takes seconds, can be "
                "cancelled, and is saved with the run. A small vocabulary makes a small "
                "model several times faster."
            )
        )
        self.choose = QPushButton(self.tr("Choose file…"), self)
        self.choose.setObjectName("tokenizer_file_button")
        self.choose.setProperty("role", "chip")
        self.choose.setToolTip(
            self.tr(
                "Use the tokenizer.json of a Hugging Face model or of one of your runs. You "
                "can also drop it on the window."
            )
        )
        self._line = WrappedLabel("hint", self)
        self._line.setObjectName("tokenizer_line")
        self._lay_out()
        self.train.clicked.connect(self._train)
        self.choose.clicked.connect(self.file_wanted)
        preview.described.connect(self._on_described)
        preview.started.connect(self._refresh)
        preview.failed.connect(self._refresh)
        draft.edited.connect(self._on_edited)
        self._refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.train)
        row.addWidget(self.choose)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._line)

    @Slot()
    def _train(self) -> None:
        self._draft.set_values({FIELD: TRAINED}, self.tr("Tokenizer trained on the text"))

    @Slot(object)
    def _on_edited(self, paths: frozenset[str]) -> None:
        if FIELD in paths:
            self._refresh()

    @Slot(object)
    def _on_described(self, _facts: "DataFacts") -> None:
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self.train.setVisible(self._draft.value(FIELD) != TRAINED)
        facts = self._preview.facts if not self._preview.is_busy else None
        line = "" if facts is None else self._of(facts)
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def _of(self, facts: "DataFacts") -> str:
        """How many tokens there are, and how long one is; fewer than asked for is said."""
        each = facts.n_chars / max(1, facts.n_tokens)
        text = self.tr("{n} tokens, {each} characters per token on average")
        asked = self._draft.value("data.tokenizer_vocab")
        if self._draft.value(FIELD) == TRAINED and isinstance(asked, int) and facts.n_vocab < asked:
            text = self.tr(
                "{n} tokens, {each} characters per token on average; all other pairs occur "
                "only once"
            )
        return text.format(n=count_text(facts.n_vocab), each=f"{each:.1f}")
