"""The bag in a package: BagIt 1.0 (RFC 8493) in UTF-8. spec/package.md, "Bag".

A package has to be the same files on every system, so what BagIt only warns of is a fault here.
"""
import hashlib
import re
import unicodedata

from container import leaves_folder
from strict_bytes import decode_utf8

ALGORITHMS = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512')
MANIFEST = re.compile(r'(tag)?manifest-([A-Za-z0-9-]+)\.txt')
LINE = re.compile(r'([0-9a-fA-F]+)[ \t]+(?!\*)(.+)')
ESCAPED = {'%25': '%', '%0D': '\r', '%0A': '\n'}


def _path_of(written):
    return re.sub('%25|%0[dDaA]', lambda match: ESCAPED[match[0].upper()], written)


def _lines(text):
    """BagIt ends lines with LF, CR or CRLF (RFC 8493 section 2.1)."""
    lines = re.split('\r\n|\r|\n', text)
    return lines[:-1] if lines[-1] == '' else lines


def _check_declaration(data):
    text = None if data is None else decode_utf8(data)
    if data is None:
        return 'declaration-missing'
    match = None if text is None else re.fullmatch(r'BagIt-Version: ([0-9]+\.[0-9]+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)?', text)
    if match is None:
        return 'declaration-malformed'
    if match[1] not in ('0.93', '0.94', '0.95', '0.96', '0.97', '1.0'):
        return 'version-unknown'
    return None if match[2].upper() == 'UTF-8' else 'encoding-unknown'


def _read_manifest(files, name, is_tag, problems):
    """path -> hash of the lines that are well-formed; the faults of the others go to `problems`."""
    listed = {}
    text = decode_utf8(files[name])
    if text is None:
        problems.append('encoding-wrong')
        return listed
    for line in _lines(text):
        match = LINE.fullmatch(line)
        path = None if match is None else _path_of(match[2])
        if path is None:
            problems.append('manifest-malformed')
        elif leaves_folder(path[2:] if path.startswith('./') else path):
            problems.append('path-escapes')
        elif path in listed:
            problems.append('path-twice')
        elif path.startswith('data/') == is_tag:
            problems.append('manifest-malformed')
        else:
            listed[path] = match[1].lower()
    return listed


def _check_oxum(files, problems):
    data = files.get('bag-info.txt')
    text = '' if data is None else decode_utf8(data)
    if text is None:
        problems.append('encoding-wrong')
        return
    oxums = []
    for line in _lines(text):
        if re.match('[ \t]', line):
            continue  # more of the value above (RFC 8493 section 2.2.2)
        label, colon, value = line.partition(':')
        if colon == '' or label == '':
            problems.append('info-malformed')
        elif label.strip().lower() == 'payload-oxum':
            oxums.append(value.strip())
    payload = [len(one) for path, one in files.items() if path.startswith('data/')]
    if any(oxum != f'{sum(payload)}.{len(payload)}' for oxum in oxums):
        problems.append('oxum-differs')


def check_bag(files):
    """`files`: path -> bytes. Gives (problems, warnings), codes in the order of the checks; both empty: complete and valid."""
    fault = _check_declaration(files.get('bagit.txt'))
    if fault is not None:
        return [fault], []
    problems, warnings = [], []
    payload = [path for path in files if path.startswith('data/')]
    if not payload:
        problems.append('payload-missing')
    manifests = {name: match for name, match in ((name, MANIFEST.fullmatch(name)) for name in sorted(files)) if match}
    if not any(match[1] is None for match in manifests.values()):
        problems.append('manifest-missing')
    hashes = []
    for name, match in sorted(manifests.items(), key=lambda one: (one[1][1] is not None, one[0])):
        algorithm = match[2].lower().replace('-', '')
        if algorithm not in ALGORITHMS:
            problems.append('algorithm-unknown')
            continue
        listed = _read_manifest(files, name, match[1] is not None, problems)
        problems += ['file-missing' for path in listed if path not in files]
        if match[1] is None:
            problems += ['file-not-listed' for path in payload if path not in listed]
        hashes += [(algorithm, path, digest) for path, digest in listed.items() if path in files]
    problems += ['hash-differs' for algorithm, path, digest in hashes if hashlib.new(algorithm, files[path]).hexdigest() != digest]
    if 'fetch.txt' in files:
        problems.append('fetch-malformed')  # no package has one
    _check_oxum(files, problems)
    folded = [unicodedata.normalize('NFC', path).casefold() for path in files]
    if len(set(folded)) < len(folded):
        warnings.append('name-collision')
    return problems, warnings
