"""Who may import what: the engine works without Qt, the first window comes without torch."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

WITHOUT_TORCH = [
    "main",
    "core.messages.commands",
    "core.session.lifecycle",
    "core.config",
    "core.data",
    "core.messages.events",
    "core.config.fields",
    "core.model.memory",
    "core.paths",
    "core.config.presets",
    "core.run_store.index",
    "core.schedule.lr_schedule",
    "core.session.session",
]
FIRST_PAINT = ["main", "gui.app", "gui.window.main_window"]


def _modules(package: str) -> list[str]:
    files = sorted((ROOT / package).rglob("*.py"))
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names]


def _python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _loaded_after(modules: list[str], suspects: list[str]) -> set[str]:
    """Which of ``suspects`` are imported once ``modules`` are."""
    code = (
        f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
        f"print(*[name for name in {suspects!r} if name in sys.modules])"
    )
    return set(_python(code).split())


def test_that_every_core_module_works_where_there_is_no_qt() -> None:
    blocked = ["PySide6", "shiboken6", "pyqtgraph", "gui"]
    _python(
        "import importlib, sys\n"
        f"for name in {blocked!r}: sys.modules[name] = None\n"
        f"for name in {_modules('core')!r}: importlib.import_module(name)\n"
    )


@pytest.mark.parametrize("module", WITHOUT_TORCH)
def test_that_a_module_that_describes_a_run_does_not_load_torch(module: str) -> None:
    assert _loaded_after([module], ["torch", "PySide6", "pyqtgraph"]) == set()


def test_that_the_window_is_painted_before_torch_is_loaded() -> None:
    assert _loaded_after(FIRST_PAINT, ["torch", "tiktoken", "core.training.trainer"]) == set()


def test_that_every_module_can_be_imported_first() -> None:
    """No circle of imports holds only as long as somebody else began it."""
    modules = _modules("core") + _modules("gui")
    _python(
        "import importlib, sys\n"
        f"for name in {modules!r}:\n"
        "    for loaded in [m for m in sys.modules if m.split('.')[0] in ('core', 'gui')]:\n"
        "        del sys.modules[loaded]\n"
        "    importlib.import_module(name)\n"
    )
