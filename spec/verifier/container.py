"""The zip of a package: what is in it, and whether it is byte for byte what a publisher writes. spec/package.md, "Zip".

The zip comes from an opponent. So nothing is written to disk, every size is bounded before bytes are made, and a path that
leaves the folder on any system is refused.
"""
import re
import struct
import zlib

from strict_bytes import Refused, decode_utf8

# Limits of spec/package.md, "Zip".
MOST_FILES = 100_000
MOST_BYTES = 2 * 2**30
MOST_EXPANSION = 1_032  # what Deflate can make of one byte at most (zlib, "Maximum Expansion Factor")

# Records of PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16; the first four bytes are the signature.
LOCAL = struct.Struct('<4sHHHHHIIIHH')
LISTED = struct.Struct('<4sHHHHHHIIIHHHHHII')
END = struct.Struct('<4sHHHHIIH')
LONGEST_COMMENT = 65_535
STORED, DEFLATED = 0, 8
FLAG_UTF8 = 0x0800
DATE_1980_01_01 = 0x0021


def leaves_folder(path):
    """Whether a path leads out of the folder, or names no file, on any system: Unix or Windows."""
    return (path == '' or path.startswith(('/', '~')) or '\\' in path or '\0' in path or re.match('[A-Za-z]:', path) is not None
            or any(part in ('', '.', '..') for part in path.split('/')))


def sort_key(path):
    """Code units of UTF-16, the order of JavaScript and of spec/package.md."""
    return path.encode('utf-16-be', 'surrogatepass')


def _end_of(data):
    for at in range(len(data) - END.size, max(-1, len(data) - END.size - LONGEST_COMMENT - 1), -1):
        if data[at:at + 4] == b'PK\x05\x06':
            return END.unpack_from(data, at)
    raise Refused('not-a-zip', 'no end of the list')


def _listed(data):
    """(path, method, packed size, size, offset of the local head) of every file in the list."""
    _, disk, list_disk, _, count, _, offset, _ = _end_of(data)
    if disk != 0 or list_disk != 0 or count == 0xFFFF or offset == 0xFFFFFFFF:
        raise Refused('not-a-zip', 'several disks, or ZIP64')
    for _ in range(count):
        if offset + LISTED.size > len(data):
            raise Refused('not-a-zip', 'the list ends early')
        signature, _, _, flags, method, _, _, _, packed, size, name, extra, comment, _, _, _, local = LISTED.unpack_from(data, offset)
        start, offset = offset + LISTED.size, offset + LISTED.size + name + extra + comment
        if signature != b'PK\x01\x02' or offset > len(data):
            raise Refused('not-a-zip', 'the list is malformed')
        path = data[start:start + name]
        text = decode_utf8(path) if flags & FLAG_UTF8 else path.decode('latin-1')
        if text is None:
            raise Refused('not-a-zip', 'a name is not UTF-8')
        yield text, method, packed, size, local


def _bytes_of(data, path, method, packed, size, local):
    if local + LOCAL.size > len(data):
        raise Refused('not-a-zip', f'{path!r}: no local head')
    head = LOCAL.unpack_from(data, local)
    start = local + LOCAL.size + head[9] + head[10]
    if head[0] != b'PK\x03\x04' or start + packed > len(data):
        raise Refused('not-a-zip', f'{path!r}: no local head, or bytes beyond the end')
    raw = data[start:start + packed]
    if method == STORED:
        return raw
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        out = unpacker.decompress(raw, size + 1)
    except zlib.error as error:
        raise Refused('not-a-zip', f'{path!r}: {error}') from error
    if len(out) != size or not unpacker.eof:
        raise Refused('not-a-zip', f'{path!r}: unpacks to another size')
    return out


def unzip(data):
    """The files: path -> bytes. Raises `Refused`; all names and sizes are looked at before a byte is unpacked."""
    found, paths, total, taken = [], set(), 0, 0
    for entry in _listed(data):
        path, method, packed, size, _ = entry
        if path.endswith('/') and size == 0:
            continue  # a folder, as other writers list them
        if len(found) == MOST_FILES:
            raise Refused('too-many-files')
        total += size
        taken += packed
        if total > MOST_BYTES:
            raise Refused('too-large')
        if leaves_folder(path):
            raise Refused('path-escapes', repr(path[:80]))
        if path in paths:
            raise Refused('path-twice', repr(path[:80]))
        if (method == STORED and packed != size) or size > packed * MOST_EXPANSION:
            raise Refused('size-lies', repr(path[:80]))
        if method not in (STORED, DEFLATED):
            raise Refused('not-a-zip', f'{path!r}: method {method}')
        found.append(entry)
        paths.add(path)
    if taken > len(data):
        raise Refused('size-lies', 'files lie over one another')
    return {entry[0]: _bytes_of(data, *entry) for entry in found}


def zip_files(files):
    """The one zip of these files that a publisher writes."""
    heads, listed, offset = [], [], 0
    for path in sorted(files, key=sort_key):
        name, data = path.encode('utf-8'), files[path]
        flags = 0 if path.isascii() else FLAG_UTF8
        common = (20, flags, STORED, 0, DATE_1980_01_01, zlib.crc32(data), len(data), len(data), len(name), 0)
        heads += [LOCAL.pack(b'PK\x03\x04', *common), name, data]
        listed += [LISTED.pack(b'PK\x01\x02', 0x0314, *common, 0, 0, 0, 0x01A40000, offset), name]
        offset += LOCAL.size + len(name) + len(data)
    end = END.pack(b'PK\x05\x06', 0, 0, len(files), len(files), sum(map(len, listed)), offset, 0)
    return b''.join([*heads, *listed, end])
