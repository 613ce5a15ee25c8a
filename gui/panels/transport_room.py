"""What the bar at the top shows at which width: from roomy to narrow, a row each."""

from dataclasses import dataclass

from gui.panels.action_button import ButtonSize
from gui.run.run_phase import RunAction


@dataclass(frozen=True, slots=True)
class Room:
    """What is shown at some width.

    Attributes:
        shortcuts: whose buttons show them.
        groups: of figures, from the left.
        name: px of the run's name, as in the drawings.
        short: whose buttons show the shorter of their texts.
        title: whether the program's own name is shown, which is in the window's title, too.
        queue: whether the button that adds to the queue is shown, which is in the menu, too.
    """

    shortcuts: frozenset[RunAction]
    groups: int
    name: int
    short: frozenset[RunAction] = frozenset()
    title: bool = True
    queue: bool = True

    def size(self, action: RunAction) -> ButtonSize:
        """How much of a button there is room for."""
        if action in self.short:
            return ButtonSize.SHORT
        return ButtonSize.FULL if action in self.shortcuts else ButtonSize.TEXT


_EVERY = frozenset(RunAction)
# From the left; of Start and Detach, and of Pause and Resume, one is shown.
MAIN_ROW = (
    RunAction.START,
    RunAction.DETACH,
    RunAction.RESUME,
    RunAction.PAUSE,
    RunAction.STEP,
    RunAction.STOP,
)
_MAIN = frozenset(MAIN_ROW)
_NONE: frozenset[RunAction] = frozenset()
_ASIDE = frozenset({RunAction.SAMPLE, RunAction.SAVE})
LEAST_ROOM = Room(_NONE, 0, 0, short=_EVERY, title=False, queue=False)
# From roomy to narrow: the shortcuts go first, then the program's name, then words and figures.
# What runs is named as long as there is room for a few letters of it.
ROOMS = (
    Room(_EVERY, 3, 170),
    Room(_MAIN, 3, 170),
    Room(_MAIN, 3, 100),
    Room(_NONE, 3, 100),
    Room(_NONE, 3, 80, title=False),
    Room(_NONE, 3, 80, short=_ASIDE, title=False),
    Room(_NONE, 2, 120, title=False),
    Room(_NONE, 2, 120, short=_ASIDE, title=False),
    Room(_NONE, 2, 80, short=_ASIDE, title=False),
    Room(_NONE, 2, 80, short=_EVERY, title=False),
    Room(_NONE, 2, 80, short=_EVERY, title=False, queue=False),
    Room(_NONE, 1, 80, short=_EVERY, title=False, queue=False),
    Room(_NONE, 1, 0, short=_EVERY, title=False, queue=False),
    LEAST_ROOM,
)
