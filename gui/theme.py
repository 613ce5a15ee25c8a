"""The look: colour tokens for light and dark, spacing, fonts, and the style sheet made of them.

Follows the system's colour scheme unless the person chose one. Widgets ask ``palette()`` and
listen to ``theme().changed``; no widget writes a colour of its own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``. Text on its ground reaches 4.5 : 1 in both schemes."""

    dark: bool
    ground: str
    panel: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str  # the learning rate's amber: whatever can be grabbed or pressed
    on_accent: str  # text on the accent
    train: str
    val: str
    gradient: str
    clipped: str
    edit: str
    error: str
    good: str


DARK = Palette(
    dark=True,
    ground="#12151a",
    panel="#181c23",
    raised="#20252e",
    border="#2b323d",
    text="#e8ebf0",
    muted="#929cab",
    accent="#f0b429",
    on_accent="#1b1400",
    train="#57a8f5",
    val="#ff7d66",
    gradient="#4fc79b",
    clipped="#ff9e3d",
    edit="#c58af9",
    error="#ff6b6b",
    good="#4fc79b",
)

LIGHT = Palette(
    dark=False,
    ground="#f3f4f6",
    panel="#ffffff",
    raised="#f6f7f9",
    border="#dde1e7",
    text="#1b2129",
    muted="#5f6b7a",
    accent="#b97a00",
    on_accent="#ffffff",
    train="#1667c2",
    val="#cf3f27",
    gradient="#0d7f57",
    clipped="#c76a00",
    edit="#7a3cc0",
    error="#c52f2f",
    good="#0d7f57",
)
