"""The colours of the light and of the dark scheme, by what they are for. Values only."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


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

    def ink(self, colour: str) -> str:
        """The colour for words about what is drawn in ``colour``: a line may be paler than they."""
        return {self.accent: self.accent_ink, self.clipped: self.clipped_ink}.get(colour, colour)


DARK = Palette(
    dark=True,
    ground="#12151a",
    panel="#181c23",
    raised="#20252e",
    border="#2b323d",
    text="#e8ebf0",
    muted="#929cab",
    accent="#f0b429",
    accent_ink="#f0b429",
    on_accent="#1b1400",
    train="#57a8f5",
    val="#ff7d66",
    gradient="#4fc79b",
    clipped="#ff9e3d",
    clipped_ink="#ff9e3d",
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
    accent_ink="#986400",
    on_accent="#ffffff",
    train="#1667c2",
    val="#cf3f27",
    gradient="#0d7f57",
    clipped="#c76a00",
    clipped_ink="#a35700",
    edit="#7a3cc0",
    error="#c52f2f",
    good="#0d7f57",
)


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
        (role.Mid, colors.border),
        (role.Accent, colors.accent),
    ):
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText):
        made.setColor(which, QColor(colors.text))
    faint = QColor(mix(colors.muted, colors.panel, 0.35))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, which, faint)
    return made
