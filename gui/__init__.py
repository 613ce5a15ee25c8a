"""The window over core: everything a person sees. Only this package knows Qt and pyqtgraph."""
