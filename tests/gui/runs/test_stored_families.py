"""What-ifs, branches and comparisons of runs that earlier versions made still open."""

import json
import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.run_store.comparisons import file_of
from gui.panels.pages import COMPARE
from gui.runs.table.run_table import RunRole
from tests.effort import mostly_thorough
from tests.gui.fake_session import Desk
from tests.gui.runs.test_runs_view import choose, click, names, open_page
from tests.stored.formats import FORMATS, Rows, StoredRuns, copied

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TRIED = "what if"
COMPARISONS = Path(__file__).resolve().parents[2] / "stored" / "comparisons_1.json"


@pytest.fixture(params=mostly_thorough(FORMATS, FORMATS[0]), ids=lambda folder: folder.name)
def stored(request: pytest.FixtureRequest, tmp_path: Path) -> StoredRuns:
    """With a what-if: the branch once more, as one that nobody has decided on yet."""
    made = copied(request.param, tmp_path)
    tried = Path(shutil.copytree(made.runs / "branch", made.runs / TRIED))
    facts = json.loads((tried / "run.json").read_bytes())
    facts.pop("checksum", None)
    facts |= {"name": TRIED, "trial": True, "id": "another"}
    (tried / "run.json").write_text(json.dumps(facts), encoding="utf-8")
    return made


@pytest.fixture
def runs_dir(stored: StoredRuns, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, and what was compared in it: as :mod:`core.run_store.comparisons` wrote it."""
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    file = file_of()
    file.parent.mkdir(parents=True)
    file.write_text(COMPARISONS.read_text().replace('"RUNS"', json.dumps(str(stored.runs))))
    return stored.runs


def _losses(rows: Rows, first: int = 0, end: int = 10**9) -> list[float]:
    return [float(row["loss"]) for row in rows if first <= int(row["step"]) < end]


def test_that_branches_what_ifs_and_comparisons_of_earlier_versions_open(
    shown: Desk, qtbot: QtBot, stored: StoredRuns
) -> None:
    _they_stand_under_their_parent(shown, qtbot)
    for name in ("branch", TRIED):
        _one_opens_with_its_parent_before_it(shown, qtbot, stored, name)
    _what_was_compared_is_compared(shown, qtbot, stored)


def _they_stand_under_their_parent(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(names(desk)) == 4)
    model = desk.window.panels.runs_page.filtered
    places = [model.index(row, 0).data(RunRole.PLACE) for row in range(4)]
    depths = dict(zip(names(desk), [place.depth for place in places], strict=True))
    assert depths == {"finished": 0, "stopped": 0, "branch": 1, TRIED: 1}


def _one_opens_with_its_parent_before_it(
    desk: Desk, qtbot: QtBot, stored: StoredRuns, name: str
) -> None:
    viewer, plots, notice = desk.window.stored.viewer, desk.window.plots, desk.window.panels.notice
    notice.dismiss()
    viewer.open(stored.runs / name)
    qtbot.waitUntil(lambda: viewer.shown is not None and viewer.shown.path.name == name)
    series = plots.shown.series
    assert series.column("loss").tolist() == _losses(stored.table("branch", "steps.csv"))
    ancestor = plots.shown.ancestor
    assert ancestor is not None
    before = ancestor.series.column("loss").tolist()
    parent = _losses(stored.table("finished", "steps.csv"))
    assert before[:20] == parent[:20]
    if name == TRIED:  # it is asked whether it is kept
        qtbot.waitUntil(notice.isVisible)
        notice.dismiss()
    viewer.close()


def _what_was_compared_is_compared(desk: Desk, qtbot: QtBot, stored: StoredRuns) -> None:
    compare = desk.window.stored.compare
    compare.chosen.read(stored.runs)  # as a window reads them that begins with this folder
    desk.window.panels.pages.show_page(COMPARE)

    def compared() -> list[str]:
        shown = compare.shown
        return [] if shown is None else [Path(run.key).name for run in shown.runs]

    qtbot.waitUntil(lambda: compared() == ["finished", "branch", TRIED])
    assert compare.shown is not None
    assert Path(compare.shown.base).name == "branch"
    assert [one.name for one in compare.chosen.kept] == ["with and without"]
    compare.chosen.open("with and without")
    qtbot.waitUntil(lambda: compared() == ["stopped", "finished"])
    # Chosen in the list, as all four.
    open_page(qtbot, desk)
    choose(desk, "finished", "stopped", "branch", TRIED)
    click(qtbot, desk, "run_compare_button")
    qtbot.waitUntil(lambda: sorted(compared()) == ["branch", "finished", "stopped", TRIED])
    assert compare.page is not None
    assert not any("Cannot be read" in said for said in compare.page.result.said)
