from __future__ import annotations

import random
import re
import warnings
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Object, ObjectStreamMode, Pdf

from tests.impose.pdf.samples import (
    difference,
    drawn,
    layer,
    opened,
    page_pdf,
    panel,
    panels,
    printed,
    saved,
    to_bytes,
)
from zine.errors import ContentError, LimitError, ZineError
from zine.impose.pdf.damage import DEEPEST, told_plainly

REPAIRED = "this PDF was damaged and is repaired as far as possible"
BEYOND = "this PDF is damaged beyond repair"

EXPORT = "Save or export it again, or print it to a new PDF from a viewer."


def plain():
    """Return a file of two pages in which every object lies open."""
    return saved(page_pdf(pages=2), object_stream_mode=ObjectStreamMode.disable)


def said_of(file, **settings):
    with opened(file, **settings) as source:
        return [it.message for it in source.notices]


def refusal(file, error=ContentError, **settings):
    with pytest.raises(error) as caught:
        said_of(file, **settings)
    assert str(caught.value).startswith("sample.pdf: ")
    return caught.value


# ------------------------------------------------------------------ what is repaired


DAMAGED = {
    "the end is cut off": lambda it: it[:-10],
    "without its table": lambda it: it[: it.rindex(b"xref\n")],
    "the table is elsewhere": lambda it: it.replace(b"startxref\n", b"startxref\n9"),
    "rubbish after it": lambda it: it + b"rubbish\n" * 500,
    "shifted": lambda it: it.replace(b"/Type /Catalog", b"/Type    /Catalog"),
    "a page is of no type": lambda it: it.replace(b"/Type /Page ", b"/Type /Pagx "),
    "streams of another length": lambda it: it.replace(b"/Length ", b"/Length 9"),
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_what_can_be_repaired_is_repaired_and_that_is_said(damage):
    whole = plain()
    damaged = damage(whole)
    assert damaged != whole

    with opened(damaged) as source:
        (notice,) = source.notices
        new = drawn(source)

    assert (notice.message, str(notice.place)) == (REPAIRED, "sample.pdf")
    assert notice.hint == "Compare the sheets with the original before you print."
    assert difference(panel(new, 1), printed(whole, 1)) == 0


def test_of_a_whole_file_no_damage_is_said():
    assert said_of(plain()) == []


def test_rubbish_before_a_pdf_is_no_damage():
    rubbish = b"HTTP/1.1 200 OK\r\n\r\n"

    assert said_of(rubbish + plain()) == []


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7])
def test_what_is_left_of_a_file_can_be_opened_again(share):
    """A file without its end does not say how many objects it has."""
    file = to_bytes(page_pdf(pages=2))

    new = panels(file[: int(len(file) * share)])

    with opened(new) as source:
        assert source.notices == ()
        assert source.pages[0].size.width == 240


def test_a_form_nobody_filled_in_is_not_damaged():
    pdf = page_pdf()
    pdf.Root.AcroForm = Dictionary(NeedAppearances=True, Fields=Array())
    box = Object.parse(b"<</Subtype /Widget /FT /Btn /T (box) /Rect [9 9 20 20]>>")
    pdf.Root.AcroForm.Fields.append(pdf.make_indirect(box))
    pdf.pages[0].obj.Annots = pdf.Root.AcroForm.Fields

    assert said_of(pdf) == []


# ----------------------------------------------------------------- what is beyond it


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"/Root ", b"/Rood ", id="no root"),
        pytest.param(b"/Pages ", b"/Pagez ", id="no pages under the root"),
        pytest.param(b"/Kids ", b"/Kidz ", id="no pages in the tree"),
        pytest.param(b"00000 n", b"00000 f", id="nothing in use"),
    ],
)
def test_what_is_beyond_repair_is_refused(old, new):
    damaged = plain().replace(old, new)
    assert damaged != plain()

    error = refusal(damaged)

    assert (error.message, error.hint) == (BEYOND, EXPORT)


@pytest.mark.parametrize("rest", [b"", b"1 0 obj", bytes(range(256)) * 9])
def test_a_file_that_only_begins_like_a_pdf_is_refused(rest):
    assert refusal(b"%PDF-1.7\n" + rest).message == BEYOND


def test_a_pdf_without_pages_is_refused_for_that():
    error = refusal(Pdf.new())

    assert error.message == "there are no pages in this PDF"
    assert error.hint == "Give another, or export it again."


def nested(levels):
    pdf = page_pdf()
    pdf.Root.Deep = 7
    nest = b"[" * levels + b"]" * levels
    file = saved(pdf, object_stream_mode=ObjectStreamMode.disable)
    return file.replace(b"/Deep 7", b"/Deep " + nest)


def test_nests_that_are_too_deep_are_refused():
    assert said_of(nested(DEEPEST // 2)) == [REPAIRED]  # only what follows has moved

    assert refusal(nested(50_000)).message == BEYOND


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_what_the_computer_cannot_hold_is_a_limit(error):
    with (
        pytest.raises(LimitError, match="too large or too deep") as caught,
        told_plainly("sample.pdf"),
    ):
        raise error
    assert str(caught.value.place) == "sample.pdf"


@pytest.mark.parametrize("error", [pikepdf.PdfError, ValueError, IndexError, TypeError])
def test_whatever_the_library_says_is_said_plainly(error):
    with (
        pytest.raises(ContentError, match=BEYOND) as caught,
        told_plainly("sample.pdf"),
    ):
        raise error("object 3 0 at offset 256")
    assert isinstance(caught.value.__cause__, error)


def test_what_is_already_said_plainly_stays_as_it_is():
    with pytest.raises(LimitError, match="said"), told_plainly("sample.pdf"):
        raise LimitError("said")


# ------------------------------------------------------------------------ passwords


LOCKS = [{}, {"R": 4}, {"R": 3, "aes": False, "metadata": False}]
"""From the newest kind of lock to one of the last century."""


def locked(*, user, **kind):
    pdf = page_pdf()
    pdf.docinfo.Title = "Hush"
    return saved(pdf, encryption=Encryption(owner="owner", user=user, **kind))


@pytest.mark.parametrize("kind", LOCKS)
def test_what_opens_without_a_password_is_imposed_in_the_clear(kind):
    file = locked(user="", **kind)

    with opened(file) as source:
        (notice,) = source.notices
        new = drawn(source)

    assert notice.message == (
        "this PDF is encrypted and opened with an empty password;"
        " what is made of it is not"
    )
    assert b"/Encrypt" not in new
    assert difference(panel(new), printed(file)) == 0
    with opened(new) as source:
        assert (source.title, source.notices) == ("Hush", ())


@pytest.mark.parametrize("kind", LOCKS)
@pytest.mark.parametrize("password", ["user", "owner"])
def test_either_password_opens_a_file(kind, password):
    (said,) = said_of(locked(user="user", **kind), password=password)

    assert "opened with its password" in said


def test_a_password_may_have_any_letters():
    word = "Größe 中"

    assert said_of(locked(user=word), password=word)


@pytest.mark.parametrize("kind", LOCKS)
def test_a_locked_file_asks_for_its_password_once(kind):
    error = refusal(locked(user="user", **kind))

    assert error.message == "this PDF asks for a password"
    assert (
        error.hint == "Give it with --password, or save a copy of the PDF without one."
    )


@pytest.mark.parametrize("user", ["user", ""])
def test_a_wrong_password_is_said_to_be_wrong(user):
    error = refusal(locked(user=user), password=user.upper() or " ")

    assert error.message == "the password does not open this PDF"
    assert error.hint == "Check it for capitals and spaces."


@pytest.mark.parametrize("password", ["needless"])
def test_a_password_nobody_asked_for_is_passed_over(password, recwarn):
    assert said_of(page_pdf(), password=password) == []
    assert list(recwarn) == []


def test_a_lock_of_a_kind_nobody_knows_is_refused():
    file = locked(user="").replace(b"/Filter /Standard", b"/Filter /Stndrdxx")

    assert refusal(file).message == BEYOND


# ------------------------------------------------------------------------ any damage


TOKEN = re.compile(rb"(?<=[ \[])(?:\d+ 0 R|-?\d+(?:\.\d+)?|/\w+)(?=[ \]])")

OTHERS = (
    *(b"null", b"7", b"-1", b"/X", b"(s)", b"<<>>", b"[]", b"1 0 R", b"99 0 R"),
    *(b"1e30", b"9" * 20, b"<FE>", b">>", b"<<", b"]", b"endobj", b"/#ff", b"true"),
)


def rich():
    """Return a file with a little of everything."""
    pdf = page_pdf(pages=2, Rotate=90, TrimBox=Array([9, 9, 180, 200]))
    pdf.docinfo.Title = "Rich"
    group = layer(pdf, "Layer")
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(OFF=Array([group]))
    )
    pdf.pages[0].obj.Resources.Properties = Dictionary(L=group)
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    looks = pdf.make_stream(b"0 0 9 9 re f", BBox=Array([0, 0, 9, 9]))
    stamp = Object.parse(b"<</Subtype /Stamp /F 4 /Rect [9 9 20 20]>>")
    stamp.AP = Dictionary(N=looks)
    pdf.pages[1].obj.Annots = Array([stamp])
    return saved(
        pdf,
        object_stream_mode=ObjectStreamMode.disable,
        compress_streams=False,
    )


def with_damage(file, chance):
    for _ in range(chance.randint(1, 5)):
        if chance.random() < 0.6 and (tokens := [*TOKEN.finditer(file)]):
            start, end = chance.choice(tokens).span()
            file = file[:start] + chance.choice(OTHERS) + file[end:]
        else:
            at = chance.randrange(20, len(file))
            file = file[:at] + bytes([chance.randrange(256)]) + file[at + 1 :]
    return file


def outcome(file):
    """Return what became of a file, when what was made of it can be opened."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            with opened(file) as source:
                new = drawn(source)
                said = [it.message for it in source.notices]
        except ZineError:
            return "refused"
    Pdf.open(BytesIO(new)).close()
    return "repaired" if REPAIRED in said else "whole"


def test_any_damage_is_repaired_or_refused_and_nothing_else_is_said(caplog):
    whole, chance = rich(), random.Random(7)  # noqa: S311 - damage, not secrets

    outcomes = [outcome(with_damage(whole, chance)) for _ in range(300)]

    assert outcome(whole) == "whole"
    assert outcomes.count("repaired") > 100
    assert outcomes.count("refused") > 10
    assert caplog.records == []
