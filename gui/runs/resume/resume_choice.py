"""What was chosen in the dialog, what it amounts to, and what is wrong with it.

One frozen value of what the widgets say; the dialog draws its answers. Knows no widget.
"""

from contextlib import suppress
from dataclasses import dataclass

from core.config import ConfigError
from core.config.naming import changes
from core.i18n import Message
from core.messages.edit_text import change_text
from core.run_store.names import branch_name
from core.schedule.edits import Change, Rewarm, Stretch, is_only_longer, tail_of
from core.schedule.longer import is_at_floor
from core.schedule.timeline import Timeline, rest
from core.session.start_point import BRANCH, RESUME, WHAT_IF, Origin
from gui.runs.resume.draft_differences import Difference
from gui.runs.resume.resume_source import ResumeSource
from gui.runs.resume.tail_choices import TAIL_CHOICES, with_change
from gui.runs.text import tr
from gui.widgets.field_text import number_text, with_labels


@dataclass(frozen=True, slots=True)
class ResumeChoice:
    """A way to go on from a run.

    Attributes:
        source: the run.
        asked: what the dialog was opened for: resume, branch or what-if.
        step: the checkpoint's; the state before this update.
        is_newest: whether it is the newest checkpoint.
        has_checkpoint: whether there is anything to go on from.
        tail: a name of :data:`TAIL_CHOICES`.
        tail_steps: how many steps the tail takes, where it asks for that.
        trial_steps: how many steps a what-if takes.
        taken: the settings that are changed.
        name: of a branch.
    """

    source: ResumeSource
    asked: str
    step: int
    is_newest: bool
    has_checkpoint: bool
    tail: str
    tail_steps: int
    trial_steps: int
    taken: tuple[Difference, ...] = ()
    name: str = ""

    @property
    def kind(self) -> str:
        """What it will be: resuming with settings that make a branch, or from before, is one."""
        branches = any(one.where == "branch" for one in self.taken)
        resumes = self.asked == RESUME
        return BRANCH if resumes and (branches or not self.is_newest) else self.asked

    @property
    def change(self) -> Change | None:
        """The other rest of the schedule; ``None``: as it was planned."""
        return TAIL_CHOICES[self.tail].make(self.tail_steps)

    @property
    def before(self) -> Timeline | None:
        """The schedule that goes on where nothing else is asked for.

        A run that is only resumed keeps all its edits: those after the checkpoint are made again.
        """
        keeps_edits = self.kind == RESUME and self.change is None and not self.taken
        return (self.source.latest if keeps_edits else self.source.at(self.step)).timeline

    def after(self) -> Timeline | None:
        """The schedule that results; ``None``: it is not known.

        Raises:
            ConfigError: the change does not fit, by name.
        """
        return None if self.before is None else with_change(self.before, self.change, self.step)

    def origin(self) -> Origin:
        """What the engine is to be given.

        Raises:
            ConfigError: it does not fit, by name.
        """
        self.after()
        return Origin(
            run_dir=self.source.path,
            step=None if self.kind == RESUME else self.step,
            kind=self.kind,
            values={one.path: one.after for one in self.taken},
            change=self.change,
            steps=self.trial_steps if self.kind == WHAT_IF else 0,
        )

    @property
    def is_nameless(self) -> bool:
        """A branch needs a name."""
        return self.kind == BRANCH and not self.name

    @property
    def own_name(self) -> str:
        """What the branch is called where nobody names it: after what it changes."""
        at = self.source.at(self.step)
        parts = list(changes({one.path: one.after for one in self.taken}, at.config))
        with suppress(ConfigError):
            if self.change is not None and at.timeline is not None:
                stands = rest(at.timeline, self.step)
                tail = tail_of(self.change, at.timeline, self.step)
                said = change_text(self.change.name, stands, tail)
                parts += [said] if said else []
        end = str(Message("named.branch_at", step=self.step))
        return branch_name(parts, self.source.name, end)

    def problem(self) -> str:
        """What keeps it from being begun; empty: nothing."""
        if self.is_nameless:
            return tr("Enter a name for the branch.")
        if not self.has_checkpoint:
            return tr("This run has no checkpoint to continue from.")
        try:
            self.origin()
            after = self.after()
        except ConfigError as error:
            return with_labels("; ".join(one.message for one in error.problems))
        if after is not None and self.step >= after.total_steps:
            return tr("No steps are left: choose to train longer.")
        return ""

    def note(self) -> str:
        """What should be known before it is begun: of a rest at the floor, or that is no other."""
        try:
            after = self.after()
        except ConfigError:
            return ""
        if after is None or not self.step < after.total_steps or self.tail == "hold":
            return ""
        before, is_new_rest = self.before, isinstance(self.change, Stretch | Rewarm)
        if is_new_rest and before is not None and is_only_longer(before, after, self.step):
            return tr(
                "This has no effect, because the shape is “{shape}”: training longer "
                "gives the same learning rates."
            ).format(shape=after.planned.shape.label)
        tail = rest(after, max(self.step, after.last_edit_step))
        if not is_at_floor(after, tail):
            return ""
        return tr(
            "The decay is complete: these {n} steps train at {rate}. For a higher "
            "learning rate, stretch the decay or warm up again."
        ).format(n=f"{after.total_steps - self.step:,}", rate=number_text(tail.anchor))

    def explanation(self) -> str:
        """What will happen, in a few sentences."""
        if self.kind == WHAT_IF:
            text = tr(
                "A short trial on the same batches with another schedule. Its loss is "
                "drawn over this run's loss; then you keep it as a branch or discard "
                "it. This run is not changed."
            )
        elif self.kind == BRANCH and self.asked == RESUME:
            text = tr(
                "These settings make it a different run, so a branch is created with "
                "this run as its parent. This run is not changed."
            )
        elif self.kind == BRANCH:
            text = tr(
                "A branch is a new run that starts from this checkpoint, with the same "
                "weights, optimizer state and upcoming batches. Its parent is recorded "
                "and not changed."
            )
        else:
            text = tr(
                "The run continues in its own folder as if it had never stopped. What "
                "was recorded after the checkpoint is removed; a changed schedule is "
                "recorded as an edit."
            )
        if not self.source.is_to_the_bit:
            text += "\n" + tr(
                "It was last trained on a GPU: the numbers are the same up to "
                "rounding, not bit for bit."
            )
        if self.source.not_exact:
            reasons = "; ".join(self.source.not_exact)
            text += "\n" + tr("Not exact because of {0}.").format(reasons)
        return text


def first_tail(source: ResumeSource, asked: str, step: int) -> tuple[str, int]:
    """The tail that makes sense at a checkpoint to begin with: its name, and its steps."""
    timeline = source.latest.timeline
    total = timeline.total_steps if timeline is not None else 0
    if step >= total > 0:  # nothing is left of the plan: only more of it makes sense
        return "extend", max(total // 4, 1)
    if asked != RESUME:
        return "decay", max((total - step) // 2, 1)
    return "keep", max(total // 4, 1)
