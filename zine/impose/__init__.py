"""Decide which page goes where on the sheets, prove it by folding, and place it.

``zine.impose.place`` is imported by those who need it, since it opens PDFs.
"""

from zine.impose.drawing import draw_plan
from zine.impose.plan import Plan, plan_imposition
from zine.impose.printout import PlanBugError
from zine.impose.proof import prove_plan
from zine.impose.scheme import Scheme
from zine.impose.scheme_file import load_scheme, scheme_names
from zine.impose.sheet import Binding, Flip, Sheet
from zine.impose.shop import ShopPlan, plan_shop_pages

__all__ = [
    "Binding",
    "Flip",
    "Plan",
    "PlanBugError",
    "Scheme",
    "Sheet",
    "ShopPlan",
    "draw_plan",
    "load_scheme",
    "plan_imposition",
    "plan_shop_pages",
    "prove_plan",
    "scheme_names",
]
