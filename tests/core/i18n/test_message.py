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
    from_json,
    read_catalogue,
    to_json,
    use_catalogue,
    use_language,
    verbatim,
)
from core.i18n.catalogue import DEFAULT, LANGUAGES

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


def test_that_a_language_is_chosen_by_the_name_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "en.toml").write_text((LANGUAGES / "en.toml").read_text(encoding="utf-8"))
    (tmp_path / "toy.toml").write_text(TOY, encoding="utf-8")
    monkeypatch.setattr("core.i18n.catalogue.LANGUAGES", tmp_path)
    with use_catalogue(ENGLISH):  # puts back what was in use
        use_language("toy")
        assert str(Message("data.empty", title="a")) == "a ist leer"
        use_language("en")
        assert str(Message("data.empty", title="a")).startswith("a is empty")
