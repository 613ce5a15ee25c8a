"""A large text from the file to the first batch: speed, memory, the next open, a batch's cost.

And the same text as rows of JSON lines and of Parquet, and a tokenizer trained on a part of it.
"""

import tempfile
from pathlib import Path
from statistics import mean

from tests.bench.report import heading, measure, table, verdict

BYTES = 1_000_000_000
ROW_BYTES = 150_000_000  # of text that is read as rows, too
_TIKTOKEN_BYTES = 100_000_000  # of it, before and after each turn of the program
_OF_TIKTOKEN = 0.8
_GROWTH_MB = 400.0
_AGAIN_S = 1.0
TRAINED_BYTES = 10_000_000
_FEW_TOKENS, _TOKENS = 1_024, 16_384
_TRAINED_S = 15.0  # of one core; what a person waits for with a bar and Cancel
_ROWS = (".jsonl", ".parquet")
_OF_PLAIN = 0.8
_BATCH_MORE_US = 50.0  # more than from memory; a step takes a thousand times that


def run(seconds: float, rounds: int) -> bool:
    """Once, for it takes a minute: tiktoken, the program, tiktoken."""
    heading(f"Tokenizing {BYTES / 1e9:g} GB on all cores", "tokenizing", seconds, rounds)
    with tempfile.TemporaryDirectory(prefix="crest-bench-") as folder:
        text, store = Path(folder) / "text.txt", Path(folder) / "store"
        measure("tokenize_text", "write", str(text), str(BYTES))
        before = measure("tokenize_text", "tiktoken", str(text), str(_TIKTOKEN_BYTES))
        found = measure("tokenize_text", "program", str(text), str(store))
        after = measure("tokenize_text", "tiktoken", str(text), str(_TIKTOKEN_BYTES))
    alone = mean((before["mb_per_s"], after["mb_per_s"]))
    ratio = found["mb_per_s"] / alone
    rows = [
        ("tiktoken's batch encoding", f"{alone:.1f} MB/s"),
        ("Crest, file to first batch", f"{found['mb_per_s']:.1f} MB/s"),
        ("memory growth", f"{found['growth_mb']:.0f} MB"),
        ("next open", f"{found['again_s']:.2f} s"),
        ("a batch, mapped", f"{found['mapped_us']:.0f} us"),
        ("a batch, in memory", f"{found['memory_us']:.0f} us"),
    ]
    table(("", ""), rows)
    more = found["mapped_us"] - found["memory_us"]
    return all(
        [
            *_as_rows(),
            _training(),
            verdict(f"{ratio:.2f} of tiktoken, >= {_OF_TIKTOKEN}", ratio >= _OF_TIKTOKEN),
            verdict(
                f"memory grows by less than {_GROWTH_MB:g} MB", found["growth_mb"] < _GROWTH_MB
            ),
            verdict(f"the next open takes under {_AGAIN_S:g} s", found["again_s"] < _AGAIN_S),
            verdict(f"a mapped batch costs {more:+.0f} us", more <= _BATCH_MORE_US),
        ]
    )


def _training() -> bool:
    """A tokenizer trained on 10 MB, small and large: how long a click takes."""
    with tempfile.TemporaryDirectory(prefix="crest-bench-") as folder:
        text = Path(folder) / "text.txt"
        measure("tokenize_text", "write", str(text), str(TRAINED_BYTES))
        found = {
            n: measure("tokenize_text", "train", str(text), str(n)) for n in (_FEW_TOKENS, _TOKENS)
        }
    heads = (f"a tokenizer of {TRAINED_BYTES / 1e6:g} MB", "s", "processor s", "encodes")
    rows = [
        (f"{n:,} tokens", f"{it['s']:.1f}", f"{it['cpu_s']:.1f}", f"{it['mb_per_s']:.1f} MB/s")
        for n, it in found.items()
    ]
    table(heads, rows)
    most = max(each["cpu_s"] for each in found.values())
    return verdict(f"{most:.1f} s of processor time, < {_TRAINED_S:g}", most < _TRAINED_S)


def _as_rows() -> list[bool]:
    """The same text plain, in JSON lines and in Parquet, plain once more.

    Judged by processor time: tokenizing keeps all cores busy, and so may other programs.
    """
    found: dict[str, list[dict[str, float]]] = {}
    with tempfile.TemporaryDirectory(prefix="crest-bench-") as folder:
        text = Path(folder) / "text.txt"
        measure("tokenize_text", "write", str(text), str(ROW_BYTES))
        for suffix in _ROWS:
            measure("tokenize_text", "rows", str(text), suffix)
        for turn, suffix in enumerate((".txt", *_ROWS, ".txt")):
            file, store = text.with_suffix(suffix), Path(folder) / f"store {turn}"
            found.setdefault(suffix, []).append(
                measure("tokenize_text", "program", str(file), str(store))
            )
    means = {kind: mean(each["tokens_per_s"] for each in some) for kind, some in found.items()}
    work = {kind: mean(each["tokens_per_work_s"] for each in some) for kind, some in found.items()}
    grown = {kind: max(each["growth_mb"] for each in some) for kind, some in found.items()}
    heads = (
        f"{ROW_BYTES / 1e6:g} MB of text as",
        "tokens/s",
        "tokens/s of a core",
        "memory growth",
    )
    table(
        heads,
        [
            (kind, f"{means[kind]:,.0f}", f"{work[kind]:,.0f}", f"{grown[kind]:.0f} MB")
            for kind in found
        ],
    )
    verdicts = []
    for kind in _ROWS:
        ratio = work[kind] / work[".txt"]
        told = f"{kind}: {ratio:.2f} of plain text, >= {_OF_PLAIN}"
        verdicts.append(verdict(told, ratio >= _OF_PLAIN))
        told = f"{kind}: memory grows by less than {_GROWTH_MB:g} MB"
        verdicts.append(verdict(told, grown[kind] < _GROWTH_MB))
    return verdicts
