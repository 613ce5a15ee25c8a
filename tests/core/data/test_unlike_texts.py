"""Other encodings, other files beside the texts, rows, and what is no text at all."""

import io
import json
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import save

from core.config import FIELD_PATHS, ConfigError, RunConfig
from core.data import DataError, load_text, prepare
from core.data import large_text as large
from core.data.formats.encodings import ENCODINGS, detect
from core.data.formats.structured import RowCounter

KOREAN = "항구의 등불이 강물에 비쳤다. 아침 하늘은 조용했다. 다리 위로 바람이 불었다.\n"
TEXTS = {
    "ko": KOREAN,
    "ja": "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。\n",
    "zh": "我冒了严寒，回到相隔二千余里，别了二十余年的故乡去。时候既然是深冬；\n",
    "tw": "我冒了嚴寒，回到相隔二千餘里，別了二十餘年的故鄉去。時候既然是深冬；\n",
    "ru": "Все счастливые семьи похожи друг на друга, каждая несчастливая несчастлива по-своему.\n",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια.\n",
    "he": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.\n",
    "fr": "Longtemps, je me suis couché de bonne heure. Où être naïf, ça « à peine » éteint.\n",
    "pl": "Litwo! Ile cię trzeba cenić, ten tylko się dowie, kto cię stracił. Dziś piękność twą.\n",
    "tr": "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar.\n",
    "mixed": "def greet():  # 인사를 하는 함수이다\n    return 'hello'\n",
}


def written(file: Path, content: str | bytes) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(file)


def refused(source: str | tuple[str, ...], tmp_path: Path, encoding: str = "auto") -> DataError:
    with pytest.raises(DataError) as caught:
        load_text(source, store=tmp_path / "store", encoding=encoding)
    return caught.value


# -- encodings


@pytest.mark.parametrize(
    ("language", "encoding", "name"),
    [
        ("ko", "cp949", "cp949"),
        ("ko", "euc-kr", "cp949"),
        ("mixed", "cp949", "cp949"),
        ("ko", "utf-16-le", "utf-16-le"),
        ("ko", "utf-16-be", "utf-16-be"),
        ("ja", "shift-jis", "shift-jis"),
        ("ja", "euc-jp", "euc-jp"),
        ("zh", "gb2312", "gb18030"),
        ("zh", "gbk", "gb18030"),
        ("tw", "big5", "big5"),
        ("ru", "cp1251", "cp1251"),
        ("ru", "koi8-r", "koi8-r"),
        ("ru", "cp866", "cp866"),
        ("el", "cp1253", "cp1253"),
        ("he", "cp1255", "cp1255"),
        ("fr", "cp1252", "cp1252"),
        ("fr", "latin-1", "cp1252"),
        ("pl", "cp1250", "cp1250"),
        ("tr", "cp1254", "cp1254"),
    ],
)
@pytest.mark.parametrize("times", [1, 400])
def test_that_an_encoding_is_named_by_what_decodes_the_whole_file(
    tmp_path: Path, language: str, encoding: str, name: str, times: int
) -> None:
    text = TEXTS[language] * times
    file = written(tmp_path / "a.txt", text.encode(encoding))
    error = refused(file, tmp_path)
    assert f'data.encoding = "{name}"' in str(error)
    assert FIELD_PATHS["data.encoding"].choices[name] in str(error) or "utf-16" in name
    assert error.remedy == ("data.encoding", name)
    assert load_text(file, store=tmp_path, encoding=name).text == text


def test_that_korean_of_an_old_windows_is_not_called_latin(tmp_path: Path) -> None:
    error = refused(written(tmp_path / "a.txt", KOREAN.encode("cp949")), tmp_path)
    assert "byte 0 is 0xC7. The whole file can be read as Korean (CP949, EUC-KR)" in str(error)
    assert "with '항구의' in it" in str(error)
    assert "Latin" not in str(error)


@pytest.mark.thorough
def test_that_a_character_late_in_a_long_file_decides(tmp_path: Path) -> None:
    text = "plain words " * 200_000 + KOREAN
    error = refused(written(tmp_path / "a.txt", text.encode("cp949")), tmp_path)
    assert error.remedy == ("data.encoding", "cp949")


@pytest.mark.parametrize("seed", range(6))
def test_that_random_bytes_are_taken_for_no_text(seed: int) -> None:
    content = np.random.default_rng(seed).integers(1, 256, 4_000, dtype=np.uint8).tobytes()
    assert detect(lambda: [content]) is None


def test_that_utf_8_and_marked_files_need_no_setting(tmp_path: Path) -> None:
    for content in (KOREAN.encode(), b"\xef\xbb\xbf" + KOREAN.encode(), KOREAN.encode("utf-16")):
        file = written(tmp_path / "a.txt", content)
        assert load_text(file, store=tmp_path).text == KOREAN
        # A mark says what the file is, whatever is set for those without one.
        if not content.startswith(KOREAN.encode()[:1]):
            assert load_text(file, store=tmp_path, encoding="cp949").text == KOREAN


def test_that_a_named_encoding_that_does_not_fit_is_refused_with_what_does(tmp_path: Path) -> None:
    file = written(tmp_path / "a.txt", KOREAN)
    error = refused(file, tmp_path, "cp949")
    assert error.field == "data.encoding"
    assert "is not in the encoding Korean (CP949, EUC-KR)" in str(error)
    assert error.remedy == ("data.encoding", "utf-8")


def test_that_a_config_names_the_encoding(tmp_path: Path) -> None:
    file = written(tmp_path / "a.txt", (KOREAN * 60).encode("euc-kr"))
    values = {"data.source": file, "data.context_length": 8, "data.tokenizer": "chars"}
    config = RunConfig().replaced({**values, "data.encoding": "cp949"})
    assert prepare(config, store=tmp_path / "store").text.n_chars == len(KOREAN) * 60


def test_that_a_large_text_is_read_in_the_named_encoding_and_found_again_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "LARGE_BYTES", 0)
    monkeypatch.setattr(large, "_COARSE_CLOCK_S", -1.0)
    file = written(tmp_path / "a.txt", (KOREAN * 60).encode("cp949"))
    values = {"data.source": file, "data.context_length": 8, "data.tokenizer": "chars"}

    def fingerprint(encoding: str) -> str:
        config = RunConfig().replaced({**values, "data.encoding": encoding})
        return prepare(config, store=tmp_path / "store").text.fingerprint

    assert fingerprint("cp949") == fingerprint("cp949")
    assert fingerprint("cp949") != fingerprint("latin-1")


@pytest.mark.parametrize(
    ("spelt", "read"),
    [("EUC-KR", "cp949"), ("euc_kr", "cp949"), ("Shift_JIS", "shift-jis"), ("UTF8", "utf-8")],
)
def test_that_encodings_may_be_spelt_as_elsewhere(spelt: str, read: str) -> None:
    assert RunConfig().replaced({"data.encoding": spelt}).data.encoding == read


def test_that_an_unknown_encoding_is_refused_by_the_config() -> None:
    with pytest.raises(ConfigError, match=r"data\.encoding: must be one of auto, utf-8"):
        RunConfig().replaced({"data.encoding": "cp9949"})


def test_that_the_config_and_the_reader_know_the_same_encodings() -> None:
    assert {"auto", *(each.name for each in ENCODINGS)} == set(FIELD_PATHS["data.encoding"].choices)


# -- what is not text


def _zip(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 20)
    return file.getvalue()


def _pytorch() -> bytes:
    file = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, file)
    return file.getvalue()


def _numpy() -> bytes:
    file = io.BytesIO()
    np.save(file, np.zeros(3))
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PAR1\x15\x04\x15" + bytes(40) + b"PAR1", "a Parquet table"),
        (save({"weight": np.zeros((2, 2), np.float32)}), "safetensors.*model.init_from"),
        (_pytorch(), "PyTorch.*model.init_from"),
        (pickle.dumps({"weight": [1.0]}), "a Python pickle"),
        (_numpy(), "NumPy arrays"),
        (_zip("[Content_Types].xml", "word/document.xml"), "a Word, Excel"),
        (_zip("notes.txt"), "a ZIP archive"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (b"%PDF-1.4\n%%EOF\n", "a PDF document"),
        (b"{\\rtf1\\ansi Hello}", "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "of the old kind"),
        (b"GGUF\x03\0\0\0" + bytes(20), "GGUF"),
        (bytes(4) + b"ftypisom" + bytes(20), "audio or video"),
        (b"notes.txt" + bytes(248) + b"ustar\0" + bytes(20), "a tar archive"),
    ],
)
def test_that_a_file_that_is_no_text_is_known_by_its_signature(
    tmp_path: Path, content: bytes, words: str
) -> None:
    error = refused(written(tmp_path / "given.txt", content), tmp_path)
    assert error.what.code == "data.not_text_but"
    with pytest.raises(DataError, match=words):
        raise error


# -- what stands beside the texts


def test_that_what_is_not_read_of_a_folder_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    written(folder / "a.txt", "first")
    written(folder / "b.docx", b"PK\x03\x04rest")
    written(folder / "notes", "without a suffix")
    written(folder / "scan.pdf", b"%PDF-1.4")
    written(folder / ".hidden.pdf", b"%PDF-1.4")
    text = load_text(str(folder), store=tmp_path)
    assert text.text == "first"
    (notice,) = text.notices
    assert str(notice) == (
        "1 of 4 files read; not read: b.docx (not a complete Word document), "
        "notes (no suffix such as .txt), scan.pdf (not a complete PDF document)"
    )


def test_that_empty_files_links_and_folders_of_runs_and_models_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    written(folder / "a.txt", "first")
    written(folder / "empty.txt", "")
    for name in ("config.json", "model.safetensors"):
        written(folder / "gpt2" / name, "{}")
    for name in ("run.json", "config.toml"):
        written(folder / "old run" / name, "")
    (folder / "link").symlink_to(tmp_path, target_is_directory=True)
    (notice,) = load_text(str(folder), store=tmp_path).notices
    assert str(notice) == (
        "1 of 5 files read; not read: gpt2 (a model's folder), link (a link to a folder), "
        "old run (a run's folder), empty.txt (empty)"
    )


def test_that_many_others_are_counted(tmp_path: Path) -> None:
    for number in range(30):
        written(tmp_path / "notes" / f"{number:02}.png", "")
    written(tmp_path / "notes" / "a.txt", "first")
    (notice,) = load_text(str(tmp_path / "notes"), store=tmp_path).notices
    assert str(notice).startswith("1 of 31 files read; not read: 00.png, 01.png")
    assert str(notice).endswith("07.png and 22 more")


def test_that_a_folder_whose_files_are_all_read_needs_no_word(tmp_path: Path) -> None:
    written(tmp_path / "notes" / "a.txt", "first")
    assert load_text(str(tmp_path / "notes"), store=tmp_path).notices == ()


def test_that_a_text_too_short_is_told_with_what_was_not_read(tmp_path: Path) -> None:
    written(tmp_path / "notes" / "a.txt", "first")
    written(tmp_path / "notes" / "b.docx", "")
    config = RunConfig().replaced({"data.source": str(tmp_path / "notes")})
    with pytest.raises(DataError, match=r"at least .*1 of 2 files read; not read: b\.docx \(no"):
        prepare(config, store=tmp_path / "store")


def test_that_several_bad_files_are_named_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    written(folder / "a.txt", "good")
    written(folder / "b.txt", KOREAN.encode("cp949"))
    written(folder / "c.txt", "good")
    written(folder / "d.txt", b"a\0b" * 300)
    (folder / "e.txt").symlink_to("nowhere")
    error = refused(str(folder), tmp_path)
    for name in ("b.txt is not UTF-8", "d.txt contains NUL", "e.txt is a link to nowhere"):
        assert name in str(error)
    assert error.remedy is None


def test_that_files_of_one_other_encoding_have_one_remedy(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        written(tmp_path / "notes" / name, KOREAN.encode("cp949"))
    error = refused(str(tmp_path / "notes"), tmp_path)
    assert error.remedy == ("data.encoding", "cp949")
    assert "a.txt" in str(error)
    assert "b.txt" in str(error)


def test_that_missing_and_unreadable_files_of_a_list_are_named_at_once(tmp_path: Path) -> None:
    good = written(tmp_path / "a.txt", "good")
    bad = written(tmp_path / "b.txt", b"%PDF-1.4")
    error = refused((good, str(tmp_path / "no.txt"), bad, str(tmp_path / "nor.txt")), tmp_path)
    for name in ("no.txt does not exist", "nor.txt does not exist", "b.txt is not text but a PDF"):
        assert name in str(error)


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("run.json", "config.toml", "text.txt"), "is the folder of a run.*choose the text.txt"),
        (("config.json", "model.safetensors"), "has a model's weights.*model.init_from"),
        (("config.json", "pytorch_model.bin", "vocab.json"), "has a model's weights"),
        (("a.pdf", "b.docx"), r"has no text files, only a\.pdf \(not .*, b\.docx \(not .*: choose"),
    ],
)
def test_that_a_folder_of_something_else_is_refused(
    tmp_path: Path, names: tuple[str, ...], words: str
) -> None:
    for name in names:
        written(tmp_path / "folder" / name, "{}")
    with pytest.raises(DataError, match=words):
        raise refused(str(tmp_path / "folder"), tmp_path)


# -- rows


ROWS = [{"text": f'Line {n} with "quotes"', "label": n} for n in range(200)]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("rows.txt", "\n".join(map(json.dumps, ROWS)) + "\n\n", "200 JSON rows"),
        ("rows.json", json.dumps(ROWS), "200 JSON rows"),
        ("rows.json", json.dumps(ROWS, indent=2), "200 JSON rows"),
        ("rows.txt", json.dumps(ROWS), "200 JSON rows"),
        ("one.json", json.dumps({"rows": ROWS}, indent=2), "1 JSON row"),
    ],
)
@pytest.mark.parametrize("is_large", [False, True])
def test_that_rows_are_said_to_be_read_as_plain_text(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    content: str,
    said: str,
    is_large: bool,
) -> None:
    monkeypatch.setattr(large, "LARGE_BYTES", 0 if is_large else 10**9)
    monkeypatch.setattr(large, "_COARSE_CLOCK_S", -1.0)
    file = written(tmp_path / name, content)
    config = RunConfig().replaced({"data.source": file, "data.context_length": 8})
    for _ in range(2):  # the second time as the store remembers it
        (notice,) = prepare(config, store=tmp_path / "store").facts().notices
        assert str(notice).startswith(f"{said}, read as plain text")


def test_that_rows_of_several_files_are_added_up(tmp_path: Path) -> None:
    written(tmp_path / "notes" / "a.json", '[{"a": 1}]')
    written(tmp_path / "notes" / "b.txt", '{"a": 1}\n{"a": 2}\n')
    (notice,) = load_text(str(tmp_path / "notes"), store=tmp_path).notices
    assert str(notice).startswith("3 JSON rows, read as plain text")


@pytest.mark.parametrize(
    "text", ["[Intro] a song\nla la", "{ code }\nreturn 1;\n", "{not json}\n{nor this}\n", "a,b\n"]
)
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_that_plain_text_is_not_taken_for_rows(text: str, size: int) -> None:
    counter = RowCounter(".txt")
    for start in range(0, len(text), size):
        counter.add(text[start : start + size])
    assert counter.end() is None


# -- names that lead nowhere


def test_that_a_missing_folder_on_the_way_is_named(tmp_path: Path) -> None:
    error = refused(str(tmp_path / "moved" / "texts" / "a.txt"), tmp_path)
    assert f"a.txt does not exist: there is no moved in {tmp_path} (moved" in str(error)


def test_that_a_name_that_is_nearly_there_is_shown(tmp_path: Path) -> None:
    written(tmp_path / "stories.txt", "a")
    error = refused(str(tmp_path / "storys.txt"), tmp_path)
    assert "storys.txt does not exist, but stories.txt does" in str(error)


@pytest.mark.parametrize("name", ["a" * 300 + ".txt", "/".join(["folder"] * 900)])
def test_that_a_name_too_long_is_told_in_words(tmp_path: Path, name: str) -> None:
    error = refused(str(tmp_path / name), tmp_path)
    assert "the name is too long" in str(error)
    assert "rrno" not in str(error)
