"""What the operating system refuses, as a cause and a remedy instead of a number.

Knows nothing of what was tried; where it was tried, the caller says.
"""

import errno
import json

from core.disks import NoAnswerError
from core.files import NotRegularError, TooLargeError
from core.i18n.json_faults import json_reason
from core.i18n.message import Message, MessageError, verbatim

_REASONS = {
    errno.EACCES: Message("system.no_permission"),
    errno.EPERM: Message("system.no_permission"),
    errno.EROFS: Message("system.read_only"),
    errno.ENOENT: Message("system.missing"),
    errno.ENOTDIR: Message("system.no_folder"),
    errno.EISDIR: Message("system.is_folder"),
    errno.EEXIST: Message("system.exists"),
    errno.ENOTEMPTY: Message("system.not_empty"),
    errno.ENAMETOOLONG: Message("system.name_too_long"),
    errno.EINVAL: Message("system.name_not_allowed"),
    errno.ELOOP: Message("system.loop"),
    errno.ENOSPC: Message("system.disk_full"),
    getattr(errno, "EDQUOT", errno.ENOSPC): Message("system.disk_full"),
    errno.EFBIG: Message("system.file_too_big"),
    errno.EIO: Message("system.disk_fails"),
    errno.ENXIO: Message("system.no_device"),
    errno.ENODEV: Message("system.no_device"),
    errno.ESTALE: Message("system.disk_gone"),
    errno.ENOTCONN: Message("system.disk_gone"),
    errno.EHOSTDOWN: Message("system.disk_gone"),
    errno.EBUSY: Message("system.busy"),
    errno.ETXTBSY: Message("system.busy"),
    errno.EMFILE: Message("system.too_many_open"),
    errno.ENFILE: Message("system.too_many_open"),
}


_KINDS = {
    "pipe": Message("system.is_pipe"),
    "socket": Message("system.is_socket"),
    "device": Message("system.is_device"),
}


def system_reason(error: Exception) -> Message:
    """Why the system refused, with the remedy: ``no permission: have its owner allow it, or ...``.

    An error that is not in the table is told in the system's own words.
    """
    match error:
        case NotRegularError(kind=kind):
            return _KINDS[kind]
        case TooLargeError(most=most):
            return Message("system.larger_than", most=most)
        case NoAnswerError(seconds=seconds):
            return Message("system.no_answer", seconds=seconds)
        case OSError():
            pass
        case _:
            return verbatim(str(error))
    known = None if error.errno is None else _REASONS.get(error.errno)
    return known or verbatim(error.strerror or str(error))


def reason_of(error: BaseException) -> Message:
    """What an error says: its code and values; of a system's error what it means, with the file.

    One that is neither is told by its text.
    """
    match error:
        case MessageError(what=what):
            return what
        case OSError(filename=str(path)):
            return Message("system.at", path=path, reason=system_reason(error))
        case OSError():
            return system_reason(error)
        case json.JSONDecodeError():
            return json_reason(error)
        case UnicodeDecodeError():
            return Message("system.no_utf8", at=error.start)
        case _:
            return verbatim(str(error)[:500])
