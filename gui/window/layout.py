"""The widgets of the window and where they stand. Connects nothing, decides nothing."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from gui.experiments.offer import ExperimentsOffer
from gui.language.texts import translate
from gui.panels.edits import EditsPanel
from gui.panels.log import LogPanel
from gui.panels.notice import Notice
from gui.panels.page_row import PageRow
from gui.panels.pages import QUEUE, RUNS, TRAINING, Pages
from gui.panels.progress_line import ProgressLine
from gui.panels.reading import ReadingPanel
from gui.panels.samples import SamplesPanel
from gui.panels.side_tabs import SideTabs
from gui.panels.status import StatusBar
from gui.panels.transport import Transport
from gui.queue.page import QueuePage
from gui.runs.stored.shown_bar import ShownBar
from gui.runs.table.page import RunsPage
from gui.style import places
from gui.style.fonts import scaled_px
from gui.style.wide_splitter import WideSplitter
from gui.widgets.ground import Ground
from gui.window.actions import Actions
from gui.window.page_table import PAGES
from gui.window.slices import Slices

_CENTRE = 680  # px, of the drawings


class Pane(QFrame):
    """Widgets one below the other, in one colour."""

    def __init__(self, role: str, margin: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(margin)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._column.addWidget(widget)


@dataclass(frozen=True, slots=True)
class Panels:
    """What the window consists of. The settings come into ``left``, the plots into ``centre``."""

    whole: QWidget
    transport: Transport
    progress: ProgressLine
    notice: Notice
    page_row: PageRow
    pages: Pages
    splitter: QSplitter
    left: Pane
    centre: Pane
    right: Pane
    samples: SamplesPanel
    reading: ReadingPanel
    edits: EditsPanel
    log: LogPanel
    side: SideTabs
    shown_bar: ShownBar
    offer: ExperimentsOffer
    runs_page: RunsPage
    queue_page: QueuePage
    status: StatusBar

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes through, in this order."""
        return self.page_row, self.transport, self.notice, self.pages, self.status


def _splitter(whole: QWidget) -> QSplitter:
    """Between the sides and the plots."""
    name = translate("Layout", "Edge of the plots")
    before = (0, places.PLOTS_MARGIN)  # the scroll bar of the settings lies before the first line
    splitter = WideSplitter(Qt.Orientation.Horizontal, whole, name, before)
    splitter.setObjectName("splitter")
    splitter.setHandleWidth(1)
    return splitter


def make_panels(actions: Actions, parent: QWidget) -> Slices[Panels]:
    """Make the widgets and lay them out; ``whole`` holds them all.

    Long, as it is a list of what is made.
    """
    whole = Ground(parent)
    # Has the focus at first: the ring belongs to whoever was asked for with Tab.
    whole.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    whole.setFocus()
    page_row = PageRow(PAGES, whole)
    transport = Transport(actions.shortcut_text(), whole)  # made in the order of the Tab key
    progress = ProgressLine(whole)
    notice = Notice(whole)
    samples, reading = SamplesPanel(whole), ReadingPanel(whole)
    edits, log = EditsPanel(whole), LogPanel(whole)
    side = SideTabs(samples, reading, edits, log, whole)
    status = StatusBar(actions.log_y, actions.follow, whole)
    yield
    runs_page, queue_page = RunsPage(whole), QueuePage(whole)
    yield
    shown_bar = ShownBar(whole)
    splitter = _splitter(whole)
    pages = Pages(PAGES, whole)
    for part, name in ((transport, "transport"), (pages, "pages"), (status, "status_bar")):
        part.setObjectName(name)
    pages.put(TRAINING, splitter)
    pages.put(RUNS, runs_page)
    pages.put(QUEUE, queue_page)
    page_row.set_actions(actions.pages)
    panels = Panels(
        whole=whole,
        transport=transport,
        progress=progress,
        notice=notice,
        page_row=page_row,
        pages=pages,
        splitter=splitter,
        left=Pane("side", 0, whole),
        centre=Pane("", places.PLOTS_MARGIN, whole),
        right=Pane("side", 0, whole),
        samples=samples,
        reading=reading,
        edits=edits,
        log=log,
        side=side,
        shown_bar=shown_bar,
        offer=ExperimentsOffer(whole),
        runs_page=runs_page,
        queue_page=queue_page,
        status=status,
    )
    _lay_out(panels)
    return panels


def _lay_out(panels: Panels) -> None:
    panels.centre.add(panels.shown_bar)
    panels.right.add(panels.side)
    panels.right.add(panels.offer)
    panels.offer.stand_in(panels.right)
    for index, part in enumerate((panels.left, panels.centre, panels.right)):
        panels.splitter.addWidget(part)
        panels.splitter.setStretchFactor(index, int(part is panels.centre))
    left, right = places.side_widths()
    panels.splitter.setSizes([left, scaled_px(_CENTRE), right])
    line = QFrame(panels.whole)
    line.setProperty("role", "separator")
    line.setFixedHeight(places.LINE)
    column = QVBoxLayout(panels.whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for bar in (panels.page_row, panels.transport, panels.progress, panels.notice):
        column.addWidget(bar)
    column.addWidget(panels.pages, 1)
    column.addWidget(line)
    column.addWidget(panels.status)
