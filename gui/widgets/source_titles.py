"""What the built-in texts are called, before their table has been read.

That table lies beside numpy, which the first painted window does without.
"""

from collections.abc import Mapping

TITLES: Mapping[str, str] = {
    "short-story": "The Rest of the Sentence",
    "hill-tales": "Tales of Windle Hill",
    "messy-story": "The Rest of the Sentence, with ten odd lines",
    "python-docs": "Python language reference",
    "the-verdict": "The Verdict",
    "tiny-shakespeare": "Tiny Shakespeare",
}
