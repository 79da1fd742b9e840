#!/usr/bin/env python3
"""A second verifier of evidence packages, written from the specifications in spec/ and not from the program.

    python3 spec/verifier/verify.py FILE.zip [--policy FILE] [--recomputed FILE] [--json]

Python 3.9 or newer and its standard library; `openssl` 3 for signatures, or whole numbers where it is missing. It has no
rules for findings: unless --recomputed gives what they say, the part `finding` stays unchecked and the verdict is not green.
Exit 0: every part holds; 1: not; 2: bad use or unreadable input.
"""
import argparse
import json
import sys

from strict_bytes import Refused
from verdict import verify

MARKS = {'holds': '●', 'fails': '✕', 'not-checked': '○'}
CLOSING = {'holds': 'Every part holds.', 'fails': 'Not to be relied on: a part fails.', 'incomplete': 'Incomplete: not every part could be checked.'}
NOT_PROVED = ('that the statements are true', 'that the clocks were right', 'that nothing was left out', 'that no other log was kept beside this one')


def root_keys(file):
    """The root keys of a policy, `{"rootKeys": ["name+id+base64", …]}`."""
    with open(file, encoding='utf-8') as opened:
        try:
            policy = json.load(opened)
        except ValueError as error:
            raise Refused('policy', f'{file}: expected JSON: {error}') from error
    keys = policy.get('rootKeys') if isinstance(policy, dict) else None
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        raise Refused('policy', f'{file}: expected {{"rootKeys": ["name+id+base64", …]}}')
    return keys


def read_bytes(file):
    with open(file, 'rb') as opened:
        return opened.read()


def print_for_people(verdict):
    for part in verdict['parts']:
        code = '' if part['code'] == 'ok' else f" ({part['code']})"
        text = f": {part['text']}" if part['text'] else ''
        print(f"{MARKS[part['status']]} {part['part']:11} {part['status']}{code}{text}")
    counts = verdict['counts']
    print(f"\n{counts['shown']} fields shown, {counts['withheld']} withheld, {counts['erased']} erased")
    print(f"Not proved: {'; '.join(NOT_PROVED)}.")
    print(CLOSING[verdict['status']])


def main():
    parser = argparse.ArgumentParser(description='Checks evidence packages part by part.')
    parser.add_argument('files', nargs='+', metavar='FILE.zip', help='with --json and several files, one line of JSON for each')
    parser.add_argument('--policy', help='JSON {"rootKeys": ["name+id+base64", …]}: the root keys that you trust')
    parser.add_argument('--recomputed', help='finding.json as the rules give it for the fields shown, by a program that you trust')
    parser.add_argument('--json', action='store_true')
    options = parser.parse_args()
    worst = 0
    try:
        trusted = None if options.policy is None else root_keys(options.policy)
        recomputed = None if options.recomputed is None else read_bytes(options.recomputed)
        for file in options.files:
            verdict = verify(read_bytes(file), trusted, recomputed)
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
