"""The memory estimate against the peaks that CUDA's allocator measures: in use, and reserved."""

import torch

from core.model.memory import estimate
from tests.gpu.runs import GIB, free, gpu, large, steps, trainer_of
from tests.gpu.section import Bench
from tests.memory_shapes import CUDA_CONSTANT_BYTES, GPU_SHAPES, TINY_SHAPES, within

_SHARE = 0.9  # of what is free


def run(bench: Bench) -> None:
    """A few updates of each config; those for which the card has no room are named."""
    shapes = TINY_SHAPES if bench.smoke else GPU_SHAPES
    context = large(bench)
    for name, values in shapes.items():
        config = context.replaced(values)
        free_bytes, _ = torch.cuda.mem_get_info(0)
        trainer_vocab = 256 if config.data.tokenizer == "bytes" else 50_257
        precision, total_bytes = config.training.precision, gpu().total_bytes
        expected = estimate(config, trainer_vocab, precision, "cuda", total_bytes).total
        if expected > _SHARE * free_bytes:
            bench.tell(name, f"{expected / GIB:.2f} GiB: no room")
            continue
        before, held = torch.cuda.memory_allocated(), torch.cuda.memory_reserved()
        torch.cuda.reset_peak_memory_stats()
        trainer = trainer_of(config)
        steps(trainer, 3)
        peak = torch.cuda.max_memory_allocated() - before
        reserved = torch.cuda.max_memory_reserved() - held
        found = {
            "estimate_gib": round(expected / GIB, 3),
            "peak_gib": round(peak / GIB, 3),
            "reserved_gib": round(reserved / GIB, 3),
            "estimate / peak": round(expected / max(peak, 1), 3),
            "estimate / reserved": round(expected / max(reserved, 1), 3),
        }
        bench.tell(name, found)
        if not bench.smoke:
            # What has to fit is what the allocator reserves, its holes included.
            holds = within(expected, reserved, CUDA_CONSTANT_BYTES)
            constant = CUDA_CONSTANT_BYTES / 1e6
            bench.claim(f"{name}: within 10 % of the reserved and {constant:.0f} MB", holds)
        del trainer
        free()
