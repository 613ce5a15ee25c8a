"""Codes and values, and the sentences made of them."""

import json
import pickle
from pathlib import Path

import pytest

from core.config import ConfigError, parse_config
from core.data import DataError
from core.i18n import (
    Catalogue,
    Message,
    filled,
    from_json,
    read_catalogue,
    texts,
    to_json,
    use_catalogue,
    use_language,
    verbatim,
)
from core.i18n.catalogue import LANGUAGES
from core.languages import DEFAULT, best, languages, remembered
from main import main

ENGLISH = read_catalogue(LANGUAGES / f"{DEFAULT}.toml")


def test_that_a_message_is_its_sentence_as_text() -> None:
    assert str(Message("data.missing", path=Path("a.txt"))) == (
        "a.txt does not exist: check the name or choose a file"
    )


def test_that_an_error_says_its_sentence() -> None:
    error = DataError(Message("data.empty", title="a.txt"))
    assert str(error) == "a.txt is empty (0 characters): choose a text to learn from"
    assert error.what.values == {"title": "a.txt"}


def test_that_a_message_within_a_message_is_its_sentence() -> None:
    said = Message("data.not_text_but", path="a.txt", kind=Message("data.is_gif"))
    assert str(said) == "a.txt is not text but a GIF picture: choose a text file"


def test_that_messages_of_equal_values_are_equal_and_can_be_told_apart_in_a_set() -> None:
    one, same = Message("a.b", x=1, y=[1, 2]), Message("a.b", y=(1, 2), x=1)
    assert one == same
    assert {one, same, Message("a.b", x=2, y=(1, 2))} == {one, Message("a.b", x=2, y=(1, 2))}
    assert pickle.loads(pickle.dumps(one)) == one


@pytest.mark.parametrize(
    "message",
    [
        Message("data.empty", title="ü"),
        Message("data.unreadable", path=Path("a"), reason=Message("system.no_permission")),
        Message("config.no_section", sections=["data", "model"]),
        Message("of.another_version", n=1, share=0.5, there=None, yes=True, all=[Message("x.y")]),
        verbatim("as it came"),
    ],
)
def test_that_a_message_comes_back_from_json(message: Message) -> None:
    assert from_json(json.loads(json.dumps(to_json(message)))) == message


@pytest.mark.parametrize(
    "stored", [{}, {"code": 1}, {"code": "a.b", "values": []}, {"code": "a", "values": {"x": {}}}]
)
def test_that_what_is_no_message_is_refused(stored: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="a message"):
        from_json(stored)


def test_that_an_unknown_code_is_shown_with_its_values() -> None:
    said = Message("cluster.lost", rank=3, host="a", why=Message("data.is_gif"))
    assert str(said) == ("cluster.lost (host='a', rank=3, why=a GIF picture: choose a text file)")
    assert str(Message("cluster.gone")) == "cluster.gone"


def test_that_values_that_do_not_fit_the_sentence_are_shown_as_they_are() -> None:
    assert str(Message("data.empty", name="a")) == "data.empty (name='a')"
    assert str(Message("data.too_many_files", folder="a", most="x")) == (
        "data.too_many_files (folder='a', most='x')"
    )


@pytest.mark.parametrize(
    ("value", "spec", "written"),
    [
        (1, "tokens", "1 token"),
        (0, "tokens", "0 tokens"),
        (12_345, "tokens", "12,345 tokens"),
        (["a"], "or", "a"),
        (["a", "b"], "or", "a or b"),
        (["a", "b", "c"], "or", "a, b or c"),
        ([], "list", ""),
        (4096, "number", "4,096"),
        (0.0003, "number", "0.0003"),
        (5.96e-5, ".3g", "5.96e-5"),
        (2e6, "number", "2e6"),
        (1.5e-10, ".3g", "1.5e-10"),
        ("a.b,c", "", "a.b,c"),
    ],
)
def test_that_numbers_and_lists_are_written_as_the_language_does(
    value: object, spec: str, written: str
) -> None:
    assert ENGLISH.written(value, spec) == written


TOY = """
[numbers]
decimal = ","
thousands = "."

[plurals]
tokens = ["{n} Zeichen"]

[lists]
or = [", ", " oder "]

[data]
empty = "{title} ist leer"
text_too_short = "{title}: {tokens:tokens}, {needed:,} nötig"
validation_part_too_short = "nur {share:.4g}"

[config]
wrong = "nicht {value}, sondern {allowed}"
"""


@pytest.fixture
def toy(tmp_path: Path) -> Catalogue:
    """A second language, in one file."""
    file = tmp_path / "toy.toml"
    file.write_text(TOY, encoding="utf-8")
    return read_catalogue(file, fallback=ENGLISH)


def test_that_a_second_language_is_one_file(toy: Catalogue) -> None:
    too_short = Message(
        "data.text_too_short", title="a", tokens=1234, context=1, needed=5678, window=2
    )
    error = DataError(Message("data.empty", title="a.txt"))
    with use_catalogue(toy):
        assert str(error) == "a.txt ist leer"
        assert str(too_short) == "a: 1.234 Zeichen, 5.678 nötig"
        assert str(Message("data.is_gif")) == "a GIF picture: choose a text file"
        with pytest.raises(ConfigError) as refused:
            parse_config("[model]\nn_layers = 0")
        assert str(refused.value).startswith("model.n_layers: nicht 0, sondern a whole number")
    assert str(error) == "a.txt is empty (0 characters): choose a text to learn from"


TOY_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="toy" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>{title} is empty</source>
        <comment>data.empty</comment>
        <translation>{title}이(가) 비어 있습니다</translation>
    </message>
    <message>
        <source>{n} token|{n} tokens</source>
        <comment>plurals.tokens</comment>
        <translation>토큰 {n}개</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <comment>data.is_png</comment>
        <translation type="vanished">PNG</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
</context>
</TS>
"""


def test_that_a_language_is_chosen_by_the_name_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "crest_toy.ts").write_text(TOY_TS, encoding="utf-8")
    monkeypatch.setattr("core.languages.FOLDER", tmp_path)
    assert languages() == ("en", "toy")
    assert texts("fields") == {}
    use_language("toy")
    try:
        assert str(Message("data.empty", title="시드")) == "시드가 비어 있습니다"
        assert str(Message("data.is_gif")).startswith("a GIF picture")
        assert "PNG" in str(Message("data.is_png"))
        assert filled("{n:tokens}", {"n": 1234}) == "토큰 1,234개"
        assert texts("fields") == {"Seed": "시드"}
    finally:
        use_language("en")
    assert str(Message("data.empty", title="a")).startswith("a is empty")
    with pytest.raises(ValueError, match="no language xx"):
        use_language("xx")


@pytest.mark.parametrize(
    ("environment", "remembered", "system", "spoken"),
    [
        ({}, "", (), "en"),
        ({"LANG": "ko_KR.UTF-8"}, "", (), "ko"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ko_KR.UTF-8"}, "", (), "en"),
        ({"LANG": "de_DE", "LANGUAGE": "de:ko:en"}, "", (), "ko"),
        ({"LANG": "fr_FR.UTF-8"}, "", (), "en"),
        ({"LANG": "ko_KR.UTF-8"}, "en", (), "en"),
        ({"LANG": "C"}, "ko", (), "ko"),
        ({"CREST_LANG": "ko"}, "en", ("en-US",), "ko"),
        ({"CREST_LANG": "en", "LANG": "ko_KR"}, "ko", (), "en"),
        ({"CREST_LANG": "xx", "LANG": "ko_KR"}, "", (), "ko"),
        ({}, "", ("fr-FR", "ko-KR", "en"), "ko"),
    ],
)
def test_that_the_language_is_the_variables_then_the_chosen_then_the_systems(
    environment: dict[str, str],
    remembered: str,
    system: tuple[str, ...],
    spoken: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "crest_ko.ts").touch()
    monkeypatch.setattr("core.languages.FOLDER", tmp_path)
    assert best(environment, remembered, system) == spoken


def test_that_the_terminal_speaks_what_was_chosen_in_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CREST_HOME", str(tmp_path))
    monkeypatch.delenv("CREST_LANG")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert remembered() == ""
    (tmp_path / "settings.ini").write_bytes(b"[view]\nlanguage=\xff\n")
    assert remembered() == ""
    (tmp_path / "settings.ini").write_text("[view]\nsize=@ByteArray(%)\nlanguage=ko\n")
    assert remembered() == "ko"
    try:
        assert main(["runs"]) == 0
    finally:
        use_language("en")
    assert "실행" in capsys.readouterr().out


def test_that_a_language_that_there_is_not_is_told_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CREST_LANG", "klingon\x1b")
    monkeypatch.setenv("LC_ALL", "C")
    assert main(["runs"]) == 0
    told = capsys.readouterr().err
    assert told.count("CREST_LANG=klingon\\x1b: there is no such language. There are: en") == 1
    monkeypatch.setenv("CREST_LANG", "en_GB")
    assert main(["runs"]) == 0
    assert capsys.readouterr().err == ""
