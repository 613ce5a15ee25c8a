"""Extreme values of every numeric field: each works for a step, or is refused before the start."""

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.config import FIELD_PATHS, ConfigError, RunConfig
from core.config.fields import Kind, Spec
from core.messages.commands import Stop
from core.messages.events import Failed, Paused, StepDone
from tests.core.lasting import after, only, played

Make = Callable[..., RunConfig]

# A model that no memory holds is asked about, not refused; a deep one is slow and no more.
_SIZES = {"model.n_layers": 3, "model.emb_dim": 64, "model.n_heads": 64}
_TINY_FLOATS = (5e-324, 1e-320, 1e-300, 1e-45, 1e-38, 1e-8)


def _extremes(path: str, spec: Spec) -> list[object]:
    low, high = spec.low, spec.high
    if path in _SIZES:
        high = _SIZES[path]
    match spec.kind:
        case Kind.INT:
            assert low is not None
            assert high is not None
            return [int(low), int(low) + 1, int(high) - 1, int(high)]
        case Kind.FLOAT:
            assert low is not None
            assert high is not None
            ends = [low, math.nextafter(low, math.inf), math.nextafter(high, 0), high]
            return [*ends, *_TINY_FLOATS, 1.0]
        case Kind.STEPS_OR_SHARE:
            return [0, 1, 2**53 - 1, "0%", "100%", "0.0000000001%"]
        case Kind.STEPS_OR_WORD:
            return [0, 1, 2**53 - 1, *spec.choices]
        case _:
            return []


EXTREMES = {path: found for path, spec in FIELD_PATHS.items() if (found := _extremes(path, spec))}


def _is_refused_or_works(config: RunConfig, runs_dir: Path) -> None:
    events = played(config, runs_dir, after({0: [Stop()]}))
    failed, steps = only(events, Failed), only(events, StepDone)
    if failed:
        assert steps == []
        assert failed[0].field in FIELD_PATHS, failed[0].message
    else:
        assert len(steps) == 1
        assert math.isfinite(steps[0].loss)
    assert only(events, Paused) == []


def _checked(tiny: Make, runs_dir: Path, changes: dict[str, object]) -> None:
    try:
        config = tiny(
            {
                "training.max_steps": 3,
                "training.eval_every": 1,
                "sampling.every": 1,
                "sampling.temperature": 0.7,
                "sampling.max_new_tokens": 2,
                **changes,
            }
        )
    except ConfigError as error:
        fields = {problem.field for problem in error.problems}
        assert fields <= FIELD_PATHS.keys()
        return
    _is_refused_or_works(config, runs_dir)


def _of_one_field() -> st.SearchStrategy[dict[str, object]]:
    paths = st.sampled_from(sorted(EXTREMES))
    return paths.flatmap(
        lambda path: st.fixed_dictionaries({path: st.sampled_from(EXTREMES[path])})
    )


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=_of_one_field())
def test_that_an_extreme_value_works_for_a_step_or_is_refused_before_the_start(
    tiny: Make, tmp_path: Path, changes: dict[str, object]
) -> None:
    _checked(tiny, tmp_path / "runs", changes)


@pytest.mark.thorough
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=st.lists(_of_one_field(), min_size=2, max_size=5))
def test_that_extreme_values_together_work_or_are_refused(
    tiny: Make, tmp_path: Path, changes: list[dict[str, object]]
) -> None:
    together = {path: value for change in changes for path, value in change.items()}
    _checked(tiny, tmp_path / "runs", together)


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(EXTREMES))
def test_that_each_extreme_of_each_field_works_or_is_refused(
    tiny: Make, tmp_path: Path, path: str
) -> None:
    for value in EXTREMES[path]:
        _checked(tiny, tmp_path / "runs", {path: value})
