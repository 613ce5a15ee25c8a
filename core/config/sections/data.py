"""Which text is trained on, and how it is cut into batches."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare

ENCODING_TITLES = {
    "auto": "Auto (UTF-8)",
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16, little-endian",
    "utf-16-be": "UTF-16, big-endian",
    "cp949": "Korean (CP949, EUC-KR)",
    "shift-jis": "Japanese (Shift-JIS)",
    "euc-jp": "Japanese (EUC-JP)",
    "gb18030": "Chinese (GB18030, GBK)",
    "big5": "Chinese (Big5)",
    "cp1252": "Western (Windows-1252, Latin-1)",
    "latin-1": "Western (ISO 8859-1)",
    "cp1250": "Central European (Windows-1250)",
    "cp1254": "Turkish (Windows-1254)",
    "cp1257": "Baltic (Windows-1257)",
    "cp1251": "Cyrillic (Windows-1251)",
    "koi8-r": "Cyrillic (KOI8-R)",
    "cp866": "Cyrillic (DOS 866)",
    "cp1253": "Greek (Windows-1253)",
    "cp1255": "Hebrew (Windows-1255)",
    "cp1256": "Arabic (Windows-1256)",
    "cp874": "Thai (Windows-874)",
}
ENCODING_ALIASES = {  # in lower case, with hyphens
    "utf8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf16": "utf-16-le",
    "euc-kr": "cp949",
    "euckr": "cp949",
    "uhc": "cp949",
    "ms949": "cp949",
    "windows-949": "cp949",
    "ks-c-5601-1987": "cp949",
    "sjis": "shift-jis",
    "shiftjis": "shift-jis",
    "cp932": "shift-jis",
    "windows-31j": "shift-jis",
    "eucjp": "euc-jp",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "cp936": "gb18030",
    "cp950": "big5",
    "latin1": "latin-1",
    "iso-8859-1": "latin-1",
    **{f"windows-125{n}": f"cp125{n}" for n in (0, 1, 2, 3, 4, 5, 6, 7)},
    "windows-874": "cp874",
    "ibm866": "cp866",
    "koi8r": "koi8-r",
}


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Which text is trained on and how it is cut into batches."""

    source: str | tuple[str, ...] = declare(
        "short-story",
        Spec(
            Kind.SOURCE,
            "Text",
            "The text the model learns from: a built-in text, a file, several files or a folder.",
        ),
    )
    tokenizer: str = declare(
        "gpt2",
        Spec(
            Kind.CHOICE_OR_PATH,
            "Tokenizer",
            "How text becomes numbers. GPT-2's byte-pair encoding has 50,257 tokens of about four "
            "characters; bytes has 256; characters has as many as the text uses. “Trained "
            "BPE” merges the most frequent pairs of the text until there are as many tokens as you "
            "ask for. The tokenizer.json of any Hugging Face model can be used, too. A small "
            "vocabulary makes small models much faster, with longer sequences for the same text.",
            choices={
                "gpt2": "GPT-2 BPE",
                "bytes": "Bytes",
                "chars": "Characters",
                "bpe": "Trained BPE",
            },
            path="a tokenizer.json or of a folder that holds one",
        ),
    )
    tokenizer_vocab: int = declare(
        1_024,
        Spec(
            Kind.INT,
            "Vocabulary size",
            "How many tokens a tokenizer that is trained on the text has: the 256 bytes, the end "
            "of a text, and the merged pairs. More tokens: shorter sequences, but a "
            "larger output layer, and rare tokens that get little training. For a story 500 to "
            "2,000, for megabytes 4,000 to 16,000; GPT-2 has 50,257.",
            unit="tokens",
            low=300,
            high=50_000,
        ),
    )
    compact_vocabulary: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "Compact vocabulary",
            "Train only on the GPT-2 tokens that occur in the text, and the 256 single bytes so "
            "that any prompt can be written. A small model on a CPU becomes several times faster, "
            "as most of its work is choosing among 50,257 tokens. The first loss is lower: it is "
            "about ln(vocabulary), 10.8 for all tokens and 7.4 for 1,600. Appendix D keeps all. "
            "No effect for bytes and characters.",
        ),
    )
    train_fraction: float = declare(
        0.9,
        Spec(
            Kind.FLOAT,
            "Training share",
            "The share of the text that is used for training, from its beginning, counted in "
            "characters. The rest is used for the validation loss only. Usual: 0.9.",
            low=0.0,
            high=1.0,
            low_open=True,
            high_open=True,
        ),
    )
    context_length: int = declare(
        256,
        Spec(
            Kind.INT,
            "Context length",
            "How many tokens the model sees at once. Attention's cost grows with its square. "
            "GPT-2 uses 1,024; Appendix D shortens it to 256.",
            unit="tokens",
            low=1,
            high=65_536,
        ),
    )
    stride: int = declare(
        256,
        Spec(
            Kind.INT,
            "Stride",
            "How far the window moves between two training examples. Equal to the context length: "
            "every token is seen once per epoch. Smaller: there are more examples, and they "
            "overlap.",
            unit="tokens",
            low=1,
            high=65_536,
        ),
    )
    encoding: str = declare(
        "auto",
        Spec(
            Kind.CHOICE,
            "Encoding",
            "How the bytes of text files become characters. Auto reads UTF-8, and UTF-16 and "
            "UTF-32 with a byte order mark; a file that is none of these is refused, with the "
            "name of the encoding that fits it.",
            choices=ENCODING_TITLES,
            aliases=ENCODING_ALIASES,
            advanced=True,
        ),
    )
    shuffle: bool = declare(
        True,
        Spec(
            Kind.BOOL,
            "Shuffle",
            "Take the training examples in a new random order each epoch. The order depends only "
            "on the seed and the step, so pausing or evaluating never changes it.",
        ),
    )
    text_field: str = declare(
        "text",
        Spec(
            Kind.TEXT,
            "Text column",
            "For JSON lines, CSV, TSV and Parquet: the column with the text. Each row is a "
            "document. If this says “text” and there is no such column, the only likely column is "
            "read. In JSON lines, “meta.body” is the field body of the object meta.",
            longest=1000,
            advanced=True,
        ),
    )
    separator: str = declare(
        "end-of-text",
        Spec(
            Kind.CHOICE,
            "Between documents",
            "What the model sees between two documents. GPT-2's token <|endoftext|> says that the "
            "next document is unrelated to the one before; a vocabulary without such a token "
            "(bytes, characters) uses an empty line instead. The training share ends where a "
            "document ends. No effect for plain text.",
            choices={
                "end-of-text": "End of text",
                "blank-line": "Empty line",
                "line": "Line break",
            },
            aliases={"endoftext": "end-of-text", "<|endoftext|>": "end-of-text"},
            advanced=True,
        ),
    )
