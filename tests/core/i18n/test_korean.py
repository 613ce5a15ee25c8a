"""Korean as it is written in a desktop program: each kind of fault that was found in it once."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest

from core.i18n.catalogue import CORE, FORMS
from core.i18n.particles import with_particles
from core.i18n.ts_file import Translated, read_ts
from core.languages import file_of

TEXTS = read_ts(file_of("ko"))

_VALUE = r"(?:\{[^{}]*\}|%\(\w+\)\w|%\w)"
_PARTICLE = re.compile(
    rf"({_VALUE})[\"'”’]*(을|를|이|가|은|는|과|와|으로|로|였|이었|여야|라|이라|란|이란)"
    r"(?=[ .,:;]|서|써|부터|만|도|습|$)"
)
_ENDS = {  # what a plural of the core ends with, in Korean
    text.comment.removeprefix("plurals."): text.text.split(FORMS)[-1][-1]
    for text in TEXTS
    if text.comment.startswith("plurals.")
}
_VERB = "[다오까]"
_JOINED = re.compile(rf"{_VERB}(?: ?\([^()]*\))?: (.*)")
_KEYS = r"Ctrl|Alt|Shift|Esc|Enter|Return|F\d|[0-9]|[A-Z]\)|\*|\{patterns\}"
_GAP = re.compile(rf"(?<=[가-힣])(?<!{_VERB}) \((?!{_KEYS})|\( | \)| [,.;:!?](?= |$)")
_REGISTER = re.compile(
    r"(세요|어요|아요|여요|해요|예요|이에요|나요|까요|군요|네요|지요|죠)(?=[ .,!?)]|$)"
    r"|(?<![니])(?<=[가-힣])다[.!?](?= |$)"
)
_COUNTED = re.compile(r"\d[.,]? (개|번|스텝|초|분|행|자)(?![가-힣])")


def fits_its_sound(value: str, particle: str) -> bool:
    """Whether a value always ends alike, and so: ``{n:steps}은``, ``{x:.0%}가``."""
    end = "%" if value.endswith("%}") else _ENDS.get(value.strip("{}").rpartition(":")[2])
    double = {"을": "을(를)", "를": "을(를)", "이": "이(가)", "가": "이(가)", "은": "은(는)"}
    double |= {"는": "은(는)", "과": "과(와)", "와": "과(와)", "으로": "(으)로", "로": "(으)로"}
    if end is None or particle not in double:
        return False
    return with_particles(end + double[particle]) == end + particle


def has_a_particle_for_one_sound(text: Translated) -> bool:
    found = [(each[1], each[2]) for each in _PARTICLE.finditer(text.text)]
    return any(not fits_its_sound(value, particle) for value, particle in found)


def has_sentences_joined_by_a_colon(text: Translated) -> bool:
    """English does so; Korean ends the sentence, and has a colon before a list or a value."""
    for found in _JOINED.finditer(text.text):
        first = re.split(r"\. |\n|: ", found[1])[0].rstrip(".)*")
        if re.search(f"{_VERB}$", first):
            return True
    return False


def has_a_semicolon(text: Translated) -> bool:
    is_technical = ";;" in text.text or "1e-5; " in text.text or text.comment == "lists.clauses"
    return ";" in text.text and not is_technical


def has_an_odd_gap(text: Translated) -> bool:
    said = text.text.strip()
    return bool(_GAP.search(said)) or (
        bool(re.search(r"\S  +\S", said)) and "  " not in text.source
    )


def is_in_another_register(text: Translated) -> bool:
    return _REGISTER.search(text.text) is not None


def has_its_letter_behind_the_dots(text: Translated) -> bool:
    """``열기(&O)…``, so that the dots come off with the rest of the label."""
    return re.search(r"…\(&\w\)", text.text) is not None


def has_other_quotes(text: Translated) -> bool:
    return re.search("[‘’「」『』]", text.text) is not None


def has_an_english_dash(text: Translated) -> bool:
    """Or an ellipsis, between the parts of a sentence."""
    return re.search(r" — | – (?!$)(?=\S.*[다오까])|\.\.\.(?=[가-힣])", text.text) is not None


FAULTS: dict[
    Callable[[Translated], bool], tuple[str, str]
] = {  # each with a wrong and a right text
    has_a_particle_for_one_sound: ("{name}을 저장했습니다", "{name}을(를) 저장했습니다"),
    has_sentences_joined_by_a_colon: ("없습니다: 고르십시오", "없습니다. 값: {names:list}"),
    has_a_semicolon: ("드래그; Del", "드래그, Del"),
    has_an_odd_gap: ("한국어 (CP949)", "엽니다 (Ctrl+O)"),
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


def plain(text: str) -> str:
    """A label without what is not said: its key, its dots."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "").strip().rstrip("…").strip()


def meanings() -> dict[str, set[str]]:
    found = defaultdict(set)
    for text in TEXTS:
        found[plain(text.source).lower()].add(plain(text.text))
    return found


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
    rest = _AS_IT_IS.sub(" ", re.sub(_VALUE, " ", text.text))
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
