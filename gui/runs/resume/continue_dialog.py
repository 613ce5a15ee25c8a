"""Going on from a checkpoint: which one, with what tail, with which changed settings, as what.

One dialog for resuming, branching and a what-if; it tells an
:class:`core.session.start_point.Origin`. Shows what the rest of the schedule becomes before
anything is done. Starts nothing.
"""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
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
from core.session.start_point import BRANCH, RESUME, WHAT_IF, Origin
from gui.language.texts import QT_TRANSLATE_NOOP
from gui.runs.resume.draft_differences import Difference, differences
from gui.runs.resume.resume_choice import ResumeChoice, first_tail
from gui.runs.resume.resume_source import ResumeSource
from gui.runs.resume.tail_choices import TAIL_CHOICES
from gui.runs.resume.tail_preview import TailPreview
from gui.runs.stored.checkpoint_marks import checkpoint_text
from gui.runs.text import tr
from gui.style.fonts import scaled_px
from gui.style.theme import repolish
from gui.widgets.elided_combo import ElidedCombo
from gui.widgets.screen_room import within_screen
from gui.widgets.scrolled_column import ScrolledColumn

_WIDTH = 540  # px, of the drawings
_MOST_STEPS = 1_000_000_000
_TRIAL_STEPS = 50
_LONGEST_NAME = 120
_LOWEST, _HIGHEST = 380, 10_000
_SIDE, _GAP = 22, 10  # px


_TITLES = {
    RESUME: (QT_TRANSLATE_NOOP("Runs", "Resume {0}"), QT_TRANSLATE_NOOP("Runs", "Resume")),
    BRANCH: (QT_TRANSLATE_NOOP("Runs", "Branch from {0}"), QT_TRANSLATE_NOOP("Runs", "Branch")),
    WHAT_IF: (QT_TRANSLATE_NOOP("Runs", "What if, from {0}"), QT_TRANSLATE_NOOP("Runs", "Try")),
}


class ContinueDialog(QDialog):
    """Signals: ``wanted``: core.session.start_point.Origin, str name; it is closed by then."""

    wanted = Signal(object, str)

    def __init__(
        self,
        source: ResumeSource,
        asked: str,
        step: int | None,
        draft: RunConfig | None,
        parent: QWidget,
    ) -> None:
        """Ask about one run.

        Args:
            source: the run.
            asked: what is wanted: resume, branch or what-if.
            step: the checkpoint to begin with; ``None``: the newest.
            draft: the settings of the form; ``None``: they are not valid now.
            parent: what the dialog stands before.
        """
        super().__init__(parent)
        self.setObjectName("continue_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._source = source
        self._asked = asked
        self._draft = draft
        self._origin: Origin | None = None
        self._branch_name = ""
        self._own_name = ""  # that the branch has until the person gives it another one
        self._make_fields()
        self._set_tips()
        self._lay_out()
        self._begin_with(step)
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

    def _make_fields(self) -> None:
        self.title = self._label("title")
        self.explained = self._label("muted")
        self.checkpoint = self._box("continue_checkpoint")
        self.checkpoint.cut = Qt.TextElideMode.ElideRight  # its step is what tells it
        for one in reversed(self._source.checkpoints):
            self.checkpoint.addItem(checkpoint_text(one, beside_its_name=True), one.step)
        if not self._source.checkpoints and self._source.begins_at_0:
            self.checkpoint.addItem(self.tr("step 0 (no checkpoint yet)"), 0)
        self.name = QLineEdit(self)
        self.name.setObjectName("continue_name")
        self.name.setMaxLength(_LONGEST_NAME)
        self.tail = self._box("continue_tail")
        for name, choice in TAIL_CHOICES.items():
            self.tail.addItem(tr(choice.text), name)
        self.steps = self._spin("continue_steps")
        self.steps.setAccessibleName(self.tr("Number of steps"))
        self.trial = self._spin("continue_trial_steps")
        self.trial.setValue(_TRIAL_STEPS)
        self.preview = TailPreview(self)
        self.take = QCheckBox(self.tr("Use the settings changed in the form"), self)
        self.take.setObjectName("continue_settings")
        self.listed = self._label("muted")
        self.note = self._label("warning")
        self.note.setObjectName("continue_note")
        self.problem = self._label("error")
        self.problem.setObjectName("continue_problem")
        self.go = QPushButton(self)
        self.go.setObjectName("continue_go")
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _set_tips(self) -> None:
        for widget, tip in (
            (self.checkpoint, self.tr("Checkpoint to continue from; newest first")),
            (self.name, self.tr("Name of the new run")),
            (self.tail, self.tr("Schedule after the checkpoint")),
            (self.steps, self.tr("Number of steps")),
            (self.trial, self.tr("Steps of the trial; afterwards you keep or discard it")),
            (
                self.take,
                self.tr("Continue with the settings of the form, where they can be changed"),
            ),
            (self.go, self.tr("Start (Return)")),
        ):
            widget.setToolTip(tip)
            widget.setAccessibleDescription(tip)

    def _box(self, name: str) -> ElidedCombo:
        """A box whose longest entry does not widen the dialog."""
        box = ElidedCombo(self)
        box.setObjectName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return box

    def _spin(self, name: str) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setObjectName(name)
        spin.setRange(1, _MOST_STEPS)
        spin.setGroupSeparatorShown(True)
        spin.setSuffix(self.tr(" steps"))
        spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        spin.setFixedWidth(scaled_px(156))
        return spin

    def _field_label(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(field)
        label.setMinimumHeight(self.checkpoint.sizeHint().height())  # on the field's middle
        field.setAccessibleName(text)
        return label

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(self._field_label(self.tr("Checkpoint"), self.checkpoint), self.checkpoint)
        self._name_label = self._field_label(self.tr("Name"), self.name)
        form.addRow(self._name_label, self.name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tail, 1)
        row.addWidget(self.steps)
        rest = self._field_label(self.tr("Schedule from here"), self.tail)
        rest.setMinimumWidth(rest.sizeHint().width())
        form.addRow(rest, row)
        self._trial_label = self._field_label(self.tr("Try for"), self.trial)
        form.addRow(self._trial_label, self.trial)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName("continue_cancel")
        cancel.setToolTip(self.tr("Change nothing and close (Esc)"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go)
        self.setTabOrder(cancel, self.go)
        self._body = ScrolledColumn(self)
        column = self._body.column
        column.setContentsMargins(_SIDE, 18, _SIDE, 0)
        column.setSpacing(_GAP)
        for widget in (self.title, self.explained):
            column.addWidget(widget)
        column.addLayout(form)
        for part in (self.preview, self.note, self.take, self.listed, self.problem):
            column.addWidget(part)
        column.addStretch(1)
        buttons.setContentsMargins(_SIDE, 0, _SIDE, 16)
        self._buttons = buttons
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_GAP)
        whole.addWidget(self._body, 1)
        whole.addLayout(buttons)

    def _begin_with(self, step: int | None) -> None:
        """The checkpoint to begin with, and a tail that makes sense there."""
        at = self.checkpoint.findData(step) if step is not None else 0
        self.checkpoint.setCurrentIndex(max(at, 0))
        tail, steps = first_tail(self._source, self._asked, self._step)
        self.tail.setCurrentIndex(self.tail.findData(tail))
        self.steps.setValue(steps)

    # -- what is chosen

    @property
    def _step(self) -> int:
        step = self.checkpoint.currentData()
        return step if isinstance(step, int) else 0

    def _differences(self) -> tuple[Difference, ...]:
        """What the draft has otherwise than the run at the chosen checkpoint."""
        if self._draft is None:
            return ()
        return differences(self._source.at(self._step).config, self._draft)

    def choice(self) -> ResumeChoice:
        """What the widgets say."""
        taken = self._differences() if self.take.isChecked() else ()
        return ResumeChoice(
            source=self._source,
            asked=self._asked,
            step=self._step,
            is_newest=self.checkpoint.currentIndex() <= 0,
            has_checkpoint=self.checkpoint.count() > 0,
            tail=self.tail.currentData(),
            tail_steps=self.steps.value(),
            trial_steps=self.trial.value(),
            taken=tuple(one for one in taken if one.where != "new"),
            name=self.name.text().strip(),
        )

    # -- what is shown of it

    @Slot()
    def _refresh(self) -> None:
        self._show_differences()
        self._name_it()
        choice = self.choice()
        kind = choice.kind
        title, verb = _TITLES[kind]
        self.setWindowTitle(tr(verb))
        self.title.setText(tr(title).format(self._source.name))
        self.go.setText(tr(verb))
        self.explained.setText(choice.explanation())
        self.steps.setVisible(TAIL_CHOICES[choice.tail].steps)
        for widget, of in (
            (self._name_label, BRANCH),
            (self.name, BRANCH),
            (self._trial_label, WHAT_IF),
            (self.trial, WHAT_IF),
        ):
            widget.setVisible(kind == of)
        self._show_outcome(choice)
        room = within_screen(QSize(scaled_px(_WIDTH), _HIGHEST), self)
        needed = self._body.column.heightForWidth(room.width()) + _GAP
        height = max(needed + self._buttons.sizeHint().height(), scaled_px(_LOWEST))
        self.resize(room.width(), min(height, room.height()))

    def _name_it(self) -> None:
        """After what it changes, for as long as nobody has written another name."""
        before, self._own_name = self._own_name, self.choice().own_name
        if self.name.text() == before != self._own_name:
            with QSignalBlocker(self.name):
                self.name.setText(self._own_name)

    def _show_differences(self) -> None:
        found = self._differences()
        may = [one.text for one in found if one.where != "new"]
        never = [one.text for one in found if one.where == "new"]
        self.take.setVisible(bool(may))
        said = [", ".join(may)] if may else []
        if never:
            said.append(
                self.tr("Not used, because they are fixed from the first step: {0}").format(
                    ", ".join(never)
                )
            )
        self.listed.setText("\n".join(said))
        self.listed.setVisible(bool(said))

    def _show_outcome(self, choice: ResumeChoice) -> None:
        """What the schedule becomes, or why it cannot be begun."""
        try:
            choice.origin()
            after = choice.after()
        except ConfigError:
            after = None
        if bool(self.name.property("invalid")) != choice.is_nameless:
            self.name.setProperty("invalid", choice.is_nameless)
            repolish(self.name)
        self.preview.show_tail(self._source.latest.timeline, after, choice.step)
        note = choice.note()
        self.note.setText(note)
        self.note.setVisible(bool(note))
        problem = choice.problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.go.setEnabled(not problem)

    # -- the end

    @Slot()
    def _accept(self) -> None:
        choice = self.choice()
        try:
            self._origin = choice.origin()
        except ConfigError:
            return  # it says so already
        is_own = choice.name == self._own_name  # the run itself sees to it that it is no other's
        self._branch_name = choice.name if choice.kind == BRANCH and not is_own else ""
        self.accept()

    @Slot(int)
    def _tell(self, _result: int) -> None:
        if self._origin is not None:
            self.wanted.emit(self._origin, self._branch_name)
