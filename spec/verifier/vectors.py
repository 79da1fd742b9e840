#!/usr/bin/env python3
"""Asks this verifier every vector of spec/vectors that is about what it reads, and tells where it answers otherwise.

    python3 spec/verifier/vectors.py [--json]

Exit 0: every answer is the one that the vector expects; 1: not. Vectors of tiles, bundles, paths, policies and quorums are
passed over: no package holds such a thing; time stamps have a check of their own. They are counted, so that nothing is skipped
without a word.
"""
import base64
import json
import os
import struct
import sys

import bag
import commitment
import container
import ed25519
import log_proof
import signed_note
import statement
import strict_bytes
from strict_bytes import Refused

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'vectors')
# What only a log, its mirror or its witness reads; `package` has a test of its own, with all verifiers side by side.
PASSED_OVER = {'log': {'tile', 'path', 'bundle', 'policy', 'quorum'}, 'evidence': {'package'}, 'bytes': set()}


def data(text):
    return None if text is None else base64.b64decode(text, validate=True)


def number(value):
    """As JavaScript hands it on: 1.0 is 1."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def about_bytes(given, expect):
    if 'doubles' in given:
        wrong = []
        for digits, text in given['doubles']:
            double = struct.unpack('>d', bytes.fromhex(digits))[0]
            try:
                found = strict_bytes.canonical_text(double)
            except ValueError:
                found = None
            if found != text:
                wrong.append(digits)
        return {'ok': not wrong, 'wrong': wrong} if wrong else expect
    if 'json' in given:
        return {**expect, 'text': strict_bytes.canonical_text(json.loads(given['json']))}
    strict_bytes.parse_canonical(bytes.fromhex(given['hex']))
    return {'ok': True}


def about_inclusion(given, _):
    log_proof.check_inclusion(number(given['index']), number(given['size']), data(given['leafHash']), hashes(given.get('path')), data(given['root']))
    return {'ok': True}


def hashes(path):
    return [data(one) for one in path] if isinstance(path, list) else path


def about_consistency(given, _):
    log_proof.check_consistency(number(given['size1']), number(given['size2']), data(given['root1']), data(given['root2']), hashes(given['path']))
    return {'ok': True}


def about_signature(given, _):
    return {'ok': ed25519.check_signature(data(given['publicKey']), data(given['message']), data(given['signature']))}


def about_cosignature(given, _):
    return {'ok': True, 'time': signed_note.check_cosignature(data(given['publicKey']), given['text'], data(given['cosignature']))}


def about_key(given, _):
    key = signed_note.parse_key(given['key'])
    return {'ok': True, 'name': key.name, 'keyId': key.key_id, 'type': key.type}


def signers(verified):
    return [{'name': key.name, 'time': time} for key, time in verified]


def about_signed_note(given, _):
    note = given['note'].encode('utf-8') if 'note' in given else data(given['noteBase64'])
    _, verified, unknown = signed_note.verify_note(note, given['keys'])
    return {'ok': True, 'verified': signers(verified), 'unknown': [one.name for one in unknown]}


def about_checkpoint(given, _):
    text = given['checkpoint'].encode('utf-8')
    head = log_proof.parse_checkpoint(text)
    count = len(signed_note.parse_note(text).signatures) if b'\n\n' in text else 0
    return {'ok': True, 'origin': head.origin, 'size': head.size, 'root': base64.b64encode(head.root).decode(), 'extensions': list(head.extensions), 'signatures': count}


def about_proof(given, _):
    proof, verified = log_proof.check_proof(given['proof'].encode('utf-8'), data(given['leafHash']), given['origin'], given['keys'])
    return {'ok': True, 'index': proof.index, 'size': proof.head.size, 'verified': signers(verified)}


def about_disclosure(given, _):
    salt, path, value, digest = commitment.open_disclosure(given['disclosure'])
    return {'ok': True, 'salt': salt.hex(), 'path': path, 'value': value, 'digest': digest}


def about_statement(given, _):
    note = given['note'].encode('utf-8')
    body = statement.parse_statement(note).body
    _, verified, _ = signed_note.verify_note(note, given['keys'])
    return {'ok': True, 'body': body, 'signedBy': [key.name for key, _ in verified]}


def about_fields(given, _):
    withheld = None if given['withheld'] is None else given['withheld'].encode('utf-8')
    fields = commitment.check_fields(given['d'], given['disclosures'].encode('utf-8'), withheld)
    return {'ok': True, 'shown': fields.shown, 'withheld': list(fields.withheld), 'erased': list(fields.erased)}


def about_zip(given, _):
    archive = bytes.fromhex(given['hex'])
    files = container.unzip(archive)
    return {'ok': True, 'isCanonical': bool(files) and container.zip_files(files) == archive, 'files': {path: one.decode('utf-8') for path, one in files.items()}}


def about_bag(given, _):
    problems, warnings = bag.check_bag({path: text.encode('utf-8') for path, text in given['files'].items() if text is not None})
    return {'ok': not problems, 'problems': problems, 'warnings': warnings}


READERS = {
    ('log', 'inclusion'): about_inclusion, ('log', 'consistency'): about_consistency, ('log', 'signature'): about_signature,
    ('log', 'cosignature'): about_cosignature, ('log', 'key'): about_key, ('log', 'note'): about_signed_note,
    ('log', 'checkpoint'): about_checkpoint, ('log', 'proof'): about_proof, ('evidence', 'disclosure'): about_disclosure,
    ('evidence', 'note'): about_statement, ('evidence', 'fields'): about_fields, ('evidence', 'zip'): about_zip, ('evidence', 'bag'): about_bag,
}


def reader_of(folder, name):
    return about_bytes if folder == 'bytes' else READERS.get((folder, name.partition('-')[0]))


def answer(folder, name, vector):
    try:
        return reader_of(folder, name)(vector['input'], vector['expect'])
    except Refused as refused:
        return {'ok': False, 'code': refused.code}


def main():
    asked, passed_over, apart = 0, 0, []
    for folder in PASSED_OVER:
        for name in sorted(os.listdir(os.path.join(FOLDER, folder))):
            kind = name.partition('-')[0]
            if kind in PASSED_OVER[folder] or reader_of(folder, name) is None:
                passed_over += 1
                continue
            with open(os.path.join(FOLDER, folder, name), encoding='utf-8') as opened:
                vector = json.load(opened)
            asked += 1
            found = answer(folder, name, vector)
            if found != vector['expect']:
                apart.append({'vector': f'{folder}/{name}', 'expected': vector['expect'], 'found': found})
    if '--json' in sys.argv:
        print(json.dumps({'asked': asked, 'passedOver': passed_over, 'apart': apart}))
    else:
        for one in apart:
            print(f"{one['vector']}: expected {one['expected']}, found {one['found']}")
        print(f'{asked} vectors asked, {len(apart)} answered otherwise; {passed_over} are passed over')
    return 1 if apart else 0


if __name__ == '__main__':
    sys.exit(main())
