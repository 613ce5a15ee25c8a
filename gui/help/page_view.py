"""One help page on the screen: picture, text, formula with its sources, and where it leads."""

import html
import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.help.page import Citation, HelpPage
from gui.help.picture_view import PictureView
from gui.help.pictures import PICTURES
from gui.help.text import page_text
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.widgets.flow import Flow
from gui.widgets.scrolled_column import ScrolledColumn
from gui.widgets.wrapped_label import WrappedLabel

_MARGIN, _GAP = 16, 10  # px

_BEFORE_SIGN = re.compile(" ([=<≥≤∝←]) ")  # no line of a formula ends at one of these


class PageView(ScrolledColumn):
    """Shows one page after the other.

    Signals:
        page_wanted: str, the name of a page that this one leads to.
        experiment_wanted: str, the guided experiment that shows it.
        field_wanted: str, the path of a setting that it explains.
    """

    page_wanted = Signal(str)
    experiment_wanted = Signal(str)
    field_wanted = Signal(str)

    def __init__(self, pages: Mapping[str, HelpPage], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrow keys scroll
        self._pages = pages
        self._body: QWidget | None = None
        self.picture: PictureView | None = None
        self.page: HelpPage | None = None

    def set_palette(self, colors: Palette) -> None:
        """Draw the picture in these colours, and the links with it."""
        if self.picture is not None:
            self.picture.set_palette(colors)
        for sources in self.findChildren(QLabel, "help_sources"):
            if self.page is not None:
                sources.setText(_sources_text(self.page.sources, colors))

    def show_page(self, page: HelpPage) -> None:
        """Show this page from its beginning."""
        if self._body is not None:
            self.column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self.page, self.picture = page, None
        body = self._body = QWidget(self.widget())
        body.setObjectName(f"help_page_{page.name}")
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, 8, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        title = WrappedLabel("title", body)
        title.setObjectName("help_title")
        title.setText(page_text(page.title))
        column.addWidget(title)
        if page.picture:
            self.picture = PictureView(PICTURES[page.picture], body)
            column.addWidget(self.picture)
        for paragraph in page.text:
            column.addWidget(_paragraph(page_text(paragraph), body))
        if page.formula:
            column.addWidget(self._formula(page, body))
        if page.sources:
            column.addWidget(self._sources(page, body))
        self._add_ways(page, body, column)
        column.addStretch(1)
        self.column.addWidget(body)
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(page_text(page.title))

    def _formula(self, page: HelpPage, parent: QWidget) -> QFrame:
        frame = QFrame(parent)
        frame.setProperty("role", "raised")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(12, 9, 12, 9)
        inner.setSpacing(5)
        formula = _paragraph(_BEFORE_SIGN.sub("\u00a0\\1\u00a0", page.formula), frame)
        formula.setObjectName("help_formula")
        formula.setProperty("role", "value")
        inner.addWidget(formula)
        if page.letters:
            letters = _paragraph(page_text(page.letters), frame)
            letters.setProperty("role", "hint")
            inner.addWidget(letters)
        return frame

    def _sources(self, page: HelpPage, parent: QWidget) -> QLabel:
        label = QLabel(_sources_text(page.sources, palette()), parent)
        label.setObjectName("help_sources")
        label.setProperty("role", "hint")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setOpenExternalLinks(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.setAccessibleName(", ".join(source.text for source in page.sources))
        return label

    def _add_ways(self, page: HelpPage, parent: QWidget, column: QVBoxLayout) -> None:
        """Buttons: the experiment, the setting, and pages that go with this one."""
        uses = QWidget(parent)
        flow = Flow(uses)
        if page.experiment:
            tip = self.tr("Open the guided experiment that shows this, in small runs")
            self._button(
                uses, flow, "help_experiment", self.tr("Show me: the experiment"), tip
            ).clicked.connect(lambda: self.experiment_wanted.emit(page.experiment))
        if page.fields:
            tip = self.tr("Bring the setting into view and give it the keyboard")
            self._button(
                uses, flow, "help_field", self.tr("Go to the setting"), tip
            ).clicked.connect(lambda: self.field_wanted.emit(page.fields[0]))
        column.addWidget(uses)
        uses.setVisible(flow.count() > 0)
        if page.see:
            label = QLabel(self.tr("See also"), parent)
            label.setProperty("role", "muted")
            column.addWidget(label)
            links = QWidget(parent)
            flow = Flow(links)
            for name in page.see:
                title = page_text(self._pages[name].title)
                button = self._button(links, flow, f"help_link_{name}", title, "")
                button.clicked.connect(self._leading_to(name))
            column.addWidget(links)

    def _leading_to(self, name: str) -> Callable[[], None]:
        return lambda: self.page_wanted.emit(name)

    @staticmethod
    def _button(parent: QWidget, flow: Flow, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, parent)
        button.setObjectName(name)
        button.setProperty("role", "chip")
        button.setMinimumHeight(24)
        button.setToolTip(tip)
        flow.addWidget(button)
        return button


def _paragraph(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _sources_text(sources: tuple[Citation, ...], colors: Palette) -> str:
    return "<br>".join(
        f'<a href="{html.escape(source.address)}" style="color: {colors.train}">'
        f"{html.escape(source.text)}</a>"
        if source.address
        else html.escape(source.text)
        for source in sources
    )
