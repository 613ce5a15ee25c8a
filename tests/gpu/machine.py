"""Which machine the numbers of all other sections are of, and how fast its parts are."""

import os
import platform
import shutil
import subprocess

import torch

from core.hardware.device import reads_late
from core.hardware.nvml import driver_facts
from core.hardware.precision import resolve_precision
from tests.gpu.runs import GIB, free, gpu, peak_flops, seconds_of
from tests.gpu.section import Bench

_SMI = "driver_version,clocks.sm,clocks.max.sm,power.draw,power.limit,temperature.gpu"


def run(bench: Bench) -> None:
    """Names and versions; a matrix product, a copy on the device and one to it."""
    _name(bench)
    side, size = (64, 2**10) if bench.smoke else (8192, 2**30)
    device = gpu().name
    bench.tell("matmul_bf16_tflops", round(_product(side, device) / 1e12, 1))
    on_device, to_device = _copies(size, device)
    bench.tell("copy_tb_s", round(on_device / 1e12, 3))
    bench.tell("host_to_device_gb_s", round(to_device / 1e9, 1))
    free()


def _product(side: int, device: str) -> float:
    """Operations a second of a square product."""
    square = torch.randn(side, side, device=device, dtype=torch.bfloat16)
    square @ square
    return 2 * side**3 / seconds_of(lambda n: [square @ square for _ in range(n)], 10)


def _copies(size: int, device: str) -> tuple[float, float]:
    """Bytes a second: read and written on the device; sent there from pinned memory."""
    source = torch.empty(size, dtype=torch.uint8, device=device)
    target = torch.empty_like(source)
    pinned = torch.empty(size, dtype=torch.uint8).pin_memory()
    there = seconds_of(lambda n: [target.copy_(source) for _ in range(n)], 10)
    sent = seconds_of(lambda n: [target.copy_(pinned, non_blocking=True) for _ in range(n)], 3)
    return 2 * size / there, size / sent


def _name(bench: Bench) -> None:
    properties = torch.cuda.get_device_properties(0)
    found = gpu("auto")
    bench.tell("gpu", properties.name)
    bench.tell("compute_capability", f"{properties.major}.{properties.minor}")
    bench.tell("driver", _driver())
    bench.tell("torch", torch.__version__)
    bench.tell("cuda", str(torch.version.cuda))
    bench.tell("architectures", " ".join(torch.cuda.get_arch_list()))
    bench.tell("memory_gib", round(properties.total_memory / GIB, 1))
    bench.tell("multiprocessors", properties.multi_processor_count)
    bench.tell("gpus", torch.cuda.device_count())
    bench.tell("cores", os.cpu_count())
    bench.tell("python", platform.python_version())
    peak = peak_flops()
    bench.tell("peak_bf16_tflops", round(peak / 1e12) if peak else "not in the table")
    bench.tell("smi", f"{_SMI}: {_smi(_SMI)}")
    bench.tell("auto_precision", resolve_precision("auto", found))
    bench.claim("auto takes the GPU", found.kind == "cuda")
    bench.claim("metrics are read an update later", reads_late(found))


def _driver() -> str:
    driver = driver_facts()
    return driver.version if driver else _smi("driver_version")


def _smi(fields: str) -> str:
    if shutil.which("nvidia-smi") is None:
        return "no nvidia-smi"
    command = ["nvidia-smi", f"--query-gpu={fields}", "--format=csv,noheader", "--id=0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    return done.stdout.strip() or done.stderr.strip()[:200]
