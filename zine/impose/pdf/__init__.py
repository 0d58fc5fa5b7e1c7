"""PDFs: any file's pages as they print, and new files made of them."""
