"""A stored run that is shown is read, too, and the run at work takes its place again."""

from pytestqt.qtbot import QtBot

from core.foresight.reading import read
from core.run_store.so_far import read_recorded_run, rival_of
from tests.gui.fake_session import Desk


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
