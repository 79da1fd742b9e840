"""Signed notes: a text, an empty line, signatures. spec/note.md.

A note is read here, its keys are read, and the two are held against each other. Who has to sign is not asked here.
"""
from dataclasses import dataclass
import re

from ed25519 import admits_key, check_signature
from strict_bytes import LARGEST_SIZE, Refused, decode_base64, decode_utf8, is_hex, sha256

# Limits of spec/note.md, "Grammar".
LONGEST_NOTE = 1_000_000
MOST_SIGNATURES = 100
ED25519, COSIGNATURE = 0x01, 0x04
# Unicode's White_Space property (PropList.txt of Unicode 15): a name has none. U+0009 to U+000D are control characters.
WHITE_SPACE = '\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000'
NAME = re.compile(f'[^\x00-\x1f+{WHITE_SPACE}]+')


@dataclass(frozen=True)
class Signature:
    name: str
    key_id: str  # 8 hex digits
    data: bytes  # what follows the id, at least a byte


@dataclass(frozen=True)
class Note:
    text: str  # ends in LF
    signatures: tuple


@dataclass(frozen=True)
class Key:
    written: str
    name: str
    key_id: str
    type: int
    public: bytes


def read_text(data):
    """The text of a note or a proof file: UTF-8 without control characters but LF. Raises `Refused`."""
    if len(data) > LONGEST_NOTE:
        raise Refused('too-long', f'{len(data)} bytes')
    text = decode_utf8(data)
    if text is None:
        raise Refused('not-utf8')
    if re.search('[\x00-\x09\x0b-\x1f]', text):
        raise Refused('control-character')
    return text


def parse_note(data):
    """Bytes to `Note`. Raises `Refused` with a code of a note."""
    text = read_text(data)
    split = text.rfind('\n\n')
    if split < 0 or split + 2 == len(text):
        raise Refused('no-signatures')
    below = text[split + 2:]
    if not below.endswith('\n'):
        raise Refused('bad-signature-line', 'the last line is not ended')
    lines = below[:-1].split('\n')
    if len(lines) > MOST_SIGNATURES:
        raise Refused('too-many-signatures', f'{len(lines)}')
    return Note(text[:split + 1], tuple(map(_parse_signature, lines)))


def _parse_signature(line):
    fields = line.split(' ')
    if len(fields) != 3 or fields[0] != '\u2014':
        raise Refused('bad-signature-line', repr(line[:80]))
    _, name, written = fields
    if NAME.fullmatch(name) is None:
        raise Refused('bad-key-name', repr(name[:80]))
    data = decode_base64(written)
    if data is None or len(data) < 5:
        raise Refused('bad-signature', repr(written[:80]))
    return Signature(name, data[:4].hex(), data[4:])


def parse_key(written):
    """`name+id+base64` to `Key`; only keys that signatures can be judged by. Raises `Refused` with a code of a key."""
    fields = written.split('+', 2) if isinstance(written, str) else []
    if len(fields) != 3:
        raise Refused('not-a-key')
    name, key_id, encoded = fields
    if NAME.fullmatch(name) is None:
        raise Refused('bad-key-name', repr(name[:80]))
    data = decode_base64(encoded)
    if not is_hex(key_id, 8) or not data:
        raise Refused('not-a-key')
    if data[0] not in (ED25519, COSIGNATURE):
        raise Refused('unknown-type', f'0x{data[0]:02x}')
    if not admits_key(data[1:]):
        raise Refused('bad-key')
    if sha256(name.encode('utf-8') + b'\n' + data)[:4].hex() != key_id:
        raise Refused('key-id-differs')
    return Key(written, name, key_id, data[0], data[1:])


def check_cosignature(public, text, data):
    """The time of a witness, in seconds since 1970, if its 72 bytes hold over the text of a checkpoint. Raises `Refused`."""
    if len(data) != 72:
        raise Refused('signature-length', f'{len(data)} bytes')
    time = int.from_bytes(data[:8], 'big')
    if time > LARGEST_SIZE:
        raise Refused('time-range', str(time))
    if not check_signature(public, f'cosignature/v1\ntime {time}\n{text}'.encode('utf-8'), data[8:]):
        raise Refused('signature-wrong')
    return time


def _require_held(key, note, signature):
    if key.type == ED25519:
        if not check_signature(key.public, note.text.encode('utf-8'), signature.data):
            raise Refused('signature-wrong', key.name)
        return (key, None)
    try:
        return (key, check_cosignature(key.public, note.text, signature.data))
    except Refused as refused:
        raise Refused('signature-wrong', f'{key.name}: {refused.code}') from refused


def verify_note(data, written_keys):
    """
    Note and known keys (as written) to (note, [(key, time of a witness or None)], [signatures by others]).
    Raises `Refused`: every signature of a known key has to hold, and one known key has to sign.
    """
    try:
        keys = [parse_key(written) for written in written_keys]
    except Refused as refused:
        raise Refused('not-keys', refused.code) from refused
    note = parse_note(data)
    verified, unknown = [], []
    for signature in note.signatures:
        known = [key for key in keys if (key.name, key.key_id) == (signature.name, signature.key_id)]
        if len(known) > 1:
            raise Refused('ambiguous-key', signature.name)
        if known:
            verified.append(_require_held(known[0], note, signature))
        else:
            unknown.append(signature)
    if not verified:
        raise Refused('no-known-signature')
    return note, verified, unknown
