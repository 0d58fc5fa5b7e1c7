"""Small pages full of footnotes, laid out by the engine as it is and as we mend it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pypdfium2
import pytest

CASES = {
    "a paragraph that cannot be divided": ("auto", "21 n1 | 28 | 25 n4 34"),
    "a note sent on": ("auto", "6 n14 22 n9 | 11 n9 29 18"),
    "a call at the end of a column": (2, "16 n14 28 n9"),
    "a note lost below columns": (2, "16 23 | 7 n9 17 n14"),
}
"""Columns, and paragraphs: so many words, a note of so many words, so many words."""

FONT = Path(find_spec("font_source_sans_pro").origin).parent / "files"

STYLE = """
@font-face { font-family: f; src: url(%s) }
@page {
  size: 200px 160px;
  margin: 10px;
  @footnote { margin-top: 6px; padding-top: 4px; border-top: 1px solid }
}
body { font: 10px/12px f; margin: 0; columns: %s; column-gap: 10px }
p { margin: 0 0 6px; orphans: 2; widows: 2 }
span { float: footnote; footnote-policy: line }
"""
"""Eleven lines a page."""


def placed(columns, text):
    """Return the pages of each call, and those of its note.

    The third call is the word ``c3``, its note begins with ``n3``.
    """
    from weasyprint import HTML

    calls = iter(range(99))
    words = [_words(it, calls) for it in text.split()]
    style = STYLE % ((FONT / "SourceSansPro-Regular.ttf").as_uri(), columns)
    pdf = HTML(string=f"<style>{style}</style><p>{' '.join(words)}").write_pdf()
    found = {"c": {}, "n": {}}
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        for kind, call in re.findall(
            r"([cn])(\d)", page.get_textpage().get_text_range()
        ):
            found[kind].setdefault(call, []).append(number)
    return found["c"], found["n"]


def _words(item, calls):
    if item == "|":
        return "<p>"
    if item.startswith("n"):
        call = next(calls)
        return f"c{call}<span>n{call}{' note' * int(item[1:])}</span>"
    return "word " * int(item)


@pytest.mark.parametrize(("columns", "text"), CASES.values(), ids=CASES)
def test_each_note_stands_once_below_the_line_that_calls_for_it(columns, text):
    import zine.render.engine  # noqa: F401 - mends

    calls, notes = placed(columns, text)

    assert len(calls) == text.count("n")
    assert notes == calls


def test_a_page_that_is_nearly_all_notes_loses_none():
    import zine.render.engine  # noqa: F401 - mends

    calls, notes = placed(2, "10 | 15 n9 17 n9 | 4 n1 16 24 | 1 n14 20 n14 1 n9 10")

    assert notes.keys() == calls.keys()


def test_the_head_of_a_table_that_goes_on_in_the_next_column_has_one_note():
    from weasyprint import HTML

    import zine.render.engine  # noqa: F401 - mends

    style = STYLE % ((FONT / "SourceSansPro-Regular.ttf").as_uri(), 2)
    head = "<thead><tr><th>Head<span>The note</span></thead>"
    table = f"<table>{head}{'<tr><td>Cell' * 40}</table>"
    pdf = HTML(string=f"<style>{style}</style><p>Words{table}").write_pdf()
    text = "".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)
    )

    assert text.count("Cell") == 40
    assert text.count("Head") > 2
    assert text.count("The note") == 1


PLAIN = """
import json, logging
from tests.render.test_repairs import CASES, placed
logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
found = {}
for name, case in CASES.items():
    try:
        calls, notes = placed(*case)
        found[name] = notes == calls
    except IndexError:
        found[name] = False
print(json.dumps(found))
"""


def test_the_engine_still_needs_every_repair():
    answer = subprocess.run(
        [sys.executable, "-c", PLAIN],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )

    assert json.loads(answer.stdout) == dict.fromkeys(CASES, False)
