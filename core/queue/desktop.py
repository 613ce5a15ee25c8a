"""A notification of the system, by a program that the system has for it.

``notify-send`` or ``gdbus`` on freedesktop systems, ``osascript`` on macOS; Windows has none that
speaks for another program. So the runner can tell without a window. Where there is none, or no
desktop, nothing is said.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from core import paths

_ENDS_WITHIN_S = 5.0
_SHOWN_MS = 8000
_SERVICE, _OBJECT = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"

Command = Callable[[str], list[str]]


def _notify_send(text: str) -> list[str]:
    return ["notify-send", "--app-name=Crest", "--", "Crest", text]


def _gdbus(text: str) -> list[str]:
    call = ["gdbus", "call", "--session", "--dest", _SERVICE, "--object-path", _OBJECT]
    said = json.dumps(text, ensure_ascii=False)  # as a value of GVariant, too
    return [
        *(*call, "--method", f"{_SERVICE}.Notify"),
        *("Crest", "0", '""', '"Crest"', said, "[]", "{}", str(_SHOWN_MS)),
    ]


def _osascript(text: str) -> list[str]:
    script = 'on run argv\ndisplay notification (item 1 of argv) with title "Crest"\nend'
    return ["osascript", "-e", script, text]


def has_session_bus() -> bool:
    """Whether there is a desktop's bus: asking for one where there is none may start one.

    An empty ``DBUS_SESSION_BUS_ADDRESS`` says that there is none.
    """
    if not sys.platform.startswith("linux"):
        return False
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if address is not None:
        return bool(address)
    run_time = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(run_time) and paths.is_there(Path(run_time) / "bus")


def _programs() -> tuple[Command, ...]:
    if sys.platform == "darwin":
        return (_osascript,)
    return (_notify_send, _gdbus) if has_session_bus() else ()


def notify(text: str) -> bool:
    """Tell it, where the system can; whether it was taken. Waits for the program: milliseconds."""
    for program in _programs():
        command = program(text)
        if shutil.which(command[0]) and _has_run(command):
            return True
    return False


def _has_run(command: Sequence[str]) -> bool:
    try:
        done = subprocess.run(
            command,
            timeout=_ENDS_WITHIN_S,
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
