"""HTML, EPUB, Word and PDF: the text that a reader sees, or what is wrong, and nothing hostile."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from core.data import DataError, load_text
from core.data.formats import archive

pytest.importorskip("lxml", reason="the extra 'documents' is not installed")

BOMB = b"<!DOCTYPE x [" + b"".join(
    b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"ha") for n in range(12)
)


def read(tmp_path: Path, name: str, content: str | bytes) -> str:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_text(str(file), store=tmp_path / "store").text


def refusal(tmp_path: Path, name: str, content: str | bytes) -> str:
    with pytest.raises(DataError) as caught:
        read(tmp_path, name, content)
    assert name in str(caught.value)
    return str(caught.value)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()


# -- HTML


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        (
            "<p>a <b>bold</b> word,<i>\n and</i>\tmore &amp; &eacute;&#128512;",
            "a bold word, and more & é😀",
        ),
        ("<title>T</title><style>x{}</style><script>if (a<b) 1</script><p>x", "x"),
        ("<p>a<!-- <p>b</p> -->c", "ac"),
        ("<p>one<br>two<br/><br/>three", "one\ntwo\n\nthree"),
        ("<ul><li>a<li>b</ul>c", "a\nb\n\nc"),
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a b\n1 2"),
        ("<pre>x\n  y</pre><p>z", "x\n  y\n\nz"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<p hidden>no</p><p style='display: none'>no<b>no</b></p><p>yes", "yes"),
        ("<h1>T</h1>text<noscript>no</noscript>", "T\n\ntext"),
        ("a < b and <notatag c>d</notatag>", "a < b and d"),
        ("<p>x</div></p></p>y", "x\n\ny"),
        (
            "<?xml version='1.0'?><html><head><title/></head><body><p>한국어</p></body></html>",
            "한국어",
        ),
        ("plain words", "plain words"),
        ("<DIV>A&nbsp;&lt;b&gt;</DIV>", "A <b>"),
        ("<p>\ufeffx" + "y" * 200_000, "\ufeffx" + "y" * 200_000),
        ("<select><option>no</select><textarea>t</textarea><button>b</button>", "tb"),
    ],
)
def test_that_html_gives_its_visible_text(tmp_path: Path, html: str, text: str) -> None:
    assert read(tmp_path, "a.html", html) == text


def test_that_the_declared_encoding_of_html_is_used(tmp_path: Path) -> None:
    html = '<html><head><META http-equiv="x" content="text/html; charset=EUC-KR"></head>항구의 등불'
    assert read(tmp_path, "a.htm", html.encode("cp949")) == "항구의 등불"
    assert read(tmp_path, "a.htm", html.encode("utf-16")) == "항구의 등불"


@pytest.mark.parametrize(
    "unit", ["<div>", "<b>", '<a b="', "<a/", "<!--", "</", "<![", "&", "<?", "<table>", "<a x=1 "]
)
def test_that_hostile_html_takes_no_longer_than_other_html(tmp_path: Path, unit: str) -> None:
    assert read(tmp_path, "a.html", "<p>x</p>" + unit * 30_000).startswith("x")


def test_that_html_without_text_is_refused(tmp_path: Path) -> None:
    assert "is empty" in refusal(tmp_path, "a.html", "<script>x</script>")


# -- EPUB

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="b" href="b%20c.xhtml"/>'
    '<item id="a" href="text/a.xhtml"/><item id="pic" href="p.png"/></manifest>'
    '<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/></spine></package>'
)
BOOK: Mapping[str, str | bytes] = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/text/a.xhtml": "<html><head><title>A</title></head><h1>One</h1><p>a</p></html>",
    "OEBPS/b c.xhtml": "<html><body><p>b</p></body></html>",
    "OEBPS/p.png": b"\x89PNG\r\n",
}


def test_that_a_book_gives_its_chapters_in_order(tmp_path: Path) -> None:
    assert read(tmp_path, "a.epub", zipped(BOOK)) == "One\n\na\n\nb"
    prefixed = PACKAGE.replace("<", "<opf:").replace("<opf:/", "</opf:")
    prefixed = prefixed.replace("xmlns=", "xmlns:opf=")
    assert read(tmp_path, "b.epub", zipped({**BOOK, "OEBPS/book.opf": prefixed})) == "One\n\na\n\nb"
    utf16 = BOOK["OEBPS/b c.xhtml"]
    assert isinstance(utf16, str)
    again = zipped({**BOOK, "OEBPS/b c.xhtml": utf16.encode("utf-16")})
    assert read(tmp_path, "c.epub", again) == "One\n\na\n\nb"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"META-INF/rights.xml": "x"}, "it is protected"),
        ({"META-INF/container.xml": None}, r"there is no META-INF/container\.xml in it"),
        ({"META-INF/container.xml": "<container/>"}, "there is no  in it"),
        ({"OEBPS/book.opf": "<package/>"}, "it names no chapters"),
        ({"OEBPS/book.opf": "no xml"}, r"there is no OEBPS/book\.opf in it|it names no chapters"),
        ({"OEBPS/text/a.xhtml": None}, r"there is no OEBPS/text/a\.xhtml in it"),
        ({"OEBPS/text/a.xhtml": b"\xff\x81\x00\x01"}, "damaged or protected"),
    ],
)
def test_that_a_damaged_book_is_refused_by_what_lacks(
    tmp_path: Path, changes: dict[str, str | bytes | None], words: str
) -> None:
    files = {name: content for name, content in {**BOOK, **changes}.items() if content is not None}
    assert re.search(words, refusal(tmp_path, "a.epub", zipped(files)))


# -- Word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

BOX = "<mc:x><w:t>box</w:t></mc:x>"


def docx(body: str | bytes) -> bytes:
    if isinstance(body, str):
        body = f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>".encode()
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": body})


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<w:p><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>Two</w:t></w:r></w:p>", "One\nTwo\n"),
        (
            "<w:p><w:r><w:t xml:space='preserve'>a </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>",
            "a b\n",
        ),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc\n"),
        (
            "<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>한국어 &amp;</w:t></w:r></w:p>",
            "한국어 &\n",
        ),
        ("<w:p><w:del><w:r><w:t>old</w:t></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p>", "new\n"),
        (f"<w:p><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></w:p>", "box\n"),
        ("<w:tbl><w:tr><w:tc><w:p><w:t>cell</w:t></w:p></w:tc></w:tr></w:tbl>", "cell\n"),
    ],
)
def test_that_a_word_document_gives_a_line_a_paragraph(
    tmp_path: Path, body: str, text: str
) -> None:
    assert read(tmp_path, "a.docx", docx(body)) == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "cannot be read as Word document"),
        (b"PK\x03\x04rest", "cannot be read as Word document"),
        (docx("<w:p><w:t>a</w:t></w:p>")[:-30], "cannot be read as Word document"),
        (docx(b"<w:document><w:body>"), "cannot be read as Word document"),
        (docx(BOMB + b"]><w:document>&e11;</w:document>"), "it declares entities"),
        (zipped({"word/other.xml": "x"}), r"there is no word/document\.xml in it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "of the old kind"),
        (b"{\\rtf1 Hello}", "an RTF document"),
        (b"Just words.", "cannot be read as Word document"),
    ],
)
def test_that_what_is_no_word_document_is_refused(
    tmp_path: Path, content: bytes, words: str
) -> None:
    assert re.search(words, refusal(tmp_path, "a.docx", content))


def test_that_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 100_000)
    bomb = docx("<w:p><w:t>" + "a" * 1_000_000 + "</w:t></w:p>")
    assert len(bomb) < 10_000
    assert "more than 100,000 bytes" in refusal(tmp_path, "a.docx", bomb)
    chapter = "<p>" + "a" * 1_000_000
    assert "more than 100,000 bytes" in refusal(
        tmp_path, "a.epub", zipped({**BOOK, "OEBPS/text/a.xhtml": chapter})
    )


# -- PDF


def pdf(*pages: str) -> bytes:
    """A document by hand: a line of text a page."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for text in pages:
        stream = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def test_that_a_pdf_gives_the_text_of_its_pages(tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="the extra 'documents' is not installed")
    assert read(tmp_path, "a.pdf", pdf("One bell", "Two bells")) == "One bell\n\nTwo bells"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "cannot be read as PDF document"),
        (b"%PDF-1.4\n%%EOF\n", "cannot be read as PDF document"),
        (pdf("a")[:150], "cannot be read as PDF document"),
        (b"Just words.", "cannot be read as PDF document"),
        (b"\x89PNG\r\n", "is not text but a PNG"),
        (pdf(""), "its pages have no text"),
        (pdf(), "its pages have no text|cannot be read"),
    ],
)
def test_that_what_is_no_pdf_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    pytest.importorskip("pypdf", reason="the extra 'documents' is not installed")
    assert re.search(words, refusal(tmp_path, "a.pdf", content))


def test_that_a_protected_pdf_is_refused(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf", reason="the extra 'documents' is not installed")
    writer = pypdf.PdfWriter(io.BytesIO(pdf("secret")))
    writer.encrypt("word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert "it is protected" in refusal(tmp_path, "a.pdf", out.getvalue())


# -- folders


def test_that_a_mixed_folder_tells_what_is_left_out_and_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "notes"
    for name, content in {
        "a.txt": b"first",
        "b.docx": b"PK\x03\x04rest",
        "c.docx": docx("<w:p><w:t>second</w:t></w:p>"),
        "d.epub": b"",
        "e.html": b"<p>third",
        "scan.pdf": b"%PDF-1.4",
        "pic.png": b"",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    text = load_text(str(folder), store=tmp_path)
    assert text.text == "first\n\nsecond\n\n\nthird"
    (told,) = text.notices
    assert str(told) == (
        "3 of 7 files read (1 .txt, 1 .docx, 1 .html); "
        "not read: b.docx (not a complete Word document), "
        "d.epub (not a complete EPUB book), pic.png, scan.pdf (not a complete PDF document)"
    )
    monkeypatch.setattr("importlib.util.find_spec", lambda *_: None)
    (told,) = load_text(str(folder), store=tmp_path).notices
    assert "e.html (needs lxml, which is not installed: pip install lxml)" in str(told)
    assert "scan.pdf (needs pypdf" in str(told)


def test_that_a_file_that_needs_a_package_is_refused_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda *_: None)
    for name, package in (
        ("a.html", "lxml"),
        ("a.epub", "lxml"),
        ("a.docx", "lxml"),
        ("a.pdf", "pypdf"),
    ):
        assert f"pip install {package}" in refusal(tmp_path, name, b"x")
