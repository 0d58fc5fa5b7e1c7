"""Plans and pages in, files out, all of them or none."""
