"""Zines and themes made on the spot, for the tests of layout and render."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from zine.content.read import read_zine
from zine.layout.compose import compose
from zine.layout.search import installed_themes, theme_search_path
from zine.layout.theme import load_theme

REPOSITORY = Path(__file__).parents[2]
SANS_BLACK = "package:font_source_sans_pro/files/SourceSansPro-Black.ttf"
SERIF = "package:font_source_serif_pro/files/SourceSerifPro-Regular.ttf"


def write(root, files):
    """Write files, text or bytes, under a folder."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def zine_of(root, text="Hello.", **settings):
    """Read a zine of one text; other files may lie there already."""
    lines = "".join(f'{key} = "{value}"\n' for key, value in settings.items())
    title = "" if "title" in settings else 'title = "Sample"\n'
    write(root, {"zine.toml": title + lines, "01-text.md": text})
    return read_zine(root)


def themed(root, *, css="", template=None, toml="", text="Hello."):
    """Read a zine whose own theme, ``bad``, extends the pamphlet."""
    files = {"bad.css": css}
    head = 'extends = "pamphlet"\nstyles = ["bad.css"]\n'
    if template is not None:
        files["bad.html"] = template
        head += 'template = "bad.html"\n'
    files["theme.toml"] = head + toml
    write(root / "templates/bad", files)
    return zine_of(root, text, theme="bad")


def with_html(zine, html):
    """Return the zine with HTML that our Markdown stage would never let through."""
    return replace(zine, parts=(replace(zine.parts[0], html=html),))


def search_path(zine):
    return theme_search_path(zine.root, REPOSITORY)


def composed(zine):
    return compose(zine, search_path(zine))


def pamphlet():
    return load_theme("pamphlet", [installed_themes()])


def standalone_theme(root, template="", **files):
    """Write and load a theme that extends nothing, called ``alone``."""
    write(
        root / "alone",
        {
            "theme.toml": 'template = "main.html"\n',
            "main.html": template,
            **{name.replace("_", "."): text for name, text in files.items()},
        },
    )
    return load_theme("alone", [root])
