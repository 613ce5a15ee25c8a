"""Each rule of silence on the loss plot: one muted line that says why, and no number beside it."""

from dataclasses import replace

import pytest

from core.foresight import SILENCES, learn
from gui.plots import RunPlots
from gui.plots.card import PlotCard
from gui.plots.forecast_layer import foreseen
from gui.style.palette import DARK
from tests.core.foresight.test_silence import TRIPS, N, _healthy
from tests.gui.plots.made_up_run import CONFIG, STARTED

PEAK = 1e-3  # of the runs that trip the rules
STEEPER = {"higher rate": 1.5}  # times the peak that was seen


def loss_card(plots: RunPlots) -> PlotCard:
    return next(card for card in plots.stack.cards if card.spec.has_forecast)


def planned(plots: RunPlots, total: int, peak: float) -> None:
    """A run of so many steps at one rate is at work."""
    config = CONFIG.replaced(
        {"schedule.decay": "constant", "schedule.peak_lr": peak, "schedule.warmup": 0}
    )
    plots.begin_run(replace(STARTED, total_steps=total, warmup_steps=0), config)


@pytest.mark.parametrize("rule", SILENCES)
def test_that_a_silence_is_one_muted_line_that_says_why(plots: RunPlots, rule: str) -> None:
    asked = next(iter(TRIPS[rule].values()))()
    planned(plots, N, PEAK * STEEPER.get(rule, 1.0))
    learned = learn(asked.past, asked.metric, asked.earlier)
    plots.show_learned(learned)
    plots.stack.redraw()
    line = plots.shown.timeline
    assert line is not None
    silence = foreseen(learned, line)
    assert silence.rule == rule
    card = loss_card(plots)
    (said,) = card.summary.values
    assert said.text == f"no forecast: {silence.silence}"
    assert said.number == ""
    assert said.colour == DARK.muted
    steps = (
        item.getOriginalDataset()[0]  # None: nothing was ever drawn
        for item in card.surface.getPlotItem().listDataItems()
        if item.name() == "forecast"
    )
    drawn = [each for each in steps if each is not None and len(each)]
    assert bool(drawn) == SILENCES[rule].keeps_band


def test_that_where_a_forecast_speaks_the_line_has_its_end(plots: RunPlots) -> None:
    asked = _healthy()
    planned(plots, N, PEAK)
    plots.show_learned(learn(asked.past, asked.metric, None))
    plots.stack.redraw()
    assert any(value.label == "end" for value in loss_card(plots).summary.values)
