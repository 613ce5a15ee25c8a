"""Logs of other trainers as tables, and what their columns are taken for."""

import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.trainer_logs.columns import ROWS, ChosenColumns, guess
from core.trainer_logs.reading import read_log
from core.trainer_logs.table import LogError, ReadingCancelled
from core.trainer_logs.training_log import TrainingLog, training_log
from tests.core import trainer_logs as made
from tests.core.trainer_logs import loss, rate, write_csv


def _read(file: Path, run: str = "") -> TrainingLog:
    table = read_log(file, None, run)
    return training_log(table, guess(table), file)


@pytest.mark.parametrize(
    ("write", "roles"),
    [
        (made.nanogpt, {"step": "iter", "loss": "train/loss", "val_loss": "val/loss", "lr": "lr"}),
        (
            made.hugging_face,
            {
                "loss": "loss",
                "val_loss": "eval_loss",
                "lr": "learning_rate",
                "grad_norm": "grad_norm",
                "epoch": "epoch",
            },
        ),
        (made.lightning, {"loss": "train_loss_step", "val_loss": "val_loss", "lr": "lr-AdamW"}),
        (made.weights_and_biases, {"step": "Step", "loss": "train/loss", "lr": "train/lr"}),
        (made.json_lines, {"step": "step", "loss": "train/loss", "lr": "train/lr"}),
        (made.event_file, {"loss": "train/loss", "lr": "train/learning_rate"}),
    ],
)
def test_that_the_columns_of_each_trainer_are_recognised(
    tmp_path: Path, write: Callable[[Path], Path], roles: dict[str, str]
) -> None:
    choice = guess(read_log(write(tmp_path)))
    assert {role: getattr(choice, role) for role in roles} == roles
    assert choice.step


@pytest.mark.parametrize(
    "write",
    [
        *(made.nanogpt, made.hugging_face, made.lightning, made.weights_and_biases),
        *(made.json_lines, made.event_file),
    ],
)
def test_that_losses_and_rates_come_as_they_were_written(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    found = _read(write(tmp_path))
    steps = found.steps["step"]
    assert len(steps) >= 48
    assert (np.diff(steps) > 0).all()
    np.testing.assert_allclose(found.steps["loss"], [loss(int(i)) for i in steps], rtol=1e-6)
    np.testing.assert_allclose(found.steps["lr"], [rate(int(i)) for i in steps], rtol=1e-6)
    assert not found.notes


def test_that_rates_that_are_planned_belong_to_the_run_and_not_to_what_was_seen(
    tmp_path: Path,
) -> None:
    found = _read(made.nanogpt(tmp_path, end=240))
    assert (found.seen, found.total) == (239, made.TOTAL - 1)


def test_that_of_several_runs_in_one_export_the_chosen_one_is_read(tmp_path: Path) -> None:
    file = made.weights_and_biases(tmp_path, runs=("calm-sea-2", "brave - sun-1"))
    assert read_log(file).runs == ("calm-sea-2", "brave - sun-1")
    assert read_log(file, None, "brave - sun-1").run == "brave - sun-1"
    with pytest.raises(LogError, match="no run 'other'; it has calm-sea-2, brave - sun-1"):
        read_log(file, None, "other")


def test_that_a_folder_of_several_runs_of_tensorboard_names_them(tmp_path: Path) -> None:
    for name in ("runs/a", "runs/b"):
        made.event_file(tmp_path, name)
    made.event_file(tmp_path, "runs/b", begin=240, end=260)  # it went on in another file
    assert read_log(tmp_path).runs == ("runs/a", "runs/b")
    assert _read(tmp_path, "runs/b").seen == 259


def test_that_what_tensorboard_took_back_is_left_out(tmp_path: Path) -> None:
    from core.loggers.tensorboard_events import EventFile, numbers_event, undo_event

    made.event_file(tmp_path, end=100)
    out = EventFile(tmp_path / "events.out.tfevents.1800000000.host")
    out.write(undo_event(50, 1.8e9))
    out.write(numbers_event(51, 1.8e9, {"train/loss": 9.0}, {}))
    out.close()
    assert _read(tmp_path).steps["step"].tolist() == [*range(0, 50, 2), 51]


@pytest.mark.parametrize("cut", [1, 10, 40])
def test_that_an_event_file_that_is_still_written_gives_what_is_whole(
    tmp_path: Path, cut: int
) -> None:
    file = made.event_file(tmp_path, end=100)
    file.write_bytes(file.read_bytes()[:-cut])
    found = _read(file)
    assert found.seen == 97
    assert not found.notes


def test_that_a_damaged_record_is_told_by_its_byte_and_the_others_are_kept(tmp_path: Path) -> None:
    file = made.event_file(tmp_path, end=100)
    content = bytearray(file.read_bytes())
    (length,) = struct.unpack_from("<Q", content)
    at = 16 + length  # the second record
    content[at + 14] ^= 1
    file.write_bytes(bytes(content))
    table = read_log(file)
    assert str(table.problems[0]) == (
        f"{file} is damaged from byte {at:,} on: a checksum is wrong, and that record is left out"
    )
    assert table.n_rows == 49


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\0\0" * 9, "is not text"),
        (b"0,1.5\n1,1.4\n", "begins with numbers"),
        (b"a,b\n1,2\n", "no column that counts steps or tokens; it has a, b"),
        (b"step,lr\n1,2\n", "no column with a loss; it has step, lr"),
        (b"step,loss\n0,1.5\n1,much\n", "line 3: loss cannot be 'much'"),
        (b"step,loss\n0,1.5\nx,1\n", "line 3: step cannot be 'x'"),
        (b"step,loss\n0,1.5\n1.5,1\n", "step cannot be '1.5'"),
        (b"step,loss\n-3,1.5\n", "step cannot be '-3'"),
        (b"step,loss\n0,\n1,\n", "there is no number in loss yet"),
        (b"step,loss\n,2.5\n,2.4\n", "there is no number in step yet"),
        (b"step,loss\n", r"has columns (step, loss), but no rows yet"),
        (b"step,loss,lr\n0,1,30\n", "learning rate in lr is 30 at step 0"),
        (b"step,loss\n5000000000,1\n", "if it counts tokens"),
        (b'{"step": 1}\n{"step": 2}\n', "no column with a loss"),
        (b"{" * 100_000, "is not JSON"),
        (b"[1, 2]", "has no records"),
        (b'step,loss\n"0,' + b"x" * 200_000, "is not a CSV file"),
    ],
)
def test_that_what_is_no_log_is_refused_with_its_place_and_what_to_do(
    tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "log.csv"
    file.write_bytes(content)
    with pytest.raises(LogError) as refused:
        _read(file)
    assert said in str(refused.value)
    assert str(file) in str(refused.value)


def test_that_a_file_of_another_kind_under_an_event_files_name_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "events.out.tfevents.1.host"
    file.write_bytes(b"step,loss\n1,2\n" * 5)
    with pytest.raises(LogError, match="is not an event file"):
        read_log(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
def test_that_the_encoding_does_not_matter(tmp_path: Path, encoding: str) -> None:
    rows = [[i, loss(i), "é"] for i in range(50)]
    file = write_csv(tmp_path / "l.csv", ["step", "loss", "caf"], rows, encoding=encoding)
    assert _read(file).seen == 50


def test_that_decimal_commas_are_numbers_where_semicolons_part_the_columns(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text("Step;train loss;lr\n0;2,5;0,001\n1;2,25;1e-3\n")
    found = _read(tmp_path / "l.csv")
    assert found.steps["loss"].tolist() == [2.5, 2.25]
    assert found.lr.tolist() == [1e-3, 1e-3]


def test_that_rows_in_any_order_and_twice_are_put_in_order_and_the_last_holds(
    tmp_path: Path,
) -> None:
    rows = [(5, 1.5), (3, 1.3), (4, 9.0), (4, 1.4), (0, 1.0)]
    found = _read(write_csv(tmp_path / "l.csv", ["step", "loss"], rows))
    assert found.steps["step"].tolist() == [0, 3, 4, 5]
    assert found.steps["loss"].tolist() == [1.0, 1.3, 1.4, 1.5]
    assert [each.code for each in found.notes] == ["log.steps_again", "log.without_rates"]


def test_that_nan_between_numbers_is_a_hole_and_at_the_end_a_loss_that_broke(
    tmp_path: Path,
) -> None:
    val = [2.0, *["nan"] * 4, 1.9, *["nan"] * 4]  # as pandas writes rows without an evaluation
    train = [1.0, 1.0, "NaN", 1.0, 1.0, 1.0, 1.0, "nan", "nan", "nan"]
    rows = [[i, train[i], val[i]] for i in range(10)]
    found = _read(write_csv(tmp_path / "l.csv", ["step", "loss", "val_loss"], rows))
    assert found.evals["val_loss"].tolist() == [2.0, 1.9]
    assert found.steps["step"].tolist() == [0, 1, 3, 4, 5, 6, 7, 8, 9]
    assert np.isnan(found.steps["loss"][-3:]).all()


def test_that_tokens_can_be_counted_on_the_x_axis(tmp_path: Path) -> None:
    rows = [[i * 0.5, loss(i)] for i in range(40)]
    file = write_csv(tmp_path / "l.csv", ["tokens_seen", "loss"], rows)
    table = read_log(file)
    choice = ChosenColumns(
        step="tokens_seen", loss="loss", unit="million tokens", tokens_per_step=5e5
    )
    found = training_log(table, choice, file)
    assert found.steps["step"].tolist() == list(range(40))
    assert found.tokens_per_step == 500_000
    assert guess(table).counts_tokens


def test_that_tokens_beside_steps_tell_how_many_an_update_takes(tmp_path: Path) -> None:
    rows = [[i, (i + 1) * 4096, loss(i)] for i in range(0, 40, 4)]
    found = _read(write_csv(tmp_path / "l.csv", ["step", "tokens", "loss"], rows))
    assert found.tokens_per_step == 4096
    assert found.steps["tokens_seen"].tolist() == [(i + 1) * 4096 for i in range(0, 40, 4)]


def test_that_rows_can_be_counted_and_bits_become_nats(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "l.csv", ["val_bpb"], [[1.0], [0.5]])
    table = read_log(file)
    choice = guess(table)
    assert (choice.val_loss, choice.loss_unit) == ("val_bpb", "bits")
    found = training_log(table, choice.with_roles({"step": ROWS}), file)
    np.testing.assert_allclose(found.evals["val_loss"], np.log(2) * np.array([1.0, 0.5]))


def test_that_a_row_that_is_still_written_is_left_for_the_next_look(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text("step,lr,loss\n0,1e-3,1.5\n1,1e-3,1.4\n2,1e-")
    assert _read(tmp_path / "l.csv").seen == 2
    (tmp_path / "l.jsonl").write_text(made.json_line(0) + made.json_line(2) + '{"step": 4, "tr')
    found = _read(tmp_path / "l.jsonl")
    assert (found.seen, found.notes) == (3, ())


@pytest.mark.thorough
def test_that_reading_can_be_cancelled_and_says_how_far_it_is(tmp_path: Path) -> None:
    file = tmp_path / "l.csv"
    file.write_text("step,loss\n" + "1,1.5\n" * 700_000)
    shares: list[float] = []

    def cancel(share: float) -> None:
        shares.append(share)
        if share > 0.5:
            raise ReadingCancelled

    with pytest.raises(ReadingCancelled):
        read_log(file, cancel)
    assert 0 < shares[0] < 0.5 < shares[-1] <= 1


@pytest.mark.parametrize("begun", ["4,1e-3,2.1e", "4,1e-3,-", '"4","1e-3","2.1e'])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_that_a_row_of_which_a_number_is_still_being_written_is_no_fault(
    begun: str, gap: str, tmp_path: Path
) -> None:
    rows = "".join(f"{step},1e-3,{3 - 0.1 * step}\n" for step in range(4))
    file = tmp_path / "log.csv"
    file.write_text(f"step,lr,loss\n{rows}{gap}{begun}", encoding="utf-8")
    assert _read(file).steps["step"].tolist() == [0, 1, 2, 3]


def test_that_a_row_that_ends_and_has_no_number_is_one(tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_text("step,lr,loss\n0,1e-3,3.0\n1,1e-3,2.1e\n", encoding="utf-8")
    with pytest.raises(LogError, match="line 3"):
        _read(file)
