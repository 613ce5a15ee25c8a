"""The only room that asks for hardware: device, precision, threads and random state."""
