"""What can be done with a run of the queue: text, tool tip and key of each, once. Knows no run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.language.texts import translate

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; PySide6's own declaration says ``object``."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class _Spec:
    """One action. A tab in its text parts them from a key that the list itself hears."""

    text: str
    tip: str
    key: str = ""


_ACTIONS: Mapping[str, _Spec] = {
    "queue_open": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Open"),
        QT_TRANSLATE_NOOP("Queue", "Show the run in the plots; a running one is followed (Return)"),
    ),
    "queue_edit": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Edit…"),
        QT_TRANSLATE_NOOP("Queue", "Change its name or settings before it starts"),
        "F2",
    ),
    "queue_compare": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Compare"),
        QT_TRANSLATE_NOOP("Queue", "Compare the selected runs on the Compare page"),
    ),
    "queue_next": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Run next"),
        QT_TRANSLATE_NOOP("Queue", "Move before all other waiting runs"),
    ),
    "queue_up": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Up\tAlt+Up"),
        QT_TRANSLATE_NOOP("Queue", "One place earlier; runs can also be dragged"),
    ),
    "queue_down": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Down\tAlt+Down"),
        QT_TRANSLATE_NOOP("Queue", "One place later; runs can also be dragged"),
    ),
    "queue_stop": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Stop"),
        QT_TRANSLATE_NOOP(
            "Queue", "Stop this run. What it trained is saved, and the next run starts"
        ),
    ),
    "queue_remove": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Remove\tDel"),
        QT_TRANSLATE_NOOP(
            "Queue", "Remove it from the queue; can be undone, and no run is deleted"
        ),
    ),
    "queue_pause_now": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Pause now"),
        QT_TRANSLATE_NOOP("Queue", "Save and pause the current run, and start no other"),
    ),
    "queue_clear": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Clear finished"),
        QT_TRANSLATE_NOOP(
            "Queue", "Remove all finished runs from this list; the runs themselves are kept"
        ),
    ),
    "queue_sweep": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Sweep…"),
        QT_TRANSLATE_NOOP(
            "Queue",
            "Train several values and seeds as a group, and plot which is better (Ctrl+Alt+F5)",
        ),
    ),
    "queue_back": _Spec(
        QT_TRANSLATE_NOOP("Queue", "Back"),
        QT_TRANSLATE_NOOP("Queue", "To the previous page (Esc)"),
        "Esc",
    ),
}


def make_action(name: str, act: Callable[[], object], page: QWidget) -> QAction:
    """The action of that name, heard on the page and in all of it."""
    spec = _ACTIONS[name]
    action = QAction(translate("Queue", spec.text), page)
    action.setObjectName(name)
    action.setToolTip(translate("Queue", spec.tip))
    if spec.key:
        action.setShortcut(QKeySequence(spec.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(act)
    page.addAction(action)
    return action
