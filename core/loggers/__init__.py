"""Live loggers: other programs that are told of a run while it trains, each at its own risk.

``hub`` tells every event to all; ``worker`` is a thread with a bounded queue for each, given up
where it fails or stalls; ``table`` has them all: TensorBoard, W&B, MLflow.
"""
