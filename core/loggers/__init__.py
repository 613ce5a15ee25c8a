"""Live loggers: other programs that are told of a run while it trains, each at its own risk."""
