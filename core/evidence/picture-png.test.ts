import { deepEqual, equal, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { equalBytes } from '@proofmark/core/bytes'
import { examplePixels, invented, pngOf, redactedExample } from './example-picture.suite.ts'
import { formatPng, parsePng, pngRows } from './picture-png.ts'

const codeOf = (bytes: Uint8Array) => { const read = parsePng(bytes); return read.ok ? 'ok' : read.code }
const chunk = (type: string, data: Uint8Array) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
/** A file from its parts, so that each can be wrong alone. */
function file({ width = 2, height = 1, form = [8, 2, 0, 0, 0], rows = [0, 1, 2, 3, 4, 5, 6], packed = deflateSync(Uint8Array.from(rows)) as Uint8Array, extra = [] as Uint8Array[] }): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set(form, 8)
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), ...extra, chunk('IDAT', packed), chunk('IEND', new Uint8Array())]))
}

suite('parsePng', () => {
  test('reads what formatPng writes', () => {
    for (const [width, height] of [[1, 1], [3, 2], [64, 64], [150, 100]] as const) {
      const read = parsePng(pngOf(invented(width, height)))
      ok(read.ok && equalBytes(read.picture.rgb, invented(width, height).rgb))
    }
  })
  test('undoes each filter', () => {
    const rows = [0, 9, 8, 7, 6, 5, 4].concat([1, 1, 2, 3, 4, 5, 6], [2, 1, 1, 1, 1, 1, 1], [3, 10, 10, 10, 10, 10, 10], [4, 1, 2, 3, 4, 5, 6])
    const read = parsePng(file({ height: 5, rows }))
    deepEqual(read.ok && [...read.picture.rgb], [9, 8, 7, 6, 5, 4, 1, 2, 3, 5, 7, 9, 2, 3, 4, 6, 8, 10, 11, 11, 12, 18, 19, 21, 12, 13, 15, 22, 24, 27])
  })
  test('refuses what is not exactly one plain picture', () => {
    const good = file({})
    equal(codeOf(good), 'ok')
    equal(codeOf(new Uint8Array()), 'not-a-png')
    equal(codeOf(Uint8Array.of(0xff, 0xd8, 0xff)), 'not-a-png')
    for (let length = 8; length < good.length; length++) equal(codeOf(good.slice(0, length)), 'chunk-malformed', `cut at ${length}`)
    equal(codeOf(Uint8Array.of(...good, 0)), 'chunk-malformed')
    for (const type of ['tEXt', 'eXIf', 'iCCP', 'tIME', 'pHYs', 'gAMA', 'acTL', 'abCd', 'PLTE', 'IHDR']) equal(codeOf(file({ extra: [chunk(type, new Uint8Array(13))] })), 'chunk-unexpected', type)
    for (const form of [[8, 6, 0, 0, 0], [8, 0, 0, 0, 0], [8, 3, 0, 0, 0], [16, 2, 0, 0, 0], [8, 2, 1, 0, 0], [8, 2, 0, 1, 0], [8, 2, 0, 0, 1]]) equal(codeOf(file({ form })), 'form-unsupported', form.join())
    for (const [width, height] of [[0, 1], [1, 0], [2 ** 31, 2 ** 31], [8193, 8192]] as const) equal(codeOf(file({ width, height })), 'picture-too-large')
    for (const rows of [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6, 7], [5, 1, 2, 3, 4, 5, 6], []]) equal(codeOf(file({ rows })), 'data-malformed', rows.join())
    const sum = new Uint8Array(deflateSync(Uint8Array.of(0, 1, 2, 3, 4, 5, 6)))
    sum[sum.length - 1]! ^= 1
    for (const packed of [sum, new Uint8Array(), Uint8Array.of(1, 2, 3, 4, 5, 6, 7)]) equal(codeOf(file({ packed })), 'data-malformed')
  })
  test('any one bit of a file that changes is noticed', () => {
    const good = redactedExample(new Set([1]))
    for (let at = 0; at < good.length; at += 97) {
      const bad = new Uint8Array(good)
      bad[at]! ^= 1 << (at % 8)
      ok(codeOf(bad) !== 'ok', `byte ${at}`)
    }
  })
  test('two hundred thousand empty chunks do not overflow a call', () => {
    const empty = chunk('IDAT', new Uint8Array())
    equal(codeOf(file({ extra: Array.from({ length: 200_000 }, () => empty) })), 'ok')
  })
})

const has = (command: string) => spawnSync(command, ['-version']).status === 0
const isImageMagick = has('convert') && /ImageMagick [67]/.test(spawnSync('convert', ['-version']).stdout.toString())
const python = `
import struct,sys,zlib
d=sys.stdin.buffer.read();at=8;idat=b''
while at<len(d):
  n,t=struct.unpack('>I4s',d[at:at+8])
  if t==b'IHDR': w,h=struct.unpack('>II',d[at+8:at+16])
  if t==b'IDAT': idat+=d[at+8:at+8+n]
  at+=12+n
r=zlib.decompress(idat);s=w*3;p=bytes(s)
for y in range(h):
  f=r[y*(s+1)];row=bytearray(r[y*(s+1)+1:(y+1)*(s+1)])
  assert f==4
  for i in range(s):
    a=row[i-3] if i>2 else 0;c=p[i-3] if i>2 else 0;b=p[i];q=a+b-c
    row[i]=(row[i]+min((abs(q-a),0,a),(abs(q-b),1,b),(abs(q-c),2,c))[2])&255
  p=bytes(row);sys.stdout.buffer.write(p)
`

suite('programs by others see the same pixels', () => {
  const png = redactedExample(new Set([1]))
  const expected = (() => { const read = parsePng(png); return read.ok ? Buffer.from(read.picture.rgb) : Buffer.alloc(0) })()
  test('ImageMagick', { skip: isImageMagick ? false : 'ImageMagick is not installed' }, () => {
    ok(execFileSync('convert', ['png:-', '-depth', '8', 'rgb:-'], { input: png }).equals(expected))
  })
  test('Python with its zlib', { skip: spawnSync('python3', ['-c', 'import zlib']).status === 0 ? false : 'Python is not installed' }, () => {
    ok(execFileSync('python3', ['-c', python], { input: png }).equals(expected))
  })
  test('exiftool finds nothing but what the head says', { skip: spawnSync('exiftool', ['-ver']).status === 0 ? false : 'exiftool is not installed' }, () => {
    const [found] = JSON.parse(execFileSync('exiftool', ['-json', '-G1', '-a', '-u', '-'], { input: png }).toString()) as [Record<string, unknown>]
    const named = Object.keys(found).filter((name) => !/^(?:SourceFile|ExifTool:|System:|File:|Composite:)/.test(name)).toSorted()
    deepEqual(named, ['PNG:BitDepth', 'PNG:ColorType', 'PNG:Compression', 'PNG:Filter', 'PNG:ImageHeight', 'PNG:ImageWidth', 'PNG:Interlace'])
  })
  test('the rows are as long as the size says', () => {
    equal(pngRows(examplePixels).length, (150 * 3 + 1) * 100)
    equal(codeOf(formatPng({ width: 150, height: 99 }, new Uint8Array(deflateSync(pngRows(examplePixels))))), 'data-malformed')
  })
})
