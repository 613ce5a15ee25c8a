"""The suite's own nets: five planted faults, and each is caught."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PLANTED = """
import threading
import warnings

from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QLabel

import tests.leaks

tests.leaks._THREAD_ENDS_WITHIN_S = 0.2
kept = []


def test_clean(qtbot):
    label = QLabel("closed at the end")
    qtbot.addWidget(label)
    label.show()
    timer = QTimer(label)
    timer.start(1000)


def test_thread():
    gate = threading.Event()
    thread = threading.Thread(target=gate.wait, args=(60,), name="forgotten", daemon=True)
    thread.start()
    kept.append(gate)


def test_timer(qapp):
    timer = QTimer()
    timer.setObjectName("still ticking")
    timer.start(1000)
    kept.append(timer)


def test_window(qapp):
    label = QLabel("never closed")
    label.setObjectName("orphan")
    label.show()
    kept.append(label)


def test_qt_warning(qapp):
    qWarning("QPainter::begin: a warning of Qt's")


def test_python_warning():
    warnings.warn("a deprecated call", DeprecationWarning, stacklevel=1)
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest prints over the planted faults, under the project's own settings."""
    file = tmp_path_factory.mktemp("planted") / "test_planted.py"
    file.write_text(PLANTED, encoding="utf-8")
    arguments = ["-p", "tests.leaks", "-c", str(ROOT / "pyproject.toml"), f"--rootdir={ROOT}"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments, "-p", "no:cacheprovider", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("test", "told"),
    [
        ("test_thread", "left behind: thread forgotten"),
        ("test_timer", "left behind: running timer QTimer 'still ticking'"),
        ("test_window", "left behind: window QLabel 'orphan'"),
        ("test_qt_warning", "a warning of Qt's"),
        ("test_python_warning", "DeprecationWarning: a deprecated call"),
    ],
)
def test_that_a_planted_fault_is_caught(outcome: str, test: str, told: str) -> None:
    assert re.search(rf"^(FAILED|ERROR) .*::{test}\b", outcome, re.MULTILINE), outcome
    assert told in outcome


def test_that_a_clean_test_beside_them_passes(outcome: str) -> None:
    assert not re.search(r"^(FAILED|ERROR) .*::test_clean\b", outcome, re.MULTILINE), outcome
    assert re.search(r"\b\d+ passed\b", outcome)
