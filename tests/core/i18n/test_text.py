"""Texts that stand where they are declared, in the language in use."""

from dataclasses import dataclass

import pytest

from core.config import FIELD_PATHS
from core.experiments.files import built_in
from core.i18n import Catalogue, use_catalogue
from core.i18n.text import TranslatedText, TranslatedTexts, translated
from core.lr_shapes import SHAPES

TEXTS = {
    "fields": {
        "Context length": "컨텍스트 길이",
        "tokens": "토큰",
        "Cosine": "코사인",
        "no cap": "제한 없음",
        "Auto": "자동",
    },
    "experiments": {"Warmup or none": "워밍업을 할까 말까"},
}
KOREAN = Catalogue({}, texts=TEXTS)


@dataclass(frozen=True)
class Declared:
    """A declaration with texts."""

    label: TranslatedText = TranslatedText("fields")
    unit: TranslatedText = TranslatedText("fields", "")
    choices: TranslatedTexts = TranslatedTexts("fields")


def test_that_a_text_is_read_in_the_language_in_use_and_kept_in_english() -> None:
    declared = Declared("Cosine", "tokens", {"auto": "Auto", "x": "Other"})
    with use_catalogue(KOREAN):
        assert (declared.label, declared.unit) == ("코사인", "토큰")
        assert declared.choices == {"auto": "자동", "x": "Other"}
    assert (declared.label, declared.unit) == ("Cosine", "tokens")
    assert vars(declared)["label"] == "Cosine"
    assert (Declared("Cosine").unit, Declared("Cosine").choices) == ("", {})


def test_that_a_text_without_a_default_must_be_given() -> None:
    with pytest.raises(TypeError, match="label"):
        Declared()  # a type checker sees a default, and Python none


def test_that_what_a_language_lacks_is_said_in_english() -> None:
    with use_catalogue(KOREAN):
        assert translated("fields", "Heads") == "Heads"
        assert translated("nowhere", "Cosine") == "Cosine"


def test_that_fields_shapes_and_experiments_speak_the_language_in_use() -> None:
    length, steps = FIELD_PATHS["data.context_length"], FIELD_PATHS["training.max_steps"]
    with use_catalogue(KOREAN):
        assert (length.label, length.unit) == ("컨텍스트 길이", "토큰")
        assert steps.zero_means == "제한 없음"
        assert FIELD_PATHS["training.precision"].choices["auto"] == "자동"
        assert SHAPES["cosine"].label == "코사인"
        assert built_in()[0].words_in("ko").title == "워밍업을 할까 말까"
    assert (length.label, SHAPES["cosine"].label) == ("Context length", "Cosine")


def test_that_a_value_is_understood_with_its_unit_in_english_and_in_the_language_in_use() -> None:
    length = FIELD_PATHS["data.context_length"]
    with use_catalogue(KOREAN):
        assert [length.read(text) for text in ("64 토큰", "64토큰", "64 tokens")] == [64, 64, 64]
