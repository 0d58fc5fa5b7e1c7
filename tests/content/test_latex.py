from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.content.latex import plain, plain_address


@pytest.mark.parametrize(
    ("latex", "letters"),
    [
        (r"M{\"u}ller, \'{E}mile", "Müller, Émile"),
        (r"Garc\'{\i}a and \v{S}imko", "García and Šimko"),
        (r"{The {DNA} of} \ss", "The DNA of ß"),
        (r"\emph{Big} -- \textbf{bold} {\em words}", "Big – bold words"),
        (r"``quoted'' \enquote{twice}", "“quoted” “twice”"),
        (r"Fish \& Chips: 50\% off, \$5", "Fish & Chips: 50% off, $5"),
        ("100% of it", "100% of it"),
        (r"a set \{x\}", "a set {x}"),
        (r"{\textquotedblleft}A{\textquotedblright}\dots", "“A”…"),
        ("no~break, ĉu 日本", "no break, ĉu 日本"),
        (r"L{\textquotesingle}{\'e}tat", "L'état"),
        (r"\LaTeX{} rules", "LaTeX rules"),
        (
            r"See \url{https://x.org/a_b%20c} and \href{y.org}{Y}.",
            "See https://x.org/a_b%20c and Y (y.org).",
        ),
    ],
)
def test_latex_becomes_the_letters_it_stands_for(latex, letters):
    assert plain(latex) == (letters, ())


def test_a_command_that_is_no_letter_is_named_and_left_out():
    assert plain(r"A \strange{word} here") == ("A word here", ("\\strange",))


@pytest.mark.parametrize("latex", ["}{", "a } b", "a\\", "{" * 9_000 + "}" * 9_000])
def test_what_is_no_latex_is_refused(latex):
    with pytest.raises(ValueError, match="cannot be read as LaTeX"):
        plain(latex)


@given(st.text(st.sampled_from("{}\\'\"`~%$^cinoO e-&"), max_size=40))
def test_any_signs_become_letters_or_are_refused(latex):
    try:
        text, _ = plain(latex)
    except ValueError:
        return
    assert "\\" not in text


@pytest.mark.parametrize(
    ("latex", "address"),
    [
        ("https://x.org/a_b%20c", "https://x.org/a_b%20c"),
        (r"https://x.org/a\_b\%20c", "https://x.org/a_b%20c"),
        (r"\url{https://x.org/a_b}", "https://x.org/a_b"),
        (r"\href{https://x.org}{here}", "https://x.org"),
        (r"{https://x.org/{a}}", "https://x.org/a"),
    ],
)
def test_an_address_is_taken_as_it_is_typed(latex, address):
    assert plain_address(latex) == address


@pytest.mark.parametrize(
    ("latex", "letters"),
    [
        ("Why $E=mc^2$ Matters", "Why E=mc² Matters"),
        ("$CO_2$ and $x^{-10}$", "CO₂ and x⁻¹⁰"),
        ("What $5 buys, and $10", "What $5 buys, and $10"),
        (r"\$5 or \$6", "$5 or $6"),
        ("a_b^c", "a_b^c"),
    ],
)
def test_a_formula_loses_its_dollars_and_a_price_does_not(latex, letters):
    assert plain(latex) == (letters, ())
