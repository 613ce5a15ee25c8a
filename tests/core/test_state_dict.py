"""The plain values of a checkpoint: each format is read as it was meant, and nothing is guessed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.config import RunConfig
from core.data import prepare
from core.run_store.checkpoint import CheckpointError
from core.training.state_dict import ITEMS, Item, migrated, newest_format
from core.training.trainer import Trainer

Make = Callable[..., RunConfig]
NEXT = newest_format(ITEMS) + 1


@pytest.fixture
def stored(tiny: Make, tmp_path: Path) -> dict[str, Any]:
    config = tiny({"training.eval_every": 0, "sampling.every": 0})
    trainer = Trainer(config, prepare(config, store=tmp_path))
    list(trainer.advance())
    return dict(trainer.checkpoint().state)


def first_format(stored: dict[str, Any]) -> dict[str, Any]:
    """As it was written before there was a number."""
    return {item.name_in(1): stored[item.name] for item in ITEMS if item.since == 1}


def of_an_older_format(stored: dict[str, Any]) -> dict[str, Any]:
    """As the newest, but that its config says from when it is: so it says more than it names."""
    return {**migrated(stored), "config": {**stored["config"], "version": 2}}


def test_that_the_first_format_is_read_as_the_newest(stored: dict[str, Any]) -> None:
    stored["pending"] = ["sample"]
    assert migrated(first_format(stored)) == of_an_older_format(stored)
    assert migrated(stored)["pending"] == ["sample"]


@pytest.mark.parametrize("item", [*(item.name for item in ITEMS), "format"])
def test_that_a_missing_item_is_refused_by_name(stored: dict[str, Any], item: str) -> None:
    del stored[item]
    with pytest.raises(CheckpointError, match=f"lacks {item}$"):
        migrated(stored)


@pytest.mark.parametrize("item", [item.name_in(1) for item in ITEMS if item.since == 1])
def test_that_an_item_missing_in_the_first_format_is_refused_by_its_name_there(
    stored: dict[str, Any], item: str
) -> None:
    older = first_format(stored)
    del older[item]
    with pytest.raises(CheckpointError, match=f"lacks {item}$"):
        migrated(older)


def test_that_an_unknown_item_is_refused_by_name(stored: dict[str, Any]) -> None:
    with pytest.raises(CheckpointError, match="has flavour, which the run does not have"):
        migrated({**stored, "flavour": 1})
    with pytest.raises(CheckpointError, match="has flavour"):
        migrated({**first_format(stored), "flavour": 1})


@pytest.mark.parametrize("number", [0, -1, "2", 2.0, True, None])
def test_that_a_damaged_format_number_is_refused(stored: dict[str, Any], number: object) -> None:
    with pytest.raises(CheckpointError, match="format is damaged"):
        migrated({**stored, "format": number})


def test_that_a_newer_format_is_refused_as_made_by_a_newer_crest(stored: dict[str, Any]) -> None:
    with pytest.raises(CheckpointError, match=f"made by a newer Crest: its format is {NEXT}"):
        migrated({**stored, "format": NEXT, "flavour": 1})


def test_that_an_item_added_later_takes_its_default_in_older_checkpoints_and_only_there(
    stored: dict[str, Any],
) -> None:
    added = Item("restarts", lambda value: value >= 0, lambda *_: 7, since=NEXT, default=0)
    items = (*ITEMS, added)
    assert migrated(stored, items) == {**migrated(stored), "restarts": 0}
    assert migrated(first_format(stored), items) == {**of_an_older_format(stored), "restarts": 0}
    newer = {**stored, "format": NEXT}
    assert migrated({**newer, "restarts": 7}, items)["restarts"] == 7
    with pytest.raises(CheckpointError, match="lacks restarts"):
        migrated(newer, items)
    with pytest.raises(CheckpointError, match="has restarts"):
        migrated({**stored, "restarts": 7}, items)
    with pytest.raises(CheckpointError, match="restarts is damaged"):
        migrated({**newer, "restarts": -1}, items)
