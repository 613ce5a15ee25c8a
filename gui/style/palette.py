"""The colours of the four schemes, by what they are for. Values only.

Each is tried for who sees red and green alike: curves that stand in one plot differ for them, too.
"""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Palette(NamedTuple):  # a dataclass would take 4 ms of the first paint
    """Colours as ``#rrggbb``.

    Text on its ground reaches 4.5 : 1, what is drawn 3 : 1; of strong contrast 7 : 1 and 4.5 : 1.
    """

    dark: bool
    ground: str
    panel: str
    raised: str
    border: str  # between what belongs together: says nothing that is not said otherwise
    outline: str  # around what can be typed into, pressed or dragged
    text: str
    muted: str
    faint: str  # words of what cannot be used now
    accent: str  # the learning rate's amber: whatever can be grabbed or pressed
    accent_ink: str  # the same for words, and the ground of words in on_accent
    on_accent: str  # text on accent_ink
    train: str
    val: str
    gradient: str
    clipped: str
    clipped_ink: str  # the same for words
    edit: str
    error: str
    good: str
    strong: bool = False  # of strong contrast: no fine distinctions of grey

    def ink(self, colour: str) -> str:
        """The colour for words about what is drawn in ``colour``: a line may be paler than they."""
        return {self.accent: self.accent_ink, self.clipped: self.clipped_ink}.get(colour, colour)


DARK = Palette(
    dark=True,
    ground="#12151a",
    panel="#181c23",
    raised="#20252e",
    border="#2b323d",
    outline="#6b7686",
    text="#e8ebf0",
    muted="#929cab",
    faint="#626a75",
    accent="#f0b429",
    accent_ink="#f0b429",
    on_accent="#1b1400",
    train="#4a9df0",
    val="#ff7d66",
    gradient="#47c6a9",
    clipped="#ff9e3d",
    clipped_ink="#ff9e3d",
    edit="#dcb4fe",
    error="#ff6b6b",
    good="#47c6a9",
)

LIGHT = Palette(
    dark=False,
    ground="#f3f4f6",
    panel="#ffffff",
    raised="#f6f7f9",
    border="#dde1e7",
    outline="#7d8796",
    text="#1b2129",
    muted="#5f6b7a",
    faint="#9fa6af",
    accent="#b97a00",
    accent_ink="#986400",
    on_accent="#ffffff",
    train="#0868c3",
    val="#c93a22",
    gradient="#057b5e",
    clipped="#c7730b",
    clipped_ink="#a35700",
    edit="#5900a2",
    error="#c52f2f",
    good="#057b5e",
)

DARK_CONTRAST = Palette(
    dark=True,
    strong=True,
    ground="#000000",
    panel="#000000",
    raised="#000000",
    border="#8c95a1",
    outline="#ffffff",
    text="#ffffff",
    muted="#d5dbe3",
    faint="#9aa3af",
    accent="#ffcf33",
    accent_ink="#ffcf33",
    on_accent="#000000",
    train="#2f9bff",
    val="#fb886d",
    gradient="#27e6b2",
    clipped="#ffa347",
    clipped_ink="#ffa347",
    edit="#d3b2fe",
    error="#ff8f8f",
    good="#27e6b2",
)

LIGHT_CONTRAST = Palette(
    dark=False,
    strong=True,
    ground="#ffffff",
    panel="#ffffff",
    raised="#ffffff",
    border="#6a727c",
    outline="#000000",
    text="#000000",
    muted="#333b45",
    faint="#646c76",
    accent="#7a4b00",
    accent_ink="#7a4b00",
    on_accent="#ffffff",
    train="#00449e",
    val="#ab1904",
    gradient="#065e51",
    clipped="#8b3900",
    clipped_ink="#8b3900",
    edit="#7306e6",
    error="#a30000",
    good="#065e51",
)

SCHEMES = (DARK, LIGHT, DARK_CONTRAST, LIGHT_CONTRAST)


def mix(color: str, other: str, share: float) -> str:
    """``color`` with ``share`` (0 to 1) of ``other`` in it, as ``#rrggbb``."""
    one, two = QColor(color), QColor(other)
    parts = (
        round(a + (b - a) * share)
        for a, b in (
            (one.red(), two.red()),
            (one.green(), two.green()),
            (one.blue(), two.blue()),
        )
    )
    return QColor(*parts).name()


def qt_palette(colors: Palette) -> QPalette:
    """Qt's own palette in our colours, for what no style sheet reaches."""
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    made = QPalette()
    for which, value in (
        (role.Window, colors.ground),
        (role.Base, colors.panel),
        (role.AlternateBase, colors.raised),
        (role.Button, colors.raised),
        (role.ToolTipBase, colors.raised),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.Link, colors.train),
        (role.PlaceholderText, colors.muted),
        (role.Mid, colors.outline),
        (role.Accent, colors.accent),
    ):
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText):
        made.setColor(which, QColor(colors.text))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, which, QColor(colors.faint))
    return made
