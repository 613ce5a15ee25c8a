"""What can be done on the page of runs: words, tool tip and key of each, once. Knows no run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.runs.table.columns import words

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; PySide6's own declaration says ``object``."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Does:
    """One action. A tab in its words parts them from a key that the table itself hears."""

    words: str
    tip: str
    key: str = ""


ACTIONS: Mapping[str, Does] = {
    "run_open": Does(
        QT_TRANSLATE_NOOP("Runs", "Open"),
        QT_TRANSLATE_NOOP("Runs", "Show the run in the plots, with samples, edits, log (Return)"),
    ),
    "run_resume": Does(
        QT_TRANSLATE_NOOP("Runs", "Resume…"),
        QT_TRANSLATE_NOOP("Runs", "Go on with the run from a checkpoint; you are asked how"),
    ),
    "run_compare": Does(
        QT_TRANSLATE_NOOP("Runs", "Compare"),
        QT_TRANSLATE_NOOP(
            "Runs", "Lay the curves of the chosen runs over each other (Ctrl+click chooses several)"
        ),
    ),
    "run_settings": Does(
        QT_TRANSLATE_NOOP("Runs", "Use its settings"),
        QT_TRANSLATE_NOOP("Runs", "Prepare a new run with the settings of this one"),
    ),
    "run_rename": Does(
        QT_TRANSLATE_NOOP("Runs", "Rename"), QT_TRANSLATE_NOOP("Runs", "Give it another name"), "F2"
    ),
    "run_folder": Does(
        QT_TRANSLATE_NOOP("Runs", "Open folder"), QT_TRANSLATE_NOOP("Runs", "Show the run's files")
    ),
    "run_delete": Does(  # in a field Delete deletes a letter: the key is the table's
        QT_TRANSLATE_NOOP("Runs", "Delete\tDel"),
        QT_TRANSLATE_NOOP("Runs", "Put it into the trash; that can be undone"),
    ),
    "runs_back": Does(
        QT_TRANSLATE_NOOP("Runs", "Back to training"),
        QT_TRANSLATE_NOOP("Runs", "Settings, plots and samples again (Esc)"),
        "Esc",
    ),
}


def make_action(name: str, act: Callable[[], object], page: QWidget) -> QAction:
    """The action of that name, heard on the page and in all of it."""
    does = ACTIONS[name]
    action = QAction(words(does.words), page)
    action.setObjectName(name)
    action.setToolTip(words(does.tip))
    if does.key:
        action.setShortcut(QKeySequence(does.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(act)
    page.addAction(action)
    return action
