"""Looks at this machine and at what is installed, and says what is missing and how to get it.

Takes seconds: torch is loaded, and Qt in another process. Nothing is changed, nothing is sent, and
no place on this machine is named. Knows no window.
"""

import os
import platform
import shutil
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from core import paths
from core.disks import require_answer
from core.doctor.packages import OPTIONAL, REQUIRED, installed
from core.doctor.qt_look import QtFacts, has_display, look_at_qt
from core.hardware.device_text import device_text
from core.i18n import Message, language, reason_of, verbatim
from core.privacy import Privacy
from core.version import VERSION

GOOD, LACKING, BAD = "ok", "--", "!!"
_LITTLE_ROOM = 2_000_000_000  # bytes: a few checkpoints of the smallest GPT-2
_GB = 1e9


@dataclass(frozen=True, slots=True)
class HealthLine:
    """One line.

    Attributes:
        level: good; lacking, which is no fault; or bad, which keeps something from working.
        what: the sentence, with its remedy where there is one.
    """

    level: str
    what: Message


def examine(runs_dir: Path) -> Iterator[HealthLine]:
    """Everything, a line each, as it is found."""
    yield HealthLine(
        GOOD,
        Message(
            "doctor.program",
            version=VERSION,
            python=platform.python_version(),
            bits=struct.calcsize("P") * 8,
            system=platform.platform(),
            language=language(),
        ),
    )
    yield from _packages()
    yield from _machine()
    yield from _devices()
    yield from _disks(runs_dir)
    yield from _display()


def as_text(findings: Iterator[HealthLine], runs_dir: Path) -> str:
    """All lines, with no place of this machine in them: to be pasted into a report."""
    privacy = Privacy.of_here([runs_dir / "run"])
    return "\n".join(line_of(each, privacy) for each in findings)


def line_of(finding: HealthLine, privacy: Privacy) -> str:
    """One line: its level and the sentence."""
    return f"[{finding.level}] {privacy.path(str(finding.what))}"


def _packages() -> Iterator[HealthLine]:
    there = installed(REQUIRED)
    lacking = [each.name for each, version in there.items() if not version]
    have = [f"{each.name} {version}" for each, version in there.items() if version]
    if have:
        yield HealthLine(GOOD, Message("doctor.packages", packages=have))
    if lacking:
        yield HealthLine(BAD, Message("doctor.lacking", packages=lacking, names=" ".join(lacking)))
    for each, version in installed(OPTIONAL).items():
        if version:
            yield HealthLine(GOOD, Message("doctor.package", name=each.name, version=version))
        else:
            uses = {
                "pyarrow": Message("doctor.for_parquet"),
                "lxml": Message("doctor.for_documents"),
                "pypdf": Message("doctor.for_pdf"),
                "wandb": Message("doctor.for_wandb"),
                "mlflow": Message("doctor.for_mlflow"),
                "transformers": Message("doctor.for_hf"),
            }
            what = Message("doctor.optional", name=each.name, use=uses[each.name])
            yield HealthLine(LACKING, what)


def _machine() -> Iterator[HealthLine]:
    memory = psutil.virtual_memory()
    yield HealthLine(
        GOOD,
        Message(
            "doctor.machine",
            processor=platform.machine() or "?",
            cores=os.cpu_count() or 1,
            total_gb=memory.total / _GB,
            free_gb=memory.available / _GB,
        ),
    )


def _devices() -> Iterator[HealthLine]:
    """What a run would compute on; and why not on a card, where one is there."""
    try:
        from core.hardware.foreseen import devices_here

        devices = devices_here()
    except Exception as error:  # of a broken installation: any, and it is what is asked for
        yield HealthLine(BAD, Message("doctor.no_torch", reason=reason_of(error)))
        return
    for place, each in enumerate(devices):
        what = Message(
            "doctor.device",
            name=each.name,
            text=device_text(each.text),
            memory_gb=each.total_bytes / _GB,
            precision=each.auto_precision,
        )
        yield HealthLine(GOOD, Message("doctor.first_device", device=what) if not place else what)
        if each.instead_of is not None:
            yield HealthLine(BAD, each.instead_of)
    if len(devices) == 1 and devices[0].instead_of is None:
        yield HealthLine(LACKING, Message("doctor.no_card"))


def _disks(runs_dir: Path) -> Iterator[HealthLine]:
    places = {runs_dir: Message("doctor.runs_folder"), paths.home(): Message("doctor.data_folder")}
    for folder, name in places.items():
        try:
            require_answer(folder)
            free = shutil.disk_usage(_nearest(folder)).free
        except OSError as error:
            reason = reason_of(error)
            yield HealthLine(BAD, Message("doctor.disk_problem", place=name, reason=reason))
            continue
        what = Message("doctor.disk", place=name, free_gb=free / _GB)
        if not os.access(_nearest(folder), os.W_OK):
            yield HealthLine(BAD, Message("doctor.not_writable", place=name))
        elif free < _LITTLE_ROOM:
            yield HealthLine(BAD, Message("doctor.little_room", disk=what))
        else:
            yield HealthLine(GOOD, what)


def _nearest(folder: Path) -> Path:
    """The folder, or the one above it that is there."""
    return next(each for each in (folder.absolute(), *folder.absolute().parents) if each.is_dir())


def _display() -> Iterator[HealthLine]:
    """Whether a window can be opened, and whether its fonts have the scripts of the languages."""
    has_one = has_display(os.environ)
    facts = look_at_qt() if has_one else look_at_qt("offscreen")
    if facts.problem:
        yield HealthLine(BAD, _qt_problem(facts))
        if has_one:
            facts = look_at_qt("offscreen")
        if facts.problem:
            return
    elif has_one:
        yield HealthLine(
            GOOD,
            Message(
                "doctor.display",
                qt=facts.version,
                platform=facts.platform,
                screen=facts.screen or "?",
                scale=facts.scale,
            ),
        )
    else:
        yield HealthLine(LACKING, Message("doctor.no_display", qt=facts.version))
    if facts.without:
        scripts = [_SCRIPTS.get(each) or verbatim(each) for each in facts.without]
        yield HealthLine(BAD, Message("doctor.no_fonts", scripts=scripts))
    elif facts.families:
        yield HealthLine(GOOD, Message("doctor.fonts", families=facts.families))


_SCRIPTS = {  # by Qt's names
    "Korean": Message("doctor.korean"),
    "Japanese": Message("doctor.japanese"),
    "SimplifiedChinese": Message("doctor.chinese"),
}


def _qt_problem(facts: QtFacts) -> Message:
    if sys.platform.startswith("linux") and "plugin" in facts.problem:
        return Message("doctor.no_plugin", problem=facts.problem)
    if sys.platform.startswith("linux") and ".so" in facts.problem:
        return Message("doctor.no_library", problem=facts.problem)
    return Message("doctor.no_qt", problem=facts.problem)
