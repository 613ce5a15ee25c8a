"""The queue in its file."""

import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from core.config import RunConfig
from core.i18n import Message
from core.queue.state import Queue, QueuedRun, QueueHold, State, added, changed
from core.queue.store import RUNNER, QueueError, QueueStore

CONFIG = RunConfig()


def test_that_a_queue_is_read_as_it_was_written(tmp_path: Path) -> None:
    store = QueueStore.of(tmp_path / "runs")
    assert store.read() == Queue()
    runs = [QueuedRun("a", CONFIG, group="three"), QueuedRun("b", CONFIG)]
    queue = added(Queue(hold=QueueHold.AFTER_RUN), runs)
    queue = changed(
        queue, 1, state=State.FAILED, problem=Message("queue.no_reason"), run_dir=tmp_path / "r",
        cards=("GPU-1",), final_val=2.5, started=1.5, ended=2.5, attempt=2,
    )  # fmt: skip
    store.change(lambda _: queue)
    assert QueueStore.of(tmp_path / "runs").read() == queue


def test_that_changes_of_several_at_once_are_all_kept(tmp_path: Path) -> None:
    def add(name: str) -> None:
        store = QueueStore.of(tmp_path)
        for _ in range(5):
            store.change(lambda queue: added(queue, [QueuedRun(name, CONFIG)]))

    threads = [threading.Thread(target=add, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    runs = QueueStore.of(tmp_path).read().runs
    assert sorted(run.number for run in runs) == list(range(1, 11))
    assert sorted(run.name for run in runs) == [*"aaaaa", *"bbbbb"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda told: told | {"format": 99}, "newer Crest"),
        (lambda told: told | {"hold": "now and then"}, "cannot be read"),
        (lambda told: told | {"runs": [{}]}, "cannot be read"),
        (lambda told: told | {"runs": [told["runs"][0] | {"colour": 1}]}, "colour"),
        (lambda told: [], "no table"),
    ],
)
def test_that_a_queue_that_is_not_understood_is_refused_and_kept(
    tmp_path: Path, spoil: object, said: str
) -> None:
    store = QueueStore.of(tmp_path)
    store.change(lambda queue: added(queue, [QueuedRun("a", CONFIG)]))
    assert callable(spoil)
    content = json.dumps(spoil(json.loads(store.file.read_text()))).encode()
    store.file.write_bytes(content)
    with pytest.raises(QueueError, match=said):
        store.read()
    with pytest.raises(QueueError, match=said):
        store.change(lambda queue: replace(queue, hold=QueueHold.NOW))
    assert store.file.read_bytes() == content


def test_that_one_at_a_time_is_the_runner(tmp_path: Path) -> None:
    one, other = QueueStore.of(tmp_path), QueueStore.of(tmp_path)
    assert one.holder(RUNNER) is None
    place = one.hold_place(RUNNER)
    assert place is not None
    assert other.hold_place(RUNNER) is None
    assert other.holder(RUNNER) is not None
    place.release()
    assert other.holder(RUNNER) is None
