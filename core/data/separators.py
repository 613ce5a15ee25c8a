"""What stands between two documents, in tokens and as it is shown. To add one, add an entry.

Knows nothing of files or of batches.
"""

from collections.abc import Mapping

import numpy as np

from core.data.tokenizer import Ids, Tokenizer

_END_OF_TEXT = "end-of-text"
SEPARATORS: Mapping[str, str] = {_END_OF_TEXT: "\n\n", "blank-line": "\n\n", "line": "\n"}
"""Texts by the names of ``data.separator``; of the first one, where a vocabulary has no token."""


def separator_ids(name: str, tokenizer: Tokenizer) -> Ids:
    """The tokens between two documents, int32."""
    if name == _END_OF_TEXT and tokenizer.end_of_text is not None:
        return np.array([tokenizer.end_of_text], np.int32)
    return tokenizer.encode(SEPARATORS[name])


def separator_text(name: str, tokenizer: Tokenizer) -> str:
    r"""What is read there: ``"<|endoftext|>"``, ``"\n\n"``."""
    return tokenizer.decode(separator_ids(name, tokenizer).tolist())
