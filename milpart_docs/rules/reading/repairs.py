"""Which repair mends which mistake of a front matter that cannot be read; the mistakes are those that the reader names."""

from collections.abc import Mapping

from milpart_docs.rules.reading.line_repair import indent_text, move_left, quote_text, space_out, without_comma
from milpart_docs.rules.reading.lines import Repair
from milpart_docs.rules.reading.list_repair import bracket_entry, close_bracket, plain_bullet, space_item
from milpart_docs.rules.reading.plain_field import plain_field

REPAIRS: Mapping[str, Repair] = {
    "colon-in-text": quote_text,
    "typographic-quotes": quote_text,
    "text-after-quote": quote_text,
    "text-after-bracket": quote_text,
    "comma-at-end": without_comma,
    "reserved-character": quote_text,
    "no-colon": space_out,
    "no-space-after-colon": space_out,
    "full-width-colon": space_out,
    "equals-sign": space_out,
    "decorated-key": plain_field,
    "no-space-after-hyphen": space_item,
    "bullet": plain_bullet,
    "continued-text": indent_text,
    "indentation": move_left,
    "list-beside-key": bracket_entry,
    "unclosed-bracket": close_bracket,
}
"""What mends each mistake that can be certain; an unclosed quotation mark needs its column, too."""
