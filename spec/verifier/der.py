"""DER, read so strictly that each value has one byte string: spec/timestamp.md, "What is read"."""
import datetime
import re

from strict_bytes import Refused, decode_utf8

BOOLEAN, INTEGER, BIT_STRING, OCTET_STRING, NULL, OID, ENUMERATED, UTF8, UTC_TIME, TIME, SEQUENCE, SET = 1, 2, 3, 4, 5, 6, 10, 12, 23, 24, 48, 49
# Other types of text: their letters are not looked at.
TEXTS = {0x12, 0x13, 0x14, 0x15, 0x16, 0x19, 0x1a, 0x1b, 0x1c, 0x1e}
LARGEST = 65536
DEEPEST = 32
EPOCH = datetime.datetime(1970, 1, 1)


class Der:
    """Identifier octet, content, all octets, and the values inside, or `None` where there can be none."""

    def __init__(self, tag, content, whole, parts):
        self.tag, self.content, self.whole, self.parts = tag, content, whole, parts


def parse(data):
    """One value and nothing after it."""
    if not 0 < len(data) <= LARGEST:
        raise Refused('not-der', 'empty or too large')
    der, end = _read(data, 0, len(data), 0)
    if end != len(data):
        raise Refused('not-der', 'bytes after the value')
    return der


def _read(data, start, end, depth):
    if depth > DEEPEST or start + 2 > end:
        raise Refused('not-der', 'too deep, or cut off')
    tag, length, at = data[start], data[start + 1], start + 2
    if tag & 0x1f == 0x1f:
        raise Refused('not-der', 'a tag of several octets')
    if length >= 0x80:
        digits = data[at:at + (length & 0x7f)]
        at += length & 0x7f
        if not 1 <= length & 0x7f <= 4 or at > end:
            raise Refused('not-der', 'a length that is indefinite, too long or cut off')
        length = int.from_bytes(digits, 'big')
        if digits[0] == 0 or length < 0x80:
            raise Refused('not-der', 'a length in more octets than it needs')
    if at + length > end:
        raise Refused('not-der', 'a length that reaches too far')
    content, whole = data[at:at + length], data[start:at + length]
    if tag & 0xc0 == 0 and not _is_one_form(tag, content):
        raise Refused('not-der', f'a value of type {tag} that is not in its one form')
    if not tag & 0x20:
        return Der(tag, content, whole, None), at + length
    parts, inner = [], at
    while inner < at + length:
        part, inner = _read(data, inner, at + length, depth + 1)
        parts.append(part)
    return Der(tag, content, whole, parts), at + length


def _is_one_form(tag, content):
    if tag in (SEQUENCE, SET, OCTET_STRING) or tag in TEXTS:
        return True
    if tag == BOOLEAN:
        return content in (b'\x00', b'\xff')
    if tag in (INTEGER, ENUMERATED):
        return is_shortest_integer(content)
    if tag == BIT_STRING:
        unused = content[0] if content else 8
        return unused <= 7 and (content[-1] & ((1 << unused) - 1) == 0 if len(content) > 1 else unused == 0)
    if tag == NULL:
        return content == b''
    if tag == OID:
        return content != b'' and content[-1] < 0x80 and all(octet != 0x80 or (at > 0 and content[at - 1] >= 0x80) for at, octet in enumerate(content))
    if tag == UTF8:
        return decode_utf8(content) is not None
    return tag in (UTC_TIME, TIME) and read_time(tag, content) is not None


def is_shortest_integer(content):
    if len(content) < 2:
        return len(content) == 1
    return not (content[0] == 0 and content[1] < 0x80) and not (content[0] == 0xff and content[1] >= 0x80)


def read_time(tag, content):
    """Whole seconds since 1970 and the digits of the fraction, or `None`."""
    pattern = rb'(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z' if tag == UTC_TIME else rb'(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z'
    match = re.fullmatch(pattern, content) if len(content) <= 40 else None
    if match is None:
        return None
    year, *rest = (int(part) for part in match.groups()[:6])
    if tag == UTC_TIME:
        year += 2000 if year < 50 else 1900
    try:
        moment = datetime.datetime(year, *rest)
    except ValueError:
        return None
    return (moment - EPOCH).days * 86400 + (moment - EPOCH).seconds, (match.group(7) or b'').decode()


def whole_number(content):
    """What an INTEGER says."""
    return int.from_bytes(content, 'big', signed=True)


def oid_text(content):
    """Numbers with points."""
    numbers, number = [], 0
    for octet in content:
        number = number << 7 | octet & 0x7f
        if octet < 0x80:
            numbers.append(number)
            number = 0
    top = min(numbers[0] // 40, 2)
    return '.'.join(str(number) for number in (top, numbers[0] - top * 40, *numbers[1:]))


class Fields:
    """The values in a sequence, taken in their order. What is not as described ends in a refusal with `code`."""

    def __init__(self, der, code, tag=SEQUENCE):
        self.code, self.at = code, 0
        if der.tag != tag or der.parts is None:
            self.refuse()
        self.parts = der.parts

    def refuse(self):
        raise Refused(self.code)

    def maybe(self, tag):
        if self.at < len(self.parts) and self.parts[self.at].tag == tag:
            self.at += 1
            return self.parts[self.at - 1]
        return None

    def take(self, tag):
        found = self.maybe(tag)
        if found is None:
            self.refuse()
        return found

    def rest(self, tag):
        left, self.at = self.parts[self.at:], len(self.parts)
        if any(part.tag != tag for part in left):
            self.refuse()
        return left

    def end(self):
        if self.at != len(self.parts):
            self.refuse()

    def fields(self, tag=SEQUENCE):
        return Fields(self.take(tag), self.code, tag)

    def oid(self):
        return oid_text(self.take(OID).content)

    def count(self):
        number = whole_number(self.take(INTEGER).content)
        if not 0 <= number < 2**31:
            self.refuse()
        return number

    def is_true(self):
        found = self.maybe(BOOLEAN)
        return found is not None and found.content == b'\xff'

    def inside(self, wrapped):
        """The one value in an explicit tag."""
        if len(wrapped.parts) != 1:
            self.refuse()
        return wrapped.parts[0]


def parse_inside(data, code):
    """A value inside an octet string."""
    try:
        return parse(data)
    except Refused as refused:
        raise Refused(code, refused.where) from refused


def algorithm(der, code):
    """AlgorithmIdentifier: the numbers, and the parameters or `None`."""
    fields = Fields(der, code)
    oid = fields.oid()
    if len(der.parts) > 2:
        fields.refuse()
    return oid, der.parts[1] if len(der.parts) == 2 else None
