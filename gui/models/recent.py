"""Runs and files of settings that were open lately, newest first, kept beside the preferences.

Names and paths only: whether they are still there, who opens them finds. Knows no widget.
"""

import contextlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core import files, paths
from core.run_store.layout import RunError, as_json, check_format, write_atomically

FILE = "recent.json"
_FORMAT = 1
_LARGEST = 1_000_000  # bytes
MOST = 10  # of each kind
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class RecentItem:
    """One of them.

    Attributes:
        path: the run's folder, or the file.
        name: what a person calls it.
    """

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class RecentItems:
    """What was open lately, newest first."""

    runs: tuple[RecentItem, ...] = ()
    settings: tuple[RecentItem, ...] = ()

    def with_run(self, path: Path, name: str) -> "RecentItems":
        """With that run as the newest."""
        return replace(self, runs=_first(self.runs, RecentItem(path, name)))

    def with_settings(self, path: Path) -> "RecentItems":
        """With that file as the newest."""
        return replace(self, settings=_first(self.settings, RecentItem(path, path.name)))

    def without(self, path: Path) -> "RecentItems":
        """Without what lies there."""
        return RecentItems(
            tuple(each for each in self.runs if each.path != path),
            tuple(each for each in self.settings if each.path != path),
        )


def _first(items: tuple[RecentItem, ...], item: RecentItem) -> tuple[RecentItem, ...]:
    return (item, *(each for each in items if each.path != item.path))[:MOST]


def read_recent(home: Path | None = None) -> RecentItems:
    """As they were kept; what is broken, or of a newer Crest, says nothing."""
    file = (home or paths.home()) / FILE
    try:
        content = json.loads(files.read_bytes(file, _LARGEST))
        if not isinstance(content, dict):
            return RecentItems()
        check_format(file, content, _FORMAT)
    except (OSError, ValueError, RecursionError, RunError):
        return RecentItems()
    return RecentItems(_items(content.get("runs")), _items(content.get("settings")))


def write_recent(items: RecentItems, home: Path | None = None) -> None:
    """Keep them; a disk that refuses loses no more than a menu."""
    folder = home or paths.home()
    content = {
        "format": _FORMAT,
        "runs": [{"path": str(each.path), "name": each.name} for each in items.runs],
        "settings": [{"path": str(each.path), "name": each.name} for each in items.settings],
    }
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / FILE, as_json(content, indent=1))


def _items(stored: Any) -> tuple[RecentItem, ...]:
    if not isinstance(stored, list):
        return ()
    found = []
    for each in stored[:MOST]:
        path = each.get("path") if isinstance(each, dict) else None
        if isinstance(path, str) and path and "\0" not in path:
            name = str(each.get("name") or Path(path).name)[:_LONGEST_NAME]
            found.append(RecentItem(Path(path), name))
    return tuple(found)
