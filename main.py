"""Crest: see and feel the learning-rate schedule of a GPT while it trains.

Reads the arguments; opens the window or hands over to the command line (``core.cli.commands``).
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from core.config import RunConfig


_TRAINING = ("train", "resume", "branch", "job")
_OF_THE_SYSTEM = ("doctor", "desktop-entry")
_LOOKING = ("sweep", "runs", "forecast", "words", "compare", "report", "queue", "import")


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns the exit status (0, 1, 2 or 130)."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given and _has_display() and "CREST_LANG" not in os.environ:
        return _window(None, None)  # it is painted before anything else is loaded
    from core.cli.language import choose_language
    from core.cli.parser import make_parser

    choose_language()
    options = make_parser().parse_args(given)
    if options.command is None and options.config is None and _has_display():
        return _window(None, options.runs)
    try:
        status = _run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        from core.cli.output import lost_output

        return lost_output(error)
    return status


def _run(options: "argparse.Namespace") -> int:
    """What is asked for, except for the window alone."""
    from core import paths
    from core.cli import commands as cli
    from core.cli.log_option import assignments_of
    from core.cli.output import settle_streams
    from core.config import ConfigError
    from core.distributed.launch import rank_in

    settle_streams()
    if getattr(options, "preset", None) is not None:
        options.config = options.preset
    if options.command in _TRAINING and rank_in(os.environ) > 0:
        return cli.take_part()
    runs_dir = Path(options.runs or paths.default_runs_dir())
    if options.command in _OF_THE_SYSTEM:
        return _system(options, runs_dir)
    named = (
        getattr(options, name, None)
        for name in ("config", "run_dir", "out_dir", "log", "from_csv", "out")
    )
    more = [*getattr(options, "earlier", ()), *getattr(options, "run_dirs", ())]
    if not cli.answer(runs_dir, *filter(None, named), *more):
        return cli.FAILED
    try:
        match options.command:
            case "train":
                options.assignments += assignments_of(options.loggers)
                config = cli.read_config(options.config, options.assignments)
                replay = cli.replay_of(options.config)
                how = {"file": options.config, "force": options.force}
                return cli.train(config, runs_dir, options.name, replay, options.assignments, **how)
            case "job":
                return cli.job(options.folder)
            case "resume" | "branch":
                return _go_on(options, runs_dir)
            case "schedule" | "lr-range" | "export" as name:
                made = {"schedule": _schedule, "lr-range": _range_test, "export": _export}
                return made[name](options)
            case name if name in _LOOKING:
                return _look(options, runs_dir)
            case _:
                given = cli.read_config(options.config, []) if options.config else None
                if _has_display():
                    return _window(given, runs_dir)
                return cli.train_instead_of_window(given, runs_dir, options.config)
    except ConfigError as error:
        return cli.refuse(error)


def _schedule(options: "argparse.Namespace") -> int:
    from core.cli.schedules import print_points, print_schedule

    total_steps, target = options.total_steps, options.target
    if options.from_csv is not None:
        return print_points(options.from_csv, total_steps, target)
    return print_schedule(options.config, options.assignments, total_steps, target)


def _range_test(options: "argparse.Namespace") -> int:
    from core.cli import commands as cli
    from core.cli.range_testing import make_range_test, rates_of, run_named

    rates = rates_of(options.low, options.high, options.steps)
    run_dir = run_named(options.config, options.assignments)
    return make_range_test(cli.read_config(options.config, options.assignments), run_dir, rates)


def _export(options: "argparse.Namespace") -> int:
    from core.cli import commands as cli
    from core.cli.importing import bring_up_to_date

    bring_up_to_date([options.run_dir])
    if options.kind == "archive":
        from core.cli.sharing import export_archive

        checkpoints = options.checkpoints
        return export_archive(options.run_dir, options.out_dir, checkpoints, force=options.force)
    return cli.export(options.run_dir, options.kind, options.out_dir, force=options.force)


def _go_on(options: "argparse.Namespace", runs_dir: Path) -> int:
    from core.cli import commands as cli
    from core.cli.log_option import assignments_of

    options.assignments += assignments_of(options.loggers)
    origin = cli.origin_of(
        options.command, options.run_dir, options.step, options.assignments, options.tail
    )
    if options.command == "resume":
        return cli.go_on(origin, options.run_dir.absolute().parent)
    elsewhere = runs_dir if options.runs else options.run_dir.absolute().parent
    return cli.go_on(origin, elsewhere, options.name)


def _system(options: "argparse.Namespace", runs_dir: Path) -> int:
    if options.command == "doctor":
        from core.cli.doctoring import doctor

        return doctor(runs_dir)
    from core.cli.desktop_entry import desktop_entry

    return desktop_entry(options.action)


def _look(options: "argparse.Namespace", runs_dir: Path) -> int:
    """The commands that look at runs, and those of queues: nothing is trained here."""
    from core.cli import commands as cli
    from core.cli.comparing import compare
    from core.cli.foretelling import forecast_run, tell
    from core.cli.import_options import wish_of
    from core.cli.importing import bring_up_to_date, import_run

    match options.command:
        case "queue":
            from core.cli.queue_commands import queue

            return queue(options, runs_dir.absolute())
        case "sweep":
            from core.cli.sweeping import sweep

            return sweep(options, runs_dir.absolute())
        case "import":
            from core.cli.sharing import import_archive, is_shared_run

            if is_shared_run(options.log):
                return import_archive(options.log, runs_dir, options.name)
            return import_run(options.log, runs_dir, options.name, wish_of(options))
        case "forecast":
            earlier = tuple(options.earlier)
            bring_up_to_date([options.log, *earlier])
            return forecast_run(options.log, options.seen, options.metric, options.warmup, earlier)
        case "words":
            bring_up_to_date([options.run_dir])
            return tell(options.run_dir)
        case "compare":
            bring_up_to_date(options.run_dirs)
            return compare(options.run_dirs)
        case "report":
            from core.cli.reporting import report

            bring_up_to_date(options.run_dirs)
            return report(options.run_dirs, options.out, force=options.force)
        case _:
            return cli.runs(runs_dir)


def _window(config: "RunConfig | None", runs_dir: Path | None) -> int:
    from core import paths
    from gui.pyside_imports import skip_feature_search

    skip_feature_search()
    from gui import app

    return app.run(config, runs_dir or paths.default_runs_dir())


def _has_display() -> bool:
    if os.name == "nt" or sys.platform == "darwin" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
