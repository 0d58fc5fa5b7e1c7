"""The copy of the copy: what a page looks like once others have copied it."""
