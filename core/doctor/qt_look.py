"""Whether Qt can be loaded here, and which scripts its fonts have: asked in a process of its own.

A library that Qt lacks ends the process that loads it; so another one does. Knows no window.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

_ENDS_WITHIN_S = 60.0
_LONGEST = 300  # characters of what Qt says
_SCRIPTS = ("Korean", "Japanese", "SimplifiedChinese")
_LOOK = f"""
import json, sys
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtCore import qVersion
app = QGuiApplication(sys.argv[:1])
system = QFontDatabase.WritingSystem
screen = app.primaryScreen()
print(json.dumps({{
    "version": qVersion(),
    "platform": app.platformName(),
    "screen": "" if screen is None else f"{{screen.size().width()}}x{{screen.size().height()}}",
    "scale": 0 if screen is None else screen.devicePixelRatio(),
    "families": len(QFontDatabase.families()),
    "without": [name for name in {_SCRIPTS!r} if not QFontDatabase.families(getattr(system, name))],
}}))
"""


@dataclass(frozen=True, slots=True)
class QtFacts:
    """What Qt says of itself.

    Attributes:
        version: of Qt.
        platform: how it shows windows: "xcb", "wayland", "windows", "cocoa", "offscreen".
        screen: its size in pixels; empty: there is none.
        scale: device pixels for one of the window.
        families: how many fonts there are.
        without: scripts that no font has.
        problem: why it could not be loaded; empty: it could.
    """

    version: str = ""
    platform: str = ""
    screen: str = ""
    scale: float = 0.0
    families: int = 0
    without: tuple[str, ...] = ()
    problem: str = ""


def look_at_qt(platform: str = "") -> QtFacts:
    """Load Qt and say how it is; ``platform``: another one than it would take."""
    environment = {**os.environ, **({"QT_QPA_PLATFORM": platform} if platform else {})}
    try:
        done = subprocess.run(
            [sys.executable, "-c", _LOOK],
            timeout=_ENDS_WITHIN_S,
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            env=environment,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return QtFacts(problem=str(error)[:_LONGEST])
    if done.returncode != 0:
        return QtFacts(problem=_last_line(done.stderr) or f"exit status {done.returncode}")
    return read_facts(done.stdout)


def _last_line(said: str) -> str:
    """What Qt or Python said last that is a sentence."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    named = [line for line in lines if "Error" in line or "plugin" in line or "cannot" in line]
    return (named or lines or [""])[-1][:_LONGEST]


def read_facts(said: str) -> QtFacts:
    """What the other process has printed."""
    try:
        told: Mapping[str, object] = json.loads(said)
        without = told["without"]
        return QtFacts(
            version=str(told["version"]),
            platform=str(told["platform"]),
            screen=str(told["screen"]),
            scale=float(str(told["scale"])),
            families=int(str(told["families"])),
            without=tuple(map(str, without)) if isinstance(without, list) else (),
        )
    except (ValueError, KeyError, TypeError):
        return QtFacts(problem=said[:_LONGEST])


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether there is a display to show a window on."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
