"""Small zines, and pages that nobody had to lay out."""

from __future__ import annotations

import hashlib
from io import BytesIO

import pikepdf
from PIL import Image

from tests.impose.samples import A4, UNIVERSAL, numbered_pdf, saddle_plan, saved
from zine.impose.instructions import hand_movements
from zine.impose.plan import plan_imposition
from zine.impose.scheme_file import load_scheme
from zine.outputs.job import Job, Run
from zine.render.pages import CardPage, Pages

TEXT = "# Hello\n\nA text for all who can read.\n"

LONG_TEXT = (
    "# Long\n\n" + ("Words, words, words and yet more words. " * 50 + "\n\n") * 300
)
"""Keeps the layout busy for many seconds."""


def write_zine(folder, text=TEXT, **settings):
    """Write a zine of one text; settings are strings."""
    folder.mkdir(parents=True, exist_ok=True)
    table = {"title": folder.name} | settings
    lines = [f'{key} = "{value}"\n' for key, value in table.items()]
    (folder / "zine.toml").write_text("".join(lines), encoding="utf-8")
    (folder / "01-text.md").write_text(text, encoding="utf-8")
    return folder


def picture(shade=128):
    """Return a grey PNG, large enough to be printed."""
    stream = BytesIO()
    Image.new("L", (600, 600), shade).save(stream, "PNG")
    return stream.getvalue()


def pages(count=8, size=UNIVERSAL, **facts):
    """Return numbered pages as layout would hand them on."""
    with numbered_pdf(count, size) as pdf:
        data = saved(pdf)
    return Pages(data, count, size, facts.get("notices", ()), facts.get("files", ()))


def inked_run(*inked):
    """Return a run of eight pages of which only these have anything on them."""
    with pikepdf.new() as pdf:
        for number in range(1, 9):
            page = pdf.add_blank_page()
            page.Contents = pdf.make_stream(b"5 5 90 90 re f" * (number in inked))
        data = saved(pdf)
    plan = saddle_plan(8)
    return Run(Pages(data, 8, plan.page_size, (), ()), plan, ())


def job(count=8, *papers, **settings):
    """Return a job on each of the papers, or on the usual one."""
    kinds = [{"paper": paper} for paper in papers] or [{}]
    plans = (saddle_plan(count, **kind, **settings) for kind in kinds)
    runs = tuple(Run(pages(count), plan, hand_movements(plan)) for plan in plans)
    return Job("sample", "A Sample", "en", runs)


def planned_job(scheme, count, page_size, *, paper=A4, **settings):
    """Return a job for a scheme by name."""
    plan = plan_imposition(
        count,
        scheme=load_scheme(scheme),
        paper=paper,
        page_size=page_size,
        **settings,
    )
    run = Run(pages(count, page_size), plan, hand_movements(plan))
    return Job("sample", "A Sample", "en", (run,))


def blank_card(card):
    """Stand in for a press that lays out the print card."""
    with numbered_pdf(1) as pdf:
        page = CardPage(saved(pdf), f"{card.title}\n")
    return lambda: page


def contents(folder):
    """Return every file below a folder with its bytes."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def digest(data):
    """Return a SHA-256 as records have it."""
    return hashlib.sha256(data).hexdigest()
