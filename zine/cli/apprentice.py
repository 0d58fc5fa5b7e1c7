"""A printer's apprentice book: the options of ``zine impose`` by what hands do."""

from __future__ import annotations

from zine.cli.book_help import Book, Chapter, Entry

BOOK: Book = {
    "The files": Chapter(
        "",
        {
            "--out": Entry(
                "Where the sheets go. Without it: the name of IN.pdf and -imposed, in"
                " the folder you are in.",
                value="FILE",
            ),
            "--pages": Entry(
                "Which pages, and in which order: 1-8,12. Pages count from 1 as they"
                " lie in the file. Without it: all.",
                value="LIST",
            ),
            "--password": Entry(
                "What opens the PDF, if it is locked.",
                value="WORD",
            ),
            "--box": Entry(
                "Where a page ends. A PDF draws up to three frames around it: media,"
                " the paper it was set on; crop, what a viewer shows; trim, what is"
                " left when its bleed is cut off. Without it: crop, or trim if you"
                " say --bleed.",
                value="BOX",
            ),
        },
    ),
    "The fold": Chapter(
        "A sheet comes out of the printer flat. What your hands do with it then is"
        " the scheme: lay sheets into each other, fold, cut, slit, staple. Which page"
        " goes where, and which stand on their heads, follows from that. `zine"
        " schemes` draws them all.",
        {
            "--scheme": Entry(
                "How you fold. saddle-stitch: sheets laid into each other, folded"
                " once, stapled through the fold. mini8: eight tiny pages from one"
                " sheet with one slit. quarto: one sheet, two folds, eight pages. And"
                " more: zine schemes.",
                value="NAME",
            ),
            "--exactly": Entry(
                "Keep to that scheme. Without it, some that would leave half a sheet"
                " blank give way to one that makes two copies at once.",
            ),
            "--no-back-cover": Entry(
                "The last page is text like the others, so blank pages follow it."
                " Without it, it is the back cover, and they go before it."
            ),
            "--grid": Entry(
                "Rows and columns of panels on each side, for the schemes that leave"
                " them to you: 3x3 for nine cards.",
                value="RxC",
            ),
            "--binding": Entry(
                "Where the spine is, the edge at which the pages hang together, when"
                " the front cover faces you: left; right, for Arabic, Hebrew and"
                " manga; top, for what is turned upwards.",
                value="SIDE",
            ),
            "--signature": Entry(
                "Many sheets are too thick to fold as one. So count them into small"
                " lots, fold each by itself, lay the folded lots on one another, and"
                " sew or glue them along the back. Such a lot is a signature. Give its"
                " pages: 16, or 40-60 for what leaves the fewest blank, or auto. For"
                " the schemes that gather signatures.",
                value="PAGES",
            ),
        },
    ),
    "The paper and the printer": Chapter(
        'Print on both sides, at actual size (100 %, not "fit"). A printer turns the'
        " sheet over between its two sides; tell it here and in the print dialog alike"
        " on which edge, or every second side is upside down.",
        {
            "--sheet": Entry(
                "What you print on: letter, a4, tabloid, a3 … or its sides,"
                " 320x450mm. Which way round it lies follows from the page. Without"
                " it: a4 for A pages and letter for others, unless only the other one"
                " takes them.",
                value="PAPER",
            ),
            "--flip": Entry(
                "The edge the sheet is turned over on, like a leaf of a book lying on"
                " that side: short or long, as the print dialog calls it. Without it:"
                " short.",
                value="EDGE",
            ),
            "--printer": Entry(
                "A printer you have tested with zine test-sheet and zine printer add."
                " The sheets are turned, moved and stretched so that they come out"
                " right on this one, and only there.",
                value="NAME",
            ),
        },
    ),
    "The page on the paper": Chapter(
        "A panel is the part of the sheet between two folds or cuts; one page goes"
        " into each. Lengths have a unit: 5mm, 0.5cm, 0.25in, 12pt.",
        {
            "--fit": Entry(
                "actual prints pages as large as they are, and refuses those too"
                " large for their panel. shrink makes them smaller, and says by how"
                " much.",
                value="HOW",
            ),
            "--position": Entry(
                "Where a page lies that is smaller than its panel: spine, against the"
                " fold, so that two facing pages meet; or centre.",
                value="WHERE",
            ),
            "--gutter": Entry(
                "A gutter is an empty lane between two pages that are cut apart, so"
                " that the knife need not hit a hair.",
                value="LENGTH",
            ),
            "--spine-margin": Entry(
                "An empty lane along the spine: what is glued, or stapled through its"
                " side, does not open flat, and swallows what is printed there.",
                value="LENGTH",
            ),
            "--bleed": Entry(
                "Where ink should run to the very edge, print it wider and cut it"
                " off: the part cut off is the bleed. How much of it the PDF has to"
                " spare around its pages; 3mm is usual. The spine has no bleed.",
                value="LENGTH",
            ),
            "--creep": Entry(
                "Fold ten sheets into each other: the inner ones stand out at the"
                " front. They creep. If you cut that edge even, the inner pages lose a"
                " strip. Say how thick a sheet is, and inner pages are moved towards"
                " the spine by as much: 0.1mm, 80gsm, 20lb bond, or fold eight,"
                ' measure how far they stand out, and say "measured 1.2mm over 8'
                ' sheets". If you cut nothing: off.',
                value="PAPER",
            ),
            "--creep-anchor": Entry(
                "Which pages then stay where they are: cover, centre (the innermost),"
                " or middle, half-way between them.",
                value="PAGES",
            ),
        },
    ),
    "Lines for the knife, the needle and the eye": Chapter(
        "Marks are small lines beside the pages, or on the edge between two of them,"
        " and only where there is room.",
        {
            "--marks": Entry(
                "Any of: crop, where to trim a page; fold, dashed, where to fold;"
                " slit, where to slit; cut, numbered in the order of cutting;"
                " stations, where staples or the needle go in; collation, a step on"
                " the back of each signature: gathered rightly they make a staircase,"
                " and a gap is a signature lost; registration, crosses on both sides,"
                " which lie on one another if you hold the sheet against the light;"
                " slug, a line in the waste: which sheet, which side, which edge is"
                " up. Or all.",
                value="LIST",
            ),
        },
    ),
    "Other ways out": Chapter(
        "Each of these is made instead of the usual file; choose one.",
        {
            "--fronts-backs": Entry(
                "Two files, for a printer that prints one side: print the fronts, put"
                " the pile back in, print the backs.",
            ),
            "--feed": Entry(
                "How your printer takes the pile for the backs. Number three sheets"
                " 1, 2, 3 by printing them, put them back as they lie and print A, B,"
                " C. Came the numbers out facing up or down? Are the letters over the"
                " numbers (same), or on the other side (reversed)? Say"
                " face-up-same, face-up-reversed, face-down-same or"
                " face-down-reversed.",
                value="CASE",
            ),
            "--flats": Entry(
                "Each side on a sheet of its own, with a slug: masters to lay on the"
                " glass of a copier.",
            ),
            "--dummy": Entry(
                "A folding dummy: sheets with nothing but page numbers and arrows."
                " Print it, fold it, and see whether you and your printer have"
                " understood each other. Without IN.pdf, say how many: --dummy --pages"
                " 16.",
            ),
            "--spreads": Entry(
                "Two pages side by side as they are read, to proof on the screen.",
            ),
            "--unfold": Entry(
                "The way back: IN.pdf has printed sheets, take them apart into single"
                " pages as they are read. Give the scheme they were folded by.",
            ),
        },
    ),
    "And": Chapter(
        "",
        {
            "--quiet": Entry(
                "Say nothing unless something fails.",
            ),
        },
    ),
}
"""In the order in which they are read."""
