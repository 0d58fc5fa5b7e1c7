"""Bring a zine's drafts into print: the rules, in the order they have to run.

The order is a list and not a habit: titles go before ids, so that links to a title find
the part; ids before notes, so that a note's own ``id`` is not handed out twice; what
faces each other before notes, so that they are numbered as they are read; notes before
figures and links, so that what is in a note is known to be in one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.rules.abbreviations import spell_out
from zine.content.rules.addresses import link_addresses
from zine.content.rules.bilingual import pair_up
from zine.content.rules.dangling import tell_dangling
from zine.content.rules.figures import set_figures
from zine.content.rules.halftones import hand_down_halftones
from zine.content.rules.headings import label_headings, level_headings
from zine.content.rules.ids import give_ids
from zine.content.rules.link_notes import show_addresses
from zine.content.rules.links import settle_links
from zine.content.rules.list_numbers import number_lists
from zine.content.rules.neighbours import mark_neighbours
from zine.content.rules.notes import place_notes
from zine.content.rules.numbering import number_notes
from zine.content.rules.sizes import set_sizes
from zine.content.rules.slips import tell_open_signs
from zine.content.rules.small_words import keep_small_words
from zine.content.rules.speeches import set_speeches
from zine.content.rules.verse import set_verse
from zine.content.rules.wishes import tell_unheard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.content.draft import Draft, Ids


def bring_into_print(drafts: Sequence[Draft], ids: Ids) -> None:
    """Apply every rule to every draft.

    Args:
        drafts: Cleaned, titles taken out; in the order in which the theme sets them.
        ids: Every ``id`` of the zine.
    """
    for draft in drafts:
        level_headings(draft)
        give_ids(draft, ids)
        pair_up(draft)
    for draft in drafts:
        place_notes(draft, ids)
        set_figures(draft)
        set_sizes(draft)
        hand_down_halftones(draft)
        link_addresses(draft)
    spell_out(drafts)
    settle_links(drafts)
    show_addresses(drafts, ids)
    number_notes(drafts)
    for draft in drafts:
        tell_dangling(draft)
        tell_open_signs(draft)
        tell_unheard(draft)
        mark_neighbours(draft)
        number_lists(draft)
        set_speeches(draft)
        set_verse(draft)
        label_headings(draft)
        keep_small_words(draft)
