"""The job ticket: what a zine and the command line ask of the print run, looked up.

It is written before anything is laid out, since the sheets decide how large a page is.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zine.content.direction import runs_from_right
from zine.content.locate import place_of_setting
from zine.content.model import PageWish
from zine.errors import Notice, PaperError
from zine.impose.pagination import count_sheets
from zine.impose.placing import NOTHING, Placing
from zine.impose.scheme_file import load_scheme
from zine.impose.sheet import Binding, Flip
from zine.impose.signatures import choose_signatures, parse_signature_wish
from zine.impose.staples import is_stapled, with_staples
from zine.impose.step import Edge
from zine.impose.stock import read_stock
from zine.impose.terms import Prices, Terms
from zine.outputs.for_printer import remarks_on_flip
from zine.outputs.press import press_file, press_of_zine
from zine.outputs.uneven import say_uneven
from zine.paper import find_paper
from zine.units import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zine.content.model import Zine
    from zine.errors import Place
    from zine.impose.printer import Printer
    from zine.impose.scheme import Scheme
    from zine.paper import Paper
    from zine.preflight.profile import Profile


AUTO = "auto"
"""How to ask for whole sheets, however many."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line decides over the head of the zine's settings.

    Attributes:
        sheets: Names of papers; empty leaves them to the zine.
        flip: ``short`` or ``long``; ``None`` leaves it to the zine.
        only: Kinds of output to make; empty for all.
        pages: That the text is to fill: ``auto``, a number, or ``None``.
        printer: Whose faults the sheets make up for, if any.
        presses: Folders of presses besides the zine's own.
    """

    sheets: tuple[str, ...] = ()
    flip: str | None = None
    only: frozenset[str] = frozenset()
    pages: str | None = None
    printer: Printer | None = None
    presses: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Ticket:
    """One print run.

    Attributes:
        scheme: How the sheets are folded.
        bound: The same with the spine where it is wanted.
        papers: What they may be made of, the usual one first.
        flip: The printer's setting.
        binding: Where the spine is; ``None`` for where the scheme has it.
        signature: Pages in each signature, or ``None`` to leave them to the scheme.
        placing: How pages sit in their panels.
        marks: What is drawn beside the pages.
        only: Kinds of output to make; empty for all.
        folders: Where schemes of the zine's own are.
        job: What the zine is called.
        press: What is to print it.
        press_file: Its file in the zine with its SHA-256, if settings name one.
        wish: How many pages the text is to fill, if it matters.
        terms: How many copies on what paper, and what is billed.
        staples: How many hold a copy; ``None`` for as many as a scheme says.
        notices: What the reader should be told.
        text_place: Where the stock inside is asked for, if it is.
        cover_place: Where the stock of the cover is asked for, if it is.
        printer: Whose faults the sheets make up for, if any.
    """

    scheme: Scheme
    bound: Scheme
    papers: tuple[Paper, ...]
    flip: Flip
    binding: Binding | None
    signature: str | None
    placing: Placing
    marks: tuple[str, ...]
    only: frozenset[str]
    folders: tuple[Path, ...]
    job: str
    press: Profile
    press_file: tuple[tuple[str, str], ...] = ()
    wish: PageWish | None = None
    terms: Terms = field(default_factory=Terms)
    staples: int | None = None
    notices: tuple[Notice, ...] = ()
    text_place: Place | None = None
    cover_place: Place | None = None
    printer: Printer | None = None

    def load(self, name: str) -> Scheme:
        """Return the scheme called ``name``, stapled as it is wanted."""
        return with_staples(load_scheme(name, self.folders), self.staples)


def write_ticket(zine: Zine, wishes: Wishes) -> Ticket:
    """Return what is asked for.

    Raises:
        PaperError: There is no such scheme, stock or press, or they do not go together.
    """
    settings, run = zine.settings, zine.settings.run
    folders = (zine.root / "schemes",)
    with _said_in(zine, "scheme"):
        scheme = with_staples(load_scheme(settings.scheme, folders), run.staples)
    binding = _binding(zine, scheme)
    with _said_in(zine, "binding"):
        bound = _bound(scheme, binding)
    terms = _terms(zine)
    with _said_in(zine, "press"):
        press = press_of_zine(settings.press, zine.root, wishes.presses)
    with _said_in(zine, "signature"):
        _check_signature(scheme, settings.signature)
    printer, remarks = _printer(wishes)
    return Ticket(
        scheme=scheme,
        bound=bound,
        papers=_papers(zine, wishes),
        flip=printer.flip if printer else Flip(wishes.flip or settings.flip),
        binding=binding,
        signature=settings.signature,
        placing=_placing(terms),
        marks=settings.marks,
        only=wishes.only,
        folders=folders,
        job=zine.name,
        press=press,
        press_file=press_file(settings.press, zine.root),
        wish=_wish(zine, scheme, wishes.pages),
        terms=terms,
        staples=run.staples,
        notices=(
            *remarks,
            *say_uneven(
                wishes.pages or zine.settings.pages,
                scheme,
                None if wishes.pages else place_of_setting(zine.texts, "pages"),
            ),
            *_unstapled(zine, scheme),
            *_uncovered(zine),
        ),
        text_place=place_of_setting(zine.texts, "text_stock"),
        cover_place=place_of_setting(zine.texts, "cover_stock"),
        printer=printer,
    )


def _papers(zine: Zine, wishes: Wishes) -> tuple[Paper, ...]:
    """Return the sheets: of those the zine is for, the one the printer is known on."""
    names, printer = wishes.sheets or zine.settings.sheets, wishes.printer
    if printer and not wishes.sheets and printer.paper in names:
        names = (printer.paper,)
    return tuple(find_paper(it) for it in names)


def _printer(wishes: Wishes) -> tuple[Printer | None, tuple[Notice, ...]]:
    """Return the printer, told which edge was typed, and what to say about that."""
    printer, flip = wishes.printer, wishes.flip and Flip(wishes.flip)
    if not printer or not flip:
        return printer, ()
    return printer.told(flip), tuple(remarks_on_flip(printer, flip))


def _terms(zine: Zine) -> Terms:
    run = zine.settings.run
    with _said_in(zine, "text_stock", "stock"):
        text = read_stock(run.text_stock)
    cover = None
    if run.cover_stock:
        with _said_in(zine, "cover_stock"):
            cover = read_stock(run.cover_stock)
    prices = Prices(
        run.price_per_side,
        run.price_per_sheet,
        run.price_per_cover_sheet,
        run.price_per_copy,
        run.currency,
    )
    asked = zine.settings.print is not None
    return Terms(text, cover, run.copies, run.trim, prices, asked)


def _placing(terms: Terms) -> Placing:
    """Return how pages sit: they move against creep only if it will be cut off."""
    if terms.cover is None:
        return Placing(caliper=terms.text.caliper) if terms.trim else Placing()
    if not terms.trim:
        return Placing(cover=NOTHING)
    return Placing(caliper=terms.text.caliper, cover=terms.cover.caliper)


def _unstapled(zine: Zine, scheme: Scheme) -> Iterator[Notice]:
    """Yield that staples are counted where there are none to be."""
    staples = zine.settings.run.staples
    if staples and not is_stapled(scheme):
        yield Notice(
            f"staples is {staples}, but {scheme.name} is not stapled",
            place=place_of_setting(zine.texts, "staples"),
            hint="Leave staples out, or choose another scheme: zine schemes.",
        )


def _uncovered(zine: Zine) -> Iterator[Notice]:
    """Yield that sheets have a price of which there are none."""
    run = zine.settings.run
    if run.price_per_cover_sheet is not None and not run.cover_stock:
        yield Notice(
            "price_per_cover_sheet is said, but there is no cover_stock: no sheet is"
            " billed at that price",
            place=place_of_setting(zine.texts, "price_per_cover_sheet"),
            hint='Add cover_stock = "160 gsm", or leave the price out.',
        )


def _wish(zine: Zine, scheme: Scheme, said: str | None) -> PageWish | None:
    words = said or zine.settings.pages
    if words is None:
        return None
    pages = None if words == AUTO else int(words)
    if pages is not None:
        with _said_in(zine, "pages"):
            count_sheets(pages, scheme)
    most = None if scheme.takes_many_sheets else scheme.pages_per_sheet
    return PageWish(pages, scheme.pages_per_sheet, most)


def _binding(zine: Zine, scheme: Scheme) -> Binding | None:
    """Return the spine asked for; a text that runs from the right opens from there."""
    if zine.settings.binding is not None:
        return Binding(zine.settings.binding)
    opens_sideways = scheme.spine is not Edge.TOP
    from_right = runs_from_right(zine.settings.lang)
    return Binding.RIGHT if from_right and opens_sideways else None


def _bound(scheme: Scheme, binding: Binding | None) -> Scheme:
    if binding is None:
        return scheme
    try:
        return scheme.bound_at(Edge(binding))
    except ValueError as error:
        raise PaperError(
            f"{scheme.name} cannot be bound at the {binding}: “{error}” gives it a"
            " spine elsewhere",
            hint='Set binding = "left" or "right", or choose another scheme.',
        ) from error


def _check_signature(scheme: Scheme, wish: str | None) -> None:
    """Refuse what no text could be bound in; planning would, but only once laid out."""
    if wish in (None, "auto"):
        return
    if not scheme.takes_signatures:
        raise PaperError(
            f"signature is {shown(wish)}, but {scheme.name} is not made of signatures",
            hint='Set scheme = "signatures", or leave the signature out.',
        )
    sizes = parse_signature_wish(wish)
    choose_signatures(1, per_sheet=scheme.pages_per_sheet, sizes=sizes)


@contextmanager
def _said_in(zine: Zine, *keys: str) -> Iterator[None]:
    """Let what is wrong with a setting, by any name, tell the line where it stands."""
    try:
        yield
    except PaperError as error:
        places = (place_of_setting(zine.texts, key) for key in keys)
        raise error.at(next(filter(None, places), None)) from error
