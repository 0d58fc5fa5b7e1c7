from __future__ import annotations

import pytest

from tests.layout.samples import standalone_theme, write
from zine.errors import LimitError, ThemeError
from zine.layout import templates
from zine.layout.templates import render_template
from zine.layout.theme import load_theme

HINT = "The names a template may use are listed in the README."


def render(root, template, **context):
    return render_template(standalone_theme(root, template), context, {}).html


def refusal(root, template, family=ThemeError, **files):
    theme = standalone_theme(root, template, **files)
    with pytest.raises(family) as caught:
        render_template(theme, {"zine": {"title": "T"}}, {})
    return caught.value


def test_values_are_escaped_and_blocks_leave_no_empty_lines(tmp_path):
    html = render(tmp_path, "{% if x %}\n<p>{{ x }}</p>\n{% endif %}\n", x="<&>")

    assert html == "<p>&lt;&amp;&gt;</p>\n"


def test_functions_can_be_called(tmp_path):
    theme = standalone_theme(tmp_path, "{{ double(4) }}")

    assert render_template(theme, {}, {"double": lambda x: 2 * x}).html == "8"


def test_the_templates_that_were_used_come_along(tmp_path):
    theme = standalone_theme(
        tmp_path, '{% include "part.html" %}', part_html="p", other_html="o"
    )

    assert render_template(theme, {}, {}).templates == (
        ("alone/main.html", '{% include "part.html" %}'),
        ("alone/part.html", "p"),
    )


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("\n\n{{ nope }}", "alone/main.html:3: template: 'nope' is undefined"),
        (
            "\n{{ zine.nope }}",
            "alone/main.html:2: template: 'dict object' has no attribute 'nope'",
        ),
        (
            "{% if nope %}{% endif %}",
            "alone/main.html:1: template: 'nope' is undefined",
        ),
        ("\n{{ 1 / 0 }}", "alone/main.html:2: template: division by zero"),
        ("{{ 'x' + 1 }}", "alone/main.html:1: template: can only concatenate str"),
        ("{{ zine() }}", "alone/main.html:1: template: 'dict' object is not callable"),
        ("{{ [1] | sum('a', 2, 3, 4) }}", "alone/main.html:1: template: "),
        (
            "\n{% if %}",
            "alone/main.html:2: template: Expected an expression, got 'end of",
        ),
        ("{{ 'a' | nope }}", "alone/main.html:1: template: No filter named 'nope'."),
        ("{% do x %}", "alone/main.html:1: template: Encountered unknown tag 'do'."),
        ("{% for %}", "alone/main.html:1: template: "),
    ],
)
def test_what_fails_in_a_template_is_named_with_its_line(tmp_path, template, sentence):
    assert str(refusal(tmp_path, template)).startswith(sentence)


def test_an_undefined_name_comes_with_a_hint(tmp_path):
    assert refusal(tmp_path, "{{ nope }}").hint == HINT


def test_an_error_in_an_included_template_names_that_template(tmp_path):
    error = refusal(tmp_path, '{% include "part.html" %}', part_html="\n\n{{ nope }}")

    assert str(error) == "alone/part.html:3: template: 'nope' is undefined"


def test_a_mistake_in_an_included_template_names_that_template(tmp_path):
    error = refusal(tmp_path, '{% include "part.html" %}', part_html="\n{% if %}")

    assert str(error.place) == "alone/part.html:2"


def test_an_error_in_an_inherited_template_names_the_theme_it_stands_in(tmp_path):
    write(tmp_path, {"child/theme.toml": 'extends = "alone"'})
    standalone_theme(tmp_path, "\n{{ nope }}")

    with pytest.raises(ThemeError) as caught:
        render_template(load_theme("child", [tmp_path]), {}, {})
    assert str(caught.value.place) == "alone/main.html:2"


def test_a_mistake_in_an_inherited_template_names_the_theme_it_stands_in(tmp_path):
    write(tmp_path, {"child/theme.toml": 'extends = "alone"'})
    standalone_theme(tmp_path, "\n{% if %}")

    with pytest.raises(ThemeError) as caught:
        render_template(load_theme("child", [tmp_path]), {}, {})
    assert str(caught.value.place) == "alone/main.html:2"


@pytest.mark.parametrize("name", ["gone.html", "../secret.html", "/etc/hostname", ".."])
def test_a_template_that_is_not_in_the_theme_does_not_exist(tmp_path, name):
    write(tmp_path, {"secret.html": "secret"})

    error = refusal(tmp_path, f'\n{{% include "{name}" %}}')

    assert str(error) == f"alone/main.html:2: the template “{name}” does not exist"
    assert error.hint == "Put the file into the theme's folder or correct the name."


def test_a_main_template_that_is_missing_is_named(tmp_path):
    write(tmp_path, {"alone/theme.toml": 'template = "gone.html"'})

    with pytest.raises(ThemeError) as caught:
        render_template(load_theme("alone", [tmp_path]), {}, {})
    assert str(caught.value) == (
        "alone/gone.html: the template “gone.html” does not exist"
    )


def test_a_template_that_is_not_utf_8_is_named_with_its_line(tmp_path):
    error = refusal(tmp_path, '{% include "part.html" %}', part_html=b"\n\xff")

    assert str(error) == "alone/part.html:2: byte 1 is not UTF-8"


@pytest.mark.parametrize(
    "template",
    [
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        '{% include "main.html" %}',
        '{% extends "main.html" %}',
        "{% for x in [[]] recursive %}{{ loop([x]) }}{% endfor %}",
    ],
)
def test_a_template_that_calls_itself_is_stopped(tmp_path, template):
    error = refusal(tmp_path, template, LimitError)

    assert str(error) == "alone/main.html:1: the template calls itself without end"


def test_a_document_cannot_grow_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr(templates, "DOCUMENT_LIMIT", 1_000)

    error = refusal(tmp_path, "{% for i in range(2000) %}x{% endfor %}", LimitError)

    assert str(error) == (
        "alone/main.html: the template makes more than 1,000 characters"
    )
    assert error.hint == "Look for a loop that does not end."


def test_a_template_that_runs_out_of_memory_is_named(tmp_path):
    def greedy():
        raise MemoryError

    theme = standalone_theme(tmp_path, "\n{{ greedy() }}")
    with pytest.raises(LimitError) as caught:
        render_template(theme, {}, {"greedy": greedy})
    assert str(caught.value) == "alone/main.html:2: the template needs too much memory"
