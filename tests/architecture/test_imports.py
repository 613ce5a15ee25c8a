"""Who may import what: the engine works without Qt, the first window comes without torch.

What the layers are stands in pyproject.toml and is checked by import-linter; here is what it has no
contract for.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Each of these describes a run, or is imported before a window is painted.
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
HEAVY = ["torch", "PySide6", "pyqtgraph"]


def _modules(package: str) -> list[str]:
    files = sorted((ROOT / package).rglob("*.py"))
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names]


def _python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
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


@pytest.mark.thorough
def test_that_every_core_module_works_where_there_is_no_qt() -> None:
    blocked = ["PySide6", "shiboken6", "pyqtgraph", "gui"]
    _python(
        "import importlib, sys\n"
        f"for name in {blocked!r}: sys.modules[name] = None\n"
        f"for name in {_modules('core')!r}: importlib.import_module(name)\n"
    )


@pytest.mark.thorough
def test_that_modules_that_describe_a_run_do_not_load_torch() -> None:
    loaded = _loaded_after(WITHOUT_TORCH, HEAVY)
    guilty = [name for name in WITHOUT_TORCH if loaded and _loaded_after([name], HEAVY)]
    assert not loaded, f"{guilty} load {loaded}"


def test_that_the_window_is_painted_before_torch_and_scipy_are_loaded() -> None:
    late = ["torch", "tiktoken", "scipy", "core.training.trainer"]
    assert _loaded_after(FIRST_PAINT, late) == set()
