"""The window: its widgets, who gets what, and which signal goes where.

``main_window`` is made in stages (skeleton; models and panels; settings; plots and stored runs);
``layout`` says what stands where; ``assembly`` and ``stored_runs`` who gets what, and which signal
goes where; menus, help, closing. Nothing but this room and ``gui.app`` knows the window.

Where it changes its language its content is built anew, so it says what one that was built in it
says (``handover``): the session of a run is left by one controller and taken over by the next,
which tells again what was told; numbers, settings, staged edits, undo lists and what is in sight
are handed over as values. Tab goes as the eye goes (``tab_order``).
"""
