"""``sweep``: every combination of values as a run, and a table of what came of them.

The table goes to stdout as CSV, words to stderr. A sweep has a queue of its own in the folder of
runs: started again with the same words, it goes on where it was.
"""

import argparse
import csv
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from core.cli.commands import FAILED, INTERRUPTED, OK, read_config
from core.cli.output import say
from core.cli.queue_commands import work_off
from core.i18n import Message
from core.queue.placed import placed
from core.queue.state import Queue, added
from core.queue.store import RUNNER, QueueError
from core.sweeps.asked import seeds_in, varied_in
from core.sweeps.store import SweepError, SweepStore
from core.sweeps.sweep import MemberState, Sweep, new_sweep, to_queue, tried_again
from core.sweeps.table import rows_of


def sweep(options: argparse.Namespace, runs_dir: Path) -> int:
    """Train what is not trained yet, then print a row for every run.

    Raises:
        ConfigError: what was asked for cannot be, naming every field.
    """
    made = _asked_for(options)
    store = SweepStore(runs_dir)
    try:
        return _worked_off(store, made)
    except (SweepError, QueueError) as error:
        say(error.what)
        return FAILED


def _asked_for(options: argparse.Namespace) -> Sweep:
    base = placed(read_config(options.config, options.assignments), Path.cwd())
    varied = varied_in(options.vary)
    for path, values in varied.items():
        varied[path] = tuple(
            placed(base.replaced({path: each}), Path.cwd()).value(path) for each in values
        )
    seeds = () if options.seeds is None else seeds_in(options.seeds)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return new_sweep(base, varied, seeds, early_stop=options.early_stop, created=now)


def _worked_off(store: SweepStore, made: Sweep) -> int:
    known = store.read(made.identity)
    if known is None:
        store.write(made)
    elif known.early_stop != made.early_stop:
        known = replace(known, early_stop=made.early_stop)
        store.write(known)
    found = store.brought_up_to_date(known or made)
    queue = store.own_queue(made.identity)
    if queue.holder(RUNNER) is not None:
        say(Message("sweep.works_elsewhere"))
        return FAILED

    def filled(before: Queue) -> Queue:
        again = tried_again(found, before)
        return added(again, to_queue(found, again))

    after = queue.change(filled)
    left = len(after.waiting) + len(after.at_work)
    say(Message("sweep.begins", n=len(found.members), left=left))
    status = work_off(queue, tells_desktop=False)
    now = store.brought_up_to_date(found)
    print_table(now)
    if status == INTERRUPTED:
        say(Message("sweep.goes_on"))
        return INTERRUPTED
    return FAILED if any(m.state is MemberState.FAILED for m in now.members) else OK


def print_table(sweep: Sweep) -> None:
    """A row a run: its folder, its values, its seed and what came of it."""
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerows(rows_of(sweep))
    sys.stdout.flush()
