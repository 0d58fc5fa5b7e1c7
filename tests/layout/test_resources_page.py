"""The house style: how the resources page says what a work is."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.layout.samples import composed, write, zine_of
from zine.content.read import read_zine


def lines(root, name, text, **settings):
    """Return headings and entries as they are printed, titles between stars."""
    write(root, {name: text})
    html = composed(zine_of(root, **settings)).html
    page = html.partition('<section class="resources">')[2].partition("</section>")[0]
    found = re.findall(r"<(?:h3|li)[^>]*>(.*?)</(?:h3|li)>", page, re.DOTALL)
    bare = [
        re.sub("<(?!/?cite)[^>]*>", "", re.sub("</?cite>", "*", it)) for it in found
    ]
    return [" ".join(unescape(it).split()) for it in bare]


def entry(root, fields, **settings):
    return lines(root, "resources.bib", f"@{fields}", **settings)[1]


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        pytest.param(
            "book{a, author={Goldman, Emma and Lucy Parsons}, title={T}, subtitle={S},"
            " publisher={P}, year=1910, note={N.}, url={https://x.org/}}",
            "Emma Goldman and Lucy Parsons, *T: S* (P, 1910). N. x.org",
            id="a book",
        ),
        pytest.param(
            "book{a, title={T}, note={Shops that trade}, url={https://x.org/}}",
            "*T*. Shops that trade. x.org",
            id="a note without a full stop",
        ),
        pytest.param(
            "book{a, title={T}, note={Says “why?”}, url={https://x.org/}}",
            "*T*. Says “why?” x.org",
            id="a note that ends in quotation marks",
        ),
        pytest.param(
            "article{a, author={A}, title={T}, journal={J}, volume=3,"
            " number=4, year=1910}",
            "A, “T”, *J* 3, No. 4 (1910).",
            id="an article",
        ),
        pytest.param(
            "article{a, title={T}, journal={J}, year=1910, pages={151--164}}",
            "“T”, *J* (1910), 151–164.",
            id="pages",
        ),
        pytest.param(
            "book{a, title={T}, publisher={P}, address={Oakland}, year=1910}",
            "*T* (Oakland: P, 1910).",
            id="a place",
        ),
        pytest.param(
            "book{a, title={T}, location={Oakland}, year=1910}",
            "*T* (Oakland, 1910).",
            id="a place alone",
        ),
        pytest.param(
            "article{a, title={T}, journal={J}, number={Spring}}",
            "“T”, *J*, Spring.",
            id="an article of a season",
        ),
        pytest.param(
            "incollection{a, author={A}, title={T}, editor={B and C}, booktitle={B},"
            " publisher={P}}",
            "A, “T”, B and C (ed.), *B* (P).",
            id="a chapter",
        ),
        pytest.param("book{a, editor={E}, title={T}}", "E (ed.), *T*.", id="edited"),
        pytest.param(
            "thesis{a, title={T}, school={S}, year=1999}", "*T* (S, 1999).", id="thesis"
        ),
        pytest.param(
            "book{a, title={T}, author={A and B and C and D}}",
            "A, B, C, and D, *T*.",
            id="four authors",
        ),
        pytest.param(
            "book{a, title={T}, author={A and B and C and D and E}}",
            "A et al., *T*.",
            id="five authors",
        ),
        pytest.param(
            "book{a, title={T}, author={A and B and others}}",
            "A, B et al., *T*.",
            id="and others",
        ),
    ],
)
def test_a_work_is_printed_in_one_style(tmp_path, fields, printed):
    assert entry(tmp_path, fields) == printed


def test_json_is_printed_like_everything_else(tmp_path):
    text = (
        '[{"type":"thesis","title":"T<b>","publisher":"S","author":[{"family":"A"}]}]'
    )

    assert lines(tmp_path, "resources.json", text) == ["Theses", "A, *T* (S)."]


def test_kinds_and_names_are_in_the_language_of_the_zine(tmp_path):
    text = (
        "@book{a, title={T}, editor={A and B}}\n@online{b, title={U}, keywords={Books}}"
    )

    assert lines(tmp_path, "resources.bib", text, lang="de") == [
        *("Bücher", "A und B (Hg.), *T*."),
        *("Books", "*U*."),
    ]


def test_markup_in_a_bibliography_is_text(tmp_path):
    assert entry(tmp_path, "book{a, title={A <script>}}") == "*A <script>*."


def test_a_code_stands_beside_the_address_that_it_says(tmp_path):
    text = "@book{a, title={T}, url={https://x.org/a}}"
    write(tmp_path, {"resources.bib": text, "zine.toml": "title = 'T'\nqr = true"})
    write(tmp_path, {"01-text.md": "x"})

    html = composed(read_zine(tmp_path)).html

    assert html.count("<img") == 1
    assert 'alt="QR code: https://x.org/a"' in html
    assert ">x.org/a</a>" in html
