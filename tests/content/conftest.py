"""A small press: write files, read them as a zine, look at what would be printed."""

from __future__ import annotations

import pytest

from zine.content.read import read_zine
from zine.errors import ZineError


@pytest.fixture
def folder(tmp_path):
    """Write a zine's files; text is UTF-8, bytes are as they are."""

    def write(files):
        root = tmp_path / "my-zine"
        root.mkdir(exist_ok=True)
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            (root / name).write_bytes(data)
        return root

    return write


@pytest.fixture
def read(folder):
    """Read a zine from files by name."""
    return lambda files: read_zine(folder(files))


@pytest.fixture
def lone(folder):
    """Read a single Markdown file."""
    return lambda text, name="essay.md": read_zine(folder({name: text}) / name)


@pytest.fixture
def printed(lone):
    """Return the HTML of one text whose title is known."""
    return lambda text: lone(f"---\ntitle: T\n---\n{text}").parts[0].html


@pytest.fixture
def told(lone):
    """Return what is said about one text; its first line is line 1."""

    def tell(text):
        zine = lone(text)
        return [str(notice) for notice in zine.notices]

    return tell


@pytest.fixture
def refused(folder):
    """Return the error that files end in, as text with its hint."""

    def refuse(files):
        name = files if isinstance(files, dict) else {"essay.md": files}
        root = folder(name)
        with pytest.raises(ZineError) as caught:
            read_zine(root if "zine.toml" in name else root / next(iter(name)))
        return caught.value

    return refuse
