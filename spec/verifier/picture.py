"""Redacted photos: is every visible pixel one that was sealed? spec/redacted-photo.md, "Tiles and root", "Proof", "Checking"."""
import re
import struct

from log_proof import leaf_hash, node_hash
from picture_png import parse_png
from strict_bytes import Refused, decode_base64url, decode_utf8, is_hex, sha256

FORMAT = 'proofmark/redacted-photo/v1'
TILE_SIDE = 64
LINE = re.compile(r'(shown|masked) ([\w-]{43})(?: ([\w-]{43}))?', re.ASCII)
PROOF_FILE = re.compile(r'data/pictures/(.+)\.tiles')


def parse_proof(data):
    """(id of the seal, [(leaf, salt or None)])."""
    text = decode_utf8(data)
    if text is None or not text.endswith('\n'):
        raise Refused('proof-malformed')
    form, seal, *lines = text[:-1].split('\n') + ['']
    lines = lines[:-1]
    if form != FORMAT or not seal.startswith('seal ') or not is_hex(seal[5:], 32):
        raise Refused('proof-malformed')
    return seal[5:], [_parse_tile(line) for line in lines]


def _parse_tile(line):
    match = LINE.fullmatch(line)
    if match is None:
        raise Refused('proof-malformed', repr(line[:80]))
    leaf, salt = (None if text is None else decode_base64url(text) for text in (match[2], match[3]))
    if leaf is None or (salt is None) != (match[1] == 'masked') or (match[3] is not None and salt is None):
        raise Refused('proof-malformed', repr(line[:80]))
    return leaf, salt


def tile_areas(width, height):
    """(x, y, width, height) of each tile in its order."""
    return [(x, y, min(TILE_SIDE, width - x), min(TILE_SIDE, height - y)) for y in range(0, height, TILE_SIDE) for x in range(0, width, TILE_SIDE)]


def tile_pixels(picture, area):
    x, y, width, height = area
    rows = (((y + row) * picture.width + x) * 3 for row in range(height))
    return b''.join(picture.rgb[start:start + width * 3] for start in rows)


def tile_hash(picture, index, area, salt):
    numbers = struct.pack('>5I', picture.width, picture.height, index, area[2], area[3])
    return leaf_hash(b'proofmark/tile/v1\n' + salt + numbers + tile_pixels(picture, area))


def tree_root(leaves):
    """RFC 6962 section 2.1; the hash of no bytes for no leaves."""
    if not leaves:
        return sha256(b'')
    level = list(leaves)
    while len(level) > 1:
        level = [node_hash(level[at], level[at + 1]) if at + 1 < len(level) else level[at] for at in range(0, len(level), 2)]
    return level[0]


def check_picture(picture, tiles, width, height, root):
    if (picture.width, picture.height) != (width, height):
        raise Refused('size-differs')
    areas = tile_areas(width, height)
    if len(tiles) != len(areas):
        raise Refused('tile-count')
    if tree_root([leaf for leaf, _ in tiles]) != root:
        raise Refused('root-differs')
    for index, ((leaf, salt), area) in enumerate(zip(tiles, areas)):
        if salt is None and any(tile_pixels(picture, area)):
            raise Refused('mask-not-black', f'tile {index}')
        if salt is not None and tile_hash(picture, index, area, salt) != leaf:
            raise Refused('tile-differs', f'tile {index}')


def check_proof_file(package, path):
    """One `data/pictures/<sha256>.tiles` with its photo and its seal."""
    name = PROOF_FILE.fullmatch(path)[1]
    seal_id, tiles = parse_proof(package.files[path])
    blob = package.files.get(f'data/blobs/{name}')
    fields = [(one, {} if one.fields is None else one.fields.shown) for one in package.sealed]
    photo = next((shown for one, shown in fields if one.statement.kind == 'photo' and shown.get('/pictureType') == 'redacted' and shown.get('/blob/sha256') == name), None)
    if blob is None or photo is None or sha256(blob).hex() != name:
        raise Refused('picture-unnamed', path)
    seal = next((shown for one, shown in fields if one.statement.id == seal_id and one.statement.kind == 'pixel-seal'), {})
    width, height, root, made_from = seal.get('/width'), seal.get('/height'), seal.get('/root'), photo.get('/madeFrom')
    if not isinstance(made_from, str) or seal.get('/of') != made_from or seal.get('/format') != FORMAT or not _is_number(width) or not _is_number(height) \
            or not isinstance(root, str) or len(root) % 2 != 0 or not is_hex(root, len(root)):
        raise Refused('seal-missing', seal_id)
    check_picture(parse_png(blob), tiles, width, height, bytes.fromhex(root))


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)
