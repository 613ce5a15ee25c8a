"""What the command line says of arguments that it does not know."""

import pytest

import main


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("train --sett training.epochs=3", "--set"),
        ("train --naem evening", "--name"),
        ("resume run --stepp 3", "--step"),
        ("export run csv out --froce", "--force"),
        ("--confg my.toml", "--config"),
        ("--rusn=elsewhere runs", "--runs"),
        ("train --seed=3", "--set training.seed=3"),
        ("train --learning-rate 1e-3", "--set schedule.peak_lr=..."),
        ("schedule --total-steps 9 --warmup=3", "--set schedule.warmup=3"),
    ],
)
def test_that_an_unknown_option_names_what_it_was_meant_to_be(
    line: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(line.split())
    assert ended.value.code == 2
    assert capsys.readouterr().err.rstrip().endswith(f": did you mean {meant}?")


@pytest.mark.parametrize("line", ["train --zzz", "runs extra", "export run csv out --lr=3"])
def test_that_what_is_like_nothing_is_only_named(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main.main(line.split())
    said = capsys.readouterr().err
    assert "unrecognized arguments" in said
    assert "did you mean" not in said
