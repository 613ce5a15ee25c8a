"""Files from anywhere: nothing in them runs, and each is refused in words that name it."""

import pickle
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.archives.format import ArchiveError
from core.archives.packing import pack_run
from core.archives.unpacking import unpack_run
from core.config import ConfigError, RunConfig, dump_config, load_config
from core.messages.events import Failed, Log, StepDone
from core.run_store import checkpoint
from core.run_store import index as runs
from tests.core.carriers import carriers, replaced
from tests.core.lasting import LASTING, folder_of, only, played, resumed, stop_after
from tests.processes import crest
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]


@pytest.fixture
def stored(tiny: Make, tmp_path: Path) -> Path:
    return folder_of(played(tiny(LASTING), tmp_path / "runs", stop_after(9)))


def test_that_files_that_carry_code_are_refused_on_every_way_in(
    tiny: Make, stored: Path, tmp_path: Path
) -> None:
    mark = tmp_path / "it-ran"
    found = list(carriers(mark))
    assert len(found) == 12
    assert pickle.loads(found[0][1]) is None
    assert mark.is_dir()  # they do carry code: unpickled on purpose, one runs
    mark.rmdir()
    shutil.copytree(stored, tmp_path / "good")
    refused = 0
    for number, (name, content) in enumerate(found):
        # As a config, as weights, and as each file of a run that is resumed.
        file = tmp_path / f"carrier-{number}.toml"
        file.write_bytes(content)
        with pytest.raises(ConfigError):
            load_config(file)
        for suffix in (".safetensors", ".pt"):
            weights = file.with_suffix(suffix)
            weights.write_bytes(content)
            events = played(tiny({"model.init_from": str(weights)}), tmp_path / "new")
            assert weights.name in only(events, Failed)[0].message, name
        for inner in ("model.safetensors", "training.safetensors", "state.json", "manifest.json"):
            shutil.rmtree(stored)
            shutil.copytree(tmp_path / "good", stored)
            replaced(stored, inner, content)
            (failed,) = only(resumed(stored), Failed)
            assert stored.name in failed.message, (name, inner)
        for inner in ("run.json", "config.toml"):
            shutil.rmtree(stored)
            shutil.copytree(tmp_path / "good", stored)
            (stored / inner).write_bytes(content)
            assert only(resumed(stored), Failed), (name, inner)
        for inner in ("steps.bin", "evals.bin", "edits.jsonl", "samples.jsonl", "log.jsonl"):
            shutil.rmtree(stored)
            shutil.copytree(tmp_path / "good", stored)
            (stored / inner).write_bytes(content)
            runs.list_runs(stored.parent)
            said = problems_of(stored)
            # Of lines, one without its end was cut short by a crash: no damage.
            cut_short = inner.endswith(".jsonl") and not content.endswith(b"\n")
            assert cut_short or any(inner in words for words in said), (name, inner)
        refused += 1
        assert not mark.exists(), name
    assert refused == 12


def _broken_configs(good: str) -> Iterator[tuple[str, str]]:
    """Forty configs, each with what its refusal has to name."""
    for value in ("nan", "inf", "-inf", "1e999", "-1", "'high'", "true", "[1]"):
        yield f"[schedule]\npeak_lr = {value}\n", "schedule.peak_lr"
    for value in ("0", "-3", "1.5", "9" * 400, "'two'", "false", "{a = 1}", "nan"):
        yield f"[model]\nn_layers = {value}\n", "model.n_layers"
    for value in ("2.0", "-0.1", "nan", "''"):
        yield f"[optimizer]\nbeta1 = {value}\n", "optimizer.beta1"
    for value in ("'120%'", "'-1%'", "-1", "1.5", "'x%'"):
        yield f"[schedule]\nwarmup = {value}\n", "schedule.warmup"
    yield "[model]\nn_heads = 5\n", "model.n_heads"
    yield "[data]\nsource = []\n", "data.source"
    yield "[data]\ntokenizer = 'magic'\n", "data.tokenizer"
    yield "[training]\ndevice = 'abacus'\n", "training.device"
    yield "[modle]\nn_layers = 3\n", "modle"
    yield "[model]\nlayers = 3\n", "model.layers"
    yield "model = 3\n", "model"
    yield "version = 99\n", "version"
    yield "version = -1\n", "version"
    yield "[data]\nsource = 'a\0b'\n", "config.toml"
    yield "x = " + "[" * 3000 + "]" * 3000 + "\n", "config.toml"
    yield good[: good.index("emb_dim") + 3], "config.toml"
    yield good + good, "config.toml"
    yield "\0" * 100, "config.toml"
    yield "# " + "x" * 17_000_000, "config.toml"


def test_that_forty_broken_configs_are_refused_by_name_and_the_other_runs_still_listed(
    tiny: Make, stored: Path, tmp_path: Path
) -> None:
    broken = list(_broken_configs(dump_config(tiny())))
    assert len(broken) == 40
    folder = tmp_path / "runs" / "broken"
    shutil.copytree(stored, folder)
    for text, named in broken:
        (folder / "config.toml").write_bytes(text.encode())
        with pytest.raises(ConfigError) as error:
            runs.run_config(folder)
        assert any(problem.field.endswith(named) for problem in error.value.problems), (
            text[:80],
            named,
        )
        assert {info.path for info in runs.list_runs(folder.parent)} == {stored, folder}
    (failed,) = only(resumed(folder), Failed)
    assert failed.kind == "config"
    (folder / "config.toml").write_bytes(b"\xef\xbb\xbf" + dump_config(tiny(LASTING)).encode())
    assert (
        len(only(resumed(folder, stop_after(12)), StepDone)) == 3
    )  # a byte order mark is harmless


def test_that_the_terminal_refuses_a_damaged_run_in_one_line(stored: Path) -> None:
    (place,) = (stored / "checkpoints").glob("step-*")
    (place / "state.json").write_text("[" * 100_000)
    checkpoint_error = crest("resume", stored)
    assert checkpoint_error.returncode == 1
    last = checkpoint_error.stderr.splitlines()[-1]
    assert "state.json is damaged" in last
    assert "Traceback" not in checkpoint_error.stderr
    with pytest.raises(checkpoint.CheckpointError):
        checkpoint.verify(place)


@pytest.mark.thorough
def test_that_shared_runs_that_carry_code_are_refused_or_told_and_run_nothing(
    tiny: Make, tmp_path: Path
) -> None:
    """As the shared file itself, and as each file within one that is sound but for it."""
    run = folder_of(played(tiny(LASTING), tmp_path / "a", stop_after(9)))
    good = pack_run(run, tmp_path / "good.crest.zip")
    mark, imported = tmp_path / "it-ran", tmp_path / "b"
    last = max(path.name for path in (run / "checkpoints").glob("step-*"))
    of_checkpoint = ("model.safetensors", "training.safetensors", "state.json", "manifest.json")
    for number, (name, content) in enumerate(carriers(mark)):
        itself = tmp_path / f"carrier-{number}.crest.zip"
        itself.write_bytes(content)
        with pytest.raises(ArchiveError, match=itself.name):
            unpack_run(itself, imported)
        for inner in ("run.json", "config.toml"):
            with pytest.raises(ArchiveError, match=inner):
                unpack_run(_with(good, f"{run.name}/{inner}", content), imported)
        for inner in of_checkpoint:
            held = f"{run.name}/checkpoints/{last}/{inner}"
            made = unpack_run(_with(good, held, content), imported)
            events = resumed(made)
            said = [str(each.message) for each in events if isinstance(each, Failed | Log)]
            assert any(last in words or made.name in words for words in said), (name, inner, said)
        for inner in ("steps.bin", "evals.bin"):
            made = unpack_run(_with(good, f"{run.name}/{inner}", content), imported)
            assert any(inner in words for words in problems_of(made)), (name, inner)
        shutil.rmtree(imported)
        assert not mark.exists(), name


def _with(good: Path, name: str, content: bytes) -> Path:
    """The archive with another content of a file in it."""
    made = good.with_name("harmed.crest.zip")
    with zipfile.ZipFile(good) as found, zipfile.ZipFile(made, "w") as written:
        assert name in found.namelist()
        for entry in found.infolist():
            written.writestr(entry, content if entry.filename == name else found.read(entry))
    return made


@pytest.mark.thorough
def test_that_a_shared_run_with_a_broken_config_is_refused_by_the_name_of_the_field(
    tiny: Make, tmp_path: Path
) -> None:
    run = folder_of(played(tiny(LASTING), tmp_path / "a", stop_after(9)))
    good = pack_run(run, tmp_path / "good.crest.zip")
    for text, named in _broken_configs(dump_config(tiny())):
        with pytest.raises(ArchiveError) as error:
            unpack_run(_with(good, f"{run.name}/config.toml", text.encode()), tmp_path / "b")
        assert named in str(error.value), text[:80]
    assert not list((tmp_path / "b").glob("*"))
