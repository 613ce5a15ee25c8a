"""A run as one file that can be given to others, and back.

``packing``; ``checking`` refuses by name before a byte is written; ``unpacking`` beside what is
there, or not at all. Names no place of this machine to others (``core.privacy``).
"""
