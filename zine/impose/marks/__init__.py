"""What is drawn on sheets for the hands that cut, fold, gather and sew them.

from zine.impose.marks.table import draw_marks
"""
