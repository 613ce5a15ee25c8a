"""The only room that asks for hardware: device, precision, threads, memory, random state.

Why a card is not used is a function of facts (``gpu_support``); what a run will compute on is
foreseen without a CUDA context (``foreseen``); what a device's errors mean is read in one place
(``device_errors``).
"""
