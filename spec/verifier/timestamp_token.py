"""Time-stamp tokens taken apart and not yet believed: spec/timestamp.md, "What is checked", 1 to 3."""
import der
import raw_signature
from strict_bytes import Refused

SIGNED_DATA, TST_INFO = '1.2.840.113549.1.7.2', '1.2.840.113549.1.9.16.1.4'
CONTENT_TYPE, MESSAGE_DIGEST, CERTIFICATE, CERTIFICATE_V2 = '1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.16.2.12', '1.2.840.113549.1.9.16.2.47'


class Token:
    """1 and 2: the envelope and the signed attributes, not yet believed."""

    def __init__(self, data):
        read = der.parse(data)
        outer = der.Fields(read if read.parts and read.parts[0].tag == der.OID else _token_of(read), 'token-malformed')
        if outer.oid() != SIGNED_DATA:
            outer.refuse()
        wrapped = outer.take(0xa0)
        outer.end()
        fields = der.Fields(outer.inside(wrapped), 'token-malformed')
        if fields.count() != 3:
            raise Refused('version-unknown')
        digests = [der.algorithm(each, 'token-malformed') for each in fields.fields(der.SET).rest(der.SEQUENCE)]
        content = fields.fields()
        if content.oid() != TST_INFO:
            raise Refused('content-not-timestamp')
        octets = content.inside(content.take(0xa0))
        content.end()
        if octets.tag != der.OCTET_STRING:
            fields.refuse()
        certificates = fields.maybe(0xa0)
        fields.maybe(0xa1)
        signers = fields.fields(der.SET).rest(der.SEQUENCE)
        fields.end()
        if len(signers) != 1:
            raise Refused('signer-count')
        self.info = octets.content
        self._read_signer(signers[0])
        if any(not raw_signature.is_null_or_absent(parameters) for _, parameters in digests) or self.digest[0] not in [oid for oid, _ in digests]:
            fields.refuse()
        self.certificates = [] if certificates is None else certificates.parts
        if any(each.tag != der.SEQUENCE for each in self.certificates):
            raise Refused('certificate-malformed')

    def _read_signer(self, signer):
        fields = der.Fields(signer, 'token-malformed')
        version, key_id = fields.count(), fields.maybe(0x80)
        self.key_id, self.issuer_serial = None if key_id is None else key_id.content, None
        if key_id is None:
            named = fields.fields()
            self.issuer_serial = named.take(der.SEQUENCE).whole, named.take(der.INTEGER).content
            named.end()
        if version != (1 if key_id is None else 3):
            raise Refused('version-unknown')
        self.digest = der.algorithm(fields.take(der.SEQUENCE), 'token-malformed')
        attributes = fields.maybe(0xa0)
        if attributes is None:
            raise Refused('attributes-malformed')
        self.algorithm = der.algorithm(fields.take(der.SEQUENCE), 'token-malformed')
        self.signature = fields.take(der.OCTET_STRING).content
        fields.maybe(0xa1)
        fields.end()
        self.signed = bytes([der.SET]) + attributes.whole[1:]
        values = _attributes(attributes)
        content_type, message_digest = values.get(CONTENT_TYPE), values.get(MESSAGE_DIGEST)
        if content_type is None or message_digest is None or content_type.tag != der.OID or message_digest.tag != der.OCTET_STRING:
            raise Refused('attributes-malformed')
        self.content_type, self.message_digest = der.oid_text(content_type.content), message_digest.content
        self.certificate_ids = [_certificate_ids(values[oid], oid == CERTIFICATE) for oid in (CERTIFICATE, CERTIFICATE_V2) if oid in values]
        if not self.certificate_ids:
            raise Refused('attributes-malformed')


def _token_of(response):
    fields = der.Fields(response, 'token-malformed')
    status = fields.fields()
    number, words, failure = status.count(), status.maybe(der.SEQUENCE), status.maybe(der.BIT_STRING)
    status.end()
    if words is not None and any(each.tag != der.UTF8 for each in words.parts):
        fields.refuse()
    token = fields.maybe(der.SEQUENCE)
    fields.end()
    if number > 1 or failure is not None or token is None:
        raise Refused('not-granted')
    return token


def _attributes(attributes):
    found, seen = {}, set()
    if [each.whole for each in attributes.parts] != sorted({each.whole for each in attributes.parts}):
        raise Refused('attributes-malformed')
    for each in attributes.parts:
        fields = der.Fields(each, 'attributes-malformed')
        oid, values = fields.oid(), fields.take(der.SET).parts
        fields.end()
        if oid in seen:
            fields.refuse()
        seen.add(oid)
        if oid in (CONTENT_TYPE, MESSAGE_DIGEST, CERTIFICATE, CERTIFICATE_V2):
            if len(values) != 1:
                fields.refuse()
            found[oid] = values[0]
    return found


def _certificate_ids(value, is_older):
    """(hash function or `sha1`, hash, issuer and serial or `None`) of each."""
    fields = der.Fields(value, 'attributes-malformed')
    ids = []
    for each in fields.fields().rest(der.SEQUENCE):
        one = der.Fields(each, 'attributes-malformed')
        named = None if is_older else one.maybe(der.SEQUENCE)
        digest, issuer_serial = one.take(der.OCTET_STRING).content, one.maybe(der.SEQUENCE)
        one.end()
        if issuer_serial is not None:
            both = der.Fields(issuer_serial, 'attributes-malformed')
            issuer_serial = both.take(der.SEQUENCE), both.take(der.INTEGER).content
            both.end()
        ids.append(('sha1' if is_older else named and der.algorithm(named, 'attributes-malformed'), digest, issuer_serial))
    fields.maybe(der.SEQUENCE)
    fields.end()
    if not ids:
        fields.refuse()
    return ids


def _microseconds(fields):
    seconds, millis, micros = fields.maybe(der.INTEGER), fields.maybe(0x80), fields.maybe(0x81)
    fields.end()
    total = 0
    for part, size, least, most in ((seconds, 10**6, 0, 2**31 - 1), (millis, 1000, 1, 999), (micros, 1, 1, 999)):
        if part is None:
            continue
        number = der.whole_number(part.content)
        if not der.is_shortest_integer(part.content) or not least <= number <= most:
            fields.refuse()
        total += number * size
    return total


class Info:
    """3: the TSTInfo."""

    def __init__(self, data):
        fields = der.Fields(der.parse_inside(data, 'info-malformed'), 'info-malformed')
        if fields.count() != 1:
            raise Refused('version-unknown')
        self.policy = fields.oid()
        imprint = fields.fields()
        self.algorithm, self.hash = der.algorithm(imprint.take(der.SEQUENCE), 'info-malformed'), imprint.take(der.OCTET_STRING).content
        imprint.end()
        serial = fields.take(der.INTEGER).content
        seconds, fraction = der.read_time(der.TIME, fields.take(der.TIME).content)
        accuracy = fields.maybe(der.SEQUENCE)
        micros = None if accuracy is None else _microseconds(der.Fields(accuracy, 'info-malformed'))
        fields.maybe(der.BOOLEAN)
        nonce, authority, extensions = fields.maybe(der.INTEGER), fields.maybe(0xa0), fields.maybe(0xa1)
        fields.end()
        for each in [] if extensions is None else extensions.parts:
            extension = der.Fields(each, 'info-malformed')
            extension.oid()
            if extension.is_true():
                raise Refused('extension-unknown')
            extension.take(der.OCTET_STRING)
            extension.end()
        if len(serial) > 21 or serial[0] >= 0x80:
            fields.refuse()
        moment = seconds * 10**6 + int(fraction[:6].ljust(6, '0'))
        reach = micros or 0
        self.serial, self.nonce = f'{der.whole_number(serial):x}', None if nonce is None else _hex(nonce.content)
        self.authority = None if authority is None else fields.inside(authority).whole
        self.time = {'from': (moment - reach) // 10**6, 'to': -(-(moment + (len(fraction) > 6) + reach) // 10**6), 'genTime': seconds, 'accuracy': None if micros is None else micros / 10**6}


def _hex(content):
    return f'{der.whole_number(content):x}' if content[0] < 0x80 else f'-{content.hex()}'
