"""A run as one file that others open: whole, and from anyone whatever it is."""

import errno
import io
import json
import os
import shutil
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import main
from core.archives import packing, unpacking
from core.archives.format import CONTENTS, SUFFIX, ArchiveError, name_problem
from core.archives.packing import pack_run
from core.archives.unpacking import is_archive, unpack_run
from core.long_work import Cancelled
from core.run_store import record
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.disk_room import DiskFull
from core.run_store.index import list_runs, read_info
from core.run_store.layout import RunError
from core.run_store.lock import RunInUse, RunLock
from core.run_store.manifest import by_step, folder_name
from core.run_store.reader import read_steps
from tests.core.lasting import resumed

STORED = Path(__file__).resolve().parents[1] / "stored"
Entries = dict[str, bytes]
Harm = Callable[[Path, Entries], None]


@pytest.fixture
def run(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STORED / "format_6" / "runs" / "finished", tmp_path / "a" / "run"))


@pytest.fixture
def runs_dir(tmp_path: Path) -> Path:
    return tmp_path / "runs"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_that_an_unpacked_run_is_the_packed_one_byte_for_byte(
    run: Path, runs_dir: Path, tmp_path: Path
) -> None:
    shares: list[float] = []
    packed = pack_run(run, tmp_path, progress=shares.append)
    assert packed == tmp_path / f"run{SUFFIX}"
    made = unpack_run(packed, runs_dir, progress=shares.append)
    assert made == runs_dir / "run"
    assert _files(made) == _files(run)
    assert read_info(made).problem == ""
    assert [each.step for each in list_checkpoints(made)] == [20, 40]
    assert max(shares) == 1.0
    assert [each.name for each in runs_dir.iterdir()] == ["run"]


def test_that_the_same_run_makes_the_same_file(run: Path, tmp_path: Path) -> None:
    one, other = pack_run(run, tmp_path / "1.zip"), pack_run(run, tmp_path / "2.zip")
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(("choice", "steps"), [("newest", [40]), ("none", [])])
def test_that_checkpoints_are_left_out_as_chosen(
    choice: str, steps: list[int], run: Path, runs_dir: Path, tmp_path: Path
) -> None:
    made = unpack_run(pack_run(run, tmp_path, checkpoints=choice), runs_dir)
    assert [each.step for each in list_checkpoints(made)] == steps
    assert read_info(made).steps_done == 40


def test_that_no_run_is_written_over(run: Path, runs_dir: Path, tmp_path: Path) -> None:
    packed = pack_run(run, tmp_path)
    (runs_dir / "run-2").mkdir(parents=True)
    made = [unpack_run(packed, runs_dir).name for _ in range(2)]
    assert made == ["run", "run-3"]
    with pytest.raises(ArchiveError, match="already exists"):
        pack_run(run, tmp_path)
    assert pack_run(run, tmp_path, replace=True) == packed


def test_that_a_run_that_is_being_trained_is_not_packed(run: Path, tmp_path: Path) -> None:
    lock = RunLock(run)
    try:
        with pytest.raises(RunInUse):
            pack_run(run, tmp_path)
    finally:
        lock.release()
    assert list(tmp_path.glob("*.zip")) == []


def test_that_what_belongs_to_this_machine_is_not_packed(tmp_path: Path) -> None:
    run = Path(shutil.copytree(STORED / "imported_1", tmp_path / "log"))
    (run / ".channel").mkdir()
    (run / ".owner.json").write_text("{}")
    with zipfile.ZipFile(pack_run(run, tmp_path)) as archive:
        names = archive.namelist()
    assert sorted(names) == [
        CONTENTS,
        *(f"log/{name}" for name in ("config.toml", "evals.bin", "run.json", "steps.bin")),
    ]


def test_that_a_link_in_a_run_is_not_followed(run: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (run / "linked").symlink_to(tmp_path / "secret")
    with pytest.raises(RunError, match="is a link"):
        pack_run(run, tmp_path)
    assert list(tmp_path.glob("*.zip")) == []


def test_that_work_that_is_called_off_leaves_nothing(
    run: Path, runs_dir: Path, tmp_path: Path
) -> None:
    with pytest.raises(Cancelled):
        pack_run(run, tmp_path, cancelled=lambda: True)
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    packed = pack_run(run, tmp_path)
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        unpack_run(packed, runs_dir, cancelled=lambda: next(asked))
    assert list(runs_dir.iterdir()) == []


def test_that_what_a_killed_import_left_is_gone_after_the_next(
    run: Path, runs_dir: Path, tmp_path: Path
) -> None:
    packed = pack_run(run, tmp_path)
    left = runs_dir / ".importing-4194399-x" / "run"
    shutil.copytree(run, left)
    assert list_runs(runs_dir) == []
    unpack_run(packed, runs_dir)
    assert [each.name for each in runs_dir.iterdir()] == ["run"]


def test_that_a_full_disk_is_told_with_numbers(
    run: Path, runs_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = pack_run(run, tmp_path)
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(DiskFull) as told:
        unpack_run(packed, runs_dir)
    assert told.value.free == 1000
    assert list(runs_dir.iterdir()) == []
    monkeypatch.undo()

    def full(_archive: object, *_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(unpacking, "_extract", full)
    with pytest.raises(DiskFull):
        unpack_run(packed, runs_dir)
    assert list(runs_dir.iterdir()) == []


# -- from anyone


def _entries(run: Path) -> Entries:
    contents = {"format": 1, "folder": "run", "files": 1, "bytes": 1}
    return {
        CONTENTS: json.dumps(contents).encode(),
        **{f"run/{name}": content for name, content in _files(run).items()},
    }


def _zip(path: Path, entries: Entries) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def _named(name: str) -> Harm:
    def harm(path: Path, entries: Entries) -> None:
        _zip(path, {**entries, name: b"evil"})

    return harm


def _kind(mode: int) -> Harm:
    def harm(path: Path, entries: Entries) -> None:
        _zip(path, entries)
        with zipfile.ZipFile(path, "a") as archive:
            info = zipfile.ZipInfo("run/link")
            info.create_system = 3
            info.external_attr = (mode | 0o777) << 16
            archive.writestr(info, "/etc/passwd")

    return harm


def _with(**changed: object) -> Harm:
    def harm(path: Path, entries: Entries) -> None:
        contents = {"format": 1, "folder": "run", **changed}
        _zip(path, {**entries, CONTENTS: json.dumps(contents).encode()})

    return harm


def _json(name: str, **changed: object) -> Harm:
    def harm(path: Path, entries: Entries) -> None:
        content = json.loads(entries[name])
        content.pop("checksum", None)
        _zip(path, {**entries, name: json.dumps({**content, **changed}).encode()})

    return harm


def _without(name: str) -> Harm:
    return lambda path, entries: _zip(
        path, {each: content for each, content in entries.items() if each != name}
    )


def _twice(path: Path, entries: Entries) -> None:
    _zip(path, {**entries, "run/run.jsox": b"{}"})
    path.write_bytes(path.read_bytes().replace(b"run/run.jsox", b"run/run.json"))


def _in_list(name: str, field: int, form: str, value: int) -> Harm:
    """The list of files says something else of one of them."""

    def harm(path: Path, entries: Entries) -> None:
        _zip(path, entries)
        content = bytearray(path.read_bytes())
        at = content.rfind(name.encode()) - 46
        assert content[at : at + 4] == b"PK\x01\x02"
        struct.pack_into(form, content, at + field, value)
        path.write_bytes(content)

    return harm


def _damaged(path: Path, entries: Entries) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    content = path.read_bytes()
    at = content.find(entries["run/steps.bin"]) + 2000
    path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])


def _bomb(path: Path, entries: Entries) -> None:
    _zip(path, {**entries, "run/bomb.bin": bytes(50_000_000)})


def _overlapping(path: Path, entries: Entries) -> None:
    """Two names in the list for the bytes of one file."""
    _zip(path, {**entries, "run/aaaa.bin": b"x" * 500, "run/bbbb.bin": b"x" * 500})
    content = bytearray(path.read_bytes())
    one, other = (content.rfind(name) - 46 for name in (b"run/aaaa.bin", b"run/bbbb.bin"))
    content[other + 42 : other + 46] = content[one + 42 : one + 46]
    path.write_bytes(content)


def _endless_list(path: Path, entries: Entries) -> None:
    _zip(path, entries)
    content = bytearray(path.read_bytes())
    struct.pack_into("<L", content, len(content) - 22 + 12, 0xFFFFFFF0)
    path.write_bytes(content)


def _many(path: Path, entries: Entries) -> None:
    _zip(path, {**entries, **{f"run/n{n}": b"" for n in range(60)}})


HOSTILE: dict[str, tuple[Harm, str]] = {
    "up": (_named("run/../../evil"), "leads out"),
    "up at once": (_named("../evil"), "leads out"),
    "absolute": (_named("/tmp/evil"), "root of a disk"),
    "drive": (_named("C:/evil"), "every system"),
    "drive inside": (_named("run/C:evil"), "every system"),
    "backslash": (_named("run\\..\\evil"), "every system"),
    "server": (_named("\\\\server\\evil"), "every system"),
    "stream": (_named("run/run.json:evil"), "every system"),
    "device": (_named("run/NUL"), "device"),
    "device with suffix": (_named("run/com1.txt"), "device"),
    "last dot": (_named("run/evil."), "every system"),
    "dot": (_named("run/./evil"), "leads out"),
    "empty part": (_named("run//evil"), "leads out"),
    "control": (_named("run/ev\x1bil"), "control"),
    "deep": (_named("run/" + "a/" * 20 + "b"), "deeper"),
    "long": (_named("run/" + "a" * 300), "too long"),
    "hidden": (_named("run/.channel/evil"), "hidden"),
    "other folder": (_named("other/evil"), "outside the run's folder"),
    "no folder": (_named("evil"), "outside the run's folder"),
    "case": (_named("run/RUN.JSON"), "upper and lower"),
    "case of the folder": (_named("RUN/config.toml"), "upper and lower"),
    "twice": (_twice, "upper and lower"),
    "file as folder": (_named("run/run.json/evil"), "name of its folder"),
    "link": (_kind(stat.S_IFLNK), "link or a device"),
    "pipe": (_kind(stat.S_IFIFO), "link or a device"),
    "no description": (_without("run/run.json"), "lacks run.json"),
    "no config": (_without("run/config.toml"), "lacks config.toml"),
    "newer archive": (_with(format=2), "newer Crest"),
    "no format": (_with(format="x"), f"{CONTENTS} in it is damaged"),
    "newer run": (_json("run/run.json", format=99), "run.json.*newer"),
    "newer checkpoint": (
        _json("run/checkpoints/step-0000020/manifest.json", format=99),
        "manifest.json.*newer",
    ),
    "bomb": (_bomb, "would become"),
    "wrong size": (_in_list("run/log.jsonl", 24, "<L", 5), "damaged"),
    "larger size": (_in_list("run/log.jsonl", 24, "<L", 50_000_000), "damaged"),
    "encrypted": (_in_list("run/log.jsonl", 8, "<H", 1), "encrypted"),
    "other method": (_in_list("run/log.jsonl", 10, "<H", 14), "does not use"),
    "damaged": (_damaged, "steps.bin in it is damaged"),
    "overlapping": (_overlapping, "overlaps another"),
    "endless list": (_endless_list, "more than"),
    "many": (_many, "more than"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_that_a_hostile_archive_is_refused_by_name_and_writes_nothing(
    case: str, run: Path, runs_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if case == "bomb":
        monkeypatch.setattr("core.archives.checking._SMALL", 10_000_000)
    if case == "many":
        monkeypatch.setattr("core.archives.checking.MOST_ENTRIES", 50)
    harm, said = HOSTILE[case]
    path = tmp_path / f"evil{SUFFIX}"
    harm(path, _entries(run))
    before = _files(tmp_path)
    with pytest.raises(ArchiveError, match=f"(?s){said}") as told:
        unpack_run(path, runs_dir)
    assert str(path) in str(told.value)
    assert _files(tmp_path) == before
    assert not runs_dir.exists() or list(runs_dir.iterdir()) == []
    assert is_archive(path)  # it is told as what it is, and not taken for a log


def _pickled() -> bytes:
    import pickle

    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (os.mkdir, ("/tmp/crest-was-here",))

    return pickle.dumps(Evil())


def _other_zip() -> bytes:
    """As torch.save makes one: a zip with a pickle in it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", _pickled())
        archive.writestr("archive/version", "3")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a zip"),
        (b"PK\x05\x06" + bytes(17), "not a zip"),
        (b"PK\x03\x04" + bytes(100), "not a zip"),
        (b"\x80\x04\x95" + bytes(50), "not a zip"),
        (_pickled(), "not a zip"),
        (_other_zip(), "not a run packed by Crest"),
        (_other_zip()[:-30], "not a zip"),
    ],
)
def test_that_another_file_is_told_as_no_archive(
    content: bytes, said: str, runs_dir: Path, tmp_path: Path
) -> None:
    path = tmp_path / f"other{SUFFIX}"
    path.write_bytes(content)
    assert not is_archive(path)
    with pytest.raises(ArchiveError, match=said):
        unpack_run(path, runs_dir)
    assert not runs_dir.exists()
    assert not Path("/tmp/crest-was-here").exists()


def test_that_a_pipe_is_not_waited_for(runs_dir: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    with pytest.raises(OSError, match="pipe"):
        unpack_run(tmp_path / "pipe.zip", runs_dir)


def test_that_names_of_a_run_are_no_problem() -> None:
    for name in ("run.json", "checkpoints/step-0000020/model.safetensors", "undone/1/x", "글.txt"):
        assert name_problem(name) is None


# -- the command line


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def told(*words: object) -> tuple[int, str, str]:
        status = main.main([*map(str, words)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return told


def test_that_a_run_goes_out_and_comes_in_by_the_command_line(
    told: Callable[..., tuple[int, str, str]], run: Path, runs_dir: Path, tmp_path: Path
) -> None:
    out = tmp_path / "shared"
    out.mkdir()
    file = out / f"run{SUFFIX}"
    assert told("export", run, "archive", out) == (0, f"{file}\n", "")
    status, printed, said = told("export", run, "archive", out)
    assert (status, printed) == (2, "")
    assert "--force" in said
    assert told("export", run, "archive", out, "--force", "--checkpoints", "newest")[0] == 0
    made = tmp_path / "not" / "there"
    assert told("export", run, "archive", made) == (0, f"{made / f'run{SUFFIX}'}\n", "")
    words = ("import", file, "--runs", runs_dir, "--name", "from a friend")
    assert told(*words) == (0, f"{runs_dir / 'run'}\n", "")
    assert read_info(runs_dir / "run").name == "from a friend"
    file.write_bytes(file.read_bytes()[:-40])
    status, printed, said = told("import", file, "--runs", runs_dir)
    assert (status, printed) == (2, "")
    assert "nothing was written" in said


@pytest.mark.slow
def test_that_an_imported_run_resumes_bit_for_bit(tmp_path: Path, runs_dir: Path) -> None:
    """Its cheap twin compares the folders byte for byte."""
    original = Path(
        shutil.copytree(STORED / "format_6" / "runs" / "stopped", tmp_path / "a" / "stopped")
    )
    imported = unpack_run(pack_run(original, tmp_path, checkpoints="newest"), runs_dir)
    for folder in (original, imported):
        resumed(folder)
    ours, theirs = read_steps(original), read_steps(imported)
    assert len(ours) > 24
    for column in ("step", "lr", "loss", "grad_norm", "clipped"):
        assert ours[column].tobytes() == theirs[column].tobytes(), column


def test_that_the_newest_checkpoint_is_that_of_the_most_updates_however_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for step in (999, 9_999_999, 20_000_000):
        (tmp_path / "checkpoints" / folder_name(step)).mkdir(parents=True)
    assert packing._newest_checkpoint(tmp_path) == "step-20000000"
    monkeypatch.setattr(record, "read_manifest", lambda folder: {"step": by_step(folder)[0]})
    assert record._newest_counts(tmp_path) == (20_000_000, {})
