"""The door to files from anywhere: what is no file is refused by name, nothing is waited for."""

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from core import files
from core.disks import NoAnswerError
from core.i18n import reason_of
from core.run_store.layout import write_atomically

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(path.parent)  # a socket's path is short
        try:
            made.bind(path.name)
        finally:
            os.chdir(here)


STANDING_IN: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "a named pipe"),
    "socket": (_socket, "a socket"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "a device"),
    "folder": (Path.mkdir, "a folder"),
}


@pytest.mark.parametrize("kind", STANDING_IN)
def test_that_what_is_no_file_is_refused_by_name_in_every_way_to_open_it(
    tmp_path: Path, kind: str
) -> None:
    make, words = STANDING_IN[kind]
    path = tmp_path / "run.json"
    make(path)
    ways: list[Callable[[], object]] = [
        lambda: files.open_file(path),
        lambda: files.open_file(path, "r+b"),
        lambda: files.append_to(path),
        lambda: files.read_bytes(path, 10),
        lambda: files.rewrite(path, b"x"),
        lambda: files.open_descriptor(path, os.O_RDWR | os.O_CREAT),
    ]
    for way in ways:
        with pytest.raises(OSError, match=r".") as refused:
            way()
        assert str(reason_of(refused.value)).startswith(f"{path}: it is {words}")


def test_that_a_pipe_that_takes_a_file_s_place_after_the_look_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, plain = tmp_path / "run.json", tmp_path / "plain"
    os.mkfifo(path)
    plain.write_bytes(b"{}")
    seen = plain.stat()
    monkeypatch.setattr(Path, "stat", lambda _self: seen)
    with pytest.raises(files.NotRegularError):
        files.open_file(path)


def test_that_what_is_read_whole_has_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"12345")
    assert files.read_bytes(path, 5) == b"12345"
    with pytest.raises(files.TooLargeError):
        files.read_bytes(path, 4)


def test_that_a_pipe_in_the_place_of_a_temporary_file_goes(tmp_path: Path) -> None:
    path = tmp_path / ".run.json.1.tmp"
    os.mkfifo(path)
    with files.new_file(path) as file:
        file.write(b"new")
    assert path.read_bytes() == b"new"
    with pytest.raises(ZeroDivisionError), files.new_file(path):
        raise ZeroDivisionError
    assert not path.exists()


def test_that_a_name_that_no_file_can_have_is_refused_as_one(tmp_path: Path) -> None:
    for name in ("a\0b", "half \ud83d"):
        with pytest.raises(OSError, match=r".") as refused:
            files.open_file(tmp_path / name)
        assert "does not allow that name" in str(reason_of(refused.value))


def test_that_a_disk_that_says_nothing_holds_up_only_what_lies_on_it(tmp_path: Path) -> None:
    answered = threading.Event()
    paths = [tmp_path / name for name in "abcdefgh"]
    asked: list[Path] = []

    def look(path: Path) -> str:
        asked.append(path)
        if path.name in "bdfg":
            answered.wait(60)
        return path.name

    found = files.each_within(0.2, paths, look)
    answered.set()
    silent = [isinstance(one, NoAnswerError) for one in found]
    assert [path.name for path, is_silent in zip(paths, silent, strict=True) if is_silent] == list(
        "bdfgh"
    )
    assert paths[-1] not in asked  # after three of them the rest is not tried
    assert "has not responded" in str(reason_of(found[1]))  # type: ignore[arg-type]


def test_that_a_file_is_replaced_whole_behind_its_link_with_its_permissions(tmp_path: Path) -> None:
    file, link = tmp_path / ("n" * 250), tmp_path / "link"
    files.write_whole(file, b"first")
    file.chmod(0o640)
    link.symlink_to(file)
    files.write_whole(link, b"second")
    assert link.is_symlink()
    assert file.read_bytes() == b"second"
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", file.name]


def test_that_nothing_else_than_a_file_is_replaced(tmp_path: Path) -> None:
    pipe, folder = tmp_path / "pipe", tmp_path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    with pytest.raises(files.NotRegularError):
        files.write_whole(pipe, b"content")
    with pytest.raises(IsADirectoryError):
        files.write_whole(folder, b"content")
    with pytest.raises(OSError, match="Invalid argument"):
        files.write_whole(tmp_path / "nul\0nul", b"content")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "pipe"]


def test_that_a_file_that_threads_replace_at_once_is_whole(tmp_path: Path) -> None:
    path, refused = tmp_path / "about.json", list[OSError]()

    def write(letter: bytes) -> None:
        for _ in range(25):
            try:
                write_atomically(path, letter * 100_000)
            except OSError as error:
                refused.append(error)

    threads = [threading.Thread(target=write, args=(letter,)) for letter in (b"a", b"b", b"c")]
    for each in threads:
        each.start()
    seen = set()
    while any(each.is_alive() for each in threads):
        if path.exists():
            content = path.read_bytes()
            seen.add((len(content), len(set(content))))
    for each in threads:
        each.join()
    assert not refused
    assert seen == {(100_000, 1)}
    assert list(tmp_path.iterdir()) == [path]


def test_that_a_file_that_somebody_reads_is_replaced_once_it_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where the name of an open file cannot be given to another one."""
    refusals, replace = iter(range(3)), os.replace

    def replaced(source: Path, target: Path) -> None:
        if next(refusals, None) is not None:
            raise PermissionError(13, "used by another process", str(target))
        replace(source, target)

    monkeypatch.setattr(files, "_TRIES_AGAIN_S", 10.0)
    monkeypatch.setattr(os, "replace", replaced)
    write_atomically(tmp_path / "queue.json", b"new")
    assert (tmp_path / "queue.json").read_bytes() == b"new"
    refusals = iter(range(3))
    monkeypatch.setattr(files, "_TRIES_AGAIN_S", 0.0)
    with pytest.raises(PermissionError):
        write_atomically(tmp_path / "queue.json", b"newer")
    assert (tmp_path / "queue.json").read_bytes() == b"new"


def test_that_of_folders_made_for_nothing_none_is_left(tmp_path: Path) -> None:
    there, wanted = tmp_path / "there", tmp_path / "there" / "a" / "b"
    there.mkdir()
    with pytest.raises(OSError, match="full"), files.folder_for(wanted):
        raise OSError("full")
    assert list(tmp_path.rglob("*")) == [there]

    def fill() -> None:
        (wanted / "kept").mkdir()
        raise OSError("full")

    with pytest.raises(OSError, match="full"), files.folder_for(wanted):
        fill()
    assert (wanted / "kept").is_dir()
    with files.folder_for(wanted):
        pass
    assert wanted.is_dir()
