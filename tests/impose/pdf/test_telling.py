from __future__ import annotations

import pytest

from zine.impose.pdf.telling import is_private_host, leads_to_somebody, without_paths


@pytest.mark.parametrize(
    "host", ["localhost", "nas", "wiki.local", "10.0.0.7", "127.0.0.1", "[fe80::1]"]
)
def test_hosts_of_one_house_are_private(host):
    assert is_private_host(host)


@pytest.mark.parametrize("host", ["example.org", "zine.example.co.uk", "9.9.9.9"])
def test_hosts_of_the_world_are_not(host):
    assert not is_private_host(host)


@pytest.mark.parametrize(
    "words",
    ["/home/ada/a", "ada@example.org", r"\\nas\a\b", "file:///tmp/a", "http://nas/"],
)
def test_words_that_lead_to_somebody(words):
    assert leads_to_somebody(words)


@pytest.mark.parametrize("words", ["", "A1", "https://example.org/home/ada/x", "a/b"])
def test_words_that_lead_to_nobody(words):
    assert not leads_to_somebody(words)


def test_of_a_path_only_the_file_is_left():
    assert without_paths("drawn as /home/ada/cat.svg") == "drawn as cat.svg"
    assert without_paths("https://example.org/home/ada/x") == (
        "https://example.org/home/ada/x"
    )
