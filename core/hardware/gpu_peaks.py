"""How many floating-point operations a second a GPU can do at most, by its name.

From the makers' data sheets: dense products in the tensor cores, at the boost clock, without
sparsity. What is not in the table has no known peak, and no share of it is told. Imports no torch.
"""

import re

_T = 1e12

# The first entry whose words all stand in the card's name holds; of bf16 (fp16 where there is no
# bf16, which is as fast) and of TF32 with float32 sums.
_PEAKS: tuple[tuple[str, float, float | None], ...] = (
    ("GB200", 2_500 * _T, 1_250 * _T),
    ("B200", 2_250 * _T, 1_125 * _T),
    ("GH200", 989 * _T, 494 * _T),
    ("H200", 989 * _T, 494 * _T),
    ("H100 PCIe", 756 * _T, 378 * _T),
    ("H100 NVL", 835 * _T, 417 * _T),
    ("H100", 989 * _T, 494 * _T),
    ("H800", 989 * _T, 494 * _T),
    ("A100", 312 * _T, 156 * _T),
    ("A800", 312 * _T, 156 * _T),
    ("A40", 149.7 * _T, 74.8 * _T),
    ("A30", 165 * _T, 82 * _T),
    ("A10G", 70 * _T, 35 * _T),
    ("A10", 125 * _T, 62.5 * _T),
    ("L40S", 362 * _T, 183 * _T),
    ("L40", 181 * _T, 90.5 * _T),
    ("L4", 121 * _T, 60 * _T),
    ("V100", 125 * _T, None),
    ("T4", 65 * _T, None),
    ("RTX 5090", 209.5 * _T, 104.8 * _T),
    ("RTX 5080", 112.6 * _T, 56.3 * _T),
    ("RTX 4090", 165.2 * _T, 82.6 * _T),
    ("RTX 4080", 97.5 * _T, 48.7 * _T),
    ("RTX 3090", 71 * _T, 35.6 * _T),
    ("RTX 3080", 59.5 * _T, 29.8 * _T),
)


def peak_flops(name: str, precision: str, *, tf32: bool = False) -> float | None:
    """Operations a second; ``None`` where the card, or this precision of it, is not known.

    Args:
        name: as the driver names the card ("NVIDIA H100 80GB HBM3").
        precision: "bf16", "fp16" or "fp32".
        tf32: whether float32's products run in TF32; those that do not use no tensor cores, and
            their peak is not in the table.
    """
    if "Laptop" in name:  # of the same name, and slower by what its maker allows it
        return None
    for words, low, of_tf32 in _PEAKS:
        if all(re.search(rf"(?<![A-Z0-9]){each}(?![0-9])", name) for each in words.split()):
            if precision in ("bf16", "fp16"):
                return low
            return of_tf32 if tf32 else None
    return None
