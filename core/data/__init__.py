"""Text in, batches out. Imports neither torch nor anything of a window."""

from core.data.batches import Batch, Batches
from core.data.dataset import DataFacts, Dataset, open_text, prepare
from core.data.errors import Cancelled, CancelledCheck, DataError, Progress
from core.data.large_text import AnyText, LargeText
from core.data.sources import SOURCES, Source, Text, fetch, is_fetched, load_text
from core.data.tokenizers import (
    TOKENIZERS,
    Ids,
    Tokenizer,
    TokenizerKind,
    compacted,
    make_tokenizer,
    tokenizer_from,
)

__all__ = [
    "SOURCES",
    "TOKENIZERS",
    "AnyText",
    "Batch",
    "Batches",
    "Cancelled",
    "CancelledCheck",
    "DataError",
    "DataFacts",
    "Dataset",
    "Ids",
    "LargeText",
    "Progress",
    "Source",
    "Text",
    "Tokenizer",
    "TokenizerKind",
    "compacted",
    "fetch",
    "is_fetched",
    "load_text",
    "make_tokenizer",
    "open_text",
    "prepare",
    "tokenizer_from",
]
