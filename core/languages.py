"""Which languages there are, which of them a person wants, and which one is spoken.

A language is a file of ``resources/i18n`` (``crest_ko.ts``); English is the program's own.
``CREST_LANG`` says which one, else what was chosen in the window, else the system.
"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from core import files, paths

FOLDER = paths.RESOURCES / "i18n"
DEFAULT = "en"
VARIABLE = "CREST_LANG"
_PREFIX = "crest_"
SETTINGS_FILE = "settings.ini"  # the window's, below the program's folder
_NEUTRAL = ("", "c", "posix")
_MOST = 1 << 20  # bytes of it


def languages() -> tuple[str, ...]:
    """English, and the languages whose file is there: ``("en", "ko")``."""
    names = (file.stem.removeprefix(_PREFIX) for file in FOLDER.glob(f"{_PREFIX}*.ts"))
    return (DEFAULT, *sorted(name for name in names if name != DEFAULT))


def file_of(name: str) -> Path:
    """The file of a language."""
    return FOLDER / f"{_PREFIX}{name}.ts"


class _Spoken:
    name = DEFAULT


_spoken = _Spoken()


def spoken() -> str:
    """The language in use: ``"en"``, or another one's name. Of any thread."""
    return _spoken.name


def speak(name: str) -> None:
    """Make all sentences from now on in a language. Reads nothing yet.

    Raises:
        ValueError: there is no such language.
    """
    if name != DEFAULT and not file_of(name).is_file():
        raise ValueError(f"there is no language {name}")
    _spoken.name = name


def match(wanted: str) -> str:
    """The language that a person or a system means: ``"ko_KR.UTF-8"`` -> ``"ko"``.

    Empty where there is none.
    """
    asked = _plain(wanted)
    known = {_plain(name): name for name in languages()}
    return known.get(asked) or known.get(asked.partition("-")[0], "")


def chosen(environment: Mapping[str, str], remembered: str = "") -> str:
    """What ``CREST_LANG`` says, else what is remembered, where that is a language; else empty."""
    return match(environment.get(VARIABLE, "")) or match(remembered)


def best(environment: Mapping[str, str], remembered: str = "", system: Iterable[str] = ()) -> str:
    """The language to speak: the chosen one, else the first of the system's, else English.

    Args:
        environment: the process's variables.
        remembered: what was chosen in the window.
        system: what the system wants, best first; by default what the environment says of it.
    """
    asked = chosen(environment, remembered)
    if asked:
        return asked
    wanted = (*system,) or of_system(environment)
    return next((found for found in map(match, wanted) if found), DEFAULT)


def unknown(environment: Mapping[str, str]) -> str:
    """What ``CREST_LANG`` says where that is no language that there is; else empty."""
    asked = environment.get(VARIABLE, "").strip()
    return "" if not asked or match(asked) else asked


def remembered(home: Path | None = None) -> str:
    """What was chosen in the window's menu, as its file of settings has it; empty: nothing."""
    try:
        content = files.read_bytes((home or paths.home()) / SETTINGS_FILE, _MOST)
    except OSError:
        return ""
    import configparser  # not for the first paint of a newcomer

    table = configparser.RawConfigParser(strict=False)
    try:
        table.read_string(content.decode())
    except (ValueError, configparser.Error):
        return ""
    return table.get("view", "language", fallback="").strip('"')


def of_system(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The languages that the system is set to, best first, as the variables of POSIX say it.

    Empty where they say nothing; a neutral locale (``C``) is English.
    """
    named = next(filter(None, (environment.get(n) for n in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if not named and sys.platform in ("win32", "darwin"):
        import locale

        told = locale.getlocale()[0] or ""  # Windows: "Korean_Korea"
        named = locale.locale_alias.get(told.partition("_")[0].lower(), told)
    if not named:
        return ()
    if _plain(named) in _NEUTRAL:
        return (DEFAULT,)
    listed = environment.get("LANGUAGE", "").split(":")
    return tuple(name for name in (*listed, named) if name)


def _plain(name: str) -> str:
    """``"ko_KR.UTF-8@x"`` -> ``"ko-kr"``."""
    return name.strip().partition(".")[0].partition("@")[0].replace("_", "-").lower()
