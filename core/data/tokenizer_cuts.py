r"""Where a long text may be cut for a tokenizer of the ``tokenizers`` library, exactly or not.

What the library does is said by its ``tokenizer.json``: a normalizer, then a split by patterns
(the pre-tokenizer), then a model for each split. A cut is exact where every one of these works on
both sides as it does on the whole. Shown for four families, of which nearly all are:

1. GPT-2's pattern alone (GPT-2, RoBERTa, NeoX, and what is trained here): the cuts of
   :mod:`core.data.bpe`. Unicode's NFC before it changes nothing: it joins nothing across them.
2. GPT-2's pattern on what is left between digits (StarCoder, SmolLM): a blank before a digit now
   ends a part, so only the cuts between classes.
3. The patterns of GPT-4's kind (Llama 3, Qwen, GPT-4o): between a line's end and a letter or digit.
   White space up to a line's end is taken as ``\s*[\r\n]+`` or with the punctuation before it, both
   as long as possible and without a look at what follows; nothing that begins later looks back.
   So too where white space is always split away (Whitespace, BERT's).
4. A BPE over the whole text (Llama 2, Mistral) of which no token has a line's end before something
   else: no merge ever joins the two sides, as its result would be such a token.

Tokens that were added are found in a text before all of this: no cut is inside of one. Of all
others a text is encoded in parts from one line's beginning to another's, and that is told.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from core.data.bpe import BEFORE_BLANKS, BETWEEN_CLASSES, GPT2_CUT, Cuts

_AFTER_LINE = r"(?:(?<=\n)(?=[^\W_]))"
_LINE_IN_TOKEN = re.compile(r"(?s:\n[^\s]|<0x0A>.|.<0x0A>)")
_NEAR = 1000  # characters: no cut so near to an added token that takes blanks around it in
_LOCAL = frozenset(("NFC", "NFD", "Lowercase", "StripAccents", "BertNormalizer", "Prepend"))
_SPLIT_AT_BLANKS = frozenset(("Whitespace", "WhitespaceSplit", "BertPreTokenizer"))
_WITHIN_SPLITS = frozenset(("Digits", "Punctuation", "ByteLevel"))
_LETTERS_AND_DIGITS = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|",
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"  # noqa: ISC004
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+"
    r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|",
)
_NUMBERS = (r"\p{N}|", r"\p{N}{1,3}|", r"\p{N}+|")
_REST = tuple(
    rf" ?[^\s\p{{L}}\p{{N}}]+{ends}*|\s*[\r\n]+|\s+(?!\S)|\s+" for ends in (r"[\r\n]", r"[\r\n/]")
)
_LIKE_GPT4 = frozenset(a + b + c for a in _LETTERS_AND_DIGITS for b in _NUMBERS for c in _REST)


def cuts_for(content: Mapping[str, Any], tokens: Iterable[str]) -> tuple[Cuts, bool]:
    """Where to cut for a ``tokenizer.json`` with these tokens, and whether that is exact."""
    is_free = _outside(content.get("added_tokens") or ())
    pattern = _exact_pattern(content, tokens)
    if pattern is None:
        return Cuts(_AFTER_LINE, BEFORE_BLANKS, is_free=is_free), False
    return Cuts(pattern, is_free=is_free), True


def _exact_pattern(content: Mapping[str, Any], tokens: Iterable[str]) -> str | None:
    """Cuts that are shown to be safe; ``None``: there are none."""
    normalizers = list(_leaves(content.get("normalizer"), "normalizers"))
    splits = list(_leaves(content.get("pre_tokenizer"), "pretokenizers"))
    kinds = [str(each.get("type")) for each in splits]
    if all(each.get("type") == "NFC" for each in normalizers):
        if kinds == ["ByteLevel"] and _has_pattern(splits[0]):
            return GPT2_CUT
        if kinds == ["Digits", "ByteLevel"] and _has_pattern(splits[1]):
            return f"(?:{BETWEEN_CLASSES})"
    if not all(_is_local(each) for each in normalizers):
        return None
    if splits and all(kind in _WITHIN_SPLITS for kind in kinds[1:]):
        later = [each for each in splits[1:] if each.get("type") == "ByteLevel"]
        if kinds[0] in _SPLIT_AT_BLANKS or (
            _is_like_gpt4(splits[0]) and not any(map(_has_pattern, later))
        ):
            return _AFTER_LINE
    if kinds in ([], ["Metaspace"]) and _no_merge_joins_lines(content.get("model"), tokens):
        return _AFTER_LINE
    return None


def _leaves(part: Any, key: str) -> Iterator[Mapping[str, Any]]:
    if not isinstance(part, dict):
        return
    if part.get("type") == "Sequence":
        for each in part.get(key, ()):
            yield from _leaves(each, key)
    else:
        yield part


def _has_pattern(byte_level: Mapping[str, Any]) -> bool:
    return byte_level.get("use_regex", True) is not False


def _is_local(normalizer: Mapping[str, Any]) -> bool:
    """Whether it changes a character as itself, and joins nothing to a line's end."""
    if normalizer.get("type") == "Replace":
        replaced = (normalizer.get("pattern") or {}).get("String")
        return isinstance(replaced, str) and len(replaced) == 1
    return normalizer.get("type") in _LOCAL


def _is_like_gpt4(split: Mapping[str, Any]) -> bool:
    pattern = (split.get("pattern") or {}).get("Regex")
    is_whole = split.get("behavior") == "Isolated" and not split.get("invert")
    return split.get("type") == "Split" and is_whole and pattern in _LIKE_GPT4


def _no_merge_joins_lines(model: Any, tokens: Iterable[str]) -> bool:
    if not isinstance(model, dict) or "merges" not in model:
        return False
    words = frozenset(tokens)
    is_known = "\n" in words or ("<0x0A>" in words and model.get("byte_fallback") is True)
    return is_known and not any(_LINE_IN_TOKEN.search(word) for word in words)


def _outside(added: Iterable[Mapping[str, Any]]) -> Callable[[str, int], bool] | None:
    """Whether a place is in none of the added tokens; ``None``: there are none."""
    words = [str(each.get("content") or "") for each in added]
    if not any(words):
        return None
    greedy = [
        str(each["content"])
        for each in added
        if each.get("lstrip") or each.get("rstrip") or each.get("single_word")
    ]

    def is_free(text: str, place: int) -> bool:
        if any(_is_cut(word, text, place) for word in words):
            return False
        near = text[max(0, place - _NEAR) : place + _NEAR] if greedy else ""
        return not any(word in near for word in greedy)

    return is_free


def _is_cut(word: str, text: str, place: int) -> bool:
    """Whether ``word`` ends at a place, or goes across it, maybe in what is not there yet.

    After an added token the library sees a beginning, and what it puts before one.
    """
    return any(
        text.startswith(word[:n], place - n)
        and word[n:].startswith(text[place : place + len(word) - n])
        for n in range(1, min(len(word), place) + 1)
    )
