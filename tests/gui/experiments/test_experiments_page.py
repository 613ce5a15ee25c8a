"""Guided experiments in the real window with the real engine, on tiny models."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.experiments import Experiment, built_in, last_done
from core.run_store.annotations import read_about
from core.run_store.index import list_runs
from gui.experiments.controller import TAG
from gui.experiments.page import ExperimentsPage
from gui.experiments.words import as_html, as_plain, guess_text, time_text
from gui.panels.pages import COMPARE, EXPERIMENTS, TRAINING
from gui.window.main_window import MainWindow
from tests.gui.runs.kept_window import kept_window
from tests.gui.runs.real_window import ENDS_MS

TINY = {
    "data.source": "messy-story",
    "data.context_length": 16,
    "data.stride": 16,
    "model.n_layers": 1,
    "model.n_heads": 1,
    "model.emb_dim": 8,
    "training.max_steps": 13,
    "training.batch_size": 2,
    "training.eval_every": 2,
    "training.eval_batches": 1,
    "sampling.every": 12,
    "sampling.max_new_tokens": 3,
}


def tiny(experiment: Experiment) -> Experiment:
    runs = tuple(replace(run, config=run.config.replaced(TINY)) for run in experiment.runs)
    return replace(experiment, runs=runs)


@pytest.fixture
def window(
    qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The real window, over an empty folder, with experiments of a dozen updates."""
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    with kept_window(qtbot, request, RunConfig(), tmp_path / "runs") as shown:
        pages = shown.panels.pages
        pages.show_page(EXPERIMENTS)
        controller = shown.experiments.controller
        assert controller is not None
        monkeypatch.setattr(controller, "_all", {each.name: tiny(each) for each in built_in()})
        controller.show_all()
        pages.show_training()
        yield shown
        monkeypatch.undo()
        controller.show_all()
        pages.show_training()


class Person:
    """Clicks, and counts."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.actions = window, qtbot, 0

    def click(self, name: str) -> None:
        found = self.window.findChildren(QPushButton, name)
        seen = [each for each in found if each.isVisible() and each.isEnabled()]
        assert len(seen) == 1, name
        self.actions += 1
        self.qtbot.mouseClick(seen[0], Qt.MouseButton.LeftButton)


def page_of(window: MainWindow) -> ExperimentsPage:
    page = window.experiments.page
    assert page is not None
    return page


def sentence(window: MainWindow, place: str) -> str:
    label = window.findChild(QLabel, f"experiment_sentence_{place}")
    assert isinstance(label, QLabel)
    return label.accessibleName() if label.isVisible() else ""


def primaries(window: MainWindow) -> list[str]:
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    return [each.objectName() for each in buttons if each.property("role") == "primary"]


def test_that_with_against_without_warmup_stands_side_by_side_after_two_clicks(
    window: MainWindow, qtbot: QtBot
) -> None:
    person, page = Person(window, qtbot), page_of(window)
    settings, grown = window.models.draft.values(), []
    person.click("experiments_button")
    assert primaries(window) == ["start_experiment_warmup"]
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        person.click("start_experiment_warmup")
        assert page.shows_opened
        assert page.opened.progress.isVisible()
        window.models.presenter.run_began.connect(
            lambda *_: grown.append(window.panels.pages.current)
        )
    qtbot.waitUntil(lambda: bool(sentence(window, "loss")), timeout=ENDS_MS)
    assert person.actions == 2
    # Both trained on the page of experiments, and nothing of the person's own was touched.
    assert grown == [EXPERIMENTS] * 2
    assert window.panels.pages.current == EXPERIMENTS
    assert window.models.draft.values() == settings
    assert not window.panels.notice.isVisible()
    # The pair stands in every plot, with a sentence of its own numbers.
    shown = [len(plot.ends.texts) for plot in page.opened.plots]
    assert shown == [2, 2, 2]
    assert re.search(r"until step \d+;", sentence(window, "lr"))
    assert page.opened.conclusion.text()
    assert page._around.verticalScrollBar().maximum() == 0  # all of it is in sight
    asides = [plot._aside.text() for plot in page.opened.plots if plot._aside.isVisible()]
    assert asides == ["thin: training loss, smoothed", "horizontal line: clip threshold"]
    # The next one is what stands out, and what was run is kept.
    assert primaries(window) == ["next_experiment"]
    assert page.opened.next.text() == "Clip or not"
    done = last_done("warmup", 2)
    assert done is not None
    runs = {run.path: run for run in list_runs(window.models.controller.runs_dir)}
    assert set(done.runs) == set(runs)
    qtbot.waitUntil(lambda: all(read_about(path)["tags"] == [TAG] for path in done.runs))
    assert sorted(run.name for run in runs.values()) == [
        "Warmup or none · A no warmup",
        "Warmup or none · B warmup 20%",
    ]
    # A step in a sentence puts the cursor there in all plots.
    link = page.opened.plots[0].sentence
    link.linkActivated.emit("2")
    assert all(plot._cursor.isVisible() and plot._cursor.value() == 2 for plot in page.opened.plots)
    # Once more from the cards: it is done, opens at once, and the next is offered.
    person.click("all_experiments")
    assert primaries(window) == ["start_experiment_clipping"]
    assert window.experiments.controller is not None
    window.experiments.controller.open("clipping")
    assert sentence(window, "loss").startswith("The loss of each run on held-out text appears")
    window.experiments.controller.show_all()
    person.click("start_experiment_warmup")
    qtbot.waitUntil(lambda: bool(sentence(window, "loss")), timeout=ENDS_MS)
    person.click("experiment_compare")
    assert window.panels.pages.current == COMPARE
    assert window.stored.compare.chosen.paths == list(done.runs)


@pytest.mark.thorough
def test_that_an_experiment_that_is_called_off_is_not_done(
    window: MainWindow, qtbot: QtBot
) -> None:
    person, page = Person(window, qtbot), page_of(window)
    controller = window.models.controller
    person.click("experiments_button")
    person.click("start_experiment_warmup")
    assert not page.cards["clipping"].button.isEnabled()
    with qtbot.waitSignal(controller.ended, timeout=ENDS_MS):
        controller.stop()
    qtbot.waitUntil(
        lambda: window.experiments.controller is not None and page.opened.again.isVisible()
    )
    assert last_done("warmup", 2) is None
    assert not page.opened.stop.isVisible()
    assert page.opened._note.text() == "cancelled"
    assert primaries(window) == ["experiment_again"]
    assert window.panels.pages.run_page == TRAINING
    assert not controller.busy


@pytest.mark.thorough
def test_that_experiments_wait_for_a_run_that_is_on(window: MainWindow, qtbot: QtBot) -> None:
    person, page = Person(window, qtbot), page_of(window)
    window.models.draft.load(
        tiny(built_in()[0]).runs[0].config.replaced({"training.max_steps": 3_001}), ""
    )
    with qtbot.waitSignal(window.models.presenter.run_began, timeout=ENDS_MS):
        window.start()
    person.click("experiments_button")
    assert not page.cards["warmup"].button.isEnabled()
    assert "Training is running" in page.cards["warmup"].button.toolTip()
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.models.controller.stop()
    qtbot.waitUntil(page.cards["warmup"].button.isEnabled)


@pytest.mark.thorough
def test_that_the_settings_of_a_run_can_be_taken_and_a_pair_of_ones_own_begun(
    window: MainWindow, qtbot: QtBot
) -> None:
    person, page = Person(window, qtbot), page_of(window)
    person.click("experiments_button")
    page.cards["peak"].settings_wanted.emit(0)
    assert window.panels.pages.current == TRAINING
    assert window.models.draft.value("schedule.peak_lr") == 0.1
    qtbot.waitUntil(lambda: window.plots.live.timeline is not None, timeout=ENDS_MS)
    person.click("experiments_button")
    person.click("start_experiment_own")
    assert window.panels.pages.current == TRAINING
    assert window.controls.actions.pin_curve.isChecked()
    assert page.cards["own"].button.text() == "Change B"
    person.click("experiments_button")
    person.click("start_experiment_own")
    assert window.panels.pages.current == TRAINING
    # With one change there are two, and the card trains them.
    draft = window.models.draft
    draft.set_value("schedule.warmup", 3)
    draft.set_value("training.max_steps", 5)
    qtbot.waitUntil(window.controls.actions.train_both.isEnabled, timeout=ENDS_MS)
    person.click("experiments_button")
    assert page.cards["own"].button.text() == "Train both"
    person.click("start_experiment_own")
    qtbot.waitUntil(lambda: window.panels.pages.current == COMPARE, timeout=ENDS_MS)
    assert len(window.stored.compare.chosen.paths) == 2


@pytest.mark.thorough
def test_that_the_offer_stands_until_it_is_declined_or_something_was_trained(
    window: MainWindow, qtbot: QtBot
) -> None:
    offer, person = window.panels.offer, Person(window, qtbot)
    qtbot.waitUntil(offer.isVisible)
    person.click("open_experiments")
    assert window.panels.pages.current == EXPERIMENTS
    window.panels.pages.show_training()
    qtbot.mouseClick(
        offer.offered, Qt.MouseButton.LeftButton, pos=QPoint(8, offer.offered.height() // 2)
    )
    assert not offer.isVisible()
    assert not page_of(window).offered.isChecked()
    window.stored.store.renew()
    assert not offer.isVisible()
    page_of(window).offered.setChecked(True)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (43, "43 s"), (61, "1 min"), (72, "1 min 10 s")]
)
def test_that_times_are_short(seconds: float, text: str) -> None:
    assert time_text(seconds) == text


def test_that_a_sentence_has_links_and_no_markup_of_its_own() -> None:
    text = "At [step 1,200] <b> is *0.5 worse*."
    assert as_html(text, "#fff") == (
        'At <a href="1200" style="color:#fff">step 1,200</a> &lt;b&gt; is <b>0.5 worse</b>.'
    )
    assert as_plain(text) == "At step 1,200 <b> is 0.5 worse."
    assert guess_text(2, 34) == "2 runs · about 35 s"
