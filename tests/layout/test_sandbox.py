from __future__ import annotations

import pytest
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from tests.layout.samples import standalone_theme, write
from zine.errors import LimitError
from zine.layout.sandbox import Sandbox
from zine.layout.title_fitter import title_fitters

CONTEXT = {
    "title": "T",
    "empty": None,
    "table": {"a": [1, 2]},
    "html": Markup("<i>x</i>"),
}


def run(root, template):
    sandbox = Sandbox(standalone_theme(root, template))
    sandbox.globals["fitted"] = title_fitters(())["fitted"]
    return sandbox.get_template("main.html").render(**CONTEXT)


@pytest.mark.parametrize(
    "template",
    [
        "{{ cycler.__init__.__globals__.os.popen('touch PWNED').read() }}",
        "{{ joiner.__init__.__globals__ }}",
        "{{ title.__class__.__mro__ }}",
        "{{ title | attr('__class__') }}",
        "{{ table['__class__'].__base__ }}",
        "{{ ''.join.__self__.__class__ }}",
        "{{ '{0.__class__}'.format(title) }}",
        "{{ '{a.__class__}'.format_map({'a': title}) }}",
        "{{ ['{0.__class__}'] | map('format', title) | list | first }}",
        "{{ '{0.__class__}' | attr('format')(title) }}",
        "{{ fitted.__call__.__globals__ }}",
        "{{ fitted._typefaces }}",
        "{{ html.__html__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ range.__globals__ }}",
        "{{ namespace.__init__ }}",
        "{{ (title | string).__class__ }}",
        "{{ table.a.append(3) }}",
        "{{ table.update({'b': 1}) }}",
        "{{ table.clear() }}",
    ],
)
def test_nothing_behind_the_data_can_be_reached_or_changed(
    tmp_path, template, monkeypatch
):
    monkeypatch.chdir(tmp_path)

    with pytest.raises((SecurityError, TemplateError, TypeError)):
        run(tmp_path, template)

    assert not (tmp_path / "PWNED").exists()
    assert CONTEXT["table"] == {"a": [1, 2]}


@pytest.mark.parametrize(
    "template",
    [
        "{{ 'a' * 10 ** 10 }}",
        "{{ 10000000000 * 'a' }}",
        "{{ [0] * 10 ** 9 }}",
        "{{ (10 ** 10) ** (10 ** 10) }}",
        "{{ 2 ** 99999999 }}",
        "{{ (1,) * 99999999 }}",
    ],
)
def test_what_would_be_enormous_is_not_calculated(tmp_path, template):
    with pytest.raises(LimitError):
        run(tmp_path, template)


@pytest.mark.parametrize(
    "template", ["{{ '%99999999999d' % 1 }}", "{{ range(10 ** 9) | list }}"]
)
def test_what_would_be_enormous_is_not_written(tmp_path, template):
    with pytest.raises((TypeError, OverflowError)):
        run(tmp_path, template)


def test_everyday_arithmetic_works(tmp_path):
    assert run(tmp_path, "{{ 3 * 2.5 }} {{ 2 ** 3 }} {{ 7 % 4 }} {{ '-' * 3 }}") == (
        "7.5 8 3 ---"
    )


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{{ empty }}", "this value is empty"),
        ("{{ table }}", "a dict cannot be printed"),
        ("{{ table.a }}", "a list cannot be printed"),
        ("{{ fitted }}", "a TitleFitter cannot be printed"),
        ("{{ range }}", "a function cannot be printed"),
        ("{{ table.a | map('string') }}", "a generator cannot be printed"),
    ],
)
def test_only_words_and_numbers_are_printed(tmp_path, template, problem):
    with pytest.raises(TypeError, match=problem):
        run(tmp_path, template)


def test_words_and_numbers_are_printed(tmp_path):
    assert (
        run(tmp_path, "{{ title }} {{ 1 }} {{ 1.5 }} {{ html }}") == "T 1 1.5 <i>x</i>"
    )


@pytest.mark.parametrize("template", ["{{ lipsum() }}", "{{ table.a | random }}"])
def test_nothing_comes_out_by_chance(tmp_path, template):
    with pytest.raises(TemplateError):
        run(tmp_path, template)


def test_a_template_that_is_a_link_out_of_the_theme_does_not_exist(tmp_path):
    write(tmp_path, {"secret.txt": "secret"})
    theme = standalone_theme(tmp_path, "{% include 'link.txt' ignore missing %}.")
    (tmp_path / "alone/link.txt").symlink_to(tmp_path / "secret.txt")

    assert Sandbox(theme).get_template("main.html").render() == "."


def test_a_template_is_compiled_once_and_anew_when_it_has_changed(tmp_path):
    def compiled(template):
        sandbox = Sandbox(standalone_theme(tmp_path, template))
        return sandbox.get_template("main.html").root_render_func.__code__

    assert compiled("{{ title }}") is compiled("{{ title }}")
    assert compiled("{{ title }}") is not compiled("{{ empty }}")
    assert run(tmp_path, "{{ title }}!") == "T!"
    assert run(tmp_path, "{{ title }}?") == "T?"
