"""``--log``: the live loggers that a command line asks for."""

from collections.abc import Iterable

from core.config import ConfigError, Problem
from core.i18n import Message
from core.loggers.table import LOGGERS


def assignments_of(asked: Iterable[str]) -> list[str]:
    """What ``--set`` would say for these: names, with commas between them.

    Raises:
        ConfigError: one of them is none, or is not installed: what is asked for here and now is not
            left out.
    """
    names = [name.strip().lower() for text in asked for name in text.split(",")]
    if not set(names) <= LOGGERS.keys():
        raise ConfigError([Problem("--log", Message("config.one_of", values=tuple(LOGGERS)))])
    chosen = list(dict.fromkeys(names))
    missing = [LOGGERS[name].package for name in chosen if not LOGGERS[name].is_installed]
    if missing:
        told = [Message("logging.not_installed", package=package) for package in missing]
        raise ConfigError([Problem("--log", each) for each in told])
    return [f"logging.{name}=true" for name in chosen]
