"""The parser of the command line, and how what is typed becomes a value.

Imports next to nothing: the window is painted before anything else is loaded.
"""

import argparse
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any, NoReturn

from core.cli.help_format import HelpFormatter, usage_text

_MOST_STEPS = 1_000_000_000


class CommandParser(argparse.ArgumentParser):
    """Names the command, the choice or the option that an unknown one was probably meant to be."""

    _given: "tuple[str, ...]" = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("formatter_class", HelpFormatter)
        super().__init__(*args, **options)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        self._given = tuple(sys.argv[1:] if args is None else args)
        found, unknown = self.parse_known_args(self._given, namespace)
        if unknown:
            self._of(found.command)._refuse(unknown)
        return found

    def error(self, message: str) -> NoReturn:
        from core.i18n.particles import with_particles

        super().error(with_particles(message))

    def _of(self, command: str | None) -> "CommandParser":
        """The parser of a command; this one where none was given."""
        tables = (a.choices for a in self._actions if isinstance(a, argparse._SubParsersAction))
        return next((table[command] for table in tables if command), self)

    def _refuse(self, unknown: list[str]) -> NoReturn:
        from core.cli.unknown_options import meant_by

        options = [each for each in unknown if each.startswith("-")]
        meant = meant_by(options[0], self._option_string_actions) if options else ()
        told = usage_text("unrecognized arguments: %s") % " ".join(unknown)
        self.error(_hinted(told, meant))

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            from core.config.nearest import nearest

            before = self._given[: self._given.index(value)] if value in self._given else ()
            unknown = [each for each in before if each.startswith("--")]
            unknown = [each for each in unknown if not self._get_option_tuples(each)]
            if unknown and isinstance(action, argparse._SubParsersAction):
                self._refuse(unknown)  # what follows it is its value, and no command
            found = nearest(str(value), map(str, action.choices or ()))
            if not found:
                raise
            raise argparse.ArgumentError(action, _hinted(error.message, found)) from error


def _hinted(told: str, meant: Collection[str]) -> str:
    """A refusal with what was probably meant, where that is known."""
    if not meant:
        return told
    from core.i18n import Message

    return f"{told}: {Message('config.did_you_mean', names=tuple(meant))}"


def refusal(source: str, **values: object) -> argparse.ArgumentTypeError:
    """A refusal of one value: a text of the command line with its values."""
    from core.i18n import filled

    return argparse.ArgumentTypeError(filled(usage_text(source), values))


def as_path(text: str) -> Path:
    """A path as a person types it."""
    from core import paths

    path = paths.as_typed(text)
    if text.startswith("~") and str(path).startswith("~"):  # else a folder of that name is made
        home, _, _ = text.partition("/")
        raise refusal("there is no home {home}; write ./{text} for that name", home=home, text=text)
    return path


def as_run_dir(text: str) -> Path:
    """A run's folder, by the name that it has where it lies: ``.`` and ``..`` have none."""
    path = as_path(text)
    return path if path.name not in ("", "..") else path.resolve()


def as_preset(text: str) -> Path:
    """The file of a preset, by its name."""
    from core.config.presets import preset_files

    files = preset_files()
    if text not in files:
        names = ", ".join(files)
        raise refusal("there is no preset {text!r}; there are: {names}", text=text, names=names)
    return files[text]


def as_name(text: str) -> str:
    """A run's name in one line; empty: none is given."""
    from core.run_store.layout import RunError, checked_name

    try:
        return checked_name(text) if text else ""
    except RunError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def add_set(command: argparse.ArgumentParser) -> None:
    """``--set SECTION.FIELD=VALUE``, of every command that takes a config."""
    command.add_argument(
        "--set",
        dest="assignments",
        action="append",
        default=[],
        metavar="SECTION.FIELD=VALUE",
        help="change one field; may be given several times",
    )


def as_step(text: str) -> int:
    """The step of a checkpoint."""
    step = _whole(text)
    if step is None or not 0 <= step <= _MOST_STEPS:
        raise refusal("must be the step of a checkpoint, not {text!r}", text=text)
    return step


def as_steps(text: str) -> int:
    """A length in updates."""
    steps = _whole(text)
    if steps is None or not 1 <= steps <= _MOST_STEPS:
        raise refusal("must be from 1 to {most:,}, not {text!r}", most=_MOST_STEPS, text=text)
    return steps


def as_count(text: str) -> int:
    """A number of updates, or none."""
    count = _whole(text)
    if count is None or not 0 <= count <= _MOST_STEPS:
        raise refusal("must be from 0 to {most:,}, not {text!r}", most=_MOST_STEPS, text=text)
    return count


def _whole(text: str) -> int | None:
    from core.config.written import whole_of

    return whole_of(text)
