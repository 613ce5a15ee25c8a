"""A kind of file is one module."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.data import formats, load_text

ROT13 = """
import codecs
from core.data.formats.file_format import FileFormat

def read(path, *, limit=0, encoding="", progress=None, cancelled=None):
    yield codecs.decode(path.read_text(), "rot13")

FORMAT = FileFormat(frozenset({".rot13"}), read)
"""


@pytest.fixture
def one_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "rot13_of_a_test.py").write_text(ROT13)
    monkeypatch.setattr(formats, "__path__", [*formats.__path__, str(tmp_path / "modules")])
    formats.formats.cache_clear()
    yield
    formats.formats.cache_clear()


@pytest.mark.usefixtures("one_more")
def test_that_a_module_of_formats_is_all_that_another_kind_of_file_needs(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("Plain.")
    (folder / "b.rot13").write_text("Uvqqra.")
    (folder / "c.exe").write_text("No text.")
    assert load_text(str(folder), store=tmp_path).text == "Plain.\n\nHidden."
    assert load_text(str(folder / "b.rot13"), store=tmp_path).text == "Hidden."


def test_that_a_file_of_no_known_suffix_is_read_as_plain_text(tmp_path: Path) -> None:
    (tmp_path / "words.unknown").write_text("Words.")
    assert load_text(str(tmp_path / "words.unknown"), store=tmp_path).text == "Words."
