"""What a finished run teaches is kept with it: used without a fit, damaged or stale fitted anew."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest

import main
from core.cli import foretelling
from core.foresight import Earlier, Lesson, RunSoFar, fitting
from core.foresight.earlier_runs import taught
from core.foresight.hindsight import Hindsight, spoken, texts
from core.i18n import Message
from core.run_store import lessons
from core.run_store.annotations import decline_earlier, read_about
from core.run_store.index import list_runs
from core.run_store.lessons import FORESIGHT, Lessons, Teacher, lessons_of, prior_of
from core.run_store.sealed import sealed, without_checksum
from core.run_store.so_far import RecordedRun, read_recorded_run
from tests.core.foresight.written_runs import CONFIG, TOTAL, write_lawful_run

KEPT = sorted((Path(__file__).parent / "kept").glob("format_*.json"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Lessons]:
    """A finished run with what it teaches beside it."""
    path = write_lawful_run(tmp_path_factory.mktemp("made"), "first", seed=1)
    return path, lessons_of(path)


@pytest.fixture
def run(made: tuple[Path, Lessons], tmp_path: Path) -> Path:
    return Path(shutil.copytree(made[0], tmp_path / "runs" / made[0].name))


@pytest.fixture
def no_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("fitted anew")

    monkeypatch.setattr(fitting, "_solved", refuse)


@pytest.fixture
def quick_fit(made: tuple[Path, Lessons], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of runs that were fitted anew, to what ``made`` has taught."""
    fitted: list[str] = []

    def fit(_run: RecordedRun, name: str) -> dict[str, Earlier | None]:
        fitted.append(name)
        return dict(made[1].earlier)

    monkeypatch.setattr(lessons, "_taught", fit)
    return fitted


def values(run: Path) -> dict[str, object]:
    return without_checksum(json.loads((run / FORESIGHT).read_bytes()))


@pytest.mark.usefixtures("no_fit")
def test_that_a_stored_fit_teaches_the_same_without_a_fit(
    made: tuple[Path, Lessons], run: Path
) -> None:
    told: list[Message] = []
    prior = prior_of(run.parent, CONFIG, tell=told.append)
    assert isinstance(prior, Teacher)
    assert (prior.name, prior.path, told) == ("first", run, [])
    for metric in ("loss", "val_loss"):
        stored, fitted = prior.of(metric, CONFIG), made[1].earlier[metric]
        assert stored is not None
        assert fitted is not None
        assert (stored.theta == fitted.theta).all()
        assert (stored.covariance == fitted.covariance).all()


@pytest.mark.usefixtures("no_fit")
@pytest.mark.parametrize(
    "change",
    [
        {"schedule.peak_lr": 1.3e-3},
        {"schedule.peak_lr": 0.7e-3},
        {"training.batch_size": 7},
        {"model.n_layers": 3},
        {"data.tokenizer": "bytes"},
        {"data.source": "another.txt"},
    ],
)
def test_that_another_set_up_learns_nothing_of_it(run: Path, change: dict[str, object]) -> None:
    assert prior_of(run.parent, CONFIG.replaced(change)) is None
    prior = prior_of(run.parent, CONFIG)
    assert prior is not None
    assert not prior.says_of(CONFIG.replaced(change))  # while a plan is dragged, too
    assert prior.says_of(CONFIG.replaced({"schedule.peak_lr": 1.2e-3, "schedule.warmup": 30}))


def test_that_the_nearest_peak_teaches_and_no_unfinished_run(
    tmp_path: Path, quick_fit: list[str]
) -> None:
    near = CONFIG.replaced({"schedule.peak_lr": 1.1e-3})
    write_lawful_run(tmp_path, "farther", config=CONFIG.replaced({"schedule.peak_lr": 1.25e-3}))
    write_lawful_run(tmp_path, "nearest", config=near)
    write_lawful_run(tmp_path, "stopped", seen=290, ends="stopped")
    write_lawful_run(tmp_path, "crashed", seen=290, ends="")
    found = prior_of(tmp_path, CONFIG)
    assert found is not None
    assert found.name == "nearest"
    assert [each.split("_")[-1].endswith("nearest") for each in quick_fit] == [True]
    kept = {each.name: (each.path / FORESIGHT).exists() for each in list_runs(tmp_path)}
    assert kept == {"farther": False, "nearest": True, "stopped": False, "crashed": False}


def damaged(file: Path) -> None:
    text = file.read_bytes()
    file.write_bytes(text.replace(b'"theta": [', b'"theta": [1', 1))


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:200])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def no_fit_in_it(file: Path) -> None:
    content = without_checksum(json.loads(file.read_bytes()))
    file.write_bytes(sealed({**content, "taught": {"loss": {"theta": []}, "val_loss": None}}))


def no_names(file: Path) -> None:
    content = without_checksum(json.loads(file.read_bytes()))
    file.write_bytes(sealed({"format": 1, "record": content["record"]}))


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("damage", [damaged, cut, empty, no_fit_in_it, no_names])
def test_that_what_is_damaged_is_told_and_fitted_anew(
    run: Path, damage: Callable[[Path], None], quick_fit: list[str]
) -> None:
    damage(run / FORESIGHT)
    told: list[Message] = []
    found = lessons_of(run, tell=told.append)
    assert [each.code for each in told] == ["foresight.kept_unused"]
    assert FORESIGHT in str(told[0])
    assert found.earlier["loss"] is not None
    again: list[Message] = []
    lessons_of(run, tell=again.append)
    assert again == []  # it was made anew
    assert quick_fit == [run.name]


@pytest.mark.usefixtures("quick_fit")
def test_that_what_cannot_be_read_or_written_is_done_without(run: Path) -> None:
    a_folder(run / FORESIGHT)
    assert lessons_of(run).earlier["loss"] is not None
    assert (run / FORESIGHT).is_dir()


@pytest.mark.usefixtures("quick_fit")
def test_that_what_a_newer_version_wrote_stays_as_it_is(run: Path) -> None:
    newer = sealed({**values(run), "format": 2})
    (run / FORESIGHT).write_bytes(newer)
    told: list[Message] = []
    assert lessons_of(run, tell=told.append).earlier["loss"] is not None
    assert "newer" in str(told[0])
    assert (run / FORESIGHT).read_bytes() == newer


@pytest.mark.usefixtures("no_fit")
@pytest.mark.parametrize("kept", KEPT, ids=lambda file: file.stem)
def test_that_what_any_version_kept_is_read(kept: Path, run: Path) -> None:
    content = without_checksum(json.loads(kept.read_bytes()))
    (run / FORESIGHT).write_bytes(sealed({**content, "record": values(run)["record"]}))
    found = lessons_of(run, with_hindsight=True)
    assert found.earlier["loss"] is not None
    assert found.earlier["val_loss"] is not None
    assert found.teacher == "first"
    assert found.hindsight is not None
    assert [each.share for each in found.hindsight["loss"]] == [0.25, 0.5, 0.75]


@pytest.mark.usefixtures("quick_fit")
def test_that_a_run_without_it_is_as_ever_and_has_it_when_first_needed(run: Path) -> None:
    (run / FORESIGHT).unlink()
    before = {file: file.read_bytes() for file in run.rglob("*") if file.is_file()}
    assert read_recorded_run(run).seen == TOTAL
    assert not (run / FORESIGHT).exists()
    lessons_of(run)
    assert values(run)["format"] == 1
    assert before == {f: f.read_bytes() for f in run.rglob("*") if f.is_file() and f in before}


@pytest.mark.usefixtures("quick_fit")
def test_that_a_run_that_went_on_since_is_fitted_anew(run: Path) -> None:
    first = values(run)
    rows = next(file for file in run.iterdir() if file.name.startswith("steps"))
    with rows.open("r+b") as file:  # its last rows are cut off
        file.truncate(rows.stat().st_size - 4096)
    told: list[Message] = []
    lessons_of(run, tell=told.append)
    assert told == []
    assert values(run)["record"] != first["record"]


@pytest.mark.thorough
def test_that_a_reason_that_is_worded_otherwise_now_is_found_anew(run: Path) -> None:
    """Of an earlier version: its code with its values, in place of a sentence."""
    lessons_of(run, with_hindsight=True)
    stored = values(run)
    old = {"code": "foresight.little_work", "values": {"needed": 4.0, "times": 1.8}}
    told = stored["hindsight"]
    assert isinstance(told, dict)
    told["loss"][0]["silence"] = old
    (run / FORESIGHT).write_bytes(sealed(stored))
    found = lessons_of(run, with_hindsight=True)
    assert found.hindsight is not None
    silences = [each.silence for each in found.hindsight["loss"]]
    assert all(each is None or each.can_be_said for each in silences)
    assert "1.8" not in json.dumps(values(run)["hindsight"])


def test_that_a_finished_run_keeps_what_was_foretold_beside_what_came(run: Path) -> None:
    second = write_lawful_run(run.parent, "second", seed=2)
    found = lessons_of(second, with_hindsight=True)
    assert found.teacher == "first"
    assert found.hindsight is not None
    _, told = spoken(found.hindsight)
    assert [each.share for each in told] == [0.25, 0.5, 0.75]
    ends = [each for each in told if each.silence is None]
    assert ends
    assert all(abs(each.loss - each.came) < 2 * each.half_width + 0.02 for each in ends)
    assert not any(each.replanned for each in told)
    again = lessons_of(second, with_hindsight=True)
    assert again.hindsight is not None
    assert str(again.hindsight) == str(found.hindsight)  # NaN is no equal of itself


@pytest.mark.usefixtures("quick_fit")
def test_that_a_run_that_declined_is_looked_back_at_without_it(
    run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Teacher | None] = []

    def look_back(found: Lessons, _run: RecordedRun, prior: Teacher | None) -> Lessons:
        asked.append(prior)
        return found

    monkeypatch.setattr(lessons, "_with_hindsight", look_back)
    second = write_lawful_run(run.parent, "second", seed=2)
    for declined in (True, False):
        decline_earlier(second, declined)
        assert read_about(second)["declines_earlier"] is declined
        lessons_of(second, with_hindsight=True)
    assert [each is None for each in asked] == [True, False]


def test_that_the_terminal_learns_from_what_is_kept(
    run: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted: list[str] = []

    def fit_anew(runs: Mapping[str, RunSoFar], metric: str, peak_lr: float) -> Lesson:
        fitted.append("anew")
        return taught(runs, metric, peak_lr)

    monkeypatch.setattr(foretelling, "taught", fit_anew)
    second = write_lawful_run(run.parent, "second", seed=2)

    def foretold() -> tuple[str, str]:
        assert main.main(["forecast", str(second), "--seen", "150", "--earlier", str(run)]) == 0
        told = capsys.readouterr()
        return told.out, told.err

    with_it = foretold()
    assert fitted == []
    cut(run / FORESIGHT)
    out, said = foretold()
    assert fitted == ["anew"]
    assert out == with_it[0] != "step,forecast,low,high\n"
    assert "could not be used" in said


def test_that_silences_of_one_reason_are_one_line() -> None:
    nan = float("nan")
    silent = [
        Hindsight(share, nan, nan, 2.0, Message("foresight.parted", step=int(100 * share)))
        for share in (0.25, 0.5)
    ]
    lines = [str(each) for each in texts([*silent, Hindsight(0.75, 2.1, 0.04, 2.0)])]
    assert lines[0].startswith("at 25% to 50%: no forecast: train and val loss")
    assert lines[1:] == ["at 75%: 2.100 +- 0.040, actual 2.000"]


def test_that_an_end_of_another_schedule_is_named_so() -> None:
    told = Hindsight(0.5, 2.1, 0.04, 2.0, replanned=True)
    assert "planned then" in str(told.text)
    assert np.isnan(Hindsight(0.5, float("nan"), 0.0, 1.0).loss)
