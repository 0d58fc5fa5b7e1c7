"""Which HTML may stand in a text: what is printed, what is not, and why.  Data only.

Markdown may contain any HTML.  Paper can show some of it.
"""

from __future__ import annotations

from zine.content.word_sets import names_in

REFERENCE = "zine-ref"
ADDRESS = "zine-address"
"""Marks our Markdown leaves in the tree for the rules; none of them is ever printed."""

OURS = frozenset({REFERENCE, ADDRESS})

PRINTED = names_in(
    "a abbr address article aside b bdi bdo blockquote br caption cite code col"
    " colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5"
    " h6 header hr i img ins kbd li mark nav ol p pre q rp rt ruby s samp section small"
    " span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
)
"""Elements that reach the page as they are."""

PLAIN = names_in(
    "acronym basefont bgsound big blink body center data dialog dir fieldset font form"
    " head hgroup html label legend listing main marquee menu multicol nobr noscript"
    " output picture plaintext rb rtc search slot spacer strike tt xmp"
)
"""Elements that say nothing on paper; what is inside them is printed as it is."""

_MOVES = "Paper does not move or sound; describe it, or print its address."
_FILLED = "Draw lines to write on with underscores, or a table with empty cells."
_LINKED = "A theme brings style sheets and fonts; a text cannot load anything."

LEFT_OUT = {
    "applet": _MOVES,
    "area": "",
    "audio": _MOVES,
    "base": _LINKED,
    "button": _FILLED,
    "canvas": _MOVES,
    "datalist": _FILLED,
    "embed": _MOVES,
    "frame": _MOVES,
    "frameset": _MOVES,
    "iframe": _MOVES,
    "input": _FILLED,
    "link": _LINKED,
    "map": "",
    "math": "Write the formula in letters, or put it in as a picture.",
    "meta": _LINKED,
    "meter": _FILLED,
    "noembed": _MOVES,
    "noframes": _MOVES,
    "object": _MOVES,
    "optgroup": _FILLED,
    "option": _FILLED,
    "param": "",
    "progress": _FILLED,
    "script": _MOVES,
    "select": _FILLED,
    "source": "",
    "style": "Styles belong in a theme.",
    "svg": "Save the drawing as a file and put it in as a picture.",
    "template": "",
    "textarea": _FILLED,
    "title": "Set the title in the settings.",
    "track": "",
    "video": _MOVES,
}
"""Elements that cannot be printed, with what is inside them, and what to do instead."""

EVERYWHERE = names_in("class dir id lang title")
"""Attributes any element may have."""

ATTRIBUTES = {
    "a": names_in("href"),
    "figure": names_in("height width"),
    "img": names_in("alt height src width"),
    "li": names_in("value"),
    "ol": names_in("reversed start type"),
    "p": names_in("height width"),
    "td": names_in("colspan rowspan"),
    "th": names_in("colspan rowspan scope"),
    "col": names_in("span"),
    "colgroup": names_in("span"),
    REFERENCE: names_in("label"),
}
"""Attributes particular elements may have, besides."""

NUMBERS = names_in("colspan rowspan span start value")
"""Attributes that must be whole numbers."""

MAX_NUMBER = 9999
MAX_SPAN = 50
"""A cell a million columns wide takes layout a million steps."""

OUR_CLASSES = names_in(
    "abbr-full address among-words attributed attribution fn-p footnote"
    " footnote-again footnote-orphan link-address link-note speech with-next"
)
"""Classes the rules give out; a text that uses them would upset the numbering."""

BLOCKS = names_in(
    "address article aside blockquote dd details div dl dt figcaption figure footer h1"
    " h2 h3 h4 h5 h6 header hr li nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul caption"
)
"""Elements that start a new line."""
