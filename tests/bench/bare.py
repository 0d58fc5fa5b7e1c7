"""Write the document that our layout makes as one HTML file for any engine.

Run as ``python bare.py ZINE PAGE``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from zine.content.read import read_zine
from zine.layout.compose import compose
from zine.layout.composition import FONTS_ORIGIN
from zine.layout.search import theme_search_path


def write_bare_page(zine_folder: Path, page: Path) -> None:
    """Write ``page``: the same HTML, styles inside, fonts by their real paths."""
    zine = read_zine(zine_folder)
    composition = compose(zine, theme_search_path(zine.root, zine_folder))
    css = "".join(sheet.text for sheet in composition.styles)
    for index, face in enumerate(composition.typefaces):
        css = css.replace(f'"{FONTS_ORIGIN}{index}"', f'"{face.path.as_uri()}"')
    style = f"<style>{css}</style></head>"
    page.write_text(composition.html.replace("</head>", style), encoding="utf-8")


if __name__ == "__main__":
    write_bare_page(Path(sys.argv[1]), Path(sys.argv[2]))
