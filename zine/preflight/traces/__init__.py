"""What a PDF tells about whoever made it: who, where, when, with what, what else."""
