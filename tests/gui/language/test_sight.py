"""The window in each language, as it first stands on a screen: no text is cut, none is foreign."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from core.config import RunConfig, TrainingConfig
from core.languages import DEFAULT, languages
from core.lr_shapes import SHAPES
from gui.language import spoken
from gui.window.page_table import PAGES
from tests.gui.cut_text import cut_text
from tests.gui.fake_session import Desk, step_done
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def look_at_the_form(desk: Desk, qtbot: QtBot) -> None:
    """Every field with every shape of the schedule, and values that have long hints."""
    settings, draft = desk.window.settings.panel, desk.window.models.draft
    draft.set_batches_per_epoch(20)
    settings.set_pace(0.02)
    settings.groups.show_all()
    before = draft.values()
    points = tuple((k / 149, 1e-3 * (k + 1) / 150) for k in range(150))
    looked_at: tuple[dict[str, Any], ...] = (
        *({"schedule.decay": shape} for shape in SHAPES),
        {"schedule.points": points, "schedule.decay": "points"},
        {"training.max_steps": 100_000, "training.checkpoint_every": 5},
        {"training.max_steps": 0, "training.grad_accumulation": 8, "sampling.every": 7},
        {"data.tokenizer": "bpe", "training.eval_batches": 500, "sampling.temperature": 0.0},
    )
    for values in looked_at:
        draft.set_values(values)

        def is_whole(values: object = values) -> None:
            assert cut_text(settings.groups) == [], values

        qtbot.waitUntil(is_whole)
    draft.set_values(before)


def test_that_no_hint_and_no_choice_of_the_form_is_cut_on_a_small_screen(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    config = RunConfig(training=TrainingConfig(max_steps=200))
    with kept_desk(qtbot, request, config, (1280, 800)) as desk:
        look_at_the_form(desk, qtbot)


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
        look_at_the_form(desk, qtbot)
        desk.begin()
        desk.say(*[step_done(step) for step in range(20)])
        window.controls.actions.tail.halve.trigger()
        QCoreApplication.processEvents()
        qtbot.waitUntil(is_whole)
        window.controls.actions.help_pages.trigger()  # leaves the plots half of their width
        QCoreApplication.processEvents()
        qtbot.waitUntil(is_whole)
        desk.end()
    finally:
        spoken.speak(DEFAULT)
