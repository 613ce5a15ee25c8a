"""What holds for every test: no screen, a home of its own, one torch thread, nothing left behind.

The environment is set before anything imports Qt or torch. What the tests write lies in one folder
that no other run of the tests knows: pytest's own, numbered ones are tidied up by every pytest of
the machine, and one that cannot delete what another one left fails.
"""

import gc
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from gui.pyside_imports import skip_feature_search

gc.disable()  # nothing that is made while tests are collected is garbage
os.environ["QT_QPA_PLATFORM"] = "offscreen"

_ROOM = 3 << 30  # bytes; the tests of the core fill 0.9 GB


def _folder() -> Path:
    """In memory where there is room: runs are written through to the disk, and that is slow."""
    memory = Path("/dev/shm")
    has_room = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ROOM
    return Path(tempfile.mkdtemp(prefix="crest-tests-", dir=memory if has_room else None))


_place = _folder()
os.environ["CREST_HOME"] = str(_place / "home")
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OMP_WAIT_POLICY"] = "passive"  # where a test wants two threads: they share the cores
os.environ.pop("QT_SCALE_FACTOR", None)
os.environ["CREST_LANG"] = "en"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = ""  # no desktop is told of the tests' runs
# Compiled modules are kept: else each worker, and each program that a test starts, compiles anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

skip_feature_search()  # the plugin for Qt is there already

pytest_plugins = ["tests.leaks", "tests.patience"]

# A busy machine is no failure, and two runs of the same tree try the same examples.
settings.register_profile("crest", deadline=None, derandomize=True)
settings.load_profile("crest")


def pytest_configure(config: pytest.Config) -> None:
    """Tests marked slow or thorough run where ``-m``, or their own name, asks for them."""
    asked = config.option.markexpr or "not thorough"
    if not any("::" in each for each in config.args):
        config.option.markexpr = asked if "slow" in asked else f"({asked}) and not slow"
    if not config.option.basetemp:  # a worker is told one
        config.option.basetemp = str(_place / "pytest")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In any order, but those in another font last: before them shared windows are thrown away."""
    items.sort(key=lambda item: "font" in getattr(item, "fixturenames", ()))


def pytest_unconfigure() -> None:
    """Remove what the tests wrote."""
    shutil.rmtree(_place, ignore_errors=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program folder of the test's own: what one test caches, another does not find."""
    folder = tmp_path / "crest-home"
    monkeypatch.setenv("CREST_HOME", str(folder))
    return folder
