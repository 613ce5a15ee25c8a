"""Headless Chromium, driven over two pipes: a page opened without scripts and without a network.

Its own command line cannot do it: ``--screenshot`` with scripts off ends without a picture. So it
is told over its debugging protocol (a JSON message each, a zero byte between two), which needs no
library. Chromium is no part of the project: who asks for it where there is none, skips.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_OPTIONS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-sandbox",  # a page of our own, opened by whoever runs the tests: root, too
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--force-device-scale-factor=1",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
# It reads descriptor 3 and writes 4, whichever numbers the pipes have here.
_AS_3_AND_4 = """
import fcntl, os, sys
read, write = (fcntl.fcntl(int(each), fcntl.F_DUPFD, 10) for each in sys.argv[1:3])
os.dup2(read, 3)
os.dup2(write, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
_PATIENCE_S = 120.0


@dataclass(frozen=True)
class RenderedText:
    """A piece of text as it was laid out.

    Attributes:
        text: of it.
        left, top, width, height: px on the page.
        parents: the names of the elements that it stands in, the nearest first.
    """

    text: str
    left: float
    top: float
    width: float
    height: float
    parents: Sequence[str]

    @property
    def middle(self) -> tuple[float, float]:
        """x, y, px."""
        return self.left + self.width / 2, self.top + self.height / 2

    def overlaps(self, other: "RenderedText") -> bool:
        """Whether one is painted over the other."""
        right = min(self.left + self.width, other.left + other.width)
        bottom = min(self.top + self.height, other.top + other.height)
        return max(self.left, other.left) < right and max(self.top, other.top) < bottom


class Browser:
    """One tab of a Chromium that runs; see :func:`browser`."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read = write, read
        self._rest = b""
        self._number = 0
        self._session = ""
        self.asked_for: list[str] = []  # addresses, since the last page was opened
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        told = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = told["sessionId"]
        for name in ("Page", "Network", "DOM", "DOMSnapshot"):
            self.call(f"{name}.enable")
        self.call("Emulation.setScriptExecutionDisabled", value=True)
        self.call(
            "Network.emulateNetworkConditions",
            offline=True,
            latency=0,
            downloadThroughput=0,
            uploadThroughput=0,
        )

    def call(self, method: str, **parameters: Any) -> Mapping[str, Any]:
        """Ask for something and wait for the answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, f"{method}: {told['error']}"
                result: Mapping[str, Any] = told["result"]
                return result

    def open(self, page: Path, *, width: int, dark: bool = False, paper: bool = False) -> None:
        """Load a file and wait until it stands."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call(
            "Emulation.setEmulatedMedia", media="print" if paper else "screen", features=[scheme]
        )
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=False,
        )
        self.asked_for.clear()
        self.call("Page.navigate", url=page.resolve().as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def size(self) -> tuple[float, float]:
        """Width and height of what is on the page, px."""
        told = self.call("Page.getLayoutMetrics")["cssContentSize"]
        return told["width"], told["height"]

    def photograph(self) -> bytes:
        """The whole page as PNG."""
        told = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(told["data"])

    def printed(self) -> bytes:
        """The whole page as PDF, as the page itself wants its paper."""
        told = self.call("Page.printToPDF", preferCSSPageSize=True)
        return base64.b64decode(told["data"])

    def texts(self) -> list[RenderedText]:
        """What can be read, in the order of the page."""
        told = self.call("DOMSnapshot.captureSnapshot", computedStyles=[])
        strings, document = told["strings"], told["documents"][0]
        nodes, layout = document["nodes"], document["layout"]

        def parents(node: int) -> Iterator[str]:
            while (node := nodes["parentIndex"][node]) >= 0:
                yield strings[nodes["nodeName"][node]].lower()

        return [
            RenderedText(strings[text], left, top, width, height, tuple(parents(node)))
            for text, (left, top, width, height), node in zip(
                layout["text"], layout["bounds"], layout["nodeIndex"], strict=True
            )
            if text >= 0 and strings[text].strip()
        ]

    def _next(self) -> Mapping[str, Any]:
        end = time.monotonic() + _PATIENCE_S
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._read], [], [], end - time.monotonic())
            assert ready, "Chromium says nothing"
            part = os.read(self._read, 1 << 20)
            assert part, "Chromium has ended"
            self._rest += part
        message, _, self._rest = self._rest.partition(b"\0")
        told: Mapping[str, Any] = json.loads(message)
        if told.get("method") == "Network.requestWillBeSent":
            self.asked_for.append(told["params"]["request"]["url"])
        return told


@contextmanager
def browser(home: Path) -> Iterator[Browser]:
    """A Chromium for as long as this lasts.

    Args:
        home: a folder for what it writes.
    """
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None or os.name == "nt":
        pytest.skip("no Chromium here (Debian: apt install chromium)")
    theirs_read, write = os.pipe()
    read, theirs_write = os.pipe()
    options = [*_OPTIONS, f"--user-data-dir={home / 'profile'}", "about:blank"]
    running = subprocess.Popen(
        [sys.executable, "-c", _AS_3_AND_4, str(theirs_read), str(theirs_write), program, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(theirs_read, theirs_write),
        env={**os.environ, "HOME": str(home), "LANG": "C.UTF-8"},
    )
    try:
        for end in (theirs_read, theirs_write):
            os.close(end)
        yield Browser(write, read)
    finally:
        for end in (write, read):
            os.close(end)  # it ends when nobody tells it anything any more
        try:
            running.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
