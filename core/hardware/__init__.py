"""The only room that asks for hardware: device, precision, threads, memory, random state."""
