"""Statement notes, and whether the notes of one key follow each other: spec/statement.md."""
from dataclasses import dataclass
import re

from commitment import is_digest, is_path
from signed_note import parse_note
from strict_bytes import LARGEST_SIZE, Refused, decode_base64, is_hex, parse_canonical, sha256

LONGEST_ENTRY = 65_535  # bytes: two bytes hold its length in the log
VERSION = 'proofmark/statement/v1'
MEMBERS = {'d', 'id', 'k', 'n', 'p', 'r', 's'}
KIND = re.compile(r'([a-z][a-z0-9-]{0,62})/([1-9][0-9]{0,8})')


@dataclass(frozen=True)
class Statement:
    data: bytes  # the whole note, as it lies in the log
    body: dict
    kind: str
    version: int

    @property
    def id(self):
        return self.body['id']


def _is_size(value):
    return type(value) is int and 0 <= value <= LARGEST_SIZE


def _is_hash(value):
    data = decode_base64(value)
    return data is not None and len(data) == 32


def _is_beacon(value):
    return value is None or (isinstance(value, dict) and set(value) == {'root', 'size'} and _is_hash(value['root']) and _is_size(value['size']))


def _is_previous(body):
    return body['p'] is None if body['n'] == 0 else _is_hash(body['p'])


def _are_references(ids):
    return all(is_hex(one, 32) for one in ids) and all(a < b for a, b in zip(ids, ids[1:]))


def parse_statement(data):
    """A sealed note to `Statement`. Raises `Refused` with the first code that applies."""
    if len(data) > LONGEST_ENTRY:
        raise Refused('entry-too-long', f'{len(data)} bytes')
    text = parse_note(data).text
    first = text.partition('\n')[0]
    if first != VERSION:
        raise Refused('unknown-version' if first.startswith('proofmark/statement/') else 'not-a-statement', repr(first[:80]))
    if text.count('\n') != 2:
        raise Refused('not-two-lines')
    try:
        body = parse_canonical(text.split('\n')[1].encode('utf-8'))
    except Refused as refused:
        raise Refused('body-not-canonical', refused.code) from refused
    if not isinstance(body, dict) or set(body) != MEMBERS or not isinstance(body['d'], dict) or not isinstance(body['r'], list):
        raise Refused('body-shape')
    if not body['d']:
        raise Refused('no-fields')
    for path, digest in body['d'].items():
        if not is_path(path):
            raise Refused('bad-path', repr(path[:80]))
        if not is_digest(digest):
            raise Refused('bad-digest', path)
    kind = KIND.fullmatch(body['k']) if isinstance(body['k'], str) else None
    for code, holds in (('bad-id', lambda: is_hex(body['id'], 32)), ('bad-kind', lambda: kind is not None),
                        ('bad-number', lambda: _is_size(body['n'])), ('bad-previous', lambda: _is_previous(body)),
                        ('bad-references', lambda: _are_references(body['r'])), ('bad-beacon', lambda: _is_beacon(body['s']))):
        if not holds():
            raise Refused(code)
    return Statement(data, body, kind[1], int(kind[2]))


def check_chain(placed):
    """
    `placed`: (key as written, `Statement`, index in the log) of notes whose signatures hold. Raises `Refused` with the first
    fault, by key and number. Gives how many pairs of neighbours were compared.
    """
    compared = 0
    ordered = sorted(placed, key=lambda one: (one[0], one[1].body['n'], one[2]))
    for (key, before, index), (next_key, after, next_index) in zip(ordered, ordered[1:]):
        if key != next_key:
            continue
        if before.body['n'] == after.body['n']:
            raise Refused('chain-forked', after.id)
        if index > next_index:
            raise Refused('chain-order', after.id)
        if before.body['n'] + 1 == after.body['n']:
            compared += 1
            if decode_base64(after.body['p']) != sha256(before.data):
                raise Refused('chain-broken', after.id)
    for _, statement, index in ordered:
        beacon = statement.body['s']
        if beacon is not None and beacon['size'] > index:
            raise Refused('beacon-from-later', statement.id)
    return compared
