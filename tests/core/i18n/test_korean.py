"""Korean as it is written in a desktop program: each kind of fault that was found in it once."""

import re
from collections.abc import Callable, Iterator

import pytest

from core.i18n.catalogue import CORE
from core.i18n.ts_file import Translated
from tests.core.i18n.korean_rules import (
    TEXTS,
    VALUE,
    has_a_particle_for_one_sound,
    has_a_semicolon,
    has_an_english_dash,
    has_an_odd_gap,
    has_its_letter_behind_the_dots,
    has_other_quotes,
    has_sentences_joined_by_a_colon,
    is_in_another_register,
    is_spaced_wrongly,
    meanings,
    plain,
)

# Each with a text that has it and one that has not.
FAULTS: dict[Callable[[Translated], bool], tuple[str, str]] = {
    has_a_particle_for_one_sound: ("{name}을 저장했습니다", "{name}을(를) 저장했습니다"),
    has_sentences_joined_by_a_colon: ("없습니다: 고르십시오", "없습니다. 값: {names:list}"),
    has_a_semicolon: ("드래그; Del", "드래그, Del"),
    has_an_odd_gap: ("한국어 (CP949)", "엽니다 (Ctrl+O)"),
    is_spaced_wrongly: ("볼수 있습니다", "볼 수 있습니다"),
    is_in_another_register: ("눌러 보세요.", "눌러 보십시오."),
    has_its_letter_behind_the_dots: ("열기…(&O)", "열기(&O)…"),
    has_other_quotes: ("‘보관’을 보십시오", "“보관”을 보십시오"),
    has_an_english_dash: ("그러나...아닙니다", "{what} ..."),
}


def said(text: str, source: str = "x", context: str = "A") -> Translated:
    return Translated(context, source, "", (text,))


@pytest.mark.parametrize("has_fault", FAULTS, ids=lambda fault: fault.__name__)
def test_that_no_text_has_this_fault(has_fault: Callable[[Translated], bool]) -> None:
    assert [(each.context, each.text) for each in TEXTS if has_fault(each)] == []


@pytest.mark.parametrize("has_fault", FAULTS, ids=lambda fault: fault.__name__)
def test_that_this_fault_is_seen(has_fault: Callable[[Translated], bool]) -> None:
    wrong, right = FAULTS[has_fault]
    assert has_fault(said(wrong))
    assert not has_fault(said(right))


def test_that_an_end_that_is_always_the_same_decides_its_particle() -> None:
    assert not has_a_particle_for_one_sound(said("남은 {n:steps}은 {share:.0%}를"))
    assert has_a_particle_for_one_sound(said("남은 {n:steps}는"))
    assert has_a_particle_for_one_sound(said("{share:.0%}을"))


# A source that means two things: a verb and a noun, a state and a heading, a shape and an amount.
TWO_MEANINGS = {
    "all",
    "at step {step}",
    "best",
    "clipped",
    "end",
    "evaluations",
    "now",
    "qkv bias",
    "reading the text",
    "running",
    "runs",
    "saving",
    "spike",
    "starting",
    "step",
    "steps",
    "training",
    "{n} tokens",
}


def test_that_what_is_said_alike_in_english_is_said_alike() -> None:
    assert {source for source, kinds in meanings().items() if len(kinds) > 1} == TWO_MEANINGS


def unlike_labels(texts: Iterator[Translated]) -> Iterator[tuple[str, str]]:
    """Each label that a text names in quotes, and does not name as the window has it."""
    known = meanings()
    for text in texts:
        for label in re.findall(r"“([^”{}]+)”", text.source):
            here = {each.lower() for each in known.get(plain(label).lower(), ())}
            if here and not any(each in text.text.lower() for each in here):
                yield label, text.text


def test_that_a_label_is_quoted_as_it_stands_in_the_window() -> None:
    assert list(unlike_labels(iter(TEXTS))) == []
    label = [said("“클립 시작”을 바꾸십시오", "Change “Clip from”")]
    assert [found for found, _ in unlike_labels(iter(label))] == ["Clip from"]


# Names, formats, values of fields, commands and symbols; all else is said in Korean.
_AS_IT_IS = re.compile(
    r"`[^`]*`|\"[^\"]*\"|“[A-Za-z][^”가-힣]*”|<[^>]*>|https?:\S+|\[\w+\]|--?\w[\w-]*|\.\w+"
    r"|(?:sudo apt|pip) install [\w. {}-]+|main\.py [a-z ]+|[\w{}.]+ ?= ?\S+|peak 1e-3"
    r"|\w*[._/:@+*]\w[\w./:@+*-]*|\([a-z, ]+\)|[a-z]+,(?=[a-z])|(?<=,)[a-z]+"
)
_NAMES = set(
    re.findall(
        r"\S+",
        """archive auto bit body bpe bytes capability chars compute cpu csv cuda epoch export false
        fastai forecast gzip hold id import install ln login loss lr meta million mlflow mps nat
        none null off on peft pickle poly queue resume rewarm safetensors seconds small start step
        steps stretch tar text tokenizers tokens top top-k torch torchrun transformers true ulimit
        wandb wd xz zip""",
    )
)


def english_words(text: Translated) -> list[str]:
    """Words in small Latin letters that are no name."""
    is_list_of_search_words = re.fullmatch(r"[a-z0-9₀-₉ -]+", text.source) is not None
    if text.context in ("HelpPages", CORE) and is_list_of_search_words:
        return []
    rest = _AS_IT_IS.sub(" ", re.sub(VALUE, " ", text.text))
    words = re.findall(r"(?<![A-Za-zÀ-ÿ0-9_-])[a-z][a-z-]+(?![A-Za-z0-9_(])", rest)
    return [word for word in words if word not in _NAMES]


def test_that_nothing_is_left_in_english() -> None:
    assert [(english_words(each), each.text) for each in TEXTS if english_words(each)] == []
    assert english_words(said("peak에서 A는 staged 상태")) == ["peak", "staged"]
    assert english_words(said("data.tokenizer를 bytes로 설정하십시오 (--tail hold)")) == []


def test_that_a_step_is_linked_in_korean() -> None:
    """The link is read out and shown as it is written."""
    linked = [each.text for each in TEXTS if each.context == "experiments"]
    assert any("[스텝 " in text for text in linked)
    assert [text for text in linked if "[step" in text] == []
