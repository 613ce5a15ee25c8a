"""Which column of a table is the text: asked where several may be. Writes to the draft alone."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.config import FIELD_PATHS
from gui.models.draft import Draft
from gui.widgets.elided_combo import ElidedCombo
from gui.widgets.field_row import editor_width

_FIELD = "data.text_field"


class TextColumns(QWidget):
    """A row with the columns of text; hidden where there is nothing to choose.

    Attributes:
        chooser: of the columns; none is chosen as long as it is not known which is read.
    """

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        spec = FIELD_PATHS[_FIELD]
        self.chooser = ElidedCombo(self)
        self.chooser.setObjectName("data_column")
        self.chooser.setAccessibleName(spec.label)
        self.chooser.setToolTip(spec.help)
        self.chooser.setPlaceholderText(self.tr("Choose…"))
        self.chooser.setFixedWidth(editor_width())
        self.chooser.activated.connect(self._on_activated)
        label = QLabel(spec.label, self)
        label.setBuddy(self.chooser)
        label.setToolTip(spec.help)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label, 1)
        layout.addWidget(self.chooser)
        self.hide()

    def show_columns(self, names: Sequence[str], chosen: str = "") -> None:
        """Offer these; ``chosen``: which one is read, ``""``: it is not known yet."""
        self.chooser.clear()
        self.chooser.addItems(list(names))
        self.chooser.setCurrentIndex(list(names).index(chosen) if chosen in names else -1)
        self.setVisible(len(names) > 1 or (len(names) == 1 and not chosen))

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self._draft.set_value(_FIELD, self.chooser.itemText(index))
