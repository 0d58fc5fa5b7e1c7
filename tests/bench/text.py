"""Lay out made-up text as half-letter pages, the same every time."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from random import Random
from typing import TYPE_CHECKING

import pikepdf
from weasyprint import HTML

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEED = 7

WORDS_PER_PAGE = 500
"""More than a page holds: what is left over is not printed."""

_WORDS = """
    the of and to a in that it is was for on with as be at by this had not are but from
    or have an they which one you were all her she there would their we him been has
    when who will more no if out so said what up its about into than them can only other
    new some could time these two may then do first any my now such like our over man me
    even most made after also did many before must through back years where much your
    way well down should because each just those people how too little state good very
    make world still own see men work long get here between both life being under never
    day same another know while last might us great old year off come since against go
    came right used take three stapler photocopier paper margin folded collective
    neighbourhood kitchen agreement notwithstanding correspondence printing assembly
    question meeting listening unanimous responsibility circulation typewriter scissors
"""

WORDS = tuple(_WORDS.split())

FACES = (
    ("SourceSerifPro-Regular.otf", "normal", "normal"),
    ("SourceSerifPro-It.otf", "normal", "italic"),
    ("SourceSerifPro-Bold.otf", "bold", "normal"),
)
"""File, weight and style."""

STYLE = """
@page { size: 5.5in 8.5in; margin: 0.6in; font: 9pt Text;
    @bottom-center { content: counter(page) } }
body { font: 10pt/1.35 Text; text-align: justify; hyphens: auto; margin: 0 }
p { margin: 0; text-indent: 1.2em }
h2 { font-size: 14pt; margin: 1.5em 0 0.5em; text-align: left }
"""


def write_text(pages: int, target: Path) -> None:
    """Write a PDF of exactly ``pages`` pages of running text with headings."""
    body = "".join(_paragraphs(pages * WORDS_PER_PAGE))
    page = f'<html lang="en"><style>{_faces()}{STYLE}</style><body>{body}</body></html>'
    document = HTML(string=page).render()
    if len(document.pages) < pages:
        raise SystemExit(f"the text fills {len(document.pages)} of {pages} pages")
    document.copy(document.pages[:pages]).write_pdf(target)


def repeat_pages(source: Path, times: int, target: Path) -> None:
    """Write every page several times over: a stream for each, fonts shared by all."""
    with pikepdf.open(source) as pdf:
        originals = list(pdf.pages)
        # The outline would be as much as the pages, and imposing drops it anyway.
        del pdf.Root.Outlines
        for _ in range(times - 1):
            for page in originals:
                pdf.pages.append(page)
                again, content = pdf.pages[-1].obj, page.obj.Contents
                again.Contents = pikepdf.Stream(
                    pdf, content.read_raw_bytes(), Filter=content.Filter
                )
        pdf.save(target, deterministic_id=True)


def _faces() -> str:
    folder = files("font_source_serif_pro") / "files"
    return "".join(
        f'@font-face {{ font-family: Text; src: url("file://{folder / name}");'
        f" font-weight: {weight}; font-style: {style} }}"
        for name, weight, style in FACES
    )


def _paragraphs(words: int) -> Iterator[str]:
    """Yield paragraphs of HTML, with a heading now and then."""
    random = Random(SEED)  # noqa: S311 - the same text every time is the point
    while words > 0:
        if random.random() < 1 / 12:
            yield f"<h2>{_sentence(random, random.randint(2, 5))}</h2>"
        count = random.randint(30, 120)
        words -= count
        spoken = f"<em>{_sentence(random, random.randint(2, 6))}</em>"
        yield f"<p>{_sentence(random, count)} {spoken}</p>"


def _sentence(random: Random, words: int) -> str:
    # Squared: words at the beginning of the list come more often.
    numbers = (int(len(WORDS) * random.random() ** 2) for _ in range(words))
    return escape(" ".join(WORDS[number] for number in numbers).capitalize() + ".")
