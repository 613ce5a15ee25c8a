"""``main.py forecast``: rows of a forecast, or the header alone and why."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

import main
from core.cli.csv_log import read_csv_log
from core.foresight import foresee, learn, places, taught
from tests.core.foresight.made_runs import MadeRun, made_run, wsd

Told = tuple[int, list[dict[str, float]], str]
Odd = dict[str, dict[int, str]]
Forecast = Callable[..., Told]
RUN = made_run(wsd(2000), seed=3, every=40)
SEEN = 1200


def write_log(
    file: Path, run: MadeRun, *, every: int = 1, upside_down: bool = False, odd: Odd | None = None
) -> Path:
    """The log of a run with a rate on every row; ``odd``: cells of a column by step."""
    train = dict(zip(run.past.train.at.tolist(), run.past.train.loss.tolist(), strict=True))
    val = dict(zip((run.past.val.at - 1).tolist(), run.past.val.loss.tolist(), strict=True))
    rows = [
        {
            "step": step,
            "lr": repr(float(run.lr[step])),
            "loss": train.get(step, ""),
            "val_loss": val.get(step, ""),
            **{column: cells[step] for column, cells in (odd or {}).items() if step in cells},
        }
        for step in range(len(run.lr))
        if step % every == 0 or step in val or step == len(run.lr) - 1
    ]
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, ["step", "lr", "loss", "val_loss"])
        writer.writeheader()
        writer.writerows(reversed(rows) if upside_down else rows)
    return file


@pytest.fixture
def forecast(capsys: pytest.CaptureFixture[str]) -> Forecast:
    """Calls the program: its exit status, rows and what it said."""

    def call(*arguments: object) -> Told:
        try:
            status = main.main(["forecast", *map(str, arguments)])
        except SystemExit as end:
            status = int(end.code or 0)
        told = capsys.readouterr()
        lines = told.out.splitlines()
        assert not lines or lines[0] == "step,forecast,low,high"
        rows = [{k: float(v) for k, v in row.items()} for row in csv.DictReader(lines)]
        return status, rows, told.err

    return call


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return write_log(tmp_path / "log.csv", RUN)


@pytest.mark.parametrize("metric", ["loss", "val_loss"])
def test_that_a_forecast_has_at_most_200_rows_up_to_the_last_step(
    log: Path, forecast: Forecast, metric: str
) -> None:
    status, rows, said = forecast(log, "--seen", SEEN, "--metric", metric)
    assert (status, len(rows)) == (0, 200)
    assert rows[-1]["step"] == len(RUN.lr) - 1
    assert all(row["step"] >= SEEN for row in rows)
    assert all(row["low"] < row["forecast"] < row["high"] for row in rows)
    assert rows[-1]["low"] < RUN.loss[-1] < rows[-1]["high"]
    assert "no forecast" not in said


def _seen(log: Path, seen: int | None = SEEN) -> list[list[float]]:
    """All that a forecast looks at of what was."""
    past = read_csv_log(log).so_far(seen)
    parts = (past.lr, past.train.at, past.train.loss, past.val.at, past.val.loss)
    return [[past.warmup, past.is_finite], *(each.tolist() for each in parts)]


def test_that_only_rows_before_the_present_are_looked_at(log: Path, tmp_path: Path) -> None:
    future = dict.fromkeys(range(SEEN, len(RUN.lr)), "nan")
    other = write_log(tmp_path / "other.csv", RUN, odd={"loss": future, "val_loss": future})
    assert _seen(log) == _seen(other)


def test_that_the_order_of_the_rows_changes_nothing(log: Path, tmp_path: Path) -> None:
    assert _seen(log) == _seen(write_log(tmp_path / "other.csv", RUN, upside_down=True))


def test_that_rows_may_lie_apart(tmp_path: Path, forecast: Forecast) -> None:
    log = write_log(tmp_path / "log.csv", RUN, every=10)
    _, rows, _ = forecast(log, "--seen", SEEN, "--metric", "val_loss")
    assert rows[-1]["forecast"] == pytest.approx(RUN.loss[-1], abs=0.1)


def test_that_without_seen_all_that_was_measured_is_taken(log: Path, tmp_path: Path) -> None:
    empty = dict.fromkeys(range(SEEN, len(RUN.lr)), "")
    growing = write_log(tmp_path / "growing.csv", RUN, odd={"loss": empty, "val_loss": empty})
    assert _seen(growing, None) == _seen(log)


def test_that_an_earlier_run_speaks_before_the_start_and_inside_the_warmup_is_silence(
    log: Path, tmp_path: Path, forecast: Forecast
) -> None:
    earlier = write_log(tmp_path / "earlier.csv", made_run(wsd(1500), seed=8))
    asked = ("--metric", "val_loss", "--earlier", earlier)
    _, rows, _ = forecast(log, "--seen", 0, *asked)
    assert rows[-1]["forecast"] == pytest.approx(RUN.loss[-1], abs=0.03)
    _, rows, said = forecast(log, "--seen", 30, *asked)
    assert (rows, said.startswith("no forecast: still in the warmup")) == ([], True)


def test_that_several_earlier_runs_are_fitted_jointly(
    log: Path, tmp_path: Path, forecast: Forecast
) -> None:
    pasts = {
        str(write_log(tmp_path / f"{seed}.csv", made)): made.past
        for seed, made in ((seed, made_run(wsd(n), seed=seed)) for seed, n in ((8, 1500), (9, 900)))
    }
    joint = taught(pasts, "val_loss", 0.0).earlier
    assert joint is not None
    by_all, repeated = (
        forecast(log, "--seen", 0, "--metric", "val_loss", *asked)[1]
        for asked in (
            ("--earlier", *pasts),
            [word for path in pasts for word in ("--earlier", path)],
        )
    )
    whole = len(RUN.lr)
    pure = foresee(learn(RUN.past.until(0), "val_loss", joint), RUN.lr, places(0, whole)).curve
    assert pure is not None
    assert by_all[-1]["forecast"] == pytest.approx(float(pure.loss[-1]), abs=2e-3)
    assert repeated == by_all


def test_that_silence_is_the_header_and_a_reason(log: Path, forecast: Forecast) -> None:
    status, rows, said = forecast(log, "--seen", 130, "--metric", "val_loss")
    assert (status, rows) == (0, [])
    assert said == (
        "no forecast: 1 of 12 points after twice the warmup; it appears when there are enough\n"
    )


def test_that_the_warmup_is_read_from_the_rows_before_the_present_alone(
    tmp_path: Path, forecast: Forecast
) -> None:
    lr = wsd(2000, decay=0)
    lr[SEEN:] *= 1.2
    log = write_log(tmp_path / "log.csv", made_run(lr, seed=3))
    _, rows, said = forecast(log, "--seen", SEEN, "--metric", "val_loss")
    assert rows or "wide" in said or "anything from" in said


@pytest.mark.parametrize(
    ("column", "cell"),
    [("step", "one"), ("step", "-1"), ("step", "1.5"), ("lr", "high"), ("lr", "-1"), ("loss", "?")],
)
def test_that_a_bad_cell_is_named_by_line_and_column(
    tmp_path: Path, forecast: Forecast, column: str, cell: str
) -> None:
    log = write_log(tmp_path / "log.csv", RUN, odd={column: {7: cell}})
    status, _, said = forecast(log, "--seen", SEEN)
    assert status == 2
    assert f"line 9: {column} cannot be {cell!r}" in said


def test_that_a_log_without_its_columns_is_refused_by_name(
    tmp_path: Path, forecast: Forecast
) -> None:
    log = tmp_path / "log.csv"
    log.write_text("step,loss\n0,1\n")
    assert forecast(log)[::2] == (2, f'{log} has no column "lr"; it has step, loss\n')


def test_that_a_log_that_is_not_there_is_said(tmp_path: Path, forecast: Forecast) -> None:
    status, _, said = forecast(tmp_path / "none.csv")
    assert status == 1
    assert "No such file" in said


def test_that_more_than_the_log_has_cannot_be_seen(log: Path, forecast: Forecast) -> None:
    status, _, said = forecast(log, "--seen", 2001)
    assert status == 2
    assert "--seen" in said


def test_that_a_loss_that_is_no_number_is_met_with_silence(
    tmp_path: Path, forecast: Forecast
) -> None:
    log = write_log(tmp_path / "log.csv", RUN, odd={"loss": {800: "nan"}})
    _, rows, said = forecast(log, "--seen", SEEN)
    assert (rows, "not a number" in said) == ([], True)


def test_that_nan_where_nothing_was_measured_is_no_loss(
    log: Path, tmp_path: Path, forecast: Forecast
) -> None:
    header, *rows = log.read_text().splitlines()
    filled = [",".join(cell or "nan" for cell in row.split(",")) for row in rows]
    other = tmp_path / "filled.csv"
    other.write_text("\n".join([header, *filled]) + "\n")
    assert "nan" in filled[1]
    plain = forecast(log, "--seen", SEEN, "--metric", "val_loss")
    assert plain[1]
    assert forecast(other, "--seen", SEEN, "--metric", "val_loss") == plain


def test_that_a_run_that_broke_is_not_taken_for_one_that_was_not_measured(
    tmp_path: Path, forecast: Forecast
) -> None:
    odd = {"loss": dict.fromkeys(range(200, SEEN), "nan")}  # more of them than numbers
    _, rows, said = forecast(write_log(tmp_path / "log.csv", RUN, odd=odd), "--seen", SEEN)
    assert (rows, "not a number" in said) == ([], True)


def test_that_an_early_forecast_is_called_rough(tmp_path: Path, forecast: Forecast) -> None:
    early = (
        "learned from only 600 updates: more than half of the runs forecast so early end outside"
    )
    log = write_log(tmp_path / "log.csv", RUN)
    assert early in forecast(log, "--seen", 600)[2]
    assert "learned from only" not in forecast(log, "--seen", 1500)[2]
