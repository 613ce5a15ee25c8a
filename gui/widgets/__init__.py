"""The window's own small widgets; each is dumb: set by methods, heard through signals."""
