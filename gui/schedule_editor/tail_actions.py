"""The commands that edit the rest of a run, for the Schedule menu and the plot's own bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gui.language.texts import without_key

Make = Callable[..., QAction]


class TailActions(QObject):
    """All of them, as attributes; ``quick`` are the edits of one click, ``decisions`` the rest."""

    def __init__(self, make: Make, parent: QObject) -> None:
        super().__init__(parent)
        self.decay_now = make(self.tr("&Decay now"), "Ctrl+D")
        self.hold = make(self.tr("&Hold"), "Ctrl+H")
        self.halve = make(self.tr("H&alve"), "Ctrl+/")
        self.extend = make(self.tr("&Extend"), "Ctrl+Shift+E")
        self.suggest = make(self.tr("S&uggest a decay"), "Ctrl+Shift+D")
        self.suggest.setIconText(self.tr("Suggest a decay"))
        self.suggest.setObjectName("suggest_decay")
        self.apply = make(self.tr("A&pply"), "Ctrl+Return")
        self.discard = make(self.tr("D&iscard"), "Esc")
        self.on_release = make(self.tr("Apply on &release"), "", checkable=True)
        self.quick = [self.decay_now, self.hold, self.halve, self.extend]
        self.decisions = [self.apply, self.discard]
        names = ("decay_now", "hold", "halve", "extend", "apply_edit", "discard_edit")
        for action, name in zip([*self.quick, *self.decisions], names, strict=True):
            action.setObjectName(name)
            action.setIconText(without_key(action.text()))
        self._explain()

    def _explain(self) -> None:
        for action, text in (
            (self.decay_now, self.tr("Decay from here to the min LR at the end")),
            (self.hold, self.tr("Keep the current learning rate until the end")),
            (self.halve, self.tr("Halve the learning rate of all remaining steps")),
            (
                self.suggest,
                self.tr(
                    "Stage a linear decay to 0 over the last half of the run, and "
                    "forecast its result; it never raises the learning rate"
                ),
            ),
            (self.discard, self.tr("Discard the staged edit; Undo restores it")),
            (self.on_release, self.tr("Apply a dragged handle as soon as it is released")),
        ):
            self._tell(action, text)
        self.explain_apply(what_if=False)

    def _tell(self, action: QAction, text: str) -> None:
        keys = action.shortcut().toString()
        action.setToolTip(f"{text} ({keys})" if keys else text)

    def explain_apply(self, *, what_if: bool) -> None:
        """Say what Apply does, or why there is nothing that it could be applied to."""
        if what_if:
            self._tell(
                self.apply,
                self.tr("Another program trains this run: it cannot be edited from here"),
            )
        else:
            self._tell(
                self.apply,
                self.tr("Train with this schedule from the next step. This cannot be undone"),
            )

    def name_steps(self, steps: int) -> None:
        """Say by how many steps Extend extends."""
        self._tell(self.extend, self.tr("Add {0} steps, also past the end").format(f"{steps:,}"))
        self.extend.setText(self.tr("&Extend by {0} steps").format(f"{steps:,}"))
        self.extend.setIconText(self.tr("Extend"))
