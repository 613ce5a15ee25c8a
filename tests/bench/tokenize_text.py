"""A measuring process: a large text prepared by the program, or cut and encoded by tiktoken alone.

``python -m tests.bench.tokenize_text write FILE BYTES`` makes up a text; ``rows FILE SUFFIX``
writes its paragraphs, six a row, beside it as JSON lines or Parquet; ``tiktoken FILE BYTES``
encodes so much of it with tiktoken's own batch encoding on all cores; ``program FILE STORE`` does
what Start does, from the file to a batch; ``train FILE SIZE`` trains a tokenizer on it. Each prints
its times as JSON.
"""

import json
import os
import random
import sys
import threading
import time
from pathlib import Path
from statistics import median

import numpy as np
import psutil

from core import paths

_BATCH_CHARS = 32_000_000  # that tiktoken gets at once: its answers are lists of Python numbers
_BATCHES = 2_000
_ROW = 6  # paragraphs
_WATCH_S = 0.02


def write(file: Path, n_bytes: int) -> dict[str, float]:
    """Paragraphs of the built-in texts in random order, numbered, that no two are alike."""
    from pydoc_data.topics import topics

    story = (paths.RESOURCES / "text" / "short-story.txt").read_text(encoding="utf-8")
    paragraphs = [part for part in (story + "\n".join(topics.values())).split("\n\n") if part]
    draw, done = random.Random(1), 0
    with file.open("wb") as out:
        while done < n_bytes:
            some = "\n\n".join(f"{done}. {part}" for part in draw.choices(paragraphs, k=2_000))
            done += out.write(some.encode()[: n_bytes - done].decode(errors="ignore").encode())
            if n_bytes - done < 4:
                break
        out.flush()
        os.fsync(out.fileno())
    return {"bytes": done}


def rows(file: Path, suffix: str) -> dict[str, float]:
    """The same text as rows."""
    paragraphs = file.read_text(encoding="utf-8").split("\n\n")
    few = range(0, len(paragraphs), _ROW)
    documents = ["\n\n".join(paragraphs[at : at + _ROW]) for at in few]
    out = file.with_suffix(suffix)
    if suffix == ".jsonl":
        with out.open("w", encoding="utf-8") as lines:
            lines.writelines(
                json.dumps({"id": n, "text": d}) + "\n" for n, d in enumerate(documents)
            )
    else:
        import pyarrow as pa
        from pyarrow.parquet import write_table

        write_table(pa.table({"id": range(len(documents)), "text": documents}), out)
    return {"rows": len(documents), "bytes": out.stat().st_size}


def tiktoken(file: Path, n_bytes: int) -> dict[str, float]:
    """Lines of about 100,000 characters in batches; only the encoding is timed."""
    from core.data import bpe as gpt2

    encoding, cores = gpt2.encoding(), len(os.sched_getaffinity(0))
    elapsed, done = 0.0, 0
    with file.open(encoding="utf-8", newline="\n") as text:
        while done < n_bytes and (part := text.read(_BATCH_CHARS)):
            batch = [part[at : at + gpt2.PIECE] for at in range(0, len(part), gpt2.PIECE)]
            began = time.perf_counter()
            encoding.encode_ordinary_batch(batch, num_threads=cores)
            elapsed += time.perf_counter() - began
            done += len(part.encode())
    return {"mb_per_s": done / elapsed / 1e6}


def program(file: Path, store: Path) -> dict[str, float]:
    """The first and the next open, the most memory meanwhile, batches mapped and in memory."""
    from core.config import RunConfig
    from core.data import Batches, prepare

    config = RunConfig().replaced({"data.source": str(file), "training.batch_size": 8})
    before = psutil.Process().memory_info().rss
    with _Watch() as watch:
        began, worked = time.perf_counter(), time.process_time()
        prepare(config, store=store)
        first, worked = time.perf_counter() - began, time.process_time() - worked
    began = time.perf_counter()
    made = prepare(config, store=store)
    again = time.perf_counter() - began
    few = 4_000_000
    kept = np.asarray(made.train_ids[:few]).astype(np.int32)
    mapped = made.train
    small = Batches(kept, *(getattr(mapped, name) for name in _LIKE))
    costs = [_batch_us(each) for each in (mapped, small)]
    return {
        "mb_per_s": file.stat().st_size / first / 1e6,
        "tokens_per_s": made.n_tokens / first,
        "tokens_per_work_s": made.n_tokens / worked,
        "first_s": first,
        "again_s": again,
        "growth_mb": (watch.most - before) / 1e6,
        "mapped_us": costs[0],
        "memory_us": costs[1],
    }


def train(file: Path, n_vocab: int) -> dict[str, float]:
    """A tokenizer of the file's text, and the text encoded by it; in one thread."""
    from core.data.trained_tokenizer import trained

    text = file.read_text(encoding="utf-8")
    began, cpu = time.perf_counter(), time.process_time()
    tokenizer = trained((text,), n_vocab)
    took, cpu_s = time.perf_counter() - began, time.process_time() - cpu
    cpu = time.process_time()
    tokenizer.encode(text)
    encoding = time.process_time() - cpu
    return {"s": took, "cpu_s": cpu_s, "mb_per_s": len(text.encode()) / encoding / 1e6}


_LIKE = ("context_length", "stride", "batch_size", "shuffle", "seed", "drop_last")


def _batch_us(batches: "object") -> float:
    from core.data import Batches

    assert isinstance(batches, Batches)
    times = []
    for index in range(_BATCHES):
        began = time.perf_counter()
        batches.batch(index)
        times.append(time.perf_counter() - began)
    return 1e6 * median(times)


class _Watch:
    """The most memory this process had meanwhile."""

    def __enter__(self) -> "_Watch":
        self.most = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()
        return self

    def _look(self) -> None:
        process = psutil.Process()
        while not self._over.wait(_WATCH_S):
            self.most = max(self.most, process.memory_info().rss)

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


if __name__ == "__main__":
    what, given, last = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    if what == "program":
        found = program(given, Path(last))
    elif what == "train":
        found = train(given, int(last))
    elif what == "rows":
        found = rows(given, last)
    else:
        found = {"write": write, "tiktoken": tiktoken}[what](given, int(last))
    print(json.dumps(found))
