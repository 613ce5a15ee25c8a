"""A text as it is drawn that a model or a stored file wrote: few breaks, no control characters."""

import re

_MANY_BREAKS = re.compile("\n{3,}")
_MANY_SPACES = re.compile(" {17,}")  # more than code is indented by
LONGEST = 3_000  # characters drawn; copying gives all of them


def shown(text: str, longest: int = LONGEST) -> str:
    """Text as it is drawn: not too long, control characters visible, few line breaks kept.

    A young model writes line breaks and spaces by the dozen: more than two breaks in a row are
    counted instead, and so are many spaces, and spaces alone, which would be no card at all.
    A break that is kept becomes U+2028.
    """
    if len(text) > longest:
        text = text[:longest] + "…"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text and not text.strip(" "):
        return f" ␣×{len(text)}"
    text = _MANY_SPACES.sub(lambda run: f" ␣×{len(run[0])} ", text)
    text = _MANY_BREAKS.sub(lambda run: f" ↵×{len(run[0])} ", text).replace("\n", "\u2028")
    return "".join("\ufffd" if char < " " and char != "\t" else char for char in text)
