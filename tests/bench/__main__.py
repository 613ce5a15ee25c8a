"""``python -m tests.bench [NAME ...]``: measures what the program promises, as ratios in one run.

Every measurement runs in processes of its own, the sides of a ratio by turns, so that a machine
that is busy for a while slows both.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping

from tests.bench import (
    answering,
    drag,
    engine,
    experiments,
    first_paint,
    flood,
    foresight,
    foresight_window,
    heartbeat,
    long_runs,
    memory,
    plots,
    points,
    redraw,
    runs_view,
    sampling,
    stop_latency,
    tokenizing,
    window_cost,
)

BENCHES: Mapping[str, Callable[[float, int], bool]] = {
    "engine": engine.run,
    "window_cost": window_cost.run,
    "first_paint": first_paint.run,
    "heartbeat": heartbeat.run,
    "flood": flood.run,
    "drag": drag.run,
    "redraw": redraw.run,
    "plots": plots.run,
    "points": points.run,
    "runs_view": runs_view.run,
    "answering": answering.run,
    "stop_latency": stop_latency.run,
    "tokenizing": tokenizing.run,
    "long_runs": long_runs.run,
    "sampling": sampling.run,
    "memory": memory.run,
    "foresight": foresight.run,
    "experiments": experiments.run,
    "foresight_window": foresight_window.run,
}


def main() -> int:
    """Run the named measurements, or all; 1 where one misses its bound."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument(
        "--seconds", type=float, default=20.0, help="of training, for the heartbeat"
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each side is measured")
    parser.add_argument("--curves", help="the folder of loss curves of real runs, for foresight")
    options = parser.parse_args()
    if options.curves:
        os.environ["CREST_LOSS_CURVES"] = options.curves
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # seen at once, also in a pipe
    unknown = sorted(set(options.names) - set(BENCHES))
    if unknown:
        parser.error(f"no such measurement: {', '.join(unknown)}; there are {', '.join(BENCHES)}")
    held = [BENCHES[name](options.seconds, options.rounds) for name in options.names or BENCHES]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
