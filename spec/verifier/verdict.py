"""The verdict on a package, part by part and never one tick: spec/package.md, "Verifying"."""
import datetime

from anchors import check_time
from container import unzip, zip_files
import package as checks
import picture
from policy import Trust
from statement import check_chain
from strict_bytes import Refused

PARTS = ('container', 'bag', 'keys', 'log', 'statements', 'signatures', 'chain', 'fields', 'blobs', 'pictures', 'publication', 'finding', 'time', 'trust')
# Parts that only the reader can close.
READERS = ('time', 'trust')
# Codes with which a part is not false but open.
OPEN = {'not-recomputed', 'root-not-given', 'not-reached', 'no-anchors', 'word-not-trusted', 'no-publication'}


class Verdict:
    """part -> (status, code, where); every part begins as not reached."""

    def __init__(self):
        self.times = None
        self.parts = {part: ('not-checked', 'not-reached', '') for part in PARTS}

    def judge(self, part, check, *arguments):
        """Runs a check; its answer, or `None` if it refused. A part keeps its first fault."""
        try:
            answer = check(*arguments)
        except Refused as refused:
            if self.parts[part][0] != 'fails':
                self.parts[part] = ('not-checked' if refused.code in OPEN else 'fails', refused.code, refused.where)
            return None
        if self.parts[part][1] == 'not-reached':
            self.parts[part] = ('holds', 'ok', '')
        return True if answer is None else answer

    def leave(self, part):
        """A part that held for some is open again; a fault stays."""
        if self.parts[part][0] == 'holds':
            self.parts[part] = ('not-checked', 'not-reached', '')

    @property
    def status(self):
        # Nobody signs what is taken into the bag of a case.
        states = {status for part, (status, code, _) in self.parts.items() if (part not in READERS and code != 'no-publication') or status == 'fails'}
        return 'fails' if 'fails' in states else 'incomplete' if 'not-checked' in states else 'holds'


def _require_canonical(data, files):
    if zip_files(files) != data:
        raise Refused('container-not-canonical')


def _require_statements(names):
    if not names:
        raise Refused('no-statements')


def _require_nothing():
    """A package without redacted photos proves none, and that holds."""


def _check_trust(package, trust):
    root = checks.root_of(package)
    logs = [key['verifierKey'] for key in package.keys if key['role'] == 'log']
    if trust.log_keys is not None and not any(key in trust.log_keys for key in logs):
        raise Refused('log-not-trusted', ', '.join(logs))
    if trust.root_keys is None and trust.log_keys is None:
        raise Refused('root-not-given', root)
    if trust.root_keys is not None and root not in trust.root_keys:
        raise Refused('root-not-trusted', root)


def _utc(end):
    return None if end is None else {'time': datetime.datetime.fromtimestamp(end[0], datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ'), 'by': list(end[1])}


def _judge_parts(verdict, data, trust, recomputed, challenge, for_people):
    files = verdict.judge('container', unzip, data)
    if files is None:
        return None
    verdict.judge('container', _require_canonical, data, files)
    verdict.judge('bag', checks.check_files, files)
    package = checks.Package(files)
    # What a key is can be said only once its statement is read: the shape first, the log's word for it at the end.
    if verdict.judge('keys', checks.read_keys, package) is None or verdict.judge('keys', checks.root_of, package) is None:
        return package
    verdict.judge('bag', checks.check_sort, package)
    if verdict.judge('log', checks.check_head, package) is None:
        verdict.leave('keys')
        return package
    names = sorted(match[1] for match in map(checks.STATEMENT_FILE.fullmatch, files) if match and match[2] == 'note')
    verdict.judge('statements', _require_statements, names)
    placed = [verdict.judge('statements', checks.place_statement, package, name) for name in names]
    package.sealed = sorted((one for one in placed if one is not None), key=lambda one: one.index)
    for one in package.sealed:
        verdict.judge('signatures', checks.sign_statement, package, one)
        verdict.judge('fields', checks.read_fields, package, one)
    # A part holds only if every statement came as far: what a fault hides from the next part is not checked.
    signed = [one for one in package.sealed if one.signer is not None]
    if len(signed) < len(names):
        verdict.leave('fields')
    verdict.judge('chain', check_chain, [(one.signer[0], one.statement, one.index) for one in signed])
    if len(signed) < len(names) or not names:
        verdict.leave('chain')
    verdict.judge('keys', checks.check_keys, package)
    verdict.judge('signatures', checks.check_roles, package)
    if len(package.sealed) < len(names) or not names:
        verdict.leave('signatures')
    verdict.judge('blobs', checks.check_blobs, package)
    verdict.judge('pictures', _require_nothing)
    for path in sorted(filter(picture.PROOF_FILE.fullmatch, files)):
        verdict.judge('pictures', picture.check_proof_file, package, path)
    verdict.judge('publication', checks.check_publication, package)
    if package.case is None:
        verdict.judge('publication', checks.check_replaces, package)
        verdict.judge('finding', checks.check_finding, package, recomputed, challenge)
    else:
        verdict.judge('finding', checks.check_case, package, for_people)
    verdict.times = verdict.judge('time', check_time, package, trust)
    verdict.judge('trust', _check_trust, package, trust)
    return package


def verify(data, trust=None, recomputed=None, challenge=None, for_people=None):
    """
    The verdict on the bytes of a package, as plain data. `trust`: whom the reader named (policy.py), `None` if nobody.
    `recomputed`, `challenge`: what the rules give as finding.json and challenge.json for the shown fields, `None` if the reader does not have the rules;
    `for_people`: of the bag of a case likewise, path -> bytes of README.txt and tables/…. Never raises.
    """
    verdict, package = Verdict(), None
    try:
        package = _judge_parts(verdict, data, Trust() if trust is None else trust, recomputed, challenge, for_people)
    except Exception as error:  # whatever it is: a fault of the verifier is no verdict on the package, and never green
        verdict.parts['container'] = ('fails', 'verifier-failed', repr(error))
    sealed = [] if package is None else package.sealed
    head = None if package is None else package.head
    read = [one.fields for one in sealed if one.fields is not None]
    status = verdict.status
    return {
        'ok': status == 'holds',
        'status': status,
        'parts': [{'part': part, 'status': state, 'code': code, 'text': where} for part, (state, code, where) in verdict.parts.items()],
        'finding': None if package is None else package.finding,
        'case': None if package is None else package.case,
        'log': None if head is None else {'origin': head.origin, 'size': head.size, 'root': head.root.hex()},
        'times': [{'id': name, 'notBefore': _utc(lower), 'notAfter': _utc(upper)} for name, lower, upper in verdict.times or []],
        'counts': {'shown': sum(len(one.shown) for one in read), 'withheld': sum(len(one.withheld) for one in read), 'erased': sum(len(one.erased) for one in read)},
    }
