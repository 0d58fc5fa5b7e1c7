"""Where the bench keeps what it makes, and where the program under test is."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORK = ROOT / "build" / "bench"
INPUTS = WORK / "inputs"
OUTPUTS = WORK / "outputs"
PEERS = WORK / "peers"
BIN = Path(sys.executable).parent
ZINE = BIN / "zine"
SAMPLE = ROOT / "content" / "collectives"
