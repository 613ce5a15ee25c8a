"""The list of runs as a tree, with the columns of what differs, as a person uses them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.run_store.index import rename
from gui.models.preferences import Preferences
from gui.runs.table.column_choice import ColumnChoice
from gui.runs.table.columns import COLUMNS, NAME, PAD, SCHEDULE, shown_at_first
from gui.runs.table.page import RunsPage
from gui.runs.table.rate_scale import RateScale
from gui.runs.table.row_delegate import fold_rect
from gui.runs.table.rows import read_rows
from gui.runs.table.run_table import RunRole
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import CONFIG, write_run
from tests.gui.runs.test_runs_view import choose, names, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TITLES = [column.title for column in COLUMNS]


@pytest.fixture
def runs_dir(tmp_path: Path) -> Path:
    """Two families, one of three generations, and a run alone."""
    folder = tmp_path / "runs"
    changed = CONFIG.replaced({"schedule.warmup": 0, "schedule.peak_lr": 3e-3})
    beech = write_run(folder, "beech", config=changed, lift=0.5)
    write_run(folder, "ash", lift=0.9)
    twig = write_run(folder, "twig", parent=beech, lift=0.7)
    write_run(folder, "leaf", parent=twig, lift=0.1)
    write_run(folder, "branch", parent=beech, lift=0.2)
    write_run(folder, "alder", total_steps=90, ends="stopped")
    return folder


def sort(page: RunsPage, title: str, order: Qt.SortOrder) -> None:
    page.view.sortByColumn(TITLES.index(title), order)


def cell(page: RunsPage, name: str, title: str = "Name") -> QModelIndex:
    for place in range(page.filtered.rowCount()):
        index = page.filtered.index(place, TITLES.index(title))
        if index.data(RunRole.ROW).info.name == name:
            return index
    raise AssertionError(name)


def click_sign(page: RunsPage, name: str) -> None:
    """On the sign before a run's name."""
    index = cell(page, name)
    depth = index.data(RunRole.PLACE).depth
    page.view.scrollTo(index)
    at = fold_rect(page.view.visualRect(index).adjusted(PAD, 0, -PAD, 0), depth).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_that_branches_stand_under_their_parents_and_are_found_folded_and_sorted(
    shown: Desk, qtbot: QtBot
) -> None:
    open_page(qtbot, shown)
    page = shown.window.panels.runs_page
    _families_stay_together_whatever_they_are_sorted_by(shown, page)
    _a_click_on_the_sign_and_the_arrow_keys_fold_a_family(shown, page)
    _words_find_what_is_folded_away(shown, qtbot, page)


def _families_stay_together_whatever_they_are_sorted_by(shown: Desk, page: RunsPage) -> None:
    sort(page, "Name", Qt.SortOrder.AscendingOrder)
    assert names(shown) == ["alder", "ash", "beech", "branch", "twig", "leaf"]
    sort(page, "Name", Qt.SortOrder.DescendingOrder)
    assert names(shown) == ["beech", "twig", "leaf", "branch", "ash", "alder"]
    for title in TITLES:
        for order in Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder:
            sort(page, title, order)
            listed = names(shown)
            at = listed.index("beech")
            assert listed[at + 1 : at + 4] in (
                ["twig", "leaf", "branch"],
                ["branch", "twig", "leaf"],
            ), title
    depths = [cell(page, name).data(RunRole.PLACE).depth for name in ("beech", "twig", "leaf")]
    assert depths == [0, 1, 2]
    spoken = cell(page, "leaf").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "leaf, child of twig"


def _a_click_on_the_sign_and_the_arrow_keys_fold_a_family(shown: Desk, page: RunsPage) -> None:
    sort(page, "Name", Qt.SortOrder.AscendingOrder)
    choose(shown, "alder")
    click_sign(page, "twig")
    assert names(shown) == ["alder", "ash", "beech", "branch", "twig"]
    assert [row.info.name for row in page.chosen()] == ["alder"]  # it is no choice
    click_sign(page, "twig")
    choose(shown, "leaf")
    click_sign(page, "beech")
    assert names(shown) == ["alder", "ash", "beech"]
    assert [row.info.name for row in page.chosen()] == ["beech"]  # as its leaf is not seen now
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert len(names(shown)) == 6
    QTest.keyClick(page.view, Qt.Key.Key_Left)
    assert names(shown) == ["alder", "ash", "beech"]


def _words_find_what_is_folded_away(shown: Desk, qtbot: QtBot, page: RunsPage) -> None:
    qtbot.keyClicks(page.box, "leaf")
    assert names(shown) == ["leaf"]
    assert cell(page, "leaf").data(RunRole.PLACE).depth == 0  # nothing stands above it
    page.box.clear()
    assert names(shown) == ["alder", "ash", "beech"]
    click_sign(page, "beech")
    assert len(names(shown)) == 6


@pytest.mark.thorough
def test_that_a_column_says_what_differs_and_is_sorted_and_filtered(
    shown: Desk, qtbot: QtBot
) -> None:
    open_page(qtbot, shown)
    page = shown.window.panels.runs_page
    assert "warmup 0 · peak 3e-3 · " in cell(page, "beech", "Differs").data()
    for title, said in (
        ("Peak", "3e-3"),
        ("Warmup", "0"),
        ("Decay", "cosine"),
        ("Clip", "1"),
        ("Length", "40"),
    ):
        assert cell(page, "beech", title).data() == said
    assert cell(page, "ash", "Warmup").data() == "8"
    sort(page, "Peak", Qt.SortOrder.DescendingOrder)
    assert names(shown)[0] == "beech"
    sort(page, "Length", Qt.SortOrder.DescendingOrder)
    assert names(shown)[0] == "alder"
    qtbot.keyClicks(page.box, "warmup 0 3e-3")
    assert names(shown) == ["beech"]


def test_that_columns_are_chosen_by_a_menu_and_stay_chosen(
    shown: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    open_page(qtbot, shown)
    page, header = (
        shown.window.panels.runs_page,
        shown.window.panels.runs_page.view.horizontalHeader(),
    )
    kept = Preferences(tmp_path / "home")
    page.columns.remember_in(kept)
    warmup = TITLES.index("Warmup")
    assert header.isSectionHidden(warmup)
    assert {place for place in range(len(COLUMNS)) if not header.isSectionHidden(place)} == {
        *shown_at_first()
    }
    header.customContextMenuRequested.emit(QPoint(20, 5))
    menu = page.findChild(QMenu, "runs_columns_menu")
    assert menu is not None
    entry = page.columns.entries[warmup]
    assert entry in menu.actions()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    assert not header.isSectionHidden(warmup)
    assert not page.columns.entries[NAME].isEnabled()
    menu.close()
    page.columns.entries[TITLES.index("State")].trigger()
    assert header.isSectionHidden(TITLES.index("State"))
    again = ColumnChoice(page.view, page)
    again.remember_in(Preferences(tmp_path / "home"))
    try:
        assert not header.isSectionHidden(warmup)
        assert header.isSectionHidden(TITLES.index("State"))
    finally:
        for place, action in page.columns.entries.items():
            action.setChecked(COLUMNS[place].is_shown)
        page.columns._preferences = None
        for action in again.entries.values():
            action.deleteLater()
        again.deleteLater()


@pytest.mark.thorough
def test_that_the_list_read_anew_as_the_page_opens_keeps_what_was_chosen(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    """Rows of other names that sort elsewhere, new ones, one that is gone: in one reading."""
    open_page(qtbot, shown)
    page, store = shown.window.panels.runs_page, shown.window.stored.store
    sort(page, "Name", Qt.SortOrder.AscendingOrder)
    choose(shown, "ash", "leaf")
    keys = {row.key for row in page.chosen()}
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    for row in store.rows:
        rename(row.info.path, f"{len(store.rows) - len(row.info.name)} {row.info.name}")
    write_run(runs_dir, "a new one", parent=next(row for row in store.rows).info.path)
    with qtbot.waitSignal(store.rows_changed):
        shown.window.panels.page_row.buttons["runs"].click()
        store.renew()
    assert {row.key for row in page.chosen()} == keys
    assert len(names(shown)) == 7
    page.choose(next(key for key in keys))
    page.set_rows([row for row in store.rows if row.key in keys or row.info.name == "a new one"])
    assert {row.key for row in page.chosen()} < keys
    assert QApplication.focusWidget() is not None


def test_that_small_schedules_share_a_scale_that_stands_in_the_heading(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    open_page(qtbot, shown)
    page = shown.window.panels.runs_page

    def heading() -> str:
        return str(page.filtered.headerData(SCHEDULE, Qt.Orientation.Horizontal))

    assert heading() == "Schedule 0–3e-3"
    write_run(runs_dir, "far", config=CONFIG.replaced({"schedule.peak_lr": 0.2}))
    with qtbot.waitSignal(shown.window.stored.store.rows_changed):
        shown.window.stored.store.renew()
    assert heading() == "Schedule 1e-4–2e-1"
    scales = {cell(page, name, "Schedule").data(RunRole.SCALE) for name in ("ash", "far")}
    assert scales == {RateScale(1e-4, 0.2)}


def test_that_a_scale_shows_the_lowest_peak_and_the_highest() -> None:
    assert RateScale.of([]) is None
    assert RateScale.of([0.0, float("inf")]) is None
    alone = RateScale.of([2e-3])
    assert alone == RateScale(0.0, 2e-3)
    assert (alone.height(1e-3), alone.height(2e-3), alone.height(9.0)) == (0.5, 1.0, 1.0)
    apart = RateScale.of([2e-3, 0.1])
    assert apart is not None
    assert apart.text == "1e-3–1e-1"
    assert apart.lines == pytest.approx((0, 1 / 2, 1))
    assert apart.height(1e-2) == pytest.approx(1 / 2)
    assert apart.height(0.0) == 0.0


def test_that_the_columns_of_a_run_without_a_plan_are_dashes(tmp_path: Path) -> None:
    path = write_run(tmp_path, "half")
    (path / "config.toml").write_text("[schedule]\npeak_lr = -1\n")
    (row,) = read_rows(tmp_path, {})
    assert row.plan is None
    shown = {column.title: column.shown(row) for column in COLUMNS}
    assert {shown[title] for title in ("Differs", "Peak", "Warmup", "Decay", "Clip")} == {"–"}
    for column in COLUMNS:
        column.sorted_by(row)
