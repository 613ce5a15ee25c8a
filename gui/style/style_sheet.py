"""The Qt style sheet of the whole application, made from a palette and the size of text.

Widgets say what they are by the dynamic property ``role``; the looks of a role stand here and
nowhere else. Knows no widget class of the program.
"""

from string import Template

from core.paths import RESOURCES
from gui.style.fonts import highest_line, line_height, scaled_px
from gui.style.palette import Palette, mix
from gui.style.places import SCROLL_BAR

_SHEET = Template("""
QMainWindow, QDialog, QMessageBox { background: $ground; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 6px 8px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-weight: 600; font-size: ${title_px}px; }
QLabel[role="page_title"] { font-weight: 600; font-size: ${page_title_px}px; }
QLabel[role="begin"] { color: $accent_ink; font-weight: 600; }
QLabel[role="done"] { color: $good; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="value"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="hint"] { color: $muted; font-size: ${small_px}px; }
QLabel[role="plot_hint"] {
    color: $muted; font-size: ${small_px}px; background: $panel; border: 1px solid $border;
    border-radius: 6px; padding: 2px 7px;
}
QLabel[role="error"] { color: $error; font-size: ${small_px}px; }
QLabel[role="warning"] { color: $clipped_ink; font-size: ${small_px}px; }
QLabel[role="badge"] {
    color: $muted; background: $raised; border: 1px solid $border; border-radius: 7px;
    padding: 1px 7px; font-size: ${small_px}px;
}

QFrame[role="card"] { background: $panel; border: 1px solid $border; border-radius: 8px; }
QFrame[role="experiment"] { background: $panel; border: 1px solid $border; border-radius: 8px; }
QFrame[role="experiment_next"] {
    background: $panel; border: 1px solid $accent; border-radius: 8px;
}
QFrame[role="raised"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QLabel[role="changing"] {
    background: $raised; color: $text; border: 1px solid $border; padding: 12px 18px;
}
QFrame[role="popup"] { background: $raised; border: 1px solid $border; }
QFrame[role="side"] { background: $panel; border: none; }
QFrame[role="bar"] { background: $panel; border: none; }
QFrame[role="separator"] { background: $border; border: none; }
QFrame[role="pill"] { background: $raised; border: 1px solid $border; border-radius: 14px; }
QFrame[role="notice"] { background: $info_ground; border: none; border-bottom: 1px solid $train; }
QFrame[role="notice"][level="warning"] {
    background: $warning_ground; border-bottom: 1px solid $clipped;
}
QFrame[role="notice"][level="error"] { background: $error_ground; border-bottom: 1px solid $error; }

QPushButton, QToolButton {
    background: $raised; color: $text; border: 1px solid $outline; border-radius: 6px;
    padding: 5px 12px; min-height: ${field_px}px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled, QToolButton:disabled {
    background: $panel; color: $faint; border: 1px solid $border_faint;
}
QPushButton[role="primary"] {
    background: $accent_ink; color: $on_accent; border: 1px solid $accent_ink; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:pressed { background: $accent_pressed; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[role="primary"]:disabled {
    background: $accent_faint; color: $faint; border: 1px solid $accent_faint;
}
QPushButton[role="danger"] {
    background: $error; color: $on_accent; border: 1px solid $error; font-weight: 600;
}
QPushButton[role="danger"]:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[role="chip"], QToolButton[role="chip"] {
    border-radius: 11px; padding: 2px 10px; min-height: ${chip_height_px}px;
    font-size: ${chip_px}px;
}
QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus { padding: 1px 9px; }
QToolButton[role="chip"][tight="true"] { padding: 2px 4px; }
QToolButton[role="chip"][tight="true"]:focus { padding: 1px 3px; }
QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked {
    border-color: $accent; background: $accent_faint;
}
QPushButton[role="remedy"] {
    border-radius: 6px; padding: 2px 10px; min-height: ${chip_height_px}px;
    font-size: ${chip_px}px; font-weight: 600;
    background: transparent; color: $accent_ink; border: 1px solid $accent;
}
QPushButton[role="remedy"]:hover { background: $hover; }
QPushButton[role="remedy"]:focus { border: 2px solid $text; padding: 1px 9px; }
QLabel[role="badge"] {
    background: $clipped_ink; color: $on_accent; border-radius: ${badge_radius_px}px;
    min-width: ${badge_px}px; min-height: ${badge_px}px; max-height: ${badge_px}px;
    padding: 0 1px; font-size: ${small_px}px; font-weight: 600;
}
QToolButton[role="note"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 0 5px 3px 5px; color: $muted; font-size: ${small_px}px; min-height: 0;
}
QToolButton[role="note"]:checked { color: $text; }
QToolButton[role="note"]:hover { background: $hover; color: $text; }
QToolButton[role="note"]:focus { border: 2px solid $accent; padding: 0 4px 2px 4px; }
QToolButton[role="apply"] {
    border-radius: 11px; padding: 2px 10px; min-height: ${chip_height_px}px;
    font-size: ${chip_px}px; font-weight: 600;
    background: $edit; color: $on_edit; border: 1px solid $edit;
}
QToolButton[role="apply"]:hover { border-color: $text; }
QToolButton[role="apply"]:focus { border: 2px solid $text; padding: 1px 9px; }
QToolButton[role="apply"]:disabled { background: $raised; color: $faint; border-color: $border; }
QAbstractSpinBox[role="small"] {
    border-radius: 6px; padding: 1px 2px 1px 6px; min-height: ${field_px}px;
    font-size: ${chip_px}px;
}
QAbstractSpinBox[role="small"] QLineEdit {
    background: transparent; border: none; padding: 0; min-height: 0; font-size: ${chip_px}px;
}
QPushButton[role="segment"] { padding: 5px 10px; }
QPushButton[role="segment"]:focus { padding: 4px 9px; }
QPushButton[role="segment"]:checked {
    border-color: $accent; background: $accent_faint; font-weight: 600;
}
QPushButton[role="page"] {
    background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
    border-radius: 0; padding: 2px 4px 0 4px; min-height: 0;
}
QPushButton[role="page"]:hover { color: $text; background: $hover; }
QPushButton[role="page"]:checked {
    color: $text; font-weight: 600; border-bottom: 2px solid $accent;
}
QPushButton[role="page"]:focus {
    color: $accent_ink; background: $hover; border: 2px solid $accent; padding: 0 2px;
}
QPushButton[role="flat"], QToolButton[role="flat"] {
    background: transparent; border: 1px solid $flat_edge; padding: 3px 6px; color: $muted;
}
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: $hover; color: $text; }
QPushButton[role="flat"]:checked, QToolButton[role="flat"]:checked { color: $text; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus {
    border: 2px solid $accent; padding: 2px 5px;
}
QPushButton[role="flat"]:disabled, QToolButton[role="flat"]:disabled { color: $faint; }
QPushButton[role="rail"] { border: none; border-radius: 0; padding: 0; min-height: 0; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QLineEdit, QAbstractSpinBox, QComboBox {
    background: $field; color: $text; border: 1px solid $outline; border-radius: 6px;
    padding: 4px 8px; min-height: ${field_px}px;
    selection-background-color: $accent_ink; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit, QTextBrowser {
    background: $panel; color: $text; border: none;
    selection-background-color: $accent_ink; selection-color: $on_accent;
}
QAbstractSpinBox { padding: 3px 8px 2px 8px; }  /* as high as the others */
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $outline_hover; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QAbstractSpinBox:focus { border: 2px solid $accent; padding: 2px 7px 1px 7px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $faint; border-color: $border_faint;
}
QLineEdit[field="true"]:disabled, QComboBox[field="true"]:disabled {
    color: $muted; background: $panel; border-color: $border;
}
QCheckBox[field="true"]:disabled { color: $muted; }
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"],
QPlainTextEdit[invalid="true"] { border: 1px solid $error; }
QLineEdit[invalid="true"]:focus, QAbstractSpinBox[invalid="true"]:focus,
QComboBox[invalid="true"]:focus { border: 2px solid $error; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QAbstractSpinBox QLineEdit:hover {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QLineEdit > QToolButton, QLineEdit > QToolButton:hover {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    background: transparent; border: none; border-radius: 4px; width: 24px; height: 24px;
    subcontrol-origin: border; subcontrol-position: center right;
}
QAbstractSpinBox::up-button { right: 2px; }
QAbstractSpinBox::down-button { right: 26px; }
/* no room to press them: arrow keys, the wheel and typing are left */
QAbstractSpinBox[role="small"]::up-button, QAbstractSpinBox[role="small"]::down-button {
    width: 0; height: 0; right: 0;
}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-button:pressed, QAbstractSpinBox::down-button:pressed {
    background: $pressed;
}
QAbstractSpinBox::up-arrow { image: url("$icons/plus.svg"); width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow { image: url("$icons/minus.svg"); width: 14px; height: 14px; }
QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::up-arrow:disabled,
QAbstractSpinBox::down-arrow:off, QAbstractSpinBox::down-arrow:disabled { image: none; }
QAbstractSpinBox[role="small"]::up-arrow, QAbstractSpinBox[role="small"]::down-arrow {
    image: none; width: 0; height: 0;
}
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url("$icons/chevron-down.svg"); width: 14px; height: 14px; }
QComboBox[role="flat"] {
    background: transparent; border: 1px solid $flat_edge; color: $muted; padding: 2px 4px;
}
QComboBox[role="flat"]:hover { color: $text; }
QComboBox[role="flat"]:focus { border: 2px solid $accent; padding: 1px 3px; }
QComboBox QAbstractItemView {
    background: $raised; color: $text; border: 1px solid $border; outline: none;
    selection-background-color: $selection; selection-color: $text; padding: 4px;
}

QCheckBox, QRadioButton { spacing: 8px; background: transparent; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; background: $field; border: 1px solid $outline;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icons/check.svg");
}
QRadioButton::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icons/dot.svg");
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border_faint; }
QCheckBox::indicator:checked:disabled { background: $accent_faint; border-color: $accent_faint; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {
    border: 2px solid $text;
}

QSlider:horizontal { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $outline; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $muted; }
QSlider::handle:horizontal {
    width: 12px; height: 12px; margin: -4px 0; border-radius: 6px;
    background: $text; border: none;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: $accent; }

QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] {
    background: transparent; border: none;
}
QScrollBar:vertical { background: transparent; width: ${bar_px}px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: ${bar_px}px; margin: 0; border: none; }
QScrollBar::handle { background: $outline; border-radius: 3px; }  /* slim; all of the bar is hit */
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 28px; margin: 2px 2px 2px 16px; }
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed { margin-left: 14px; }
QScrollBar::handle:horizontal { min-width: 28px; margin: 16px 2px 2px 2px; }
QScrollBar::handle:horizontal:hover, QScrollBar::handle:horizontal:pressed { margin-top: 14px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QSplitter::handle { background: $outline; }
QSplitter::handle:hover { background: $accent; }
QSplitter#compare_splitter::handle { background: transparent; }
QSplitter#compare_splitter::handle:hover { background: $border; }
QSplitter::handle:vertical { background: transparent; }

QTabWidget::pane { border: none; background: $panel; }
QTabBar { background: $panel; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 10px 4px 8px 4px; margin: 0 8px;
    border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:selected:focus {
    color: $accent_ink; background: $hover; border: 2px solid $accent; padding: 8px 2px;
}

QDockWidget QStackedWidget, QDockWidget QTabWidget { background: $panel; }
QMainWindow::separator { background: $border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QListWidget#help_list::item { padding: 4px 6px; border-radius: 5px; min-height: 18px; }
QListWidget#help_list::item:selected { background: $selection; color: $text; }
QListWidget#help_list::item:disabled { color: $muted; }

QListView { background: transparent; border: 1px solid transparent; outline: none; }
QListView:focus { border: 1px solid $accent; }
QTableView {
    background: $panel; alternate-background-color: $raised; color: $text; border: none;
    outline: none; selection-background-color: $selection; selection-color: $text;
}
QTableView QLineEdit { border-radius: 0; padding: 0 6px; }
QTableWidget#compare_table::item { padding: 0 5px; border-bottom: 1px solid $border_faint; }
QTableWidget#compare_table::item:selected { background: $selection; color: $text; }
QTableWidget#sweep_table::item { padding: 0 5px; border-bottom: 1px solid $border_faint; }
QTableWidget#sweep_table::item:selected { background: $selection; color: $text; }
QHeaderView { background: $panel; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 6px 8px;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow, QHeaderView::down-arrow {
    width: 11px; height: 11px; subcontrol-origin: padding; subcontrol-position: center right;
}
QHeaderView::down-arrow { image: url("$icons/chevron-down.svg"); }
QHeaderView::up-arrow { image: url("$icons/chevron-up.svg"); }
QPlainTextEdit#run_notes {
    background: $field; border: 1px solid $outline; border-radius: 6px; padding: 4px;
}
QPlainTextEdit#run_notes:focus { border: 2px solid $accent; padding: 3px; }
QFrame#shown_bar { border-radius: 8px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }  /* Cancel first */
QFileDialog QToolButton { padding: 2px; min-height: 0; }
QFrame[role="notice"] QPushButton[role="flat"] { color: $text; }
QProgressBar {
    background: $border; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QProgressBar#progress_bar { min-height: 3px; max-height: 3px; }

QMenuBar { background: $panel; color: $muted; border: none; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 5px; }
QMenuBar::item:selected { background: $hover; color: $text; }
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 4px 21px 4px 23px; border-radius: 5px; border: 1px solid transparent; }
QMenu::item:selected { background: $selection; border: 1px solid $chosen_edge; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: url("$icons/tick.svg"); }
QMenu::right-arrow { image: url("$icons/chevron-right.svg"); width: 12px; height: 12px; }
""")


def style_sheet(colors: Palette) -> str:
    """The style sheet in these colours."""
    return _SHEET.substitute(
        colors._asdict(),
        field=colors.ground,
        on_edit=colors.on_accent,
        hover=mix(colors.raised, colors.text, 0.07),
        pressed=mix(colors.raised, colors.text, 0.14),
        outline_hover=mix(colors.outline, colors.text, 0.3),
        flat_edge=colors.border if colors.strong else "transparent",
        chosen_edge=colors.accent if colors.strong else "transparent",
        border_faint=colors.faint if colors.strong else mix(colors.border, colors.panel, 0.45),
        accent_hover=mix(colors.accent_ink, "#ffffff" if colors.dark else "#000000", 0.14),
        accent_pressed=mix(colors.accent_ink, "#000000", 0.24),
        accent_faint=mix(colors.panel, colors.accent, 0.22),
        selection=mix(colors.raised, colors.accent, 0.24),
        info_ground=mix(colors.panel, colors.train, 0.12),
        warning_ground=mix(colors.panel, colors.clipped, 0.14),
        error_ground=mix(colors.panel, colors.error, 0.13),
        title_px=scaled_px(15),
        page_title_px=scaled_px(20),
        bar_px=SCROLL_BAR,
        chip_px=scaled_px(12),
        small_px=scaled_px(11),
        field_px=max(18, highest_line() + 2),
        chip_height_px=max(18, line_height(12) + 2),
        badge_px=line_height(11),
        badge_radius_px=line_height(11) // 2,
        icons=(RESOURCES / "icons" / ("dark" if colors.dark else "light")).as_posix(),
    )
