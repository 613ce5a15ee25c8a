"""Tables as people have them: the right texts, or the broken row by its line."""

import codecs
import csv
import io
import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

from core.data import DataError, load_text
from core.data.formats import lines
from core.data.formats.parquet import read_rows

BOM = codecs.BOM_UTF8
BIG = "x" * 70_000
DEEP = "[" * 100_000


def read(tmp_path: Path, name: str, content: str | bytes, **asked: Any) -> list[str]:
    file = tmp_path / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_text(str(file), store=tmp_path / "store", **asked).text.split("\0")


def refusal(tmp_path: Path, name: str, content: str | bytes, **asked: Any) -> str:
    with pytest.raises(DataError) as caught:
        read(tmp_path, name, content, **asked)
    assert name in str(caught.value)
    return str(caught.value)


RIGHT_JSON = [
    ('{"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
    ('{"text": "a"}\n{"text": "b"}', ["a", "b"]),
    ('\n{"text": "a"}\n\n  \n{"text": "b"}\n\n', ["a", "b"]),
    ('{"text": "a"}\r\n{"text": "b"}\r\n', ["a", "b"]),
    ('{"text": "a"}\r{"text": "b"}\r', ["a", "b"]),
    (BOM + b'{"text": "a"}\n', ["a"]),
    ('{"text": "한국어"}\n'.encode("utf-16"), ["한국어"]),
    ('{"text": "tab\\there \\"q\\" \\u00e9 \\ud83d\\ude00"}\n', ['tab\there "q" é 😀']),
    ('{"text": "half \\ud83d, NUL \\u0000"}\n', ["half \ufffd, NUL \ufffd"]),
    ('{"text": "line\\r\\nline\\rline"}\n', ["line\nline\nline"]),
    ('{"text": "a\tb"}\n', ["a\tb"]),  # a tab that is not escaped
    ('{"text": null}\n{"text": ""}\n{"text": "b"}\n{"id": 1}\n', ["b"]),
    ('{"id": %s, "text": "a"}\n' % ("9" * 5_000), ["a"]),
    ('{"n": NaN, "text": "a", "x": {"text": "not this"}}\n', ["a"]),
    ('{"text": "first", "text": "second"}\n', ["second"]),
    ('{"content": "a", "id": 1}\n{"content": "b"}\n', ["a", "b"]),
    ('{"id": 1, "messages": [], "prose": "a"}\n', ["a"]),
    (json.dumps({"text": BIG}) + "\n" + '{"text": "b"}', [BIG, "b"]),
    ('{"text": "<|endoftext|>"}\n{"text": "b\u2028c\x0bd"}\n', ["<|endoftext|>", "b\u2028c\x0bd"]),
    ('{"text": null}\n' * 300 + '{"text": "a"}\n', ["a"]),
    ('{"text": "a"}\n' * 300 + '{"text": null}\n' * 300, ["a"] * 300),
]
BROKEN_JSON: list[tuple[str | bytes, str]] = [
    ('{"text": "a"}\n{"text": "b",}\n', r"line 2, column 14: not JSON"),
    ('{"text": "a"}\n{"text": "b\n', r"line 2, column 10: not JSON \(a string has no end"),
    ('{"text": "a"} {"text": "b"}\n', r"line 1, column 15: not JSON \(something follows"),
    ("{'text': 'a'}\n", r"line 1, column 2: not JSON"),
    ('{\n  "text": "a"\n}\n', r"line 1.*an object starts, and continues in the next lines"),
    ('[{"text": "a"}]\n', r"line 1: each line must be an object.*not an array"),
    ('{"text": "a"}\n"b"\n', r"line 2: each line must be an object.*not a text"),
    ('{"text": "a"}\n7\n', r"line 2: .*not a number"),
    ('{"text": "a"}\n\n{"text": {"b": "c"}}\n', r"line 3: text is an object, not a text"),
    ('{"text": "a"}\n{"text": ["b"]}\n', r"line 2: text is an array, not a text"),
    ('{"text": "a"}\n{"text": 7}\n', r"line 2: text is a number, not a text"),
    ('{"text": "a"}\n' * 200 + "oops\n", r"line 201, column 1: not JSON"),
    ('{"text": "a"}\n' + DEEP + "\n", r"line 2: objects and arrays are nested too deeply"),
    ("", r"has no rows"),
    ("\n \n", r"has no rows"),
    ('{"text": null}\n{"text": ""}\n', r"has no text: 2 rows, all of them empty"),
    ('{"id": 7, "ok": true}\n', r"has no column of text.*\(id, ok\)"),
    ('{"a": "x", "b": "y"}\n', r"several columns that may be the text.*\(a, b\)"),
    (b'{"text": "a\xff"}\n', r"is not UTF-8: byte 11"),
    (b'{"text": "a\0"}\n', r"contains NUL bytes"),
    (b"\x1f\x8b\x08\0\0\0", r"is not text but a gzip archive"),
]


@pytest.mark.parametrize(("content", "texts"), RIGHT_JSON)
def test_that_json_lines_give_their_texts(
    tmp_path: Path, content: str | bytes, texts: list[str]
) -> None:
    assert read(tmp_path, "a.jsonl", content) == texts


@pytest.mark.parametrize(("content", "words"), BROKEN_JSON)
def test_that_a_broken_line_of_json_is_named(
    tmp_path: Path, content: str | bytes, words: str
) -> None:
    assert re.search(words, refusal(tmp_path, "a.jsonl", content))


RIGHT_CSV: list[tuple[str, str | bytes, list[str]]] = [
    ("a.csv", "id,text\n1,a\n2,b\n", ["a", "b"]),
    ("a.csv", "id,text\r\n1,a\r\n2,b", ["a", "b"]),
    ("a.csv", BOM + b"text,id\na,1\n", ["a"]),
    ("a.csv", "id,text\n1,한국어\n".encode("utf-16"), ["한국어"]),
    ("a.csv", 'text\n"a, ""b"",\nc"\n"d"\n', ['a, "b",\nc', "d"]),
    ("a.csv", "id;text\n1;a, b\n2;c\n", ["a, b", "c"]),
    ("a.csv", "id\ttext\n1\ta, b\n", ["a, b"]),
    ("a.csv", "id|text\n1|a\n", ["a"]),
    ("a.csv", "id,text,\n1,a,\n2,b,\n", ["a", "b"]),
    ("a.csv", "id,text\n1,a,\n2,b,,\n", ["a", "b"]),
    ("a.csv", "id,text\n\n1,a\n\n\n2,b\n\n", ["a", "b"]),
    ("a.csv", "\n\nid,text\n1,a\n", ["a"]),
    ("a.csv", "id,text\n1,\n2,b\n3,  \n", ["b"]),
    ("a.csv", 'id,text\n1,"a\r\nb"\n', ["a\nb"]),
    ("a.csv", '"id","text"\n"1","a"\n', ["a"]),
    ("a.csv", "label,review\n1,good\n0,bad\n", ["good", "bad"]),
    ("a.csv", "x,x,text\n1,2,a\n", ["a"]),
    ("a.csv", f'id,text\n1,"{BIG * 3}"\n', [BIG * 3]),
    (
        "a.tsv",
        'id\ttext\n1\tit\'s "one" here\n2\t"Hi," she said\n',
        ['it\'s "one" here', '"Hi," she said'],
    ),
    ("a.tsv", 'id\ttext\n1\t"a\tb\nc"\n2\td\n', ["a\tb\nc", "d"]),
    ("a.tsv", "text\na, b\nc\n", ["a, b", "c"]),
    ("a.CSV", "id,text\n1,a\n", ["a"]),
]
BROKEN_CSV: list[tuple[str, str | bytes, str]] = [
    ("a.csv", "id,text\n1,a\n2,b, c\n", r"line 3: it has 3 columns, but the first row has 2"),
    ("a.csv", "id,text\n1\n", r"line 2: it has 1 column, but the first row has 2"),
    ("a.csv", 'id,text\n1,"a\nb"\n2,c,d\n', r"line 4: it has 3 columns"),
    ("a.csv", 'id,text\n1,a\n2,"b\n3,c\n', r"line 3: a quote opens there and is not closed"),
    ("a.csv", 'id,text\n1,"a" b\n', r"line 2: .*starts in line 2"),
    ("a.csv", "text\nHello, world\n", r"line 2: it has 2 columns, but the first row has 1"),
    ("a.csv", "", r"has no rows"),
    ("a.csv", "id,text\n", r"has no rows"),
    ("a.csv", "id,text\n1,\n", r"has no text: 1 row, all of them empty"),
    ("a.csv", "text,text\na,b\n", r"has several columns text"),
    ("a.csv", "left,right\na,b\n", r"several columns that may be the text.*\(left, right\)"),
    ("a.csv", b"id,text\n1,caf\xe9 du march\xe9 d\xe9j\xe0\n", r'data.encoding = "cp1252"'),
    ("a.csv", b"id,text\n1,a\0b\n", r"contains NUL bytes"),
    ("a.csv", b"PK\x03\x04word/", r"is not text but a Word"),
    ("a.tsv", "id\ttext\n1\ta\tb\n", r"line 2: it has 3 columns, but the first row has 2"),
]


@pytest.mark.parametrize(("name", "content", "texts"), RIGHT_CSV)
def test_that_csv_and_tsv_give_their_texts(
    tmp_path: Path, name: str, content: str | bytes, texts: list[str]
) -> None:
    assert read(tmp_path, name, content) == texts


@pytest.mark.parametrize(("name", "content", "words"), BROKEN_CSV)
def test_that_a_broken_row_of_csv_is_named(
    tmp_path: Path, name: str, content: str | bytes, words: str
) -> None:
    assert re.search(words, refusal(tmp_path, name, content))


def test_that_a_quote_that_is_never_closed_takes_no_more_than_a_field(tmp_path: Path) -> None:
    before = csv.field_size_limit(1_000)
    try:
        content = 'id,text\n1,a\n2,"b\n' + "3,c\n" * 1_000
        assert "line 3: a quote opens" in refusal(tmp_path, "a.csv", content)
    finally:
        csv.field_size_limit(before)


def test_that_a_line_without_an_end_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 1_000)
    content = '{"text": "a"}\n{"text": "' + "b" * 2_000
    assert "line 2: it has more than 1,000 characters" in refusal(tmp_path, "a.jsonl", content)


# -- Parquet


def table(*columns: Any, names: tuple[str, ...] = ("id", "text"), **how: Any) -> bytes:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    file = io.BytesIO()
    arrays = [each if isinstance(each, pyarrow.Array) else pyarrow.array(each) for each in columns]
    parquet.write_table(pyarrow.Table.from_arrays(arrays, list(names)), file, **how)
    return file.getvalue()


def parquets() -> list[tuple[str, bytes, list[str]]]:
    import pyarrow as pa

    texts = ["a\r\n", "\u00e9", "c\0"]
    read_as = ["a\n", "\u00e9", "c\ufffd"]
    return [
        ("plain", table([1, 2, 3], texts), read_as),
        ("one row group a row", table([1, 2, 3], texts, row_group_size=1), read_as),
        ("gzip", table([1, 2, 3], texts, compression="gzip"), read_as),
        ("zstd", table([1, 2, 3], texts, compression="zstd"), read_as),
        ("no dictionary", table([1, 2, 3], texts, use_dictionary=False), read_as),
        ("large strings", table([1, 2, 3], pa.array(texts, pa.large_string())), read_as),
        ("views", table([1, 2, 3], pa.array(texts, pa.string_view())), read_as),
        ("categories", table([1, 2, 3], pa.array(texts).dictionary_encode()), read_as),
        ("nulls", table([1, 2, 3], ["a", None, ""]), ["a"]),
        ("another name", table([1], ["a"], names=("id", "content")), ["a"]),
        ("the only one", table([[1]], ["a"], names=("list", "prose")), ["a"]),
        ("many rows", table(list(range(5000)), ["a"] * 5000), ["a"] * 5000),
        ("page of version 2", table([1, 2, 3], texts, data_page_version="2.0"), read_as),
    ]


def test_that_parquet_gives_its_texts_however_it_is_written(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    for title, content, texts in parquets():
        assert read(tmp_path, "a.parquet", content) == texts, title


def broken_parquets() -> list[tuple[bytes, str]]:
    import pyarrow as pa

    whole = table(list(range(200)), [f"text {n}" for n in range(200)], write_page_checksum=True)
    damaged = bytearray(whole)
    at = whole.index(b"text 1")
    damaged[at : at + 4] = b"\xff\xfe\xff\xfe"
    return [
        (b"", "is not a complete Parquet table"),
        (b"PAR1", "is not a complete Parquet table"),
        (whole[: len(whole) // 2], "is not a complete Parquet table"),
        (whole[:-2], "is not a complete Parquet table"),
        (b"id,text\n1,a\n" * 20, "is not a complete Parquet table"),
        (bytes(damaged), "cannot be read from row"),
        (table([1], [2]), r"has no column of text.*\(id, text\)|text has no text \(int64\)"),
        (table([1], [["a"]]), r"the column text has no text \(list"),
        (table([1], [{"a": "b"}]), r"the column text has no text \(struct"),
        (table([1], [b"a"]), r"the column text has no text \(binary"),
        (table(["a"], ["b"], names=("text", "text")), "has several columns text"),
        (table(["a"], ["b"], names=("left", "right")), r"several columns.*\(left, right\)"),
        (table(pa.array([], pa.string()), names=("text",)), "is empty"),
        (table([None, ""], names=("text",)), "has no text: 2 rows"),
    ]


def test_that_a_broken_parquet_is_named(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    for content, words in broken_parquets():
        told = refusal(tmp_path, "a.parquet", content)
        assert re.search(words, told), told


def test_that_parquet_without_pyarrow_is_refused_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda *_: None)
    told = refusal(tmp_path, "a.parquet", b"PAR1")
    assert "needs pyarrow, which is not installed: pip install pyarrow" in told


def test_that_a_text_that_fills_many_rows_of_a_small_file_is_given_a_few_at_a_time(
    tmp_path: Path,
) -> None:
    """And that of a file whose text is endless, no more than the largest text is taken."""
    pa = pytest.importorskip("pyarrow")
    same = pa.DictionaryArray.from_arrays(pa.array([0] * 2_000), ["a" * 1_000_000])
    content = table([*range(2_000)], same)
    assert len(content) < 100_000
    (tmp_path / "a.parquet").write_bytes(content)
    found = read_rows(tmp_path / "a.parquet", lambda *_: 1, limit=20_000_000)
    with pytest.raises(DataError, match="which is too much"):
        assert max(sum(len(text or "") for text in some) for some in found) <= 6_000_000
    (some, *_) = itertools.islice(read_rows(tmp_path / "a.parquet", lambda *_: 1), 2)
    assert sum(len(text or "") for text in some) <= 6_000_000


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_that_a_million_rows_are_read(tmp_path: Path, name: str) -> None:
    """The cheap form, 5,000 documents in memory and streamed: test_documents.py."""
    row = "{0},row {0}\n" if name == "a.csv" else '{{"text": "row {0}"}}\n'
    head = "id,text\n" if name == "a.csv" else ""
    found = read(tmp_path, name, head + "".join(map(row.format, range(1_000_000))))
    assert len(found) == 1_000_000
    assert found[-1] == "row 999999"
