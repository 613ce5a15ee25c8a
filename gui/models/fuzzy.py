"""How well a few typed letters fit a text: the one rule of every search box that guesses.

Each word of the query has to be found: at the beginning of a word, inside one, or letter by letter
in order. Pure; a thousand texts take a few milliseconds.
"""

_AT_START, _AT_WORD, _INSIDE, _LETTERS = 8.0, 6.0, 3.0, 1.0
_FEWEST_LETTERS = 3  # of a word that may be spread over a text: two letters fit nearly everything
_SPREAD = 3  # letters of the text, at most, for each letter that is found in order


def folded(text: str) -> str:
    """The text as it is compared: no difference between large and small letters."""
    return text.casefold()


def fit(words: tuple[str, ...], text: str) -> float | None:
    """How well the folded words of a query fit a folded text; ``None``: one of them does not.

    Larger is better. A short text is better than a long one in which the same is found.
    """
    score = 0.0
    for word in words:
        found = _fit_of(word, text)
        if found is None:
            return None
        score += found
    return score - len(text) / 200.0


def _fit_of(word: str, text: str) -> float | None:
    at = text.find(word)
    if at == 0:
        return _AT_START + len(word) / max(len(text), 1)
    if at > 0:
        begins = not text[at - 1].isalnum() or any(
            not text[found - 1].isalnum() for found in _others(word, text, at)
        )
        return _AT_WORD if begins else _INSIDE
    return _LETTERS if len(word) >= _FEWEST_LETTERS and _in_order(word, text) else None


def _others(word: str, text: str, at: int) -> list[int]:
    """Where else the word is found."""
    found = []
    while (at := text.find(word, at + 1)) > 0:
        found.append(at)
    return found


def _in_order(word: str, text: str) -> bool:
    """Whether the letters of the word follow each other in the text, not too far apart."""
    begin = at = text.find(word[0])
    for letter in word[1:]:
        if at < 0:
            return False
        at = text.find(letter, at + 1)
    return at >= 0 and at - begin < _SPREAD * len(word)
