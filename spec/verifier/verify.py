#!/usr/bin/env python3
"""A second verifier of evidence packages, written from the specifications in spec/ and not from the program.

    python3 spec/verifier/verify.py FILE.zip [--policy FILE] [--recomputed FILE] [--challenge FILE] [--for-people FOLDER] [--json]

Python 3.9 or newer and its standard library; `openssl` 3 for signatures, or whole numbers where it is missing. It has no
rules for findings: unless --recomputed (of the bag of a case --for-people) gives what they say, the part `finding` stays
unchecked and the verdict is not green.
Exit 0: every part holds; 1: not; 2: bad use or unreadable input.
"""
import argparse
import errno
import json
import os
import sys

from policy import parse_trust
from strict_bytes import Refused
from verdict import verify

MARKS = {'holds': '●', 'fails': '✕', 'not-checked': '○'}
CLOSING = {'holds': 'Every part holds.', 'fails': 'Not to be relied on: a part fails.', 'incomplete': 'Incomplete: not every part could be checked.'}
NOT_PROVED = ('that the statements are true', 'that the clocks were right', 'that nothing was left out', 'that no other log was kept beside this one')


def trust_in(file):
    """Whom the reader trusts: a tlog-policy, or JSON (spec/policy.md)."""
    try:
        return parse_trust(read_bytes(file))
    except Refused as refused:
        raise Refused('policy', f'{file}: {refused.code} {refused.where}') from refused


def read_bytes(file):
    with open(file, 'rb') as opened:
        return opened.read()


def files_in(folder):
    """Path below the folder, with `/` -> bytes."""
    if not os.path.isdir(folder):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder)
    paths = [os.path.join(at, name) for at, _, names in os.walk(folder) for name in names]
    return {os.path.relpath(path, folder).replace(os.sep, '/'): read_bytes(path) for path in paths}


def print_for_people(verdict):
    for part in verdict['parts']:
        code = '' if part['code'] == 'ok' else f" ({part['code']})"
        text = f": {part['text']}" if part['text'] else ''
        print(f"{MARKS[part['status']]} {part['part']:11} {part['status']}{code}{text}")
    ends = [one['notAfter'] for one in verdict['times'] if one['notAfter'] is not None]
    if ends and len(ends) == len(verdict['times']):
        last = max(ends, key=lambda end: end['time'])
        print(f"\nall of it was there by {last['time']}, as {' and '.join(last['by'])} say")
    counts = verdict['counts']
    print(f"\n{counts['shown']} fields shown, {counts['withheld']} withheld, {counts['erased']} erased")
    print(f"Not proved: {'; '.join(NOT_PROVED)}.")
    print(CLOSING[verdict['status']])
    if any(part['code'] == 'not-recomputed' for part in verdict['parts']):
        print('Nothing that was checked fails. This program has no rules for findings, so what the claims come to was not computed again: a program that has them does it, and --recomputed takes its finding.json, --for-people the tables of a case.'
              if verdict['status'] == 'incomplete' else 'What the claims come to was not computed again.')


def main():
    parser = argparse.ArgumentParser(description='Checks evidence packages part by part.')
    parser.add_argument('files', nargs='+', metavar='FILE.zip', help='with --json and several files, one line of JSON for each')
    parser.add_argument('--policy', help='whom you trust: a C2SP tlog-policy, or JSON with rootKeys, logKeys, policy, authorities')
    parser.add_argument('--recomputed', help='finding.json as the rules give it for the fields shown, by a program that you trust')
    parser.add_argument('--challenge', help='challenge.json, likewise, where the package has one')
    parser.add_argument('--for-people', metavar='FOLDER', help='README.txt and tables/ of the bag of a case, likewise')
    parser.add_argument('--json', action='store_true')
    options = parser.parse_args()
    worst = 0
    try:
        trust = None if options.policy is None else trust_in(options.policy)
        recomputed = None if options.recomputed is None else read_bytes(options.recomputed)
        challenge = None if options.challenge is None else read_bytes(options.challenge)
        for_people = None if options.for_people is None else files_in(options.for_people)
        for file in options.files:
            verdict = verify(read_bytes(file), trust, recomputed, challenge, for_people)
            if options.json:
                print(json.dumps(verdict, indent=2 if len(options.files) == 1 else None))
            else:
                print_for_people(verdict)
            worst = max(worst, 0 if verdict['ok'] else 1)
    except (OSError, Refused) as error:
        print(f'verify.py: {error.where if isinstance(error, Refused) else error}', file=sys.stderr)
        return 2
    return worst


if __name__ == '__main__':
    sys.exit(main())
