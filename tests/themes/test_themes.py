"""Every theme prints every sample zine, and one zine that has everything in it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pypdfium2
import pytest
from pypdfium2 import raw

from tests.impose.pdf.grey.samples import colours_in, drawn, grey_of
from tests.layout.samples import REPOSITORY, write
from tests.render.samples import photo, saved, text_of
from tests.render.tag_tree import headings_of, spoken
from zine.content.find import find_zines
from zine.content.html_tree import parse_html
from zine.content.read import read_zine
from zine.layout.compose import compose
from zine.layout.search import installed_themes
from zine.layout.theme import load_theme, offered_themes
from zine.outputs.black import in_black
from zine.paper import DEAD_EDGE
from zine.units import Size, mm

SMALLEST_TYPE, SMALLEST_SIGN = 8, 6.5
"""Points."""

MOST_SIGNS = 8
"""Letters of a page that may be smaller than the rest."""

MOST_DRAWN = 20
"""Pages of a zine compared pixel by pixel; a handbook has nothing else on it."""

PX = 0.75
"""Points; layout counts in pixels of CSS."""

THEMES = [it.name for it in offered_themes((installed_themes(),))]
SAMPLES = sorted(find_zines(REPOSITORY / "content"))

MANY_WORDS = "\n\n".join(
    f"Paragraph {number}. " + "Many more words follow. " * 30 for number in range(9)
)

EVERYTHING = {
    "zine.toml": """
title = "Everything & <More>"
subtitle = "one of each"
authors = ["Emma", "Voltairine"]
date = "2026-05-01"
place = "Ghent"
rights = "Copy it."
description = "A test of every element."
lead = "A lead with *stress* and a note[^l].\\n\\n[^l]: Noted."
note = "A **note** with a [link](https://example.org/note)."
closing = "Onwards!"
[[sources]]
title = "First Source"
author = "A. Writer"
publication = "Paper"
issue = "4"
year = "1999"
[[sources]]
title = "Second Source"
[[sources]]
title = "Third Source"
""",
    "01-elements.md": """
---
title: Part One
author: A. Nother
---
Words with *stress*, **strength**, ~~a~~ `code`, x^2^, H<sub>2</sub>O, x<sup>2</sup>,
<q>quotes</q>, <s>struck</s>, <u>under</u>, <mark>marked</mark>, <small>small</small>,
<kbd>Ctrl</kbd>, <samp>out</samp>, <var>v</var>, <cite>cited</cite>, <dfn>defined</dfn>,
<abbr title="abbreviation">abbr.</abbr>, <ins>in</ins>, <del>out</del>, a note[^1], the
same[^1], another[^2], <https://example.org/bare>, [a link](https://example.org/named).

## Second level with *stress* and `code`

### Third level

#### Fourth level

##### Fifth level

###### Sixth level

> A quotation.
>
> > Inside another.

- one
- two
    - deeper
        1. counted
        2. twice

7. seven
8. eight

   with a paragraph

Term
:   Meaning

    and more of it

| left | centre | right |
|:-----|:------:|------:|
| a    |   b    |     c |

    indented code

~~~python
def f(x):
    return "a line that is much longer than the page is wide, so that it must be broken"
~~~

* * *

![A picture](photo.jpg "With a caption")

<ruby>base<rp>(</rp><rt>gloss</rt><rp>)</rp></ruby>

<details><summary>Summary</summary>Details</details>

A motto.
{.epigraph}

A first line
a second one
and a third
{.verse}

Writ large.
{.pull-quote}

<div class="columns" markdown="1">

Leftmost words. Words in the middle, where one column ends and another begins.

Rightmost words.

</div>

<div class="dialogue" markdown="1">

Emma
:   Who has the keys?

</div>

<figure><blockquote>Figured</blockquote><figcaption>Caption</figcaption></figure>

<table><caption>Captioned</caption><tr><th>h</th><td>d</td></tr></table>

[^1]: A note with *stress* and [a link](https://example.org/in-note).
[^2]: Another.

    In two paragraphs.
""",
    "02-more.md": f"# Part Two\n\n{MANY_WORDS}\n\n## Last words\n\nDone.\n",
    "resources.toml": """
title = "Where to Go On"
intro = "Some *places*."
[[group]]
name = "Zines"
[[group.entry]]
title = "Zine Title"
subtitle = "Zine Subtitle"
author = "Z. Author"
publisher = "Z. Press"
year = "2001"
link = "https://example.org/zine/with/a/long/path/that/has/to/break/somewhere.html"
note = "Worth it."
[[group]]
name = "Books"
[[group.entry]]
title = "Book Title"
""",
    "photo.jpg": saved(photo((400, 300)), "JPEG"),
}


@pytest.fixture(scope="session")
def everything(tmp_path_factory):
    return write(tmp_path_factory.mktemp("zines") / "everything", EVERYTHING)


@pytest.fixture(
    scope="session",
    params=["everything", *SAMPLES],
    ids=lambda p: str(getattr(p, "name", p)),
)
def zine(request, everything):
    return read_zine(everything if request.param == "everything" else request.param)


@pytest.fixture(scope="session", params=THEMES)
def printed(request, zine):
    """Return a zine in a theme, and its pages."""
    from zine.render.engine import typeset

    settings = replace(zine.settings, theme=request.param)
    dressed = replace(zine, settings=settings)
    search = [zine.root / "templates", installed_themes()]
    return dressed, typeset(compose(dressed, search))


class Texts(HTMLParser):
    """The words of HTML, without what stands in a footnote."""

    def __init__(self):
        super().__init__()
        self.found = []
        self.headings = []
        self._heading = None

    def handle_starttag(self, tag, attrs):
        del attrs
        if re.fullmatch("h[1-6]", tag):
            self._heading = []

    def handle_endtag(self, tag):
        if re.fullmatch("h[1-6]", tag) and self._heading is not None:
            self.headings.append("".join(self._heading))
            self._heading = None

    def handle_data(self, data):
        self.found += re.findall(r"\w{3,}", data)
        if self._heading is not None:
            self._heading.append(data)


def read(html):
    reader = Texts()
    reader.feed(html)
    reader.close()
    return reader


def bare(text):
    """Return letters and signs alone: lines end and words break where they may.

    A theme may set a heading in capitals, so all letters are small here.
    """
    text = re.sub("[\\s\u00ad\u2010\ufffe\x02-]", "", text)
    return unicodedata.normalize("NFKC", text).casefold()


def test_there_is_a_theme_and_a_zine():
    assert "pamphlet" in THEMES
    assert SAMPLES


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_says_what_it_is(name):
    theme = load_theme(name, [installed_themes()])

    assert theme.typefaces
    assert theme.template


def test_the_engine_has_nothing_to_complain_about(printed):
    _, pages = printed

    assert [str(notice) for notice in pages.notices] == []


def test_every_word_of_the_texts_is_printed(printed):
    zine, pages = printed
    text = bare(text_of(pages.pdf)).casefold()
    sources = [zine.lead, zine.note, *(part.html for part in zine.parts)]
    if zine.resources:
        sources += [zine.resources.intro]
        for group in zine.resources.groups:
            sources.append(group.name)
            for entry in group.entries:
                sources += [entry.title, *entry.authors, entry.note or ""]

    lost = {
        word
        for source in sources
        for word in read(source).found
        if bare(word).casefold() not in text
    }

    assert lost == set()


def test_every_setting_that_a_reader_should_see_is_printed(printed):
    zine, pages = printed
    text = bare(text_of(pages.pdf))
    settings = zine.settings
    wanted = [settings.title, settings.subtitle, settings.closing, settings.rights]
    wanted += [source.title for source in settings.sources]

    assert [words for words in wanted if bare(words) not in text] == []


def test_each_heading_is_printed_and_tagged_once(printed):
    zine, pages = printed
    expected = [zine.settings.title, *(p.title for p in zine.parts if p.title)]
    for part in zine.parts:
        expected += read(part.html).headings
    tagged = [bare(text) for _, text in headings_of(pages.pdf)]
    text = bare(text_of(pages.pdf))

    for heading in map(bare, expected):
        assert tagged.count(heading) == 1, heading
        # The title may run at the head of pages, short ones may be words of the text.
        if len(heading) > 20 and heading != bare(zine.settings.title):
            assert text.count(heading) == 1, heading


def test_each_text_is_read_aloud_once_and_in_its_order(printed):
    zine, pages = printed
    said = letters(spoken(pages.pdf))

    for part in zine.parts:
        assert said.count(letters(without_notes(part.html))) == 1, part.file


def letters(text):
    """Return letters alone: lists have numbers, and quotations have marks, from CSS."""
    return re.sub(r"[\W\d_]", "", bare(text))


def without_notes(html):
    """Return what stands in the text itself."""

    def read(element):
        if "footnote" in element.get("class", "").split():
            return ""
        return (element.text or "") + "".join(
            read(child) + (child.tail or "") for child in element
        )

    return read(parse_html(html).tree)


def test_a_poem_keeps_its_lines(everything):
    pages = made_small(read_zine(everything), 139.7, 210)

    lines = [line.strip() for page in pages_of(pages) for line in page.splitlines()]

    at = lines.index("A first line")
    assert lines[at + 1 : at + 3] == ["a second one", "and a third"]
    assert any(line.startswith("Emma: Who has the keys?") for line in lines)


def pages_of(pages):
    """Return the text of each page, line by line as it stands."""
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def test_headings_go_down_one_level_at_a_time(printed):
    _, pages = printed
    levels = [int(tag[1]) for tag, _ in headings_of(pages.pdf)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_nothing_is_printed_where_a_printer_cannot(printed):
    _, pages = printed
    edge = int(DEAD_EDGE)
    for number, page in enumerate(pypdfium2.PdfDocument(pages.pdf), start=1):
        ink = page.render(scale=1).to_numpy().min(axis=2) < 250
        ink[edge:-edge, edge:-edge] = False
        assert not ink.any(), f"ink at the edge of page {number}"


def test_in_print_files_everything_is_black_or_grey_and_looks_the_same(printed):
    _, pages = printed
    black = in_black(pages.pdf)

    assert colours_in(pages.pdf)
    assert colours_in(black) == []
    if pages.count > MOST_DRAWN:
        return
    pixels = drawn(black)
    assert (pixels == pixels[..., :1]).all()
    assert abs(grey_of(drawn(pages.pdf)).round() - pixels[..., 0]).max() <= 2


def made_small(zine, width, height):
    from zine.render.engine import typeset

    page = Size(mm(width), mm(height))
    search = [zine.root / "templates", installed_themes()]
    return typeset(compose(replace(zine, page=page), search))


@pytest.mark.parametrize(
    "size",
    [
        pytest.param((69.85, 107.95), id="eighth of Letter"),
        pytest.param((105, 148.5), id="quarter of A4"),
    ],
)
# Letters of 16 pt are not for the pages of a mini-zine, nor for a quarter of a sheet.
@pytest.mark.parametrize("theme", [it for it in THEMES if it != "large-print"])
def test_everything_can_be_printed_small(theme, size, everything):
    zine = read_zine(everything)
    settings = replace(zine.settings, theme=theme)

    pages = made_small(replace(zine, settings=settings), *size)

    assert pages.notices == ()
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        for page in pdf:
            text = page.get_textpage()
            letters = Counter(
                round(raw.FPDFText_GetFontSize(text, index) * PX, 1)
                for index in range(text.count_chars())
                if not chr(raw.FPDFText_GetUnicode(text, index)).isspace()
            )
            small = [size for size in letters if size < SMALLEST_TYPE]
            # Only the signs of notes, and figures below a line.
            assert sum(letters[size] for size in small) <= MOST_SIGNS
            assert min(letters, default=8) >= SMALLEST_SIGN


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "This pamphlet brings together “Work” and “Play”."),
        ("de", "Dieses Heft versammelt „Work“ und „Play“."),
        ("fr", "« Work »"),
        ("xx", "This pamphlet brings together “Work” and “Play”."),
    ],
)
def test_the_theme_speaks_the_language_of_the_zine(lang, said, tmp_path):
    sources = "".join(f'[[sources]]\ntitle = "{it}"\n' for it in ("Work", "Play"))
    toml = f'title = "T"\nlang = "{lang}"\n{sources}'
    write(tmp_path, {"zine.toml": toml, "01-a.md": "Text."})

    html = compose(read_zine(tmp_path), (installed_themes(),)).html

    assert said in html.replace("\u202f", " ").replace("\u00a0", " ")


def test_a_tiny_zine_ends_on_its_back(everything):
    pages = made_small(read_zine(everything), 74.25, 105)

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        last = pdf[len(pdf) - 1].get_textpage().get_text_bounded()
    assert "Onwards!" in last
    assert "Copy it." in last


def test_a_tiny_zine_begins_at_once(tmp_path):
    root = write(tmp_path, {"zine.toml": 'title = "Tiny"', "01-a.md": "Words."})

    pages = made_small(read_zine(root), 74.25, 105)

    assert pages.count == 2


def test_the_back_cover_is_the_last_page_and_empty(printed):
    _, pages = printed
    last = pypdfium2.PdfDocument(pages.pdf)[pages.count - 1]

    assert not last.get_textpage().get_text_range().strip()
