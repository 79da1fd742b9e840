"""A package as it is unpacked: its keys, its statements, its publication. spec/package.md, "Files" and "Verifying".

Each function here checks one part and raises `Refused` with the first fault; `verdict.py` puts the parts in their order.
"""
from dataclasses import dataclass, field
import re

from anchors import ANCHOR_FILE, BEACON_FILE
from bag import check_bag
from commitment import check_fields
from container import sort_key
from key_history import ROLES, key_history, may_sign
from log_proof import check_consistency, check_inclusion, leaf_hash, parse_checkpoint, parse_hash_lines, parse_proof
from signed_note import verify_note, parse_key
from statement import parse_statement
from strict_bytes import Refused, decode_base64, is_hex, parse_canonical, sha256

FORMAT = 'proofmark/package/v1'
CASE_FORMAT = 'proofmark/case/v1'
REPLACES_FORMAT = 'proofmark/replaces/v1'
REPLACES_MEMBERS = {'consistency', 'format', 'manifestSha256', 'publication', 'root', 'size'}
FINDING_FORMAT = 'proofmark/finding/v1'
CHALLENGE_FORMATS = ('proofmark/challenge/v1', 'proofmark/challenge/v3')
KEY_MEMBERS = {'closedAt', 'from', 'id', 'role', 'verifierKey'}
STATEMENT_FILE = re.compile(r'data/statements/([0-9a-f]{32})\.(note|tlog-proof|disclosures|withheld)')
BLOB_FILE = re.compile(r'data/blobs/([0-9a-f]{64})')
PICTURE_FILE = re.compile(r'data/pictures/([0-9a-f]{64})\.tiles')
OTHER_FILES = {'bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', 'data/checkpoint', 'data/keys.json', 'data/finding.json', 'data/challenge.json',
               'data/replaces.json', 'data/VERIFY.txt', 'data/verify.html', 'publication/statement.note', 'publication/statement.disclosures',
               'publication/statement.tlog-proof', 'publication/consistency'}
# What only packages have, and what only bags of a case have.
PACKAGE_ONLY = re.compile(r'publication/.*|data/(?:finding|challenge|replaces)\.json')
CASE_ONLY = re.compile(r'data/(?:README\.txt|tables/[a-z-]+\.csv)')
DECLARATION = b'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'


@dataclass
class Sealed:
    """A statement of the package, as far as it could be checked."""
    statement: object
    index: int
    signer: object = None  # (written key, name, role)
    fields: object = None


@dataclass
class Package:
    files: dict
    keys: list = field(default_factory=list)
    finding: str = None
    case: str = None
    head: object = None
    sealed: list = field(default_factory=list)

    def signers(self, index, roles):
        """Keys of these roles that are valid at an index, as written."""
        valid = [key['verifierKey'] for key in self.keys
                 if key['role'] in roles and key['from'] <= index and (key['closedAt'] is None or index < key['closedAt'])]
        return list(dict.fromkeys(valid))  # a key that is listed twice is one key


def check_files(files):
    problems, warnings = check_bag(files)
    if problems or warnings:
        raise Refused((problems + warnings)[0])
    if files['bagit.txt'] != DECLARATION:
        raise Refused('version-unknown')
    for path in files:
        if path not in OTHER_FILES and not CASE_ONLY.fullmatch(path) and not any(pattern.fullmatch(path) for pattern in (STATEMENT_FILE, BLOB_FILE, PICTURE_FILE, ANCHOR_FILE, BEACON_FILE)):
            raise Refused('file-unexpected', repr(path[:80]))


def read_keys(package):
    """`data/keys.json` as it is written; whether the log bears it out is `check_keys`."""
    try:
        value = parse_canonical(package.files.get('data/keys.json', b''))
    except Refused as refused:
        raise Refused('keys-unreadable', refused.code) from refused
    if isinstance(value, dict) and value.get('format') not in (FORMAT, CASE_FORMAT):
        raise Refused('format-unknown')
    of = 'case' if isinstance(value, dict) and value['format'] == CASE_FORMAT else 'finding'
    if not isinstance(value, dict) or set(value) != {of, 'format', 'keys'} or not is_hex(value[of], 32) or not isinstance(value['keys'], list):
        raise Refused('keys-unreadable')
    for key in value['keys']:
        if not isinstance(key, dict) or set(key) != KEY_MEMBERS or not is_hex(key['id'], 32) or key['role'] not in ROLES or type(key['from']) is not int \
                or not (key['closedAt'] is None or type(key['closedAt']) is int):
            raise Refused('keys-unreadable')
        try:
            parse_key(key['verifierKey'])
        except Refused as refused:
            raise Refused('keys-unreadable', refused.code) from refused
    package.keys, package.finding, package.case = value['keys'], value.get('finding'), value.get('case')


def check_sort(package):
    """A package has no files of a case's bag, and the other way around."""
    foreign = CASE_ONLY if package.case is None else PACKAGE_ONLY
    for path in package.files:
        if foreign.fullmatch(path):
            raise Refused('file-unexpected', repr(path[:80]))


def root_of(package):
    """The root key as written: the one key with the role `root`, at index 0."""
    roots = [key for key in package.keys if key['role'] == 'root']
    if len(roots) != 1 or roots[0]['from'] != 0:
        raise Refused('root-missing')
    return roots[0]['verifierKey']


def check_keys(package):
    """The list is what the key statements of the package give: each key once, added and closed by the root."""
    keys, fault = key_history(package.sealed)
    if fault is not None:
        raise fault
    for key in package.keys:
        if keys.get(key['id']) != key:
            raise Refused('key-not-in-log', key['id'])
    if {key['id'] for key in package.keys} != set(keys) or len(package.keys) != len(keys):
        raise Refused('key-not-listed')


def check_roles(package):
    """Each statement is of a kind that its key may sign, by the role that the log gave it."""
    keys, _ = key_history(package.sealed)
    roles = {key['verifierKey']: key['role'] for key in keys.values()}
    signed = [one for one in package.sealed if one.signer is not None and one.fields is not None]
    kinds = {one.statement.id: one.statement.kind for one in signed}
    for one in signed:
        role = roles.get(one.signer[0])
        if role is not None and not may_sign(role, one.statement.kind, kinds.get(one.fields.shown.get('/of'))):
            raise Refused('role-may-not-sign', one.statement.id)


def check_head(package):
    data = package.files.get('data/checkpoint', b'')
    try:
        head = parse_checkpoint(data)
    except Refused as refused:
        raise Refused('checkpoint-unreadable', refused.code) from refused
    try:
        verify_note(data, [key['verifierKey'] for key in package.keys if key['role'] == 'log'])
    except Refused as refused:
        raise Refused('checkpoint-signature', refused.code) from refused
    package.head = head


def place_statement(package, name):
    """A note of the package and its place in the tree of `data/checkpoint`."""
    statement = parse_statement(package.files[f'data/statements/{name}.note'])
    if statement.id != name:
        raise Refused('id-differs', name)
    proof = parse_proof(package.files.get(f'data/statements/{name}.tlog-proof', b''))
    if proof.checkpoint != package.files['data/checkpoint']:
        raise Refused('other-head', name)
    check_inclusion(proof.index, package.head.size, leaf_hash(statement.data), proof.path, package.head.root)
    return Sealed(statement, proof.index)


def sign_statement(package, one):
    _, verified, _ = verify_note(one.statement.data, package.signers(one.index, [role for role in ROLES if role != 'log']))
    key = verified[0][0]
    one.signer = (key.written, key.name, next(each['role'] for each in package.keys if each['verifierKey'] == key.written))


def read_fields(package, one):
    stem = f'data/statements/{one.statement.id}'
    one.fields = check_fields(one.statement.body['d'], package.files.get(f'{stem}.disclosures'), package.files.get(f'{stem}.withheld'))


def check_blobs(package):
    """Gives (how many files are here, how many are named)."""
    named = {one.fields.shown.get('/blob/sha256') for one in package.sealed if one.fields is not None} - {None}
    here = [(match[1], package.files[path]) for path in sorted(package.files) if (match := re.fullmatch('data/blobs/(.*)', path))]
    for name, data in here:
        if sha256(data).hex() != name or name not in named:
            raise Refused('blob-differs', name)
    return len(here), len(named)


def payload_manifest(files):
    """`manifest-sha256.txt` as a publisher writes it for these files."""
    escape = lambda path: path.replace('%', '%25').replace('\r', '%0D').replace('\n', '%0A')
    payload = sorted((path for path in files if path.startswith('data/')), key=sort_key)
    return ''.join(f'{sha256(files[path]).hex()}  {escape(path)}\n' for path in payload).encode('utf-8')


def check_publication(package):
    if package.case is not None:
        raise Refused('no-publication')
    get = lambda name: package.files.get(f'publication/{name}')
    statement = parse_statement(get('statement.note') or b'')
    proof = parse_proof(get('statement.tlog-proof') or b'')
    if proof.head.origin != package.head.origin:
        raise Refused('other-log')
    verify_note(proof.checkpoint, package.signers(proof.index, ['log']))
    check_inclusion(proof.index, proof.head.size, leaf_hash(statement.data), proof.path, proof.head.root)
    if proof.index < package.head.size:
        raise Refused('publication-too-early')
    verify_note(statement.data, package.signers(proof.index, ['publisher']))
    check_consistency(package.head.size, proof.head.size, package.head.root, proof.head.root, parse_hash_lines(get('consistency') or b''))
    shown = check_fields(statement.body['d'], get('statement.disclosures'), None).shown
    if statement.kind != 'publication' or shown.get('/finding') != package.finding or shown.get('/format') != FORMAT:
        raise Refused('other-finding')
    # Of the payload that is here, whatever the manifest in the bag says of it: vector package-manifest-not-made-again.
    if shown.get('/manifestSha256') != sha256(payload_manifest(package.files)).hex():
        raise Refused('manifest-differs')


def _read_replaces(data):
    try:
        value = parse_canonical(data)
    except Refused as refused:
        raise Refused('replaces-malformed', refused.code) from refused
    if not isinstance(value, dict) or set(value) != REPLACES_MEMBERS or value['format'] != REPLACES_FORMAT or not is_hex(value['publication'], 32) \
            or not is_hex(value['manifestSha256'], 64) or type(value['size']) is not int or value['size'] < 0 or not isinstance(value['consistency'], list):
        raise Refused('replaces-malformed')
    hashes = [decode_base64(text) for text in [value['root'], *value['consistency']]]
    if any(each is None or len(each) != 32 for each in hashes):
        raise Refused('replaces-malformed')
    return value, hashes[0], hashes[1:]


def check_replaces(package):
    """The earlier publication that this package says it replaces: spec/newer.md."""
    data = package.files.get('data/replaces.json')
    if data is None:
        return
    value, root, path = _read_replaces(data)
    earlier = next((one for one in package.sealed if one.statement.id == value['publication'] and one.fields is not None and one.signer is not None), None)
    if earlier is None or earlier.statement.kind != 'publication' or earlier.fields.shown.get('/finding') != package.finding \
            or earlier.fields.shown.get('/manifestSha256') != value['manifestSha256'] or value['size'] > earlier.index:
        raise Refused('replaces-differs')
    check_consistency(value['size'], package.head.size, root, package.head.root, path)


def check_case(package, for_people):
    """The bag of a case. `for_people`: path below `data/` -> bytes of README.txt and the tables as the rules make them, or `None`: then they are not compared."""
    if not any(one.statement.id == package.case and one.statement.kind == 'case' for one in package.sealed):
        raise Refused('case-missing', package.case)
    if for_people is None:
        raise Refused('not-recomputed')
    here = {path.removeprefix('data/'): data for path, data in package.files.items() if CASE_ONLY.fullmatch(path)}
    other = sorted(path for path in here.keys() | for_people.keys() if here.get(path) != for_people.get(path))
    if other:
        raise Refused('tables-differ', repr(f'data/{other[0]}'))


def check_finding(package, recomputed, challenge):
    """`recomputed`, `challenge`: the bytes that the rules give for `finding.json` and `challenge.json`, or `None`: then this is not checked."""
    data = package.files.get('data/finding.json', b'')
    try:
        value = parse_canonical(data)
    except Refused as refused:
        raise Refused('finding-unreadable', refused.code) from refused
    if not isinstance(value, dict) or value.get('format') != FINDING_FORMAT:
        raise Refused('finding-unreadable')
    if not any(one.statement.id == package.finding and one.statement.kind == 'finding' for one in package.sealed):
        raise Refused('finding-missing', package.finding)
    told = package.files.get('data/challenge.json')
    if told is not None:
        try:
            value = parse_canonical(told)
        except Refused as refused:
            raise Refused('challenge-unreadable', refused.code) from refused
        if not isinstance(value, dict) or value.get('format') not in CHALLENGE_FORMATS or value.get('finding') != package.finding:
            raise Refused('challenge-unreadable')
    if recomputed is None:
        raise Refused('not-recomputed')
    if data != recomputed:
        raise Refused('finding-differs')
    if told is not None and challenge is None:
        raise Refused('not-recomputed')
    if told is not None and told != challenge:
        raise Refused('challenge-differs')
