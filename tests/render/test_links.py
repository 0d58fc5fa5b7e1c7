from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.layout.samples import composed, themed
from zine.errors import ContentError, ThemeError
from zine.render.links import check_links


def document(*links, forms=(), attachments=()):
    page = SimpleNamespace(
        links=[(kind, target, None, None) for kind, target in links],
        forms={None: list(forms)},
    )
    metadata = SimpleNamespace(attachments=list(attachments))
    return SimpleNamespace(pages=[page], metadata=metadata)


@pytest.fixture
def composition(tmp_path):
    return composed(
        themed(
            tmp_path,
            template='\n<a href="about.html">x</a>',
            text="Words.\n\n[here](notes/b.html)",
        )
    )


@pytest.mark.parametrize(
    "target",
    [
        *("https://example.org/a?b#c", "http://example.org", "HTTPS://EXAMPLE.ORG"),
        *("mailto:alice@example.org", "MAILTO:alice@example.org"),
    ],
)
def test_a_zine_links_to_the_web_and_to_mailboxes(composition, target):
    check_links(document(("external", target)), composition)


def test_a_zine_links_to_itself(composition):
    check_links(document(("internal", "#notes"), ("internal", "x")), composition)


@pytest.mark.parametrize(
    "target",
    [
        *("file:///home/alice/a.html", "FILE:/etc/passwd", "javascript:alert(1)"),
        *("data:text/html,x", "ftp://example.org/", "about:blank", "http://["),
        *("smb://server/share", "https://zine.invalid/", "https://x.invalid:80/"),
    ],
)
def test_a_zine_links_nowhere_else(composition, target):
    with pytest.raises(ContentError, match="does not lead to the web"):
        check_links(document(("external", target)), composition)


def test_a_relative_link_is_named_as_it_was_written(composition):
    link = ("external", "https://zine.invalid/notes/b.html")

    with pytest.raises(ContentError) as caught:
        check_links(document(link), composition)
    assert str(caught.value) == (
        "01-text.md:3: the link to “notes/b.html” does not lead to the web"
    )


def test_a_relative_link_of_a_template_is_named_with_its_line(composition):
    link = ("external", "https://zine.invalid/about.html")

    with pytest.raises(ThemeError) as caught:
        check_links(document(link), composition)
    assert str(caught.value) == (
        "bad/bad.html:2: the link to “about.html” does not lead to the web"
    )


def test_nothing_is_attached(composition):
    with pytest.raises(ContentError, match="would attach its file to the PDF"):
        check_links(document(("attachment", "https://zine.invalid/x")), composition)
    with pytest.raises(ThemeError, match="a file would be attached to the PDF"):
        check_links(document(attachments=["x"]), composition)


def test_there_is_nothing_to_fill_in(composition):
    with pytest.raises(ThemeError, match=r"^a form field cannot be printed$"):
        check_links(document(forms=["x"]), composition)
