"""Whether a key signed a message, as an algorithm identifier and a key put it: spec/timestamp.md, "Algorithms".

The arithmetic of RSA and ECDSA is that of the program `openssl`; Ed25519 is judged as everywhere else here.
"""
import hashlib
import os
import subprocess
import tempfile

import der
from ed25519 import check_signature
from strict_bytes import Refused

HASHES = {'2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512'}
CURVES = {'1.2.840.10045.3.1.7': 32, '1.3.132.0.34': 48, '1.3.132.0.35': 66}
RSA_WITH = {'1.2.840.113549.1.1.11': 'sha256', '1.2.840.113549.1.1.12': 'sha384', '1.2.840.113549.1.1.13': 'sha512'}
ECDSA_WITH = {'1.2.840.10045.4.3.2': 'sha256', '1.2.840.10045.4.3.3': 'sha384', '1.2.840.10045.4.3.4': 'sha512'}
RSA, PSS, MGF1, EC, ED25519 = '1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10', '1.2.840.113549.1.1.8', '1.2.840.10045.2.1', '1.3.101.112'
# MD2, MD4, MD5, SHA-1, SHA-224, and the signatures with them.
WEAK = {'1.2.840.113549.2.2', '1.2.840.113549.2.4', '1.2.840.113549.2.5', '1.3.14.3.2.26', '2.16.840.1.101.3.4.2.4', '1.2.840.113549.1.1.2', '1.2.840.113549.1.1.3',
        '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5', '1.2.840.113549.1.1.14', '1.2.840.10045.4.1', '1.2.840.10045.4.3.1'}


def _require(is_known):
    if not is_known:
        raise Refused('algorithm-unknown')


def _named(table, oid):
    if oid not in table:
        raise Refused('hash-weak' if oid in WEAK else 'algorithm-unknown', oid)
    return table[oid]


def is_null_or_absent(parameters):
    return parameters is None or parameters.tag == der.NULL


def hash_of(algorithm):
    """`sha256`, `sha384` or `sha512`."""
    oid, parameters = algorithm
    name = _named(HASHES, oid)
    _require(is_null_or_absent(parameters))
    return name


def digest(name, data):
    return hashlib.new(name, data).digest()


def check(algorithm, spki, message, signature, beside=None):
    """Whether the signature holds. `beside`: the hash that CMS names beside the algorithm."""
    fields = der.Fields(der.parse_inside(spki, 'certificate-malformed'), 'certificate-malformed')
    key, key_parameters = der.algorithm(fields.take(der.SEQUENCE), 'certificate-malformed')
    bits = fields.take(der.BIT_STRING).content
    fields.end()
    oid, parameters = algorithm

    def same(name):
        _require(beside in (None, name))
        return name

    if oid == ED25519:
        _require(key == ED25519 and key_parameters is None and parameters is None and len(bits) == 33 and beside in (None, 'sha512'))
        return check_signature(bits[1:], message, signature)
    if oid in ECDSA_WITH:
        _require(key == EC and key_parameters is not None and key_parameters.tag == der.OID and der.oid_text(key_parameters.content) in CURVES)
        _require(parameters is None and bits[:2] == b'\x00\x04' and len(bits) == 2 + 2 * CURVES[der.oid_text(key_parameters.content)])
        name = same(ECDSA_WITH[oid])
        return _is_pair(signature) and _by_openssl(name, spki, message, signature)
    if oid == PSS:
        name, salt = _pss(parameters)
        options = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', f'rsa_pss_saltlen:{salt}', '-sigopt', f'rsa_mgf1_md:{same(name)}']
    else:
        _require(is_null_or_absent(parameters))
        name, options = same(beside if oid == RSA and beside is not None else _named(RSA_WITH, oid)), []
    return len(signature) == _modulus_size(key, key_parameters, bits) and _by_openssl(name, spki, message, signature, *options)


def _pss(parameters):
    _require(parameters is not None)
    fields = der.Fields(parameters, 'algorithm-unknown')
    wrapped_hash, wrapped_mask, salt = fields.maybe(0xa0), fields.maybe(0xa1), fields.maybe(0xa2)
    if wrapped_hash is None or wrapped_mask is None:
        raise Refused('hash-weak', 'the defaults are SHA-1')
    fields.end()
    name = hash_of(der.algorithm(fields.inside(wrapped_hash), 'algorithm-unknown'))
    mask, of = der.algorithm(fields.inside(wrapped_mask), 'algorithm-unknown')
    _require(mask == MGF1 and of is not None and hash_of(der.algorithm(of, 'algorithm-unknown')) == name)
    length = 20 if salt is None else der.whole_number(fields.inside(salt).content)
    _require(0 <= length <= 64)
    return name, length


def _modulus_size(key, parameters, bits):
    _require(key == RSA and parameters is not None and parameters.tag == der.NULL and bits[0] == 0)
    fields = der.Fields(der.parse_inside(bits[1:], 'certificate-malformed'), 'certificate-malformed')
    modulus, exponent = (der.whole_number(fields.take(der.INTEGER).content) for _ in range(2))
    fields.end()
    size = modulus.bit_length()
    if not 2048 <= size <= 8192 or size % 8 != 0 or modulus % 2 == 0 or modulus < 0 or not 3 <= exponent < 2**32 or exponent % 2 == 0:
        raise Refused('key-weak', f'{size} bits')
    return size // 8


def _is_pair(signature):
    try:
        read = der.parse(signature)
    except Refused:
        return False
    return read.tag == der.SEQUENCE and len(read.parts) == 2 and all(part.tag == der.INTEGER and der.whole_number(part.content) > 0 for part in read.parts)


def _by_openssl(name, spki, message, signature, *options):
    with tempfile.TemporaryDirectory(prefix='proofmark-') as folder:
        paths = {}
        for kind, data in (('key', spki), ('in', message), ('sig', signature)):
            paths[kind] = os.path.join(folder, kind)
            with open(paths[kind], 'wb') as file:
                file.write(data)
        asked = ['openssl', 'dgst', f'-{name}', '-keyform', 'DER', '-verify', paths['key'], *options, '-signature', paths['sig'], paths['in']]
        answer = subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return answer.returncode == 0 and b'Verified OK' in answer.stdout
