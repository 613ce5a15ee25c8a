"""What is wrong in a text that should be JSON: the decoder's few reasons, as sentences."""

import json

from core.i18n.message import Message, verbatim

_FAULTS = {
    "Expecting value": Message("json.no_value"),
    "Expecting property name enclosed in double quotes": Message("json.no_name"),
    "Expecting ',' delimiter": Message("json.no_comma"),
    "Expecting ':' delimiter": Message("json.no_colon"),
    "Unterminated string starting at": Message("json.open_string"),
    "Invalid control character at": Message("json.control_character"),
    "Invalid \\escape": Message("json.bad_escape"),
    "Invalid \\uXXXX escape": Message("json.bad_escape"),
    "Illegal trailing comma before end of object": Message("json.last_comma"),
    "Illegal trailing comma before end of array": Message("json.last_comma"),
    "Extra data": Message("json.more_follows"),
    "Unexpected UTF-8 BOM (decode using utf-8-sig)": Message("json.byte_order_mark"),
}


def json_fault(error: json.JSONDecodeError) -> Message:
    """What is wrong there, without the place: ``a comma is missing``."""
    return _FAULTS.get(error.msg.removesuffix(": ")) or verbatim(error.msg.lower())


def json_reason(error: json.JSONDecodeError) -> Message:
    """What is wrong and where: ``a comma is missing (line 3, column 7)``."""
    return Message("json.at", fault=json_fault(error), line=error.lineno, column=error.colno)
