"""ACCEPTANCE F1: thirty kinds of text work, or are refused with what is needed; nothing hangs."""

import gzip
import os
import socket
import struct
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.config import ConfigError, RunConfig
from core.data import DataError, Dataset, Text, prepare

CONTEXT = 16
PLAIN = "Sixty turns took you over, and sixty turns brought you back.\n" * 20

pytestmark = pytest.mark.timeout(300)  # a hang; how long it may be deaf, `prepared` measures

Make = Callable[[Path], object]
not_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="no such files there")


def content(data: bytes | str) -> Make:
    return lambda path: path.write_bytes(data.encode() if isinstance(data, str) else data)


def png() -> bytes:
    chunk = b"IHDR" + struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    )


def folder_with(name: str, make: Make) -> Make:
    def build(path: Path) -> None:
        path.mkdir()
        make(path / name)

    return build


def bound_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's name is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def prepared(source: str, store: Path, **changes: Any) -> Dataset:
    """Prepare, and fail if the program was deaf for five seconds of its own time."""
    last = time.process_time()

    def heard(*_: object) -> None:
        nonlocal last
        now = time.process_time()
        assert now - last < 5.0
        last = now

    def asked() -> bool:
        heard()
        return False

    values: dict[str, Any] = {
        "data.source": source,
        "data.context_length": CONTEXT,
        "data.stride": CONTEXT,
        **{name.replace("__", "."): value for name, value in changes.items()},
    }
    dataset = prepare(RunConfig().replaced(values), store=store, progress=heard, cancelled=asked)
    heard()
    return dataset


WORKS: dict[str, tuple[Make, str]] = {
    "BOM": (content(b"\xef\xbb\xbf" + PLAIN.encode()), PLAIN),
    "UTF-16": (content(PLAIN.encode("utf-16")), PLAIN),
    "UTF-16, other order": (content(b"\xfe\xff" + PLAIN.encode("utf-16-be")), PLAIN),
    "UTF-32": (content(PLAIN.encode("utf-32")), PLAIN),
    "CRLF": (content(PLAIN.replace("\n", "\r\n")), PLAIN),
    "old line ends": (content(PLAIN.replace("\n", "\r")), PLAIN),
    "a folder": (folder_with("a.txt", content(PLAIN)), PLAIN),
    "one repeated character": (content("a" * 100_000), "a" * 100_000),
    "endoftext": (content("<|endoftext|>" * 100), "<|endoftext|>" * 100),
    "a million blanks and a letter": (content(" " * 10**6 + "a"), " " * 10**6 + "a"),
    "a million line ends": (content("\n" * 10**6), "\n" * 10**6),
    "emoji": (content("👩‍👩‍👧‍👦🏳️‍🌈😀" * 200), "👩‍👩‍👧‍👦🏳️‍🌈😀" * 200),
    "only blanks": (content(" " * 5_000), " " * 5_000),
    "no blanks, another script": (
        content("的一是了我不人在他有" * 20_000),
        "的一是了我不人在他有" * 20_000,
    ),
}

REFUSED: dict[str, tuple[Make, str]] = {
    "empty": (content(b""), "is empty"),
    "only a BOM": (content(b"\xef\xbb\xbf"), "is empty"),
    "one byte": (content(b"a"), "has 1 token; .* at least 34"),
    "as long as the context": (content(" a" * CONTEXT), "has 16 tokens; .* at least 34"),
    "one token more": (content(" a" * (CONTEXT + 1)), "has 17 tokens; .* at least 34"),
    "latin-1": (content("café au lait ".encode("latin-1") * 50), "byte 3 is 0xE9.*Latin-1.*'é'"),
    "cut short": (content("é".encode()[:1]), "byte 0 is 0xC3 .or the file was cut short"),
    "UTF-16 without a mark": (content(PLAIN.encode("utf-16-le")), "UTF-16 without a byte order"),
    "UTF-16 cut short": (content(PLAIN.encode("utf-16")[:-1]), "UTF-16, but byte"),
    "NUL": (content("a\0b" * 300), "NUL bytes"),
    "gzip": (content(gzip.compress(PLAIN.encode())), "gzip archive: unpack"),
    "PNG": (content(png()), "PNG picture"),
    "random bytes": (content(bytes(range(128, 256)) * 9), "byte 0 is 0x80"),
    "random bytes that begin as UTF-16": (
        content(bytes(range(255, 0, -1)) * 9),
        r"begins as UTF-16, but byte 32 \(0xDF\)",
    ),
    "a folder without texts": (folder_with("a.bin", content("a")), "has no text files"),
    "missing": (lambda path: None, "does not exist"),
    "a 50 MB line of one letter": (content(b"x" * 50_000_000), "has more than 1,000,000"),
}

REFUSED_ON_UNIX: dict[str, tuple[Make, str]] = {
    "a FIFO": (os.mkfifo if hasattr(os, "mkfifo") else content(b""), "a named pipe"),
    "a FIFO in a folder": (
        folder_with("a.txt", os.mkfifo if hasattr(os, "mkfifo") else content(b"")),
        r"a\.txt is a named pipe",
    ),
    "a socket": (bound_socket, "a socket"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "a device"),
    "a dangling link": (lambda path: path.symlink_to("nowhere"), "link to nowhere"),
    "a link to itself": (lambda path: path.symlink_to(path), "cannot be opened"),
}


@pytest.mark.parametrize("kind", WORKS)
def test_that_it_works(kind: str, tmp_path: Path) -> None:
    make, text = WORKS[kind]
    make(tmp_path / "given.txt")
    for tokenizer in ("gpt2", "bytes", "chars"):
        dataset = prepared(str(tmp_path / "given.txt"), tmp_path, data__tokenizer=tokenizer)
        ids = [*dataset.train_ids.tolist(), *dataset.val_ids.tolist()]
        assert isinstance(dataset.text, Text)
        assert dataset.text.text == text
        assert dataset.tokenizer.decode(ids) == text
        assert len(dataset.train) > 0


def check_refused(make: Make, words: str, tmp_path: Path) -> None:
    path = tmp_path / "given.txt"
    make(path)
    with pytest.raises(DataError, match=words) as caught:
        prepared(str(path), tmp_path)
    message = str(caught.value)
    assert "choose" in message or "data." in message or "save it as" in message
    assert "given.txt" in message or caught.value.field != "data.source"


@pytest.mark.parametrize("kind", REFUSED)
def test_that_it_is_refused_with_a_remedy(kind: str, tmp_path: Path) -> None:
    check_refused(*REFUSED[kind], tmp_path)


@not_on_windows
@pytest.mark.parametrize("kind", REFUSED_ON_UNIX)
def test_that_no_special_file_is_opened(kind: str, tmp_path: Path) -> None:
    check_refused(*REFUSED_ON_UNIX[kind], tmp_path)


@pytest.mark.parametrize("folder", [False, True])
def test_that_no_permission_is_named(
    folder: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "a.txt").write_text(PLAIN)
    monkeypatch.setattr(os, "scandir" if folder else "open", refuse)  # root may read everything
    source = tmp_path / "given" if folder else tmp_path / "given" / "a.txt"
    with pytest.raises(DataError, match=r"given.*ermission.*choose another") as caught:
        prepared(str(source), tmp_path)
    assert caught.value.field == "data.source"


@pytest.mark.parametrize("mb", [10, pytest.param(50, marks=pytest.mark.slow)])
def test_that_a_long_line_of_words_is_trained_on(tmp_path: Path, mb: int) -> None:
    times = mb * 72_000
    (tmp_path / "given.txt").write_text("mind the goat " * times)
    dataset = prepared(str(tmp_path / "given.txt"), tmp_path)
    assert dataset.n_tokens > 3 * times


@pytest.mark.parametrize("share", [0.0, 1.0, -0.1, 1.1])
def test_that_no_share_for_one_part_is_refused_by_the_config(share: float) -> None:
    with pytest.raises(ConfigError, match=r"data\.train_fraction: must be a number above 0"):
        RunConfig().replaced({"data.train_fraction": share})


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1e-12, r"training part has 0 tokens .* at least 17"),
        (1 - 1e-12, r"validation part has \d tokens? .* at least 17"),
        (0.99, r"validation part has \d+ tokens .* at least 17"),
    ],
)
def test_that_a_part_that_is_too_small_is_told_its_need(
    share: float, words: str, tmp_path: Path
) -> None:
    (tmp_path / "given.txt").write_text(PLAIN)
    with pytest.raises(DataError, match=words) as caught:
        prepared(str(tmp_path / "given.txt"), tmp_path, data__train_fraction=share)
    assert caught.value.field == "data.train_fraction"


@pytest.mark.parametrize("source", ["~nobody-of-this-name/a.txt", "a" * 5_000, "a\ud800.txt"])
def test_that_impossible_names_are_refused(source: str, tmp_path: Path) -> None:
    with pytest.raises((DataError, ConfigError), match="choose"):
        prepared(source, tmp_path)
