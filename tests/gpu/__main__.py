"""``python -m tests.gpu``: is Crest right on this machine's GPU, how fast is it, what hinders it?

One command of under six minutes that needs no display, no network and neither Qt nor pytest.
Sections are independent: one that fails or takes too long is named, and the next one runs. What
was found is printed as it comes and written to ``--out`` as JSON after every section. ``--smoke``
runs every section in tiny sizes on the CPU, with a simulated device in the place of CUDA: it shows
that the check itself works, and measures nothing.
"""

import argparse
import io
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.gpu import stand_ins
from tests.gpu.guard import Guard, NoDeviceError, warm_up
from tests.gpu.report import Report
from tests.gpu.section import Outcome, Section

_BUDGET_S = 350.0
_SMOKE_BUDGET_S = 600.0  # of a busy machine; takes seconds


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the named sections, or all; 1 where one failed or a claim does not hold, 2: cannot."""
    parser = argparse.ArgumentParser(prog="python -m tests.gpu", description=__doc__)
    if stand_ins.missing():
        print(f"first: python -m pip install {' '.join(stand_ins.missing())}", file=sys.stderr)
        return 2
    warm_up()
    stand_ins.install()
    from tests.gpu.sections import SECTIONS

    names = ", ".join(each.name for each in SECTIONS)
    parser.add_argument("names", nargs="*", metavar="SECTION", help=names)
    parser.add_argument("--out", type=Path, help="a folder for gpu.json")
    parser.add_argument("--budget", type=float, help=f"seconds; {_BUDGET_S:g} if not given")
    parser.add_argument("--smoke", action="store_true", help="tiny sizes, a simulated device")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.names) - {each.name for each in SECTIONS})
    if unknown:
        parser.error(f"no such section: {', '.join(unknown)}; there are {names}")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)
    budget = options.budget or (_SMOKE_BUDGET_S if options.smoke else _BUDGET_S)
    out = options.out or Path(tempfile.mkdtemp(prefix="crest-gpu-"))
    chosen = [each for each in SECTIONS if not options.names or each.name in options.names]
    return _run(chosen, out, budget, options.smoke)


def _run(sections: Sequence[Section], out: Path, budget: float, smoke: bool) -> int:
    ends = time.monotonic() + budget
    report = Report(out, smoke)
    with tempfile.TemporaryDirectory(prefix="crest-gpu-", ignore_cleanup_errors=True) as work:
        home, os.environ["CREST_HOME"] = os.environ.get("CREST_HOME"), str(Path(work) / "home")
        try:
            guard = Guard(smoke, Path(work))
            for section in sections:
                left = ends - time.monotonic()
                if not smoke and left < section.needs_s:
                    report.add(Outcome(section.name, section.asks, error=f"{left:.0f} s left"))
                    continue
                found = guard.run(section, left if smoke else min(section.limit_s, left))
                if found.error.startswith(NoDeviceError.__name__):
                    print("no CUDA device that torch can use; --smoke needs none", file=sys.stderr)
                    return 2
                report.add(found)
        finally:
            del os.environ["CREST_HOME"]
            if home is not None:
                os.environ["CREST_HOME"] = home
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
