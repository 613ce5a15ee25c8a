"""``doctor``: what is installed here, what is missing and how to get it, on stdout, a line each."""

import sys
from pathlib import Path

from core.cli.output import say
from core.doctor.examination import examine, line_of
from core.privacy import Privacy


def doctor(runs_dir: Path) -> int:
    """Print it; always 0: nothing has failed."""
    privacy = Privacy.of_here([runs_dir / "run"])
    for each in examine(runs_dir):
        say(line_of(each, privacy), file=sys.stdout)
    return 0
