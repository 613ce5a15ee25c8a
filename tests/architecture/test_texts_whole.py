"""Texts of the repository are whole: no marks of a merge that somebody has still to decide."""

import re
import subprocess
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_MARK = re.compile(rb"^(?:<{7} |>{7} |={7}$|\|{7} )", re.MULTILINE)


def _marked(texts: dict[str, bytes]) -> list[str]:
    return [name for name, text in texts.items() if _MARK.search(text)]


def test_that_no_text_holds_the_marks_of_a_merge() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=_ROOT, capture_output=True, check=True, text=True
    ).stdout.split("\0")
    files = [_ROOT / name for name in listed if name]
    texts = {str(file): file.read_bytes() for file in files if file.is_file()}
    assert len(texts) > 500
    assert _marked({n: t for n, t in texts.items() if b"\0" not in t[:4096]}) == []


def test_that_such_a_mark_is_seen() -> None:
    ours = b"one\n" + b"<" * 7 + b" HEAD\n"
    assert _marked({"a": ours, "b": b"1 << 7\n=========\n"}) == ["a"]


_TOP = {
    *(".ci", "core", "gui", "resources", "tests"),
    *("main.py", "pyproject.toml", "Makefile", "LICENSE"),
    *("README.md", "README.ko.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md"),
}


def test_that_no_other_folder_or_file_lies_at_the_top() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=_ROOT, capture_output=True, check=True, text=True
    ).stdout.splitlines()
    top = {name.partition("/")[0] for name in listed}
    assert {name for name in top - _TOP if not name.startswith(".")} == set()
