"""GPT-2's byte-pair encoding, offline, in pieces that give the ids of the whole text.

Encoding is tiktoken's; the ranks lie in ``resources/tokenizer``. Knows nothing of texts' origins.

Why pieces, and where cutting is safe
-------------------------------------
GPT-2 first splits a text by a pattern, then encodes each split alone, so a cut is safe where the
pattern would split anyway, with the same splits on both sides. The pattern's alternatives, tried in
this order at each position, with letters L, digits N, white space S and all other characters O:

    '(?:[sdmt]|ll|ve|re)     an apostrophe (which is in O) and letters
    ?L+   ?N+   ?O+          at most one blank, then a run of one class, as long as possible
    S+ at the end, S+(?!S)   white space: a run before something else leaves out its last one
    S                        that last one, where no run of another class takes it in

The pattern never looks back, so the right side always splits as it does in the whole text, if
a split ends at the cut. What remains to be shown is that (a) one does, and (b) the left side
splits the same without what follows. Looking ahead happens only from white space to the character
after its run, and in the greedy runs.

1. After a character that is not S, before one that is: no alternative contains such a pair, so (a);
   runs end there either way, an apostrophe's letters too, and every run of white space on the left
   is followed by its old neighbour, so (b).
2. Inside white space, before its last character, where something else follows: the run up to there
   begins a split (nothing but a blank before L, N or O takes white space in, and that is a run's
   last character) and S+(?!S) takes exactly this part, so (a); on the left it now ends the text
   and "S+ at the end" takes the same part, so (b).
3. Between two characters of different classes L, N, O: a split can contain such a pair only as
   apostrophe and letter, so apart from O to L after an apostrophe it ends there (a), and as in 1
   nothing on the left depends on what follows (b).

A document ends at a NUL, and what follows it is encoded apart: so in 2 a NUL is no such neighbour,
as it ends the text (S+ at the end takes the whole run).

Classes differ between Unicode versions, so only characters that all agree on are used: white space
(a closed list), ASCII, and the letters and punctuation of Chinese, Japanese and Korean.
"""

import functools
import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core import files, paths
from core.data.documents import DOCUMENT_END
from core.data.errors import CancelledCheck, DataError, check
from core.i18n import Message

if TYPE_CHECKING:
    from tiktoken import Encoding

N_VOCAB = 50_257
END_OF_TEXT = N_VOCAB - 1
PIECE = 100_000  # characters between two looks at `cancelled`; about 20 ms
# A run without a safe cut goes to tiktoken whole, which cannot be interrupted: about 0.4 s.
LONGEST_RUN = 1_000_000

_TABLE_SHA256 = "b83936794d5c58d4bf7f24cb0100cd291b9306d80ba0e2ff11988886d2d9c1ec"
_TABLE_BYTES = 371_070
_LARGEST_RANKS = 1_000_000  # bytes, compressed
# As tiktoken spells it.
_PATTERN = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}++| ?\p{N}++| ?[^\s\p{L}\p{N}]++|\s++$|\s+(?!\S)|\s"

_S = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_L = "A-Za-z\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3"
_N = "0-9"
_O_BUT_APOSTROPHE = "!-&(-/:-@[-`{-~\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f"
_O = _O_BUT_APOSTROPHE + "'"
BETWEEN_CLASSES = (
    f"(?<=[^{_S}])(?=[{_S}])"  # 1
    f"|(?<=[{_L}])(?=[{_N}{_O}])|(?<=[{_N}])(?=[{_L}{_O}])"  # 3
    f"|(?<=[{_O}])(?=[{_N}])|(?<=[{_O_BUT_APOSTROPHE}])(?=[{_L}])"
)
"""The places of 1 and 3; safe also where a pattern before GPT-2's takes digits out."""
GPT2_CUT = f"(?:{BETWEEN_CLASSES}|(?<=[{_S}])(?=[{_S}][^{_S}\\0]))"  # the last: 2
BEFORE_BLANKS = f"(?:(?<=[^{_S}])(?=[{_S}]))"


class Cuts:
    """Where a text may be cut.

    Args:
        patterns: each matches nothing long, at such a place, and looks at two characters after it
            at most; a place of the first one is taken where there is one.
        is_free: asked last with a text and a place in it: whether nothing else forbids a cut.
    """

    def __init__(self, *patterns: str, is_free: Callable[[str, int], bool] | None = None) -> None:
        self._first = [re.compile(pattern) for pattern in patterns]
        self._last = [re.compile(f".+{pattern}", re.DOTALL) for pattern in patterns]
        self._is_free = is_free

    def last(self, text: str, start: int, end: int) -> int | None:
        """The last place between two; ``None``: there is none."""
        for pattern in self._last:
            until = end
            while (found := pattern.match(text, start, until)) is not None:
                if self._is_free is None or self._is_free(text, found.end()):
                    return found.end()
                until = found.end() - 1
        return None

    def first(self, text: str, start: int, end: int) -> int | None:
        """The first place between two, as :meth:`last`."""
        for pattern in self._first:
            since = start
            while (found := pattern.search(text, since, end)) is not None:
                if self._is_free is None or self._is_free(text, found.end()):
                    return found.end()
                since = found.end() + 1
        return None


GPT2_CUTS = Cuts(GPT2_CUT)


@functools.lru_cache(maxsize=1)
def encoding() -> "Encoding":
    """GPT-2's encoding, built once from the program's own ranks.

    Raises:
        DataError: the file of ranks is missing or damaged.
    """
    return _encoding("<|endoftext|>")


@functools.lru_cache(maxsize=1)
def _documents_encoding() -> "Encoding":
    """As :func:`encoding`, with the end of a document as the end of a text."""
    return _encoding(DOCUMENT_END)


def _encoding(end_of_text: str) -> "Encoding":
    import tiktoken  # deferred: not needed before the first text is tokenized

    return tiktoken.Encoding(
        "gpt2",
        pat_str=_PATTERN,
        mergeable_ranks={token: rank for rank, token in enumerate(_tokens())},
        special_tokens={end_of_text: END_OF_TEXT},
    )


def fingerprint() -> str:
    """Names the ranks and the pattern."""
    return hashlib.sha256(f"gpt2 {_TABLE_SHA256} {_PATTERN}".encode()).hexdigest()


def encode(text: str) -> list[int]:
    """The ids of one piece; ``<|endoftext|>`` is plain text like any other."""
    return encoding().encode_ordinary(text)


def encode_to_array(text: str) -> npt.NDArray[np.uint32]:
    """As :func:`encode`, but without a Python number for each id: threads do not wait in turn."""
    try:
        return encoding().encode_to_numpy(text, disallowed_special=())
    except UnicodeEncodeError:  # half a character, possible in a typed prompt
        return np.array(encode(text), np.uint32)


def encode_documents(text: str) -> npt.NDArray[np.uint32]:
    """The ids of documents, each encoded apart, with the end of a text between two of them.

    By tiktoken itself: a call a document takes half as long again.
    """
    return _documents_encoding().encode_to_numpy(
        text, allowed_special={DOCUMENT_END}, disallowed_special=()
    )


def bytes_of(token: int) -> list[int]:
    """The ids of the single bytes that make up a token."""
    parts = encoding().decode_single_token_bytes(token)
    return [encoding().encode_single_token(bytes([each])) for each in parts]


def pieces(text: str, cancelled: CancelledCheck | None = None, size: int = PIECE) -> Iterator[str]:
    """Cut ``text`` into pieces whose ids, put together, are those of the whole.

    Of at most ``size`` characters (3 or more), but for runs in which no cut is safe.

    Raises:
        DataError: such a run is longer than ``LONGEST_RUN``.
        Cancelled: called off.
    """
    return pieces_of((text,), cancelled, size)


def pieces_of(
    chunks: Iterable[str],
    cancelled: CancelledCheck | None = None,
    size: int = PIECE,
    cuts: Cuts = GPT2_CUTS,
) -> Iterator[str]:
    """As :func:`pieces`, of a text that comes in chunks, cut anywhere; holds one chunk and a run.

    What is not judged yet, because a later chunk decides it, waits for that chunk.
    """
    rest, gone = "", 0  # characters before `rest`
    for chunk in chunks:
        rest += chunk
        start = 0
        while len(rest) - start > size:
            check(cancelled)
            end = _next_cut(rest, start, size, gone, cancelled, cuts)
            if end == len(rest):  # no cut in what is there; it may come, or be the end
                break
            yield rest[start:end]
            start = end
        rest, gone = rest[start:], gone + start
    start = 0
    while start < len(rest):
        check(cancelled)
        end = _next_cut(rest, start, size, gone, cancelled, cuts)
        yield rest[start:end]
        start = end


def _next_cut(
    text: str, start: int, size: int, gone: int, cancelled: CancelledCheck | None, cuts: Cuts
) -> int:
    reach = min(start + size, len(text))
    if reach == len(text):
        return reach
    found = cuts.last(text, start, reach)
    if found is not None:
        return found
    while reach < len(text) and reach - start <= LONGEST_RUN:
        check(cancelled)
        # A cut looks at two characters after it, so the last two places were not judged yet.
        begin, reach = reach - 2, min(reach + size, len(text))
        cut = cuts.first(text, begin, reach)
        if cut is not None:
            return cut
    if reach - start > LONGEST_RUN:
        raise DataError(
            Message("data.run_too_long", most=LONGEST_RUN, character=gone + start + 1),
            "data.tokenizer",
        )
    return reach


def _tokens() -> Iterator[bytes]:
    """Each token's bytes, in the order of the ranks."""
    file = paths.RESOURCES / "tokenizer" / "gpt2_ranks.bin"
    try:
        inflate = zlib.decompressobj()
        table = inflate.decompress(files.read_bytes(file, _LARGEST_RANKS), _TABLE_BYTES + 1)
    except (OSError, zlib.error) as error:
        raise _damaged(str(file)) from error
    if hashlib.sha256(table).hexdigest() != _TABLE_SHA256:
        raise _damaged(str(file))
    place = 0
    while place < len(table):
        end = place + 1 + table[place]
        yield table[place + 1 : end]
        place = end


def _damaged(file: str) -> DataError:
    return DataError(Message("data.ranks_damaged", file=file), "data.tokenizer")
