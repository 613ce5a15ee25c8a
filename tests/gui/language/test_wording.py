"""The window speaks as PyTorch, TensorBoard and W&B do, not in words of its own."""

import re

from core.i18n.ts_file import read_ts
from core.languages import file_of

# Each of them stood in the window once; what is said instead: "Training", "interrupted",
# "Schedule from here", "Results", "Started", "Resume", "Forecast".
_PRIVATE = re.compile(
    r"\b(A run is on|run that is on|[Bb]roken off|What came out|The rest of it|What now"
    r"|Begun|[Gg]o on with|[Ff]oretells?|[Ll]et go of|Shall it|at work)\b"
)
_OF_THE_LANGUAGE = {"To see a schedule at work: steps are very fast"}  # plain English, not a state


def test_that_no_text_is_in_words_that_only_the_program_uses() -> None:
    found = {
        text.source
        for text in read_ts(file_of("ko"))  # every text of the program has its place there
        if _PRIVATE.search(text.source) and not text.source.startswith(tuple(_OF_THE_LANGUAGE))
    }
    assert found == set()
