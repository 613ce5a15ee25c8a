"""What stands beside the name of a stored run that is shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.run_store.index import RunInfo
from gui.runs.stored.shown_bar import ShownBar
from gui.runs.stored.shown_caption import caption
from gui.style.fonts import scaled_px

INFO = RunInfo(Path("/runs/one"), "one", "", "stopped", 40, 25, "cpu", "fp32")


def test_that_a_stored_run_is_said_to_be_read_only() -> None:
    assert caption(INFO) == "stopped · read-only"


def test_that_who_trains_it_and_where_it_comes_from_are_named() -> None:
    branch = replace(INFO, state="running", parent_step=1_200, not_exact=("other threads",))
    assert caption(branch, trained_by="process 7", parent_name="linear").split(" · ") == [
        "training",
        "read-only",
        "trained by process 7",
        "branch of linear at step 1,200",
        "not exact because of other threads",
    ]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_that_a_long_caption_has_a_line_of_its_own_and_is_not_cut(qtbot: QtBot) -> None:
    bar = ShownBar()
    qtbot.addWidget(bar)
    long = "trial · read-only · branch of harbour light at step 1,200 · not exact"
    heights = []
    short, narrow, wide = "stopped · read-only", scaled_px(660), scaled_px(1200)
    for width, aside in ((narrow, short), (narrow, long), (wide, long), (narrow, long)):
        bar.set_shown("harbour light", aside, frozenset({"resume", "branch"}))
        bar.show()
        bar.resize(width, bar.sizeHint().height())
        QApplication.processEvents()
        bar.resize(width, bar.sizeHint().height())
        QApplication.processEvents()
        heights.append(bar.height())
        assert bar.aside.isVisible()
        assert bar.aside.width() >= bar.aside.fontMetrics().horizontalAdvance(aside)
        assert bar.back.geometry().right() <= bar.width()
    assert heights[0] == heights[2] < heights[1] == heights[3]
    bar.set_shown("", "")
    assert not bar.isVisible()
