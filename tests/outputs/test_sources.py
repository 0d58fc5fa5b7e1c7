from __future__ import annotations

from tests.samples import digest, write_zine
from zine.outputs.sources import unchanged_texts


def test_texts_are_those_of_the_build_that_have_not_changed(tmp_path):
    source = write_zine(tmp_path / "mine")
    (source / "02-more.md").write_bytes("More\r\nlines — ü.\n".encode())
    inputs = {it.name: digest(it.read_bytes()) for it in source.iterdir()}
    inputs |= {"cat.png": "0", "gone.md": "0", "templates/theme.toml": "0"}
    record = {"inputs": inputs}

    names = [name for name, _ in unchanged_texts(record, source)]
    (source / "01-text.md").write_text("Other words.\n")
    rest = dict(unchanged_texts(record, source))

    assert names == ["01-text.md", "02-more.md", "zine.toml"]
    assert [*rest] == ["02-more.md", "zine.toml"]
    assert rest["02-more.md"] == "More\nlines — ü.\n"


def test_of_a_lone_text_it_is_the_text(tmp_path):
    file = tmp_path / "essay.md"
    file.write_text("# Hello\n")
    record = {"inputs": {"essay.md": digest(b"# Hello\n")}}

    assert unchanged_texts(record, file) == (("essay.md", "# Hello\n"),)
