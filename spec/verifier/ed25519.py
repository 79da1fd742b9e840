"""Ed25519 as spec/note.md tells it apart: which keys are admitted, and when a signature holds.

RFC 8032 leaves engines room to disagree on odd keys. So a key is admitted by arithmetic on whole numbers, here; the
signature of an admitted key is then judged by the program `openssl`, or, where there is none, by the same arithmetic.
Nothing secret is computed with, so nothing has to take constant time.
"""
import functools
import hashlib
import os
import shutil
import subprocess
import tempfile

P = 2**255 - 19  # RFC 8032 section 5.1
L = 2**252 + 27742317777372353535851937790883648493  # the order of the base point, same place
D = -121665 * pow(121666, -1, P) % P  # same place
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)  # extended coordinates X, Y, Z, T: x = X/Z, y = Y/Z, x*y = T/Z (RFC 8032 section 5.1.4)
# SubjectPublicKeyInfo of an Ed25519 key without the key itself: RFC 8410 section 4.
DER_HEAD = bytes.fromhex('302a300506032b6570032100')


def _x_of(y, sign):
    """The x of a y and the sign bit; `None` if no point has it, or if x is 0 and the sign bit is set (RFC 8032 section 5.1.3)."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    return P - x if x & 1 != sign else x


def decode_point(data):
    """The point that 32 bytes encode canonically, or `None`."""
    if len(data) != 32:
        return None
    number = int.from_bytes(data, 'little')
    y, sign = number & (2**255 - 1), number >> 255
    x = _x_of(y, sign) if y < P else None
    return None if x is None else (x, y, 1, x * y % P)


def encode_point(point):
    """The canonical 32 bytes of a point."""
    x, y, z, _ = point
    inverse = pow(z, -1, P)
    return (y * inverse % P | (x * inverse % P & 1) << 255).to_bytes(32, 'little')


def add(p, q):
    """RFC 8032 section 5.1.4; complete, so it doubles as well."""
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    """scalar times point, by doubling and adding."""
    result = NEUTRAL
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def is_neutral(point):
    return point[0] % P == 0 and (point[1] - point[2]) % P == 0


_Y_OF_BASE = 4 * pow(5, -1, P) % P  # RFC 8032 section 5.1: y = 4/5, x even
BASE = (_x_of(_Y_OF_BASE, 0), _Y_OF_BASE, 1, _x_of(_Y_OF_BASE, 0) * _Y_OF_BASE % P)


@functools.lru_cache(maxsize=4096)
def admits_key(key):
    """Rules 1 and 2 of spec/note.md: canonical, not of small order, without a part of small order."""
    point = decode_point(key)
    return point is not None and not is_neutral(point) and is_neutral(multiply(L, point))


def holds_by_arithmetic(key, message, signature):
    """Rule 4, for an admitted key and S below L: R is the canonical encoding of S*B - k*A."""
    point = decode_point(key)
    s = int.from_bytes(signature[32:], 'little')
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), 'little') % L
    minus = (P - point[0], point[1], 1, P - point[3])
    expected = add(multiply(s, BASE), multiply(k, minus))
    return not is_neutral(expected) and encode_point(expected) == signature[:32]


def holds_by_openssl(openssl, key, message, signature):
    """Rule 4 by OpenSSL 3, which compares the bytes of R too and takes no cofactor."""
    with tempfile.TemporaryDirectory(prefix='proofmark-') as folder:
        paths = {}
        for name, data in (('key', DER_HEAD + key), ('in', message), ('sig', signature)):
            paths[name] = os.path.join(folder, name)
            with open(paths[name], 'wb') as file:
                file.write(data)
        asked = [openssl, 'pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', paths['key'], '-rawin', '-in', paths['in'], '-sigfile', paths['sig']]
        answer = subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return answer.returncode == 0 and b'Verified Successfully' in answer.stdout


@functools.lru_cache(maxsize=1)
def openssl_program():
    """Where openssl is, if it knows `pkeyutl -rawin` (3.0 or newer); else `None`."""
    path = shutil.which('openssl')
    if path is None:
        return None
    answer = subprocess.run([path, 'version'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, text=True)
    name, _, version = answer.stdout.partition(' ')
    return path if name == 'OpenSSL' and version[:1].isdigit() and int(version.split('.')[0]) >= 3 else None


@functools.lru_cache(maxsize=65536)
def check_signature(key, message, signature):
    """Whether a signature of 64 bytes holds for a message under a key of 32 bytes: all four rules of spec/note.md."""
    if len(signature) != 64 or int.from_bytes(signature[32:], 'little') >= L or not admits_key(key):
        return False
    r = decode_point(signature[:32])
    if r is None or is_neutral(r):
        return False
    openssl = openssl_program()
    # `openssl pkeyutl` takes no empty file: a message of no bytes is judged by arithmetic.
    if openssl is None or message == b'':
        return holds_by_arithmetic(key, message, signature)
    return holds_by_openssl(openssl, key, message, signature)
