"""Take remarks and private marks out of the content of pages, and plain up names.

Content is written anew only if there is something to take out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Page, Stream

from zine.impose.pdf.inline import with_plain_photos
from zine.impose.pdf.scrub import READ_ALOUD, RESOURCES
from zine.impose.pdf.telling import leads_to_somebody

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pikepdf import Object, Pdf

    Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage

PIECE = re.compile(
    rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*+\))*+\)"
    rb"|(?<=\s)ID\s"
    rb"|%([ -~\t]{4,}+)(?=[\r\n]|$)",
    re.DOTALL,
)
"""Words that are shown, where a picture begins, and remarks (ISO 32000-2, 7.2.4)."""

PICTURE_ENDS = re.compile(rb"\sEI(?=\s|$)")

MARK = re.compile(rb"<<((?:[^<>]++|<[^<>]*+>|<<[^<>]*+>>)*+)>>\s*+(?:BDC|DP)\b")
"""What is said of a part of the content, where it begins."""

KEY = re.compile(rb"/[^\s/<>()\[\]]+")

MARKS = {*READ_ALOUD, "/Type", "/Subtype", "/Attached", "/BBox"}
"""What a mark may say: what is read aloud, and what is only an ornament of the page."""

ORNAMENTS = {
    *(b"/Pagination", b"/Layout", b"/Page", b"/Background", b"/Header", b"/Footer"),
    *(b"/Watermark", b"/PageNum", b"/LineNum", b"/Inline", b"/Redaction", b"/Bates"),
    *(b"/Top", b"/Bottom", b"/Left", b"/Right"),
}
"""Values of ``/Type``, ``/Subtype`` and ``/Attached`` (ISO 32000-2, table 363)."""

FILE_NAME = re.compile(
    r"\.(?:jpe?g|png|tiff?|pdf|psd|ai|eps|svg|docx?|heic)$", re.IGNORECASE
)


def remarks(content: bytes) -> Iterator[bytes]:
    """Yield what somebody has written between the operators."""
    found = PIECE.search(content) if b"%" in content else None
    may_end = True
    while found:
        end = found.end()
        if found[1]:
            yield found[1]
        elif may_end and found[0].startswith(b"ID"):
            # What looks like a remark in a picture is none.
            last = PICTURE_ENDS.search(content, end)
            may_end, end = last is not None, last.end() if last else end
        found = PIECE.search(content, end)


def private_marks(content: bytes) -> Iterator[bytes]:
    """Yield what programs say to themselves in the content of a page."""
    known = {key.encode() for key in MARKS} | ORNAMENTS
    for found in MARK.finditer(content):
        keys = set(KEY.findall(re.sub(rb"\((?:\\.|[^\\()])*\)", b"", found[1])))
        if keys - known:
            yield found[1]


def is_telling_name(name: str) -> bool:
    """Return whether somebody has named a thing on a page after a file or a person."""
    return leads_to_somebody(name[1:]) or bool(FILE_NAME.search(name))


def plain_up(pdf: Pdf) -> None:
    """Clean the content of all pages and forms of a file."""
    names = dict(_new_names(pdf))
    for it in _resources(pdf):
        for table in (it[key] for key in RESOURCES if key in it):
            _rename_keys(table, names)
        for glyph in _glyphs_of(it):
            _clean(pdf, glyph, names)
    for page in pdf.pages:
        _clean(pdf, page, names)
    for it in pdf.objects:
        if isinstance(it, Stream):
            if "/Name" in it and is_telling_name(str(it.get("/Name"))):
                del it["/Name"]
            if it.get("/Subtype") == Name.Form or "/PatternType" in it:
                _clean(pdf, it, names)


def glyphs(it: Object) -> list[Object]:
    """Return what draws the letters of a font, if it is drawn by operators."""
    drawn = it.get("/CharProcs") if isinstance(it, Dictionary) else None
    each = drawn.values() if isinstance(drawn, Dictionary) else ()
    return [glyph for glyph in each if isinstance(glyph, Stream)]


def _glyphs_of(resources: Object) -> list[Object]:
    fonts = resources.get("/Font")
    each = fonts.values() if isinstance(fonts, Dictionary) else ()
    return [glyph for font in each for glyph in glyphs(font)]


def _new_names(pdf: Pdf) -> Iterator[tuple[str, str]]:
    used = {
        name
        for it in _resources(pdf)
        for key in RESOURCES
        if isinstance(table := it.get(key), Dictionary)
        for name in table.keys()  # noqa: SIM118 - of a PDF
    }
    free = (f"/N{number}" for number in range(1, 10**6) if f"/N{number}" not in used)
    yield from zip(sorted(filter(is_telling_name, used)), free, strict=False)


def _resources(pdf: Pdf) -> Iterator[Object]:
    for it in pdf.objects:
        if isinstance(it, Dictionary | Stream):
            for key in ("/Resources", "/DR"):
                if isinstance(it.get(key), Dictionary):
                    yield it[key]


def _rename_keys(table: Object, names: Mapping[str, str]) -> None:
    if not names or not isinstance(table, Dictionary):
        return
    for old in sorted(table.keys() & names.keys()):
        table[names[old]] = table[old]
        del table[old]


def _clean(pdf: Pdf, it: Page | Object, names: Mapping[str, str]) -> None:
    try:
        content = _content(it)
        if (new := with_plain_photos(content)) != content:
            _write(pdf, it, new)
        if any(remarks(new)) or any(private_marks(new)) or names:
            _write(pdf, it, pikepdf.unparse_content_stream([*_cleaned(it, names)]))
    except pikepdf.PikepdfError:
        return  # It is shown as far as it goes, and stays as it is.


def _write(pdf: Pdf, it: Page | Object, content: bytes) -> None:
    if isinstance(it, Page):
        it.obj.Contents = pdf.make_stream(content)
    else:
        it.write(content)


def _content(it: Page | Object) -> bytes:
    if isinstance(it, Stream):
        return it.read_bytes()
    content = it.obj.get("/Contents")
    parts = [*content] if isinstance(content, Array) else [content]
    return b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))


def _cleaned(it: Page | Object, names: Mapping[str, str]) -> Iterator[Step]:
    for step in pikepdf.parse_content_stream(it):
        if isinstance(step, pikepdf.ContentStreamInlineImage):
            yield step
            continue
        operands = [_operand(one, names) for one in step.operands]
        yield pikepdf.ContentStreamInstruction(operands, Operator(str(step.operator)))


def _operand(it: Object, names: Mapping[str, str]) -> Object:
    if isinstance(it, Name):
        return Name(names.get(str(it), str(it)))
    if isinstance(it, Dictionary):
        return Dictionary({key: one for key, one in it.items() if key in MARKS})
    return it
