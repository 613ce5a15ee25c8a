"""Runs shows what was foretold of a run on the way, beside what came."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.foresight.hindsight import Hindsight
from core.i18n import Message
from core.run_store.lessons import FORESIGHT, Lessons
from gui.runs.table.foretold import foretold_text
from tests.core.foresight.written_runs import write_lawful_run
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk_over

NAN = float("nan")
PARTED = Message("foresight.parted", step=40)
SAID = "train and val loss have separated since step 40"
SILENT = tuple(Hindsight(share, NAN, NAN, 2.0, PARTED) for share in (0.25, 0.5, 0.75))
TOLD = (SILENT[0], Hindsight(0.5, 2.31, 0.04, 2.33), Hindsight(0.75, 2.32, 0.02, 2.33))


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    runs_dir = tmp_path / "runs"
    write_lawful_run(runs_dir, "earlier", seed=2)
    write_lawful_run(runs_dir, "whole", seed=1)
    write_lawful_run(runs_dir, "stopped", seen=150, ends="stopped")
    with kept_desk_over(qtbot, request, runs_dir) as made:
        yield made


@pytest.mark.thorough
def test_that_a_chosen_run_says_what_was_foretold_of_it(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.panels.runs_page
    desk.window.panels.pages.show_runs()
    (label,) = page.findChildren(QLabel, "run_foretold")
    names = [row.info.name for row in desk.window.stored.store.rows]

    def choose(name: str) -> None:
        index = next(
            page.view.model().index(i, 0)
            for i in range(len(names))
            if name in page.view.model().index(i, 0).data()
        )
        page.view.setCurrentIndex(index)

    choose("stopped")
    assert label.isHidden()  # it has not come to its end
    choose("whole")
    qtbot.waitUntil(lambda: "actual" in label.text(), timeout=60_000)
    lines = label.text().splitlines()
    assert lines[0] == "Final loss"
    assert [line.split(":")[0] for line in lines[1:]] == [
        "at 25%",
        "at 50%",
        "at 75%",
        "forecast uses 'earlier'",
    ]
    whole = next(row.info.path for row in desk.window.stored.store.rows if "whole" in row.info.name)
    assert (whole / FORESIGHT).is_file()
    choose("stopped")
    assert label.isHidden()
    choose("whole")
    assert label.text().splitlines() == lines  # known by now


@pytest.mark.parametrize(
    ("hindsight", "teacher", "lines"),
    [
        (None, "", []),
        (
            {"loss": SILENT, "val_loss": SILENT},
            "",
            [f"at 25% to 75%: no forecast: {SAID}"],
        ),
        (
            {"loss": SILENT, "val_loss": TOLD},
            "cosine 1e-3",
            [
                "Final validation loss",
                f"at 25%: no forecast: {SAID}",
                "at 50%: 2.310 ± 0.040, actual 2.330",
                "at 75%: 2.320 ± 0.020, actual 2.330",
                "forecast uses 'cosine 1e-3'",
            ],
        ),
    ],
)
def test_that_it_says_so_where_it_kept_silent(
    hindsight: dict[str, tuple[Hindsight, ...]] | None, teacher: str, lines: list[str]
) -> None:
    assert foretold_text(Lessons({}, hindsight, teacher)).splitlines() == lines
