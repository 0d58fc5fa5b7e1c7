from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest

from tests.layout.samples import REPOSITORY, themed, with_html, write, zine_of
from tests.render.samples import (
    PAGE,
    everything_in,
    likeness,
    opened,
    photo,
    pictures_in,
    saved,
    text_of,
)
from tests.render.tag_tree import headings_of, tags_of
from zine.errors import ContentError, LimitError, ThemeError, ZineError

MARK = "Alice 52.5163"

DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{}</svg>"

TEXT = """\
# First &amp; &lt;foremost&gt;

Words[^1] and more *words*, [a link](https://example.org/).

![A cat on a mat](cat.jpg)

## “Second” `code` *em* part

Words.

[^1]: A note.
"""


@pytest.fixture
def zine(tmp_path):
    write(
        tmp_path,
        {
            "cat.jpg": saved(photo(), "JPEG", comment=MARK.encode()),
            "resources.toml": '[[group]]\nname = "Zines"\nentry = [{title = "A"}]\n',
        },
    )
    return zine_of(
        tmp_path,
        TEXT,
        title="A & B <c>",
        subtitle="second thoughts",
        lang="de",
        description="What it says.",
    )


@pytest.fixture
def pages(typeset, zine):
    return typeset(zine)


@pytest.fixture
def pdf(pages):
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        yield pdf


# ------------------------------------------------------------------ what comes out


def test_pages_come_with_count_and_size(pages, pdf):
    assert pages.count == len(pdf.pages)
    assert pages.size == PAGE
    for page in pdf.pages:
        assert [float(x) for x in page.trimbox] == pytest.approx(
            [0, 0, PAGE.width, PAGE.height], abs=0.01
        )


def test_a_finished_zine_needs_no_comment(pages):
    assert pages.notices == ()


def test_the_files_that_were_used_are_known_by_their_hashes(pages, tmp_path):
    import hashlib

    digest = hashlib.sha256((tmp_path / "cat.jpg").read_bytes()).hexdigest()
    assert pages.files == (("cat.jpg", digest),)


def test_the_pdf_is_made_for_everybody(pdf):
    root = pdf.Root
    assert str(root.Lang) == "de"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert "/StructTreeRoot" in root
    with pdf.open_metadata() as xmp:
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["dc:title"] == "A & B <c>: second thoughts"
    assert str(pdf.docinfo.Title) == "A & B <c>: second thoughts"
    assert all(page.obj.Tabs == "/S" for page in pdf.pages)


def test_pages_are_numbered_as_a_reader_counts(pdf):
    assert pdf.Root.PageLabels.Nums[0] == 0
    assert pdf.Root.PageLabels.Nums[1].S == "/D"


def test_headings_are_bookmarks_in_their_order(pdf):
    def titles(items):
        return [(item.title, titles(item.children)) for item in items]

    with pdf.open_outline() as outline:
        ((title, below),) = titles(outline.root)
    assert title == "A & B <c>"
    assert [name for name, _ in below][-1] == "Zum Weiterlesen"
    assert "First & <foremost>" in str(below)
    assert "“Second” code em part" in str(below)


def test_each_heading_is_read_once(pages):
    # Spaces at the end of a line are not drawn.
    assert [text.replace(" ", "") for _, text in headings_of(pages.pdf)] == [
        "A&B<c>",
        "First&<foremost>",
        "“Second”codeempart",
        "ZumWeiterlesen",
        "Zines",
    ]
    text = text_of(pages.pdf)
    for heading in ("First & <foremost>", "“Second” code em part", "Zum Weiter"):
        assert text.count(heading) == 1


def test_shadows_are_no_figures(pages):
    assert [tag for tag, _ in tags_of(pages.pdf)].count("Figure") == 1


def test_a_footnote_stands_at_the_foot_of_its_page(pages):
    import pypdfium2

    textpage = pypdfium2.PdfDocument(pages.pdf)[2].get_textpage()
    search = textpage.search("A note.")
    index, _ = search.get_next()
    _, bottom, _, _ = textpage.get_charbox(index)
    assert bottom < 60


# ------------------------------------------------------------------ who made it


def test_the_pdf_says_nothing_about_maker_or_machine(pages, pdf, tmp_path):
    everything = everything_in(pages.pdf)

    assert str(pdf.docinfo.Producer) == "zine"
    for word in (
        *("WeasyPrint", "pydyf", "CreationDate", "ModDate", "CreateDate", MARK),
        *(str(tmp_path), str(REPOSITORY), tmp_path.name, socket.gethostname()),
        *(".invalid", "file:", "/home", "/tmp", "/usr"),  # noqa: S108 - looked for
    ):
        assert word.encode() not in everything
    if len(getpass.getuser()) > 4:
        assert getpass.getuser().encode() not in everything


def test_authors_are_named_only_if_the_zine_names_them(typeset, tmp_path, pdf):
    assert "/Author" not in pdf.docinfo
    write(
        tmp_path / "named",
        {"zine.toml": 'title = "T"\nauthors = ["Emma", "Voltairine"]'},
    )
    write(tmp_path / "named", {"01.md": "Words."})
    from zine.content.read import read_zine

    named = pikepdf.open(BytesIO(typeset(read_zine(tmp_path / "named")).pdf))
    assert str(named.docinfo.Author) == "Emma, Voltairine"


SCRIPT = """
import sys
from pathlib import Path
from zine.content.read import read_zine
from zine.layout.search import theme_search_path
from zine.render.press import Press

zine = read_zine(Path(sys.argv[1]))
with Press() as press:
    press.send(zine, theme_search_path(zine.root, Path(sys.argv[2])))
    sys.stdout.buffer.write(press.receive().pdf)
"""


def test_the_same_zine_is_the_same_file_everywhere(zine, tmp_path, tmp_path_factory):
    other = tmp_path_factory.mktemp("somewhere else ü")
    shutil.copytree(zine.root, other / tmp_path.name)
    for path in (other / tmp_path.name).iterdir():
        os.utime(path, (1, 1))
    environments = [
        {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "1", "HOME": str(tmp_path)},
        {
            "TZ": "Asia/Kathmandu",
            "LANG": "tr_TR.UTF-8",
            "PYTHONHASHSEED": "2",
            "HOME": str(other),
            "SOURCE_DATE_EPOCH": "12345",
            "USER": "voltairine",
        },
    ]
    outputs = []
    for root, variables in zip(
        (tmp_path, other / tmp_path.name), environments, strict=True
    ):
        end = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(root), str(REPOSITORY)],
            cwd=variables["HOME"],
            env={"PATH": os.environ["PATH"], **variables},
            capture_output=True,
            check=True,
        )
        outputs.append(end.stdout)

    assert outputs[0].startswith(b"%PDF")
    assert outputs[0] == outputs[1]


# ------------------------------------------------------------------ pictures in print


def test_a_photo_is_in_the_pdf_as_it_was_taken(pages, tmp_path):
    ((kind, data),) = pictures_in(pages.pdf)

    original = (tmp_path / "cat.jpg").read_bytes()
    assert kind == "/DCTDecode"
    assert original.endswith(data[2:])
    assert MARK.encode() in original
    assert MARK.encode() not in data


def exif_with_thumbnail():
    from PIL import Image

    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = MARK, 6
    exif.get_ifd(0x8769)[0x927C] = MARK.encode()
    exif.get_ifd(0x8825)[1] = "N"
    return exif.tobytes()


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_photo_loses_place_and_maker_and_stands_upright(typeset, tmp_path, fmt):
    from PIL import Image

    stored = photo().transpose(Image.Transpose.ROTATE_90)
    options = {"quality": 98, "subsampling": 0} if fmt == "JPEG" else {}
    options |= {"lossless": True} if fmt == "WEBP" else {}
    data = saved(stored, fmt, exif=exif_with_thumbnail(), **options)
    write(tmp_path, {"cat.png": data})

    pdf = typeset(zine_of(tmp_path, "![A cat](cat.png)")).pdf

    assert MARK.encode() in data
    assert MARK.encode() not in everything_in(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        (image,) = [
            pikepdf.PdfImage(o)
            for o in document.objects
            if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"
        ]
        assert likeness(image.as_pil_image(), photo()) >= 40


def test_two_pictures_and_a_drawing_are_all_drawn(typeset, tmp_path):
    svg = DRAWING.format("<rect width='9' height='9'/>")
    write(
        tmp_path,
        {
            "a.png": saved(photo(seed=1)),
            "b.webp": saved(photo(seed=3), "WEBP"),
            "c.svg": svg,
        },
    )
    text = "![a](a.png)\n\n![b](b.webp)\n\n![c](c.svg)"

    pages = typeset(zine_of(tmp_path, text))

    assert len(pictures_in(pages.pdf)) == 2
    assert [tag for tag, _ in tags_of(pages.pdf)].count("Figure") == 3
    assert [name for name, _ in pages.files] == ["a.png", "b.webp", "c.svg"]


# ------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("files", "text", "sentence"),
    [
        (
            {},
            "x\n\n![A](gone.png)",
            "01-text.md:3: the file “gone.png” does not exist",
        ),
        (
            {"cut.png": saved(photo())[:-99]},
            "![A](cut.png)",
            "01-text.md:1: “cut.png” is damaged or cut off: ",
        ),
        (
            {"cut.jpg": saved(photo(), "JPEG")[:-99]},
            "![A](cut.jpg)",
            "01-text.md:1: “cut.jpg” is damaged or cut off: ",
        ),
        (
            {"bad.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><g></svg>"},
            "![A](bad.svg)",
            "01-text.md:1: the drawing “bad.svg” is not well-formed: ",
        ),
    ],
)
def test_a_picture_that_cannot_be_printed_is_named(
    typeset, tmp_path, files, text, sentence
):
    write(tmp_path, files)

    with pytest.raises(ContentError) as caught:
        typeset(zine_of(tmp_path, text))
    assert str(caught.value).startswith(sentence)


def test_all_pictures_that_cannot_be_printed_are_named_at_once(typeset, tmp_path):
    text = "![A](one.png)\n![B](a\\b.png)\n![C](/etc/c.png)\n![D](https://d.io/d.png)"

    with pytest.raises(ContentError) as caught:
        typeset(zine_of(tmp_path, text))
    first, *others = (caught.value, *caught.value.others)
    assert str(first) == "01-text.md:1: the file “one.png” does not exist"
    assert [(str(it), it.hint) for it in others] == [
        (
            "01-text.md:2: the file “a\\b.png” does not exist",
            "Write / and not \\: a/b.png.",
        ),
        (
            "01-text.md:3: “/etc/c.png” leads out of the folder",
            "Copy the file into the folder itself, and write images/c.png.",
        ),
        (
            (
                "01-text.md:4: “https://d.io/d.png” is outside the zine, and nothing is"
                " fetched from the network or from other folders"
            ),
            (
                "Save the file in the zine's folder first, and use its name there:"
                " images/d.png."
            ),
        ),
    ]


def test_a_drawing_that_the_engine_cannot_draw_is_not_left_out(typeset, tmp_path):
    write(tmp_path, {"odd.svg": DRAWING.format("<path d='A 1 2'/>")})

    with pytest.raises(ContentError) as caught:
        typeset(zine_of(tmp_path, "![A](odd.svg)"))
    assert str(caught.value) == "01-text.md:1: the drawing “odd.svg” cannot be drawn"


def test_a_picture_missing_from_a_drawing_is_named_with_the_drawing(typeset, tmp_path):
    inner = "<rect/>\n<image href='../leaf.png' width='3' height='3'/>"
    write(tmp_path, {"images/odd.svg": DRAWING.format(inner)})

    with pytest.raises(ContentError) as caught:
        typeset(zine_of(tmp_path, "![A](images/odd.svg)"))
    assert str(caught.value) == "images/odd.svg:2: the file “leaf.png” does not exist"


def test_a_picture_missing_from_a_theme_is_the_themes_fault(typeset, tmp_path):
    with pytest.raises(ThemeError) as caught:
        typeset(themed(tmp_path, css="\n\np { background: url(leaf.png) }"))
    assert str(caught.value) == "bad/bad.css:3: the file “leaf.png” does not exist"


def test_what_the_engine_left_out_is_an_error_although_nothing_was_refused(
    typeset, tmp_path
):
    zine = with_html(zine_of(tmp_path), '<img alt="x" src="https://fonts.invalid/0">')

    with pytest.raises(ZineError, match="something would be missing from the page: "):
        typeset(zine)


def test_an_unknown_property_is_a_notice_with_its_line(typeset, tmp_path):
    (notice,) = typeset(themed(tmp_path, css="\n\np { colr: red }")).notices

    assert str(notice).startswith(
        "bad/bad.css:3: the layout engine says: Ignored `colr"
    )


def test_a_reader_of_page_numbers_may_stop_the_work(typeset, zine):
    def stop(number):
        if number == 2:
            raise LimitError("enough")

    with pytest.raises(LimitError, match="enough"):
        typeset(zine, on_page=stop)


def test_nothing_of_one_zine_is_in_the_next(typeset, zine, tmp_path):
    before = typeset(zine_of(tmp_path / "other", "Other words."))
    typeset(zine)
    with pytest.raises(ZineError):
        typeset(zine_of(tmp_path / "third", "![x](gone.png)"))

    assert typeset(zine_of(tmp_path / "other", "Other words.")) == before


def test_an_opened_picture_is_what_it_seems():
    # The tools of this file can tell pictures apart.
    assert likeness(opened(saved(photo())), photo(seed=5)) < 30
