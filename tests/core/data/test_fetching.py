"""Fetching from a server on this machine: kept when right, refused with a remedy when not."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from core.data import Cancelled, DataError, Source, fetch, is_fetched, listing, load_text, sources
from core.i18n import Message

CONTENT = ("Sit down, please, and mind the goat.\n" * 8_000).encode()
SOURCE = Source(
    name="goat",
    title="The Goat",
    description="made up",
    licence="CC0",
    size_bytes=len(CONTENT),
    url="http://127.0.0.1:9/goat.txt",
    sha256=hashlib.sha256(CONTENT).hexdigest(),
)

Answer = Callable[[BaseHTTPRequestHandler], None]


def send(content: bytes, length: int | None = None, status: int = 200) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Length", str(len(content) if length is None else length))
        request.end_headers()
        request.wfile.write(content)

    return answer


def send_without_end(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    try:
        while True:
            request.wfile.write(CONTENT)
    except OSError:  # the program hung up, as it should
        request.close_connection = True


def send_elsewhere(request: BaseHTTPRequestHandler) -> None:
    if request.path == "/moved":
        send(CONTENT)(request)
        return
    request.send_response(302)
    request.send_header("Location", "/moved")
    request.end_headers()


def send_nonsense(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"this is no HTTP\r\n\r\n")


class Server:
    """A web server on localhost that gives one answer."""

    def __init__(self) -> None:
        self.answer: Answer = send(CONTENT)
        self.asked = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked += 1
                outer.answer(self)

            def log_message(self, *_: object) -> None:
                """Keep the tests' output clean."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = False
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self.thread.start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/goat.txt"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for module in (listing, sources):
        monkeypatch.setattr(module, "SOURCES", {"goat": SOURCE})
    running = Server()
    yield running
    running.close()


def test_that_a_fetched_text_is_kept_and_used(server: Server, tmp_path: Path) -> None:
    told: list[tuple[Message, int, int]] = []
    assert not is_fetched("goat", tmp_path)
    file = fetch("goat", store=tmp_path, url=server.url, progress=lambda *it: told.append(it))
    assert file.read_bytes() == CONTENT
    assert is_fetched("goat", tmp_path)
    assert load_text("goat", store=tmp_path).text == CONTENT.decode()
    assert server.asked == 1
    assert told[0] == (Message("data.fetching", title="The Goat"), 0, len(CONTENT))
    assert told[-1] == (Message("data.fetching", title="The Goat"), len(CONTENT), len(CONTENT))
    assert len(told) > 4


def test_that_a_redirection_is_followed(server: Server, tmp_path: Path) -> None:
    server.answer = send_elsewhere
    assert fetch("goat", store=tmp_path, url=server.url).read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (send(CONTENT[:-1] + b"!"), "checksum differs"),
        (send(b"<html>Please log in</html>"), "ended after 26 of"),
        (send(CONTENT[:1000], length=len(CONTENT)), "ended after 1,000 of"),
        (send(CONTENT + b"!"), "checksum differs"),
        (send_without_end, "checksum differs"),
        (send(b"", status=404), "answered 404"),
        (send(b"", status=503), "answered 503"),
        (send_nonsense, "could not be downloaded"),
    ],
)
def test_that_anything_else_is_refused_and_not_kept(
    server: Server, tmp_path: Path, answer: Answer, words: str
) -> None:
    server.answer = answer
    with pytest.raises(DataError, match=words) as caught:
        fetch("goat", store=tmp_path, url=server.url)
    assert "choose a file instead" in str(caught.value)
    assert "The Goat" in str(caught.value)
    assert not is_fetched("goat", tmp_path)
    assert not [file for file in tmp_path.rglob("*") if file.is_file()]


def test_that_without_a_network_it_says_so(server: Server, tmp_path: Path) -> None:
    server.close()
    with pytest.raises(DataError, match=r"no connection.*choose a file instead") as caught:
        fetch("goat", store=tmp_path, url=server.url)
    assert caught.value.field == "data.source"


def test_that_fetching_can_be_called_off(server: Server, tmp_path: Path) -> None:
    told: list[int] = []
    with pytest.raises(Cancelled):
        fetch(
            "goat",
            store=tmp_path,
            url=server.url,
            progress=lambda _, done, __: told.append(done),
            cancelled=lambda: len(told) > 2,
        )
    assert not is_fetched("goat", tmp_path)


def test_that_a_damaged_copy_is_not_used(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = fetch("goat", store=tmp_path, url=server.url)
    file.write_bytes(CONTENT[:-1] + b"!")
    with pytest.raises(DataError, match="download it once from"):
        load_text("goat", store=tmp_path)
    here = Source("goat", "The Goat", "", "CC0", len(CONTENT), server.url, SOURCE.sha256)
    for module in (listing, sources):
        monkeypatch.setattr(module, "SOURCES", {"goat": here})
    assert load_text("goat", store=tmp_path, allow_fetch=True).text == CONTENT.decode()


def test_that_a_full_disk_is_named(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DataError, match="No space left on device"):
        fetch("goat", store=tmp_path, url=server.url)
    assert not [file for file in tmp_path.rglob("*") if file.is_file()]


def test_that_only_web_addresses_are_fetched(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="not a web address"):
        fetch("the-verdict", store=tmp_path, url="file:///etc/hostname")


def test_that_a_text_that_comes_along_needs_no_download(tmp_path: Path) -> None:
    assert is_fetched("short-story", tmp_path)
    with pytest.raises(DataError, match="needs no download"):
        fetch("short-story", store=tmp_path)


@pytest.mark.parametrize("name", ["the-verdict", "tiny-shakespeare"])
def test_that_an_unfetched_text_says_size_licence_and_remedy(name: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"kB, public domain\).*download it once.*choose a file"):
        load_text(name, store=tmp_path)
