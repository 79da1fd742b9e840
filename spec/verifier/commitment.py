"""Fields of a statement, each shown, withheld or erased on its own: spec/commitment.md."""
from dataclasses import dataclass
import re

from strict_bytes import Refused, decode_base64url, decode_utf8, encode_base64url, parse_canonical, sha256

LONGEST_DISCLOSURE = 1_000_000  # characters
LONGEST_PATH = 1_000  # characters
# A JSON pointer of at least one member, in printable ASCII: spec/commitment.md, `path`.
PATH = re.compile(r'(?:/(?:[\x21-\x2e\x30-\x7d]|~0|~1)+)+')


@dataclass(frozen=True)
class Fields:
    """What the two files say of one note: every path of `d` is in exactly one of the three."""
    shown: dict  # path -> value
    withheld: tuple
    erased: tuple


def is_path(text):
    return isinstance(text, str) and len(text) <= LONGEST_PATH and PATH.fullmatch(text) is not None


def is_digest(text):
    """43 characters: base64url of 32 bytes."""
    data = decode_base64url(text)
    return data is not None and len(data) == 32


def open_disclosure(text):
    """(salt, path, value, digest). Raises `Refused`; the codes come in the order of the specification."""
    if not isinstance(text, str):
        raise Refused('not-text')
    if len(text) > LONGEST_DISCLOSURE:
        raise Refused('too-long')
    data = decode_base64url(text)
    if data is None:
        raise Refused('not-base64url')
    try:
        triple = parse_canonical(data)
    except Refused as refused:
        raise Refused('not-canonical', refused.code) from refused
    if not isinstance(triple, list) or len(triple) != 3 or not all(isinstance(one, str) for one in triple[:2]):
        raise Refused('not-a-triple')
    salt = decode_base64url(triple[0])
    if salt is None or len(salt) != 32:
        raise Refused('bad-salt')
    if not is_path(triple[1]):
        raise Refused('bad-path', repr(triple[1][:80]))
    return salt, triple[1], triple[2], encode_base64url(sha256(text.encode('ascii')))


def _lines(data, name):
    """The lines of a file, each ended by LF."""
    text = None if data is None else decode_utf8(data)
    if text is None or (text != '' and not text.endswith('\n')):
        raise Refused('lines-malformed', name)
    return text.split('\n')[:-1]


def check_fields(digests, disclosures, withheld):
    """
    `digests`: path -> digest, of the note. `disclosures`: bytes, `None` if the file is missing. `withheld`: bytes, `None` if
    there is none. Gives `Fields`; raises `Refused` with the first fault.
    """
    shown, hidden = {}, {'withheld': [], 'erased': []}
    for line in _lines(disclosures, '.disclosures'):
        try:
            _, path, value, digest = open_disclosure(line)
        except Refused as refused:
            raise Refused('disclosure-malformed', refused.code) from refused
        if path in shown:
            raise Refused('field-twice', path)
        if digests.get(path) != digest:
            raise Refused('digest-differs', path)
        shown[path] = value
    for line in [] if withheld is None else _lines(withheld, '.withheld'):
        path, _, word = line.partition(' ')
        if word not in hidden or not is_path(path):
            raise Refused('lines-malformed', repr(line[:80]))
        if path in shown or path in hidden['withheld'] or path in hidden['erased']:
            raise Refused('field-twice', path)
        if path not in digests:
            raise Refused('field-unknown', path)
        hidden[word].append(path)
    missing = [path for path in digests if path not in shown and path not in hidden['withheld'] and path not in hidden['erased']]
    if missing:
        raise Refused('field-unaccounted', missing[0])
    return Fields(shown, tuple(hidden['withheld']), tuple(hidden['erased']))
