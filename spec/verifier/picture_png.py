"""The one form of PNG in which a redacted photo travels: spec/redacted-photo.md, "The redacted photo" and "Checking".

8-bit RGB, not interlaced, the chunks IHDR, IDAT, IEND and no other. Unfiltering is plain Python: some seconds for ten megapixels.
"""
from dataclasses import dataclass
import struct
import zlib

from strict_bytes import Refused

SIGNATURE = b'\x89PNG\r\n\x1a\n'
MOST_PIXELS = 2**26


@dataclass
class Picture:
    width: int
    height: int
    rgb: bytes  # row by row from the upper left corner, three bytes a pixel


def parse_png(data):
    if data[:8] != SIGNATURE:
        raise Refused('not-a-png')
    size, packed, at = None, [], 8
    while True:
        if at + 12 > len(data):
            raise Refused('chunk-malformed', f'cut off at byte {at}')
        length = struct.unpack('>I', data[at:at + 4])[0]
        end = at + 12 + length
        if end > len(data) or zlib.crc32(data[at + 4:end - 4]) != struct.unpack('>I', data[end - 4:end])[0]:
            raise Refused('chunk-malformed', f'at byte {at}')
        kind, body = data[at + 4:at + 8], data[at + 8:end - 4]
        if (size is None) != (kind == b'IHDR'):
            raise Refused('not-a-png' if size is None else 'chunk-unexpected', repr(kind))
        if kind == b'IHDR':
            size = _size_of(body)
        elif kind == b'IDAT':
            packed.append(body)
        elif kind != b'IEND':
            raise Refused('chunk-unexpected', repr(kind))
        elif length != 0 or end != len(data):
            raise Refused('chunk-malformed', 'IEND')
        else:
            break
        at = end
    width, height = size
    return Picture(width, height, _unfilter(_inflate(b''.join(packed), (width * 3 + 1) * height), width * 3))


def _size_of(body):
    if len(body) != 13:
        raise Refused('chunk-malformed', 'IHDR')
    width, height = struct.unpack('>II', body[:8])
    if body[8:] != bytes((8, 2, 0, 0, 0)):
        raise Refused('form-unsupported')
    if not 1 <= width * height <= MOST_PIXELS:
        raise Refused('picture-too-large', f'{width} x {height}')
    return width, height


def _inflate(packed, length):
    """Exactly `length` bytes; never unpacks more than one byte beyond them."""
    stream = zlib.decompressobj()
    try:
        rows = stream.decompress(packed, length + 1)
    except zlib.error as error:
        raise Refused('data-malformed', str(error)) from error
    if len(rows) != length or not stream.eof or stream.unused_data or stream.unconsumed_tail:
        raise Refused('data-malformed', 'another length than the size says')
    return rows


def _unfilter(rows, stride):
    """PNG section 9: each byte was written less a guess from what stands left, above, and in the corner between."""
    above, out = bytes(stride), []
    for start in range(0, len(rows), stride + 1):
        kind, row = rows[start], bytearray(rows[start + 1:start + 1 + stride])
        if kind > 4:
            raise Refused('data-malformed', f'filter {kind}')
        if kind == 2:
            row = bytearray((one + up) & 255 for one, up in zip(row, above))
        elif kind != 0:
            guess = (None, _left, None, _mean, _paeth)[kind]
            for at in range(stride):
                left, corner = (row[at - 3], above[at - 3]) if at >= 3 else (0, 0)
                row[at] = (row[at] + guess(left, above[at], corner)) & 255
        above = bytes(row)
        out.append(above)
    return b''.join(out)


def _left(left, up, corner):
    return left


def _mean(left, up, corner):
    return (left + up) >> 1


def _paeth(left, up, corner):
    to_left, to_up, to_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
    return left if to_left <= to_up and to_left <= to_corner else up if to_up <= to_corner else corner
