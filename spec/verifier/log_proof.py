"""The log: hashes of its tree, its head, and the proofs that a note is in it and that it only grew.

spec/log.md (hashes, checkpoint) and spec/proof.md (inclusion, consistency, the file of a proof).
"""
from dataclasses import dataclass

from signed_note import parse_note, read_text, verify_note
from strict_bytes import LARGEST_SIZE, Refused, decode_base64, decode_utf8, parse_size, sha256

LONGEST_PATH = 63  # spec/proof.md, "Grammar of the file"
EMPTY_ROOT = sha256(b'')


@dataclass(frozen=True)
class Head:
    origin: str
    size: int
    root: bytes
    extensions: tuple


@dataclass(frozen=True)
class Proof:
    index: int
    path: tuple  # hashes of 32 bytes, lowest first
    extra: object  # bytes, or None
    checkpoint: bytes  # to the byte as it was issued
    head: Head


def leaf_hash(entry):
    return sha256(b'\x00' + entry)


def node_hash(left, right):
    return sha256(b'\x01' + left + right)


def _is_size(number):
    return type(number) is int and 0 <= number <= LARGEST_SIZE


def _is_hash(data):
    return isinstance(data, bytes) and len(data) == 32


def parse_checkpoint(data):
    """The head that a note, or its text alone, states. Raises `Refused`."""
    text = read_text(data)
    if '\n\n' in text:
        text = parse_note(data).text
    if not text.endswith('\n') or text.count('\n') < 3:
        raise Refused('too-few-lines')
    lines = text[:-1].split('\n')
    if '' in lines:
        raise Refused('empty-line')
    size = parse_size(lines[1])
    if size is None:
        raise Refused('bad-size', repr(lines[1][:80]))
    root = decode_base64(lines[2])
    if not _is_hash(root):
        raise Refused('bad-root', repr(lines[2][:80]))
    return Head(lines[0], size, root, tuple(lines[3:]))


def _rise(node, last):
    while node % 2 == 0 and node != 0:
        node, last = node // 2, last // 2
    return node, last


def check_inclusion(index, size, leaf, path, root):
    """Raises `Refused` unless the leaf is at `index` of the tree of `size` leaves with that root (RFC 9162 section 2.1.3.2)."""
    if not isinstance(path, (list, tuple)):
        raise Refused('not-a-proof')
    if not _is_size(index) or not _is_size(size):
        raise Refused('not-a-size')
    if index >= size:
        raise Refused('index-beyond-size', f'{index} of {size}')
    if not all(map(_is_hash, (leaf, root, *path))):
        raise Refused('hash-size')
    node, last, current = index, size - 1, leaf
    for step in path:
        if last == 0:
            raise Refused('path-too-long')
        if node % 2 == 1 or node == last:
            current = node_hash(step, current)
            node, last = _rise(node, last)
        else:
            current = node_hash(current, step)
        node, last = node // 2, last // 2
    if last != 0:
        raise Refused('path-too-short')
    if current != root:
        raise Refused('root-differs')


def check_consistency(size1, size2, root1, root2, path):
    """Raises `Refused` unless the tree of size2 begins with that of size1 (RFC 9162 section 2.1.4.2)."""
    if not isinstance(path, (list, tuple)) or not isinstance(root1, bytes) or not isinstance(root2, bytes):
        raise Refused('not-a-proof')
    if not _is_size(size1) or not _is_size(size2):
        raise Refused('not-a-size')
    if size1 > size2:
        raise Refused('size-order', f'{size1} to {size2}')
    if size1 == size2 or size1 == 0:
        if path:
            raise Refused('path-too-long')
        if size1 == size2 and root1 != root2:
            raise Refused('root-differs')
        if size1 != size2 and not all(map(_is_hash, (root1, root2))):
            raise Refused('hash-size')
        if size1 != size2 and root1 != EMPTY_ROOT:
            raise Refused('old-root-differs')
        return
    if not all(map(_is_hash, (root1, root2, *path))):
        raise Refused('hash-size')
    node, last = size1 - 1, size2 - 1
    while node % 2 == 1:
        node, last = node // 2, last // 2
    hashes = [root1, *path] if node == 0 else list(path)
    if not hashes:
        raise Refused('path-too-short')
    old = new = hashes[0]
    for step in hashes[1:]:
        if last == 0:
            raise Refused('path-too-long')
        if node % 2 == 1 or node == last:
            old, new = node_hash(step, old), node_hash(step, new)
            node, last = _rise(node, last)
        else:
            new = node_hash(new, step)
        node, last = node // 2, last // 2
    if last != 0:
        raise Refused('path-too-short')
    if old != root1:
        raise Refused('old-root-differs')
    if new != root2:
        raise Refused('root-differs')


def parse_proof(data):
    """The file of a C2SP tlog-proof. Raises `Refused` with a code of spec/proof.md."""
    text = read_text(data)
    first, _, rest = text.partition('\n')
    if first != 'c2sp.org/tlog-proof@v1':
        raise Refused('unknown-version', repr(first[:80]))
    extra = None
    if rest.startswith('extra '):
        line, _, rest = rest.partition('\n')
        extra = decode_base64(line[len('extra '):])
        if not extra:
            raise Refused('bad-extra')
    line, ended, rest = rest.partition('\n')
    index = parse_size(line[len('index '):]) if line.startswith('index ') and ended else None
    if index is None:
        raise Refused('bad-index', repr(line[:80]))
    if rest.startswith('\n'):
        lines, checkpoint = [], rest[1:]
    else:
        above, empty, checkpoint = rest.partition('\n\n')
        if not empty:
            raise Refused('no-checkpoint')
        lines = above.split('\n')
    if len(lines) > LONGEST_PATH:
        raise Refused('path-too-long')
    path = tuple(map(decode_base64, lines))
    if not all(map(_is_hash, path)):
        raise Refused('bad-hash')
    issued = checkpoint.encode('utf-8')
    try:
        parse_note(issued)
        head = parse_checkpoint(issued)
    except Refused as refused:
        raise Refused('bad-checkpoint', refused.code) from refused
    return Proof(index, path, extra, issued, head)


def check_proof(data, leaf, origin, keys):
    """A proof file for a leaf, all of it: (proof, who signed the head). Raises `Refused`."""
    proof = parse_proof(data)
    if proof.head.origin != origin:
        raise Refused('other-log', repr(proof.head.origin[:80]))
    _, verified, _ = verify_note(proof.checkpoint, keys)
    check_inclusion(proof.index, proof.head.size, leaf, proof.path, proof.head.root)
    return proof, verified


def parse_hash_lines(data):
    """`publication/consistency`: a hash a line, base64, each ended by LF. Raises `Refused`."""
    text = decode_utf8(data)
    if text is None or (text != '' and not text.endswith('\n')):
        raise Refused('bad-hash')
    path = [decode_base64(line) for line in text.split('\n')[:-1]]
    if not all(map(_is_hash, path)):
        raise Refused('bad-hash')
    return path
