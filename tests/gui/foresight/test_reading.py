"""The reading of the run that is shown: its sentences, and where they lead."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QListView, QMenu
from pytestqt.qtbot import QtBot

from core import languages
from core.config import RunConfig
from core.foresight.alarms import PARTED
from core.foresight.reading import Finding, read
from core.foresight.sentences import SENTENCES
from core.i18n import Message
from gui.foresight.study import snapshot
from gui.panels.finding_card import links, stops
from tests.core.foresight.test_reading import SAID
from tests.gui.fake_session import Desk
from tests.gui.foresight.following import TOTAL, done, falling, go_on
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@contextmanager
def spoken_in(language: str) -> Iterator[None]:
    before = languages.spoken()
    languages.speak(language)
    try:
        yield
    finally:
        languages.speak(before)


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as made:
        yield made


@pytest.mark.thorough
def test_that_sentences_lead_to_their_step_and_can_be_copied(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    panel, stack = window.panels.reading, window.plots.stack
    window.panels.side.setCurrentWidget(panel)
    assert panel.findings.rowCount() == 0
    assert not panel.view.isVisible()  # what will stand there is told instead
    desk.begin(TOTAL)
    warmup = window.plots.live.warmup_steps
    highest = warmup // 2
    steps = [done(i, falling(i), norm=3.0 if i == highest else 0.5) for i in range(warmup + 20)]
    go_on(desk, qtbot, *steps)
    rows = [panel.findings.finding(row) for row in range(panel.findings.rowCount())]
    row = next(row for row, each in enumerate(rows) if each.name == "warmup norm")
    assert rows[row].step == highest
    assert "decay" not in [each.name for each in rows]  # said at the end only
    (view,) = window.findChildren(QListView, "words_view")
    assert view.isVisible()
    rect = view.visualRect(panel.findings.index(row, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert stack.cursor_step == highest
    stack.show_steps(60, 100)  # the step goes out of sight
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert stack.span[0] <= highest <= stack.span[1]
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == str(rows[row].line)
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines() == [str(each.line) for each in rows]
    go_on(desk, qtbot, done(warmup + 20, float("nan")))
    assert panel.findings.finding(0).name == "not finite"
    window.controls.commands.plan_new()
    assert panel.findings.rowCount() == 0 or desk.window.models.controller.busy


def test_that_a_ratio_that_the_plots_hold_is_read_where_it_was_measured(desk: Desk) -> None:
    desk.begin(TOTAL)
    warmup = desk.window.plots.live.warmup_steps
    ratios = {i: (1 + i) * 1e-5 for i in range(0, warmup + 80, 15)}
    unmeasured = done(0, 3.0).update_ratio
    steps = (
        replace(done(i, falling(i)), update_ratio=ratios.get(i, unmeasured))
        for i in range(warmup + 80)
    )
    desk.say(*steps)
    config = desk.window.models.controller.config
    assert isinstance(config, RunConfig)
    run = snapshot(desk.window.plots.live, config, is_over=True)
    assert run is not None
    measured = run.account().ratios
    found = dict(zip(measured.at.tolist(), measured.loss.tolist(), strict=True))
    assert found == pytest.approx(ratios)


@pytest.mark.thorough
def test_that_a_study_of_few_steps_needs_no_thread(desk: Desk) -> None:
    desk.begin(TOTAL)
    desk.say(done(0, 3.0), done(1, 2.9))
    assert not desk.window.stored.background.busy("foresight")
    found = desk.window.stored.studies.latest
    assert found is not None
    assert found.spoken.fit is None


@pytest.mark.thorough
def test_that_alarms_come_first_and_each_step_in_a_sentence_is_a_link(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    panel, stack = window.panels.reading, window.plots.stack
    window.panels.side.setCurrentWidget(panel)
    desk.begin(TOTAL)
    desk.say(*(done(i, falling(i)) for i in range(200)))
    spikes = Message("reading.spikes", spikes=2, step=150)
    parted = Message("reading.parted", step=90, lowest=2.5, lowest_step=40)
    norm = Message("reading.warmup_norm", warmup=20, step=5, norm=5.0)
    never = Message("reading.never_bound", threshold=1.0, norm=0.9, step=180)
    panel.show_findings(
        [
            Finding("parted", 89, parted),
            Finding("warmup norm", 5, norm),
            Finding("spikes", 150, spikes),
            Finding("never bound", 180, never),
        ]
    )
    shown = panel.findings.shown
    assert [each.name for each in shown] == ["spikes", "parted", "never bound", "warmup norm"]
    assert [each.alarm for each in shown[1:3]] == [PARTED, ""]
    assert [step for _, _, step in links(shown[3])] == [5]  # neither the norm nor the warmup
    view = panel.view

    def click(row: int, link: int) -> None:
        finding = shown[row]
        begin, length, _ = links(finding)[link]
        rect = QRectF(view.visualRect(panel.findings.index(row, 0)))
        line = panel._card._lay(finding).layout.lineForTextPosition(begin)
        x = line.cursorToX(begin + length // 2)[0]  # type: ignore[index]
        at = panel._card.text_place(rect) + QPointF(x, line.rect().center().y())
        port, place = view.viewport(), at.toPoint()
        hit = port.childAt(place) or port  # the foot of an alarm's card lies over it
        where = hit.mapFrom(port, place)
        qtbot.mouseClick(hit, Qt.MouseButton.LeftButton, pos=where)

    steps = [step for _, _, step in links(shown[1])]
    assert steps == [90, 40]
    for link, step in enumerate(steps):
        click(1, link)
        assert stack.cursor_step == step
    rect = view.visualRect(panel.findings.index(1, 0))
    beside = rect.topRight() + QPoint(-40, 20)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert stack.cursor_step == 89  # the card leads to what it is about


def test_that_every_step_of_a_sentence_is_reached_by_keys(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    panel, stack = window.panels.reading, window.plots.stack
    window.panels.side.setCurrentWidget(panel)
    desk.begin(TOTAL)
    desk.say(*(done(i, falling(i)) for i in range(200)))
    parted = Message("reading.parted", step=89, lowest=2.5, lowest_step=40)
    norm = Message("reading.warmup_norm", warmup=20, step=5, norm=5.0)
    panel.show_findings([Finding("parted", 89, parted), Finding("warmup norm", 5, norm)])
    view = panel.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    button = QApplication.focusWidget()
    assert button is not None
    assert button.objectName() == "remedy_button"
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.copy_button
    view.setFocus(Qt.FocusReason.TabFocusReason)
    went: list[int | None] = []
    for key in (
        *(Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left),
        *(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right),
    ):
        qtbot.keyClick(view, key)
        went.append(stack.cursor_step)
    assert went == [89, 40, 40, 89, 5, 5, 89, 40]
    stack.set_cursor(None)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert stack.cursor_step == 40
    view.customContextMenuRequested.emit(QPoint(5, 5))  # as the menu key does
    (menu,) = (each for each in view.findChildren(QMenu) if each.isVisible())
    assert menu.actions()[0].text() == "Stage a decay from here"
    goes = [each for each in menu.actions() if each.text().startswith("Go to step")]
    assert [each.text() for each in goes] == ["Go to step 89", "Go to step 40"]
    stack.set_cursor(None)
    goes[0].trigger()
    menu.close()
    assert stack.cursor_step == 89


def test_that_a_card_has_its_topic_and_its_step_beside_each_other(desk: Desk) -> None:
    panel = desk.window.panels.reading
    norm = Message("reading.warmup_norm", warmup=20, step=5, norm=5.0)
    panel.show_findings([Finding("warmup norm", 5, norm)])
    said = panel.findings.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"step 5: Warmup: {norm}"
    assert str(norm).startswith("The largest gradient norm in the 20 steps of warmup")


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", SENTENCES)
def test_that_steps_are_found_where_they_are_written(name: str, language: str) -> None:
    run = SAID[name]()
    with spoken_in(language):
        finding = next(each for each in read(run) if each.name == name)
        text = str(finding.text)
        for begin, length, step in links(finding):
            assert text[begin : begin + length] == f"{step:,}"
            assert step <= run.past.seen
        named = {value for key, value in finding.text.items if key.endswith("step")}
        assert named <= {step for _, _, step in links(finding)}
        assert stops(finding)[0][2] == finding.step


@pytest.mark.thorough
def test_that_a_click_on_any_sentence_shows_its_step(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    panel, stack = window.panels.reading, window.plots.stack
    window.panels.side.setCurrentWidget(panel)
    desk.begin(1000)
    desk.say(*(done(i, falling(i)) for i in range(1000)))
    found = [next(each for each in read(SAID[name]()) if each.name == name) for name in SENTENCES]
    panel.show_findings(found)
    for row, finding in enumerate(panel.findings.shown):
        stack.set_cursor(None)
        index = panel.findings.index(row, 0)
        panel.view.scrollTo(index)
        at = panel.view.visualRect(index).topLeft() + QPoint(60, 20)  # its heading
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert stack.cursor_step == finding.step, finding.name
    assert len(panel.findings.shown) == len(SENTENCES)
