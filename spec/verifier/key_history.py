"""Which keys a log has, by its own statements, and which of them may sign what: spec/statement.md, "Keys"."""
from signed_note import parse_key
from strict_bytes import Refused

ROLES = ('root', 'log', 'collector', 'reviewer', 'publisher')
KEY_KINDS = ('key', 'key-close')
LATER_WORDS = ('correction', 'withdrawal')
# Kinds of one role alone; every other kind is the collector's.
OWN_ROLE = {'key': 'root', 'key-close': 'root', 'review': 'reviewer', 'publication': 'publisher'}


def may_sign(role, kind, about):
    """Whether a key of a role may sign a kind. `about`: the kind that a correction or withdrawal speaks of, `None` if not known."""
    if role == 'log':
        return False
    if kind not in LATER_WORDS:
        return role == OWN_ROLE.get(kind, 'collector')
    if about is None or about in LATER_WORDS:
        return role in ('collector', 'reviewer', 'publisher')
    return about not in KEY_KINDS and role == OWN_ROLE.get(about, 'collector')


def _name(written):
    return written.split('+', 1)[0]


def _add(keys, one):
    written, role = one.fields.shown.get('/verifierKey'), one.fields.shown.get('/role')
    if not isinstance(written, str) or not isinstance(role, str):
        raise Refused('key-hidden', one.statement.id)
    try:
        parse_key(written)
    except Refused as refused:
        raise Refused('key-malformed', one.statement.id) from refused
    if role not in ROLES:
        raise Refused('key-malformed', one.statement.id)
    if role == 'root' or (role == 'log' and any(key['role'] == 'log' for key in keys.values())):
        raise Refused('key-stays', one.statement.id)
    if any(_name(key['verifierKey']) == _name(written) for key in keys.values()):
        raise Refused('key-twice', one.statement.id)
    keys[one.statement.id] = {'id': one.statement.id, 'verifierKey': written, 'role': role, 'from': one.index, 'closedAt': None}


def _close(keys, one):
    of = one.fields.shown.get('/key')
    if not isinstance(of, str):
        raise Refused('key-hidden', one.statement.id)
    if of not in keys:
        raise Refused('key-close-unknown', one.statement.id)
    if keys[of]['role'] in ('root', 'log'):
        raise Refused('key-stays', one.statement.id)
    if keys[of]['closedAt'] is None:  # the first end counts
        keys[of]['closedAt'] = one.index


def key_history(sealed):
    """Statements whose signatures hold, in the order of the log -> (keys by id, the first fault or `None`)."""
    words = [one for one in sealed if one.statement.kind in KEY_KINDS and one.fields is not None and one.signer is not None]
    if not words or words[0].index != 0 or words[0].statement.kind != 'key' or words[0].fields.shown.get('/role') != 'root' \
            or words[0].fields.shown.get('/verifierKey') != words[0].signer[0]:
        return {}, None
    root, first = words[0].signer[0], words[0]
    keys = {first.statement.id: {'id': first.statement.id, 'verifierKey': root, 'role': 'root', 'from': 0, 'closedAt': None}}
    fault = None
    for one in words[1:]:
        try:
            if one.signer[0] != root:
                raise Refused('key-not-in-log', one.statement.id)
            (_add if one.statement.kind == 'key' else _close)(keys, one)
        except Refused as refused:
            fault = fault or refused
    return keys, fault
