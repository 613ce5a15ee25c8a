"""How far colours lie apart, for every kind of eye: contrast, and difference in OKLab. Pure.

Sources: contrast by WCAG 2.2; OKLab by Ottosson (2020); how who sees no red, green or blue sees a
colour by Machado, Oliveira and Fernandes (2009), severity 1, in linear sRGB.
"""

import functools
import math

import numpy as np

SIGHTS = {
    "all three": np.eye(3),
    "no red": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no blue": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_LUMINANCE = (0.2126, 0.7152, 0.0722)


@functools.cache
def linear(colour: str) -> tuple[float, float, float]:
    """Linear sRGB of ``#rrggbb``."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return r, g, b


def contrast(one: str, other: str) -> float:
    """1 to 21."""
    tones = [sum(w * c for w, c in zip(_LUMINANCE, linear(each), strict=True)) for each in
             (one, other)]  # fmt: skip
    return (max(tones) + 0.05) / (min(tones) + 0.05)


def difference(one: str, other: str, sight: str = "all three") -> float:
    """Distance in OKLab as that eye sees both; 0.02 is just seen."""
    return math.dist(*(_lab(each, sight) for each in (one, other)))


@functools.cache
def _lab(colour: str, sight: str) -> tuple[float, ...]:
    seen = np.clip(SIGHTS[sight] @ np.array(linear(colour)), 0.0, 1.0)
    return tuple(_TO_LAB @ np.cbrt(_TO_CONES @ seen))
