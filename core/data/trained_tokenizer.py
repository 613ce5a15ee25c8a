"""A byte-level BPE made from a text: the pairs of tokens that are most frequent in it become one.

The library's trainer, GPT-2's pattern before it and all 256 bytes in it, so that any text can be
written. The same text and the same size give the same tokenizer. Knows nothing of files.
"""

import json
import os
from collections.abc import Iterable, Iterator

from core.data import bpe as gpt2
from core.data.documents import DOCUMENT_END
from core.data.errors import CancelledCheck, Progress, check, report
from core.data.fast_tokenizer import FastTokenizer
from core.i18n import Message

NAME = "bpe"  # the kind's name in the table
END_OF_TEXT = "<|endoftext|>"
FEWEST, MOST = 300, 50_000  # tokens
_FED = 4_000  # characters; the library takes some hundred of these at a time
_LEAST_FREQUENT = 2  # a pair that occurs once is no pattern


def trained(
    chunks: Iterable[str],
    n_vocab: int,
    *,
    title: str = "text",
    n_chars: int = 0,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> FastTokenizer:
    """The tokenizer of a text given in chunks, with at most ``n_vocab`` tokens.

    It has fewer where the text has no more pairs that occur twice. Called off while it reads; what
    comes then, joining pairs, takes a few seconds at most.

    Raises:
        DataError: the text has a run without a break that is too long to be taken apart.
        Cancelled: called off.
    """
    # The library's own threads and a fork do not go together.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers  # deferred

    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    made.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=n_vocab,
        min_frequency=_LEAST_FREQUENT,
        show_progress=False,
        special_tokens=[END_OF_TEXT],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
    )
    reading = Message("data.training_tokenizer", title=title)
    joining = Message("data.joining_pairs", title=title)

    def fed() -> Iterator[str]:
        done, told = 0, 0
        for piece in gpt2.pieces_of(chunks, cancelled, _FED):
            yield from (part for part in piece.split(DOCUMENT_END) if part)
            done += len(piece)
            if done - told >= gpt2.PIECE:
                told = done
                report(progress, reading, done, max(n_chars, done))
        report(progress, joining, 0, 0)

    check(cancelled)
    made.train_from_iterator(fed(), trainer)
    check(cancelled)
    return FastTokenizer(NAME, json.loads(made.to_str()), END_OF_TEXT)
