"""The places at work: one run a GPU where there are several, else one at a time.

Pure, but for :func:`places_here`, which asks NVIDIA's driver. Imports no torch.
"""

import os
from collections.abc import Collection, Sequence

from core.config import RunConfig
from core.hardware.nvml import driver_facts, visible_cards

THE_ONLY = ("",)  # the place where no choice is to be made


def places_here() -> tuple[str, ...]:
    """The cards of this machine by their identifiers; :data:`THE_ONLY` for fewer than two."""
    driver = driver_facts()
    cards = [] if driver is None else visible_cards(driver.cards, os.environ)
    return tuple(card.uuid for card in cards) if len(cards) > 1 else THE_ONLY


def places_for(
    config: RunConfig, places: Sequence[str], busy: Collection[str]
) -> tuple[str, ...] | None:
    """What a run takes: all for one on several processes, the named card, or the first free one.

    Args:
        config: of the run.
        places: all there are.
        busy: those that other runs have.

    Returns:
        ``None``: it has to wait.
    """
    if config.training.processes > 1:
        return None if busy else tuple(places)
    kind, _, number = config.training.device.partition(":")
    if kind == "cuda" and number.isdecimal() and int(number) < len(places):
        named = places[int(number)]
        return None if named in busy else (named,)
    free = next((place for place in places if place not in busy), None)
    return None if free is None else (free,)


def variables_for(config: RunConfig, places: Sequence[str], taken: Sequence[str]) -> dict[str, str]:
    """What the process of a run is told, so that it sees its own card alone.

    Nothing where there is one place, where the run takes all, and where its settings name a card.
    """
    if len(places) == 1 or len(taken) != 1 or ":" in config.training.device:
        return {}
    return {"CUDA_VISIBLE_DEVICES": taken[0]}
