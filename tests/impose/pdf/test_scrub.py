from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import (
    Array,
    AttachedFileSpec,
    Dictionary,
    Name,
    Object,
    OutlineItem,
    Pdf,
    Stream,
)

from tests.impose.pdf.samples import (
    INK,
    annotate,
    form_of,
    is_printed_the_same,
    page_pdf,
    panels,
    to_bytes,
)
from zine.impose.pdf.scrub import FOR_READERS, READ_ALOUD, Scrubber

HIDDEN = "Secret"
"""Is written wherever people do not look, and must not come out anywhere."""

NOISE = Object.parse(b"(Secret)")


def all_said(pdf):
    """Return all a file says, every stream unpacked."""
    with Pdf.open(BytesIO(pdf)) as opened:
        things = [opened.trailer.unparse()]
        for it in opened.objects:
            things.append(it.unparse(resolved=True))
            if isinstance(it, Stream):
                things += [it.stream_dict.unparse(), it.read_bytes()]
    return b"\n".join(things)


def is_cleaned(pdf):
    """Return whether what was hidden in a file is gone from what is made of it."""
    file = to_bytes(pdf)
    assert b"Secret" in all_said(file), "nothing to hide"
    return b"Secret" not in all_said(panels(file))


def keys_in(pdf):
    """Return the keys of all dictionaries of a file."""
    found, seen = set(), set()
    with Pdf.open(BytesIO(pdf)) as opened:
        waiting = [opened.trailer]
        while waiting:
            it = waiting.pop()
            if it.is_indirect:
                if it.objgen in seen:
                    continue
                seen.add(it.objgen)
            if isinstance(it, Array):
                values = [*it]
            else:
                found |= it.keys()
                values = [it[key] for key in it.keys()]  # noqa: SIM118 - of PDFs
            waiting += [v for v in values if isinstance(v, Array | Dictionary | Stream)]
    return found


def secret(pdf, **entries):
    """Return a stream nobody prints."""
    return pdf.make_stream(b"Secret", **entries)


def picture(pdf, **entries):
    return pdf.make_stream(
        bytes([200, 30, 30, 30, 30, 200]) * 2,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=2,
        Height=2,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        **entries,
    )


def with_things(**things):
    """Return a PDF whose page draws the things by their names."""
    pdf = page_pdf()
    page = pdf.pages[0].obj
    page.Resources.XObject = Dictionary({f"/{k}": v(pdf) for k, v in things.items()})
    draw = b"".join(
        b" q 50 0 0 50 %d 10 cm /%b Do Q" % (60 * at, key.encode())
        for at, key in enumerate(things)
    )
    page.Contents = pdf.make_stream(INK + draw)
    return pdf


# ------------------------------------------------------------------ of the document


SCRIPT = Dictionary(S=Name.JavaScript, JS=NOISE)


def attach(pdf):
    pdf.attachments["Secret.txt"] = AttachedFileSpec(pdf, b"Secret")


def describe(pdf):
    pdf.docinfo.Author = pdf.docinfo.Keywords = HIDDEN
    pdf.docinfo[Name("/Company")] = HIDDEN
    pdf.Root.Metadata = secret(pdf, Type=Name.Metadata)


def bookmark(pdf):
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem(HIDDEN, 0))


def set_root(key, value):
    return lambda pdf: pdf.Root.__setattr__(key, value)


OF_THE_DOCUMENT = {
    "a script on opening": set_root("OpenAction", SCRIPT),
    "scripts on printing": set_root("AA", Dictionary(WP=SCRIPT)),
    "scripts by name": set_root(
        "Names", Dictionary(JavaScript=Dictionary(Names=Array([NOISE, SCRIPT])))
    ),
    "attachments": attach,
    "associated files": set_root("AF", Array([Dictionary(F=NOISE)])),
    "what is known about it": describe,
    "bookmarks": bookmark,
    "labels of pages": set_root(
        "PageLabels", Object.parse(b"<</Nums [0 <</P (Secret)>>]>>")
    ),
    "threads": set_root("Threads", Array([Dictionary(I=Dictionary(Title=NOISE))])),
    "its structure": set_root(
        "StructTreeRoot", Dictionary(Type=Name.StructTreeRoot, K=Dictionary(Alt=NOISE))
    ),
    "address": set_root("URI", Dictionary(Base=NOISE)),
    "a signature": set_root("Perms", Dictionary(DocMDP=Dictionary(Name=NOISE))),
    "forms": set_root("AcroForm", Object.parse(b"<</Fields [] /XFA (Secret)>>")),
    "data of programs": set_root(
        "PieceInfo", Dictionary(App=Dictionary(Private=NOISE))
    ),
    "wishes": set_root("OutputIntents", Array([Dictionary(Info=NOISE)])),
    "the trailer": lambda pdf: pdf.trailer.__setattr__("Hidden", NOISE),
}


@pytest.mark.parametrize("hide", OF_THE_DOCUMENT.values(), ids=OF_THE_DOCUMENT)
def test_of_the_document_nothing_but_its_title_and_layers_stays(hide):
    pdf = page_pdf()
    pdf.docinfo.Title = "Title"
    hide(pdf)
    file = to_bytes(pdf)

    assert is_cleaned(file)
    with Pdf.open(BytesIO(panels(file))) as opened:
        assert dict(opened.docinfo) == {"/Title": "Title", "/Producer": "zine"}
        assert opened.Root.keys() == {"/Type", "/Pages", "/ViewerPreferences"}


# ----------------------------------------------------------------------- of the page


OF_A_PAGE = {
    "script": ("AA", lambda _: Dictionary(O=SCRIPT)),
    "small picture": ("Thumb", lambda pdf: secret(pdf, Width=1, Height=1)),
    "XMP": ("Metadata", lambda pdf: secret(pdf, Type=Name.Metadata)),
    "data of programs": (
        "PieceInfo",
        lambda _: Dictionary(Ai=Dictionary(Private=NOISE)),
    ),
    "associated files": ("AF", lambda _: Array([Dictionary(F=NOISE)])),
    "beads": ("B", lambda _: Array([Dictionary(T=NOISE)])),
    "date": ("LastModified", lambda _: NOISE),
    "name of a template": ("TemplateInstantiated", lambda _: Name.Secret),
    "measures": ("VP", lambda _: Array([Dictionary(Name=NOISE)])),
    "separation": ("SeparationInfo", lambda _: Dictionary(DeviceColorant=NOISE)),
    "something nobody knows": ("Unknown", lambda _: NOISE),
}


@pytest.mark.parametrize(("key", "make"), OF_A_PAGE.values(), ids=OF_A_PAGE)
def test_of_a_page_only_its_looks_stay(key, make):
    pdf = page_pdf()
    pdf.pages[0].obj[f"/{key}"] = make(pdf)

    assert is_cleaned(pdf)
    assert is_printed_the_same(pdf)


ACTIONS = (
    b"<</S /JavaScript /JS (Secret)>>",
    b"<</S /URI /URI (Secret)>>",
    b"<</S /Launch /F (Secret)>>",
    b"<</S /SubmitForm /F (Secret)>>",
)


@pytest.mark.parametrize("action", ACTIONS)
def test_a_link_leads_nowhere_any_more(action):
    pdf = page_pdf()
    page = pdf.pages[0].obj
    annotate(pdf, page, "Link", [0, 0, 200, 240], A=Object.parse(action))

    assert is_cleaned(pdf)


def test_of_a_stamp_only_its_looks_stay():
    pdf = page_pdf()
    looks = form_of(
        pdf,
        b"1 0 0 rg 0 0 100 50 re f",
        PieceInfo=Dictionary(App=NOISE),
        Metadata=secret(pdf),
    )
    page = pdf.pages[0].obj
    said = {"T": HIDDEN, "Contents": HIDDEN, "RC": HIDDEN, "NM": HIDDEN, "P": page}
    others = Dictionary(
        N=looks, R=form_of(pdf, b"% Secret"), D=form_of(pdf, b"% Secret")
    )
    annotate(pdf, page, "Stamp", [9, 9, 80, 80], AP=others, **said)

    assert is_printed_the_same(pdf)
    assert is_cleaned(pdf)


def test_what_is_filled_in_but_not_printed_does_not_stay():
    pdf = page_pdf()
    page = pdf.pages[0].obj
    looks = Dictionary(N=form_of(pdf, b"% Secret"))
    it = annotate(pdf, page, "Widget", [9, 9, 80, 80], flags=2, AP=looks, V=HIDDEN)
    pdf.Root.AcroForm = Dictionary(Fields=Array([it]))

    assert is_cleaned(pdf)


# ------------------------------------------------------------- of what the page draws


def shadowed(pdf):
    """Return a form that says it is a page of another file."""
    return form_of(
        pdf,
        b"0.5 g 0 0 1 1 re f",
        (0, 0, 1, 1),
        Ref=Dictionary(F=NOISE, Page=0),
        PieceInfo=Dictionary(App=Dictionary(Private=secret(pdf))),
        OPI=Object.parse(b"<</2.0 <</F (Secret)>> >>"),
        Metadata=secret(pdf),
        AF=Array([Dictionary(F=NOISE)]),
        LastModified=NOISE,
        StructParent=7,
        Unknown=NOISE,
    )


def annotated_picture(pdf):
    return picture(
        pdf,
        OPI=Object.parse(b"<</1.3 <</F (Secret) /Version 1.3>> >>"),
        Metadata=secret(pdf),
        Alternates=Array([Dictionary(Image=secret(pdf), DefaultForPrinting=True)]),
        PieceInfo=Dictionary(App=NOISE),
        ID=NOISE,
        SMask=pdf.make_stream(
            bytes([255, 128, 255, 255]),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=2,
            Height=2,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
            Metadata=secret(pdf),
        ),
    )


def nested(pdf):
    inner = shadowed(pdf)
    return form_of(
        pdf,
        b"/Inner Do",
        (0, 0, 1, 1),
        Resources=Dictionary(XObject=Dictionary(Inner=inner)),
    )


@pytest.mark.parametrize("make", [shadowed, annotated_picture, nested])
def test_of_forms_and_pictures_only_their_looks_stay(make):
    pdf = with_things(Thing=make)

    assert is_printed_the_same(pdf)
    assert is_cleaned(pdf)
    assert not keys_in(panels(pdf)) & {
        "/Ref",
        "/OPI",
        "/PieceInfo",
        "/Metadata",
        "/Alternates",
    }


def test_what_looks_are_made_of_stays():
    new = panels(with_things(Thing=annotated_picture))

    assert keys_in(new) >= {"/SMask", "/Width", "/Height", "/ColorSpace", "/BBox"}


@pytest.mark.parametrize("key", ["F", "FFilter", "FDecodeParms"])
@pytest.mark.parametrize("kind", ["page", "picture", "form"])
def test_no_stream_is_fetched_from_elsewhere(key, kind):
    def dirty(pdf):
        it = shadowed(pdf) if kind == "form" else picture(pdf)
        it[f"/{key}"] = NOISE
        return it

    pdf = with_things(Thing=dirty)
    if kind == "page":
        pdf.pages[0].obj.Contents[f"/{key}"] = NOISE

    assert is_cleaned(pdf)


@pytest.mark.parametrize(
    "kind",
    [
        {"Subtype": Name.PS, "Level1": HIDDEN},
        {"Subtype": Name.Form, "Subtype2": Name.PS, "PS": HIDDEN},
    ],
)
def test_postscript_never_gets_into_the_printer(kind):
    pdf = with_things(Thing=lambda pdf: pdf.make_stream(b"", **kind))

    assert is_cleaned(pdf)
    assert b"/PS" in all_said(to_bytes(pdf))
    assert b"/PS" not in all_said(panels(pdf))


def test_a_state_and_a_group_say_only_how_things_look():
    state, group = (
        Dictionary(ca=0.5, By="Ada"),
        Dictionary(S=Name.Transparency, By="Ada"),
    )
    scrubber = Scrubber()

    scrubber.scrub(Dictionary(ExtGState=Dictionary(By=state)), "/Resources")
    scrubber.scrub(group, "/Group")

    assert (state.keys(), group.keys()) == ({"/ca"}, {"/S"})


def test_a_font_carries_only_its_letters():
    pdf = page_pdf()
    page = pdf.pages[0].obj
    font = page.Resources.Font.F1
    font.Metadata, font.PieceInfo = secret(pdf), Dictionary(App=NOISE)
    font.FontDescriptor = Dictionary(
        Type=Name.FontDescriptor,
        Flags=32,
        FontName=Name.Helvetica,
        Metadata=secret(pdf),
    )

    assert is_printed_the_same(pdf)
    assert is_cleaned(pdf)


def test_resources_lead_only_to_what_content_may_name():
    pdf = page_pdf()
    resources = pdf.pages[0].obj.Resources
    resources.ProcSet = Array([Name.PDF])
    resources.Unknown = Dictionary(Hidden=secret(pdf))

    assert is_cleaned(pdf)


@pytest.mark.parametrize("name", ["A", "F", "AA", "Metadata", "Thumb", "Parent", "URI"])
def test_a_thing_may_be_called_like_something_that_is_not_printed(name):
    pdf = page_pdf(INK.replace(b"/F1", b"/" + name.encode()))
    resources = pdf.pages[0].obj.Resources
    resources.Font = Dictionary({f"/{name}": resources.Font.F1})

    assert is_printed_the_same(pdf)


def test_a_thing_may_be_called_like_that_in_a_form_as_well():
    def makes(pdf):
        return form_of(
            pdf,
            b"/A Do /F Do",
            (0, 0, 1, 1),
            Resources=Dictionary(
                XObject=Dictionary(
                    A=picture(pdf),
                    F=form_of(pdf, b"0.5 g 0 0 .5 .5 re f", (0, 0, 1, 1)),
                )
            ),
        )

    assert is_printed_the_same(with_things(Thing=makes))


@pytest.mark.parametrize("kind", ["Page", "Catalog", "Annot", "StructElem", "Filespec"])
def test_looks_do_not_lead_back_into_the_document(kind):
    pdf = page_pdf()
    page = pdf.pages[0].obj
    hidden = pdf.make_indirect(Dictionary(Type=Name(f"/{kind}"), Alt=NOISE))
    page.Resources.ExtGState = Dictionary(G=Dictionary(Type=Name.ExtGState, X=hidden))

    assert is_cleaned(pdf)


def test_marks_for_readers_and_programs_are_forgotten():
    pdf = page_pdf(b"/Span /M BDC " + INK + b" EMC")
    marks = Dictionary(ActualText=NOISE, Metadata=secret(pdf))
    pdf.pages[0].obj.Resources.Properties = Dictionary(M=pdf.make_indirect(marks))

    assert is_printed_the_same(pdf)
    assert is_cleaned(pdf)


def test_things_that_lead_to_themselves_come_to_an_end():
    pdf = with_things(Thing=shadowed)
    page = pdf.pages[0].obj
    page.Resources = pdf.make_indirect(page.Resources)
    thing = page.Resources.XObject.Thing = pdf.make_indirect(
        page.Resources.XObject.Thing
    )
    thing.Resources = Dictionary(XObject=Dictionary(Again=thing))
    page.Resources.Pattern = Dictionary(P=Dictionary(Resources=page.Resources))

    assert is_printed_the_same(pdf)


def test_a_chain_of_ten_thousand_things_comes_to_an_end():
    pdf = page_pdf()
    chain = NOISE
    for _ in range(10_000):
        chain = pdf.make_indirect(Dictionary(Next=chain))
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G=chain)

    assert is_printed_the_same(pdf)


# ------------------------------------------------------------ of pages that stay pages


def test_pages_that_stay_pages_keep_what_is_read_aloud():
    pdf = page_pdf(INK)
    marks = Dictionary(MC0=Dictionary(MCID=3, Alt="A cat", Author=HIDDEN))
    resources = pdf.pages[0].obj.Resources
    resources.Properties = marks
    resources.XObject = Dictionary(
        Fm=form_of(pdf, INK, StructParents=1, LastModified=HIDDEN)
    )

    Scrubber(FOR_READERS, READ_ALOUD).scrub(resources, "/Resources")

    assert marks.MC0.keys() == {"/MCID", "/Alt"}
    assert resources.XObject.Fm.StructParents == 1
    assert "/LastModified" not in resources.XObject.Fm
