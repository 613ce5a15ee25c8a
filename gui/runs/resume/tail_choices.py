"""What can be asked of the rest of a run before it goes on: a table, and what each amounts to.

Pure: the dialog shows it, the engine is handed the change. Knows no Qt but the marking of texts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.schedule.edits import Change, DecayNow, Extend, Halve, Hold, Rewarm, Stretch, tail_of
from core.schedule.timeline import Timeline
from gui.language.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class TailChoice:
    """One choice for the rest of a run. ``steps``: whether it asks for a number of steps."""

    text: str
    make: Callable[[int], Change | None]
    steps: bool = False


TAIL_CHOICES: Mapping[str, TailChoice] = {
    "keep": TailChoice(QT_TRANSLATE_NOOP("Runs", "As planned"), lambda n: None),
    "extend": TailChoice(QT_TRANSLATE_NOOP("Runs", "Train longer by"), Extend, steps=True),
    "stretch": TailChoice(QT_TRANSLATE_NOOP("Runs", "Stretch the decay by"), Stretch, steps=True),
    "rewarm": TailChoice(QT_TRANSLATE_NOOP("Runs", "Warm up again, longer by"), Rewarm, steps=True),
    "decay": TailChoice(QT_TRANSLATE_NOOP("Runs", "Decay to minimum in"), DecayNow, steps=True),
    "hold": TailChoice(
        QT_TRANSLATE_NOOP("Runs", "Hold the current learning rate"), lambda n: Hold()
    ),
    "halve": TailChoice(QT_TRANSLATE_NOOP("Runs", "Halve the learning rate"), lambda n: Halve()),
}


def with_change(timeline: Timeline, change: Change | None, step: int) -> Timeline:
    """The timeline with ``change`` in effect from update ``step`` on.

    Raises:
        ConfigError: it does not fit, by name.
    """
    return timeline if change is None else timeline.edited(tail_of(change, timeline, step))
