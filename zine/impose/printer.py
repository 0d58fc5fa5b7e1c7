"""One printer as its test sheet showed it: what it does to a sheet, and what undoes it.

A printer moves and stretches what it prints, each side in its own way, and leaves a rim
blank.  All of it is measured on a sheet that lies on its long side, so sheets for a
printer that is known always lie so, too: then it does the same to them, whichever way
the paper runs through it, and nobody has to know which way that is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from zine.impose.pdf.matrix import AS_IT_IS, QUARTERS, Matrix, shifted
from zine.impose.slot import Face
from zine.units import TOLERANCE, Pt, Rect, Size

if TYPE_CHECKING:
    from zine.impose.pdf.canvas import Canvas
    from zine.impose.sheet import Flip
    from zine.paper import Paper

NOTHING = Pt(0)


class Rim(NamedTuple):
    """How far from each edge of its sheet a file must keep its ink."""

    left: Pt = NOTHING
    bottom: Pt = NOTHING
    right: Pt = NOTHING
    top: Pt = NOTHING


class Fault(NamedTuple):
    """What a printer does to one side of a sheet, seen with its head up.

    Attributes:
        right: How far the middle of the print is right of the middle of the paper.
        up: How far it is above it.
        rim: What stays blank.
    """

    right: Pt = NOTHING
    up: Pt = NOTHING
    rim: Rim = Rim()

    def half_turned(self) -> Fault:
        """Return what happens to a side that goes through the other way round."""
        left, bottom, right, top = self.rim
        return Fault(Pt(-self.right), Pt(-self.up), Rim(right, top, left, bottom))


FAULTLESS = Fault()
"""Of a printer that nothing is known of."""


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer and what it does wrong.

    Attributes:
        name: What its owner calls it.
        paper: Name of the paper it was tested on.
        dialog: The edge to choose in the print dialog.
        flip: The edge it then turns the paper over on.
        front: What happens to fronts.
        back: What happens to backs.
        across: How long a unit comes out along the long side of the sheet.
        along: Likewise along its short side.
    """

    name: str
    paper: str
    dialog: Flip
    flip: Flip
    front: Fault = FAULTLESS
    back: Fault = FAULTLESS
    across: float = 1.0
    along: float = 1.0

    def of(self, face: Face) -> Fault:
        """Return what it does to one side."""
        return self.front if face is Face.FRONT else self.back

    def told(self, flip: Flip) -> Printer:
        """Return the same printer with another edge chosen in its dialog.

        The paper takes the same way; what is printed on the back is turned by 180°.
        """
        if flip is self.flip:
            return self
        return replace(self, dialog=flip, flip=flip, back=self.back.half_turned())

    def on(self, paper: Paper) -> Printer:
        """Return what is known of it for a paper.

        A paper of another size may run through it the other way round, so that nobody
        can say which way its print moves.
        """
        if paper.name == self.paper:
            return self
        front, back = Fault(rim=self.front.rim), Fault(rim=self.back.rim)
        return replace(self, front=front, back=back, across=1.0, along=1.0)

    def one_sided(self) -> Printer:
        """Return what it does when every side is printed as a front."""
        return replace(self, back=self.front)

    def fault(self, face: Face, sheet: Size) -> Matrix:
        """Return where on a lying sheet a file's ink comes out.

        Args:
            face: The side that is printed.
            sheet: As it lies.
        """
        it, (x, y) = self.of(face), (sheet.width / 2, sheet.height / 2)
        about = Matrix(self.across, 0, 0, self.along, it.right, it.up)
        return shifted(-x, -y).then(about).then(shifted(x, y))

    def correction(self, face: Face, sheet: Size) -> Matrix:
        """Return where a file has to have its ink, for it to come out in its place."""
        return self.fault(face, sheet).undone() or AS_IT_IS


def laid_down(sheet: Size) -> tuple[Size, Matrix]:
    """Return a sheet as it lies on its long side, and what takes either side there.

    Both sides are turned the same way, whichever edge the sheet is turned over on.
    """
    if sheet.height <= sheet.width + TOLERANCE:
        return sheet, AS_IT_IS
    return sheet.turned(), QUARTERS[1].then(shifted(sheet.height, 0))


def made_for(printer: Printer, canvas: Canvas, face: Face) -> Canvas:
    """Return a side of a sheet as the printer has to get it."""
    sheet, lying = laid_down(canvas.paper)
    matrix = lying.then(printer.correction(face, sheet))
    return canvas._replace(
        paper=sheet, trim=_within(matrix.rect(canvas.trim), sheet), matrix=matrix
    )


def _within(rect: Rect, sheet: Size) -> Rect:
    """Return what of a rectangle is on the sheet: a trim box may not leave it."""
    return Rect(
        Pt(max(rect.x0, 0)),
        Pt(max(rect.y0, 0)),
        Pt(min(rect.x1, sheet.width)),
        Pt(min(rect.y1, sheet.height)),
    )
