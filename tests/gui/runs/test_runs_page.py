"""How the page of runs looks and is used with the keyboard alone."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.run_store.index import RunInfo, set_tags
from gui.runs.table.columns import (
    COLUMNS,
    DATE,
    NAME,
    NARROWEST,
    PAD,
    least_width,
    length_text,
    needed_widths,
    shown_at_first,
    widths,
)
from gui.runs.table.rows import RunRow
from gui.style.fonts import interface_font
from tests.gui.drawn_size import drawn_size
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import write_run
from tests.gui.runs.test_runs_view import choose, names, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_RUN = RunInfo(Path("x"), "x", "", "running", 1_000, 0, "cpu", "fp32")


def primary(desk: Desk) -> str:
    """The one button of the window that stands out."""
    shown = [b for b in desk.window.findChildren(QPushButton) if b.isVisible()]
    (only,) = [button for button in shown if button.property("role") == "primary"]
    return only.objectName()


@pytest.mark.thorough
def test_that_the_columns_fill_the_width_until_one_is_set_by_hand(
    shown: Desk, qtbot: QtBot
) -> None:
    shown.window.resize(drawn_size(1300, 800))  # a little more than its least widths
    open_page(qtbot, shown)
    view = shown.window.panels.runs_page.view
    header = view.horizontalHeader()
    qtbot.waitUntil(lambda: header.length() == view.viewport().width())
    before = header.sectionSize(NAME)
    shown.window.resize(drawn_size(1600, 800))
    qtbot.waitUntil(lambda: header.length() == view.viewport().width())
    assert header.sectionSize(NAME) > before
    header.resizeSection(NAME, 123)
    shown.window.resize(drawn_size(1300, 800))
    view.resizeEvent(QResizeEvent(view.size(), QSize(1, 1)))
    assert header.sectionSize(NAME) == 123


@pytest.mark.parametrize("room", [0, 500, 960, 1001, 1999])
def test_that_no_column_is_narrower_than_it_should_be(room: int) -> None:
    found = widths(room)
    least = [least_width(column) for column in COLUMNS]
    assert all(width >= needed for width, needed in zip(found.values(), least, strict=True))
    assert sum(found.values()) == max(room, sum(least))


def test_that_a_name_has_room_before_what_no_row_needs(qtbot: QtBot, font: str) -> None:
    name = "warmup 10 · peak 8e-3 · seed 1"
    info = replace(_RUN, name=name, total_steps=41, steps_done=41)
    shown = shown_at_first()
    needed = needed_widths([RunRow(info, "", (), ())], shown)
    room = round(sum(least_width(COLUMNS[place]) for place in shown) * 1.15)
    assert widths(room, shown)[NAME] < needed[NAME] + 2 * PAD
    found = widths(room, shown, needed)
    assert found[NAME] >= needed[NAME] + 2 * PAD
    assert sum(found.values()) == room
    for place in shown:
        assert found[place] >= max(needed.get(place, 0) + 2 * PAD, NARROWEST)


def test_that_a_column_keeps_its_width_while_a_run_trains() -> None:
    steps = next(place for place, column in enumerate(COLUMNS) if column.title == "Steps")
    found = {
        needed_widths([RunRow(replace(_RUN, steps_done=done), "", (), ())], [steps])[steps]
        for done in (9, 99, 999)
    }
    assert len(found) == 1


def test_that_headings_and_numbers_of_a_common_run_are_not_cut(qtbot: QtBot, font: str) -> None:
    metrics = QFontMetrics(interface_font())
    info = RunInfo(Path("x"), "x", "", "stopped", 10_000, 1_234, "cpu", "fp32")
    longest = {"Steps": length_text(RunRow(info, "", (), ())), "Started": "12-31 23:59"}
    for column in COLUMNS:
        room = least_width(column) - 2 * PAD
        assert metrics.horizontalAdvance(column.title) <= room
        assert metrics.horizontalAdvance(longest.get(column.title, "")) <= room


@pytest.mark.thorough
def test_that_the_page_opens_with_a_run_chosen_and_one_button_standing_out(
    shown: Desk, qtbot: QtBot
) -> None:
    assert primary(shown) == "start_button"
    open_page(qtbot, shown)
    assert [row.info.name for row in shown.window.panels.runs_page.chosen()] == names(shown)[:1]
    assert primary(shown) == "run_open_button"
    choose(shown, "linear", "broken")
    assert primary(shown) == "run_compare_button"
    assert not shown.window.panels.status.smoothing.isVisible()
    qtbot.keyClick(shown.window.panels.runs_page.view, Qt.Key.Key_Escape)
    assert shown.window.panels.pages.currentWidget() is shown.window.panels.splitter
    assert primary(shown) == "start_button"
    assert shown.window.panels.status.smoothing.isVisible()


def test_that_the_next_run_is_chosen_when_one_is_deleted(shown: Desk, qtbot: QtBot) -> None:
    open_page(qtbot, shown)
    choose(shown, "linear")
    qtbot.keyClick(shown.window.panels.runs_page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "linear" not in names(shown))
    assert len(shown.window.panels.runs_page.chosen()) == 1


def test_that_a_state_is_found_by_the_word_that_is_shown(shown: Desk, qtbot: QtBot) -> None:
    open_page(qtbot, shown)
    box = shown.window.panels.runs_page.box
    for words, found in (("interrupted", ["broken"]), ("finished", ["harbour light"])):
        box.setText(words)
        assert names(shown) == found
        assert [row.info.name for row in shown.window.panels.runs_page.chosen()] == found


@pytest.mark.thorough
def test_that_escape_takes_the_filter_away_and_then_leads_back(shown: Desk, qtbot: QtBot) -> None:
    open_page(qtbot, shown)
    page = shown.window.panels.runs_page
    qtbot.keyClicks(page.box, "nothing like this")
    message = page.findChild(QWidget, "runs_unmatched")
    assert message is not None
    assert message.isVisible()
    assert not page.details.isVisible()
    qtbot.keyClick(page.box, Qt.Key.Key_Escape)
    assert len(names(shown)) == 3
    assert page.view.isVisible()
    assert shown.window.panels.pages.currentWidget() is page
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert shown.window.panels.pages.currentWidget() is not page


def test_that_tab_goes_from_the_filter_along_its_row_to_the_table_to_what_is_told_of_a_run(
    shown: Desk, qtbot: QtBot
) -> None:
    open_page(qtbot, shown)
    page = shown.window.panels.runs_page
    page.box.setFocus()
    seen = []
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.objectName())
        if focus is page.details.notes:
            break
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    bar = ["run_compare_button", "run_resume_button", "runs_more", "run_open_button"]
    edge = "qt_splithandle_"  # of Qt's own splitter
    assert seen == ["runs_filter", *bar, "runs_view", edge, "run_tags", "run_notes"]


def test_that_whatever_can_be_pressed_or_written_in_says_what_it_is(
    shown: Desk, qtbot: QtBot
) -> None:
    open_page(qtbot, shown)
    page = shown.window.panels.runs_page
    controls = [*page.findChildren(QPushButton), page.box, page.details.tags, page.details.notes]
    assert [each.objectName() for each in controls if len(each.toolTip()) < 10] == []
    model = page.filtered
    for column in range(len(COLUMNS)):
        heading = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert len(heading) > 10
    tips = {index.data(Qt.ItemDataRole.ToolTipRole) for index in cells(page.filtered, 2)}
    assert any("power cut" in tip for tip in tips)


def cells(model: object, column: int) -> list[QModelIndex]:
    return [model.index(row, column) for row in range(model.rowCount())]  # type: ignore[attr-defined]


def test_that_the_menu_under_more_ends_where_its_button_ends(shown: Desk, qtbot: QtBot) -> None:
    open_page(qtbot, shown)
    page = shown.window.panels.runs_page
    shown.window.move(-500, 0)  # the offscreen screen is narrow, and a menu stays on it
    page.more.click()
    menu = page.findChild(QMenu, "runs_menu")
    assert menu is not None
    right = page.more.mapToGlobal(QPoint(page.more.width(), 0)).x()
    assert abs(menu.geometry().x() + menu.width() - right) <= 1
    menu.close()


def test_that_an_empty_list_says_what_will_stand_there(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path)
    desk.window.complete()
    desk.window.show()
    qtbot.waitUntil(lambda: desk.window.stored.store.is_read)
    desk.window.panels.page_row.buttons["runs"].click()
    message = desk.window.findChild(QWidget, "runs_empty")
    assert message is not None
    assert message.isVisible()
    assert not desk.window.panels.runs_page.details.isVisible()
    assert primary(desk) == "start_button"  # there is nothing else to be done yet
    desk.end()


@pytest.mark.thorough
def test_that_a_branch_is_told_from_its_parent_where_both_names_are_cut(
    qtbot: QtBot, tmp_path: Path
) -> None:
    title = "The rest of the sentence, of the chapter and of the whole book, read once more, " * 2
    for name in (title, f"{title}, branch at 120"):
        write_run(tmp_path / "runs", name)
    desk = Desk(qtbot, tmp_path)
    desk.window.resize(1280, 800)
    desk.window.complete()
    desk.window.show()
    open_page(qtbot, desk)
    view = desk.window.panels.runs_page.view
    qtbot.waitUntil(lambda: view.model().rowCount() == 2)
    view.clearSelection()
    view.setCurrentIndex(QModelIndex())
    one, other = (view.visualRect(index) for index in cells(view.model(), NAME))
    assert one.width() < QFontMetrics(interface_font()).horizontalAdvance(title)
    drawn = view.viewport().grab().toImage()
    assert drawn.copy(one) != drawn.copy(other)
    desk.end()


def test_that_a_branch_names_its_parent_as_the_person_named_it(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    import json

    parent = next(row.info for row in shown.window.stored.store.rows if row.info.name == "linear")
    path = write_run(runs_dir, "child")
    file = path / "run.json"
    meta = json.loads(file.read_text())
    meta.update(parent=parent.path.name, parent_step=20)
    file.write_text(json.dumps(meta))
    set_tags(path, ("of linear",))
    shown.window.stored.store.refresh()
    qtbot.waitUntil(lambda: "child" in names(shown))
    open_page(qtbot, shown)
    choose(shown, "child")
    assert "Branch of linear at step 20" in shown.window.panels.runs_page.details.lineage.text()


@pytest.fixture
def in_seoul(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Asia/Seoul")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the clock's place cannot be set")
def test_that_runs_of_other_places_are_sorted_and_told_by_the_clock_of_this_one(
    in_seoul: None,
) -> None:
    date = COLUMNS[DATE]
    there, here = (
        RunRow(replace(_RUN, created=created), "", (), ())
        for created in ("2026-11-24T20:00:00-08:00", "2026-11-25T12:30:00+09:00")
    )
    assert [row.when for row in (there, here)] == ["2026-11-25 13:00", "2026-11-25 12:30"]
    assert date.sorted_by(here) < date.sorted_by(there)
    no_date = RunRow(replace(_RUN, created="no date"), "", (), ())
    assert date.shown(no_date) == "no date"
    assert date.sorted_by(no_date) < date.sorted_by(here)
