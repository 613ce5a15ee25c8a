"""One word for each thing: the translations keep to the glossary."""

from core.i18n.ts_file import read_ts
from core.languages import DEFAULT, file_of, languages
from resources.i18n.glossary import Term, departures, read_glossary, revivals

TERMS = read_glossary()
OTHERS = [name for name in languages() if name != DEFAULT]
DECAY = Term(("decay",), {"ko": ("감쇠",)})
WEIGHT_DECAY = Term(("weight decay",), {"ko": ("가중치 감쇠",)})


def found(source: str, translation: str, *terms: Term) -> list[str]:
    return [term for term, _, _ in departures([(source, translation)], "ko", terms)]


def test_that_every_translation_keeps_to_the_glossary() -> None:
    wrong = [
        departure
        for language in OTHERS
        for departure in departures(
            ((each.source, each.text) for each in read_ts(file_of(language)) if each.text),
            language,
            TERMS,
        )
    ]
    assert wrong == []


def test_that_every_term_is_given_in_every_language() -> None:
    assert OTHERS
    lacking = {term.english[0] for term in TERMS if set(OTHERS) - set(term.words)}
    assert lacking == set()


def test_that_no_term_is_there_twice() -> None:
    forms = [form for term in TERMS for form in term.english]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_that_another_word_for_a_term_is_found() -> None:
    assert found("The decay ended.", "쇠퇴가 끝났습니다.", DECAY) == ["decay"]
    assert found("The decay ended.", "감쇠가 끝났습니다.", DECAY) == []


def test_that_a_longer_term_goes_before_a_shorter_one_in_it() -> None:
    assert found("Weight decay is on.", "가중치 감쇠가 켜져 있습니다.", DECAY, WEIGHT_DECAY) == []
    assert found("Weight decay is on.", "감쇠가 켜져 있습니다.", DECAY, WEIGHT_DECAY) == [
        "Weight decay"
    ]


def test_that_names_of_fields_and_values_are_no_terms() -> None:
    assert found("set schedule.decay = {decay}", "schedule.decay = {decay}", DECAY) == []


def test_that_no_word_comes_back_that_a_term_has_replaced() -> None:
    wrong = [
        each
        for language in OTHERS
        for each in revivals(
            ((text.source, text.text) for text in read_ts(file_of(language)) if text.text),
            language,
            TERMS,
        )
    ]
    assert wrong == []


def test_that_a_replaced_word_is_found_in_a_text_of_any_length() -> None:
    term = Term(("staged",), {"ko": ("적용 대기",)}, {"ko": ("보류",)})
    long = "The change is staged. " * 20
    assert [word for word, _, _ in revivals([(long, "변경은 보류됩니다.")], "ko", [term])] == [
        "보류"
    ]
    assert list(revivals([(long, "변경은 적용 대기 중입니다.")], "ko", [term])) == []
    assert list(revivals([("The verdict is put off.", "보류")], "ko", [term])) == []
