"""What Korean in a desktop program has to be like: each kind of fault that was found in it once."""

import re
from collections import defaultdict

from core.i18n.catalogue import FORMS
from core.i18n.particles import with_particles
from core.i18n.ts_file import Translated, read_ts
from core.languages import file_of

TEXTS = read_ts(file_of("ko"))

VALUE = r"(?:\{[^{}]*\}|%\(\w+\)\w|%\w)"
_PARTICLE = re.compile(
    rf"({VALUE})[\"'”’]*(을|를|이|가|은|는|과|와|으로|로|였|이었|여야|라|이라|란|이란)"
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


_SPACING = re.compile(
    r"[가-힣]수 ?(있|없)(습|는|을|도|어|었|게|으)|(것|뿐|때문) 입니다|[가-힣]지않|안됩|않됩"
    r"|(때|값|스텝|실행|시드|에포크) 마다|(알려|보여|나누어)(줍|주십)"
    r"|(\d|\{n[^}]*\}|\{\d\}) (개|번|스텝|초|분|행|자|회|배|페이지)(?![가-힣])"
)


def is_spaced_wrongly(text: Translated) -> bool:
    """``할수 있습니다``, ``20 스텝``, ``보여줍니다``: 한글 맞춤법 or we write it otherwise."""
    return _SPACING.search(text.text) is not None


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


def plain(text: str) -> str:
    """A label without what is not said: its key, its dots."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "").strip().rstrip("…").strip()


def meanings() -> dict[str, set[str]]:
    """What each English text, without its key and dots, is called in Korean."""
    found = defaultdict(set)
    for text in TEXTS:
        found[plain(text.source).lower()].add(plain(text.text))
    return found
