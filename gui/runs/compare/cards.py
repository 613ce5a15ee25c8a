"""The cards beside the plots: what can be said of the runs, and their samples at one step."""

import html
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from gui.models.sample_list import Sample
from gui.plots.compared.runs import ComparedRun
from gui.runs.compare.letter_chip import LetterChip
from gui.runs.compare.results import Result
from gui.runs.text import tr
from gui.style.fonts import scaled_px
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.widgets.copyable import let_copy_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.generated_text import shown
from gui.widgets.wrapped_label import WrappedLabel, breakable

_LONGEST = 600  # letters of a sample
_COLUMN = 210  # px, of the drawings, that a sample has at least


class SideCard(QFrame):
    """A card with a heading; ``column`` takes what stands in it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.heading = QLabel(title, self)
        self.heading.setProperty("role", "heading")
        self.aside = ElidedLabel("", self)
        self.aside.setProperty("role", "muted")
        let_copy_label(self.aside)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.top = QHBoxLayout()
        self.top.setContentsMargins(14, 0, 14, 0)
        self.top.addWidget(self.heading)
        self.top.addWidget(self.aside, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 10, 1, 10)
        self.column.setSpacing(8)
        self.column.addLayout(self.top)


class ResultCard(SideCard):
    """Signals: ``step_wanted``: int, a step that was clicked in a sentence."""

    step_wanted = Signal(int)
    pointed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, title=tr("Result"))
        self.setObjectName("compare_result")
        self._rows = QWidget(self)
        self._colors = palette()
        self._grid = QGridLayout(self._rows)
        self.note = WrappedLabel("hint", self)
        let_copy_label(self.note)
        self.column.addWidget(self._rows)
        below = QHBoxLayout()
        below.setContentsMargins(14, 0, 14, 0)
        below.addWidget(self.note)
        self.column.addLayout(below)
        self.labels: list[QLabel] = []
        self._keys: dict[QObject, str] = {}

    def show_results(
        self, runs: Sequence[ComparedRun], results: Sequence[Result], note: str, aside: str
    ) -> None:
        """Show these, a line each, with the letter of the run before it."""
        self.column.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget(self)
        self.column.insertWidget(1, self._rows)
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(14, 0, 14, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        by_key = {run.key: run for run in runs}
        self.labels, self._keys = [], {}
        for row, result in enumerate(results):
            run = by_key.get(result.key)
            if run is not None:
                chip = LetterChip(run, self._colors, self._rows)
                self._grid.addWidget(chip, row, 0, Qt.AlignmentFlag.AlignTop)
            label = QLabel(self._rows)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setText(_with_links(result.text, self._colors))
            label.setProperty("said", result.text)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            label.linkActivated.connect(self._follow)
            let_copy_label(label)
            label.installEventFilter(self)
            self._keys[label] = result.key
            self._grid.addWidget(label, row, 1)
            self.labels.append(label)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.aside.setText(aside)
        self.set_palette(self._colors)

    @property
    def said(self) -> list[str]:
        """The sentences."""
        return [str(label.property("said")) for label in self.labels]

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        for chip in self.findChildren(LetterChip):
            chip.set_palette(colors)
        for label in self.labels:
            label.setText(_with_links(str(label.property("said")), colors))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter and self._keys.get(watched):
            self.pointed.emit(self._keys[watched])
        elif event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        return False

    @Slot(str)
    def _follow(self, link: str) -> None:
        kind, _, step = link.partition(":")
        if kind == "step" and step.isdigit():
            self.step_wanted.emit(int(step))


def _with_links(text: str, colors: Palette) -> str:
    """Steps in the colour of what can be pressed."""
    return text.replace("<a ", f'<a style="color: {colors.accent_ink}" ')


class _SampleCard(QFrame):
    """One run's sample next to a step."""

    def __init__(self, run: ComparedRun, colors: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "raised")
        self.setObjectName("compare_sample")
        self._colors, self._sample = colors, None
        self.chip = LetterChip(run, colors, self)
        name = ElidedLabel(run.name, self)
        name.setProperty("role", "heading")
        self.loss = QLabel(self)
        self.loss.setProperty("role", "muted")
        let_copy_label(self.loss)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.chip)
        top.addWidget(name, 1)
        top.addWidget(self.loss)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.text, 1)

    def show_sample(self, sample: Sample | None, wanted: int) -> None:
        """Show this; ``None``: the run has written none."""
        if sample is None:
            self.loss.setText("")
            self.text.setText(html.escape(self.tr("no sample")))
            return
        loss = "" if sample.loss is None else self.tr("loss {0}").format(f"{sample.loss:.2f}")
        if sample.step != wanted:
            at = self.tr("step {0}").format(f"{sample.step:,}")
            loss = f"{at} · {loss}" if loss else at
        self.loss.setText(loss)
        muted = self._colors.muted
        self.text.setText(
            f'<span style="white-space: pre-wrap"><span style="color: {muted}">'
            f"{_shown(sample.prompt)}</span>{_shown(sample.text)}</span>"
        )
        self.text.setAccessibleName(sample.prompt + sample.text)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.chip.set_palette(colors)


def _shown(text: str) -> str:
    return html.escape(breakable(shown(text, _LONGEST))).replace("\u2028", "<br>")


class SamplesCard(SideCard):
    """The samples of all runs that are nearest to one step, which a slider chooses."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, title=tr("Samples"))
        self.setObjectName("compare_samples")
        self._colors = palette()
        self._samples: Mapping[str, Sequence[Sample]] = {}
        self._cards: dict[str, _SampleCard] = {}
        self.top.removeWidget(self.aside)
        self.step = QLabel(self)
        self.step.setProperty("role", "heading")
        let_copy_label(self.step)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName("compare_slider")
        self.slider.setAccessibleName(self.tr("Step of the samples"))
        self.slider.setToolTip(self.tr("Each run shows its sample nearest to this step"))
        self.slider.valueChanged.connect(self._show_step)
        self.top.addSpacing(10)
        self.top.addWidget(self.step)
        self.top.addStretch(1)
        self.top.addWidget(self.slider, 2)
        self._steps: list[int] = []
        self._holder = QWidget(self)
        self._grid = QGridLayout(self._holder)
        self.note = WrappedLabel("hint", self)
        let_copy_label(self.note)
        self.column.addWidget(self._holder)
        below = QHBoxLayout()
        below.setContentsMargins(14, 0, 14, 0)
        below.addWidget(self.note)
        self.column.addLayout(below)

    @property
    def cards(self) -> Mapping[str, _SampleCard]:
        """The card of each run, by its key."""
        return self._cards

    @property
    def chosen_step(self) -> int | None:
        """The step whose samples are shown; ``None``: there are none."""
        return self._steps[self.slider.value()] if self._steps else None

    def show_samples(
        self, runs: Sequence[ComparedRun], samples: Mapping[str, Sequence[Sample]], note: str
    ) -> None:
        """Show those of these runs, each oldest first."""
        before = self.chosen_step
        self._samples = samples
        self._steps = sorted({one.step for each in samples.values() for one in each})
        self.column.removeWidget(self._holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget(self)
        self.column.insertWidget(1, self._holder)
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(12, 0, 12, 0)
        self._grid.setSpacing(8)
        self._cards = {run.key: _SampleCard(run, self._colors, self._holder) for run in runs}
        self._arrange()
        self.note.setText(note if self._steps else self.tr("None of these runs has a sample."))
        self.slider.setVisible(len(self._steps) > 1)
        self.slider.setRange(0, max(len(self._steps) - 1, 0))
        last = len(self._steps) - 1
        self.slider.setValue(self._steps.index(before) if before in self._steps else last)
        self._show_step()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= 2 * scaled_px(_COLUMN) else 1
        for place, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._arrange()

    @Slot()
    def _show_step(self) -> None:
        if not self._steps:
            self.step.setText("")
            for card in self._cards.values():
                card.show_sample(None, 0)
            return
        wanted = self._steps[self.slider.value()]
        self.step.setText(self.tr("step {0}").format(f"{wanted:,}"))
        for key, card in self._cards.items():
            found = self._samples.get(key, ())
            nearest = min(found, key=lambda one: abs(one.step - wanted), default=None)
            card.show_sample(nearest, wanted)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        for card in self._cards.values():
            card.set_palette(colors)
        self._show_step()
