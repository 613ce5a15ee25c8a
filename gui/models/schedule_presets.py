"""Schedules under a name: those that come with the program and the person's own, as TOML files.

A file has a first comment line with the name and one table, ``[schedule]``. The built-in ones lie
in ``resources/schedules``, the person's own in the program's data folder. Knows no widget.
"""

import contextlib
import dataclasses
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from core import files, paths
from core.config import ConfigError, ScheduleConfig, parse_config
from core.i18n import system_reason
from core.i18n.text import translated
from gui.language.texts import translate

BUILT_IN = paths.RESOURCES / "schedules"
LONGEST_NAME = 60  # characters
_LARGEST_FILE = 100_000  # bytes; a schedule has a few hundred
_LONGEST_DESCRIPTION = 2_000  # characters
_MOST_FILES = 500


class PresetError(ValueError):
    """A preset that cannot be read, saved, renamed or deleted; the message is for the person."""


@dataclass(frozen=True, slots=True)
class SchedulePreset:
    """One schedule to choose. ``built_in``: it comes with the program and stays as it is."""

    name: str
    schedule: ScheduleConfig
    description: str = ""
    built_in: bool = False
    path: Path = Path()

    @property
    def title(self) -> str:
        """Its name as it is shown: that of a built-in one in the language in use."""
        return translated("presets", self.name) if self.built_in else self.name

    @property
    def about(self) -> str:
        """Its description as it is shown."""
        return translated("presets", self.description) if self.built_in else self.description

    def values(self) -> dict[str, Any]:
        """Its values by config path."""
        return {
            f"schedule.{field.name}": getattr(self.schedule, field.name)
            for field in dataclasses.fields(self.schedule)
        }


def read_schedule(path: Path, *, built_in: bool = False) -> SchedulePreset:
    """A preset from its file.

    Raises:
        PresetError: it cannot be read, is no valid schedule, or holds more than a schedule.
    """
    try:
        text = files.read_bytes(path, _LARGEST_FILE).decode("utf-8-sig")
        config = parse_config(text, path.name)
    except files.TooLargeError as error:
        raise PresetError(_tr("{0}: is too large for a schedule").format(path.name)) from error
    except OSError as error:
        told = _tr("{0}: cannot be read: {1}")
        raise PresetError(told.format(path.name, system_reason(error))) from error
    except UnicodeDecodeError as error:
        told = _tr("{0}: is not UTF-8 text (byte {1})")
        raise PresetError(told.format(path.name, error.start)) from error
    except ConfigError as error:
        problems = "; ".join(str(problem) for problem in error.problems[:3])
        raise PresetError(f"{path.name}: {problems}") from error
    others = sorted(set(_tables(text)) - {"schedule"})
    if others or "schedule" not in _tables(text):
        found = ", ".join(others) or _tr("nothing")
        told = _tr("{0}: must hold [schedule] and no other table, not {1}")
        raise PresetError(told.format(path.name, found))
    comment = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        comment.append(line.lstrip("# ").rstrip())
    name = comment[0] if comment and comment[0] else path.stem
    description = " ".join(line for line in comment[1:] if line)
    return SchedulePreset(
        name[:LONGEST_NAME], config.schedule, description[:_LONGEST_DESCRIPTION], built_in, path
    )


def _tables(text: str) -> list[str]:
    return list(tomllib.loads(text))


class ScheduleStore:
    """The presets: built-in ones first, then the person's own by name."""

    def __init__(self, folder: Path | None = None, built_in: Path = BUILT_IN) -> None:
        self.folder = folder or paths.home() / "schedules"
        self._built_in = tuple(
            read_schedule(path, built_in=True) for path in sorted(built_in.glob("*.toml"))
        )

    def load(self) -> tuple[tuple[SchedulePreset, ...], tuple[str, ...]]:
        """All presets, and in words which of the person's files were refused and why."""
        found, refused = [], []
        names = {preset.name.casefold() for preset in self._built_in}
        for path in sorted(self.folder.glob("*.toml"))[:_MOST_FILES]:
            try:
                preset = read_schedule(path)
            except PresetError as error:
                refused.append(str(error))
                continue
            if preset.name.casefold() in names:
                told = _tr("{0}: there is another preset named {1}")
                refused.append(told.format(path.name, preset.name))
                continue
            names.add(preset.name.casefold())
            found.append(preset)
        found.sort(key=lambda preset: preset.name.casefold())
        return (*self._built_in, *found), tuple(refused)

    def save(self, name: str, schedule: ScheduleConfig) -> SchedulePreset:
        """Keep a schedule under a name; one of that name of the person's own is replaced.

        Raises:
            PresetError: the name cannot be used, or the disk refuses.
        """
        name = self.checked(name)
        presets = self.load()[0]
        own = next((one for one in presets if _same(one.name, name)), None)
        path = own.path if own is not None else self._free_path(name)
        return self._write(SchedulePreset(name, schedule, "", False, path))

    def rename(self, preset: SchedulePreset, name: str) -> SchedulePreset:
        """Give one of the person's own another name.

        Raises:
            PresetError: the name cannot be used or is taken, or the disk refuses.
        """
        name = self.checked(name)
        self._require_own(preset)
        others = [one for one in self.load()[0] if one.path != preset.path]
        if any(_same(one.name, name) for one in others):
            raise PresetError(_tr("There is another preset named {0}").format(name))
        return self._write(dataclasses.replace(preset, name=name))

    def delete(self, preset: SchedulePreset) -> None:
        """Delete one of the person's own.

        Raises:
            PresetError: it comes with the program, or the disk refuses.
        """
        self._require_own(preset)
        try:
            preset.path.unlink()
        except OSError as error:
            told = _tr("{0} was not deleted: {1}")
            raise PresetError(told.format(preset.name, system_reason(error))) from error

    def checked(self, name: str) -> str:
        """The name without spaces around it.

        Raises:
            PresetError: it is empty, too long, not one line, or one of the program's own.
        """
        name = name.strip()
        if not name.strip("# "):
            raise PresetError(_tr("A preset needs a name"))
        if len(name) > LONGEST_NAME:
            told = _tr("A name has at most {0} characters, not {1}")
            raise PresetError(told.format(LONGEST_NAME, len(name)))
        if name.startswith("#") or any(
            unicodedata.category(one) in ("Cc", "Zl", "Zp") for one in name
        ):
            raise PresetError(_tr("A name is one line and does not begin with #"))
        if files.half_character(name) is not None:
            raise PresetError(_tr("The name has half a character, which no file can keep"))
        if any(_same(one.name, name) for one in self._built_in):
            told = _tr("{0} comes with the program; choose another name")
            raise PresetError(told.format(name))
        return name

    def _require_own(self, preset: SchedulePreset) -> None:
        if preset.built_in or preset.path.parent != self.folder:
            told = _tr("{0} comes with the program and cannot be changed")
            raise PresetError(told.format(preset.name))

    def _free_path(self, name: str) -> Path:
        stem = re.sub(r"[^\w]+", "-", name.casefold()).strip("-")[:40] or "schedule"
        taken = {path.name.casefold() for path in self.folder.glob("*.toml")}
        full = PresetError(
            _tr("There are {0} presets already: delete one first").format(_MOST_FILES)
        )
        if len(taken) >= _MOST_FILES:
            raise full
        candidates = (f"{stem}.toml", *(f"{stem}-{n}.toml" for n in range(2, _MOST_FILES + 2)))
        for candidate in candidates:
            if candidate.casefold() not in taken:
                return self.folder / candidate
        raise full

    def _write(self, preset: SchedulePreset) -> SchedulePreset:
        lines = [f"# {preset.name}"]
        lines += [f"#\n# {preset.description}"] if preset.description else []
        table = {"schedule": dataclasses.asdict(preset.schedule)}
        text = "\n".join(lines) + "\n\n" + tomli_w.dumps(table)
        waiting = files.waiting_beside(preset.path)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with files.new_file(waiting) as file:
                file.write(text.encode())
            files.put_in_place(waiting, preset.path)
        except OSError as error:
            with contextlib.suppress(OSError):  # what is left of it is never read
                waiting.unlink()
            told = _tr("{0} was not saved: {1}")
            raise PresetError(told.format(preset.name, system_reason(error))) from error
        return preset


def fitting(presets: Sequence[SchedulePreset], values: dict[str, Any]) -> SchedulePreset | None:
    """The preset with exactly these values by config path."""
    return next((preset for preset in presets if preset.values() == values), None)


def _tr(text: str) -> str:
    return translate("ScheduleStore", text)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
