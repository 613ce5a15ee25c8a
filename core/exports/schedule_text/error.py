"""What is raised where a schedule cannot be said in the words of another program."""

from core.i18n import MessageError


class NoTextError(MessageError):
    """A schedule that another program's own schedules cannot express, with what to do instead."""
