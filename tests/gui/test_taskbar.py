"""How far the work is, in the window's title, on its icon and on the desktop's bus."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.window.taskbar import Taskbar
from tests.gui.fake_session import Desk, step_done

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ROOT = Path(__file__).resolve().parents[2]


def test_that_the_title_says_how_far_the_run_is_and_whose_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    taskbar = Taskbar(window)
    taskbar.set_name("cosine 1e-3 – Crest")
    assert window.windowTitle() == "cosine 1e-3 – Crest"
    for share, told in ((0.0, "0% · "), (0.429, "42% · "), (1.2, "100% · "), (None, "")):
        taskbar.set_share(share)
        assert window.windowTitle() == f"{told}cosine 1e-3 – Crest"
    taskbar.set_share(0.5)
    taskbar.end()
    assert window.windowTitle() == "cosine 1e-3 – Crest"


@pytest.mark.thorough
def test_that_the_window_s_title_follows_the_run(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path)
    desk.window.complete()
    desk.window.show()
    qtbot.waitUntil(lambda: desk.window.models.draft.total_steps is not None)
    desk.begin(100)
    desk.say(*(step_done(step) for step in range(30)))
    qtbot.waitUntil(lambda: desk.window.windowTitle().startswith("30% · "))
    desk.end()


_TELLS = """
import time
from PySide6.QtWidgets import QApplication, QWidget
from gui.window.taskbar import Taskbar
app = QApplication([])
bar = Taskbar(QWidget())
bar.set_share(0.25)
bar.set_share(0.25)
bar.set_share(None)
time.sleep(0.2)
"""


@pytest.mark.thorough
@pytest.mark.skipif(shutil.which("dbus-monitor") is None, reason="no D-Bus: apt-get install dbus")
def test_that_the_launcher_of_the_desktop_is_told_on_its_bus(tmp_path: Path) -> None:
    heard, tells = tmp_path / "heard.txt", tmp_path / "tells.py"
    tells.write_text(_TELLS)
    wanted = "type='signal',interface='com.canonical.Unity.LauncherEntry'"
    script = (
        f'dbus-monitor "{wanted}" > "{heard}" & listens=$!; '
        f'for i in $(seq 100); do [ -s "{heard}" ] && break; sleep 0.05; done; '
        f'"{sys.executable}" "{tells}"; sleep 0.2; kill $listens'
    )
    env = {name: text for name, text in os.environ.items() if not name.startswith("DBUS_")}
    env |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "CREST_HOME": str(tmp_path)}
    subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script], env=env, cwd=ROOT, check=True, timeout=60
    )
    told = heard.read_text()
    assert told.count("member=Update") == 2  # told where it is another, and no more
    assert "application://crest.desktop" in told
    assert "double 0.25" in told
    assert "boolean true" in told
    assert "boolean false" in told
