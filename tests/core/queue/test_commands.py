"""``queue`` in the terminal."""

from pathlib import Path

import pytest

import main
from core.queue.state import QueueHold, State, changed
from core.queue.store import QueueStore


class Terminal:
    """Types commands of ``queue``."""

    def __init__(self, runs_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.store = QueueStore.of(runs_dir)
        self._capsys = capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Exit status, stdout, stderr."""
        try:
            status = main.main(["queue", *words, "--runs", str(self.store.runs_dir)])
        except SystemExit as error:
            status = int(str(error.code))
        said = self._capsys.readouterr()
        return status, said.out, said.err


@pytest.fixture
def queue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "runs", capsys)


def test_that_runs_are_added_edited_moved_and_removed(queue: Terminal) -> None:
    assert queue("add", "--set", "schedule.peak_lr=2e-3")[:2] == (0, "1\n")
    assert queue("add", "--name", "second")[:2] == (0, "2\n")
    assert queue("edit", "2", "--set", "training.seed=5", "--name", "five")[0] == 0
    assert queue("move", "2", "--before", "1")[0] == 0
    waiting = queue.store.read().waiting
    assert [(run.number, run.name) for run in waiting] == [(2, "five"), (1, "peak 2e-3")]
    assert waiting[0].config.training.seed == 5
    assert queue("remove", "1")[0] == 0
    assert [run.number for run in queue.store.read().runs] == [2]


def test_that_the_list_tells_each_run_and_the_whole(queue: Terminal) -> None:
    assert "queue is empty" in queue("list")[1]
    queue("add", "--name", "one")
    status, out, errors = queue("list")
    assert (status, out.split()) == (0, ["1", "waiting", "one"])
    assert "The queue is not running" in errors


def test_that_it_is_paused_after_the_run_or_now_and_goes_on(queue: Terminal) -> None:
    for words, hold in (
        (("pause",), QueueHold.AFTER_RUN),
        (("pause", "--now"), QueueHold.NOW),
        (("resume",), QueueHold.NONE),
    ):
        assert queue(*words)[0] == 0
        assert queue.store.read().hold is hold


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("remove", "7"), "no run 7"),
        (("edit", "7", "--name", "x"), "no run 7"),
        (("stop", "1"), "run 1 is waiting"),
        (("move", "2"), "run 2 is training"),
        (("remove", "1", "2"), "run 2 is training"),
        (("edit", "2", "--name", "x"), "run 2 has already started"),
        (("edit", "1", "--set", "schedule.peak_lr=fast"), "schedule.peak_lr"),
        (("add", "--set", "schedule.peak_lr=fast"), "schedule.peak_lr"),
        (("remove", "one"), "number of a run of the queue"),
        (("lits",), "did you mean list"),
    ],
)
def test_that_what_cannot_be_done_is_refused_before_anything_is_changed(
    queue: Terminal, words: tuple[str, ...], said: str
) -> None:
    queue("add", "--name", "one")
    queue("add", "--name", "two")
    before = queue.store.change(lambda told: changed(told, 2, state=State.AT_WORK))
    status, _, errors = queue(*words)
    assert status == 2
    assert said in errors
    assert queue.store.read() == before


def test_that_a_run_that_is_at_work_is_asked_to_end(queue: Terminal) -> None:
    queue("add", "--name", "one")
    queue.store.change(lambda told: changed(told, 1, state=State.AT_WORK))
    assert queue("stop", "1")[0] == 0
    assert queue.store.read().runs[0].stop_asked


def test_that_a_file_beside_the_terminal_is_found_from_elsewhere(
    queue: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "my.txt").write_text("once upon a time")
    (tmp_path / "short-story").write_text("no, the built-in one")
    monkeypatch.chdir(tmp_path)
    for source in ("my.txt", "short-story", "missing.txt"):
        queue("add", "--set", f"data.source={source}")
    sources = [run.config.data.source for run in queue.store.read().runs]
    assert sources == [str(tmp_path / "my.txt"), "short-story", "missing.txt"]


def test_that_a_damaged_queue_is_refused_with_its_file(queue: Terminal) -> None:
    queue("add")
    queue.store.file.write_text("{")
    status, _, errors = queue("list")
    assert status == 1
    assert str(queue.store.file) in errors
