"""The config being edited: raw values, possibly wrong, with undo, problems and the planned curve.

The form's editors and, on the plot, the drag handles are views of one :class:`Draft`. Nothing is
clamped or repaired: a wrong value stays as it was typed and stands in ``problems``. Knows nothing
of widgets, of texts and tokens (``gui.settings.data_preview`` reports the batches) or of running.
"""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.config import (
    FIELD_PATHS,
    SECTIONS,
    ConfigError,
    RunConfig,
    to_mapping,
    warnings,
)
from core.config.naming import differences, differences_from_preset, name_of
from core.lr_shapes import Schedule
from core.schedule.lr_schedule import plan, total_steps
from gui.language.texts import again
from gui.models.draft_history import DraftBase, DraftEntry, DraftHistory, Values

_UNDO_LIMIT = 500
_MERGEABLE = 1  # QUndoCommand ids: commands of one gesture merge, -1 never does
_ALONE = -1


def flat(config: RunConfig) -> Values:
    """Every value of a config by its path."""
    return {
        f"{section}.{name}": value
        for section, content in to_mapping(config).items()
        for name, value in content.items()
    }


def build(values: Mapping[str, Any]) -> RunConfig:
    """A config of values by path.

    Raises:
        ConfigError: naming every wrong field.
    """
    sections: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    for path, value in values.items():
        section, name = path.split(".")
        sections[section][name] = value
    return RunConfig(**{section: SECTIONS[section](**part) for section, part in sections.items()})


class _Edit(QUndoCommand):
    """One entry of the undo list: some values, and perhaps the base, before and after."""

    def __init__(
        self,
        draft: "Draft",
        before: Values,
        after: Values,
        text: str,
        gesture: Hashable | None = None,
        bases: tuple[DraftBase, DraftBase] | None = None,
    ) -> None:
        super().__init__(text or ", ".join(FIELD_PATHS[path].label for path in after))
        self._draft = draft
        self._text = text
        self._before = before
        self._after = after
        self._gesture = gesture
        self._bases = bases

    def entry(self) -> DraftEntry:
        """What it is, without the draft."""
        return DraftEntry(self._before, self._after, self._text, self._bases)

    def id(self) -> int:
        return _ALONE if self._gesture is None else _MERGEABLE

    def redo(self) -> None:
        self._draft._apply(self._after, self._bases[1] if self._bases else None)

    def undo(self) -> None:
        self._draft._apply(self._before, self._bases[0] if self._bases else None)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other._gesture != self._gesture:
            return False
        self._before = {**other._before, **self._before}
        self._after = {**self._after, **other._after}
        if self._before == self._after:
            self.setObsolete(True)
        return True


class Draft(QObject):
    """Values of all config fields while they are edited.

    Signals (every one is emitted after the whole state has been brought up to date):
        edited: frozenset[str], the paths whose values changed.
        validity_changed: problems or warnings are others than before.
        plan_changed: ``batches_per_epoch``, ``total_steps`` or ``schedule`` changed.
        preset_changed: ``preset_name`` or ``modified`` changed.
        settled: one of these was emitted, or several: once, after them.
    """

    edited = Signal(object)
    validity_changed = Signal()
    plan_changed = Signal()
    preset_changed = Signal()
    settled = Signal()

    def __init__(
        self, config: RunConfig | None = None, label: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        values = flat(config or RunConfig())
        self._base = DraftBase(label, values)
        self._values = dict(values)
        self._found_problems: dict[str, dict[str, str]] = {}
        self._batches_per_epoch: int | None = None
        self._was_modified = False
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_UNDO_LIMIT)
        self.problems: dict[str, str] = {}
        self.warnings: dict[str, str] = {}
        self.total_steps: int | None = None
        self.schedule: Schedule | None = None
        self._config: RunConfig | None = None
        self._is_taken_over = False  # entries are pushed that have been done already
        self._check()

    # -- reading

    def value(self, path: str) -> Any:
        """The value of ``"section.name"``: in the field's type where it is valid, else as given."""
        return self._values[path]

    def values(self) -> Values:
        """A copy of all values by path."""
        return dict(self._values)

    def config(self) -> RunConfig | None:
        """The config to start a run with; ``None`` while anything is wrong."""
        return None if self.problems else self._config

    def partial(self, paths: Iterable[str]) -> RunConfig | None:
        """A config of these values and defaults; ``None`` while one of them is wrong."""
        try:
            return build({path: self._values[path] for path in paths})
        except ConfigError:
            return None

    @property
    def batches_per_epoch(self) -> int | None:
        """Training batches an epoch; ``None`` until the text is known."""
        return self._batches_per_epoch

    @property
    def preset_name(self) -> str:
        """What the values were loaded from."""
        return self._base.label

    def base_value(self, path: str) -> Any:
        """What the values were loaded from has for a field."""
        return self._base.values[path]

    def own_name(self, config: RunConfig) -> str:
        """What a run is called after what it changes against what the values were loaded from.

        Empty: it changes nothing; or it is not far from a preset, after which it names itself.
        """
        if name_of(differences_from_preset(config)):
            return ""
        try:
            return name_of(differences(config, build(self._base.values)))
        except ConfigError:
            return ""

    @property
    def modified(self) -> bool:
        """Whether the values differ from what they were loaded from."""
        return self._values != self._base.values

    # -- editing

    def set_value(self, path: str, value: Any, gesture: Hashable | None = None) -> None:
        """Change one value, undoably. See :meth:`set_values`."""
        self.set_values({path: value}, gesture=gesture)

    def set_values(
        self, changes: Mapping[str, Any], text: str = "", gesture: Hashable | None = None
    ) -> None:
        """Change some values as one undo entry.

        Args:
            changes: values by path; wrong ones are kept as they are and marked.
            text: what undo is about to take back; by default the fields' labels.
            gesture: successive changes of the same gesture (one drag, one visit of an editor)
                become one entry.

        Raises:
            KeyError: a path that is no field.
        """
        read = {path: _read(path, value) for path, value in changes.items()}
        after = {path: value for path, value in read.items() if _differs(self._values[path], value)}
        if not after:
            return
        before = {path: self._values[path] for path in after}
        self.undo_stack.push(_Edit(self, before, after, text, gesture))

    def follow(self, changes: Mapping[str, Any]) -> None:
        """Change values that follow from others, without an undo entry: undoing those is enough."""
        after = {path: v for path, v in changes.items() if _differs(self._values[path], v)}
        if after:
            self._apply(after, None)

    def load(self, config: RunConfig, label: str) -> None:
        """Take over a whole config (a preset, a file), undoably; ``label`` becomes its name."""
        values = flat(config)
        if values == self._values and label == self._base.label and values == self._base.values:
            return
        after = {path: v for path, v in values.items() if _differs(self._values[path], v)}
        before = {path: self._values[path] for path in after}
        bases = (self._base, DraftBase(label, values))
        self.undo_stack.push(_Edit(self, before, after, label, bases=bases))

    def set_batches_per_epoch(self, batches: int | None) -> None:
        """Say how many training batches an epoch has; ``None``: not known (yet)."""
        if batches != self._batches_per_epoch:
            self._batches_per_epoch = batches
            self._refresh(plan_changed=True)

    def set_data_problems(self, problems: Mapping[str, str]) -> None:
        """Problems found in the text itself, by path; an empty mapping takes them back."""
        self.set_found_problems("data", problems)

    def set_found_problems(self, where: str, problems: Mapping[str, str]) -> None:
        """Problems found in files that the values name, by path; an empty mapping takes them back.

        ``where``: who looked; each takes back only what it found.
        """
        if problems != self._found_problems.get(where, {}):
            self._found_problems[where] = dict(problems)
            self._refresh()

    # -- in another window

    def history(self) -> DraftHistory:
        """The draft as another one can take it over."""
        stack = self.undo_stack
        commands = (stack.command(place) for place in range(stack.count()))
        entries = tuple(each.entry() for each in commands if isinstance(each, _Edit))
        return DraftHistory(self._base, self.values(), entries, stack.index())

    def take_over(self, history: DraftHistory) -> None:
        """Be as another draft was; what its entries are called is said anew."""
        self._is_taken_over = True
        self.undo_stack.clear()
        for each in history.entries:
            text = again(each.text)
            self.undo_stack.push(_Edit(self, each.before, each.after, text, bases=each.bases))
        self.undo_stack.setIndex(history.index)
        self._is_taken_over = False
        self._base, self._values = history.base, dict(history.values)
        self._refresh(frozenset(self._values), plan_changed=True, preset_changed=True)

    # -- keeping the rest up to date

    def _apply(self, values: Values, base: DraftBase | None) -> None:
        if self._is_taken_over:
            return
        if base is not None:
            self._base = base
        self._values.update(values)
        self._refresh(frozenset(values), preset_changed=base is not None)

    def _refresh(
        self,
        edited: frozenset[str] = frozenset(),
        *,
        plan_changed: bool = False,
        preset_changed: bool = False,
    ) -> None:
        validity = (self.problems, self.warnings)
        planned = (self.total_steps, self.schedule)
        self._check()
        modified = self.modified
        preset_changed |= modified != self._was_modified
        self._was_modified = modified
        validity_changed = validity != (self.problems, self.warnings)
        plan_changed |= planned != (self.total_steps, self.schedule)
        if edited:
            self.edited.emit(edited)
        if validity_changed:
            self.validity_changed.emit()
        if plan_changed:
            self.plan_changed.emit()
        if preset_changed:
            self.preset_changed.emit()
        if edited or validity_changed or plan_changed or preset_changed:
            self.settled.emit()

    def _check(self) -> None:
        problems: dict[str, str] = {}
        found: dict[str, str] = {}
        self.total_steps = None
        self.schedule = None
        self._config = None
        try:
            self._config = build(self._values)
        except ConfigError as error:
            problems.update({problem.field: problem.message for problem in error.problems})
        if self._config is None:
            problems.update(self._plan_beside(problems))
        else:
            found = {problem.field: problem.message for problem in warnings(self._config)}
            problems.update(self._plan(self._config))
        for found_there in self._found_problems.values():
            for path, message in found_there.items():
                problems.setdefault(path, message)
        self.problems = problems
        self.warnings = {path: text for path, text in found.items() if path not in problems}

    def _plan(self, config: RunConfig) -> dict[str, str]:
        if self._batches_per_epoch is None:
            return {}
        self.total_steps = total_steps(config, self._batches_per_epoch)
        try:
            self.schedule = plan(config.schedule, self.total_steps)
        except ConfigError as error:
            return {problem.field: problem.message for problem in error.problems}
        return {}

    def _plan_beside(self, problems: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with the plan's steps although other fields are wrong by themselves.

        Nothing where one of the wrong fields decides about steps: the plan is not known then.
        """
        if self._batches_per_epoch is None or any(_decides_steps(path) for path in problems):
            return {}
        of_steps = (path for path in self._values if path.startswith(("schedule.", "training.")))
        try:
            config = build({path: self._values[path] for path in of_steps if path not in problems})
            plan(config.schedule, total_steps(config, self._batches_per_epoch))
        except ConfigError as error:
            return {problem.field: problem.message for problem in error.problems}
        return {}


def _decides_steps(path: str) -> bool:
    section, name = path.split(".")
    return section == "training" or name in ("warmup", "decay", "decay_start")


def _read(path: str, value: Any) -> Any:
    """The value in the field's own type (1 -> 1.0, "20 %" -> "20%"), or as it is where wrong."""
    try:
        return FIELD_PATHS[path].read(value)
    except ValueError:
        return value


def _differs(one: Any, other: Any) -> bool:
    return type(one) is not type(other) or bool(
        one != other
    )  # True == 1, and a switch is no number
