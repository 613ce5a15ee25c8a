"""Values as text: what is shown is read back to the bit, and the arrow keys stay in range."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDoubleSpinBox

from core.config import FIELD_PATHS
from core.config.fields import Kind
from gui.app import make_app
from gui.widgets.field_row import tooltip
from gui.widgets.field_text import (
    bytes_text,
    count_text,
    number_text,
    show,
    stepped,
    with_labels,
)

_NUMBERS = [p for p, spec in FIELD_PATHS.items() if spec.kind in (Kind.INT, Kind.FLOAT)]


@given(st.floats(allow_nan=False))
def test_that_a_number_shown_is_read_back_exactly(value: float) -> None:
    assert float(number_text(value)) == value


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1e-3, "1.00e-3"),
        (1e-5, "1.00e-5"),
        (1.25e-4, "1.25e-4"),
        (1.2345e-4, "1.2345e-4"),
        (0.1, "0.1"),
        (0.0, "0"),
        (1.0, "1.0"),
        (0.999, "0.999"),
    ],
)
def test_that_numbers_are_written_short(value: float, words: str) -> None:
    assert number_text(value) == words


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("schedule.peak_lr", "1e-3", 0.001),
        ("schedule.peak_lr", " .5 ", 0.5),
        ("schedule.warmup", "20%", "20%"),
        ("schedule.warmup", "27", 27),
        ("schedule.warmup", "27 steps", 27),
        ("data.train_fraction", "90 %", 0.9),
        ("training.max_steps", "1e4", 10_000),
        ("training.seed", "1.5", "1.5"),
        ("training.seed", "", ""),
        ("training.seed", "9" * 5_000, "9" * 5_000),
        ("sampling.every", "epoch", "epoch"),
        ("sampling.prompt", "12", "12"),
    ],
)
def test_that_text_becomes_a_value_or_stays(path: str, text: str, value: object) -> None:
    read = FIELD_PATHS[path].value_of(text)
    assert read == value
    assert type(read) is type(value)


@given(st.sampled_from(_NUMBERS), st.integers(-30, 30), st.integers(0, 2**31 - 1))
def test_that_steps_stay_in_range(path: str, steps: int, start: int) -> None:
    spec = FIELD_PATHS[path]
    low, high = spec.low or 0.0, min(spec.high or 1.0, 1e9)
    share = start / (2**31 - 1)
    value = low + (high - low) * share
    try:
        inside = spec.read(round(value) if spec.kind is Kind.INT else value)
    except ValueError:
        return
    assert spec.read(stepped(spec, inside, steps)) is not None


def test_that_steps_go_the_way_the_field_goes() -> None:
    assert stepped(FIELD_PATHS["schedule.peak_lr"], 1e-3, 1) == 2e-3
    assert stepped(FIELD_PATHS["schedule.peak_lr"], 1e-3, -1) == 5e-4
    assert stepped(FIELD_PATHS["schedule.min_lr"], 0.0, 1) == 1e-6
    assert stepped(FIELD_PATHS["schedule.warmup"], "20%", 1) == "21%"
    assert stepped(FIELD_PATHS["schedule.warmup"], "100%", 1) == "100%"
    assert stepped(FIELD_PATHS["training.epochs"], 1, -1) == 1
    assert stepped(FIELD_PATHS["model.emb_dim"], 128, 1, 64) == 192
    assert stepped(FIELD_PATHS["training.seed"], "abc", 1) == "abc"
    assert math.isclose(stepped(FIELD_PATHS["model.dropout"], 0.1, 10), 0.2)


@given(st.sampled_from(_NUMBERS), st.one_of(st.integers(0, 10**6), st.floats(0, 10)))
def test_that_show_and_parse_are_inverse(path: str, value: float) -> None:
    spec = FIELD_PATHS[path]
    try:
        inside = spec.read(value)
    except ValueError:
        return
    assert spec.read(spec.value_of(show(spec, inside))) == inside


@given(st.data())
def test_that_points_are_written_short_and_read_back_exactly(data: st.DataObject) -> None:
    share = st.floats(0.0, 1.0) | st.integers(0, 1000).map(lambda k: k / 1000)
    shares = sorted(data.draw(st.sets(share, min_size=2, max_size=5)))
    rate = st.floats(0.0, 10.0) | st.sampled_from([0.0, 1e-3, 2.5e-4])
    points = tuple((share, data.draw(rate)) for share in shares)
    spec = FIELD_PATHS["schedule.points"]
    assert spec.value_of(show(spec, points)) == points
    assert show(spec, ((0.0, 1e-5), (0.225, 9.97e-4), (1.0, 0.0))) == (
        "0% 1e-5; 22.5% 9.97e-4; 100% 0"
    )
    assert show(spec, ()) == "none"


def test_that_counts_and_sizes_are_short() -> None:
    assert [count_text(n) for n in (0, 5_145, 12_345_678, 5_123_000_000)] == [
        "0",
        "5,145",
        "12.3 M",
        "5.1 G",
    ]
    assert [bytes_text(n) for n in (512, 20_479, 1_115_394, 25e9, 999_950)] == [
        "512 B",
        "20 KB",
        "1.1 MB",
        "25 GB",
        "1.0 MB",
    ]


def test_that_a_box_of_numbers_writes_them_as_the_program_does(
    qapp: object, request: pytest.FixtureRequest
) -> None:
    before = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(before))
    QLocale.setDefault(QLocale(QLocale.Language.German))
    make_app()
    box = QDoubleSpinBox()
    box.setValue(0.8)
    assert box.text() == "0.80"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("lower training.batch_size or data.stride", "lower “Batch size” or “Stride”"),
        ("has no effect, as sampling.top_k is 1", "has no effect, as “Top k” is 1"),
        ("see /texts/data.source/model.n_layers.txt", "see /texts/data.source/model.n_layers.txt"),
    ],
)
def test_that_fields_are_called_in_the_form_as_the_form_calls_them(said: str, shown: str) -> None:
    assert with_labels(said) == shown


def test_that_a_tip_says_what_can_be_typed_and_nothing_of_files() -> None:
    tips = {path: tooltip(spec) for path, spec in FIELD_PATHS.items()}
    assert "<i>A whole number from 1 to 1,000.</i>" in tips["model.n_layers"]
    assert "<i>At most 20,000 characters.</i>" in tips["sampling.prompt"]
    for path in ("data.shuffle", "optimizer.name", "schedule.decay"):  # seen, and chosen
        assert "<i>" not in tips[path]
    assert not [path for path, tip in tips.items() if "quotes" in tip.lower()]
