"""Every language says all that the program says: nothing is missing, lost or out of date."""

import re
import string
import subprocess
from collections.abc import Sequence
from pathlib import Path

import PySide6
import pytest

from core.i18n.catalogue import CORE, FORMS
from core.i18n.ts_file import Translated, read_ts
from core.languages import DEFAULT, file_of, languages
from resources.i18n.sources import Source, window_sources
from resources.i18n.update import compile_language, missing, updated, written

ROOT = Path(__file__).parents[3]
OTHERS = [name for name in languages() if name != DEFAULT]
ARE_COMPLETE = True  # false only while a translation is being written

_COUNTED = re.compile(r"%n|%L?\d")


@pytest.fixture(params=OTHERS)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_that_there_is_korean() -> None:
    assert OTHERS == ["ko"]


def test_that_a_text_that_cannot_be_found_is_a_fault(tmp_path: Path) -> None:
    """So `sources` finds all texts of the program, or says which it does not."""
    code = """
from gui.texts import tr
class Card(QWidget):
    def __init__(self, parent: QWidget, page: "Page") -> None:
        self.tr("one"); tr("two"); page.tr("three"); self.tr("four" if parent else "five")
        self.tr(f"made of {parent}")
        parent.tr("of whom?")
"""
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / "texts.py").write_text(
        'def tr(text: str) -> str:\n    return translate("Texts", text)\n'
    )
    (tmp_path / "gui" / "card.py").write_text(code)
    found = window_sources(tmp_path)
    assert {(each.context, each.text) for each in found.sources} == {
        ("Card", "one"),
        ("Texts", "two"),
        ("Page", "three"),
        ("Card", "four"),
        ("Card", "five"),
    }
    assert [fault.split(":")[1] for fault in found.faults] == ["6", "7"]


def test_that_a_language_has_every_text_and_no_other(
    language: str, sources: Sequence[Source]
) -> None:
    """`make translations` brings it up to date, and names what is missing."""
    texts = read_ts(file_of(language))
    known = {(each.context, each.source, each.comment) for each in texts}
    wanted = {(each.context, each.text, each.comment) for each in sources}
    if ARE_COMPLETE:
        assert sorted(wanted - known) == []
        assert sorted(known - wanted) == []
        assert [(each.context, each.source) for each in missing(texts)] == []


def test_that_no_placeholder_is_lost_or_invented(language: str) -> None:
    wrong = [
        f"[{each.context}] {each.comment} {each.source!r}: {each.text!r}"
        for each in read_ts(file_of(language))
        if each.text and not _fits(each)
    ]
    assert wrong == []


def test_that_the_compiled_file_is_that_of_the_texts(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    compile_language(file_of(language), made)
    assert made.read_bytes() == file_of(language).with_suffix(".qm").read_bytes()


def test_that_nothing_is_found_by_lupdate_that_was_not_found_here(
    tmp_path: Path, sources: Sequence[Source]
) -> None:
    """Qt's own tool reads Python word by word, so its contexts may be others, but no text is."""
    tool = next(Path(PySide6.__path__[0]).glob("lupdate*"))
    files = [str(file) for file in sorted((ROOT / "gui").rglob("*.py"))]
    found = tmp_path / "found.ts"
    subprocess.run([tool, "-silent", *files, "-ts", found], check=True, capture_output=True)
    texts = {each.source for each in read_ts(found)}
    assert len(texts) > 1000
    assert sorted(texts - {each.text for each in sources}) == []


def _fits(text: Translated) -> bool:
    """Whether a translation has the placeholders of its source, in any order.

    A language with one form for any number has what the last of the English forms has.
    """
    forms = [text.source]
    if text.context == CORE and text.comment.startswith("plurals."):
        forms = text.source.split(FORMS)
    said = [
        _placeholders(each) for each in (text.text.split(FORMS) if len(forms) > 1 else text.forms)
    ]
    return all(each == _placeholders(forms[-1]) for each in said[-1:])


def _placeholders(text: str) -> list[tuple[str, str]]:
    try:
        fields = [
            (name, spec or "")
            for _, name, spec, _ in string.Formatter().parse(text)
            if name is not None
        ]
    except ValueError:
        fields = [("not a template", text)]  # it is no template in English either, or is wrong
    return sorted({*fields, *((each, "") for each in _COUNTED.findall(text))})


def test_that_a_placeholder_that_is_lost_or_invented_is_seen() -> None:
    def text(source: str, said: str, code: str = "") -> Translated:
        return Translated(CORE, source, code, (said,))

    assert _fits(text("{a} of {b:,}", "{b:,} 가운데 {a}"))
    assert not _fits(text("{a} of {b}", "{a}"))
    assert not _fits(text("{a} of {b:,}", "{b} {a}"))
    assert not _fits(text("of {a}", "{c}"))
    assert _fits(text("once|{n} times", "{n}번", "plurals.times"))
    assert not _fits(text("%n step(s)", "스텝"))


def test_that_a_text_keeps_its_translation_and_one_that_is_reworded_a_beginning() -> None:
    known = (
        Translated("A", "Same", "", ("같음",)),
        Translated("A", "Stop the run and keep its files", "", ("멈춤",)),
        Translated(CORE, "was so", "data.empty", ("이랬다",)),
        Translated("A", "Gone", "", ("없음",)),
    )
    sources = (
        Source("A", "Same"),
        Source("A", "Stop the run and keep all its files"),
        Source(CORE, "is so now", "data.empty"),
        Source("A", "New"),
    )
    made = updated(known, sources)
    assert [(each.text, each.state) for each in made] == [
        ("같음", ""),
        ("멈춤", "unfinished"),
        ("이랬다", "unfinished"),
        ("", "unfinished"),
    ]
    assert [each.source for each in missing(made)] == [each.text for each in sources[1:]]


def test_that_a_file_says_what_was_written_into_it(tmp_path: Path) -> None:
    texts = (
        Translated(
            "B", 'a <b> & "c"\n d ', "why", ('가 <나> & "다"\n 라 ',), "", False, "gui/app.py"
        ),
        Translated("A", "%n step(s)", "", ("%n스텝",), "", True, "gui/app.py"),
        Translated("A", "New", "", (), "unfinished"),
    )
    file = tmp_path / "crest_xx.ts"
    file.write_text(written("xx", texts), encoding="utf-8")
    read = read_ts(file)
    assert [(each.context, each.source, each.comment, each.forms, each.state) for each in read] == [
        (each.context, each.source, each.comment, each.forms, each.state)
        for each in (texts[1], texts[2], texts[0])
    ]
