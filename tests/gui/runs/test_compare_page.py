"""The page that compares runs, through the real window over real folders."""

import csv
import math
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS, RunConfig
from core.messages.events import Evaluated, Finished, StepDone
from core.run_store.comparisons import FILE
from core.run_store.writer import RunWriter
from gui.models.run_series import RunSeries
from gui.runs.compare.chosen import ChosenRuns
from gui.runs.compare.page import ComparePage
from gui.runs.compare.read_runs import ReadRun, names_of
from gui.runs.text import alike_texts, value_text
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import CONFIG, started, write_run
from tests.gui.runs.test_runs_view import names

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STEPPED = {"schedule.interpolation": "steps"}


def write_lost_run(runs_dir: Path, name: str) -> Path:
    """One that blew up at step 3 and stayed far above where others end."""
    writer = RunWriter(runs_dir, CONFIG.replaced({"schedule.peak_lr": 0.3}), name)
    writer.record(started(writer.path, name, 40))
    for step in range(40):
        loss = 40.0 if step == 3 else 9.0
        writer.record(StepDone(step, 0, (step + 1) * 64, 0.3, loss, 5.0, True, (step + 1) * 0.01))
        if step % 10 == 9:
            writer.record(Evaluated(step, loss, loss, step * 0.01))
    writer.record(Finished("completed", 40, str(writer.path)))
    writer.close()
    return writer.path


@pytest.fixture
def four(shown: Desk, qtbot: QtBot, runs_dir: Path) -> Desk:
    """Four runs of 40 steps: a plain one, one better, one with another decay, one lost."""
    for name, lift, changes in (
        ("better", -0.1, {"schedule.peak_lr": 3e-3}),
        ("linear fall", 0.001, {"schedule.decay": "linear"}),
    ):
        write_run(runs_dir, name, lift=lift + 0.3, config=CONFIG.replaced(changes))
    write_lost_run(runs_dir, "lost")
    wanted = {"better", "linear fall", "lost", "harbour light"}
    qtbot.waitUntil(lambda: wanted <= set(names(shown)))
    return shown


def compare(qtbot: QtBot, desk: Desk, *wanted: str) -> ComparePage:
    by_name = {row.info.name: row for row in desk.window.stored.store.rows}
    compare = desk.window.stored.compare
    keys = [by_name[name].key for name in wanted]
    compare.compare([by_name[name] for name in wanted])
    qtbot.waitUntil(
        lambda: compare.shown is not None and [run.key for run in compare.shown.runs] == keys
    )
    page = compare.page
    assert page is not None
    page.stack.redraw()
    return page


def card(page: ComparePage, name: str) -> object:
    return next(one for one in page.stack.cards if one.plot.spec.object_name == name)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("schedule.peak_lr", 3e-3, "3.00e-3"),
        ("training.max_steps", 100_000, "100,000"),
        ("data.shuffle", False, "off"),
        ("clipping.begin", "start", FIELD_PATHS["clipping.begin"].choices["start"]),
        ("clipping.max_norm", 0.0, FIELD_PATHS["clipping.max_norm"].zero_means),
        ("schedule.warmup", "20%", "20%"),
        ("schedule.points", (), "none"),
        ("schedule.points", ((0.0, 1e-4), (0.2, 1.9061e-3)), "2 points, peak 1.91e-3 at 20%"),
    ],
)
def test_that_a_value_reads_as_in_the_form(path: str, value: object, said: str) -> None:
    assert value_text(FIELD_PATHS[path], value) == said


@pytest.mark.parametrize(
    ("path", "values", "said"),
    [
        ("schedule.peak_lr", [0.01, 3e-3, 1.25e-3], ["1e-2", "3e-3", "1.25e-3"]),
        ("schedule.peak_lr", [0.1, 0.3], ["1e-1", "3e-1"]),  # as in the names of the runs
        ("optimizer.weight_decay", [0.1, 0.001, 0.0], ["1e-1", "1e-3", "0"]),
        ("optimizer.weight_decay", [0.1, 0.05], ["0.1", "0.05"]),
        ("clipping.max_norm", [1.0, 0.001, 0.0], ["1e0", "1e-3", "no clipping"]),
    ],
)
def test_that_numbers_side_by_side_are_written_in_one_way(
    path: str, values: list[float], said: list[str]
) -> None:
    assert alike_texts(path, values) == said


def test_that_runs_are_told_apart_by_what_has_an_effect_in_each() -> None:
    """A cosine beside points is no run of "0 points"."""
    points = {"schedule.decay": "points", "schedule.points": "0 1e-4; 20% 1e-3; 1 0"}
    configs = [RunConfig(), *(RunConfig().replaced({**points, **one}) for one in ({}, STEPPED))]
    runs = [
        ReadRun(Path("a run"), cast(Any, SimpleNamespace(name="a run")), each, RunSeries(0.0))
        for each in configs
    ]
    assert names_of(runs) == [
        "cosine",
        "between points: straight",
        "between points: steps",
    ]


def test_that_four_stored_runs_are_compared_by_four_actions_at_most(
    four: Desk, qtbot: QtBot
) -> None:
    window = four.window
    view = window.panels.runs_page.view
    actions = 0

    def click(widget: object, at: QPoint | None = None, shift: bool = False) -> None:
        nonlocal actions
        actions += 1
        keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, keys, at or QPoint())

    def place(row: int) -> QPoint:
        return view.visualRect(window.panels.runs_page.filtered.index(row, 2)).center()

    click(window.panels.page_row.buttons["runs"])
    click(view.viewport(), place(0))
    click(view.viewport(), place(3), shift=True)
    button = window.findChild(QPushButton, "run_compare_button")
    assert button is not None
    click(button)
    assert actions <= 4
    assert window.panels.pages.current == "compare"
    newest = [row.key for row in window.panels.runs_page.chosen()]

    def compared() -> list[tuple[str, str]]:
        shown = window.stored.compare.shown
        return [(run.letter, run.key) for run in shown.runs] if shown is not None else []

    qtbot.waitUntil(lambda: compared() == list(zip("ABCD", newest, strict=True)))
    assert window.panels.page_row.buttons["compare"].text() == "Compare 4"


@pytest.mark.thorough
def test_that_runs_stand_as_equals_with_what_differs_and_what_could_be_told(
    four: Desk, qtbot: QtBot
) -> None:
    page = compare(qtbot, four, "harbour light", "better", "linear fall", "lost")
    shown = four.window.stored.compare.shown
    assert shown is not None
    labels = card(page, "compare_plot_loss").labels  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: any("peak 3e-3" in text for text in labels.said))
    _each_run_is_drawn_on_every_plot(page)
    _only_what_differs_stands_in_the_table(page)
    _no_more_is_said_than_could_be_told(page)
    _the_lost_one_sets_no_range_and_is_not_hidden(page)
    _another_baseline_turns_the_differences(page, qtbot, four)
    _the_run_under_the_mouse_is_lit_everywhere(page, qtbot)


def _each_run_is_drawn_on_every_plot(page: ComparePage) -> None:
    for one in page.stack.cards:
        assert [line.name[-3:] for line in one.sheet.lines] == ["· A", "· B", "· C", "· D"]
        assert len({line.colour for line in one.sheet.lines}) == 4
    ends = card(page, "compare_plot_loss").labels.said  # type: ignore[attr-defined]
    assert {text.split()[0] for text in ends} == set("ABCD")
    assert any(text.startswith("B") and "peak 3e-3" in text for text in ends), ends


def _only_what_differs_stands_in_the_table(page: ComparePage) -> None:
    table = page.table
    heads = [table.horizontalHeaderItem(n).text() for n in range(table.columnCount())]  # type: ignore[union-attr]
    assert heads == ["Baseline", "Peak LR", "Decay", "Final val", "Best val"]
    assert table.item(2, 2).text() == "Linear"  # type: ignore[union-attr]
    assert table.item(2, 2).font().bold() or table.item(2, 2).font().weight() > 400  # type: ignore[union-attr]
    assert table.item(3, 4).text() == "diverged"  # type: ignore[union-attr]


def _no_more_is_said_than_could_be_told(page: ComparePage) -> None:
    better, linear, lost = page.result.said
    assert "0.100 better than A" in better
    assert "one seed" in better
    assert "No clear difference" in linear
    assert "better" not in linear
    assert "Diverged" in lost
    assert "step:3" in lost


def _the_lost_one_sets_no_range_and_is_not_hidden(page: ComparePage) -> None:
    loss = card(page, "compare_plot_loss")
    assert page.stack.state.aside
    high = loss.surface.view.viewRange()[1][1]  # type: ignore[attr-defined]
    assert high < 9.0
    lost = page.stack.state.runs[3]
    line = next(one for one in loss.sheet.lines if one.name.endswith(lost.letter))  # type: ignore[attr-defined]
    assert line.y.max() <= high  # along the edge
    assert any("D up to 9.000" in said for said in loss.notes.said)  # type: ignore[attr-defined]
    page.stack.set_full_range(True)
    page.stack.redraw()
    assert loss.surface.view.viewRange()[1][1] > 9.0  # type: ignore[attr-defined]
    page.stack.set_full_range(False)
    page.stack.redraw()


def _another_baseline_turns_the_differences(page: ComparePage, qtbot: QtBot, desk: Desk) -> None:
    radio = page.table.cellWidget(1, 0).radio  # type: ignore[attr-defined]
    qtbot.mouseClick(radio, Qt.MouseButton.LeftButton, pos=QPoint(6, radio.height() // 2))
    assert page.stack.state.base == page.stack.state.runs[1].key
    assert "worse than B" in page.result.said[0]
    page.stack.redraw()
    gaps = card(page, "compare_plot_difference")._drawn[page.stack.state.runs[0].key]  # type: ignore[attr-defined]
    assert gaps.y == pytest.approx([0.1] * 4)
    assert page.stack.state.band > 0


def _the_run_under_the_mouse_is_lit_everywhere(page: ComparePage, qtbot: QtBot) -> None:
    row = page.table.visualItemRect(page.table.item(2, 1)).center()  # type: ignore[arg-type]
    page.table.viewport().setMouseTracking(True)
    page.table.cellEntered.emit(2, 1)
    assert page.stack.state.lit == page.stack.state.runs[2].key
    labels = card(page, "compare_plot_loss").labels  # type: ignore[attr-defined]
    qtbot.mouseMove(labels, QPoint(60, round(labels._labels[-1].middle)))
    lit = labels._labels[-1].end.keys[0]
    qtbot.waitUntil(lambda: page.stack.state.lit == lit)
    assert row is not None


@pytest.mark.thorough
def test_that_tail_and_axis_show_another_stretch_of_all_plots(four: Desk, qtbot: QtBot) -> None:
    page = compare(qtbot, four, "harbour light", "better", "lost")
    qtbot.mouseClick(page.bar.tail, Qt.MouseButton.LeftButton)
    page.stack.redraw()
    low, high = page.stack.cards[0].surface.view.viewRange()[0]
    assert (low, high) == pytest.approx((0.75 * 39, 1.012 * 39))
    assert all(one.surface.view.viewRange()[0] == [low, high] for one in page.stack.cards)
    four.window.controls.view.choose_x_axis("tokens")
    page.stack.redraw()
    assert page.bar.tail.isChecked()
    assert page.stack.cards[2].surface.view.viewRange()[0][1] == pytest.approx(1.012 * 40 * 64)
    qtbot.mouseClick(page.bar.whole, Qt.MouseButton.LeftButton)
    page.stack.redraw()
    assert page.stack.is_whole
    page.result.step_wanted.emit(3)  # a step in a sentence
    said = card(page, "compare_plot_lr").header.values  # type: ignore[attr-defined]
    assert [value.label for value in said] == ["A", "B", "C"]


def test_that_chosen_runs_stay_chosen_and_comparisons_are_kept_and_forgotten(
    four: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    page = compare(qtbot, four, "harbour light", "better")
    chosen = four.window.stored.compare.chosen
    again = ChosenRuns(runs_dir)  # as the next window makes it
    assert (again.paths, again.base) == (chosen.paths, chosen.base)
    page.bar.kept_menu.actions()[0].trigger()
    dialog = four.window.findChild(QInputDialog, "compare_keep_dialog")
    assert dialog is not None
    dialog.setTextValue("peaks")
    dialog.accept()
    by_name = {row.info.name: row.info.path for row in four.window.stored.store.rows}
    chosen.add([by_name["lost"]])
    assert [chosen.place(path) for path in chosen.paths] == [0, 1, 2]
    chosen.remove([by_name["harbour light"]])
    assert chosen.place(by_name["better"]) == 1  # the others keep their letters
    assert chosen.base == by_name["better"]
    page.bar.kept_opened.emit("peaks")
    assert chosen.paths == [by_name["harbour light"], by_name["better"]]
    page.bar.kept_forgotten.emit("peaks")
    assert chosen.kept == ()
    four.window.panels.notice.action_wanted.emit("compare:forget")
    assert [one.name for one in ChosenRuns(runs_dir).kept] == ["peaks"]


def test_that_a_newer_programs_comparisons_are_not_written_over(
    runs_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    file = tmp_path / "home" / FILE
    file.write_text('{"format": 9, "folders": {}}')
    chosen = ChosenRuns(runs_dir)
    chosen.choose([runs_dir / "one"])
    assert chosen.paths == [runs_dir / "one"]
    assert file.read_text() == '{"format": 9, "folders": {}}'


@pytest.mark.thorough
def test_that_a_comparison_is_exported_as_picture_numbers_and_report(
    four: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = compare(qtbot, four, "harbour light", "lost")
    saved = page.bar.export_wanted
    assert saved is not None
    binding = next(one for one in four.window.stored.compare.children() if hasattr(one, "export"))
    picture, table, report = (tmp_path / f"runs.{kind}" for kind in ("svg", "csv", "html"))
    page.bar.export_wanted.emit("report")  # what is compared is meant
    (dialog,) = four.window.findChildren(QFileDialog, "report_dialog")
    dialog.fileSelected.emit(str(report))
    dialog.close()
    qtbot.waitUntil(report.is_file, timeout=20_000)
    for kind, path in (("picture", picture), ("csv", table)):
        binding.export(kind, str(path))
        qtbot.waitUntil(path.is_file)
    qtbot.waitUntil(lambda: "Saved" in four.window.panels.notice.text())
    assert picture.read_bytes().lstrip().startswith(b"<?xml")
    with table.open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 80
    assert {row["run"] for row in rows} == {"A", "B"}
    assert float(rows[9]["loss"]) == pytest.approx(2.3 + 6.0 * math.exp(-9 / 15.0))
    assert (rows[8]["val_loss"], rows[9]["val_loss"] != "") == ("", True)
    page_text = report.read_text()
    for said in ("What differs", "harbour light", "<svg", "Hello"):
        assert said in page_text
    assert "http://" not in page_text  # it stands alone


@pytest.mark.thorough
def test_that_a_run_that_is_gone_or_damaged_says_so_and_the_others_are_compared(
    four: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    page = compare(qtbot, four, "harbour light", "better")
    (runs_dir / "ruin").mkdir()
    compared = four.window.stored.compare
    compared.chosen.add([runs_dir / "ruin"])
    qtbot.waitUntil(lambda: compared.shown is not None and len(compared.shown.runs) == 3)
    assert any("Cannot be read" in said for said in page.result.said)
    assert any("better than A" in said for said in page.result.said)
    four.window.stored.store.delete(
        [row for row in four.window.stored.store.rows if row.info.name == "better"]
    )
    qtbot.waitUntil(lambda: len(compared.chosen.paths) == 2)
    # One whose folder is deleted by hand, while it is looked at.
    shutil.rmtree(next(path for path in compared.chosen.paths if path.name != "ruin"))
    four.window.stored.store.renew()
    qtbot.waitUntil(lambda: sum("Cannot be read" in said for said in page.result.said) == 2)


@pytest.mark.thorough
def test_that_a_run_that_comes_back_from_the_trash_is_compared_as_before(
    four: Desk, qtbot: QtBot
) -> None:
    compare(qtbot, four, "harbour light", "better")
    store, chosen = four.window.stored.store, four.window.stored.compare.chosen
    base = chosen.base
    assert base is not None
    trashed: list[Path] = []
    store.deleted.connect(lambda gone: trashed.extend(path for _, path in gone))
    store.delete([row for row in store.rows if row.info.path == base])
    qtbot.waitUntil(lambda: len(chosen.paths) == 1 and store.row(base) is None)
    assert chosen.base != base
    store.restore(trashed)
    qtbot.waitUntil(lambda: len(chosen.paths) == 2)
    assert (chosen.base, chosen.place(base)) == (base, 0)


@pytest.mark.thorough
def test_that_an_empty_page_says_how_runs_come_there(shown: Desk, qtbot: QtBot) -> None:
    window = shown.window
    window.stored.compare.chosen.choose([])
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    page = window.stored.compare.page
    assert page is not None
    qtbot.waitUntil(lambda: page.is_empty and page.choose.isVisible())
    assert window.panels.transport.buttons  # the transport stays
    qtbot.mouseClick(page.choose, Qt.MouseButton.LeftButton)
    assert window.panels.pages.current == "runs"


@pytest.mark.thorough
def test_that_repetitions_are_told_by_their_spread_and_further_seeds_are_offered(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    for seed, lift in ((1, 0.3), (2, 0.32), (3, 0.29)):
        for name, changes, more in (("low", {}, 0.0), ("high", {"schedule.peak_lr": 3e-3}, 0.2)):
            config = CONFIG.replaced({**changes, "training.seed": seed})
            write_run(runs_dir, f"{name} {seed}", config=config, lift=lift + more)
    qtbot.waitUntil(lambda: {"low 3", "high 3"} <= set(names(shown)))
    page = compare(qtbot, shown, "low 1", "high 1")
    assert page.bar.repeat.isVisible()
    wanted: list[list[RunConfig]] = []
    compared = shown.window.stored.compare
    compared.repeat_wanted.connect(wanted.append)
    qtbot.mouseClick(page.bar.repeat, Qt.MouseButton.LeftButton)
    compared.repeat_wanted.disconnect(wanted.append)
    (configs,) = wanted
    assert [(one.schedule.peak_lr, one.training.seed) for one in configs] == [
        (1e-3, 2),
        (1e-3, 3),
        (3e-3, 2),
        (3e-3, 3),
    ]
    assert shown.configs == configs[:1]  # the first of them trains
    shown.say(Finished("stopped", 0, ""))
    page = compare(qtbot, shown, "low 1", "low 2", "low 3", "high 1", "high 2", "high 3")
    said = " ".join(page.result.said)
    assert "A, B and C differ only in the seed" in said
    assert "Over the seeds, D, E and F end 0.2000 higher" in said
    assert "Same settings as A, but seed 2" in said
    assert not page.bar.repeat.isVisible()  # three seeds are enough
