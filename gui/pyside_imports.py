"""Imports that PySide does not slow down.

PySide reads the source of every module that is imported after it, in search of those that may ask
for its renamed methods (``from __feature__ import snake_case``). None here does, and torch has two
thousand modules: the search is a sixth of the processor's time that importing them takes.
"""

import sys
from typing import Any


def skip_feature_search() -> None:
    """Let PySide take every module for one that asks for nothing, from now on."""
    import PySide6.QtCore  # noqa: F401 - what it reads sources with comes with it

    feature: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):  # a private name: where it is gone, nothing is lost
        feature._mod_uses_pyside = _asks_for_nothing


def _asks_for_nothing(_module: object) -> bool:
    return False
