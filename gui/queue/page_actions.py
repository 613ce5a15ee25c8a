"""What can be done with a run of the queue: text, tool tip and key of each, once. Knows no run."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.language.texts import QT_TRANSLATE_NOOP
from gui.widgets.page_action import PageAction

_ACTIONS: Mapping[str, PageAction] = {
    "queue_open": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Open"),
        QT_TRANSLATE_NOOP("Queue", "Show the run in the plots; a running one is followed (Return)"),
    ),
    "queue_edit": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Edit…"),
        QT_TRANSLATE_NOOP("Queue", "Change its name or settings before it starts"),
        "F2",
    ),
    "queue_compare": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Compare"),
        QT_TRANSLATE_NOOP("Queue", "Compare the selected runs on the Compare page"),
    ),
    "queue_next": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Run next"),
        QT_TRANSLATE_NOOP("Queue", "Move before all other waiting runs"),
    ),
    "queue_up": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Up\tAlt+Up"),
        QT_TRANSLATE_NOOP("Queue", "One place earlier; runs can also be dragged"),
    ),
    "queue_down": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Down\tAlt+Down"),
        QT_TRANSLATE_NOOP("Queue", "One place later; runs can also be dragged"),
    ),
    "queue_stop": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Stop"),
        QT_TRANSLATE_NOOP(
            "Queue", "Stop this run. What it trained is saved, and the next run starts"
        ),
    ),
    "queue_remove": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Remove\tDel"),
        QT_TRANSLATE_NOOP(
            "Queue", "Remove it from the queue; can be undone, and no run is deleted"
        ),
    ),
    "queue_pause_now": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Pause now"),
        QT_TRANSLATE_NOOP("Queue", "Save and pause the current run, and start no other"),
    ),
    "queue_clear": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Clear finished"),
        QT_TRANSLATE_NOOP(
            "Queue", "Remove all finished runs from this list; the runs themselves are kept"
        ),
    ),
    "queue_sweep": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Sweep…"),
        QT_TRANSLATE_NOOP(
            "Queue",
            "Train several values and seeds as a group, and plot which is better (Ctrl+Alt+F5)",
        ),
    ),
    "queue_back": PageAction(
        QT_TRANSLATE_NOOP("Queue", "Back"),
        QT_TRANSLATE_NOOP("Queue", "To the previous page (Esc)"),
        "Esc",
    ),
}


def make_action(name: str, act: Callable[[], object], page: QWidget) -> QAction:
    """The action of that name, heard on the page and in all of it."""
    return _ACTIONS[name].made(name, "Queue", act, page)
