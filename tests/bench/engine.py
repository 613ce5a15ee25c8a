"""The engine against the book's loop and against as little as will train the same model."""

import functools
import subprocess
import sys
from collections.abc import Mapping, Sequence
from statistics import median

from core.config import ModelConfig
from core.model.memory import flops_per_token
from tests.bench.others import installed
from tests.bench.racing import Pace, race
from tests.bench.report import ROOT, heading, progress, table, verdict
from tests.bench.shapes import N_VOCAB, SHAPES

_SETTLING_STEPS = 3
_SIDES = {
    "plain fp32": ("plain", "fp32", "whole"),
    "bare fp32": ("bare", "fp32", "whole"),
    "Crest fp32": ("engine", "fp32", "whole"),
    "bare bf16": ("bare", "bf16", "whole"),
    "Crest bf16": ("engine", "bf16", "whole"),
    "Crest bf16 compact": ("engine", "bf16", "compact"),
}
_LEAST = {  # of the plain loop's speed
    ("S", "Crest fp32"): 1.5,
    ("M", "Crest fp32"): 1.3,
    ("L", "Crest fp32"): 1.3,
    ("S", "Crest bf16"): 2.4,
    ("M", "Crest bf16"): 2.4,
    ("S", "Crest bf16 compact"): 5.0,
}
_OF_BARE = 0.95
_MEMORY = 0.85


def run(seconds: float, rounds: int) -> bool:
    """One thread each, by turns."""
    heading("Engine against the book's loop, one thread", "engine", seconds, rounds)
    peak = _gemm_peak()
    sides = {
        side: command for side, command in _SIDES.items() if command[1] == "fp32" or _has_bf16()
    }
    if len(sides) < len(_SIDES):
        print("  bf16 is skipped: this processor computes it in software, many times slower")
    print(f"  a square matrix product in fp32 reaches {peak / 1e9:.0f} GFLOP/s")
    held = [_one(name, sides, rounds, peak) for name in SHAPES]
    return all(held)


def _one(name: str, sides: Mapping[str, tuple[str, str, str]], rounds: int, peak: float) -> bool:
    shape = SHAPES[name]
    commands: dict[str, Sequence[str]] = {
        side: ("loops", kind, name, precision, vocabulary)
        for side, (kind, precision, vocabulary) in sides.items()
    }
    others = installed()
    commands |= {f"{other} fp32": ("others", other, name) for other in others}
    found: dict[str, list[Pace]] = {side: [] for side in commands}
    for number in range(1, rounds + 1):
        progress(f"shape {name}, round {number} of {rounds}")
        paces = race(commands, settling_steps=_SETTLING_STEPS, steps=shape.steps)
        for side, pace in paces.items():
            found[side].append(pace)
    model = ModelConfig(n_layers=shape.layers, n_heads=shape.heads, emb_dim=shape.width)
    flops = flops_per_token(model, N_VOCAB, shape.context)

    def ratio(side: str, to: str) -> float:
        pairs = zip(found[side], found[to], strict=True)
        return median(one.tokens_per_second / other.tokens_per_second for one, other in pairs)

    plain_bytes = max(pace.peak_bytes for pace in found["plain fp32"])
    rows = []
    for side, all_paces in found.items():
        speed = median(each.tokens_per_second for each in all_paces)
        peak_bytes = max(each.peak_bytes for each in all_paces)
        of_peak = f"{speed * flops / peak:.0%}" if side.endswith("fp32") else ""
        cells = (f"{speed:,.0f}", f"{ratio(side, 'plain fp32'):.2f}", of_peak)
        rows.append((side, *cells, f"{peak_bytes / 1e6:,.0f}", f"{peak_bytes / plain_bytes:.2f}"))
    print(
        f"\n  {name}: context {shape.context}, width {shape.width}, {shape.layers} layers, ", end=""
    )
    print(f"batch {shape.batch}, vocabulary {N_VOCAB:,}")
    table(("", "tok/s", "/ plain", "of peak", "peak MB", "/ plain"), rows)
    held = [
        verdict(f"{side} >= {least:g} x plain", ratio(side, "plain fp32") >= least)
        for (of, side), least in _LEAST.items()
        if of == name and side in sides
    ]
    for precision in sorted({precision for _, precision, _ in sides.values()}, reverse=True):
        reached = ratio(f"Crest {precision}", f"bare {precision}")
        held.append(
            verdict(f"{precision}: {reached:.2f} of bare, >= {_OF_BARE}", reached >= _OF_BARE)
        )
    for other in others:
        reached = ratio("Crest fp32", f"{other} fp32")
        held.append(verdict(f"{reached:.2f} x {other}'s trainer, >= 1", reached >= 1.0))
    memory = max(pace.peak_bytes for pace in found["Crest fp32"]) / plain_bytes
    held.append(verdict(f"peak memory {memory:.2f} of plain, <= {_MEMORY}", memory <= _MEMORY))
    return all(held)


def _gemm_peak() -> float:
    """Floating-point operations a second of a large product, one thread."""
    code = (
        "import time, torch; torch.set_num_threads(1); n = 2048\n"
        "a, b = torch.randn(n, n), torch.randn(n, n); a @ b; best = 9e9\n"
        "for _ in range(8):\n"
        "    began = time.perf_counter(); a @ b; best = min(best, time.perf_counter() - began)\n"
        "print(2 * n**3 / best)\n"
    )
    return float(_said(code))


@functools.cache
def _has_bf16() -> bool:
    """Whether the processor has instructions for it."""
    code = (
        "from core.hardware.device import resolve_device\n"
        "from core.hardware.precision import has_bf16\n"
        "print(has_bf16(resolve_device('cpu')))\n"
    )
    return _said(code).strip() == "True"


def _said(code: str) -> str:
    """What a process of its own prints, with torch as it is when it has just been imported."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
