"""Tokenizers in files: ids and texts are the library's, long texts are cut where that is safe."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import tokenizers
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tokenizers import AddedToken, Regex, decoders, models, normalizers, pre_tokenizers, trainers

from core.data import DataError, Tokenizer, tokenizer_from
from core.data import bpe as gpt2
from core.data.tokenizers import FastTokenizer, make_tokenizer, tokenizer_at

LEARNED = (
    "The ferry left at dawn; the keeper's lamp wasn't lit.\nIt'll rain, she said, 12 or 345 times."
    '\n\n  def sail(wind):\n\t\treturn wind * 2  # kn\n"Über" 안녕 的 naïve e\u0301\r\nof the sea'
) * 3
TEXTS = st.text(
    st.sampled_from("ab tT's12.,!\n\r\t \u00a0é\u0301的안<|end>_/-\U0001f410\u2003"), max_size=60
)
_GPT4 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|"
    r" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_GPT4O = (
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+"
    r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}|"
    r" ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_ALPHABET = pre_tokenizers.ByteLevel.alphabet()


def _bpe(
    splits: Any, normalizer: Any = None, *, added: tuple[AddedToken, ...] = ()
) -> tokenizers.Tokenizer:
    made = tokenizers.Tokenizer(models.BPE())
    made.pre_tokenizer = splits
    if normalizer is not None:
        made.normalizer = normalizer
    made.decoder = decoders.ByteLevel()
    special = ["<|end|>"]
    trainer = trainers.BpeTrainer(
        vocab_size=400, show_progress=False, initial_alphabet=_ALPHABET, special_tokens=special
    )
    made.train_from_iterator([LEARNED], trainer)
    made.add_tokens(list(added))
    return made


def _byte_level(*, regex: bool = True, prefix: bool = False) -> Any:
    return pre_tokenizers.ByteLevel(add_prefix_space=prefix, use_regex=regex)


def _like_llama() -> tokenizers.Tokenizer:
    """Words by spaces that are letters, no pre-tokenizer, bytes for what is unknown."""
    made = tokenizers.Tokenizer(models.BPE(byte_fallback=True, fuse_unk=True, unk_token="<unk>"))
    made.normalizer = normalizers.Sequence(
        [normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")]
    )
    made.decoder = decoders.Sequence(
        [
            *(decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()),
            decoders.Strip(" ", 1, 0),
        ]
    )
    bytes_ = [f"<0x{byte:02X}>" for byte in range(256)]
    trainer = trainers.BpeTrainer(
        vocab_size=400,
        show_progress=False,
        special_tokens=["<unk>", "<s>", "</s>", *bytes_],
        limit_alphabet=40,
    )
    made.train_from_iterator([LEARNED.replace("\n", " "), "of the sea"], trainer)
    content = json.loads(made.to_str())
    content["added_tokens"] = content["added_tokens"][:3]  # bytes are tokens, but not special ones
    return tokenizers.Tokenizer.from_str(json.dumps(content))


def _word_pieces() -> tokenizers.Tokenizer:
    made = tokenizers.Tokenizer(models.WordPiece(unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.decoder = decoders.WordPiece()
    trainer = trainers.WordPieceTrainer(
        vocab_size=200, show_progress=False, special_tokens=["[UNK]", "[SEP]"]
    )
    made.train_from_iterator([LEARNED], trainer)
    return made


def _unigram() -> tokenizers.Tokenizer:
    made = tokenizers.Tokenizer(models.Unigram())
    made.normalizer = normalizers.NFKC()
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.decoder = decoders.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=100, show_progress=False, special_tokens=["<unk>", "</s>"], unk_token="<unk>"
    )
    made.train_from_iterator([LEARNED], trainer)
    return made


def _split(pattern: str) -> Any:
    isolated = pre_tokenizers.Split(Regex(pattern), "isolated")
    return pre_tokenizers.Sequence([isolated, _byte_level(regex=False)])


_MASK = AddedToken("<mask>", lstrip=True, special=True)
EXACT: Mapping[str, Callable[[], tokenizers.Tokenizer]] = {
    "gpt2": lambda: _bpe(_byte_level()),
    "neox": lambda: _bpe(_byte_level(), normalizers.NFC()),
    "roberta": lambda: _bpe(_byte_level(prefix=True), added=(_MASK,)),
    "starcoder": lambda: _bpe(
        pre_tokenizers.Sequence([pre_tokenizers.Digits(True), _byte_level()])
    ),
    "llama3": lambda: _bpe(_split(_GPT4)),
    "qwen2": lambda: _bpe(_split(_GPT4.replace("{1,3}", "")), normalizers.NFC()),
    "gpt4o": lambda: _bpe(_split(_GPT4O)),
    "llama2": _like_llama,
    "bert": _word_pieces,
}
OTHERS: Mapping[str, Callable[[], tokenizers.Tokenizer]] = {"t5": _unigram}
ALL = {**EXACT, **OTHERS}


@pytest.fixture(scope="module")
def made() -> Callable[[str], tuple[tokenizers.Tokenizer, FastTokenizer]]:
    kept: dict[str, tuple[tokenizers.Tokenizer, FastTokenizer]] = {}

    def get(name: str) -> tuple[tokenizers.Tokenizer, FastTokenizer]:
        if name not in kept:
            theirs = ALL[name]()
            kept[name] = theirs, FastTokenizer("file", json.loads(theirs.to_str()))
        return kept[name]

    return get


Made = Callable[[str], tuple[tokenizers.Tokenizer, FastTokenizer]]


@pytest.mark.parametrize("name", ALL)
@settings(max_examples=25)
@given(text=TEXTS)
@example("<|end|>a <|end|> <mask> b")
def test_that_ids_and_texts_are_the_library_s(made: Made, name: str, text: str) -> None:
    theirs, ours = made(name)
    ids = theirs.encode(text, add_special_tokens=False).ids
    assert ours.encode(text).tolist() == ids
    assert ours.decode(ids) == theirs.decode(ids, skip_special_tokens=False)
    assert all(token < ours.n_vocab for token in ids)


@pytest.mark.parametrize("name", EXACT)
@settings(max_examples=60)
@given(texts=st.lists(TEXTS, max_size=8))
@example(texts=["a  <|end|>\nb", "  1\nb", "a <mask> b\nc", "a\n/b.\n/c", "12\n3  4"])
@example(texts=["a  ", "  <mask>", "<|en", "d|>a"])
def test_that_pieces_have_the_ids_of_the_whole(made: Made, name: str, texts: list[str]) -> None:
    theirs, ours = made(name)
    assert ours.notice(10**6) is None
    whole = "".join(texts)
    pieces = list(gpt2.pieces_of(texts, size=3, cuts=ours._cuts))
    assert "".join(pieces) == whole
    ids = [
        *(ours._encode(pieces[0]).tolist() if pieces else []),
        *(token for piece in pieces[1:] for token in ours._encode_next(piece).tolist()),
    ]
    assert ids == theirs.encode(whole, add_special_tokens=False).ids


@pytest.mark.parametrize("name", EXACT)
def test_that_ordinary_text_is_cut_often(made: Made, name: str) -> None:
    _, ours = made(name)
    text = "A ferry left at dawn.\nThe keeper's lamp was lit, 12 times.\n\n" * 50
    assert len(list(gpt2.pieces_of((text,), size=100, cuts=ours._cuts))) > 20


def test_that_what_is_not_shown_to_be_exact_is_cut_at_lines_and_told(made: Made) -> None:
    theirs, ours = made("t5")
    text = "The ferry left at dawn.\n" * 6_000
    assert "parts" in str(ours.notice(len(text)))
    assert ours.notice(1000) is None
    pieces = list(ours._pieces((text,), None))
    assert len(pieces) == 2
    assert all(piece.startswith("The") and piece.endswith("\n") for piece in pieces)
    assert ours.encode(text[:1200]).tolist() == theirs.encode(text[:1200]).ids


@pytest.mark.parametrize("name", ALL)
def test_that_a_kept_tokenizer_is_the_same_again(made: Made, name: str) -> None:
    _, ours = made(name)
    again = tokenizer_from(json.loads(json.dumps(ours.vocabulary())))
    assert again.fingerprint == ours.fingerprint
    assert again.end_of_text == ours.end_of_text
    assert again.encode(LEARNED).tolist() == ours.encode(LEARNED).tolist()


def test_that_truncation_padding_and_dropout_of_a_file_are_left_out(made: Made) -> None:
    theirs, _ = made("gpt2")
    content = json.loads(theirs.to_str())
    changed = tokenizers.Tokenizer.from_str(theirs.to_str())
    changed.enable_truncation(4)
    changed.enable_padding(length=300)
    changed.model.dropout = 0.9
    ours = FastTokenizer("file", json.loads(changed.to_str()))
    assert ours.encode(LEARNED).tolist() == theirs.encode(LEARNED).ids
    assert ours.fingerprint == FastTokenizer("file", content).fingerprint


# -- in files and folders


def _saved(folder: Path, content: Mapping[str, Any]) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / "tokenizer.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


@pytest.mark.thorough
def test_that_a_file_or_its_folder_is_named(made: Made, tmp_path: Path) -> None:
    theirs, ours = made("llama3")
    file = _saved(tmp_path / "model", json.loads(theirs.to_str()))
    for place in (file, file.parent):
        assert tokenizer_at(str(place)).fingerprint == ours.fingerprint
    (file.parent / "tokenizer_config.json").write_text('{"eos_token": {"content": "<|end|>"}}')
    told = tokenizer_at(str(file))
    assert told.end_of_text == theirs.token_to_id("<|end|>")
    assert told.decode([told.end_of_text or 0]) == "<|end|>"


def test_that_the_older_pair_of_files_is_read(made: Made, tmp_path: Path) -> None:
    theirs, _ = made("gpt2")
    theirs.model.save(str(tmp_path))
    ours = tokenizer_at(str(tmp_path))
    assert ours.encode(LEARNED).tolist() == theirs.encode(LEARNED).ids


def test_that_a_run_s_own_and_what_we_export_are_ours_again(tmp_path: Path) -> None:
    from core.data.hf_tokenizer import tokenizer_files

    for name in ("chars", "bytes"):
        ours = make_tokenizer(name, "a ferry")
        assert tokenizer_at(str(_saved(tmp_path, ours.vocabulary()))).vocabulary() == (
            ours.vocabulary()
        )
        exported = tokenizer_files(ours, 8)["tokenizer.json"]
        (tmp_path / "tokenizer.json").write_bytes(exported)
        assert tokenizer_at(str(tmp_path)).vocabulary() == ours.vocabulary()


_NOT_READ: Mapping[str, tuple[str | bytes | None, str]] = {
    "tokenizer.json": (b"\xff{", "cannot be read as a tokenizer.json"),
    "missing.json": (None, "does not exist"),
    "list/tokenizer.json": ("[1]", "does not describe a tokenizer"),
    "config.json": ('{"n_layer": 12}', "does not describe a tokenizer"),
    "new/tokenizer.json": (
        '{"model": {"type": "Morse", "vocab": {}}}',
        "Morse, which is not supported",
    ),
    "none/tokenizer.json": ('{"model": {"type": "BPE"}}', "is not a tokenizer that"),
    "sp/tokenizer.model": (b"\x00", "SentencePiece"),
    "empty/readme.md": ("", "has no tokenizer.json"),
}


@pytest.mark.parametrize("name", _NOT_READ)
def test_that_a_file_that_is_no_tokenizer_is_refused_by_name(name: str, tmp_path: Path) -> None:
    content, reason = _NOT_READ[name]
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    if content is not None:
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    named = file if file.suffix == ".json" else file.parent
    with pytest.raises(DataError, match=reason) as caught:
        tokenizer_at(str(named))
    assert caught.value.field == "data.tokenizer"
    assert str(named) in str(caught.value)


def test_that_a_tokenizer_without_words_for_a_text_says_so(tmp_path: Path) -> None:
    table = tokenizers.Tokenizer(models.WordLevel({"goat": 0}, unk_token="[UNK]"))
    ours: Tokenizer = tokenizer_at(str(_saved(tmp_path, json.loads(table.to_str()))))
    with pytest.raises(DataError, match="cannot encode this text"):
        ours.encode("ferry")


_LACKING = [("gpt2", ""), ("llama2", ""), ("t5", "ф汉"), ("bert", "ф汉")]


@pytest.mark.parametrize(("name", "lacking"), _LACKING)
def test_that_characters_without_a_token_are_named(made: Made, name: str, lacking: str) -> None:
    _, ours = made(name)
    assert ours.unknown("The ferry ф 汉 ф") == lacking
