"""Where the window's bars and sides stand, by the size of text: for the first paint and after it.

Knows no widget: the bars and the window's first picture ask the same functions.
"""

from gui.style.fonts import line_height, scaled_px

PROGRESS_HEIGHT = 3  # px, under the transport
LINE = 1  # px, over the status bar
PLOTS_MARGIN = 8  # px around and between the plots
SCROLL_BAR = 24  # px that can be pressed; its handle is slimmer and stands at the outer edge

TAB_PLACE = "tab_place"  # property, int: its place for Tab among its siblings, however they lie

_SIDES = (308, 292)  # px, of the drawings: settings, samples
_MENU_AROUND = 11  # px around a line of text
_TRANSPORT_AROUND = 39
_STATUS_AROUND = 19


def menu_height() -> int:
    """Of the menu bar in the window, px."""
    return line_height() + _MENU_AROUND


def transport_height() -> int:
    """Of the bar with the buttons, px."""
    return line_height() + _TRANSPORT_AROUND


def status_height() -> int:
    """Of the bar at the bottom, px."""
    return line_height() + _STATUS_AROUND


def side_widths() -> tuple[int, int]:
    """Of the settings at the left and the samples at the right, as long as nobody drags them."""
    left, right = _SIDES
    return scaled_px(left), scaled_px(right)
