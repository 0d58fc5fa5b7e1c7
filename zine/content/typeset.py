"""Typographer's quotes and dashes for plain lines: titles, names, sources.

The text gets them from Markdown; a cover with a typewriter's apostrophe above it would
look like another hand's, and a heading could not be recognised as the title.
"""

from __future__ import annotations

from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Any, TypeVar

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.util import Registry
from pydantic import BaseModel

from zine.content.markdown_quotes import QuotesExtension
from zine.content.quotes import quotation_marks
from zine.content.word_sets import names_in

if TYPE_CHECKING:
    from markdown.blockprocessors import BlockProcessor
    from markdown.preprocessors import Preprocessor

Model = TypeVar("Model", bound=BaseModel)

PLAIN_LINES = names_in(
    "author authors closing editor entry group name place publication publisher rights"
    " sources subtitle title within"
)
"""Settings that are printed as they are, and the tables that hold such."""


def typeset(text: str, lang: str) -> str:
    """Return a line with the quotation marks and dashes of a language."""
    if not text.strip():
        return text
    html = _typesetter(lang).convert(text.replace("&", "&amp;"))
    return unescape(html.removeprefix("<p>").removesuffix("</p>"))


def typeset_lines(model: Model, lang: str) -> Model:
    """Return settings with every plain line typeset, in the tables inside, too."""
    found = {key: getattr(model, key) for key in type(model).model_fields}
    lines = {k: _typeset_value(v, lang) for k, v in found.items() if k in PLAIN_LINES}
    return model.model_copy(update=lines)


def _typeset_value(value: Any, lang: str) -> Any:  # noqa: ANN401 # as settings have it
    match value:
        case str():
            return typeset(value, lang)
        case tuple():
            return tuple(_typeset_value(one, lang) for one in value)
        case BaseModel():
            return typeset_lines(value, lang)
        case _:
            return value


@lru_cache(maxsize=8)
def _typesetter(lang: str) -> Markdown:
    """Return Python-Markdown with everything taken out but the quotes."""
    parser = Markdown(extensions=[QuotesExtension(quotation_marks(lang))])
    preprocessors: Registry[Preprocessor] = Registry()
    blocks: Registry[BlockProcessor] = Registry()
    blocks.register(ParagraphProcessor(parser.parser), "paragraph", 10)
    parser.preprocessors, parser.parser.blockprocessors = preprocessors, blocks
    parser.treeprocessors.deregister("inline")
    return parser
