"""What the doctor says: what is there, what is missing and how to get it, and nothing personal."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import main
from core.cli.desktop_entry import entry_text
from core.doctor import examination, packages, qt_look
from core.doctor.examination import HealthLine, as_text, examine
from core.doctor.qt_look import QtFacts, read_facts
from core.i18n import Message
from core.version import VERSION

ROOT = Path(__file__).resolve().parents[2]
GOOD_QT = QtFacts("6.11.3", "xcb", "1920x1080", 1.0, 40)


@pytest.fixture(autouse=True)
def _qt_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process takes seconds; one test below starts it."""
    monkeypatch.setattr(examination, "look_at_qt", lambda platform="": GOOD_QT)


def _lines(found: Iterator[HealthLine]) -> list[str]:
    return [f"{each.level} {each.what}" for each in found]


def test_that_the_doctor_tells_program_packages_machine_device_disks_and_fonts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["doctor", "--runs", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert f"Crest {VERSION}, Python {sys.version.split()[0]}" in told
    for said in ("torch 2.", "PySide6-Essentials 6.", "cores", "cpu: ", "GB free", "font families"):
        assert said in told, said
    assert all(re.match(r"\[(ok|--|!!)\] ", line) for line in told.splitlines())


def test_that_no_line_names_a_place_or_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home" / "mallory"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("LOGNAME", "mallory")
    monkeypatch.setattr(examination, "_devices", lambda: iter(()))

    def lost(_path: Path) -> None:
        raise OSError(5, "Input/output error", str(home / "secret" / "runs"))

    monkeypatch.setattr(examination, "require_answer", lost)
    text = as_text(examine(home / "secret" / "runs"), home / "secret" / "runs")
    assert "the disk reports an error" in text
    for secret in ("mallory", "secret", str(tmp_path)):
        assert secret not in text


def test_that_the_table_of_packages_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    def named(requirements: list[str]) -> list[str]:
        return [re.split(r"[=<>]", each)[0] for each in requirements]

    assert [each.name for each in packages.REQUIRED] == named(project["dependencies"])
    extras = project["optional-dependencies"]
    optional = {(name, extra) for extra, names in extras.items() for name in named(names)}
    assert {(each.name, each.extra) for each in packages.OPTIONAL} == {
        each for each in optional if each[1] != "dev"
    }


def test_that_what_is_missing_is_told_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "_version", lambda name: "" if name != "numpy" else "2.0")
    lines = _lines(examination._packages())
    assert lines[0] == "ok numpy 2.0"
    assert lines[1].startswith("!! not installed: torch, PySide6-Essentials")
    assert "pip install torch PySide6-Essentials" in lines[1]
    lacking = "pyarrow is not installed; only texts in Parquet files need it: pip install pyarrow"
    assert f"-- {lacking}" in lines


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (QtFacts(problem="could not load the Qt platform plugin xcb"), "libxcb-cursor0"),
        (QtFacts(problem="ImportError: libEGL.so.1: cannot open shared object"), "libegl1"),
        (QtFacts(problem="No module named PySide6"), "pip install PySide6-Essentials"),
        (QtFacts("6.11.3", "xcb", "", 1.0, 9, ("Korean",)), "fonts-noto-cjk"),
    ],
)
def test_that_what_keeps_the_window_away_is_told_with_its_remedy(
    facts: QtFacts, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examination, "look_at_qt", lambda platform="": facts)
    monkeypatch.setattr(examination, "has_display", lambda _: True)
    monkeypatch.setattr(sys, "platform", "linux")
    lines = _lines(examination._display())
    assert any(said in line and line.startswith("!!") for line in lines)


def test_that_a_card_that_is_not_used_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from core.hardware import foreseen

    why = Message("gpu.cpu_build", card="RTX 4090", command="pip install torch")
    cpu = foreseen.ForeseenDevice("cpu", "cpu", "CPU", 8_000_000_000, "fp32", why)
    monkeypatch.setattr(foreseen, "devices_here", lambda: (cpu,))
    lines = _lines(examination._devices())
    assert lines[0] == "ok cpu: CPU, 8.0 GB, precision fp32 (a run on device auto trains here)"
    assert lines[1].startswith("!!")
    assert "RTX 4090" in lines[1]


def test_that_a_broken_torch_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from core.hardware import foreseen

    def broken() -> None:
        raise OSError("libtorch_cpu.so: undefined symbol")

    monkeypatch.setattr(foreseen, "devices_here", broken)
    (line,) = _lines(examination._devices())
    assert "PyTorch cannot be loaded" in line


def test_that_another_process_loads_qt_and_says_how_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = qt_look.look_at_qt("offscreen")
    assert facts.problem == ""
    assert facts.platform == "offscreen"
    assert facts.version.startswith("6.")
    monkeypatch.setattr(qt_look, "_LOOK", "raise ImportError('libEGL.so.1: cannot open')")
    assert "libEGL.so.1" in qt_look.look_at_qt().problem
    assert read_facts("nonsense").problem == "nonsense"


def test_that_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Crest {VERSION}\n"


# -- the desktop entry


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux desktops have entries")
def test_that_a_desktop_entry_is_installed_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main.main(["desktop-entry", "install"]) == 0
    entry = Path(capsys.readouterr().out.strip())
    assert entry == tmp_path / "applications" / "crest.desktop"
    assert (tmp_path / "icons/hicolor/scalable/apps/crest.svg").is_file()
    assert "Icon=crest\n" in entry.read_text(encoding="utf-8")
    if shutil.which("desktop-file-validate"):
        checked = subprocess.run(
            ["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False
        )
        assert (checked.returncode, checked.stdout) == (0, "")
    assert main.main(["desktop-entry", "remove"]) == 0
    assert not entry.exists()
    assert main.main(["desktop-entry", "remove"]) == 0


def test_that_an_odd_path_is_quoted_in_the_entry() -> None:
    text = entry_text(['/opt/my "crest" $5 100%/bin/crest'])
    assert 'Exec="/opt/my \\\\"crest\\\\" \\\\$5 100%%/bin/crest"' in text
