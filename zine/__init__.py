"""Turn a folder of Markdown into a booklet that a photocopier can print."""

__version__ = "0.1.0"
