"""What can be done with the mouse and with keys that are no command's: a table, by topic."""

from dataclasses import dataclass

from gui.language.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Gesture:
    """One of them. Texts to be translated."""

    topic: str
    what: str
    how: str


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the list of keys: what it does and how it is asked for, in plain text."""

    what: str
    how: str


_PLOTS = QT_TRANSLATE_NOOP("HelpPages", "In a plot")
_HANDLES = QT_TRANSLATE_NOOP("HelpPages", "Handles of the learning rate and the clip threshold")
_FORM = QT_TRANSLATE_NOOP("HelpPages", "In the settings")
_LISTS = QT_TRANSLATE_NOOP("HelpPages", "In lists")
_EVERYWHERE = QT_TRANSLATE_NOOP("HelpPages", "Everywhere")

GESTURES: tuple[Gesture, ...] = (
    Gesture(
        _PLOTS,
        QT_TRANSLATE_NOOP("HelpPages", "Read all values at a step"),
        QT_TRANSLATE_NOOP("HelpPages", "Move the mouse over it; Left, Right"),
    ),
    Gesture(
        _PLOTS,
        QT_TRANSLATE_NOOP("HelpPages", "Zoom"),
        QT_TRANSLATE_NOOP("HelpPages", "Mouse wheel; +, −"),
    ),
    Gesture(
        _PLOTS,
        QT_TRANSLATE_NOOP("HelpPages", "Move along"),
        QT_TRANSLATE_NOOP("HelpPages", "Drag; Shift+Left, Shift+Right, Page Up, Page Down"),
    ),
    Gesture(
        _PLOTS,
        QT_TRANSLATE_NOOP("HelpPages", "First step, last step"),
        QT_TRANSLATE_NOOP("HelpPages", "Home, End"),
    ),
    Gesture(
        _PLOTS,
        QT_TRANSLATE_NOOP("HelpPages", "The whole run again"),
        QT_TRANSLATE_NOOP("HelpPages", "Double-click; 0"),
    ),
    Gesture(
        _PLOTS,
        QT_TRANSLATE_NOOP("HelpPages", "Resume from a checkpoint"),
        QT_TRANSLATE_NOOP("HelpPages", "Click its flag on the axis"),
    ),
    Gesture(
        _PLOTS,
        QT_TRANSLATE_NOOP("HelpPages", "The help page about a plot"),
        QT_TRANSLATE_NOOP("HelpPages", "F1 in it; right-click its title"),
    ),
    Gesture(
        _HANDLES,
        QT_TRANSLATE_NOOP("HelpPages", "Move a handle"),
        QT_TRANSLATE_NOOP("HelpPages", "Drag; arrows, with Shift further"),
    ),
    Gesture(
        _HANDLES,
        QT_TRANSLATE_NOOP("HelpPages", "Do not snap to round values"),
        QT_TRANSLATE_NOOP("HelpPages", "Shift or Alt while dragging"),
    ),
    Gesture(
        _HANDLES,
        QT_TRANSLATE_NOOP("HelpPages", "Choose a handle"),
        QT_TRANSLATE_NOOP("HelpPages", "Tab; 1 to 9"),
    ),
    Gesture(
        _HANDLES,
        QT_TRANSLATE_NOOP("HelpPages", "Take a drag back"),
        QT_TRANSLATE_NOOP("HelpPages", "Esc"),
    ),
    Gesture(
        _HANDLES,
        QT_TRANSLATE_NOOP("HelpPages", "Points: add, remove, exact values"),
        QT_TRANSLATE_NOOP("HelpPages", "Double-click the curve, Ins; Del; right-click"),
    ),
    Gesture(
        _FORM,
        QT_TRANSLATE_NOOP("HelpPages", "The help page about a field"),
        QT_TRANSLATE_NOOP("HelpPages", "F1 in the field; right-click its name"),
    ),
    Gesture(
        _FORM,
        QT_TRANSLATE_NOOP("HelpPages", "Change a number step by step"),
        QT_TRANSLATE_NOOP("HelpPages", "Up, Down"),
    ),
    Gesture(
        _FORM,
        QT_TRANSLATE_NOOP("HelpPages", "Take back what was typed"),
        QT_TRANSLATE_NOOP("HelpPages", "Esc"),
    ),
    Gesture(
        _FORM,
        QT_TRANSLATE_NOOP("HelpPages", "Choose a decay shape"),
        QT_TRANSLATE_NOOP("HelpPages", "Click it; arrows"),
    ),
    Gesture(
        _FORM,
        QT_TRANSLATE_NOOP("HelpPages", "Use other files"),
        QT_TRANSLATE_NOOP("HelpPages", "Drop texts, a folder, settings or a run onto the window"),
    ),
    Gesture(
        _LISTS,
        QT_TRANSLATE_NOOP("HelpPages", "Reading: go to a step that a sentence names"),
        QT_TRANSLATE_NOOP("HelpPages", "Click it; Up, Down, then Left, Right"),
    ),
    Gesture(
        _LISTS,
        QT_TRANSLATE_NOOP("HelpPages", "Choose several runs"),
        QT_TRANSLATE_NOOP("HelpPages", "Ctrl+click, Shift+click"),
    ),
    Gesture(
        _LISTS,
        QT_TRANSLATE_NOOP("HelpPages", "Open a run"),
        QT_TRANSLATE_NOOP("HelpPages", "Double-click; Enter"),
    ),
    Gesture(
        _LISTS,
        QT_TRANSLATE_NOOP("HelpPages", "Rename, delete"),
        QT_TRANSLATE_NOOP("HelpPages", "F2, Del"),
    ),
    Gesture(
        _LISTS,
        QT_TRANSLATE_NOOP("HelpPages", "Show or hide the branches of a run"),
        QT_TRANSLATE_NOOP("HelpPages", "Right, Left"),
    ),
    Gesture(
        _LISTS,
        QT_TRANSLATE_NOOP("HelpPages", "Queue: move a waiting run"),
        QT_TRANSLATE_NOOP("HelpPages", "Drag; Alt+Up, Alt+Down"),
    ),
    Gesture(
        _LISTS,
        QT_TRANSLATE_NOOP("HelpPages", "Compare: choose the baseline, take a run out"),
        QT_TRANSLATE_NOOP("HelpPages", "Space, Del"),
    ),
    Gesture(
        _LISTS,
        QT_TRANSLATE_NOOP("HelpPages", "See the step of a sample in the plots"),
        QT_TRANSLATE_NOOP("HelpPages", "Click it"),
    ),
    Gesture(
        _EVERYWHERE,
        QT_TRANSLATE_NOOP("HelpPages", "Go through everything"),
        QT_TRANSLATE_NOOP("HelpPages", "Tab, Shift+Tab"),
    ),
    Gesture(
        _EVERYWHERE,
        QT_TRANSLATE_NOOP("HelpPages", "Put a message or a shown run away"),
        QT_TRANSLATE_NOOP("HelpPages", "Esc in it"),
    ),
    Gesture(
        _EVERYWHERE,
        QT_TRANSLATE_NOOP("HelpPages", "Pause and single step while a field has the keyboard"),
        QT_TRANSLATE_NOOP(
            "HelpPages", "Click beside the fields first, then Space or the full stop"
        ),
    ),
)
