"""What hostile zines and themes point at: the network, other folders, odd files.

Every construct is rendered for real.  A socket listens for connections, a file outside
the zine holds words that must not reach the PDF.
"""

from __future__ import annotations

import contextlib
import os
import socket
import threading

import pytest

from tests.layout.samples import themed, with_html, write, zine_of
from tests.render.samples import (
    everything_in,
    link_targets,
    photo,
    saved,
    text_of,
    tiny_font,
)
from zine.errors import ZineError

MARK = "TOPSECRET"
PICTURE = saved(photo((8, 8)))


@pytest.fixture(scope="session")
def listener():
    """Listen on a port of this computer; count who connects."""
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.2)
    calls, is_over = [], threading.Event()

    def listen():
        while not is_over.is_set():
            with contextlib.suppress(TimeoutError):
                connection, _ = server.accept()
                calls.append(1)
                connection.close()

    thread = threading.Thread(target=listen)
    thread.start()
    yield server.getsockname()[1], calls
    is_over.set()
    thread.join()
    server.close()


SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
)
INSIDE_SVG = {
    "image": "<image href='{}' width='3' height='3'/>",
    "image xlink": "<image xlink:href='{}' width='3' height='3'/>",
    "pattern": "<pattern id='p' width='3' height='3'>"
    "<image href='{}' width='3' height='3'/></pattern>"
    "<rect width='9' height='9' fill='url(#p)'/>",
    "use": "<use href='{}#a' width='3' height='3'/>",
    "font-face": "<style>@font-face {{ font-family: q; src: url({}) }}</style>"
    "<text y='9' font-family='q'>x</text>",
    "import": "<style>@import url({});</style><rect width='3' height='3'/>",
    "fill": "<rect width='3' height='3' fill='url({}#a)'/>",
    "mask": "<rect width='3' height='3' mask='url({}#a)' filter='url({}#f)'/>",
    "foreignObject": "<foreignObject width='9' height='9'>"
    "<img xmlns='http://www.w3.org/1999/xhtml' src='{}'/></foreignObject>",
    "feImage": "<filter id='f'><feImage href='{}'/></filter>"
    "<rect width='3' height='3' filter='url(#f)'/>",
    "script": "<script href='{}'/><a href='{}'><rect width='3' height='3'/></a>",
}

IN_HTML = {
    "img": '<img src="{}">',
    "img in capitals": '<IMG SRC="{}">',
    "srcset": '<img srcset="{}"><picture><source srcset="{}"></picture>',
    "embed": '<embed src="{}">',
    "object": '<object data="{}"></object>',
    "object with a type": '<object type="text/html" data="{}"></object>',
    "iframe": '<iframe src="{}"></iframe><video poster="{}" src="{}"></video>',
    "input": '<input type="image" src="{}"><audio src="{}"></audio>',
    "style sheet": '<link rel="stylesheet" href="{}">',
    "alternate style sheet": '<link rel="alternate stylesheet" href="{}">',
    "icons": '<link rel="icon" href="{}"><link rel="prefetch" href="{}">',
    "attachment link": '<link rel="attachment" href="{}">',
    "attachment": '<a rel="attachment" href="{}">x</a>',
    "base": '<base href="{}"><img src="y.png">',
    "refresh": '<meta http-equiv="refresh" content="0;url={}">',
    "script": '<script src="{}"></script>',
    "background": '<table background="{}"><tr><td background="{}">x</td></tr></table>',
    "inline svg": "<svg><image href='{}' width='3' height='3'/></svg>",
    "svg in data": f'<img src="data:image/svg+xml,{SVG}>'
    "<image href='{}' width='3' height='3'/></svg>\">",
    "html in data": '<object data="data:text/html,<img src={}>"></object>',
    "css in data": '<link rel="stylesheet" href="data:text/css,@import url({})">',
    "style": '<p style="background: url({})">x</p>',
    "style in a variable": '<p style="--u: url({}); background: var(--u)">x</p>',
    "style with attr": '<p data-u="{}" style="content: attr(data-u url)">x</p>',
    "list": '<ul style="list-style-image: url({})"><li>x</li></ul>',
    "form": '<form action="{}"><input type="submit" style="appearance: auto"></form>',
}

IN_CSS = {
    "import": "@import url({});",
    "import with quotes": '@import "{}";',
    "import into a layer": "@import url({}) layer(a);",
    "import for print": "@import url({}) print;",
    "background": "p {{ background: url({}) }}",
    "background image": 'p {{ background-image: url("{}") }}',
    "image set": "p {{ background: image-set(url({}) 1x) }}",
    "border image": "p {{ border: 3px solid; border-image: url({}) 1 }}",
    "mask border": "p {{ mask-border-source: url({}) }}",
    "mask": "p {{ mask: url({}); filter: url({}); clip-path: url({}) }}",
    "content": "p::before {{ content: url({}) }}",
    "cursor": "p {{ cursor: url({}), auto }}",
    "list": "p {{ display: list-item; list-style-image: url({}) }}",
    "variable": "p {{ --u: url({}); background-image: var(--u) }}",
    "font": "@font-face {{ font-family: q; src: url({}) }}",
    "font in use": "@font-face {{ font-family: q; src: url({}) }}"
    " p {{ font-family: q }}",
    "colour profile": "@color-profile --c {{ src: url({}) }}"
    " p {{ color: color(--c 1 0 0 0) }}",
    "page": "@page {{ background: url({}) }}",
    "page margin": "@page {{ @top-left {{ content: url({}) }} }}",
    "counter style": "@counter-style s {{ system: cyclic; symbols: url({}) }}"
    " ol {{ list-style: s }}",
    "namespace": "@namespace url({}); p {{ color: black }}",
    "supports": "@supports (display: grid) {{ p {{ background: url({}) }} }}",
    "media": "@media print {{ p {{ background: url({}) }} }}",
}

TEMPLATE = '<html lang="en"><title>T</title><body>{}<p>{{{{ zine.title }}}}</p>'


def filled(pattern, reference):
    """Put one reference in every gap."""
    return pattern.format(*[reference] * pattern.count("{}"))


def outcome(printed, zine):
    """Return the PDF, or the error that the zine ended in."""
    try:
        return printed(zine).pdf
    except ZineError as error:
        return error


def assert_harmless(result, *marks):
    """The PDF holds none of the marks and links only to the web."""
    if isinstance(result, ZineError):
        assert len(str(result)) < 500
        return
    everything = everything_in(result)
    for mark in (*marks, MARK, "SubmitForm", "EmbeddedFile", ".invalid", "file:"):
        assert mark.encode() not in everything
    assert all(
        target.startswith(("http", "mailto:", "#")) for target in link_targets(result)
    )


# ------------------------------------------------------------------ the network


@pytest.mark.parametrize("pattern", IN_HTML.values(), ids=IN_HTML.keys())
def test_html_in_a_text_reaches_no_network(printed, listener, tmp_path, pattern):
    port, calls = listener
    address = f"http://127.0.0.1:{port}/x.png"
    html = filled(pattern, address)
    zine = with_html(zine_of(tmp_path, f"See {address}"), html)
    assert_harmless(outcome(printed, zine))

    # And as an author would try it: through our Markdown stage.
    with contextlib.suppress(ZineError):
        assert_harmless(outcome(printed, zine_of(tmp_path, html)))
    assert not calls


@pytest.mark.parametrize(
    "address",
    [
        "//127.0.0.1:{}/x",
        "HTTP://127.0.0.1:{}/x",
        "https://zine.invalid@127.0.0.1:{}/x",
    ],
)
def test_no_way_to_write_an_address_reaches_the_network(
    printed, listener, tmp_path, address
):
    port, calls = listener
    html = IN_HTML["img"].format(address.format(port))

    assert isinstance(outcome(printed, with_html(zine_of(tmp_path), html)), ZineError)
    assert not calls


@pytest.mark.parametrize("pattern", IN_CSS.values(), ids=IN_CSS.keys())
def test_a_style_sheet_reaches_no_network(printed, listener, tmp_path, pattern):
    port, calls = listener
    address = f"http://127.0.0.1:{port}/x"

    result = outcome(printed, themed(tmp_path, css=filled(pattern, address)))

    assert_harmless(result)
    assert not calls
    if isinstance(result, ZineError):
        assert address in result.message
        assert str(result.place) == "bad/bad.css:1"


@pytest.mark.parametrize("pattern", IN_HTML.values(), ids=IN_HTML.keys())
def test_a_template_reaches_no_network(printed, listener, tmp_path, pattern):
    port, calls = listener
    address = f"http://127.0.0.1:{port}/x"
    template = TEMPLATE.format(filled(pattern, address))

    assert_harmless(outcome(printed, themed(tmp_path, template=template)))
    assert not calls


@pytest.mark.parametrize("inner", INSIDE_SVG.values(), ids=INSIDE_SVG.keys())
def test_a_drawing_reaches_no_network(printed, listener, tmp_path, inner):
    port, calls = listener
    address = f"http://127.0.0.1:{port}/x"
    drawing = f"{SVG} width='9' height='9'>{filled(inner, address)}</svg>"
    for name in ("x.svg", "x.png"):
        write(tmp_path, {name: drawing})
        assert_harmless(
            outcome(printed, zine_of(tmp_path, f"![A drawing]({name})")), address
        )
    assert not calls


@pytest.mark.parametrize(
    "variables", [{"http_proxy": "http://127.0.0.1:{}"}, {"ALL_PROXY": "127.0.0.1:{}"}]
)
def test_a_proxy_changes_nothing(typeset, listener, tmp_path, monkeypatch, variables):
    port, calls = listener
    for name, value in variables.items():
        monkeypatch.setenv(name, value.format(port))

    with pytest.raises(ZineError, match="is outside the zine"):
        typeset(with_html(zine_of(tmp_path), '<img src="http://example.org/x.png">'))
    assert not calls


def test_the_error_names_the_address_and_where_it_stands(printed, tmp_path):
    zine = zine_of(tmp_path, "Words.\n\n![A cat](http://127.0.0.1:9/cat.png)")

    error = outcome(printed, zine)

    assert str(error) == (
        "01-text.md:3: “http://127.0.0.1:9/cat.png” is outside the zine, and nothing is"
        " fetched from the network or from other folders"
    )
    assert "first, and use its name there: images/cat.png." in error.hint


# ------------------------------------------------------------------ other files


@pytest.fixture
def secrets(tmp_path):
    """Lay out files that are none of the zine's business, next to it."""
    write(
        tmp_path,
        {
            "secret.txt": MARK,
            "secret.css": f"p::after {{ content: '{MARK}' }}",
            "secret.svg": f"{SVG}><text y='9'>{MARK}</text></svg>",
            "secret.png": PICTURE,
        },
    )
    tiny_font(tmp_path / "secret.ttf", MARK, "ABC")
    return tmp_path


def ways_out(folder, name):
    """Return every way to write a path out of the zine's folder."""
    return [
        f"../{name}",
        f"%2e%2e/{name}",
        f"..%2f{name}",
        f"images/../../{name}",
        f"{folder}/{name}",
        f"file://{folder}/{name}",
        f"FILE://{folder}/{name}",
        f"file://localhost{folder}/{name}",
        f"URL:file://{folder}/{name}",
        f"link-{name}",
        f"out/{name}",
    ]


@pytest.mark.parametrize("ending", ["svg", "txt"])
def test_a_text_prints_no_file_from_outside(printed, secrets, ending):
    root = secrets / "zine"
    name = f"secret.{ending}"
    write(root, {"images/x": ""})
    (root / f"link-{name}").symlink_to(secrets / name)
    (root / "out").symlink_to(secrets)
    patterns = [IN_HTML["img"], IN_HTML["object"], IN_HTML["style sheet"]]
    for way in ways_out(secrets, name):
        # All in one document: the first refusal is told, none is followed.
        html = "".join(filled(pattern, way) for pattern in patterns)
        error = outcome(printed, with_html(zine_of(root, f"See {way} here."), html))
        assert isinstance(error, ZineError)
        assert_harmless(error)
        assert str(error.place) == "01-text.md:1"


@pytest.mark.parametrize("ending", ["css", "ttf"])
def test_a_theme_prints_no_file_from_outside(printed, secrets, ending):
    root = secrets / "zine"
    name = f"secret.{ending}"
    theme = root / "templates/bad"
    write(theme, {"images/x": ""})
    (theme / f"link-{name}").symlink_to(secrets / name)
    (theme / "out").symlink_to(secrets)
    for way in ways_out(secrets, name):
        css = (
            filled(IN_CSS["import"], way)
            + filled(IN_CSS["font in use"], way)
            + filled(IN_CSS["background"], way)
        )
        error = outcome(printed, themed(root, css=css))
        assert isinstance(error, ZineError)
        assert error.place.file == "bad/bad.css"
        template = TEMPLATE.format(f'{{% include "{way}" %}}')
        error = outcome(printed, themed(root, template=template))
        assert isinstance(error, ZineError)
        assert str(error.place).startswith("bad/bad.html:1")


def test_a_drawing_prints_no_file_from_outside(printed, secrets):
    root = secrets / "zine"
    (root / "images").mkdir(parents=True)
    (root / "images/link-secret.png").symlink_to(secrets / "secret.png")
    for way in ways_out(secrets, "secret.png"):
        inner = filled(INSIDE_SVG["image"], way)
        write(root, {"images/x.svg": f"{SVG} width='9' height='9'>{inner}</svg>"})
        error = outcome(printed, zine_of(root, "![A drawing](images/x.svg)"))
        assert isinstance(error, ZineError)


@pytest.mark.parametrize("number", range(2))
def test_pipes_devices_and_folders_end_at_once(printed, tmp_path, number):
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "images").mkdir()
    references = ["pipe.png", "images", "/dev/zero", "/dev/stdin", "/proc/self/environ"]
    for reference in references:
        pattern = (IN_HTML["img"], IN_HTML["style"])[number]
        zine = with_html(zine_of(tmp_path), filled(pattern, reference))
        assert isinstance(outcome(printed, zine), ZineError)


def test_fonts_of_the_computer_are_not_read_by_name(printed, tmp_path):
    css = (
        '@font-face { font-family: q; src: local("DejaVu Sans") } p { font-family: q }'
    )

    result = outcome(printed, themed(tmp_path, css=css))

    assert isinstance(result, ZineError)


# ------------------------------------------------------------------ links


@pytest.mark.parametrize(
    "href",
    [
        *("about.html", "/etc/passwd", "../x", "?q", "file:///etc/passwd", "a.pdf#p"),
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//x/y"),
        *("vbscript:x", "ftp://example.org", "\tjavascript:x", "https://zine.invalid/"),
    ],
)
def test_links_lead_to_the_web_or_nowhere(printed, tmp_path, href):
    for zine in (
        zine_of(tmp_path / "text", f"Words <a href='{href}'>here</a>."),
        with_html(zine_of(tmp_path / "html"), f'<a href="{href}">here</a>'),
        themed(tmp_path / "theme", template=TEMPLATE.format(f'<a href="{href}">x</a>')),
    ):
        assert_harmless(outcome(printed, zine), "javascript", "passwd")


def test_good_links_stay(printed, tmp_path):
    text = (
        "# Top\n\n[a](https://example.org/?a=1&b=2) [b](mailto:a@example.org) [c](#top)"
    )

    targets = link_targets(printed(zine_of(tmp_path, text)).pdf)

    assert "https://example.org/?a=1&b=2" in targets
    assert "mailto:a@example.org" in targets
    assert any(target.startswith("#") for target in targets)


# ------------------------------------------------------------------ template code


@pytest.mark.parametrize(
    "code",
    [
        "{{ 7*7 }}",
        "{% for i in range(9) %}x{% endfor %}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{# comment #}",
        "{% include 'zine.html' %}",
    ],
)
def test_template_code_in_a_zine_is_printed_as_it_is(printed, tmp_path, code):
    zine = zine_of(tmp_path, f"# Head\n\nWords `{code}` end.", title=f"Title {code}")

    text = text_of(printed(zine).pdf).replace(" ", "")

    assert f"Words{code.replace(' ', '')}end" in text
    assert "{" in text.partition("Words")[0]
