"""The two small packages without which a check need not fail, made up where they are missing.

A machine that is lent for an hour has torch and often no network. What ``core`` asks of these two
is a few lines; without ``nvidia-ml-py`` the card tells nothing of itself. Whatever else is missing
is named by :func:`missing`.
"""

import importlib.util
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

_NEEDED = {
    "torch": "torch>=2.11",
    "numpy": "numpy",
    "psutil": "psutil",
    "safetensors": "safetensors",
    "tiktoken": "tiktoken",
}


def missing() -> list[str]:
    """What has to be installed first, as pip names it."""
    return [wanted for name, wanted in _NEEDED.items() if not _is_there(name)]


def install() -> None:
    """Make up ``tomli_w`` and ``platformdirs`` where they are not installed."""
    if not _is_there("tomli_w"):
        _put("tomli_w", dumps=_as_toml)
    if not _is_there("platformdirs"):
        _put("platformdirs", user_data_dir=lambda *_, **__: str(Path.home() / ".crest"))


def _is_there(name: str) -> bool:
    return name in sys.modules or importlib.util.find_spec(name) is not None


def _put(name: str, **content: Any) -> None:
    module = ModuleType(name)
    module.__dict__.update(content)
    sys.modules[name] = module


def _as_toml(content: Mapping[str, Any], **_: Any) -> str:
    tables = {name: each for name, each in content.items() if isinstance(each, Mapping)}
    lines = [f"{name} = {_value(each)}" for name, each in content.items() if name not in tables]
    for section, values in tables.items():
        lines += [f"[{section}]", *(f"{name} = {_value(each)}" for name, each in values.items())]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return repr(value)
