"""Files that are no text, known by their first bytes, each with what to do instead.

Pure functions of bytes. Know nothing of files, of encodings or of any window.
"""

from core.i18n import Message

_AT_THE_BEGINNING = (
    (b"\x1f\x8b", Message("data.is_gzip")),
    (b"BZh91AY&SY", Message("data.is_bzip2")),
    (b"\xfd7zXZ\0", Message("data.is_xz")),
    (b"\x28\xb5\x2f\xfd", Message("data.is_zstandard")),
    (b"\x04\x22\x4d\x18", Message("data.is_lz4")),
    (b"7z\xbc\xaf\x27\x1c", Message("data.is_7zip")),
    (b"Rar!\x1a\x07", Message("data.is_rar")),
    (b"%PDF-", Message("data.is_pdf")),
    (b"{\\rtf", Message("data.is_rtf")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Message("data.is_old_office")),
    (b"PAR1\x15", Message("data.is_parquet")),
    (b"ARROW1\0\0", Message("data.is_arrow")),
    (b"\x93NUMPY", Message("data.is_numpy")),
    (b"\x89HDF\r\n\x1a\n", Message("data.is_hdf5")),
    (b"GGUF\x01\0", Message("data.is_gguf")),
    (b"GGUF\x02\0", Message("data.is_gguf")),
    (b"GGUF\x03\0", Message("data.is_gguf")),
    (b"\x80\x02", Message("data.is_pickle")),
    (b"\x80\x03", Message("data.is_pickle")),
    (b"\x80\x04\x95", Message("data.is_pickle")),
    (b"\x80\x05\x95", Message("data.is_pickle")),
    (b"\x89PNG\r\n", Message("data.is_png")),
    (b"\xff\xd8\xff", Message("data.is_jpeg")),
    (b"GIF87a", Message("data.is_gif")),
    (b"GIF89a", Message("data.is_gif")),
    (b"II*\0", Message("data.is_picture")),
    (b"MM\0*", Message("data.is_picture")),
    (b"OggS\0", Message("data.is_sound_or_film")),
    (b"fLaC\0", Message("data.is_sound_or_film")),
    (b"ID3\x02", Message("data.is_sound_or_film")),
    (b"ID3\x03", Message("data.is_sound_or_film")),
    (b"ID3\x04", Message("data.is_sound_or_film")),
    (b"\x1a\x45\xdf\xa3", Message("data.is_sound_or_film")),
    (b"\x7fELF", Message("data.is_program")),
    (b"\xcf\xfa\xed\xfe", Message("data.is_program")),
    (b"MZ\x90\0", Message("data.is_program")),
    (b"SQLite format 3\0", Message("data.is_database")),
)
_FURTHER_ON = (
    (4, b"ftyp", Message("data.is_sound_or_film")),
    (8, b"WAVEfmt ", Message("data.is_sound_or_film")),
    (8, b"AVI LIST", Message("data.is_sound_or_film")),
    (8, b"WEBPVP8", Message("data.is_picture")),
    (257, b"ustar", Message("data.is_tar")),
)
# A zip file's kind shows in the names of what is in it.
_ZIP = b"PK\x03\x04"
_IN_A_ZIP = (
    (b"/data.pkl", Message("data.is_pytorch")),
    (b"application/epub+zip", Message("data.is_epub")),
    (b"application/vnd.oasis.opendocument", Message("data.is_office")),
    (b"word/", Message("data.is_office")),
    (b"xl/", Message("data.is_office")),
    (b"ppt/", Message("data.is_office")),
    (b".npy", Message("data.is_numpy")),
)
_LOOKED_AT = 1 << 16  # bytes of a zip file in which a telling name stands


def kind_of(beginning: bytes) -> Message | None:
    """What a file that begins so is, with the remedy; ``None``: it may be a text."""
    for signature, kind in _AT_THE_BEGINNING:
        if beginning.startswith(signature):
            return kind
    for place, signature, kind in _FURTHER_ON:
        if beginning[place:].startswith(signature):
            return kind
    if beginning.startswith(_ZIP):
        names = beginning[:_LOOKED_AT]
        return next((k for name, k in _IN_A_ZIP if name in names), Message("data.is_zip"))
    if _is_safetensors(beginning):
        return Message("data.is_safetensors")
    return None


def _is_safetensors(beginning: bytes) -> bool:
    """The length of a JSON table in eight bytes, then that table."""
    length = int.from_bytes(beginning[:8], "little")
    return 2 <= length < 100_000_000 and beginning[8:10] in (b'{"', b"{}")
