"""File > Open recent: the runs and files of settings that were open lately.

What is no longer there is said when it is chosen, and taken from the list. Asks no disk before.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu

from core.disks import require_answer
from core.i18n import reason_of
from core.paths import is_there
from gui.models.background import Background
from gui.models.recent import RecentItem, RecentItems, read_recent, write_recent
from gui.panels.notice import Notice
from gui.style.outside_text import menu_text, tip_text
from gui.widgets.menu_note import add_note

_LOOK, _KEEP = "recent looked for", "recent kept"


class RecentMenu(QObject):
    """Fills a menu. Signals: ``run_wanted``, ``settings_wanted``: Path."""

    run_wanted = Signal(object)
    settings_wanted = Signal(object)

    def __init__(self, menu: QMenu, background: Background, notice: Notice) -> None:
        super().__init__(menu)
        self._menu, self._background, self._notice = menu, background, notice
        self._turn = threading.Lock()
        self.items = read_recent()
        menu.setObjectName("recent_menu")
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self._fill()

    def add_run(self, path: Path, name: str) -> None:
        """A run is open."""
        self._set(self.items.with_run(path, name))

    def add_settings(self, path: str) -> None:
        """A file of settings was opened or saved."""
        self._set(self.items.with_settings(Path(path)))

    @Slot()
    def clear(self) -> None:
        """Forget all of them."""
        self._set(RecentItems())

    def _set(self, items: RecentItems) -> None:
        if items == self.items:
            return
        self.items = items
        self._fill()
        self._background.run(_KEEP, self._keep, lambda _: None, lambda _: None)

    def _keep(self) -> None:
        """In a thread: what is the newest by then, and never an older list over a newer one."""
        with self._turn:
            write_recent(self.items)

    @Slot()
    def _fill(self) -> None:
        menu, items = self._menu, self.items
        menu.clear()
        self._add(self.tr("Runs"), items.runs, self.run_wanted.emit)
        self._add(self.tr("Settings"), items.settings, self.settings_wanted.emit)
        is_empty = not items.runs and not items.settings
        if is_empty:
            add_note(menu, self.tr("Nothing opened yet"))
        menu.addSeparator()
        clear = menu.addAction(self.tr("&Clear recent runs and settings"), self.clear)
        clear.setObjectName("recent_clear")
        clear.setToolTip(self.tr("The runs and files are not deleted"))
        clear.setEnabled(not is_empty)

    def _add(
        self, title: str, items: tuple[RecentItem, ...], tell: Callable[[Path], object]
    ) -> None:
        if not items:
            return
        self._menu.addSection(title)
        for item in items:
            action = self._menu.addAction(menu_text(item.name))
            action.setObjectName("recent_item")
            action.setToolTip(tip_text(str(item.path)))
            action.triggered.connect(lambda _=False, item=item: self._open(item, tell))

    def _open(self, item: RecentItem, tell: Callable[[Path], object]) -> None:
        """Open it, once it is known to be there; its disk may need a while to answer."""

        def look() -> bool:
            require_answer(item.path, deep=False)
            return is_there(item.path)

        def found(there: bool) -> None:
            if there:
                tell(item.path)
                return
            text = self.tr(
                "{name} is no longer at {path}: moved, renamed or deleted. It was removed "
                "from the list."
            )
            self._notice.tell("warning", text.format(name=item.name, path=item.path))
            self._set(self.items.without(item.path))

        def silent(error: Exception) -> None:
            self._notice.tell("error", str(reason_of(error)))

        self._background.run(_LOOK, look, found, silent)
