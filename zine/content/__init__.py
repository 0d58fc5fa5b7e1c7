"""From a folder of Markdown to a zine that has been read and checked.

Nothing is imported here: to see that nothing has changed takes ``find`` alone, and the
child process needs ``model`` alone.
"""
