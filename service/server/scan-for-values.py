"""Looks for values in a file, a package or anything else, by decoding whatever can be decoded. Shares no code with core/evidence.

usage: scan-for-values.py FILE < values.json      a JSON list of texts; prints a JSON list of [place, how, value]
"""
import base64, binascii, datetime, html, io, json, re, sys, unicodedata, urllib.parse, zipfile, zlib


def fold(text):
    return unicodedata.normalize('NFC', unicodedata.normalize('NFKC', text).casefold())


def forms_of(value):
    """The value as written and, of a day or a point, what its notations are."""
    forms = {value: 'as written'}
    day = re.fullmatch(r'(\d{4})-(\d\d)-(\d\d)(T.*)?', value)
    if day:
        date = datetime.date(int(day[1]), int(day[2]), int(day[3]))
        for form in ['%Y-%m-%d', '%Y:%m:%d', '%Y%m%d', '%d.%m.%Y', '%d/%m/%Y', '%m/%d/%Y', '%d %B %Y', '%B %d, %Y', '%d %b %Y', '%Y/%m/%d', '%d-%m-%Y']:
            forms[date.strftime(form)] = form
            forms[date.strftime(form.replace('%d', '%-d').replace('%m', '%-m'))] = form
    point = re.fullmatch(r'(-?\d+\.\d+), (-?\d+\.\d+)', value)
    if point:
        del forms[value]
        for number in point.groups():
            n = abs(float(number))
            forms[f'{n:.4f}'[:-1]] = 'three decimals'
            d, m = int(n), (n - int(n)) * 60
            forms[f"{d}°{int(m):02d}'"] = 'degrees and minutes'
    return {fold(text): how for text, how in forms.items()}


def readings(data):
    yield 'utf-8', data.decode('utf-8', 'replace')
    yield 'latin-1', data.decode('latin-1')
    for shift in (0, 1):
        part = data[shift:]
        part = part[:len(part) // 2 * 2]
        yield 'utf-16le', part.decode('utf-16-le', 'replace')
        yield 'utf-16be', part.decode('utf-16-be', 'replace')


def decoded(text):
    yield 'JSON escapes', re.sub(r'\\u([0-9a-fA-F]{4})', lambda m: chr(int(m[1], 16)), text)
    yield 'HTML entities', html.unescape(text)
    yield 'percent', urllib.parse.unquote(text)
    yield 'tags taken out', re.sub(r'<[^<>]*>', '', text)


def inner(data):
    """Whatever lies packed or encoded in the bytes."""
    if data[:2] == b'PK':
        try:
            for info in zipfile.ZipFile(io.BytesIO(data)).infolist():
                yield f'zip:{info.filename}', zipfile.ZipFile(io.BytesIO(data)).read(info) + info.filename.encode() + info.comment
        except Exception:
            pass
    for match in re.finditer(rb'\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]', data):
        for window in (31, 15):
            try:
                yield f'unpacked@{match.start()}', zlib.decompressobj(window).decompress(data[match.start():], 1 << 24)
            except zlib.error:
                pass
    for match in re.finditer(rb'[A-Za-z0-9+/_-]{8,}', data):
        run = match[0].replace(b'-', b'+').replace(b'_', b'/')
        for shift in range(4):
            part = run[shift:]
            part = part[:len(part) // 4 * 4]
            if part:
                yield 'base64', base64.b64decode(part)
            rest = run[shift:]
            if len(rest) % 4 > 1:
                yield 'base64', base64.b64decode(rest + b'=' * (4 - len(rest) % 4))
    for match in re.finditer(rb'[0-9a-fA-F]{8,}', data):
        for shift in (0, 1):
            part = match[0][shift:]
            yield 'hex', binascii.unhexlify(part[:len(part) // 2 * 2])


def scan(place, data, wanted, hits, depth):
    small = len(data) < 16
    for how, text in readings(data):
        texts = [(how, text)] + ([] if small else list(decoded(text)))
        for name, each in texts:
            folded = fold(each)
            for value, forms in wanted.items():
                for form, what in forms.items():
                    if form in folded:
                        hits.add((place, f'{name}, {what}', value))
                    elif len(form) > 5 and form[::-1] in folded:
                        hits.add((place, f'{name}, {what}, backwards', value))
    if depth > 0:
        for name, part in inner(data):
            if len(part) > 3:
                scan(place if name in ('base64', 'hex') else f'{place} > {name}', part, wanted, hits, depth - 1 if name in ('base64', 'hex') else depth)


def main():
    wanted = {value: forms_of(value) for value in json.load(sys.stdin)}
    with open(sys.argv[1], 'rb') as file:
        data = file.read()
    hits = set()
    if data[:2] == b'PK':
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                scan(info.filename, archive.read(info) + b'\n' + info.filename.encode(), wanted, hits, 2)
            scan('the list of files', b'\n'.join(i.filename.encode() + i.comment + i.extra for i in archive.infolist()) + archive.comment, wanted, hits, 1)
    else:
        scan('file', data, wanted, hits, 2)
    json.dump(sorted(hits), sys.stdout)


main()
