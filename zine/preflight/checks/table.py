"""Every check there is.  A new one is a file beside this and a row in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.checks.across_fold import check_across_fold
from zine.preflight.checks.binding import check_binding
from zine.preflight.checks.bleed import check_bleed
from zine.preflight.checks.colliding import check_colliding
from zine.preflight.checks.colours import check_colours
from zine.preflight.checks.coverage import check_coverage, check_leading_edge
from zine.preflight.checks.covered import check_covered
from zine.preflight.checks.cut_off import check_cut_off
from zine.preflight.checks.dead_margin import check_dead_margin
from zine.preflight.checks.empty_pages import check_empty_pages, check_page_twice
from zine.preflight.checks.folios import check_folios
from zine.preflight.checks.fonts import check_fonts
from zine.preflight.checks.hairlines import check_hairlines, check_white_hairlines
from zine.preflight.checks.hyphens import check_hyphens
from zine.preflight.checks.imprint import check_imprint
from zine.preflight.checks.links import check_links
from zine.preflight.checks.merging import check_colours_in_grey, check_words_in_grey
from zine.preflight.checks.missing_letters import check_missing_letters
from zine.preflight.checks.numbering import check_numbering
from zine.preflight.checks.overfull import check_overfull
from zine.preflight.checks.page_count import check_page_count, check_page_sizes
from zine.preflight.checks.pictures import (
    check_line_art,
    check_pictures,
    check_too_many_pixels,
)
from zine.preflight.checks.reading_order import check_reading_order
from zine.preflight.checks.sideways import check_sideways
from zine.preflight.checks.stapler import check_stapler
from zine.preflight.checks.thin_letters import check_squeezed, check_thin_letters
from zine.preflight.checks.tints import check_grey_type, check_pale_tints
from zine.preflight.checks.type_size import check_type_size
from zine.preflight.checks.upside_down import check_mirrored, check_upside_down
from zine.preflight.checks.white_words import check_white_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.finding import Finding
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

    Check = Callable[[Sequence[Page], Subject, Profile], Iterator[Finding]]
    """Judges the facts of a file."""

CHECKS: tuple[Check, ...] = (
    check_dead_margin,
    check_cut_off,
    check_across_fold,
    check_covered,
    check_colliding,
    check_white_words,
    check_overfull,
    check_type_size,
    check_thin_letters,
    check_squeezed,
    check_missing_letters,
    check_grey_type,
    check_words_in_grey,
    check_pale_tints,
    check_colours_in_grey,
    check_hairlines,
    check_white_hairlines,
    check_coverage,
    check_leading_edge,
    check_pictures,
    check_line_art,
    check_too_many_pixels,
    check_fonts,
    check_colours,
    check_links,
    check_hyphens,
    check_page_count,
    check_page_sizes,
    check_empty_pages,
    check_page_twice,
    check_upside_down,
    check_sideways,
    check_mirrored,
    check_folios,
    check_numbering,
    check_reading_order,
    check_binding,
    check_bleed,
    check_stapler,
    check_imprint,
)
"""In the order in which findings are told."""

OF_A_PRESS: tuple[Check, ...] = (
    check_dead_margin,
    check_coverage,
    check_leading_edge,
    check_colours,
    check_empty_pages,
    check_bleed,
)
"""What is no fault of a file that is to be read on a screen."""

OF_PAGES: tuple[Check, ...] = (
    check_page_twice,
    check_upside_down,
    check_sideways,
    check_mirrored,
    check_folios,
    check_bleed,
)
"""What single pages tell, and the same pages on sheets do not."""


def judge(
    pages: Sequence[Page],
    subject: Subject,
    profile: Profile,
    checks: Sequence[Check] = CHECKS,
) -> tuple[Finding, ...]:
    """Return what checks find.

    Args:
        pages: Facts of the file.
        subject: What it is for.
        profile: The press.
        checks: Those that are asked.
    """
    left_out = OF_A_PRESS if subject.on_screen else ()
    asked = (check for check in checks if check not in left_out)
    return tuple(it for check in asked for it in check(pages, subject, profile))
