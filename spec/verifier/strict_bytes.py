"""Text and bytes in one form only: UTF-8, hexadecimal, base64, and JSON as RFC 8785 prints it.

What is signed or hashed must not have a second spelling. So everything read here is written again and compared:
spec/log.md, "Canonical bytes".
"""
import base64
import binascii
import hashlib
import json
import math
import re

# The largest whole number that a double holds together with all below it: spec/log.md, "Hashes".
LARGEST_SIZE = 2**53 - 1
# Lists and objects inside one another: spec/log.md, code `too-deep`.
DEEPEST = 100


class Refused(Exception):
    """Foreign bytes were refused. `code` is that of the specification, `where` says what and why for a person."""

    def __init__(self, code, where=''):
        super().__init__(code, where)
        self.code = code
        self.where = where


def sha256(data):
    """32 bytes."""
    return hashlib.sha256(data).digest()


def decode_utf8(data):
    """The text of strict UTF-8 (no surrogates, nothing overlong; a byte-order mark stays), or `None`."""
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        return None


def _decode_canonical(text, alphabet, encode, decode):
    if not isinstance(text, str) or re.fullmatch(alphabet, text) is None:
        return None
    try:
        data = decode(text)
    except (binascii.Error, ValueError):
        return None
    return data if encode(data) == text else None


def decode_base64(text):
    """RFC 4648 section 4, padded, canonical; `None` if it is anything else."""
    return _decode_canonical(text, r'[A-Za-z0-9+/]*={0,2}', lambda data: base64.b64encode(data).decode(), base64.b64decode)


def encode_base64url(data):
    """RFC 4648 section 5, unpadded."""
    return base64.urlsafe_b64encode(data).decode().rstrip('=')


def decode_base64url(text):
    """RFC 4648 section 5, unpadded, canonical; `None` if it is anything else."""
    return _decode_canonical(text, r'[A-Za-z0-9_-]*', encode_base64url, lambda one: base64.urlsafe_b64decode(one + '=' * (-len(one) % 4)))


def is_hex(text, length):
    """Whether `text` is `length` digits of lower-case hexadecimal."""
    return isinstance(text, str) and len(text) == length and re.fullmatch('[0-9a-f]*', text) is not None


def parse_size(text):
    """The number of a decimal from 0 to 2^53 - 1 without leading zeros, or `None`."""
    if re.fullmatch('0|[1-9][0-9]{0,15}', text) is None:
        return None
    return int(text) if int(text) <= LARGEST_SIZE else None


def _number_text(number):
    """A number as ECMAScript prints it (RFC 8785 section 3.2.2.3): the shortest digits that give the double back."""
    double = float(number)
    if double == 0:
        return '0'
    sign, digits = ('-', repr(-double)) if double < 0 else ('', repr(double))
    mantissa, _, exponent = digits.partition('e')
    whole, _, fraction = mantissa.partition('.')
    point = len(whole) + int(exponent or 0)
    digits = whole + fraction
    point -= len(digits) - len(digits.lstrip('0'))
    digits = digits.strip('0')
    count = len(digits)
    # The four forms of ECMA-262, Number::toString, steps 6 to 10.
    if count <= point <= 21:
        return sign + digits + '0' * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + '.' + digits[point:]
    if -6 < point <= 0:
        return sign + '0.' + '0' * -point + digits
    rest = '.' + digits[1:] if count > 1 else ''
    return f'{sign}{digits[0]}{rest}e{"+" if point > 0 else "-"}{abs(point - 1)}'


def canonical_text(value):
    """RFC 8785: members by UTF-16 code units, no space, the shortest escapes. Raises ValueError for what JSON cannot hold."""
    if value is None or isinstance(value, bool):
        return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, (int, float)):
        if not math.isfinite(value):
            raise ValueError('no finite number')
        return _number_text(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return '[' + ','.join(map(canonical_text, value)) + ']'
    members = sorted(value.items(), key=lambda member: member[0].encode('utf-16-be', 'surrogatepass'))
    return '{' + ','.join(json.dumps(key, ensure_ascii=False) + ':' + canonical_text(one) for key, one in members) + '}'


def _depth(text):
    """How many brackets are open at once, strings left out; of any text, JSON or not."""
    deepest = level = 0
    for bracket in re.findall(r'[\[\]{}]', re.sub(r'"(?:[^"\\]|\\.)*"?', '', text, flags=re.DOTALL)):
        level += 1 if bracket in '[{' else -1
        deepest = max(deepest, level)
    return deepest


def _read_number(text):
    """Whole numbers that a double holds stay whole; larger ones become the nearest double, as in every JSON of the web."""
    double = float(text)
    return int(text) if abs(double) <= LARGEST_SIZE and text.lstrip('-').isdigit() else double


def _no_constant(name):
    raise ValueError(f'{name} is not JSON')


def parse_canonical(data):
    """The value of canonical JSON. Raises `Refused` with a code of spec/log.md."""
    text = decode_utf8(data)
    if text is None:
        raise Refused('not-utf8')
    if _depth(text) > DEEPEST:
        raise Refused('too-deep')
    try:
        value = json.JSONDecoder(parse_int=_read_number, parse_float=_read_number, parse_constant=_no_constant).decode(text)
    except ValueError as error:
        raise Refused('not-json', str(error)) from error
    try:
        again = canonical_text(value).encode('utf-8')
    except UnicodeEncodeError as error:
        raise Refused('lone-surrogate') from error
    except ValueError as error:
        raise Refused('number-range') from error
    if again != data:
        raise Refused('not-canonical')
    return value
