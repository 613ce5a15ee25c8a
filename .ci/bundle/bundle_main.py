"""The entry of a bundle: Crest, and Python for the processes that Crest starts of itself.

There is no ``python`` in a bundle, and ``sys.executable`` is the bundle. So where this is started
as Python would be (``-m MODULE``, ``-c CODE``, or a file of the program), it does what Python does.
"""

import multiprocessing
import runpy
import sys
from pathlib import Path

_FLAGS = ("-I", "-S", "-B", "-u", "-E", "-s")  # of Python, without a meaning here


def main() -> int:
    """Do what Python would, else what Crest does."""
    multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    while arguments and arguments[0] in _FLAGS:
        arguments.pop(0)
    match arguments:
        case ["-c", code, *rest]:
            sys.argv = ["-c", *rest]
            exec(compile(code, "<string>", "exec"), {"__name__": "__main__"})  # noqa: S102 - as Python does
            return 0
        case ["-m", module, *rest]:
            sys.argv = [module, *rest]
            runpy.run_module(module, run_name="__main__", alter_sys=True)
            return 0
        case [file, *rest] if file.endswith("main.py") and Path(file).is_file():
            sys.argv = [file, *rest]
        case [file, *rest] if file.endswith(".py") and Path(file).is_file():
            sys.argv = [file, *rest]
            runpy.run_path(file, run_name="__main__")
            return 0
        case _:
            pass
    from main import main as crest

    return crest(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
