"""What a help page is: texts, a formula with its sources, a picture, and where it leads.

A value; its texts are English and marked for translation. Knows no widget.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a formula or a fact comes from. Not translated: it is a title.

    Attributes:
        text: authors, year, title, place in it.
        address: where it can be read; empty: in print.
    """

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page.

    Attributes:
        name: by which pages refer to each other.
        topic: the heading under which it is listed.
        title: over the page and in the list.
        text: its paragraphs.
        sources: of the formula and of what is said.
        words: other words by which it is looked for.
        formula: in signs that need no translation; empty: none.
        letters: what the signs of the formula stand for.
        picture: a name of ``gui.help.pictures.PICTURES``; empty: none.
        experiment: the guided experiment that shows it; empty: none.
        fields: the config fields that it explains.
        plots: object names of the plots that it explains.
        see: names of pages that go with it.
    """

    name: str
    topic: str
    title: str
    text: tuple[str, ...]
    sources: tuple[Citation, ...] = ()
    words: str = ""
    formula: str = ""
    letters: str = ""
    picture: str = ""
    experiment: str = ""
    fields: tuple[str, ...] = ()
    plots: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


def arxiv(text: str, number: str) -> Citation:
    """A paper of arXiv."""
    return Citation(f"{text} (arXiv:{number})", f"https://arxiv.org/abs/{number}")


APPENDIX_D = Citation("Raschka 2024, “Build a Large Language Model (From Scratch)”, appendix D")
GOYAL = arxiv("Goyal et al. 2017, “Accurate, Large Minibatch SGD”, section 2.2", "1706.02677")
SGDR = arxiv("Loshchilov and Hutter 2017, “SGDR”, equation 5", "1608.03983")
PASCANU = arxiv(
    "Pascanu et al. 2013, “On the difficulty of training recurrent neural networks”, section 3.2",
    "1211.5063",
)
MINICPM = arxiv("Hu et al. 2024, “MiniCPM”, section 4", "2404.06395")
HAEGELE = arxiv(
    "Hägele et al. 2024, “Scaling Laws and Compute-Optimal Training Beyond Fixed Training "
    "Durations”, section 3",
    "2405.18392",
)
ADAMW = arxiv(
    "Loshchilov and Hutter 2019, “Decoupled Weight Decay Regularization”, algorithm 2",
    "1711.05101",
)
NOISE = arxiv(
    "McCandlish et al. 2018, “An Empirical Model of Large-Batch Training”, appendix A.1",
    "1812.06162",
)
