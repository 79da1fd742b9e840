#!/usr/bin/env python3
"""A second check of time-stamp tokens, written from spec/timestamp.md and not from the program.

    python3 spec/verifier/timestamp.py TOKEN DOCUMENT --authority CERTIFICATE … [--json]
    python3 spec/verifier/timestamp.py --vectors FILE.json …        one line of JSON for each

TOKEN and CERTIFICATE in DER. Python 3.9 or newer, its standard library, and `openssl` 3 for the arithmetic of signatures.
Exit 0: it holds; 1: not (or a vector expects otherwise); 2: bad use or unreadable input.
"""
import argparse
import base64
import hashlib
import json
import sys

import der
import raw_signature
from certificate import Certificate, chain, directory_name, name_text, require_timestamp_signer
from strict_bytes import Refused, sha256
from timestamp_token import TST_INFO, Info, Token

SHA256 = '2.16.840.1.101.3.4.2.1'


def _names(certificate_id, certificate):
    algorithm, digest, issuer_serial = certificate_id
    name = 'sha1' if algorithm == 'sha1' else 'sha256' if algorithm is None else raw_signature.hash_of(algorithm)
    if hashlib.new(name, certificate.whole).digest() != digest:
        return False
    if issuer_serial is None:
        return True
    issuer, serial = issuer_serial
    return [part.whole for part in issuer.parts] == [directory_name(certificate.issuer)] and serial == certificate.serial


def _authority(data):
    try:
        return Certificate(der.parse(data))
    except Refused as refused:
        raise Refused('authority-malformed', refused.where) from refused


def check(data, imprint, authorities, nonce=None):
    """The answer of spec/timestamp.md, "What is said", or `Refused`."""
    token = Token(data)
    info = Info(token.info)
    if info.algorithm[0] != SHA256 or not raw_signature.is_null_or_absent(info.algorithm[1]) or len(info.hash) != 32:
        raise Refused('imprint-not-sha256')
    if info.hash != imprint:
        raise Refused('imprint-differs')
    if nonce is not None and info.nonce != f"{int.from_bytes(nonce, 'big'):x}":
        raise Refused('nonce-differs')
    trusted = [_authority(each) for each in authorities]
    others = [Certificate(each) for each in token.certificates]
    meant = [each for each in others + trusted if (each.key_id() == token.key_id if token.issuer_serial is None else (each.issuer, each.serial) == token.issuer_serial)]
    if not meant:
        raise Refused('signer-missing')
    signer = meant[0]
    if token.content_type != TST_INFO:
        raise Refused('content-type-differs')
    name = raw_signature.hash_of(token.digest)
    if raw_signature.digest(name, token.info) != token.message_digest:
        raise Refused('digest-differs')
    if not all(_names(ids[0], signer) for ids in token.certificate_ids):
        raise Refused('certificate-id-differs')
    if not raw_signature.check(token.algorithm, signer.spki, token.signed, token.signature, name):
        raise Refused('signature-wrong')
    require_timestamp_signer(signer, info.authority)
    line = chain(signer, trusted, others, info.time['genTime'])
    end = line[-1]
    for each in line:
        line.extend(above for above in others if above.subject == each.issuer and above.whole not in [known.whole for known in line])
    if not all(any(_names(each, certificate) for certificate in line) for ids in token.certificate_ids for each in ids[1:]):
        raise Refused('certificate-id-differs')
    return {'ok': True, 'time': info.time, 'authority': name_text(signer.subject_name), 'trustedBy': name_text(end.subject_name), 'serialNumber': info.serial, 'policy': info.policy, 'nonce': info.nonce}


def answer(data, imprint, authorities, nonce=None):
    try:
        return check(data, imprint, authorities, nonce)
    except Refused as refused:
        return {'ok': False, 'code': refused.code}


def _judge_vector(file):
    with open(file, encoding='utf-8') as opened:
        vector = json.load(opened)
    given = vector['input']
    nonce = bytes.fromhex(given['nonce']) if 'nonce' in given else None
    said = answer(base64.b64decode(given['token']), bytes.fromhex(given['imprint']), [base64.b64decode(each) for each in given['authorities']], nonce)
    print(json.dumps({'file': file, 'agrees': said == vector['expect'], 'answer': said}, ensure_ascii=False))
    return said == vector['expect']


def _read(file):
    with open(file, 'rb') as opened:
        return opened.read()


def main():
    parser = argparse.ArgumentParser(description='Checks a time-stamp token.')
    parser.add_argument('files', nargs='*', metavar='FILE', help='the token, then what was stamped')
    parser.add_argument('--authority', action='append', default=[], help='a certificate in DER that you trust; may be given several times')
    parser.add_argument('--vectors', nargs='+', metavar='FILE.json', help='vectors of spec/vectors/evidence/timestamp-*')
    parser.add_argument('--json', action='store_true')
    options = parser.parse_args()
    try:
        if options.vectors:
            return 0 if all([_judge_vector(file) for file in options.vectors]) else 1
        if len(options.files) != 2:
            parser.error('expected a token and what was stamped')
        said = answer(_read(options.files[0]), sha256(_read(options.files[1])), [_read(each) for each in options.authority])
    except (OSError, ValueError, KeyError) as error:
        print(f'timestamp.py: {error}', file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps(said))
    elif said['ok']:
        print(f"Stamped by {said['authority']}, under {said['trustedBy']}: from {said['time']['from']} to {said['time']['to']}, in seconds since 1970 (UTC).\nNot proved: that no certificate was revoked, that the clock was right.")
    else:
        print(f"Not to be relied on: {said['code']}.")
    return 0 if said['ok'] else 1


if __name__ == '__main__':
    sys.exit(main())
