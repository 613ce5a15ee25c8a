"""Hands that do anything: random clicks, keys, drags, sizes and menus on a real window.

Every dialog is answered at random, the close question never with an end. Knows Qt and object
names; nothing of what the window is made of.
"""

import random
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QTabBar,
    QWidget,
)

_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_0),
    *(Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Period, Qt.Key.Key_Delete),
)
_TYPED = ("0", "1", "12", "-3", "1e-3", "5%", "0.5", "nan", "1e999", "", "abc", "9" * 40)
_NO_BUTTON = Qt.MouseButton.NoButton
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


class Monkey:
    """Acts on one window.

    Args:
        window: what is acted on.
        seed: of the choices.
        spared: object names or texts of actions that are left alone, as they end the window or
            open other programs.
    """

    def __init__(self, window: QMainWindow, seed: int, spared: Sequence[str]) -> None:
        self.window = window
        self.random = random.Random(seed)
        self.spared = frozenset(spared)
        self.longest_s = 0.0  # of one action, until the window is idle again
        self.did: list[str] = []
        self._acts: tuple[tuple[int, Callable[[], str]], ...] = (
            (30, self._click),
            (20, self._key),
            (18, self._drag),
            (8, self._type),
            (6, self._choose),
            (6, self._menu),
            (4, self._wheel),
            (3, self._resize),
            (3, self._tab),
            (2, self._wait),
        )
        # A menu that a button opens keeps the click until somebody closes it.
        self._closer = QTimer(window)
        self._closer.timeout.connect(_close_popup)
        self._closer.start(100)

    def act(self) -> None:
        """One thing, and whatever the window makes of it."""
        began = time.perf_counter()
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if dialog is not None:
            said = self._answer(dialog)
        else:
            weights = [weight for weight, _ in self._acts]
            (chosen,) = self.random.choices([act for _, act in self._acts], weights)
            said = chosen()
        QApplication.processEvents()
        self.longest_s = max(self.longest_s, time.perf_counter() - began)
        self.did = [*self.did[-40:], said]

    def settle(self) -> None:
        """Answer what still asks; the last thing that it does."""
        self._closer.stop()
        for _ in range(50):
            dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            if dialog is None:
                return
            dialog.close()
            QApplication.processEvents()

    # what it does

    def _some(self, *kinds: type[QWidget]) -> QWidget | None:
        found = [
            each
            for kind in kinds
            for each in self.window.findChildren(kind)
            if each.isVisible() and each.isEnabled() and each.objectName() not in self.spared
        ]
        return self.random.choice(found) if found else None

    def _click(self) -> str:
        target = self._some(QAbstractButton, QAbstractButton, QAbstractItemView)
        if target is None:
            return "nothing to click"
        if isinstance(target, QAbstractItemView):
            port = target.viewport()
            QTest.mouseClick(port, _LEFT, _NONE, self._point(port))
        else:
            QTest.mouseClick(target, _LEFT)
        return f"click {target.objectName() or type(target).__name__}"

    def _key(self) -> str:
        target = _focused(self.window)
        key = self.random.choice(_KEYS)
        modifier = self.random.choice((_NONE, _NONE, Qt.KeyboardModifier.ShiftModifier))
        QTest.keyClick(target, key, modifier)
        return f"key {key.name} on {target.objectName() or type(target).__name__}"

    def _drag(self) -> str:
        plots = [
            each
            for name in ("plot_lr", "plot_lr", "plot_loss", "plot_grad_norm")
            if isinstance(each := self.window.findChild(QWidget, name), QWidget)
        ]
        if not plots:
            return "nothing to drag"
        plot = self.random.choice(plots)
        port = getattr(plot, "viewport")()  # noqa: B009 - a PlotWidget carries no types
        begin = self._handle_place(plot, port) or self._point(port)
        end = self._point(port)
        self._mouse(port, QEvent.Type.MouseMove, begin, _NO_BUTTON)
        self._mouse(port, QEvent.Type.MouseButtonPress, begin, _LEFT)
        for share in (0.3, 0.7, 1.0):
            at = begin + (end - begin) * share
            self._mouse(port, QEvent.Type.MouseMove, at, _LEFT)
            QApplication.processEvents()
        if self.random.random() < 0.2:
            QTest.keyClick(_focused(self.window), Qt.Key.Key_Escape)
        self._mouse(port, QEvent.Type.MouseButtonRelease, end, _LEFT)
        return f"drag on {plot.objectName()}"

    def _handle_place(self, plot: QWidget, port: QWidget) -> QPoint | None:
        handles = [
            each
            for each in plot.findChildren(QWidget)
            if each.objectName().startswith("handle_") and each.isVisible()
        ]
        if not handles or self.random.random() < 0.3:
            return None
        handle = self.random.choice(handles)
        return port.mapFromGlobal(handle.mapToGlobal(handle.rect().center()))

    def _mouse(self, port: QWidget, kind: QEvent.Type, at: QPoint, held: Qt.MouseButton) -> None:
        button = _NO_BUTTON if kind == QEvent.Type.MouseMove else held
        buttons = _NO_BUTTON if kind == QEvent.Type.MouseButtonRelease else held
        place = QPointF(at)
        event = QMouseEvent(kind, place, QPointF(port.mapToGlobal(at)), button, buttons, _NONE)
        QApplication.sendEvent(port, event)

    def _type(self) -> str:
        target = self._some(QLineEdit, QAbstractSpinBox)
        if target is None:
            return "nothing to type into"
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        words = self.random.choice(_TYPED)
        QTest.keyClicks(target, words)
        QTest.keyClick(target, self.random.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab)))
        return f"type {words[:12]!r} into {target.objectName()}"

    def _choose(self) -> str:
        target = self._some(QComboBox)
        if not isinstance(target, QComboBox) or not target.count():
            return "nothing to choose"
        target.setFocus()
        QTest.keyClick(target, self.random.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
        return f"choose in {target.objectName()}"

    def _menu(self) -> str:
        actions: list[QAction] = []
        for top in self.window.menuBar().actions():
            menu = top.menu()
            if isinstance(menu, QMenu):
                actions += menu.actions()
        usable = [
            each
            for each in actions
            if each.isEnabled() and each.menu() is None and each.text() not in self.spared
        ]
        if not usable:
            return "no menu"
        action = self.random.choice(usable)
        action.trigger()
        return f"menu {action.text()}"

    def _wheel(self) -> str:
        plot = self.window.findChild(QWidget, self.random.choice(("plot_lr", "plot_loss")))
        if plot is None:
            return "nothing to scroll"
        port = getattr(plot, "viewport")()  # noqa: B009
        at = self._point(port)
        turn = QPoint(0, self.random.choice((-240, 120, 240)))
        event = QWheelEvent(
            QPointF(at),
            QPointF(port.mapToGlobal(at)),
            QPoint(),
            turn,
            _NO_BUTTON,
            _NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)
        return f"wheel on {plot.objectName()}"

    def _resize(self) -> str:
        width, height = self.random.randint(900, 1920), self.random.randint(560, 1080)
        self.window.resize(width, height)
        return f"resize to {width} x {height}"

    def _tab(self) -> str:
        bar = self._some(QTabBar)
        if not isinstance(bar, QTabBar) or not bar.count():
            return "no tab"
        bar.setCurrentIndex(self.random.randrange(bar.count()))
        return "tab"

    def _wait(self) -> str:
        QTest.qWait(30)
        return "wait"

    def _answer(self, dialog: QWidget) -> str:
        buttons = [
            each
            for each in dialog.findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and each.objectName() not in self.spared
        ]
        # A file dialog would make folders, and write where it pleases.
        harmless = isinstance(dialog, QDialog) and not isinstance(dialog, QFileDialog)
        if harmless and buttons and self.random.random() < 0.5:
            button = self.random.choice(buttons)
            name = button.objectName() or button.text()
            QTest.mouseClick(button, _LEFT)
            return f"answer {name}"
        dialog.close()
        return f"close {type(dialog).__name__}"

    def _point(self, port: QWidget) -> QPoint:
        return QPoint(
            self.random.randrange(max(port.width(), 1)),
            self.random.randrange(max(port.height(), 1)),
        )


def _focused(window: QMainWindow) -> QWidget:
    """Whoever hears the keyboard."""
    found: QWidget | None = window.focusWidget()
    return window if found is None else found


def _close_popup() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
