"""Where the host waits for the device, how busy the device is, and what a save costs."""

import time
import warnings
from pathlib import Path

import torch
from torch.profiler import ProfilerActivity, profile

from core.config import RunConfig
from core.hardware.device import gpu_uuid
from core.hardware.nvml import driver_facts, read_card
from core.messages.events import StepDone
from core.run_store import checkpoint
from core.training.trainer import Trainer
from tests.gpu.runs import free, gpu, large, peak_flops, seconds_of, small, steps, trainer_of, wait
from tests.gpu.section import Bench

_STEPS = 5
_COUNTED = ("Synchronize", "MemcpyAsync", "LaunchKernel", "GraphLaunch", "HostAlloc", "cudaMalloc")
_TOP = 12
_FIGURES = ("gpu_busy", "gpu_memory", "gpu_temperature", "gpu_power", "mfu")


def syncs(bench: Bench) -> None:
    """Waits of a step in steady state; busy share, launches and the kernels that take longest."""
    appendix_d = small(bench) if bench.smoke else _appendix_d(bench)
    gpt2_small = large(bench, training__grad_accumulation=2)
    for name, config in (("gpt2_small", gpt2_small), ("appendix_d", appendix_d)):
        trainer = trainer_of(config.replaced({"training.compile": "auto"}))
        steps(trainer, 2)
        list(trainer.advance())  # makes a graph, where one pays
        found = _waits(trainer)
        bench.tell(f"{name}: waits in {_STEPS} steps", found)
        # Reading the step before waits for an event of its own, which torch does not count.
        bench.claim(f"{name}: no wait in steady state", not found)
        if not bench.smoke or config is gpt2_small:  # starting the profiler takes seconds
            _profile(bench, name, trainer)
        del trainer
        free()


def _appendix_d(bench: Bench) -> RunConfig:
    return large(
        bench,
        data__context_length=256,
        data__stride=64,
        model__dropout=0.1,
        model__tie_weights=False,
        model__qkv_bias=False,
        training__batch_size=2,
    )


def _waits(trainer: Trainer) -> list[str]:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        torch.cuda.set_sync_debug_mode("warn")
        try:
            for _ in range(_STEPS):
                list(trainer.advance())
        finally:
            torch.cuda.set_sync_debug_mode("default")
    list(trainer.report_deferred())
    told = [each for each in seen if "synchroniz" in str(each.message)]
    return [f"{Path(each.filename).name}:{each.lineno} {str(each.message)[:90]}" for each in told]


def _profile(bench: Bench, name: str, trainer: Trainer) -> None:
    activities = [ProfilerActivity.CPU]
    activities += [] if bench.smoke else [ProfilerActivity.CUDA]
    wait()
    with profile(activities=activities) as profiled:
        began = time.perf_counter()
        for _ in range(_STEPS):
            list(trainer.advance())
        list(trainer.report_deferred())
        wait()
        seconds = time.perf_counter() - began
    averages = profiled.key_averages()
    calls = {
        each.key: round(each.count / _STEPS, 1)
        for each in averages
        if any(word in each.key for word in _COUNTED)
    }
    kernels = sorted(
        (
            (each.self_device_time_total, each.count, each.key)
            for each in averages
            if str(each.device_type).endswith("CUDA")
        ),
        reverse=True,
    )
    busy = sum(us for us, _, _ in kernels) / 1e6
    bench.tell(f"{name}: calls a step", calls)
    bench.tell(f"{name}: busy share", round(busy / seconds, 3))
    bench.tell(f"{name}: ms a step, profiled", round(seconds / _STEPS * 1e3, 2))
    longest = [
        f"{us / _STEPS / 1e3:7.3f} ms  x{count / _STEPS:.0f}  {key[:80]}"
        for us, count, key in kernels[:_TOP]
    ]
    bench.tell(f"{name}: kernels of a step", longest)


def meters(bench: Bench) -> None:
    """What the card tells of itself with the steps of a run, and what asking it costs."""
    uuid = gpu_uuid(gpu())
    bench.tell("card", uuid or "no identifier")
    bench.tell("driver", str(driver_facts()))
    began = time.perf_counter()
    for _ in range(10):
        read_card(uuid)
    bench.tell("a look, ms", (time.perf_counter() - began) / 10 * 1e3)
    trainer = trainer_of(large(bench))
    last, ends = None, time.monotonic() + (0 if bench.smoke else 4)
    while last is None or time.monotonic() < ends:
        last = next((e for e in steps(trainer, 2)[::-1] if isinstance(e, StepDone)), last)
    figures = {name: getattr(last, name) for name in _FIGURES}
    bench.tell("with the last step", figures)
    if not bench.smoke:
        bench.claim("the card tells all of it", min(list(figures.values())[:4]) >= 0)
        bench.claim("MFU is a share", peak_flops() is None or 0 < figures["mfu"] < 1)


def saving(bench: Bench) -> None:
    """The finite check, the copies to the host, and the writing, each apart."""
    trainer = trainer_of(large(bench))
    steps(trainer, 2)
    bench.tell("finite_check_ms", 1e3 * seconds_of(lambda _: trainer.is_finite(), 1, rounds=3))
    bench.tell("copies_ms", 1e3 * seconds_of(lambda _: trainer.checkpoint(), 1, rounds=3))
    content = trainer.checkpoint()
    began = time.perf_counter()
    _, size = checkpoint.save(bench.folder, trainer.step, content, {})
    bench.tell("written", {"ms": 1e3 * (time.perf_counter() - began), "mb": size / 1e6})
