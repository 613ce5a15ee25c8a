"""A run as one file that can be given to others, and back: packed, checked, unpacked."""
