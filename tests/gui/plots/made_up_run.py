"""A run of made-up numbers."""

import math

from core.config import RunConfig, ScheduleConfig
from core.messages.events import Evaluated, Started, StepDone
from core.schedule.lr_schedule import plan

TOTAL, WARMUP = 400, 40
CONFIG = RunConfig(schedule=ScheduleConfig(warmup=WARMUP))
PLAN = plan(CONFIG.schedule, TOTAL)
STARTED = Started("/runs/one", "one", 0, TOTAL, WARMUP, 20, 128, 1000, 256, "cpu", "CPU", "fp32")


def steps(begin: int, end: int) -> list[StepDone]:
    """Steps as a run tells them, each 20 ms."""
    return [
        StepDone(
            n,
            n // 20,
            (n + 1) * 128,
            PLAN.lr(n),
            3 + 8 * math.exp(-n / 80),
            1.2 + math.sin(n),
            n >= WARMUP and 1.2 + math.sin(n) > 1,
            (n + 1) * 0.02,
        )
        for n in range(begin, end)
    ]


def evals(begin: int, end: int) -> list[Evaluated]:
    """An evaluation every ten steps."""
    return [Evaluated(n, 3.0, 3.5, 0.0) for n in range(begin, end, 10)]
