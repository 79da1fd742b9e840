"""When: what witnesses and authorities say of heads of the log, and what that bounds. spec/package.md, "Anchors"."""
from dataclasses import dataclass
import re

import timestamp
from certificate import Certificate, name_text
from log_proof import check_consistency, parse_checkpoint, parse_hash_lines
from signed_note import verify_note
from strict_bytes import LARGEST_SIZE, Refused, decode_base64, parse_size, sha256
from timestamp_token import Info, Token

ANCHOR_FILE = re.compile(r'data/anchors/([1-9][0-9]{0,15})/(checkpoint|consistency|[a-z0-9][a-z0-9.-]{0,62}\.(?:cosigned|tsr))')
BEACON_FILE = re.compile(r'data/beacons/([1-9][0-9]{0,15})')
LONGEST_PATH = 63
# Clocks of honest people may be apart by so many seconds.
CLOCK_DIFFERENCE = 300
UNTRUSTED = {'not-trusted', 'signer-missing'}


@dataclass(frozen=True)
class Word:
    is_cosignature: bool
    by: str
    is_trusted: bool
    size: int
    start: int  # seconds since 1970-01-01T00:00:00Z
    end: int
    hash: str  # of its file, in hex


def _hashes(data):
    hashes = parse_hash_lines(b'?' if data is None else data)
    if len(hashes) > LONGEST_PATH:
        raise Refused('path-too-long')
    return hashes


def _head_of(package, size, files):
    """The head that the words of a folder are about, held against the log."""
    data = files.get('checkpoint', b'')
    folder = f'data/anchors/{size}'
    try:
        head = parse_checkpoint(data)
    except Refused as refused:
        raise Refused('anchor-malformed', folder) from refused
    if head.size != parse_size(size) or head.origin != package.head.origin:
        raise Refused('anchor-malformed', folder)
    try:
        verify_note(data, [key['verifierKey'] for key in package.keys if key['role'] == 'log'])
    except Refused as refused:
        raise Refused('anchor-signature', folder) from refused
    try:
        check_consistency(head.size, package.head.size, head.root, package.head.root, _hashes(files.get('consistency')))
    except Refused as refused:
        raise Refused('anchor-inconsistent', f'{folder}: {refused.code}') from refused
    if len(files) == 2:
        raise Refused('anchor-malformed', folder)
    return head


def _cosignatures(package, data, checkpoint, policy):
    """[(by, is it trusted, time)] of a file `NAME.cosigned`."""
    known = {} if policy is None else {written: name for name, written in policy.witnesses.items() if written is not None}
    if not data.startswith(checkpoint) or len(data) == len(checkpoint):
        raise Refused('cosignature-wrong')
    try:
        _, verified, unknown = verify_note(data, [key['verifierKey'] for key in package.keys if key['role'] == 'log'] + list(known))
    except Refused as refused:
        raise Refused('cosignature-wrong', refused.code) from refused
    claimed = [(one.name, False, int.from_bytes(one.data[:8], 'big')) for one in unknown if len(one.data) == 72]
    return [(known[key.written], True, time) for key, time in verified if key.written in known and time is not None] + [one for one in claimed if one[2] <= LARGEST_SIZE]


def _stamp(data, imprint, authorities):
    """(by, is it trusted, from, to) of a token."""
    said = timestamp.answer(data, imprint, authorities)
    if said['ok']:
        return said['authority'], True, said['time']['from'], said['time']['to']
    # Held against nobody's certificates, so that what is wrong with a chain to one of the reader's is no fault of the token.
    alone = timestamp.answer(data, imprint, [])
    if alone['code'] not in UNTRUSTED:
        raise Refused(alone['code'])
    token = Token(data)
    signers = [each for each in map(Certificate, token.certificates) if (each.key_id() == token.key_id if token.issuer_serial is None else (each.issuer, each.serial) == token.issuer_serial)]
    time = Info(token.info).time
    return name_text(signers[0].subject_name) if signers else 'an authority that the time stamp does not name', False, time['from'], time['to']


def read_words(package, trust):
    """(words, faults): a fault is broken for every reader."""
    folders, words, faults = {}, [], []
    for path in package.files:
        match = ANCHOR_FILE.fullmatch(path)
        if match:
            folders.setdefault(match[1], {})[match[2]] = package.files[path]
    for size, files in folders.items():
        try:
            head = _head_of(package, size, files)
        except Refused as refused:
            faults.append(refused)
            continue
        checkpoint = files['checkpoint']
        for name, data in files.items():
            hashed = sha256(data).hex()
            try:
                if name.endswith('.cosigned'):
                    words += [Word(True, by, is_trusted, head.size, time, time, hashed) for by, is_trusted, time in _cosignatures(package, data, checkpoint, trust.policy)]
                elif name.endswith('.tsr'):
                    by, is_trusted, start, end = _stamp(data, sha256(checkpoint), trust.authorities)
                    words.append(Word(False, by, is_trusted, head.size, start, end, hashed))
            except Refused as refused:
                faults.append(Refused(refused.code, f'data/anchors/{size}/{name}'))
    return words, faults


def proven_beacons(package):
    """Ids of statements whose beacon is a head that this log had, and faults."""
    proven, faults = set(), []
    for path, data in package.files.items():
        match = BEACON_FILE.fullmatch(path)
        if not match:
            continue
        naming = [one.statement for one in package.sealed if one.fields is not None and one.statement.body['s'] is not None and one.statement.body['s']['size'] == int(match[1])]
        try:
            if not naming:
                raise Refused('beacon-wrong')
            for statement in naming:
                check_consistency(int(match[1]), package.head.size, decode_base64(statement.body['s']['root']), package.head.root, _hashes(data))
        except Refused:
            faults.append(Refused('beacon-wrong', path))
            continue
        proven.update(statement.id for statement in naming)
    return proven, faults


def tightest(words, policy, is_upper):
    """(time, names) of the words that count together, or `None`: the earliest upper or the latest lower end."""
    better = min if is_upper else max
    at = (lambda word: word.end) if is_upper else (lambda word: word.start)
    trusted = [word for word in words if word.is_trusted]
    ends = [(at(word), (word.by,)) for word in trusted if not word.is_cosignature]
    if policy is not None and policy.quorum is not None:
        own = {}
        for word in trusted:
            if word.is_cosignature:
                own[word.by] = at(word) if word.by not in own else better(own[word.by], at(word))
        names = []
        for name, time in sorted(own.items(), key=lambda pair: pair[1], reverse=not is_upper):
            names.append(name)
            if policy.is_met(names):
                ends.append((time, tuple(names)))
                break
    return better(ends, key=lambda end: end[0]) if ends else None


def check_time(package, trust):
    """Raises `Refused`; gives [(id, lower end, upper end)] of each statement, each `None` where nobody trusted bounds it."""
    words, faults = read_words(package, trust)
    proven, more = proven_beacons(package)
    for fault in faults + more:
        raise fault
    sealed_at = {one.fields.shown.get('/blob/sha256'): one.index for one in package.sealed if one.fields is not None and one.statement.kind == 'anchor'}
    found, is_open = [], False
    for one in package.sealed:
        beacon = one.statement.body['s']['size'] if one.statement.id in proven else 0
        lower = tightest([word for word in words if sealed_at.get(word.hash, beacon) < beacon], trust.policy, False)
        holding = [word for word in words if word.size > one.index]
        upper = tightest(holding, trust.policy, True)
        if lower is not None and upper is not None and lower[0] > upper[0] + CLOCK_DIFFERENCE:
            raise Refused('words-contradict', one.statement.id)
        counting = tightest([word for word in holding if word.is_cosignature], trust.policy, True) if trust.asks_quorum else upper
        is_open = is_open or counting is None
        found.append((one.statement.id, lower, upper))
    if trust.asks_quorum or trust.authorities:
        if is_open:
            raise Refused('quorum-not-met' if trust.asks_quorum else 'no-trusted-word')
        return found
    who = sorted({word.by for word in words})
    raise Refused('word-not-trusted', ', '.join(who)) if words else Refused('no-anchors')
