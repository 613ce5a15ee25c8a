"""Going on from a checkpoint: which one, with what tail, with which changed settings, as what.

One dialog for resuming, branching and a what-if; it tells an
:class:`core.session.start_point.Origin`. Shows what the rest of the schedule becomes before
anything is done. Starts nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.config import ConfigError, RunConfig
from core.messages.events import CheckpointInfo
from core.schedule.edits import Change
from core.schedule.timeline import Timeline
from core.session.start_point import BRANCH, RESUME, WHAT_IF, Origin
from gui.runs.resume.checkpoint_text import checkpoint_words
from gui.runs.resume.tail_preview import TailPreview
from gui.runs.resume.tails import TAILS, Difference, bent, differences
from gui.runs.table.columns import words
from gui.style.theme import repolish

_WIDTH = 540
_MOST_STEPS = 1_000_000_000
_TRIAL_STEPS = 50


@dataclass(frozen=True, slots=True)
class Stand:
    """How a run stood at a moment.

    Attributes:
        config: with the settings that were edited on the way.
        timeline: with its edits; ``None`` where it is not known.
    """

    config: RunConfig
    timeline: Timeline | None


@dataclass(frozen=True, slots=True)
class Continued:
    """What the dialog has to know of the run that is gone on from.

    Attributes:
        last: with all its edits.
        stands: at each checkpoint, by its step: later edits of the run are not in it.
        begins_at_0: it is no branch, so that without a checkpoint it can be begun again.
    """

    path: Path
    name: str
    last: Stand
    stands: Mapping[int, Stand]
    checkpoints: tuple[CheckpointInfo, ...]
    not_exact: tuple[str, ...] = ()
    begins_at_0: bool = False


_TITLES = {
    RESUME: ("Go on with {0}", "Resume"),
    BRANCH: ("Branch off from {0}", "Branch"),
    WHAT_IF: ("What if, from {0}", "Try"),
}


class ContinueDialog(QDialog):
    """Signals: ``wanted``: core.session.start_point.Origin, str name; it is closed by then."""

    wanted = Signal(object, str)

    def __init__(
        self,
        run: Continued,
        kind: str,
        step: int | None,
        draft: RunConfig | None,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.setObjectName("continue_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._run = run
        self._kind = kind
        self._draft = draft
        self._differences: Sequence[Difference] = ()
        self._origin: Origin | None = None
        self.title = self._label("title")
        self.explained = self._label("muted")
        self.checkpoint = QComboBox(self)
        self.checkpoint.setObjectName("continue_checkpoint")
        self._let_shrink(self.checkpoint)
        for one in reversed(run.checkpoints):
            self.checkpoint.addItem(checkpoint_words(one), one.step)
        if not run.checkpoints and run.begins_at_0:
            self.checkpoint.addItem(self.tr("step 0, as there is no checkpoint yet"), 0)
        self.name = QLineEdit(self.tr("{0} · branch").format(run.name), self)
        self.name.setObjectName("continue_name")
        self.name.setMaxLength(120)
        self.tail = QComboBox(self)
        self.tail.setObjectName("continue_tail")
        self._let_shrink(self.tail)
        for name, choice in TAILS.items():
            self.tail.addItem(words(choice.words), name)
        self.steps = self._spin("continue_steps")
        self.trial = self._spin("continue_trial_steps")
        self.trial.setValue(_TRIAL_STEPS)
        self.preview = TailPreview(self)
        self.take = QCheckBox(self)
        self.take.setObjectName("continue_settings")
        self.listed = self._label("muted")
        self.problem = self._label("error")
        self.problem.setObjectName("continue_problem")
        self.go = QPushButton(self)
        self.go.setObjectName("continue_go")
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self._say_what_is_what()
        self._lay_out()
        self._choose(step)
        for signal in (
            self.checkpoint.currentIndexChanged,
            self.tail.currentIndexChanged,
            self.steps.valueChanged,
            self.trial.valueChanged,
            self.take.toggled,
            self.name.textChanged,
        ):
            signal.connect(self._refresh)
        self.go.clicked.connect(self._accept)
        self.finished.connect(self._tell)
        self._refresh()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _say_what_is_what(self) -> None:
        for widget, tip in (
            (self.checkpoint, self.tr("The state to go on from; the newest stands first")),
            (self.name, self.tr("What the new run is called")),
            (self.tail, self.tr("How the learning rate goes on from the checkpoint")),
            (self.steps, self.tr("Over how many steps")),
            (self.trial, self.tr("How many steps the trial takes; then you decide about it")),
            (self.take, self.tr("Train on with the settings of the form, as far as that can be")),
            (self.go, self.tr("Begin (Return)")),
        ):
            widget.setToolTip(tip)
            widget.setAccessibleDescription(tip)

    @staticmethod
    def _let_shrink(box: QComboBox) -> None:
        """The longest entry does not widen the dialog."""
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)

    def _spin(self, name: str) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setObjectName(name)
        spin.setRange(1, _MOST_STEPS)
        spin.setGroupSeparatorShown(True)
        spin.setSuffix(self.tr(" steps"))
        spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        spin.setFixedWidth(132)
        return spin

    def _field_words(self, words: str, field: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setBuddy(field)
        label.setMinimumHeight(self.checkpoint.sizeHint().height())  # on the field's middle
        field.setAccessibleName(words)
        return label

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(self._field_words(self.tr("From"), self.checkpoint), self.checkpoint)
        self._name_words = self._field_words(self.tr("Name"), self.name)
        form.addRow(self._name_words, self.name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tail, 1)
        row.addWidget(self.steps)
        rest = self._field_words(self.tr("The rest of it"), self.tail)
        rest.setMinimumWidth(rest.sizeHint().width())
        form.addRow(rest, row)
        self._trial_words = self._field_words(self.tr("Try for"), self.trial)
        form.addRow(self._trial_words, self.trial)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName("continue_cancel")
        cancel.setToolTip(self.tr("Leave everything as it is (Esc)"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        for widget in (self.title, self.explained):
            column.addWidget(widget)
        column.addLayout(form)
        for part in (self.preview, self.take, self.listed, self.problem):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(buttons)

    def _choose(self, step: int | None) -> None:
        """The checkpoint to begin with, and a tail that makes sense there."""
        at = self.checkpoint.findData(step) if step is not None else 0
        self.checkpoint.setCurrentIndex(max(at, 0))
        timeline = self._run.last.timeline
        total = timeline.total_steps if timeline is not None else 0
        self.steps.setValue(max(total // 4, 1))
        if self._step >= total > 0:  # nothing is left of the plan: only more of it makes sense
            self.tail.setCurrentIndex(self.tail.findData("extend"))
        elif self._kind != RESUME:
            self.tail.setCurrentIndex(self.tail.findData("decay"))
            self.steps.setValue(max((total - self._step) // 2, 1))

    def _show_differences(self) -> None:
        draft, stands = self._draft, self._stands.config
        self._differences = differences(stands, draft) if draft is not None else ()
        may = [one for one in self._differences if one.where != "new"]
        never = [one for one in self._differences if one.where == "new"]
        self.take.setText(self.tr("Take over what was changed in the settings at the left"))
        self.take.setVisible(bool(may))
        said = [", ".join(one.words for one in may)] if may else []
        if never:
            names = ", ".join(one.words for one in never)
            said.append(
                self.tr("Not taken over, as they belong to a run from its first step: {0}").format(
                    names
                )
            )
        self.listed.setText("\n".join(said))
        self.listed.setVisible(bool(said))

    # -- what is wanted

    @property
    def _step(self) -> int:
        step = self.checkpoint.currentData()
        return step if isinstance(step, int) else 0

    @property
    def _stands(self) -> Stand:
        """How the run stood at the chosen checkpoint."""
        return self._run.stands.get(self._step, self._run.last)

    def _before(self, kind: str) -> Timeline | None:
        """The schedule that goes on if nothing else is wished.

        A run that is only resumed has all its edits: those after the checkpoint land again.
        """
        lands_again = kind == RESUME and self._change() is None and not self._taken()
        return self._run.last.timeline if lands_again else self._stands.timeline

    def _taken(self) -> Sequence[Difference]:
        if not self.take.isChecked():
            return []
        return [one for one in self._differences if one.where != "new"]

    def _change(self) -> Change | None:
        return TAILS[self.tail.currentData()].make(self.steps.value())

    def kind(self) -> str:
        """What it will be: resuming with settings that make a branch, or from before, is one."""
        older = self.checkpoint.currentIndex() > 0
        branches = any(one.where == "branch" for one in self._taken())
        return BRANCH if self._kind == RESUME and (branches or older) else self._kind

    def origin(self) -> Origin:
        """What is wanted.

        Raises:
            ConfigError: it does not fit, by name.
        """
        kind = self.kind()
        before = self._before(kind)
        if before is not None:
            bent(before, self._change(), self._step)
        return Origin(
            run_dir=self._run.path,
            step=None if kind == RESUME else self._step,
            kind=kind,
            values={one.path: one.after for one in self._taken()},
            change=self._change(),
            steps=self.trial.value() if kind == WHAT_IF else 0,
        )

    @Slot()
    def _refresh(self) -> None:
        self._show_differences()
        kind = self.kind()
        title, verb = _TITLES[kind]
        self.setWindowTitle(words(verb))
        self.title.setText(words(title).format(self._run.name))
        self.go.setText(words(verb))
        self.explained.setText(self._explanation(kind))
        self.steps.setVisible(TAILS[self.tail.currentData()].steps)
        for widget, of in (
            (self._name_words, BRANCH),
            (self.name, BRANCH),
            (self._trial_words, WHAT_IF),
            (self.trial, WHAT_IF),
        ):
            widget.setVisible(kind == of)
        self._show_tail()
        layout = self.layout()
        assert layout is not None
        self.resize(_WIDTH, max(layout.heightForWidth(_WIDTH), 380))

    def _explanation(self, kind: str) -> str:
        if kind == WHAT_IF:
            said = self.tr(
                "A trial on the same batches with another rest of the schedule. Its loss is drawn "
                "over this run's; then keep it as a branch, or discard it. This run is not touched."
            )
        elif kind == BRANCH and self._kind == RESUME:
            said = self.tr(
                "With this the run becomes another one: a branch is made, with this run as its "
                "parent. This run stays as it is."
            )
        elif kind == BRANCH:
            said = self.tr(
                "A branch is a new run that begins in this state: it has the same weights, "
                "optimizer and batches to come, and knows its parent, which stays as it is."
            )
        else:
            said = self.tr(
                "The run goes on in its own folder as if it had never stopped. What was recorded "
                "after the checkpoint is cut back to it; a changed tail is recorded as an edit."
            )
        if self._run.not_exact:
            reasons = "; ".join(self._run.not_exact)
            said += "\n" + self.tr("Not exact because of {0}.").format(reasons)
        return said

    def _show_tail(self) -> None:
        timeline, step = self._before(self.kind()), self._step
        problem = ""
        after = None
        try:
            self.origin()
            if timeline is not None:
                after = bent(timeline, self._change(), step)
                if step >= after.total_steps:
                    problem = self.tr("Nothing is left to train: choose to train longer.")
        except ConfigError as error:
            problem = "; ".join(one.message for one in error.problems)
        if not self.checkpoint.count():
            problem = self.tr("This run has no checkpoint to go on from.")
        nameless = self.kind() == BRANCH and not self.name.text().strip()
        if bool(self.name.property("invalid")) != nameless:
            self.name.setProperty("invalid", nameless)
            repolish(self.name)
        self.preview.show_tail(self._run.last.timeline, after, step)
        if nameless:
            problem = self.tr("The branch needs a name.")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.go.setEnabled(not problem)

    @Slot()
    def _accept(self) -> None:
        try:
            self._origin = self.origin()
        except ConfigError:
            return  # it says so already
        self.accept()

    @Slot(int)
    def _tell(self, _result: int) -> None:
        if self._origin is not None:
            name = self.name.text().strip() if self._origin.kind == BRANCH else ""
            self.wanted.emit(self._origin, name)
