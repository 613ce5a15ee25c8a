"""The window in each language, as it first stands on a screen: no text is cut, none is foreign."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from core.languages import DEFAULT, languages
from gui.language import spoken
from gui.window.page_table import PAGES
from tests.gui.cut_text import cut_text
from tests.gui.fake_session import Desk, step_done

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("language", [name for name in languages() if name != DEFAULT])
def test_that_no_text_is_cut_on_a_small_screen(language: str, qtbot: QtBot, tmp_path: Path) -> None:
    """English is tried in several fonts by the tests of fonts."""
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Korean):
        pytest.skip("no font has these letters: apt-get install fonts-noto-cjk")
    spoken.speak(language)
    try:
        desk = Desk(qtbot, tmp_path)
        window = desk.window
        window.complete()
        window.resize(1280, 800)
        window.show()

        def is_whole() -> None:
            assert cut_text(window) == []

        for page in PAGES:
            window.panels.pages.show_page(page.name)
            QCoreApplication.processEvents()
            qtbot.waitUntil(is_whole)
        desk.begin()
        desk.say(*[step_done(step) for step in range(20)])
        window.controls.actions.tail.halve.trigger()
        QCoreApplication.processEvents()
        qtbot.waitUntil(is_whole)
        desk.end()
    finally:
        spoken.speak(DEFAULT)
