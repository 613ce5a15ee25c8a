"""``desktop-entry``: Crest in the menus of a Linux desktop, for the person who asks for it.

Writes two files below ``XDG_DATA_HOME``: the entry and its icon; ``remove`` takes them away. Other
systems have bundles for this.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from core import files, paths
from core.cli.output import say
from core.i18n import Message, reason_of
from core.run_store.layout import write_atomically

_ENTRY, _ICON = Path("applications/crest.desktop"), Path("icons/hicolor/scalable/apps/crest.svg")
_LARGEST_ICON = 100_000  # bytes
_ENDS_WITHIN_S = 20.0
# What the text of a quoted argument of Exec is escaped by, and by what.
_IN_QUOTES = {"\\": "\\\\\\\\", '"': '\\\\"', "`": "\\\\`", "$": "\\\\$", "%": "%%"}
OK, FAILED, BAD_CONFIG = 0, 1, 2


def desktop_entry(action: str) -> int:
    """Install or remove it; the exit status."""
    if not sys.platform.startswith(("linux", "freebsd")):
        say(Message("cli.no_desktop_entry"))
        return BAD_CONFIG
    data = _data_home()
    entry, icon = data / _ENTRY, data / _ICON
    try:
        if action == "remove":
            entry.unlink(missing_ok=True)
            icon.unlink(missing_ok=True)
        else:
            drawn = files.read_bytes(paths.RESOURCES / "icons" / "crest.svg", _LARGEST_ICON)
            for path, content in ((icon, drawn), (entry, entry_text(_command()).encode())):
                path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(path, content)
    except OSError as error:
        say(reason_of(error))
        return FAILED
    if action != "remove":
        print(entry)
    _refresh(data)
    return OK


def entry_text(command: Sequence[str]) -> str:
    """The entry, as freedesktop.org's specification has it; ``command``: what starts the window."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.0",
            "Name=Crest",
            "GenericName=Learning-rate schedules",
            "GenericName[ko]=학습률 스케줄",
            "Comment=See and edit the learning-rate schedule of a GPT while it trains",
            "Comment[ko]=GPT가 학습하는 동안 학습률 스케줄을 보고 고칩니다",
            f"Exec={' '.join(map(_quoted, command))}",
            "Icon=crest",
            "Terminal=false",
            "Categories=Science;ArtificialIntelligence;",
            "Keywords=GPT;PyTorch;training;learning rate;schedule;",
            "Keywords[ko]=GPT;PyTorch;학습;학습률;스케줄;딥러닝;",
            "StartupNotify=true",
            "StartupWMClass=crest",
            "",
        )
    )


def _quoted(argument: str) -> str:
    return '"' + "".join(_IN_QUOTES.get(letter, letter) for letter in argument) + '"'


def _command() -> list[str]:
    """This very program: the script that pip has made, else Python with ``main.py``."""
    script = Path(sys.argv[0]).absolute()
    if script.name in ("crest", "crest.exe") and os.access(script, os.X_OK):
        return [str(script)]
    beside = Path(sys.executable).with_name("crest")
    if os.access(beside, os.X_OK) and beside.is_file():
        return [str(beside)]
    return [sys.executable, str(paths.RESOURCES.parent / "main.py")]


def _data_home() -> Path:
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return Path(chosen) if chosen.startswith("/") else Path.home() / ".local" / "share"


def _refresh(data: Path) -> None:
    """Let the desktop read its menus anew, where it has a program for that."""
    program = shutil.which("update-desktop-database")
    if program is None or not (data / _ENTRY.parent).is_dir():
        return
    try:
        subprocess.run(
            [program, str(data / _ENTRY.parent)],
            timeout=_ENDS_WITHIN_S,
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return
