"""What torchrun says to the processes that it starts. Imports no torch."""

from collections.abc import Mapping

_NAMES = ("RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT")


def world_size_in(environment: Mapping[str, str]) -> int:
    """How many processes were started together; 1 where this one is alone."""
    return int(environment["WORLD_SIZE"]) if all(name in environment for name in _NAMES) else 1


def rank_in(environment: Mapping[str, str]) -> int:
    """Which of them this is; 0 where it is alone."""
    return int(environment["RANK"]) if world_size_in(environment) > 1 else 0
