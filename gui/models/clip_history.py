"""Where in a run gradients are clipped, and at which norm, as it was set on the way. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from core.config import ClippingConfig
from core.config.setting_groups import SettingGroup
from core.messages.edit_records import Edit
from core.schedule.lr_schedule import clips

ClipEdits = tuple[tuple[int, ClippingConfig], ...]


@dataclass(frozen=True, slots=True)
class Idle:
    """A stretch without clipping, ``begin`` included and ``end`` not; ``end`` None: to the end."""

    begin: int
    end: int | None
    clipping: ClippingConfig

    def holds(self, step: int) -> bool:
        """Whether update ``step`` lies on it."""
        return self.begin <= step and (self.end is None or step < self.end)


@dataclass(frozen=True, slots=True)
class ClipHistory:
    """How a run began to clip, and the edits in the order in which they landed."""

    first: ClippingConfig = field(default_factory=ClippingConfig)
    edits: tuple[tuple[int, ClippingConfig], ...] = ()

    @property
    def present(self) -> ClippingConfig:
        """What holds now, and for all that is to come."""
        return self.edits[-1][1] if self.edits else self.first

    def edited(self, step: int, clipping: ClippingConfig) -> "ClipHistory":
        """With ``clipping`` from update ``step`` on."""
        kept = tuple(edit for edit in self.edits if edit[0] < step)
        return ClipHistory(self.first, (*kept, (step, clipping)))

    def at(self, step: int) -> ClippingConfig:
        """What held at update ``step``."""
        for begin, clipping in reversed(self.edits):
            if step >= begin:
                return clipping
        return self.first

    def pieces(self) -> Iterator[tuple[int, int | None, ClippingConfig]]:
        """``(begin, end, clipping)`` in order; the last one has no end."""
        begins = [0, *(step for step, _ in self.edits)]
        ends = [*begins[1:], None]
        settings = [self.first, *(clipping for _, clipping in self.edits)]
        for begin, end, clipping in zip(begins, ends, settings, strict=True):
            if end is None or begin < end:
                yield begin, end, clipping

    def idle(self, warmup_steps: int) -> tuple[Idle, ...]:
        """The stretches on which no gradient is clipped, however large it is."""
        found: list[Idle] = []
        for begin, end, clipping in self.pieces():
            first = None if clipping.max_norm == 0 else first_clipped(clipping.begin, warmup_steps)
            last = end if first is None else first if end is None else min(first, end)
            if last is not None and last <= begin:
                continue
            if found and found[-1].end == begin and found[-1].clipping.begin == clipping.begin:
                both_off = (found[-1].clipping.max_norm == 0) == (clipping.max_norm == 0)
                if both_off:
                    found[-1] = Idle(found[-1].begin, last, clipping)
                    continue
            found.append(Idle(begin, last, clipping))
        return tuple(found)


def first_clipped(begin: str, warmup_steps: int) -> int:
    """The first update that may be clipped."""
    candidates = (0, warmup_steps, warmup_steps + 1)
    return next(step for step in candidates if clips(begin, step, warmup_steps))


def clip_edits_of(edits: Iterable[Edit]) -> ClipEdits:
    """What a run's edits say of its clipping: from which step on it clipped otherwise."""
    return tuple(_clipped(edits))


def _clipped(edits: Iterable[Edit]) -> Iterator[tuple[int, ClippingConfig]]:
    clipping = ClippingConfig()
    for edit in edits:
        if edit.kind == SettingGroup.CLIPPING.value:
            # What an edit does not name, of a version that did not know it, stays as it was.
            named = {path.partition(".")[2]: value for path, value in edit.values.items()}
            clipping = replace(clipping, **named)
            yield edit.step, clipping
