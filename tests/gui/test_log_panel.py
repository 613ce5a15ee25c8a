"""The log as it is read, in either scheme."""

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from core.languages import DEFAULT
from gui.language import spoken
from gui.panels.log import LogPanel
from gui.style.palette import DARK, LIGHT


def inks(document: QTextDocument) -> list[list[str]]:
    """The colours of every line, from left to right."""
    found = []
    block = document.begin()
    while block.isValid():
        found.append([each.format.foreground().color().name() for each in block.textFormats()])
        block = block.next()
    return found


def test_that_lines_of_before_are_read_in_the_scheme_that_is_on(qtbot: QtBot) -> None:
    panel = LogPanel()
    qtbot.addWidget(panel)
    panel.set_palette(DARK)
    panel.add("info", "begun")
    panel.add("warning", "hot")
    panel.add("error", "gone", "Traceback")
    panel.show_stored([("warning", "hot as well", "")])
    for colors in (LIGHT, DARK, LIGHT):
        panel.set_palette(colors)
        assert inks(panel._own) == [
            [colors.muted, colors.text],
            [colors.muted, colors.clipped_ink],
            [colors.muted, colors.error],
            [colors.muted],
        ]
        assert inks(panel.view.document()) == [[colors.clipped_ink]]


def test_that_how_grave_it_is_is_said_in_the_language_in_use(qtbot: QtBot) -> None:
    panel = LogPanel()
    qtbot.addWidget(panel)
    spoken.speak("ko")
    try:
        panel.add("warning", "x")
        panel.add("error", "y")
    finally:
        spoken.speak(DEFAULT)
    assert "경고: x" in panel.view.toPlainText()
    assert "오류: y" in panel.view.toPlainText()
