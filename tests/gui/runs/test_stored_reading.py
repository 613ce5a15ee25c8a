"""A stored run that is shown is read, too, and the run at work takes its place again."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.foresight import Losses, learn
from core.foresight.account import Rival
from core.foresight.alarms import SPIKE
from core.foresight.reading import read
from core.messages.events import Evaluated, Finished
from core.run_store.lessons import prior_of
from core.run_store.so_far import read_recorded_run, rival_of
from gui.foresight import studies as studies_module
from gui.foresight.study import study
from tests.core.foresight.written_runs import CONFIG, write_lawful_run
from tests.gui.fake_session import Desk, step_done
from tests.gui.foresight.following import wait_for_study


def test_that_a_stored_run_is_read_as_in_the_terminal(shown: Desk, qtbot: QtBot) -> None:
    window = shown.window
    findings, studies = window.panels.reading.findings, window.stored.studies
    (path,) = [
        row.info.path for row in window.panels.runs_page.table.rows if row.info.name == "linear"
    ]
    window.stored.viewer.open(path)
    qtbot.waitUntil(lambda: studies.latest is not None, timeout=60_000)
    said = read(read_recorded_run(path).account(rival_of(path)))
    assert findings.shown == tuple(sorted(said, key=lambda each: (not each.alarm, -each.step)))
    assert said
    window.stored.viewer.show_own()
    assert findings.rowCount() == 0
    (path / "metrics.bin").unlink(missing_ok=True)
    (path / "config.toml").write_text("[schedule", encoding="utf-8")
    studies.show_stored(path)  # what is damaged has nothing to say, and fails nothing
    qtbot.waitUntil(lambda: not window.stored.background.busy("foresight"), timeout=60_000)
    assert studies.latest is None
    studies.show_stored(None)


def test_that_the_alarms_of_a_stored_run_are_marked_in_its_plots(
    shown: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown.window
    plots, studies = window.plots, window.stored.studies
    (badge,) = window.findChildren(QLabel, "reading_alarms")
    (path,) = [
        row.info.path for row in window.panels.runs_page.table.rows if row.info.name == "linear"
    ]
    whole = read_recorded_run(path)
    steps: Any = np.zeros(300, dtype=whole.steps.dtype)
    steps["step"], steps["lr"] = np.arange(300), 1e-3
    steps["loss"] = 3 + 0.05 * np.random.default_rng(0).standard_normal(300)
    steps["loss"][200:230] += 2  # what the short run has not got
    troubled = replace(whole, steps=steps, lr=np.full(300, 1e-3))
    monkeypatch.setattr(studies_module, "read_recorded_run", lambda _: troubled)
    window.stored.viewer.open(path)
    qtbot.waitUntil(lambda: studies.latest is not None, timeout=60_000)
    (alarm,) = plots.shown.alarms
    assert alarm.kind == SPIKE
    assert 200 <= alarm.step <= 204
    assert badge.text() == "1"
    assert plots.live.alarms == ()  # nothing of it is the run's that is at work
    window.stored.viewer.show_own()
    assert plots.shown.alarms == ()
    assert badge.text() == ""


@pytest.mark.thorough
def test_that_an_earlier_run_changes_no_word_about_what_was(tmp_path: Path) -> None:
    long = CONFIG.replaced({"training.max_steps": 1000, "schedule.decay_start": 600})
    write_lawful_run(tmp_path, "earlier", config=long, seed=2)
    path = write_lawful_run(tmp_path, "whole", config=long, seed=1)
    run = read_recorded_run(path)
    prior = prior_of(tmp_path, run.config, but=path)
    assert prior is not None
    earlier = prior.of("val_loss", run.config)
    found = study(run, prior=prior)
    assert found.spoken.earlier is not None  # what is foretold does learn from it
    assert found.findings == read(run.account())
    assert "decay instead" in [each.name for each in found.findings]
    assert found.findings != read(run.account(learned=learn(run.so_far(), "val_loss", earlier)))


def test_that_a_branch_that_has_just_ended_is_set_beside_its_parent(
    shown: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = np.arange(10, 101, 10)
    higher = Losses.of(at, 4.0 - at / 100)
    parent = Rival("their parent", higher)
    monkeypatch.setattr(
        studies_module, "rival_of", lambda path: parent if path == Path("/runs/one") else None
    )
    shown.begin()
    for i in range(100):
        shown.say(step_done(i))
        if i % 10 == 9:
            shown.say(Evaluated(i, 3.0, 3.5 - i / 100, i * 0.1))
    shown.window.stored.studies.renew()
    wait_for_study(shown, qtbot)
    findings = shown.window.panels.reading.findings
    assert "better" not in [each.name for each in findings.shown]
    shown.say(Finished("completed", 100, "/runs/one"))
    wait_for_study(shown, qtbot)
    said = {each.name: str(each.text) for each in findings.shown}
    assert "below that of their parent" in said["better"]
