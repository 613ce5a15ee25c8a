"""The configs whose estimated memory is held against a measured peak, and how close it has to be.

Six for a CPU, small enough for a test; six for a GPU, up to GPT-2 medium; and what shows that the
measurement itself runs.
"""

from collections.abc import Mapping
from typing import Any

CPU_CONSTANT_BYTES = 8_000_000  # of a process that has trained something small before
CUDA_CONSTANT_BYTES = 110_000_000  # workspaces of cuBLAS and attention, which no config changes
TOLERANCE = 0.10


def within(estimated: int, measured: int, constant: int) -> bool:
    """Whether an estimate is within 10 % of a measured peak, and the constant."""
    return abs(estimated - measured) <= TOLERANCE * measured + constant


def fits(estimated: int, live: int, peak: int) -> bool:
    """Whether an estimate for a CPU is no less than what is live, and no more than the peak.

    Args:
        estimated: bytes.
        live: the measured peak without holes in the heap.
        peak: with them; each within 10 % and the constant.
    """
    return live - TOLERANCE * live <= estimated <= peak + TOLERANCE * peak + CPU_CONSTANT_BYTES


def _shape(
    layers: int, heads: int, width: int, context: int, batch: int, **more: Any
) -> dict[str, Any]:
    return {
        "model.n_layers": layers,
        "model.n_heads": heads,
        "model.emb_dim": width,
        "data.context_length": context,
        "data.stride": min(context, 16),
        "training.batch_size": batch,
        **{name.replace("__", "."): value for name, value in more.items()},
    }


_TIED: Mapping[str, Any] = {"model__tie_weights": True, "model__qkv_bias": True}

# With the vocabulary that each is trained on.
CPU_SHAPES: Mapping[str, tuple[dict[str, Any], int]] = {
    "large vocabulary": (_shape(2, 4, 64, 128, 4), 50_257),
    "many activations": (_shape(4, 6, 192, 256, 2), 100),
    "no dropout": (_shape(4, 6, 192, 256, 2, model__dropout=0.0), 100),
    "wide and tied": (_shape(3, 8, 512, 64, 2, model__tie_weights=True), 5_000),
    "long context": (_shape(2, 4, 64, 512, 2), 1_000),
    "many rows": (_shape(3, 4, 256, 128, 8, model__dropout=0.0, **_TIED), 10_000),
}

GPU_SHAPES: Mapping[str, dict[str, Any]] = {
    "gpt2-small, batch 8": _shape(12, 12, 768, 1024, 8, **_TIED),
    "gpt2-small, batch 32": _shape(12, 12, 768, 1024, 32, **_TIED),
    "gpt2-small, batch 8, dropout": _shape(12, 12, 768, 1024, 8, model__dropout=0.1, **_TIED),
    "gpt2-small, batch 4, fp32": _shape(12, 12, 768, 1024, 4, training__precision="fp32", **_TIED),
    "gpt2-medium, batch 8": _shape(24, 16, 1024, 1024, 8, **_TIED),
    "appendix D": _shape(12, 12, 768, 256, 2, model__dropout=0.1, model__tie_weights=False),
}

TINY_SHAPES: Mapping[str, dict[str, Any]] = {
    "tiny": _shape(1, 2, 16, 16, 2),
    "tiny, dropout": _shape(1, 2, 16, 16, 2, model__dropout=0.1),
}
