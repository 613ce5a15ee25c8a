"""Rows as documents: what stands between them, where they are split, how they are found again."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.config import FIELD_PATHS, RunConfig
from core.data import DataError, Dataset, LargeText, load_text, prepare
from core.data import bpe as gpt2
from core.data import large_text as large
from core.data.documents import DocumentSurvey, chosen_column, cleaned, surveyed
from core.data.formats.file_format import TableColumn
from core.data.separators import SEPARATORS

DOCS = [f"Document {n}: it's a line.\n  And '{n * 7}' more  " for n in range(40)]
END = gpt2.END_OF_TEXT


def written(file: Path, content: str | bytes) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(file)


def as_jsonl(docs: list[str], name: str = "text") -> str:
    return "".join(json.dumps({"id": n, name: doc}) + "\n" for n, doc in enumerate(docs))


def as_csv(docs: list[str], delimiter: str = ",") -> str:
    file = io.StringIO()
    table = csv.writer(file, delimiter=delimiter)
    table.writerow(("id", "text"))
    table.writerows(enumerate(docs))
    return file.getvalue()


def as_parquet(docs: list[str]) -> bytes:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    file = io.BytesIO()
    parquet.write_table(pyarrow.table({"id": range(len(docs)), "text": docs}), file)
    return file.getvalue()


def prepared(source: str, store: Path, **changes: Any) -> Dataset:
    values: dict[str, Any] = {"data.source": source, "data.context_length": 8}
    values |= {name.replace("__", "."): value for name, value in changes.items()}
    return prepare(RunConfig().replaced(values), store=store)


def ids_of(docs: list[str]) -> list[int]:
    """An independent reading: each document encoded by itself."""
    found = [gpt2.encode(doc) for doc in docs]
    return [i for n, ids in enumerate(found) for i in ([END] if n else []) + ids]


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", as_jsonl(DOCS)),
        ("a.csv", as_csv(DOCS)),
        ("a.tsv", as_csv(DOCS, "\t")),
        ("a.parquet", None),
    ],
)
def test_that_rows_are_documents_with_a_token_between_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str | None, is_large: bool
) -> None:
    monkeypatch.setattr(large, "LARGE_BYTES", 0 if is_large else 10**9)
    file = written(tmp_path / name, as_parquet(DOCS) if content is None else content)
    made = prepared(file, tmp_path / "store")
    assert isinstance(made.text, LargeText) is is_large
    both = [*made.train_ids.tolist(), *made.val_ids.tolist()]
    assert both == ids_of(DOCS)
    # 36 of 40 are trained on, and no document is in both parts.
    assert made.train_ids.tolist() == [*ids_of(DOCS[:36]), END]
    facts = made.facts()
    assert facts.documents is not None
    assert facts.documents.count == 40
    assert facts.separator == "<|endoftext|>"
    assert facts.beginning.splitlines()[1] == "Document 1: it's a line. And '7' more"
    assert facts.notices == ()


@pytest.mark.parametrize(
    ("tokenizer", "separator", "shown"),
    [
        ("gpt2", "blank-line", "\n\n"),
        ("gpt2", "line", "\n"),
        ("bytes", "end-of-text", "\n\n"),
        ("chars", "end-of-text", "\n\n"),
        ("chars", "line", "\n"),
    ],
)
def test_that_a_vocabulary_without_such_a_token_or_a_choice_has_line_breaks(
    tmp_path: Path, tokenizer: str, separator: str, shown: str
) -> None:
    docs = [doc.replace("\n", " ") for doc in DOCS]
    file = written(tmp_path / "a.jsonl", as_jsonl(docs))
    made = prepared(file, tmp_path, data__tokenizer=tokenizer, data__separator=separator)
    both = [*made.train_ids.tolist(), *made.val_ids.tolist()]
    assert made.tokenizer.decode(both) == shown.join(docs)
    assert made.facts().separator == shown


@pytest.mark.parametrize("is_large", [False, True])
def test_that_a_compact_vocabulary_keeps_the_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_large: bool
) -> None:
    monkeypatch.setattr(large, "LARGE_BYTES", 0 if is_large else 10**9)
    file = written(tmp_path / "a.jsonl", as_jsonl(DOCS))
    made = prepared(file, tmp_path, data__compact_vocabulary=True)
    both = [*made.train_ids.tolist(), *made.val_ids.tolist()]
    assert made.tokenizer.decode(both) == "<|endoftext|>".join(DOCS)
    assert made.facts().separator == "<|endoftext|>"


def test_that_the_config_and_the_table_know_the_same_separators() -> None:
    assert list(FIELD_PATHS["data.separator"].choices) == list(SEPARATORS)


def test_that_documents_are_encoded_apart_wherever_a_long_text_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # White space at a document's end is one token there, and two if a cut went through it.
    docs = [
        f"{'w' * (n % 7)} it's 1{'  ' * (n % 3)}{' ' * (n % 5)}" + "\n" * (n % 4) for n in range(60)
    ]
    docs = [doc for doc in docs if doc.strip()]
    file = written(tmp_path / "a.jsonl", as_jsonl(docs))
    monkeypatch.setattr(gpt2, "PIECE", 5)
    pieces = gpt2.pieces_of(("\0".join(docs),), size=5)
    found = [i for piece in pieces for i in _parts(piece)]
    assert found == ids_of(docs)
    assert prepared(file, tmp_path).n_tokens == len(found)


def _parts(piece: str) -> list[int]:
    return [
        i
        for n, part in enumerate(piece.split("\0"))
        for i in ([END] if n else []) + gpt2.encode(part)
    ]


def test_that_a_text_of_many_documents_is_split_alike_in_memory_and_streamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = [f"Doc {n}." for n in range(5_000)]
    file = written(tmp_path / "a.jsonl", as_jsonl(docs))
    small = prepared(file, tmp_path / "small")
    monkeypatch.setattr(large, "LARGE_BYTES", 0)
    made = prepared(file, tmp_path / "large")
    assert made.facts() == small.facts()
    assert np.array_equal(made.train_ids, small.train_ids)
    assert abs(made.facts().train_share - 0.9) < 0.002


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_that_a_survey_finds_the_same_however_a_text_comes(size: int) -> None:
    text = "\0".join(DOCS * 100)
    survey = DocumentSurvey()
    for start in range(0, len(text), size):
        survey.add(text[start : start + size])
    found = survey.documents()
    assert found == surveyed(text)
    assert found.count == 4_000
    assert 512 <= len(found.starts) <= 1024
    assert all(text[start - 1] == "\0" for start in found.starts[1:])


def test_that_one_document_is_split_as_plain_text() -> None:
    assert surveyed("x" * 100).split(90) == 90


def test_that_rows_without_text_are_left_out_and_told(tmp_path: Path) -> None:
    lines = ['{"text": null}', '{"text": "  "}', '{"other": 1}', *as_jsonl(DOCS).splitlines()]
    text = load_text(written(tmp_path / "a.jsonl", "\n".join(lines)), store=tmp_path)
    assert text.text == "\0".join(DOCS)
    assert [str(each) for each in text.notices] == ["3 rows without text left out"]


def test_that_a_plain_text_beside_rows_is_a_document(tmp_path: Path) -> None:
    written(tmp_path / "texts" / "a.txt", "Plain.")
    written(tmp_path / "texts" / "b.jsonl", as_jsonl(["one", "two"]))
    written(tmp_path / "texts" / "c.csv", as_csv(["three"]))
    text = load_text(str(tmp_path / "texts"), store=tmp_path)
    assert text.text.split("\0") == ["Plain.", "one", "two", "three"]


def test_that_what_no_text_can_hold_is_replaced() -> None:
    assert cleaned("a\r\nb\rc\0d\ud83de\U0001f600") == "a\nb\nc\ufffdd\ufffde\U0001f600"


def test_that_a_folder_of_several_kinds_tells_what_is_read(tmp_path: Path) -> None:
    written(tmp_path / "texts" / "a.txt", "Plain.")
    for name in ("b.jsonl", "c.jsonl"):
        written(tmp_path / "texts" / name, as_jsonl(["one", "two"]))
    (told,) = load_text(str(tmp_path / "texts"), store=tmp_path).notices
    assert str(told) == "3 files read (2 .jsonl, 1 .txt)"


def test_that_a_split_far_from_the_share_is_told(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", as_jsonl(["one " * 400, "two " * 400]))
    made = prepared(file, tmp_path)
    assert [str(each) for each in made.facts().notices] == [
        "50% of the text is used for training, not 90%: there are 2 documents, and none is split"
    ]
    assert prepared(file, tmp_path, data__train_fraction=0.5).facts().notices == ()


# -- the column


def columns(*names: str) -> list[TableColumn]:
    """Those that begin with # are no texts; with ?, not likely ones."""
    return [
        TableColumn(name.lstrip("#?"), not name.startswith("#"), is_likely=not name.startswith("?"))
        for name in names
    ]


@pytest.mark.parametrize(
    ("names", "asked", "found"),
    [
        (("id", "text", "title"), "text", "text"),
        (("id", "text", "title"), "title", "title"),
        (("#id", "story"), "text", "story"),
        (("title", "Text "), "text", "Text "),
        (("title", "content", "author"), "text", "content"),
        (("title", "body", "content"), "text", "content"),
        (("?id", "words"), "text", "words"),
        (("?42",), "text", "42"),
    ],
)
def test_that_the_column_is_the_one_asked_for_or_the_only_likely_one(
    names: tuple[str, ...], asked: str, found: str
) -> None:
    place = chosen_column(Path("a.csv"), columns(*names), asked)
    assert columns(*names)[place].name == found


@pytest.mark.parametrize(
    ("names", "asked", "words"),
    [
        (("left", "right"), "text", r"several columns .* data.text_field .* \(left, right\)"),
        (("#id", "#n"), "text", r"has no column of text.*\(id, n\)"),
        (("story", "#id"), "id", r"the column id has no text"),
        (("story", "title"), "storys", r"has no column storys.*\(story, title\)"),
    ],
)
def test_that_a_column_that_cannot_be_told_is_asked_for_by_field(
    names: tuple[str, ...], asked: str, words: str
) -> None:
    with pytest.raises(DataError, match=words) as caught:
        chosen_column(Path("a.csv"), columns(*names), asked)
    assert caught.value.field == "data.text_field"
    assert set(caught.value.choices) <= set(names)


def test_that_a_misspelt_column_has_a_remedy(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", as_jsonl(DOCS, "content"))
    with pytest.raises(DataError) as caught:
        load_text(file, store=tmp_path, text_field="contents")
    assert caught.value.remedy == ("data.text_field", "content")


def test_that_a_field_of_an_object_is_named_with_points(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", '{"meta": {"body": "one"}}\n{"meta": {"body": "two"}}\n')
    assert load_text(file, store=tmp_path, text_field="meta.body").text == "one\0two"
