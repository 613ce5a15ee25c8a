"""A language that is English in «marks»: what is not translated is seen at once."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import languages
from core.i18n.catalogue import CORE, FORMS
from gui.language import spoken
from resources.i18n.sources import Source
from resources.i18n.update import all_sources, compile_language, updated, written

MARKED = "xx"


@pytest.fixture(scope="session")
def sources() -> tuple[Source, ...]:
    """All texts of the program."""
    return all_sources()


@pytest.fixture(scope="session")
def marked_folder(sources: tuple[Source, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Korean as it is, and the marked language."""
    folder = tmp_path_factory.mktemp("languages")
    texts = [
        replace(each, forms=(_marked(each.context, each.source),), state="")
        for each in updated((), sources)
        if not each.comment.startswith("numbers.")
    ]
    file = folder / f"crest_{MARKED}.ts"
    file.write_text(written(MARKED, texts), encoding="utf-8")
    compile_language(file, file.with_suffix(".qm"))
    for file in languages.FOLDER.glob("crest_*"):
        shutil.copy(file, folder)
    return folder


def _marked(context: str, text: str) -> str:
    forms = text.split(FORMS) if context == CORE else [text]
    return FORMS.join(f"«{form}»" for form in forms)


@pytest.fixture
def marked(marked_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of the marked language; English is spoken before and after the test."""
    monkeypatch.setattr(languages, "FOLDER", marked_folder)
    spoken.speak("en")
    yield MARKED
    spoken.speak("en")
