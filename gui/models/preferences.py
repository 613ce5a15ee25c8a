"""What the window remembers: layout, view, theme, and the settings last edited.

One INI file and one TOML file in the program's own folder. Knows no widget's inside.
"""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from core import files, paths
from core.languages import SETTINGS_FILE, languages

if TYPE_CHECKING:
    from core.config import RunConfig


class Preferences:
    """Reads and writes under ``core.paths.home()``; a broken or missing file gives the defaults."""

    def __init__(self, home: Path | None = None) -> None:
        self._home = home or paths.home()
        file = str(_openable(self._home / SETTINGS_FILE))
        self._settings = QSettings(file, QSettings.Format.IniFormat)

    def text(self, key: str, default: str, allowed: tuple[str, ...]) -> str:
        """One of ``allowed``, else the default."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) and value in allowed else default

    def number(self, key: str, default: float, low: float, high: float) -> float:
        """A number between ``low`` and ``high``, else the default."""
        with contextlib.suppress(TypeError, ValueError):
            value = float(str(self._settings.value(key, default)))
            if low <= value <= high:
                return value
        return default

    def switch(self, key: str, default: bool) -> bool:
        """A switch, else the default."""
        value = str(self._settings.value(key, default)).lower()
        return {"true": True, "false": False}.get(value, default)

    @property
    def language(self) -> str:
        """What was chosen in the menu; empty: as the system."""
        return self.text("view/language", "", languages())

    def blob(self, key: str) -> QByteArray | None:
        """Qt's own record of a geometry or of sizes."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def lines(self, key: str, most: int) -> list[str]:
        """Short texts in their order, at most so many; none where there are none."""
        value = self._settings.value(key)
        kept = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [text for text in kept if isinstance(text, str) and text][:most]

    def put(self, key: str, value: str | float | bool | list[str] | QByteArray) -> None:
        """Remember a value."""
        self._settings.setValue(key, value)

    def save(self) -> None:
        """Bring it to disk."""
        self._settings.sync()

    # -- the settings last edited

    @property
    def _draft_path(self) -> Path:
        return self._home / "last-settings.toml"

    def last_config(self) -> "RunConfig | None":
        """The settings as they were when the window was closed; ``None`` where there are none."""
        from core.config import ConfigError, load_config  # after the first paint

        try:
            # Of runs to come, not of one that was: what is new in this version holds for them.
            return load_config(self._draft_path, as_it_was=False)
        except ConfigError:
            return None

    def put_config(self, config: "RunConfig") -> bool:
        """Remember these settings; false where the disk refuses."""
        from core.config import dump_config

        path = self._draft_path
        waiting = files.waiting_beside(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with files.new_file(waiting) as file:
                file.write(dump_config(config).encode())
            files.put_in_place(waiting, path)
        except OSError:
            return False
        return True


def _openable(file: Path) -> Path:
    """The file, once Qt can open it without waiting: a pipe in its place, or its lock's, goes."""
    for path in (file, file.with_name(f"{file.name}.lock")):
        if files.is_special(path):
            with contextlib.suppress(OSError):  # Qt would put its file there in the same way
                path.unlink()
            if files.is_special(path):
                return file.with_name("settings-aside.ini")
    return file
