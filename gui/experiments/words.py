"""Sentences of an experiment as rich text, and times in words. Knows no widget."""

import html
import re

from gui.language.texts import translate

_LINK = re.compile(r"\[([^\[\]]*?([\d.,]+))\]")
_STRONG = re.compile(r"\*([^*]+)\*")


def tr(text: str) -> str:
    """A text of this page in the person's language."""
    return translate("Experiments", text)


def as_html(text: str, link: str) -> str:
    """``[step 80]`` as a link in that colour, ``*0.5 worse*`` in bold, lines as they are."""

    def linked(found: re.Match[str]) -> str:
        step = re.sub(r"\D", "", found[2])
        return f'<a href="{step}" style="color:{link}">{found[1]}</a>'

    safe = _STRONG.sub(r"<b>\1</b>", _LINK.sub(linked, html.escape(text, quote=False)))
    first, *others = safe.split("\n")
    return first + "".join(
        f'<p style="margin-top:8px;margin-bottom:0">{each}</p>' for each in others
    )


def as_plain(text: str) -> str:
    """The same sentence without its marks, for a screen reader."""
    return _STRONG.sub(r"\1", _LINK.sub(r"\1", text))


def time_text(seconds: float) -> str:
    """``45 s``, ``1 min 10 s``."""
    whole = max(1, round(seconds))
    if whole < 60:
        return tr("{0} s").format(whole)
    minutes, rest = divmod(5 * round(whole / 5), 60)
    if not rest:
        return tr("{0} min").format(minutes)
    return tr("{0} min {1} s").format(minutes, rest)


def guess_text(n_runs: int, seconds: float) -> str:
    """``2 runs · about 35 s``."""
    about = time_text(5 * max(1, round(seconds / 5)))
    return tr("{0} runs · about {1}").format(n_runs, about)
