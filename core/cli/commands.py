"""The program without a window: train, resume, branch, schedule, export and runs in a terminal.

Each command returns the process's exit status: 0 done, 1 failed, 2 bad arguments or config, 130
after Ctrl-C. Progress goes to stderr, results to stdout. Knows nothing of any window.
"""

import os
import sys
import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.cli.help_format import usage_text
from core.cli.interrupts import on_interrupt, unmoved_by_signals
from core.cli.output import one_line, say
from core.cli.progress import ProgressDisplay
from core.cli.state_text import padded, state_text
from core.cli.tails import split_tail
from core.config import ConfigError, Problem, RunConfig, load_chosen, parse_assignments, warnings
from core.config.naming import differences, joined, name_of, numbered, size_text
from core.config.presets import DEFAULT_PRESET, default_run, preset_files
from core.disks import NoAnswerError, require_answer
from core.distributed.launch import world_size_in
from core.i18n import Message
from core.messages.command_queue import CommandQueue
from core.messages.commands import Stop
from core.messages.events import Failed
from core.paths import is_file, is_folder, is_there
from core.run_store.checkpoint_list import no_such_step
from core.run_store.family import as_tree
from core.run_store.imported import require_trained_here
from core.run_store.index import RunInfo, list_runs, read_description, run_config, tidy
from core.run_store.layout import RUN_CONFIG, RUN_DESCRIPTION, RunError
from core.run_store.names import differences_of, taken_names
from core.run_store.replayed import replay_verdict
from core.run_store.reproducibility import Replay, read_replay
from core.session.failures import error_message
from core.session.job import Job
from core.session.lifecycle import conduct
from core.session.process_session import ProcessSession
from core.session.start_point import Origin

OK, FAILED, BAD_CONFIG, INTERRUPTED = 0, 1, 2, 130
_DEEPEST = 6  # generations that are told by indentation
_LOOK_EVERY_S = 0.05  # at what a run elsewhere tells


def answer(*paths: Path) -> bool:
    """Whether the disks of what a command line names answer; says which one does not."""
    try:
        require_answer(*paths, deep=False)
    except NoAnswerError as error:
        say(error_message(error))
        return False
    return True


def read_config(file: Path | None, assignments: list[str]) -> RunConfig:
    """The config of a command line: a file, or the defaults, with ``--set`` applied in order.

    ``file`` may be a run's folder: the config it was started with. What follows from weights to
    start from is said.

    Raises:
        ConfigError: naming every wrong field.
    """
    chosen = {**_chosen_in(file), **parse_assignments(assignments)}
    if not chosen.get("model.init_from"):
        return RunConfig().replaced(chosen)
    from core.training.weights_config import completed  # beside numpy, which others do without

    made = completed(chosen)
    for each in made.told:
        say(each)
    return made.config


def _chosen_in(file: Path | None) -> dict[str, Any]:
    """The fields that a file, or the config in a run's folder, sets; none where there is none."""
    if file is None:
        return {}
    if is_folder(file) and is_there(file / RUN_DESCRIPTION):
        file /= RUN_CONFIG
    return load_chosen(file)


def replay_of(file: Path | None) -> Replay | None:
    """The history that belongs to a config: of the run's folder that ``file`` is or lies in.

    Raises:
        ConfigError: there is one, but it cannot be read.
    """
    if file is None:
        return None
    folder = file.parent if file.name == RUN_CONFIG else file
    if not is_file(folder / RUN_DESCRIPTION):
        return None
    try:
        return read_replay(folder)
    except RunError as error:
        raise ConfigError([Problem(str(folder), error.what)]) from error


def train(
    config: RunConfig,
    runs_dir: Path,
    name: str = "",
    replay: Replay | None = None,
    assignments: Iterable[str] = (),
    *,
    file: Path | None = None,
    force: bool = False,
) -> int:
    """Train with a live progress line; the run's folder is the last line on stdout.

    ``assignments``: those of ``--set`` in ``config``, of which it is told what has no effect;
    ``file``: what they change, and the run is named after that; ``force``: also what the memory
    cannot hold.
    """
    by_itself = file is None and _is_of_full_size(config)
    if by_itself:
        size, names = size_text(config), list(preset_files())
        say(Message("cli.default_run", size=size, preset=DEFAULT_PRESET, names=names))
    for each in warnings(config):
        say(Message("cli.log", level=usage_text("warning"), what=str(each)))
    asked = frozenset(each.partition("=")[0].strip() for each in assignments)
    name = name or _name_of_changes(config, file, asked, runs_dir)
    how = {"replay": replay, "asked": asked, "force": force}
    return _conducted(config, runs_dir, tells_pace=by_itself, name=name, **how)


def _is_of_full_size(config: RunConfig) -> bool:
    """Whether the model is as large as the defaults have it."""
    return size_text(config) == size_text(RunConfig())


def _name_of_changes(
    config: RunConfig, file: Path | None, asked: frozenset[str], runs_dir: Path
) -> str:
    """What the fields that were asked for change; empty: the run is named when its text is read."""
    try:
        base = RunConfig().replaced(_chosen_in(file))
    except ConfigError:
        return ""  # it is whole only with what was asked for
    name = name_of(differences(config, base, asked))
    return numbered(name, taken_names(runs_dir)) if name else ""


def take_part() -> int:
    """Be another process than the first of a run that torchrun has started on several.

    Says nothing and prints nothing unless it fails: the first one does.
    """
    from core.data import DataError
    from core.distributed.process_group import join
    from core.distributed.ranks import RanksLost
    from core.session.replica import OutOfStepError, replicate

    try:
        ranks = join(os.environ)
        with unmoved_by_signals():
            replicate(ranks)
            ranks.close()
    except (RanksLost, OutOfStepError, DataError) as error:
        say(error)
        return FAILED
    return OK


def origin_of(
    kind: str, run_dir: Path, step: int | None, assignments: list[str], tail: str | None = None
) -> Origin:
    """Where a command line wants to go on from, and what it changes there.

    ``tail``: a name of ``core.cli.tails.TAIL_OPTIONS``; fields of the schedule belong to it.

    Raises:
        ConfigError: there is no such checkpoint, naming the nearest ones; or naming every field
            that cannot be changed there.
    """
    if is_file(run_dir / RUN_DESCRIPTION):
        _refuse_imported(run_dir)
    if step and (run_dir / RUN_DESCRIPTION).is_file():
        missing = no_such_step(run_dir, step)
        if missing is not None:
            raise ConfigError([Problem("--step", missing)])
    change, values = split_tail(tail, parse_assignments(assignments))
    return Origin(run_dir, step, kind, values, change)


def _refuse_imported(run_dir: Path) -> None:
    try:
        require_trained_here(run_dir, read_description(run_dir))
    except RunError as error:
        if error.what.code == "run.imported":
            raise ConfigError([Problem(str(run_dir), error.what)]) from error


def go_on(origin: Origin, runs_dir: Path, name: str = "") -> int:
    """Resume or branch with a live progress line; the run's folder is the last line on stdout."""
    return _conducted(RunConfig(), runs_dir, name=name, origin=origin)


def job(folder: Path) -> int:
    """Carry out what another process of this program has asked for; it is told as events."""
    from core.session.job import carry_out

    control, interrupted = CommandQueue(), threading.Event()

    def interrupt() -> None:
        interrupted.set()
        control.send(Stop())

    with on_interrupt(interrupt):
        carry_out(folder, control)
    return INTERRUPTED if interrupted.is_set() else OK


def _conducted(config: RunConfig, runs_dir: Path, *, tells_pace: bool = False, **wish: Any) -> int:
    """In this process, or in as many others as the config asks for."""
    replay = wish.pop("replay", None)
    asked = Job(config, runs_dir, allow_fetch=True, **wish)
    control: CommandQueue | ProcessSession = CommandQueue()
    if asked.processes > 1 and world_size_in(os.environ) == 1:
        control = ProcessSession(replace(asked, replays=replay.folder if replay else None))
    terminal = ProgressDisplay(control.send, tells_pace=tells_pace)
    with on_interrupt(terminal.interrupt):
        tidy(runs_dir)
        if isinstance(control, ProcessSession):
            _shown(control, terminal)
        else:
            conduct(
                config, runs_dir, control, terminal.show, allow_fetch=True, replay=replay, **wish
            )
    terminal.close()
    if terminal.run_dir:
        if replay is not None and replay.folder is not None and not wish.get("asked"):
            _judge(replay.folder, Path(terminal.run_dir))
        print(terminal.run_dir, flush=True)
    if terminal.failure is not None:
        return _failed(terminal.failure, began=bool(terminal.run_dir))
    return INTERRUPTED if terminal.interrupted else OK


def _judge(original: Path, replay: Path) -> None:
    """Say whether a replay came out as its run, to the last bit."""
    try:
        say(replay_verdict(original, replay))
    except (OSError, RunError) as error:
        say(error_message(error))


def _shown(session: ProcessSession, terminal: ProgressDisplay) -> None:
    """Start a run elsewhere and show it until it has ended."""
    session.start()
    while session.is_alive():
        for event in session.drain():
            terminal.show(event)
        session.join(_LOOK_EVERY_S)
    for event in session.drain():
        terminal.show(event)


def _failed(failure: Failed, *, began: bool) -> int:
    """Say why; what was found before the first step to be a field's fault is a bad config."""
    field = failure.field
    is_refused = failure.kind == "config" or (not began and field != "")
    what = _with_remedy(failure.what)
    if is_refused and failure.kind != "config":
        what = Message("config.problem", field=field, reason=what)
    say(what)
    return BAD_CONFIG if is_refused else FAILED


def _with_remedy(what: Message) -> Message:
    """What went wrong, with what to do about it in a terminal."""
    match what.code:
        case "memory.too_large":
            return Message("cli.too_large", reason=what)
        case "run.no_folder" | "run.not_a_run":
            return Message("cli.lists_runs", reason=what)
        case "run.folder_cannot_be_made":
            return Message("cli.other_runs_folder", reason=what)
        case _:
            return what


def train_instead_of_window(
    config: RunConfig | None, runs_dir: Path, file: Path | None = None
) -> int:
    """What happens where there is no display: say so, and train what it would open with.

    ``file``: of which the config is; ``None``: the window would begin with its own preset.
    """
    if config is not None:
        say(Message("cli.no_display"))
        return train(config, runs_dir, file=file)
    say(Message("cli.no_display_preset", preset=DEFAULT_PRESET))
    return train(default_run(), runs_dir, file=preset_files()[DEFAULT_PRESET])


def export(run_dir: Path, kind: str, out_dir: Path, *, force: bool = False) -> int:
    """Write a run in another format; ``kind`` is checked by the argument parser.

    ``force``: the files of an earlier export of this kind in ``out_dir`` may be replaced.
    """
    from core.data import DataError
    from core.exports.formats import export_run
    from core.exports.output import OutputError

    try:
        written = export_run(kind, run_dir, out_dir, replace=force)
    except OutputError as error:
        reason = error.what
        if error.replaceable:
            reason = Message("cli.export_force", reason=reason)
        say(Message("cli.export_failed", kind=kind, reason=reason))
        return BAD_CONFIG
    except (RunError, ConfigError, DataError, OSError) as error:
        reason = _with_remedy(error_message(error))
        say(Message("cli.export_failed", kind=kind, reason=reason))
        return FAILED
    if written.replaced:
        say(Message("cli.export_replaced", names=written.replaced))
    for problem in written.problems:
        say(problem)
    for file in written.files:
        print(file)
    return OK


def runs(runs_dir: Path) -> int:
    """Print a table of the runs, newest first, each branch under its parent."""
    try:
        # An error where it may not even be looked for.
        found = list_runs(runs_dir) if runs_dir.is_dir() else None
    except OSError as error:
        say(error_message(error))
        return FAILED
    if found is None:
        say(Message("cli.no_runs_folder", runs_dir=runs_dir), file=sys.stdout)
        return OK
    if not found:
        say(Message("cli.no_runs", runs_dir=runs_dir), file=sys.stdout)
    for depth, run in as_tree(found, lambda run: run.path, lambda run: run.parent_path):
        steps = f"{run.steps_done}/{run.total_steps}"
        length = usage_text("{steps} steps").format(steps=f"{steps:>15}")
        length = f"{padded(state_text(run.condition), 11)} {length}"
        origin = usage_text(" (from {parent} at {step})") if run.parent else ""
        origin = origin.format(parent=Path(run.parent).name, step=run.parent_step)
        named = f"{run.name}{origin}{_differs(run)}"
        words = run.problem or f"{length}  {run.device:<7} {named}"
        folder = f"{'  ' * min(depth, _DEEPEST)}{one_line(run.path.name)}"
        print(f"{folder:<44} {one_line(words)}")
    imported = sum(1 for run in found if run.imported)
    if imported:
        print()
        say(Message("cli.imported", runs=imported), file=sys.stdout)
    badly = [run for run in found if run.ended_badly]
    if badly:
        print()
        say(Message("cli.ended_badly", path=badly[0].path), file=sys.stdout)
    return OK


def _differs(run: RunInfo) -> str:
    """What the run changes, where its name does not say it."""
    try:
        said = joined(differences_of(run, run_config(run.path))) if not run.problem else ""
    except ConfigError:
        return ""
    return f"  {said}" if said and said not in run.name else ""


def refuse(error: ConfigError) -> int:
    """Name every wrong field on stderr; the exit status of a bad config."""
    say(error)
    return BAD_CONFIG
