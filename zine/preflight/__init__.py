"""Before it is printed: facts about a PDF, and what a press makes of them."""
