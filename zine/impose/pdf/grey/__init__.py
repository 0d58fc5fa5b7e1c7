"""Truth in black: whatever colour a PDF has becomes the grey that a copier prints."""
