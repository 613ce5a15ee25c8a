"""An opened experiment: its plots with a sentence each, what it shows, samples, and what is next.

The same while it trains, with curves that grow. A widget that is told what to show.
"""

import re
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.experiments.curves import KINDS, CurvePlot
from gui.experiments.rail import Rail
from gui.experiments.result import ExperimentResult, ShownSample
from gui.experiments.words import as_html, as_plain, tr
from gui.plots.overlay import line_style
from gui.style.fonts import scaled_px
from gui.style.palette import DARK, Palette
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.scrolled_column import ScrolledColumn
from gui.widgets.wrapped_label import WrappedLabel

_SIDE = 300  # px, of the drawings
_MANY_BREAKS = re.compile(r"\s*\n\s*")  # in samples of a model that has learned little else


@dataclass(frozen=True)
class OpenedState:
    """What the page says of the opened experiment.

    Attributes:
        title, shared, look: as its file has them.
        letters, runs: of its runs, and their names.
        total: steps of a run; ``zoom``: the first steps that are worth a closer look, 0: none.
        limit: the clip threshold that some of its runs have; 0: none.
        result: what there is of it.
        note: how long it took, or why there is nothing.
        at: the place of the run that trains; ``None``: none does.
        progress: of all its runs, 0 to 1.
        next_title, next_question: what the large button starts; empty: nothing is left.
        is_new: it was never run, nor is it on.
        can_start: whether something could be started now, and why not.
    """

    title: str
    shared: str
    look: str
    letters: str
    runs: tuple[str, ...]
    total: int
    zoom: int = 0
    limit: float = 0.0
    result: ExperimentResult = field(default_factory=ExperimentResult)
    note: str = ""
    at: int | None = None
    progress: float = 0.0
    next_title: str = ""
    next_question: str = ""
    is_new: bool = False
    can_start: bool = True
    why_not: str = ""


class SampleBox(QFrame):
    """A run's last sample, under its letter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "raised")
        self._heading = QLabel(self)
        self._heading.setTextFormat(Qt.TextFormat.RichText)
        self._text = WrappedLabel("", self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 9)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._text)

    def show_sample(self, heading: str, sample: ShownSample | None) -> None:
        """Show it."""
        self._heading.setText(heading)
        text = tr("no sample yet") if sample is None else sample.prompt + sample.text
        self._text.setText(_MANY_BREAKS.sub("\n", text).strip())


class OpenedExperiment(QWidget):
    """What is said of it comes as an :class:`OpenedState`.

    Signals:
        start_wanted, stop_wanted, next_wanted, compare_wanted: a button was pressed.
        settings_wanted: int, the place of the run whose settings are to be taken.
    """

    start_wanted = Signal()
    stop_wanted = Signal()
    next_wanted = Signal()
    compare_wanted = Signal()
    settings_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = DARK
        self._state: OpenedState | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes to what can be used in it
        self.rail = Rail(self)
        self.plots = tuple(CurvePlot(kind, self) for kind in KINDS)
        for plot in self.plots:
            plot.hovered.connect(self._hover)
            plot.step_chosen.connect(self.show_step)
        self._samples: list[SampleBox] = []
        self._make_bar()
        self._make_side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        line = QFrame(self)
        line.setProperty("role", "separator")
        line.setFixedWidth(1)
        row.addWidget(line)
        row.addLayout(self._middle(), 1)

    # -- its parts

    def _make_bar(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._shared = ElidedLabel("", self)
        self._shared.setProperty("role", "muted")
        self._note = QLabel(self)
        self._note.setProperty("role", "muted")
        for label in (self._title, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.zoom = QPushButton(self)
        self.zoom.setObjectName("experiment_zoom")
        self.zoom.setCheckable(True)
        self.zoom.toggled.connect(self._set_zoom)
        self.again = QPushButton(self)
        self.again.setObjectName("experiment_again")
        self.again.clicked.connect(self.start_wanted)
        self.stop = QPushButton(tr("Cancel"), self)
        self.stop.setObjectName("experiment_stop")
        self.stop.setToolTip(tr("Stop the current run; what was trained is saved in Runs"))
        self.stop.clicked.connect(self.stop_wanted)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("experiment_progress")
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.progress.setFixedWidth(scaled_px(120))
        self.progress.setAccessibleName(tr("Progress of the experiment"))

    def _middle(self) -> QVBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(10)
        bar.addWidget(self._title)
        bar.addWidget(self._shared, 1)
        for part in (self._note, self.progress, self.zoom, self.again, self.stop):
            bar.addWidget(part)
        plots = QVBoxLayout()
        plots.setSpacing(8)
        for plot in self.plots:
            plots.addWidget(plot, plot.kind.stretch)
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 8, 8)
        below.setSpacing(8)
        below.addLayout(plots, 1)
        below.addWidget(self._side)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(below, 1)
        return column

    def _make_side(self) -> None:
        self._side = ScrolledColumn(self)
        self._side.setFixedWidth(scaled_px(_SIDE))
        self._side.column.setSpacing(8)
        self._shows = self._card(tr("What to look at"))
        self._heading = self._shows.findChild(QLabel)
        self.conclusion = QLabel(self._shows)
        self.conclusion.setObjectName("experiment_conclusion")
        self.conclusion.setTextFormat(Qt.TextFormat.RichText)
        self.conclusion.setWordWrap(True)
        self._inside(self._shows).addWidget(self.conclusion)
        self._sample_card = self._card(tr("Samples"))
        self._next_card = self._card(tr("Next"))
        inside = self._inside(self._next_card)
        self._question = QLabel(self._next_card)
        self._question.setProperty("role", "muted")
        self._question.setWordWrap(True)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self.next = QPushButton(self._next_card)
        self.next.setObjectName("next_experiment")
        self.next.clicked.connect(self.next_wanted)
        self.compare = QPushButton(tr("Open in Compare"), self._next_card)
        self.compare.setObjectName("experiment_compare")
        self.compare.setToolTip(tr("Show its runs on the Compare page"))
        self.compare.clicked.connect(self.compare_wanted)
        self.use = QPushButton(tr("Use settings"), self._next_card)
        self.use.setObjectName("experiment_use")
        self.use.setToolTip(tr("Load the settings of one of its runs into the form"))
        self._menu = QMenu(self.use)
        self.use.setMenu(self._menu)
        inside.addWidget(self._question)
        inside.addWidget(self.next, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(self.compare)
        row.addWidget(self.use)
        row.addStretch(1)
        inside.addLayout(row)
        for card in (self._shows, self._sample_card, self._next_card):
            self._side.column.addWidget(card)
        self._side.column.addStretch(1)

    def _card(self, title: str) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(7)
        heading = QLabel(title, card)
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        return card

    @staticmethod
    def _inside(card: QFrame) -> QVBoxLayout:
        layout = card.layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

    # -- what is shown

    def show_state(self, state: OpenedState) -> None:
        """Show this experiment, as far as it has come."""
        other = self._state is None or self._state.title != state.title
        self._state = state
        self._title.setText(state.title)
        self._shared.setText(state.shared)
        self._note.setText(state.note)
        self.zoom.setVisible(bool(state.zoom))
        self.zoom.setText(tr("First {0} steps").format(state.zoom))
        if other:
            self.zoom.setChecked(False)
        self._show_buttons(state)
        for plot in self.plots:
            plot.show_runs(state.letters, state.runs, state.result.series, state.total, state.limit)
            said = state.result.sentence(plot.kind.place)
            points = said.points if said else ()
            plot.show_sentence(said.text if said else "", points, is_new=state.is_new)
        self._show_side(state)

    def show_growth(self, state: OpenedState) -> None:
        """The run that trains has come further: curves and progress alone."""
        self._state = state
        self._note.setText(state.note)
        self.progress.setValue(round(1000 * state.progress))
        for plot in self.plots:
            plot.show_runs(state.letters, state.runs, state.result.series, state.total, state.limit)

    def _show_buttons(self, state: OpenedState) -> None:
        trains = state.at is not None
        ran = bool(state.result.folders)
        self.progress.setVisible(trains)
        self.progress.setValue(round(1000 * state.progress))
        self.stop.setVisible(trains)
        self.again.setVisible(not trains)
        self.again.setText(tr("Run again") if ran else tr("Start"))
        self.again.setEnabled(state.can_start)
        self.again.setToolTip(state.why_not or tr("Train its runs again on the same batches"))
        self.next.setEnabled(state.can_start)
        self.next.setToolTip(state.why_not)
        self.compare.setEnabled(ran)

    def _show_side(self, state: OpenedState) -> None:
        said = state.result.sentence("conclusion")
        assert isinstance(self._heading, QLabel)
        self._heading.setText(tr("What this shows") if said else tr("What to look at"))
        text = said.text if said else state.look
        self.conclusion.setText(as_html(text, self._palette.accent_ink))
        self.conclusion.setAccessibleName(as_plain(text))
        self._show_samples(state)
        self._next_card.setVisible(state.at is None)
        self._question.setText(state.next_question or tr("All experiments are done."))
        self.next.setText(state.next_title)
        self.next.setVisible(bool(state.next_title))
        wanted = self.next if state.result.folders else self.again
        self._set_primary(wanted if state.can_start else None)
        self._menu.clear()
        for place, name in enumerate(state.runs):
            action = self._menu.addAction(f"{state.letters[place]} {name}")
            action.triggered.connect(lambda _=False, at=place: self.settings_wanted.emit(at))

    def _set_primary(self, wanted: QPushButton | None) -> None:
        for button in (self.next, self.again):
            role = "primary" if button is wanted else "plain"
            if button.property("role") != role:
                button.setProperty("role", role)
                button.style().unpolish(button)
                button.style().polish(button)

    def _show_samples(self, state: OpenedState) -> None:
        while len(self._samples) < len(state.runs):
            box = SampleBox(self._sample_card)
            self._samples.append(box)
            self._inside(self._sample_card).addWidget(box)
        samples = state.result.samples
        for place, box in enumerate(self._samples):
            box.setVisible(place < len(state.runs))
            if place < len(state.runs):
                colours = self._palette
                colour = line_style(place).ink(dark=colours.dark, strong=colours.strong)
                name = as_html(state.runs[place], colours.accent_ink)
                heading = f'<b style="color:{colour}">{state.letters[place]}</b> <b>{name}</b>'
                box.show_sample(heading, samples[place] if place < len(samples) else None)
        self._sample_card.setVisible(any(sample is not None for sample in samples))

    # -- the cursor

    def show_step(self, step: int) -> None:
        """Put the cursor at a step on all plots."""
        for plot in self.plots:
            plot.show_cursor(step)

    def _hover(self, x: float | None) -> None:
        for plot in self.plots:
            plot.show_cursor(None if x is None else max(0, round(x)))

    def _set_zoom(self, zoomed: bool) -> None:
        until = self._state.zoom if zoomed and self._state is not None else 0
        for plot in self.plots:
            plot.show_until(until)

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        self.rail.set_palette(palette)
        for plot in self.plots:
            plot.set_palette(palette)
        if self._state is not None:
            self._show_side(self._state)
