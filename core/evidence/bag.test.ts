import { suite, test } from 'node:test'
import { deepEqual, equal, throws } from 'node:assert/strict'
import fc from 'fast-check'
import { sha512 } from '@noble/hashes/sha2.js'
import { toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { checkBag, formatBag, type BagCode } from './bag.ts'
import { manifest } from './bag-manifest.ts'

const payload = new Map([['a.txt', utf8('first')], ['b/c.txt', utf8('second')]])
const good = () => formatBag(payload, new Map([['more/tag.txt', utf8('tag')]]), { 'External-Identifier': 'x' })
/** With a change to the files; `isSealed`: the tag manifest is made again, so that only the change itself can be noticed. */
function bag(change: (files: Map<string, Bytes>) => void, isSealed = true): Map<string, Bytes> {
  const files = good()
  change(files)
  if (isSealed) files.set('tagmanifest-sha256.txt', manifest(new Map([...files].filter(([path]) => !path.startsWith('data/') && !path.startsWith('tagmanifest')))))
  return files
}
const put = (path: string, text: string) => bag((files) => files.set(path, utf8(text)))
const edit = (path: string, from: string | RegExp, to: string) => bag((files) => files.set(path, utf8(Buffer.from(files.get(path)!).toString().replace(from, to))))
const codes = (files: unknown) => checkBag(files as Map<string, Bytes>).problems.map(({ code }) => code)
const warnings = (files: Map<string, Bytes>) => checkBag(files).warnings.map(({ code }) => code)
const first = '\\w{64}  data/a.txt\n'

suite('checkBag', () => {
  test('takes what formatBag wrote', () => {
    deepEqual(checkBag(good()), { ok: true, version: '1.0', problems: [], warnings: [] })
    deepEqual(Buffer.from(good().get('bag-info.txt')!).toString(), 'External-Identifier: x\nPayload-Oxum: 11.2\n')
  })
  const refused: Readonly<Record<string, readonly [unknown, ...BagCode[]]>> = {
    'no Map': [{}, 'not-entries'],
    'a Map of texts': [new Map([['bagit.txt', 'text']]), 'not-entries'],
    'nothing': [new Map(), 'declaration-missing'],
    'no declaration': [bag((files) => files.delete('bagit.txt')), 'declaration-missing'],
    'a declaration of one line': [put('bagit.txt', 'BagIt-Version: 1.0\n'), 'declaration-malformed'],
    'a version to come': [edit('bagit.txt', '1.0', '1.1'), 'version-unknown'],
    'an encoding that it does not know': [edit('bagit.txt', 'UTF-8', 'KOI8-R'), 'encoding-unknown'],
    'a tag file in another encoding': [bag((files) => files.set('bag-info.txt', new Uint8Array([0xff]))), 'encoding-wrong'],
    'no payload manifest': [bag((files) => files.delete('manifest-sha256.txt')), 'manifest-missing'],
    'no payload': [bag((files) => { files.delete('data/a.txt'); files.delete('data/b/c.txt') }), 'payload-missing', 'file-missing', 'file-missing', 'oxum-differs'],
    'a file less': [bag((files) => files.delete('data/a.txt')), 'file-missing', 'oxum-differs'],
    'a file more': [put('data/more', 'x'), 'file-not-listed', 'oxum-differs'],
    'other bytes of the same length': [put('data/a.txt', 'First'), 'hash-differs'],
    'another tag file, unsealed': [bag((files) => files.set('more/tag.txt', utf8('other')), false), 'hash-differs'],
    'a missing tag file': [bag((files) => files.delete('more/tag.txt'), false), 'file-missing'],
    'a line that is none': [edit('manifest-sha256.txt', /^/, 'nonsense\n'), 'manifest-malformed'],
    'a "*" before a path': [edit('manifest-sha256.txt', '  data/a', ' *data/a'), 'manifest-malformed', 'file-not-listed'],
    'a hash of the wrong length': [edit('manifest-sha256.txt', /^../, ''), 'hash-differs'],
    'a path twice': [edit('manifest-sha256.txt', new RegExp(first), '$&$&'), 'path-twice'],
    'a tag file listed as payload': [edit('manifest-sha256.txt', /^/, `${'0'.repeat(64)}  bagit.txt\n`), 'path-escapes'],
    'a path that leaves the bag': [edit('manifest-sha256.txt', /^/, `${'0'.repeat(64)}  data/../../etc/example\n`), 'path-escapes'],
    'an entry that leaves the bag': [put('../example', 'x'), 'path-escapes', 'path-escapes'],
    'an algorithm that it does not know': [put('manifest-crc32.txt', '00000000  data/a.txt\n00000000  data/b/c.txt\n'), 'algorithm-unknown'],
    'a second manifest that leaves out a file': [put('manifest-sha512.txt', `${toHex(sha512(utf8('first')))}  data/a.txt\n`), 'file-not-listed'],
    'a second manifest with another hash': [put('manifest-sha512.txt', `${'0'.repeat(128)}  data/a.txt\n${toHex(sha512(utf8('second')))}  data/b/c.txt\n`), 'hash-differs'],
    'another count of octets': [edit('bag-info.txt', '11.2', '12.2'), 'oxum-differs'],
    'another count of files': [edit('bag-info.txt', '11.2', '11.3'), 'oxum-differs'],
    'a line of bag-info.txt without a colon': [edit('bag-info.txt', ': x', ''), 'info-malformed'],
    'a line of fetch.txt that is none': [put('fetch.txt', 'nonsense\n'), 'fetch-malformed'],
    'a file to be fetched elsewhere': [put('fetch.txt', 'http://works.example/a 5 ../a.txt\n'), 'path-escapes'],
    'a file to be fetched of another length': [put('fetch.txt', 'http://works.example/a 6 data/a.txt\n'), 'length-differs'],
    'a file to be fetched that no manifest lists': [put('fetch.txt', 'http://works.example/a - data/z.txt\n'), 'file-not-listed'],
    'a file that was not fetched': [bag((files) => { files.delete('data/a.txt'); files.set('fetch.txt', utf8('http://works.example/a 5 data/a.txt\n')) }), 'file-not-fetched', 'oxum-differs'],
  }
  for (const [what, [files, ...expected]] of Object.entries(refused)) {
    test(`refuses ${what}`, () => deepEqual([codes(files), checkBag(files as Map<string, Bytes>).ok], [expected, false]))
  }
  test('names each problem with its place, what was expected and what was found', () => {
    const [problem] = checkBag(put('data/a.txt', 'First')).problems
    deepEqual([problem!.path, problem!.expected.endsWith('(manifest-sha256.txt)'), problem!.found.length], ['data/a.txt', true, 64])
  })
  test('warns of names that some systems take for one', () => {
    const twins = formatBag(new Map([['a.txt', utf8('1')], ['A.txt', utf8('2')], ['e\u0301', utf8('3')], ['\u00e9', utf8('4')]]), new Map(), {})
    deepEqual([checkBag(twins).ok, warnings(twins)], [true, ['name-collision', 'name-collision']])
  })
  test('in drafts is looser where they were: "*", the same line twice, a file in one manifest of two', () => {
    const draft = bag((files) => {
      files.set('bagit.txt', utf8('BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n'))
      files.set('manifest-sha256.txt', utf8(Buffer.from(files.get('manifest-sha256.txt')!).toString().replace('  data/a', ' *data/a').replace(/^.*\n/, '$&$&')))
      files.set('manifest-sha512.txt', utf8(`${toHex(sha512(utf8('first')))}  data/a.txt\n`))
    })
    deepEqual([checkBag(draft).problems, warnings(draft), checkBag(draft).version], [[], ['path-prefix', 'path-prefix', 'path-twice'], '0.97'])
    draft.set('manifest-sha256.txt', utf8(`${'0'.repeat(64)}  data/a.txt\n${Buffer.from(draft.get('manifest-sha256.txt')!).toString()}`))
    deepEqual(checkBag(draft).problems.map(({ code }) => code), ['hash-differs', 'path-twice', 'hash-differs'])
  })
  test('law: takes any payload that formatBag wrote, and names a byte changed in it', () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z%\n ]{1,6}[a-z]$/), fc.uint8Array({ minLength: 1, maxLength: 20 }), { minKeys: 1, maxKeys: 5 })
    fc.assert(fc.property(files, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, at, mask) => {
      const entries = formatBag(new Map(Object.entries(given).map(([path, bytes]) => [path, new Uint8Array(bytes)])), new Map(), {})
      deepEqual(codes(entries), [])
      const paths = [...entries.keys()].filter((path) => path.startsWith('data/'))
      const path = paths[at % paths.length]!
      const bytes = entries.get(path)!
      entries.set(path, bytes.with(at % bytes.length, bytes[at % bytes.length]! ^ mask))
      deepEqual(codes(entries), ['hash-differs'])
    }))
  })
})

suite('formatBag', () => {
  test('throws for a line of bag-info.txt that would be two', () => {
    for (const info of [{ A: 'x\ny' }, { 'A\rB': 'x' }, { 'A: B': 'x' }]) throws(() => formatBag(payload, new Map(), info as unknown as Record<string, string>))
  })
  test('counts the payload itself, whatever it is told', () => {
    equal(Buffer.from(formatBag(payload, new Map(), { 'Payload-Oxum': '0.0' }).get('bag-info.txt')!).toString(), 'Payload-Oxum: 11.2\n')
  })
})
