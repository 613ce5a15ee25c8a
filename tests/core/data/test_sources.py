"""Built-in texts, files, folders and lists."""

import hashlib
from pathlib import Path

import pytest

from core import paths
from core.data import SOURCES, Cancelled, DataError, load_text, make_tokenizer
from core.data.formats import text as reading
from core.i18n import Message


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


_OWN = ["short-story", "hill-tales", "messy-story", "python-docs"]
_FETCHED = ["the-verdict", "tiny-shakespeare"]


def test_that_the_built_in_texts_are_there() -> None:
    assert list(SOURCES) == [*_OWN, *_FETCHED]
    assert [name for name, source in SOURCES.items() if source.needs_fetch] == _FETCHED
    assert all(name == source.name for name, source in SOURCES.items())


def test_that_the_story_is_plain_and_of_the_length_of_the_books(tmp_path: Path) -> None:
    text = load_text("short-story", store=tmp_path)
    assert text.text.isascii()
    assert "\t" not in text.text
    assert text.n_bytes == SOURCES["short-story"].size_bytes
    assert 4_800 <= len(make_tokenizer("gpt2", "").encode(text.text)) <= 5_300
    raw = (paths.RESOURCES / "text" / "short-story.txt").read_bytes()
    assert text.fingerprint == hashlib.sha256(raw).hexdigest()


def test_that_the_tales_are_plain_and_too_long_to_be_learned_by_heart(tmp_path: Path) -> None:
    text = load_text("hill-tales", store=tmp_path)
    assert text.text.isascii()
    assert text.n_bytes == SOURCES["hill-tales"].size_bytes
    assert 30_000 <= len(make_tokenizer("gpt2", "").encode(text.text)) <= 60_000


def test_that_no_paragraph_of_the_tales_comes_twice(tmp_path: Path) -> None:
    text = load_text("hill-tales", store=tmp_path).text
    paragraphs = [line for line in text.split("\n\n") if len(line) > 60]
    assert len(paragraphs) == len(set(paragraphs)) > 500


def test_that_the_messy_story_is_the_story_with_ten_odd_lines_before_its_last_tenth(
    tmp_path: Path,
) -> None:
    story = load_text("short-story", store=tmp_path).text
    messy = load_text("messy-story", store=tmp_path)
    lines = messy.text.splitlines(keepends=True)
    odd = [line for line in lines if line[0] >= "\u2500"]
    assert "".join(line for line in lines if line not in odd) == story
    assert [len(set(line.strip())) for line in odd] == [1] * 10
    assert {len(line) for line in odd} == {129}
    assert len(set(odd)) == 10
    assert messy.text.rindex(odd[-1]) < 0.9 * len(messy.text)
    assert messy.n_bytes == SOURCES["messy-story"].size_bytes


def test_that_the_language_reference_is_that_of_this_python(tmp_path: Path) -> None:
    text = load_text("python-docs", store=tmp_path)
    assert "assert_stmt" in text.text
    assert len(text.text) > 300_000


def test_that_a_python_without_its_reference_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pydoc_data.topics", None)
    with pytest.raises(DataError, match="choose another text"):
        load_text("python-docs", store=tmp_path)


def test_that_a_file_is_described(tmp_path: Path) -> None:
    file = write(tmp_path / "café.txt", "naïve\n")
    told: list[tuple[Message, int, int]] = []
    text = load_text(str(file), store=tmp_path, progress=lambda *it: told.append(it))
    assert (text.title, text.text, text.n_bytes) == ("café.txt", "naïve\n", 7)
    assert text.fingerprint == hashlib.sha256("naïve\n".encode()).hexdigest()
    assert text.files == (str(file),)
    assert told == [(Message("data.reading", title="café.txt"), 7, 7)]


def test_that_a_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    write(folder / "b.md", "second")
    write(folder / "a.TXT", "first")
    write(folder / "sub" / "c.py", "third")
    write(folder / "empty.txt", "")
    write(folder / "picture.png", "not this")
    write(folder / ".hidden.txt", "nor this")
    write(folder / ".git" / "x.txt", "nor this")
    text = load_text(str(folder), store=tmp_path)
    assert text.title == "notes"
    assert text.text == "first\n\nsecond\n\nthird"
    assert [Path(file).name for file in text.files] == ["a.TXT", "b.md", "empty.txt", "c.py"]


def test_that_a_list_is_joined_as_given(tmp_path: Path) -> None:
    files = [write(tmp_path / name, name) for name in ("z.txt", "a.txt")]
    folder = write(tmp_path / "more" / "m.txt", "m").parent
    text = load_text((*map(str, files), str(folder), "short-story"), store=tmp_path)
    assert text.text.startswith("z.txt\n\na.txt\n\nm\n\nThe Rest of the Sentence")
    assert text.title.startswith("4 texts: z.txt, a.txt, more")
    assert len(text.title) <= 80


def test_that_a_file_may_have_a_built_in_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "short-story", "mine")
    monkeypatch.chdir(tmp_path)
    assert load_text("./short-story", store=tmp_path).text == "mine"
    assert load_text("short-story", store=tmp_path).text != "mine"


def test_that_a_mistyped_name_is_answered_with_the_built_in_ones(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"short-storey does not exist.*short-story, hill-tales"):
        load_text("short-storey", store=tmp_path)


def test_that_the_title_of_the_current_folder_is_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write(tmp_path / "poems" / "a.txt", "a").parent)
    assert load_text(".", store=tmp_path).title == "poems"


def test_that_too_much_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.data.sources.LARGEST_TEXT", 1_000)
    files = tuple(str(write(tmp_path / name, "a" * 600)) for name in ("a.txt", "b.txt"))
    load_text(files[0], store=tmp_path)
    with pytest.raises(DataError, match=r"b\.txt has 600 bytes, which is too large"):
        load_text(files, store=tmp_path)


def test_that_reading_can_be_called_off(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "a" * 3_000_000)
    told: list[int] = []
    with pytest.raises(Cancelled):
        load_text(
            str(file),
            store=tmp_path,
            progress=lambda _, done, __: told.append(done),
            cancelled=lambda: bool(told),
        )
    assert len(told) == 1


@pytest.mark.parametrize("size", [2**20 - 1, 2**20, 2**20 + 1])
def test_that_characters_and_line_ends_survive_the_chunks(tmp_path: Path, size: int) -> None:
    body = "x" * (size - 2) + "é\r\n" + "y" * 2**20 + "😀\r\nend\r"
    assert load_text(str(write(tmp_path / "a.txt", body)), store=tmp_path).text == (
        body.replace("\r\n", "\n").replace("\r", "\n")
    )


@pytest.mark.thorough
def test_that_the_offset_of_a_bad_byte_is_right_in_a_later_chunk(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * (2**20 - 1) + b"\xc3" + b"\xa9" * 1 + b"y" * 5 + b"\xff")
    with pytest.raises(DataError, match="byte 1,048,582 is 0xFF"):
        load_text(str(file), store=tmp_path)


def test_that_a_folder_with_too_many_files_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.data.listing._MOST_FILES", 2)
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path / "f" / name, name)
    with pytest.raises(DataError, match="more than 2 text files"):
        load_text(str(tmp_path / "f"), store=tmp_path)


def test_that_a_file_that_grows_while_it_is_read_stays_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_refuse_special", lambda *_: 0)  # what it was a moment ago
    with pytest.raises(DataError, match="has 2,000 bytes, which is too large"):
        reading.read_file(write(tmp_path / "a.txt", "a" * 2_000), limit=1_000)


@pytest.mark.parametrize("written", ["short-stroy", "Short-Story", "short_story", "short story"])
def test_that_a_built_in_text_s_misspelled_name_names_the_text(
    written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError, match=r"did you mean short-story\?$"):
        load_text(written, store=tmp_path)
    with pytest.raises(DataError, match="one of the built-in texts"):
        load_text("harbour.txt", store=tmp_path)
