"""The bar at the top: what runs, the buttons in the order of use, and how it is going.

Tells what was pressed and shows what it is given; what may be pressed is the controller's table.
"""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.panels.action_button import ActionButton, ButtonSize
from gui.panels.state_dot import ALARMED, AT_WORK, StateDot, look_of
from gui.panels.transport_room import LEAST_ROOM, MAIN_ROW, ROOMS, Room
from gui.run.run_phase import Outcome, RunAction, RunPhase
from gui.run.throughput import duration
from gui.style import places
from gui.style.fonts import line_height, scaled_px, text_width
from gui.style.palette import Palette
from gui.widgets.copyable import let_copy, let_copy_label
from gui.widgets.elided_label import ElidedLabel, NameLabel

_SPACING, _MARGIN, _LEAST_STRETCH, _ANY_WIDTH = 8, 16, 12, 10_000  # px
_NAME_STEP = 24  # px: a figure that gets a little wider moves no button
_PILL_PADDING = 15  # px, above and below its words
_PILL_AROUND = 47  # px, beside its words: margins, border and the dot
_KERNING = 2  # px: other figures stand a little wider beside a comma
# Where the first can be pressed it is shown instead of the other; neither is wider.
_TAKES_PLACE_OF = {RunAction.RESUME: RunAction.PAUSE, RunAction.DETACH: RunAction.START}
_MANY_SECONDS, _MANY_STEPS = 3_599, "88,888"  # of a common run: it is left the room to say so


class Transport(QFrame):
    """Signals: ``pressed``: RunAction; ``queue_pressed``: the settings are to wait for a run."""

    pressed = Signal(object)
    queue_pressed = Signal()

    def __init__(self, shortcuts: Mapping[RunAction, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(places.transport_height())
        self._fitted: tuple[object, ...] = ()
        self._is_risky = self._queue_works = False
        self.title = QLabel("Crest")
        self.title.setProperty("role", "title")
        self.run_name = NameLabel("", self)
        self.run_name.setProperty("role", "muted")
        self.run_name.setObjectName("run_name")
        # Its width is set by hand, by how much room there is.
        self.run_name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.buttons = self._make_buttons(shortcuts)
        self.queue_button = self._make_queue_button()
        self.time_left = self._figure("time_left", duration(_MANY_SECONDS))
        self.speed = self._figure("speed", "88,880")
        self.memory = self._figure("memory", "888")
        self._time_text = self._muted(self.tr("left"))
        self._speed_text = self._muted(self.tr("tok/s"))
        self._memory_text = self._muted("", self.tr("/ 888 GB"))
        self._device_text = self._muted("", "GPU ·", "CPU ·", "MPS ·")
        self.dot = StateDot()
        self._look, self._has_alarm = self.dot.look, False
        self.pill_text = ElidedLabel("", self)
        self.pill_text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.pill_text.setObjectName("state_pill")
        self.pill_text.setProperty("role", "value")
        let_copy(self.pill_text, self.pill_text.text)
        self._lay_out()
        # From the start as wide as it gets in a common run: it grows over nothing when one begins.
        widest = self.tr("Running · step {0} / {0}").format(_MANY_STEPS)
        self._widest_state = self._promised_state = text_width(widest, semibold=True) + _KERNING
        self.pill_text.setMinimumWidth(self._promised_state)
        self.set_progress(None, None)
        self.set_memory("", "", "")

    def _make_buttons(self, shortcuts: Mapping[RunAction, str]) -> dict[RunAction, ActionButton]:
        made = {}
        for action, name, text, icon, short, tip in (
            (
                *(RunAction.START, "start_button", self.tr("Start"), "play", self.tr("Start")),
                self.tr("Start training with the settings on the left"),
            ),
            (
                *(RunAction.DETACH, "detach_button", self.tr("Detach"), "detach", ""),
                self.tr(
                    "Stop controlling this run. It keeps training in its own process and is "
                    "still shown here"
                ),
            ),
            (
                *(RunAction.RESUME, "resume_button", self.tr("Resume"), "play", self.tr("Resume")),
                self.tr("Resume this run from its last checkpoint"),
            ),
            (
                *(RunAction.PAUSE, "pause_button", self.tr("Pause"), "pause", self.tr("Pause")),
                self.tr(
                    "Pause before the next step, or resume. Pausing does not change the result"
                ),
            ),
            (
                *(RunAction.STEP, "step_button", self.tr("Step"), "step", ""),
                self.tr("Train a single step while paused"),
            ),
            (
                *(RunAction.STOP, "stop_button", self.tr("Stop"), "stop", ""),
                self.tr("Stop the run. Everything trained so far is saved"),
            ),
            (
                *(RunAction.SAMPLE, "sample_button", self.tr("Sample now"), "", self.tr("Sample")),
                self.tr("Let the model continue the prompt with its current weights"),
            ),
            (
                *(RunAction.SAVE, "save_button", self.tr("Save now"), "", self.tr("Save")),
                self.tr("Save a checkpoint: the weights and the full training state"),
            ),
        ):
            button = ActionButton(text, icon, shortcuts.get(action, ""), short, self)
            made[action] = self._called(button, name, text, tip)
            button.clicked.connect(lambda _=False, pressed=action: self.pressed.emit(pressed))
        self._promise_widths(made, shortcuts)
        for action in _TAKES_PLACE_OF:
            made[action].hide()
        return made

    def _called(self, button: ActionButton, name: str, text: str, tip: str) -> ActionButton:
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.set_tip(tip)
        return button

    def _make_queue_button(self) -> ActionButton:
        button = ActionButton("", "queue", "", "", self)
        button.setObjectName("queue_add_button")
        button.setAccessibleName(self.tr("Add to queue"))
        button.set_room(ButtonSize.SHORT)  # its key stands in the menu and in its tip
        button.clicked.connect(self.queue_pressed)
        return button

    def _promise_widths(
        self, made: Mapping[RunAction, ActionButton], shortcuts: Mapping[RunAction, str]
    ) -> None:
        """Let no button change its width with what it says."""
        start, resume, pause, detach = (
            shortcuts.get(action, "")
            for action in (RunAction.START, RunAction.RESUME, RunAction.PAUSE, RunAction.DETACH)
        )
        for action in (RunAction.START, RunAction.DETACH):
            made[action].promise_width(
                *(self.tr("Start new"), self.tr("Start anyway"), self.tr("Detach")),
                shorts=(self.tr("Start"), self.tr("Detach")),
                shortcuts=(start, resume, detach),
            )
        for action in (RunAction.PAUSE, RunAction.RESUME):
            made[action].promise_width(
                *(self.tr("Pause"), self.tr("Resume"), self.tr("Resume…")),
                shorts=(self.tr("Resume"),),
                shortcuts=(start, resume, pause),
            )
        made[RunAction.STOP].promise_width(self.tr("Cancel"))

    def _figure(self, name: str, widest: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", "value")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # As wide as it ever gets, so that nothing beside it moves when a figure changes.
        label.setMinimumWidth(text_width(widest, semibold=True))
        let_copy_label(label)
        return label

    def _muted(self, text: str, *widest: str) -> QLabel:
        label = QLabel(text, self)
        label.setMinimumWidth(max(map(text_width, widest), default=0))
        label.setProperty("role", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.title)
        row.addSpacing(_SPACING)
        row.addWidget(self.run_name)
        for action in MAIN_ROW:
            row.addWidget(self.buttons[action])
            if action is RunAction.DETACH:  # beside Start, whose place it takes
                row.addWidget(self.queue_button)
                self.setTabOrder(self.buttons[RunAction.DETACH], self.queue_button)
        line = QFrame()
        line.setProperty("role", "separator")
        line.setFixedSize(1, 24)
        row.addSpacing(2)
        row.addWidget(line)
        row.addSpacing(2)
        row.addWidget(self.buttons[RunAction.SAMPLE])
        row.addWidget(self.buttons[RunAction.SAVE])
        row.addStretch(1)
        self._groups = []
        for labels in (
            (self.time_left, self._time_text),
            (self.speed, self._speed_text),
            (self._device_text, self.memory, self._memory_text),
        ):
            group = QWidget()
            inner = QHBoxLayout(group)
            inner.setContentsMargins(4, 0, 4, 0)
            inner.setSpacing(4)
            for label in labels:
                inner.addWidget(label)
            row.addWidget(group)
            self._groups.append(group)
        self.pill = QFrame()
        self.pill.setProperty("role", "pill")
        self.pill.setFixedHeight(line_height() + _PILL_PADDING)
        inner = QHBoxLayout(self.pill)
        inner.setContentsMargins(12, 0, 14, 0)
        inner.setSpacing(_SPACING)
        inner.addWidget(self.dot)
        inner.addWidget(self.pill_text)
        row.addWidget(self.pill)

    # -- what is shown

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        for button in (*self.buttons.values(), self.queue_button):
            button.set_palette(colors)
        self.dot.set_palette(colors)

    def set_risky(self, is_risky: bool) -> None:
        """Whether *Start* would begin what the memory cannot hold; seen when it is next allowed."""
        self._is_risky = is_risky

    def set_allowed(
        self,
        enabled: frozenset[RunAction],
        primary: RunAction | None,
        phase: RunPhase,
        pending: frozenset[RunAction],
        outcome: Outcome | None = None,
    ) -> None:
        """Enable what can be pressed, make one button stand out, name what is waited for.

        A run that can be resumed has that button in the place of *Pause*, and one that another
        process trains has *Detach* in the place of *Start*.
        """
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        for action, button in self.buttons.items():
            button.setEnabled(action in enabled)
            risky = self._is_risky and action is RunAction.START and action in enabled
            button.set_primary(action is primary, warns=risky)
        paused = phase is RunPhase.PAUSED
        text = self.tr("Resume") if paused else self.tr("Pause")
        self.buttons[RunAction.PAUSE].set_content(text, "play" if paused else "pause", text)
        cancel = phase is RunPhase.PREPARING
        self.buttons[RunAction.STOP].set_content(
            self.tr("Cancel") if cancel else self.tr("Stop"), "stop"
        )
        resumes = RunAction.RESUME in enabled
        asks = outcome in (Outcome.DIVERGED, Outcome.FAILED)  # as it was it would end so again
        self.buttons[RunAction.RESUME].set_content(
            self.tr("Resume…") if asks else self.tr("Resume"), "play"
        )
        start = self.tr("Start new") if resumes else self.tr("Start")
        start = self.tr("Start anyway") if self._is_risky else start
        self.buttons[RunAction.START].set_content(start, "play")
        for action, other in _TAKES_PLACE_OF.items():
            self.buttons[action].setVisible(action in enabled)
            self.buttons[other].setVisible(action not in enabled)
        for action, button in self.buttons.items():
            button.setAccessibleDescription(self.tr("waiting") if action in pending else "")
        if had_focus and primary in enabled:
            self.buttons[primary].setFocus(Qt.FocusReason.OtherFocusReason)
        self._look = look_of(phase, outcome)
        self._show_dot()
        self._fit()

    @Slot(bool)
    def set_alarm(self, stands: bool) -> None:
        """Whether an alarm stands for the run at work: its mark says so."""
        self._has_alarm = stands
        self._show_dot()

    def _show_dot(self) -> None:
        look = self._look
        if self._queue_works and look is AT_WORK[RunPhase.IDLE]:
            look = AT_WORK[RunPhase.RUNNING]
        works = self._look in (AT_WORK[RunPhase.RUNNING], AT_WORK[RunPhase.PAUSED])
        self.dot.set_look(ALARMED if self._has_alarm and works else look)

    def set_queue_works(self, works: bool) -> None:
        """Whether the queue is at work while nothing is on here: the mark says so, too."""
        self._queue_works = works
        self._show_dot()

    def set_shortcuts(self, shortcuts: Mapping[RunAction, str]) -> None:
        """The keys as they are now: the one of Start goes to Resume where that stands out."""
        for action, button in self.buttons.items():
            button.set_shortcut_text(shortcuts.get(action, ""))
        self._fitted = ()
        self._fit()

    def set_run_name(self, name: str) -> None:
        """What runs, or what would."""
        self.run_name.setText(" ".join(name.split()))
        self._fit()

    def set_state(self, text: str) -> None:
        """The words in the pill."""
        if text != self.pill_text.text():
            self.pill_text.setText(text)
            self._fit()

    def promise_state(self, widest: str) -> None:
        """The widest words to come: the pill keeps their width, so that nothing beside it moves."""
        self.pill_text.ensurePolished()
        width = self.pill_text.fontMetrics().horizontalAdvance(widest)
        self._promised_state = max(width, self._widest_state)
        self.pill_text.setMinimumWidth(self._promised_state)
        self._fitted = ()
        self._fit()

    def set_progress(self, time_left: str | None, tokens_per_s: str | None) -> None:
        """Time left and speed; ``None``: not known, not shown."""
        for label, group, text in (
            (self.time_left, self._groups[0], time_left),
            (self.speed, self._groups[1], tokens_per_s),
        ):
            if label.text() != (text or ""):
                label.setText(text or "")
            group.setProperty("wanted", text is not None)
        self._fit()

    def set_memory(self, device: str, used: str, total: str) -> None:
        """The device and its memory; empty: not shown."""
        self._device_text.setText(f"{device} ·" if device else "")
        self.memory.setText(used)
        self._memory_text.setText(f"/ {total} GB" if total else "")
        self._groups[2].setProperty("wanted", bool(device))
        self._fit()

    # -- giving way when the window is narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(LEAST_ROOM), super().minimumSizeHint().height())

    def _needed(self, room: Room) -> int:
        """The width of all that may come to be shown, so that no button moves when it comes."""
        buttons = sum(
            button.width_when(room.size(action))
            for action, button in self.buttons.items()
            if action not in _TAKES_PLACE_OF
        )
        groups = [group.sizeHint().width() for group in self._groups[: room.groups]]
        title = self.title.sizeHint().width() if room.title else -_SPACING
        queue = self.queue_button.sizeHint().width() + _SPACING if room.queue else 0
        fixed = title + self._pill_width() + 2 * _MARGIN + 5 + queue
        gaps = (
            _SPACING * (len(self.buttons) - len(_TAKES_PLACE_OF) + len(groups) + 3) + _LEAST_STRETCH
        )
        return fixed + buttons + gaps + scaled_px(room.name) + sum(groups)

    def _name_width(self, room: Room) -> int:
        """What is promised to the run's name, and what is left of the bar, in whole steps."""
        spare = max(self.width() - self._needed(room), 0) // _NAME_STEP * _NAME_STEP
        return min(scaled_px(room.name) + spare, scaled_px(ROOMS[0].name))

    def _pill_width(self) -> int:
        text = self.pill_text.fontMetrics().horizontalAdvance(self.pill_text.text())
        return max(self._promised_state, text + _KERNING) + _PILL_AROUND

    def _fit(self) -> None:
        """Show as much as fits, in the order of :data:`ROOMS`."""
        given = (
            self.width(),
            self._pill_width(),
            *(group.sizeHint().width() for group in self._groups),
            *(bool(group.property("wanted")) for group in self._groups),
        )
        if given == self._fitted:
            return
        self._fitted = given
        room = next((r for r in ROOMS if self._needed(r) <= self.width()), LEAST_ROOM)
        for action, button in self.buttons.items():
            button.set_room(room.size(action))
        for index, group in enumerate(self._groups):
            group.setVisible(index < room.groups and bool(group.property("wanted")))
        self.run_name.setFixedWidth(self._name_width(room))
        self.run_name.setVisible(room.name > 0)
        self.title.setVisible(room.title)
        self.queue_button.setVisible(room.queue)
        lacking = max(self._needed(room) - self.width(), 0)  # then the state is cut, and no button
        self.pill_text.setMinimumWidth(max(self._promised_state - lacking, 0))
        self.pill_text.setMaximumWidth(self.pill_text.minimumWidth() if lacking else _ANY_WIDTH)
