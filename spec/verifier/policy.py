"""Whom a reader trusts: C2SP tlog-policy, and the JSON beside it. spec/policy.md, "Grammar" and "What a reader trusts"."""
from dataclasses import dataclass, field
import json
import re

from signed_note import COSIGNATURE, NAME, parse_key
from strict_bytes import Refused, decode_base64, decode_utf8, is_hex, sha256

ML_DSA_44, ML_DSA_44_SIZE = 0x06, 1312  # FIPS 204, table 2
LONGEST = 1_000_000
MEMBERS = {'authorities', 'logKeys', 'policy', 'rootKeys'}
CERTIFICATE = re.compile(r'-----BEGIN CERTIFICATE-----(.*?)(?:-----END CERTIFICATE-----|\Z)', re.DOTALL)


@dataclass
class Policy:
    logs: list = field(default_factory=list)  # keys as written, of types that are checked
    witnesses: dict = field(default_factory=dict)  # name -> key as written, or None for a type that is not checked
    groups: list = field(default_factory=list)  # (name, threshold, members), members before
    quorum: object = None  # None: `none`

    def is_met(self, names):
        met = set(names)
        for name, threshold, members in self.groups:
            if sum(member in met for member in members) >= threshold:
                met.add(name)
        return self.quorum is None or self.quorum in met


@dataclass
class Trust:
    """`None`: the reader said nothing of it."""
    root_keys: object = None
    log_keys: object = None
    policy: object = None
    authorities: tuple = ()  # certificates in DER

    @property
    def asks_quorum(self):
        return self.policy is not None and self.policy.quorum is not None


def _key_of(item, is_witness):
    """(material of the key, as written or None if its type is not checked); an item is one character an octet."""
    written = decode_utf8(item.encode('latin-1'))
    if written is None:
        raise Refused('not-a-key')
    parts = written.split('+', 2)
    material = decode_base64(parts[2]) if len(parts) == 3 else None
    try:
        parse_key(written)
        is_checked = True
    except Refused as refused:
        if refused.code != 'unknown-type':
            raise
        if material is None or len(material) < 2 or NAME.fullmatch(parts[0]) is None or not is_hex(parts[1], 8):
            raise Refused('not-a-key') from refused
        is_checked = False
    if material[0] == ML_DSA_44:
        if len(material) != 1 + ML_DSA_44_SIZE:
            raise Refused('bad-key')
        if sha256(parts[0].encode('utf-8') + b'\n' + material)[:4].hex() != parts[1]:
            raise Refused('key-id-differs')
    if (material[0] in (COSIGNATURE, ML_DSA_44)) if is_witness else (material[0] != COSIGNATURE):
        return material[1:], written if is_checked else None
    raise Refused('key-type')


class _Reader:
    def __init__(self):
        self.policy, self.names, self.members, self.has_quorum = Policy(), set(), set(), False
        self.log_keys, self.witness_keys = set(), set()

    def read(self, items):
        keyword, *rest = items
        reading = {'log': self.log, 'witness': self.witness, 'group': self.group, 'quorum': self.quorum}.get(keyword)
        if reading is None:
            raise Refused('unknown-keyword')
        reading(rest)

    def _define(self, name):
        if name == 'none' or name in self.names:
            raise Refused('name-taken')

    def log(self, items):
        if len(items) not in (1, 2):
            raise Refused('item-count')
        material, written = _key_of(items[0], False)
        if material in self.log_keys:
            raise Refused('duplicate-key')
        self.log_keys.add(material)
        if written is not None:
            self.policy.logs.append(written)

    def witness(self, items):
        if len(items) not in (2, 3):
            raise Refused('item-count')
        self._define(items[0])
        material, written = _key_of(items[1], True)
        if material in self.witness_keys:
            raise Refused('duplicate-key')
        self.witness_keys.add(material)
        self.names.add(items[0])
        self.policy.witnesses[items[0]] = written

    def group(self, items):
        if len(items) < 3:
            raise Refused('item-count')
        name, asked, *members = items
        self._define(name)
        least = 1 if asked == 'any' else len(members) if asked == 'all' else int(asked) if re.fullmatch('[1-9][0-9]{0,6}', asked) else len(members) + 1
        if least > len(members):
            raise Refused('bad-threshold')
        for member in members:
            if member not in self.names:
                raise Refused('unknown-name')
            if member in self.members:
                raise Refused('member-twice')
            self.members.add(member)
        self.names.add(name)
        self.policy.groups.append((name, least, members))

    def quorum(self, items):
        if len(items) != 1:
            raise Refused('item-count')
        if self.has_quorum:
            raise Refused('second-quorum')
        if items[0] != 'none' and items[0] not in self.names:
            raise Refused('unknown-name')
        self.has_quorum, self.policy.quorum = True, None if items[0] == 'none' else items[0]


def parse_policy(data):
    """Octets to `Policy`. Raises `Refused` with the code and the number of the line."""
    if len(data) > LONGEST:
        raise Refused('too-long')
    bad = re.search(rb'[\x00-\x08\x0b-\x1f\x7f]', data)
    if bad:
        raise Refused('bad-octet', str(1 + data[:bad.start()].count(b'\n')))
    lines = data.decode('latin-1').split('\n')
    if lines.pop() != '':
        raise Refused('open-line', str(len(lines) + 1))
    reader = _Reader()
    for number, line in enumerate(lines, 1):
        items = re.findall('[^ \t]+', line)
        if items and not items[0].startswith('#'):
            try:
                reader.read(items)
            except Refused as refused:
                raise Refused(refused.code, str(number)) from refused
    if not reader.has_quorum:
        raise Refused('no-quorum')
    return reader.policy


def _certificates(pem):
    found = [decode_base64(re.sub(r'[\r\n \t]', '', body)) for body in CERTIFICATE.findall(pem)] if isinstance(pem, str) else []
    if not found or not all(found) or pem.count('-----BEGIN CERTIFICATE-----') > pem.count('-----END CERTIFICATE-----'):
        raise Refused('trust-authorities')
    return found


def _keys(value):
    if not isinstance(value, list):
        raise Refused('trust-keys')
    try:
        return [parse_key(written).written for written in value]
    except Refused as refused:
        raise Refused('trust-keys', refused.code) from refused


def parse_trust(data):
    """A policy by itself, or JSON, to `Trust`. Raises `Refused`."""
    text = decode_utf8(data)
    if text is None:
        raise Refused('trust-not-text')
    if not re.match(r'\s*\{', text):
        said = {'policy': text}
    else:
        try:
            said = json.loads(text)
        except ValueError as error:
            raise Refused('trust-not-json', str(error)) from error
    for name in said:
        if name not in MEMBERS:
            raise Refused('trust-member-unknown', name)
    if not said:
        raise Refused('trust-empty')
    trust = Trust()
    trust.root_keys = _keys(said['rootKeys']) if 'rootKeys' in said else None
    trust.log_keys = _keys(said['logKeys']) if 'logKeys' in said else None
    if 'policy' in said:
        try:
            trust.policy = parse_policy(said['policy'].encode('utf-8') if isinstance(said['policy'], str) else b'?')
        except (Refused, UnicodeEncodeError) as error:
            raise Refused('trust-policy', str(error)) from error
        if trust.log_keys is None and trust.policy.logs:
            trust.log_keys = trust.policy.logs
    if 'authorities' in said:
        if not isinstance(said['authorities'], list) or not said['authorities']:
            raise Refused('trust-authorities')
        trust.authorities = tuple(each for pem in said['authorities'] for each in _certificates(pem))
    return trust
