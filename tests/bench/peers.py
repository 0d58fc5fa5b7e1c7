"""Provide the peers: each in a place of its own, and only ever run as a program.

pdfimpose and the library under it are AGPL: they share no process with this project.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from folders import HERE, PEERS

if TYPE_CHECKING:
    from pathlib import Path

    from pairs import Command

IN, OUT = "IN", "OUT"
"""Stand for the two files in the command of a peer."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that is measured.

    Attributes:
        name: What it is called.
        arguments: After the program: how it imposes, or copies, ``IN`` to ``OUT``.
        program: What is run, in the peer's environment or on the computer.
        packages: What is installed in an environment of its own; none for programs
            that the computer has or has not.
        get: Where such a program comes from.
    """

    name: str
    program: str
    arguments: tuple[str, ...]
    packages: tuple[str, ...] = ()
    get: str = ""


PDFIMPOSE = Peer(
    "pdfimpose",
    "pdfimpose",
    ("saddle", "-s", "2x1", "-o", OUT, IN),
    packages=("pdfimpose==2.10.0", "pymupdf==1.26.7"),
)
PYPDF = Peer(
    "pypdf",
    "python",
    (str(HERE / "pypdf_saddle.py"), IN, OUT),
    packages=("pypdf==7.1.0",),
)
PDFJAM = Peer(
    "pdfjam",
    "pdfjam",
    ("--quiet", "--booklet", "true", "--landscape", "--letterpaper", IN, "-o", OUT),
    get="in Debian: texlive-extra-utils",
)
QPDF = Peer("qpdf", "qpdf", (IN, OUT), get="in Debian: qpdf")


class NoPeerError(Exception):
    """A peer can't be had; the message is a sentence that says why."""


def peer_program(peer: Peer) -> str:
    """Return the program of a peer, installed first where that is ours to do.

    Raises:
        NoPeerError: It isn't there, or can't be installed.
    """
    if peer.packages:
        return str(_environment(peer) / "bin" / peer.program)
    program = shutil.which(peer.program)
    if program is None:
        raise NoPeerError(f"{peer.name} is not on this computer ({peer.get}).")
    return program


def peer_command(peer: Peer, program: str, source: Path, target: Path) -> Command:
    """Return the command that makes ``target`` from ``source``."""
    files = {IN: str(source), OUT: str(target)}
    return (program, *(files.get(word, word) for word in peer.arguments))


def _environment(peer: Peer) -> Path:
    """Return the peer's virtual environment, made anew if its packages changed."""
    folder, wanted = PEERS / peer.name, "\n".join(peer.packages)
    mark = folder / "installed.txt"
    if mark.exists() and mark.read_text(encoding="utf-8") == wanted:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    print(f"Installing {' and '.join(peer.packages)} ...", flush=True)
    pip = (str(folder / "bin" / "pip"), "install", "-qq", "--disable-pip-version-check")
    try:
        subprocess.run((sys.executable, "-m", "venv", str(folder)), check=True)
        subprocess.run((*pip, *peer.packages), check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        wanted = " and ".join(peer.packages)
        raise NoPeerError(f"pip could not install {wanted}.") from error
    mark.write_text(wanted, encoding="utf-8")
    return folder
