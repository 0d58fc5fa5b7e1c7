from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.layout.samples import composed, themed, write
from tests.render.samples import photo, saved
from zine.errors import LimitError, ThemeError
from zine.render import fetcher
from zine.render.fetcher import Door, split_address

PNG = saved(photo((8, 8)))
ZINE, THEME, PAMPHLET, BASE, FONTS = (
    "https://zine.invalid/",
    "https://theme-0.invalid/",
    "https://theme-1.invalid/",
    "https://theme-2.invalid/",
    "https://fonts.invalid/",
)


@pytest.fixture
def composition(tmp_path):
    write(tmp_path, {"secret.png": PNG})
    zine = themed(tmp_path / "zine")
    write(
        zine.root,
        {
            "images/a b.png": PNG,
            "notes.txt": "words",
            "templates/bad/leaf.png": PNG,
            "templates/bad/more.css": "p {}",
            "templates/bad/notes.txt": "words",
        },
    )
    return composed(zine)


@pytest.fixture
def door(composition):
    return Door(composition)


def fetch(door, url):
    response = door.fetch(url)
    return response.read(), response.content_type


def refusal(door, url):
    with pytest.raises(ValueError, match=r"."):
        door.fetch(url)
    return door.refusals[-1]


def test_a_picture_of_the_zine_is_handed_out(door):
    body, kind = fetch(door, f"{ZINE}images/a%20b.png?query#fragment")

    assert kind == "image/png"
    assert body.startswith(b"\x89PNG")


def test_the_files_that_were_handed_out_are_remembered(door):
    for url in (f"{ZINE}images/a%20b.png", f"{THEME}leaf.png", f"{THEME}more.css"):
        fetch(door, url)

    digest = hashlib.sha256(PNG).hexdigest()
    assert door.files == {
        "images/a b.png": digest,
        "bad/leaf.png": digest,
        "bad/more.css": hashlib.sha256(b"p {}").hexdigest(),
    }


def test_a_file_is_read_once_even_if_it_changes_meanwhile(door, composition):
    first = fetch(door, f"{ZINE}images/a%20b.png")
    write(composition.mounts[0].folder, {"images/a b.png": b"other"})

    assert fetch(door, f"{ZINE}images/a%20b.png") == first


def test_a_theme_brings_style_sheets_pictures_and_fonts(door, composition):
    font = composition.typefaces[0].path.read_bytes()
    write(composition.mounts[1].folder, {"own.ttf": font})

    assert fetch(door, f"{THEME}more.css") == (b"p {}", "text/css")
    assert fetch(door, f"{THEME}leaf.png")[1] == "image/png"
    assert fetch(door, f"{THEME}own.ttf") == (font, "font/otf")
    assert fetch(door, f"{BASE}rhythm.css")[1] == "text/css"


def test_the_fonts_of_the_theme_are_numbered(door, composition):
    for number, face in enumerate(composition.typefaces):
        assert fetch(door, f"{FONTS}{number}")[0] == face.path.read_bytes()


@pytest.mark.parametrize("number", ["99", "-1", "x", "", "0/../1"])
def test_other_numbers_are_no_fonts(door, number):
    assert refusal(door, FONTS + number).error.message.startswith("there is no font")


def test_a_font_file_that_is_no_font_is_named(composition, tmp_path):
    write(tmp_path, {"fake.ttf": "words"})
    face = replace(composition.typefaces[0], path=tmp_path / "fake.ttf")
    door = Door(replace(composition, typefaces=(face,)))

    error = refusal(door, f"{FONTS}0").error

    assert isinstance(error, ThemeError)
    assert str(error) == "“fake.ttf” is not a font"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/x.png",
        "https://example.org/x.png",
        "HTTPS://EXAMPLE.ORG/x.png",
        "ftp://example.org/x.png",
        "URL:http://example.org/x.png",
        "URL:file:///etc/passwd",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "file://localhost/etc/passwd",
        "file:/etc/passwd",
        "https://zine.invalid@127.0.0.1/x.png",
        "https://zine.invalid:80/x.png",
        "http://zine.invalid/images/a%20b.png",
        "https://theme-7.invalid/x",
        "https://zine.invalid.example.org/x",
        "javascript:alert(1)",
        "mailto:alice@example.org",
        "http://[",
        "http://[::1/x",
        "",
        "/etc/passwd",
        "x" * 100_000,
    ],
)
def test_nothing_is_fetched_from_anywhere_else(door, url):
    refused = refusal(door, url)

    assert "is outside the zine, and nothing is fetched from" in refused.error.message
    assert len(refused.error.message) < 200
    assert refused.reference == url


@pytest.mark.parametrize(
    "path",
    [
        "../secret.png",
        "%2e%2e/secret.png",
        "..%2fsecret.png",
        "images/..%2f..%2fsecret.png",
        "link.png",
        "out/secret.png",
    ],
)
def test_nothing_outside_the_folder_is_handed_out(door, composition, path):
    root = composition.mounts[0].folder
    (root / "link.png").symlink_to(root.parent / "secret.png")
    (root / "out").symlink_to(root.parent)

    assert "leads out of the folder" in refusal(door, ZINE + path).error.message


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("gone.png", "the file “gone.png” does not exist"),
        ("notes.txt", "“notes.txt” is not a picture"),
        ("zine.toml", "“zine.toml” is not a picture"),
        ("images", "“images” is not a file"),
        ("", "“” is not a file"),
        ("pipe.png", "“pipe.png” is not a file"),
        ("a%00b.png", "“a�b.png” is not a file name"),
        ("cut.png", "“cut.png” is damaged or cut off"),
        ("style.css", "“style.css” is not a picture"),
        ("etc%5cpasswd", "the file “etc\\passwd” does not exist"),
    ],
)
def test_a_refusal_names_the_reference(door, composition, path, sentence):
    root = composition.mounts[0].folder
    os.mkfifo(root / "pipe.png")
    write(root, {"cut.png": PNG[:-40], "style.css": "p {}"})

    refused = refusal(door, ZINE + path)

    assert refused.error.message.startswith(sentence)
    assert refused.label == ""


def test_a_refusal_knows_which_theme_it_stands_in(door):
    refused = refusal(door, f"{THEME}notes.txt")

    assert (refused.reference, refused.label) == ("notes.txt", "bad")


@pytest.mark.parametrize(("origin", "whose"), [(ZINE, "the zine"), (THEME, "its own")])
def test_a_name_is_relative_to_the_folder_that_it_stands_in(door, origin, whose):
    assert f"relative to {whose}" in refusal(door, f"{origin}gone.png").error.hint


def test_each_reference_is_refused_once(door):
    for _ in range(3):
        refusal(door, f"{ZINE}gone.png")

    assert len(door.refusals) == 1


def test_a_picture_in_a_data_address_is_cleaned_like_any_other(door):
    svg = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"

    body, kind = fetch(door, svg)

    assert kind == "image/svg+xml"
    assert b"script" not in body


@pytest.mark.parametrize(
    "url",
    [
        "data:text/html,<img src='http://127.0.0.1:9/'>",
        "data:text/css,@import url(http://127.0.0.1:9/)",
        "data:image/png;base64,AAAA",
        "data:image/png;base64,!!!",
        "data:,",
        "data:",
        "DATA:text/plain,x",
    ],
)
def test_a_data_address_holds_a_picture_or_nothing(door, url):
    assert "data: address" in refusal(door, url).error.message


@pytest.mark.parametrize(
    ("problem", "family", "sentence"),
    [
        (MemoryError(), LimitError, "“images/a b.png” needs too much memory"),
        (
            KeyError("MPO"),
            Exception,
            "“images/a b.png” cannot be used (KeyError: 'MPO')",
        ),
        (
            RuntimeError("x"),
            Exception,
            "“images/a b.png” cannot be used (RuntimeError: x)",
        ),
    ],
    ids=["memory", "key", "other"],
)
def test_whatever_goes_wrong_with_a_file_is_said(
    door, monkeypatch, problem, family, sentence
):
    def fail(*_):
        raise problem

    monkeypatch.setattr(fetcher, "clean_picture", fail)

    refused = refusal(door, f"{ZINE}images/a%20b.png")

    assert isinstance(refused.error, family)
    assert str(refused.error) == sentence


def test_an_address_is_split_into_host_and_unquoted_path():
    assert split_address("https://zine.invalid/a%20b/c.png?d#e") == (
        "https://zine.invalid/",
        "a b/c.png",
    )
    assert split_address("http://[") == ("", "http://[")


def test_no_real_path_is_in_the_answer(door):
    response = door.fetch(f"{ZINE}images/a%20b.png")

    assert response.path is None
    assert str(Path.cwd()) not in response.url
