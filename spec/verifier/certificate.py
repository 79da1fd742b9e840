"""Certificates of X.509 and their chains: spec/timestamp.md, "What is checked", 5, 7 and 8."""
import unicodedata

import der
import raw_signature
from strict_bytes import Refused, decode_utf8

CODE = 'certificate-malformed'
KEY_ID, KEY_USAGE, ALTERNATIVE_NAMES, BASIC, NAME_CONSTRAINTS, EXTENDED = '2.5.29.14', '2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.30', '2.5.29.37'
TIME_STAMPING, ANY_USAGE = '1.3.6.1.5.5.7.3.8', '2.5.29.37.0'
LONGEST, MOST_CHECKS = 8, 32
NAMES = {'2.5.4.3': 'CN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.9': 'street', '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.97': 'organizationIdentifier',
         '0.9.2342.19200300.100.1.25': 'DC', '1.2.840.113549.1.9.1': 'emailAddress'}


class Certificate:
    """What a chain needs to know of one."""

    def __init__(self, data):
        fields = der.Fields(data, CODE)
        signed, algorithm = fields.take(der.SEQUENCE), fields.take(der.SEQUENCE)
        bits = fields.take(der.BIT_STRING).content
        fields.end()
        inner = der.Fields(signed, CODE)
        version = inner.maybe(0xa0)
        self.serial = inner.take(der.INTEGER).content
        if inner.take(der.SEQUENCE).whole != algorithm.whole or bits[0] != 0:
            raise Refused(CODE)
        issuer, validity, subject = inner.take(der.SEQUENCE), inner.fields(), inner.take(der.SEQUENCE)
        for name in (issuer, subject):
            _require_name(name)
        self.not_before, self.not_after = _time(validity), _time(validity)
        validity.end()
        key = inner.take(der.SEQUENCE)
        parts = der.Fields(key, CODE)
        der.algorithm(parts.take(der.SEQUENCE), CODE)
        parts.take(der.BIT_STRING)
        parts.end()
        inner.maybe(0x81)
        inner.maybe(0x82)
        wrapped = inner.maybe(0xa3)
        inner.end()
        number = inner.inside(version) if version is not None else None
        if number is not None and (number.tag != der.INTEGER or number.content not in (b'\x01', b'\x02')):
            raise Refused(CODE)
        if wrapped is not None and (number is None or number.content != b'\x02'):
            raise Refused(CODE)
        self.whole, self.signed, self.signature = data.whole, signed.whole, bits[1:]
        self.algorithm = der.algorithm(algorithm, CODE)
        self.issuer, self.subject, self.subject_name, self.spki = issuer.whole, subject.whole, subject, key.whole
        self.extensions = {} if wrapped is None else _extensions(inner.inside(wrapped))

    def extension(self, oid):
        """The value inside an extension, or `None`."""
        return der.parse_inside(self.extensions[oid][1], CODE) if oid in self.extensions else None

    def usages(self):
        value = self.extension(EXTENDED)
        return None if value is None else [der.oid_text(part.content) for part in der.Fields(value, CODE).rest(der.OID)]

    def key_usage(self):
        """The bits, first octet first, or `None`."""
        value = self.extension(KEY_USAGE)
        if value is None:
            return None
        if value.tag != der.BIT_STRING or len(value.content) < 2:
            raise Refused(CODE)
        return value.content[1:]

    def key_id(self):
        value = self.extension(KEY_ID)
        return None if value is None else value.content

    def authority(self):
        """Whether it is one, and how many it allows below it (`None`: any number)."""
        value = self.extension(BASIC)
        if value is None:
            return False, None
        fields = der.Fields(value, CODE)
        is_authority, limit = fields.is_true(), fields.maybe(der.INTEGER)
        fields.end()
        if limit is not None and not (is_authority and len(limit.content) == 1 and limit.content[0] < 0x80):
            raise Refused(CODE)
        return is_authority, None if limit is None else limit.content[0]

    def alternative_names(self):
        """The octets of each GeneralName."""
        others = self.extension(ALTERNATIVE_NAMES)
        return [] if others is None else [part.whole for part in others.parts or []]


def _wrap(tag, content):
    length = len(content)
    digits = b'' if length < 0x80 else length.to_bytes((length.bit_length() + 7) // 8, 'big')
    return bytes([tag, length if length < 0x80 else 0x80 | len(digits)]) + digits + content


def directory_name(name):
    return _wrap(0xa4, name)


def _require_name(name):
    for relative in der.Fields(name, CODE).rest(der.SET):
        for each in der.Fields(relative, CODE, der.SET).rest(der.SEQUENCE):
            der.Fields(each, CODE).oid()
            value = each.parts[1] if len(each.parts) == 2 else None
            if value is None or not (value.tag in (0x0c, 0x12, 0x13, 0x14, 0x16) or (value.tag == 0x1e and len(value.content) % 2 == 0)):
                raise Refused(CODE)


def _time(fields):
    value = fields.maybe(der.UTC_TIME) or fields.take(der.TIME)
    seconds, fraction = der.read_time(value.tag, value.content)
    if fraction != '':
        raise Refused(CODE)
    return seconds


def _extensions(value):
    found = {}
    for each in der.Fields(value, CODE).rest(der.SEQUENCE):
        fields = der.Fields(each, CODE)
        oid, is_critical = fields.oid(), fields.is_true()
        if oid in found:
            raise Refused(CODE)
        found[oid] = is_critical, fields.take(der.OCTET_STRING).content
        fields.end()
    return found


def name_text(name):
    """One line for people: spec/timestamp.md, "What is said"."""
    return ', '.join('+'.join(_part_text(each) for each in relative.parts) for relative in name.parts)


def _part_text(part):
    oid, value = der.oid_text(part.parts[0].content), part.parts[1]
    text = _text(value)
    return f"{NAMES.get(oid, oid)}={f'#{value.whole.hex()}' if text is None else ''.join(_escaped(letter) for letter in text)}"


def _text(value):
    if value.tag != 0x1e:
        return decode_utf8(value.content) if value.tag == der.UTF8 else value.content.decode('latin-1')
    try:
        return value.content.decode('utf-16-be')
    except UnicodeDecodeError:
        return None


def _escaped(letter):
    if letter in '\\,+="<>;#':
        return '\\' + letter
    return f'\\{ord(letter):04x}' if unicodedata.category(letter) in ('Cc', 'Cf', 'Zl', 'Zp') else letter


def require_timestamp_signer(certificate, authority):
    """7: for time-stamping and nothing else, and of the name in the token if it has one."""
    critical = certificate.extensions.get(EXTENDED, (False, b''))[0]
    if not critical or certificate.usages() != [TIME_STAMPING]:
        raise Refused('usage-not-timestamping')
    bits = certificate.key_usage()
    if bits is not None and (bits[0] & 0xc0 == 0 or bits[0] & 0x3f != 0 or any(bits[1:])):
        raise Refused('key-usage-wrong')
    if authority is not None and not _is_named(certificate, authority):
        raise Refused('authority-name-differs')


def _is_named(certificate, authority):
    """The subject may be written in another type of text than in the certificate."""
    if authority in certificate.alternative_names():
        return True
    name = authority_name(authority)
    return name is not None and name_text(name) == name_text(certificate.subject_name)


def authority_name(authority):
    """The Name in a directoryName, or `None`."""
    read = der.parse_inside(authority, 'info-malformed')
    if read.tag != 0xa4 or len(read.parts) != 1:
        return None
    try:
        _require_name(read.parts[0])
    except Refused:
        return None
    return read.parts[0]


def _require_usable(certificate, at):
    if not certificate.not_before <= at <= certificate.not_after:
        raise Refused('certificate-not-valid-then')
    if any(oid == NAME_CONSTRAINTS or (is_critical and oid not in (KEY_USAGE, BASIC, EXTENDED)) for oid, (is_critical, _) in certificate.extensions.items()):
        raise Refused('certificate-extension-unknown')


def _require_issuer(issuer, below):
    is_authority, limit = issuer.authority()
    bits, usages = issuer.key_usage(), issuer.usages()
    if not is_authority or (bits is not None and bits[0] & 0x04 == 0) or (usages is not None and TIME_STAMPING not in usages and ANY_USAGE not in usages):
        raise Refused('certificate-not-authority')
    if limit is not None and sum(each.issuer != each.subject for each in below[1:]) > limit:
        raise Refused('path-too-long')


def chain(signer, trusted, others, at):
    """8: from the signer's certificate to a trusted one."""
    state = {'checks': MOST_CHECKS, 'fault': 'not-trusted'}
    ends = {each.whole for each in trusted}

    def grow(line):
        last = line[-1]
        if last.whole in ends:
            return line
        for issuer in trusted + others:
            if issuer.subject != last.issuer or any(issuer.whole == each.whole for each in line):
                continue
            try:
                if len(line) >= LONGEST:
                    raise Refused('path-too-long')
                _require_usable(issuer, at)
                _require_issuer(issuer, line)
                state['checks'] -= 1
                if state['checks'] < 0:
                    raise Refused('path-too-long')
                if not raw_signature.check(last.algorithm, issuer.spki, last.signed, last.signature):
                    raise Refused('certificate-signature-wrong')
                grown = grow([*line, issuer])
                if grown is not None:
                    return grown
            except Refused as refused:
                if state['fault'] == 'not-trusted':
                    state['fault'] = refused.code
        return None

    _require_usable(signer, at)
    found = grow([signer])
    if found is None:
        raise Refused(state['fault'])
    return found
