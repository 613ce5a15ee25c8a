"""Korean particles behind a value: the written double form becomes the one that fits its sound.

A translation says ``{name}을(를)``, which every Korean reads. Where the sound before it is known it
becomes ``을`` (after a consonant) or ``를`` (after a vowel); where it is not ("dropout" may end
either way) the double form stays. Pure text.
"""

import re
from typing import Literal

Sound = Literal["vowel", "consonant", "rieul"]  # ㄹ is a consonant, but for (으)로

_PAIRS = {"을(를)": "을를", "이(가)": "이가", "은(는)": "은는", "과(와)": "과와"}
_OPTIONAL = {"(으)로": "으", "(이)": "이"}  # stands after a consonant alone
_DOUBLE = re.compile("|".join(re.escape(form) for form in (*_PAIRS, *_OPTIONAL)))
_FIRST, _LAST, _ENDS = 0xAC00, 0xD7A3, 28  # the syllables of Unicode: 28 endings each
_RIEUL = 8  # the place of ㄹ among the endings
# As they are read: 영 일 이 삼 사 오 육 칠 팔 구; a round number ends with 십, 백, 천, 만 or 억.
_DIGITS: dict[str, Sound] = {
    **dict.fromkeys("036", "consonant"),
    **dict.fromkeys("178", "rieul"),
    **dict.fromkeys("2459", "vowel"),
}
_LETTERS: dict[str, Sound] = {  # 엘 알 엠 엔
    **dict.fromkeys("lr", "rieul"),
    **dict.fromkeys("mn", "consonant"),
}
_CLOSING = "\"'”’»)]}>」』`*_…"
# A particle behind a bracket goes by the word before it: 값(20)을.
_ASIDE = re.compile(rf"(?<=\S)\([^()]*\)[{re.escape(_CLOSING)}]*\Z")
_SIGNS: dict[str, Sound] = {**dict.fromkeys("%°€+", "vowel"), "₩": "consonant"}
_VOWELS = frozenset("aeiouyw")
_AFTER_SHORT = "pbkc"
# "file" ends with ㄹ, "name" with ㅁ, "cosine" with ㄴ, "type" with ㅂ: their e is not heard.
_SILENT_E: dict[str, Sound] = {"l": "rieul", "m": "consonant", "n": "consonant", "p": "consonant"}
_WORD = re.compile(r"[A-Za-z]+\Z")


def with_particles(text: str) -> str:
    """A finished text with each double form as it is read; one that cannot be told stays.

    >>> with_particles("체크포인트을(를) 1,000(으)로")
    '체크포인트를 1,000으로'
    """
    return _DOUBLE.sub(_fitting, text) if "(" in text else text


def has_particles(text: str) -> bool:
    """Whether a text has a double form that waits for what is filled in before it."""
    return "(" in text and _DOUBLE.search(text) is not None


def _fitting(found: "re.Match[str]") -> str:
    form = found.group()
    sound = sound_before(found.string[: found.start()])
    if sound is None:
        return form
    if form in _PAIRS:
        return _PAIRS[form][0 if sound != "vowel" else 1]
    if form == "(이)":
        return "" if sound == "vowel" else "이"
    return "으로" if sound == "consonant" else "로"


def sound_before(text: str) -> Sound | None:
    """What a text ends with as it is read in Korean; ``None``: it cannot be told."""
    text = _ASIDE.sub("", text).rstrip(_CLOSING)
    if not text:
        return None
    last = text[-1]
    if _FIRST <= ord(last) <= _LAST:
        end = (ord(last) - _FIRST) % _ENDS
        return "vowel" if end == 0 else "rieul" if end == _RIEUL else "consonant"
    if last in _SIGNS:
        return _SIGNS[last]
    if last.isascii() and last.isdigit():
        return _DIGITS[last]
    word = _WORD.search(text)
    return _of_word(word.group()) if word is not None else None


def _of_word(word: str) -> Sound | None:
    """A word in Latin letters: letter by letter where it is an abbreviation, else by its end."""
    lower = word.lower()
    last = lower[-1]
    if word.isupper() or len(word) == 1 or not _VOWELS & set(lower):
        return _LETTERS.get(last, "vowel")
    if last == "l":
        return "rieul"
    if last in "mn" or lower.endswith("ng"):
        return "consonant"
    if last == "e" and len(lower) > 2 and lower[-3] in _VOWELS | {"l"}:
        return _SILENT_E.get(lower[-2], "vowel")
    if last == "t":  # 체크포인트, 텍스트; behind a vowel it may be 드롭아웃 or 세트
        return None if lower[-2:-1] in _VOWELS else "vowel"
    is_short = len(lower) > 1 and lower[-2] in _VOWELS and lower[-3:-2] not in _VOWELS
    if last in _AFTER_SHORT and (is_short or lower.endswith("ck")):
        return "consonant"
    return "vowel"
