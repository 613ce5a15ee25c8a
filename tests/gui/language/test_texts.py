"""A text of the window: translated by its class, with its particle decided, and said again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from gui.language.texts import again, install_tr, set_translated, translate

KOREAN = {
    ("Base", "Saved {name}"): "{name}을(를) 저장함",
    ("Card", "&Halve"): "절반으로(&A)",
    ("Card", "3 steps"): "3스텝",
}


class Base(QObject):
    def said(self, name: str) -> str:
        return self.tr("Saved {name}").format(name=name)


class Card(Base):
    def named(self) -> str:
        return self.tr("&Halve")


@pytest.fixture
def korean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """These texts in Korean; others have no translation."""

    def translated(context: str, text: str, _comment: str = "", _n: int = -1) -> str:
        return KOREAN.get((context, text), text)

    install_tr()
    monkeypatch.setattr(QCoreApplication, "translate", translated)
    set_translated(True)
    yield
    set_translated(False)


def test_that_a_class_finds_the_texts_of_its_bases_with_the_fitting_particle(korean: None) -> None:
    assert Card().said("시드") == "시드를 저장함"
    assert Card().said("run.bin") == "run.bin을 저장함"
    assert translate("Base", "Saved {name}").format(name="설정") == "설정을 저장함"


def test_that_a_text_is_said_again_in_the_language_that_is_spoken_now(korean: None) -> None:
    said, named = Card().said("시드"), Card().named()
    set_translated(False)
    assert again(said) == "Saved 시드"
    assert again(str.__str__(named)) == "&Halve"
    assert again("절반으로") == "Halve"  # as an undo list has it, without its letter
    assert again("somebody's own words") == "somebody's own words"


def test_that_english_asks_no_translator(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_given: object) -> str:
        raise AssertionError

    install_tr()
    monkeypatch.setattr(QCoreApplication, "translate", asked)
    assert Card().said("a") == "Saved a"
