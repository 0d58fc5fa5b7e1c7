"""From a folder of Markdown to a zine that has been read and checked.

The types of what comes out are in :mod:`zine.content.model`.
"""

from zine.content.find import find_zines
from zine.content.locate import locate
from zine.content.model import Zine
from zine.content.names import zine_name
from zine.content.read import read_zine
from zine.content.settings import Settings

__all__ = [
    "Settings",
    "Zine",
    "find_zines",
    "locate",
    "read_zine",
    "zine_name",
]
