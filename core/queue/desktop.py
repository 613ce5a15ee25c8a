"""A notification of the system without a window: by the program that the system has for it.

``notify-send`` of the freedesktop systems, ``osascript`` of macOS; Windows has none that speaks for
another program. Where there is none nothing is said.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

_ENDS_WITHIN_S = 5.0


def _notify_send(title: str, text: str) -> list[str]:
    return ["notify-send", "--app-name=Crest", "--", title, text]


def _osascript(title: str, text: str) -> list[str]:
    script = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend"
    return ["osascript", "-e", script, title, text]


def _programs() -> tuple[Callable[[str, str], list[str]], ...]:
    if sys.platform == "win32":
        return ()
    return (_osascript,) if sys.platform == "darwin" else (_notify_send,)


def notify(title: str, text: str) -> bool:
    """Tell it, where the system can; whether it was taken."""
    for program in _programs():
        command = program(title, text)
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
