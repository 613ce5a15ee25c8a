"""Fixtures of the core's tests: a tiny run that trains in a second or two."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import RunConfig
from tests.core.lasting import folder_of, played

TINY = {
    "data.tokenizer": "bytes",
    "data.context_length": 32,
    "data.stride": 32,
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 32,
    "training.epochs": 1,
    "training.batch_size": 4,
    "training.max_steps": 12,
    "training.device": "cpu",
    "training.precision": "fp32",
    "training.eval_every": 4,
    "sampling.every": 6,
    "sampling.max_new_tokens": 8,
}


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    """A text of a few thousand characters with some structure in it."""
    lines = [
        f"{number} bells rang over the harbour, and {number % 7} boats came home.\n"
        for number in range(120)
    ]
    file = tmp_path / "harbour.txt"
    file.write_text("".join(lines), encoding="utf-8")
    return file


@pytest.fixture
def tiny(text_file: Path) -> Callable[..., RunConfig]:
    """Makes a tiny config; keyword ``changes`` are given as ``{"section.field": value}``."""

    def make(changes: dict[str, object] | None = None) -> RunConfig:
        return RunConfig().replaced({"data.source": str(text_file), **TINY, **(changes or {})})

    return make


class Once:
    """Makes a run once a process; who asks for it gets a copy of the folder."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._made: dict[str, Path] = {}

    def __call__(self, key: str, runs_dir: Path, make: Callable[[Path], Path]) -> Path:
        """The run of that key in ``runs_dir``; ``make`` gets a folder of runs, returns the run."""
        if key not in self._made:
            self._made[key] = make(self._place / key)
        made = self._made[key]
        return Path(shutil.copytree(made, runs_dir / made.name))


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """The runs that several tests begin from."""
    return Once(tmp_path_factory.mktemp("once"))


class Undisturbed:
    """Plays a whole run once a process, for those that must come to the same bits.

    Its folder is only read: other tests compare with it, too.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._played: dict[tuple[RunConfig, bytes], Path] = {}

    def __call__(self, config: RunConfig) -> Path:
        """The folder of the run of that config, whose text is a file, wherever that lies."""
        text = Path(str(config.data.source)).read_bytes()
        key = config.replaced({"data.source": "text"}), text
        if key not in self._played:
            self._played[key] = folder_of(played(config, self._place))
        return self._played[key]


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """The runs that others are compared with."""
    return Undisturbed(tmp_path_factory.mktemp("undisturbed"))


@pytest.fixture
def stops() -> int:
    """How often the stop is pressed: some times usually, 200 where CREST_LONG_TESTS is set."""
    return 200 if os.environ.get("CREST_LONG_TESTS") else 3
