"""The plots of a run: learning rate, loss and gradient norm over one x axis."""

from gui.plots.run_plots import RunPlots

__all__ = ["RunPlots"]
