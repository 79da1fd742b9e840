import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { zipSync } from 'fflate'
import { recomputed } from '@proofmark/core/findings'
import { utf8, type Bytes } from '@proofmark/core/bytes'
import { formatBag } from './bag.ts'
import { manifest } from './bag-manifest.ts'
import { ExampleLog, exampleLog, filesOf, publishExample, verifierKeyOf, type PackageChange } from './example-package.suite.ts'
import { verifyPackage } from './verify.ts'
import { zip } from './zip.ts'

const verdictOf = (bytes: Bytes) => verifyPackage(bytes, { recompute: recomputed })
const faults = (bytes: Bytes) => verdictOf(bytes).parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`)
const honest = publishExample()

/** The files changed, and bag and zip made anew: only what is signed can tell. */
function repacked(bytes: Bytes, change: (files: Map<string, Bytes>) => void): Bytes {
  const files = filesOf(bytes)
  change(files)
  const below = (folder: string) => [...files].filter(([path]) => path.startsWith(folder))
  return zip(formatBag(new Map(below('data/').map(([path, each]) => [path.slice('data/'.length), each])), new Map(below('publication/')), {}))
}
const edited = (path: string | RegExp, change: (text: string) => string) => repacked(honest, (files) => {
  const name = [...files.keys()].find((each) => (typeof path === 'string' ? each === path : path.test(each)))!
  files.set(name, utf8(change(Buffer.from(files.get(name)!).toString())))
})
const removed = (path: RegExp) => repacked(honest, (files) => { for (const name of files.keys()) if (path.test(name)) files.delete(name) })
/** A package of the example log after `change` has added to it. */
const after = (change: (log: ExampleLog) => void, published: PackageChange = {}) => {
  const log = exampleLog()
  change(log)
  return publishExample(log, published)
}
const idAt = (index: number) => exampleLog().entries[index]!.id

suite('verifyPackage: an honest package', () => {
  test('holds in every part once a root key or a log key is trusted; its time is the publisher\'s word', () => {
    for (const trust of [{ rootKeys: [verifierKeyOf('root')] }, { logKeys: [verifierKeyOf('log')] }, { rootKeys: [verifierKeyOf('root')], logKeys: [verifierKeyOf('log')] }]) {
      const verdict = verifyPackage(honest, { recompute: recomputed, ...trust })
      deepEqual([verdict.ok, verdict.parts.filter(({ status }) => status !== 'holds').map(({ part, code }) => [part, code])], [true, [['time', 'no-anchors']]])
    }
  })
  test('says what it holds: statements in their order, what is shown, withheld and erased, the log, and what is not proved', () => {
    const { statements, counts, log, finding, blobs, notProved } = verdictOf(honest)
    deepEqual(statements.map(({ index, kind, signedBy }) => [index, kind, signedBy?.role]), [[0, 'key', 'root'], [1, 'key', 'root'], [2, 'key', 'root'], [3, 'key', 'root'], [4, 'item', 'collector'], [5, 'photo', 'collector'], [6, 'finding', 'collector']])
    deepEqual([counts, log?.size, finding, blobs.length, notProved.length], [{ shown: 12, withheld: 2, erased: 1 }, 7, idAt(6), 1, 4])
    deepEqual(statements[4]!.fields, { '/description': 'An invented actuator', '/handling': 'open' })
    deepEqual([statements[4]!.withheld, statements[5]!.erased], [['/note'], ['/note']])
  })
  test('is incomplete, and not green, when nobody computes its finding again', () => {
    const verdict = verifyPackage(honest)
    deepEqual([verdict.ok, verdict.status, verdict.parts.find(({ part }) => part === 'finding')?.code], [false, 'incomplete', 'not-recomputed'])
  })
  test('is not green with another root key, another log key, or one of two that does not fit', () => {
    const [root, log, other] = [verifierKeyOf('root'), verifierKeyOf('log'), verifierKeyOf('stranger')]
    const codes = [{ rootKeys: [other] }, { rootKeys: [] }, { logKeys: [other] }, { rootKeys: [root], logKeys: [other] }, { rootKeys: [other], logKeys: [log] }].map((trust) => {
      const verdict = verifyPackage(honest, { recompute: recomputed, ...trust })
      return [verdict.ok, verdict.parts.at(-1)!.code]
    })
    deepEqual(codes, [[false, 'root-not-trusted'], [false, 'root-not-trusted'], [false, 'log-not-trusted'], [false, 'log-not-trusted'], [false, 'root-not-trusted']])
  })
})

suite('verifyPackage: what is no package', () => {
  test('is refused and never thrown at the caller', () => {
    for (const foreign of [new Uint8Array(), utf8('no zip'), zip(new Map()), zip(new Map([['a', utf8('b')]])), null, undefined, 'text', {}, 7]) {
      const verdict = verifyPackage(foreign as Bytes)
      deepEqual([verdict.ok, verdict.status, verdict.statements.length], [false, 'fails', 0])
    }
  })
  test('a zip written by another program holds the same files and is not the file that was published', () => {
    deepEqual(faults(zipSync(Object.fromEntries(filesOf(honest)), { level: 9 })), ['container: container-not-canonical'])
    deepEqual(faults(Buffer.concat([honest, utf8('x')])).slice(0, 1), ['container: container-not-canonical'])
  })
  test('a fault of the computation is a finding that differs', () => {
    const verdict = verifyPackage(honest, { recompute: () => { throw new Error('invented') } })
    deepEqual([verdict.ok, verdict.parts.find(({ part }) => part === 'finding')?.code], [false, 'finding-differs'])
  })
})

/** A second publisher's key, entered in the log and listed as it is there. */
function withKeyBy(by: 'root' | 'collector'): Bytes {
  const log = exampleLog()
  const { id, index } = log.add('key', { '/role': 'publisher', '/verifierKey': verifierKeyOf('stranger') }, { by })
  return publishExample(log, { keys: (keys) => [...keys, { id, verifierKey: verifierKeyOf('stranger'), role: 'publisher', from: index, closedAt: null }] })
}
/** Declared as a draft of BagIt, its tag manifest made again. */
function asDraft(): Bytes {
  const files = filesOf(honest)
  files.set('bagit.txt', utf8(Buffer.from(files.get('bagit.txt')!).toString().replace('1.0', '0.97')))
  files.set('tagmanifest-sha256.txt', manifest(new Map([...files].filter(([path]) => !path.startsWith('data/') && !path.startsWith('tagmanifest')))))
  return zip(files)
}

const later = { body: { s: null } } as const
const changed: Readonly<Record<string, readonly [Bytes, ...string[]]>> = {
  'no statements at all': [removed(/^data\/statements\//), 'statements: no-statements', 'keys: key-not-in-log'],
  'a key whose statement is left out': [removed(new RegExp(`${idAt(2)}`)), 'keys: key-not-in-log'],
  'keys in an unknown format': [edited('data/keys.json', (text) => text.replace('package/v1', 'package/v2')), 'keys: format-unknown'],
  'keys that are no canonical JSON': [edited('data/keys.json', (text) => ` ${text}`), 'keys: keys-unreadable'],
  'a root key from a later index': [edited('data/keys.json', (text) => text.replace('"from":0', '"from":1')), 'keys: root-missing'],
  'a key with another role than it was given': [edited('data/keys.json', (text) => text.replace('"role":"collector"', '"role":"publisher"')), 'keys: key-not-in-log'],
  'a key from an earlier index than it has': [edited('data/keys.json', (text) => text.replace('"from":3', '"from":0')), 'keys: key-not-in-log'],
  'a key said to be closed that is not': [edited('data/keys.json', (text) => text.replace('"closedAt":null,"from":2', '"closedAt":6,"from":2')), 'keys: key-not-in-log'],
  'a key that a collector added': [withKeyBy('collector'), 'keys: key-not-in-log'],
  'a key that was closed and is not said to be': [after((log) => log.add('key-close', { '/key': idAt(2) }, { by: 'root' })), 'keys: key-not-in-log'],
  'a head that a stranger signed': [publishExample(exampleLog(), { checkpointBy: 'stranger' }), 'log: checkpoint-signature'],
  'a head that a collector signed': [publishExample(exampleLog(), { checkpointBy: 'collector' }), 'log: checkpoint-signature'],
  'a head of another size': [edited('data/checkpoint', (text) => text.replace('\n7\n', '\n8\n')), 'log: checkpoint-signature'],
  'a note under the name of another': [repacked(honest, (files) => files.set(`data/statements/${idAt(4)}.note`, files.get(`data/statements/${idAt(5)}.note`)!)), 'statements: id-differs'],
  'a note that is none': [edited(/\.note$/, () => 'no note'), 'statements: no-signatures'],
  'a proof at another index': [edited(`data/statements/${idAt(4)}.tlog-proof`, (text) => text.replace('index 4', 'index 5')), 'statements: root-differs'],
  'a proof against another head': [repacked(honest, (files) => files.set(`data/statements/${idAt(4)}.tlog-proof`, files.get('publication/statement.tlog-proof')!)), 'statements: other-head'],
  'no proof': [removed(new RegExp(`${idAt(4)}.tlog-proof`)), 'statements: unknown-version'],
  'a note that a stranger signed': [after((log) => log.add('item', { '/note': null }, { by: 'stranger' })), 'signatures: no-known-signature'],
  'a note that the key of the log signed': [after((log) => log.add('item', { '/note': null }, { by: 'log' })), 'signatures: no-known-signature'],
  'two notes with one number': [after((log) => log.add('item', { '/note': null }, { body: { n: 2 } })), 'chain: chain-forked'],
  'a note that follows another than the one here': [after((log) => log.add('item', { '/note': null }, { body: { p: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' } })), 'chain: chain-broken'],
  'a note that knew a head from after it': [after((log) => log.add('item', { '/note': null }, { body: { s: { root: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', size: 8 } } })), 'chain: beacon-from-later'],
  'a field with another value': [edited(`data/statements/${idAt(4)}.disclosures`, (text) => text.replace(/^./, (first) => (first === 'W' ? 'X' : 'W'))), 'fields: disclosure-malformed'],
  'a withheld field that is not named': [removed(new RegExp(`${idAt(4)}.withheld`)), 'fields: field-unaccounted'],
  'a withheld field that the note does not have': [edited(`data/statements/${idAt(4)}.withheld`, (text) => `${text}/price withheld\n`), 'fields: field-unknown'],
  'a picture that nobody names': [publishExample(exampleLog(), { blobs: new Map([['0'.repeat(64), utf8('x')]]) }), 'blobs: blob-differs'],
  'a picture with other bytes': [edited(/^data\/blobs\//, (text) => `${text}.`), 'blobs: blob-differs', 'publication: manifest-differs'],
  'a publication that a collector signed': [publishExample(exampleLog(), { publisher: 'collector' }), 'publication: no-known-signature'],
  'a publication of another finding': [publishExample(exampleLog(), { published: { '/finding': idAt(4) } }), 'publication: other-finding'],
  'a publication of another payload': [publishExample(exampleLog(), { published: { '/manifestSha256': '0'.repeat(64) } }), 'publication: manifest-differs'],
  'a publication in an unknown format': [publishExample(exampleLog(), { published: { '/format': 'proofmark/package/v2' } }), 'publication: other-finding'],
  'a publication with a field withheld': [edited('publication/statement.disclosures', (text) => text.split('\n').slice(1).join('\n')), 'publication: field-unaccounted'],
  'no publication': [removed(/^publication\//), 'publication: no-signatures'],
  'a log that did not only grow': [edited('publication/consistency', (text) => text.split('\n').slice(1).join('\n')), 'publication: path-too-short'],
  'something behind the last hash': [edited('publication/consistency', (text) => `${text}something`), 'publication: lines-malformed'],
  'a finding that is no finding': [publishExample(exampleLog(), { finding: 4 }), 'finding: finding-missing'],
  'a finding with another result': [edited('data/finding.json', (text) => text.replace('not-established', 'established')), 'finding: finding-differs', 'publication: manifest-differs'],
  'a finding that is no canonical JSON': [edited('data/finding.json', (text) => `${text}\n`), 'finding: finding-unreadable'],
  'the declaration of an older bag': [asDraft(), 'bag: version-unknown'],
  'two names that some systems take for one': [repacked(honest, (files) => files.set('data/Checkpoint', files.get('data/checkpoint')!)), 'bag: name-collision'],
  'a file more': [repacked(honest, (files) => files.set('data/more.txt', utf8('more'))), 'bag: file-unexpected', 'publication: manifest-differs'],
  'the notes of a statement that is not here': [repacked(honest, (files) => files.set(`data/statements/${'0'.repeat(32)}.withheld`, utf8(''))), 'bag: file-unexpected'],
}

suite('verifyPackage: a package packed again', () => {
  for (const [what, [bytes, ...expected]] of Object.entries(changed)) {
    test(`with ${what} is refused by name, and by a gate too`, () => {
      const found = faults(bytes)
      deepEqual(expected.filter((each) => !found.includes(each)), [], found.join(', '))
      ok(!found.some((each) => each.startsWith('container')), found.join(', '))
      const brief = verifyPackage(bytes, { recompute: recomputed, isEndedByFault: true })
      deepEqual([brief.ok, brief.status, brief.parts.filter(({ status }) => status === 'fails').length], [false, 'fails', 1])
    })
  }
  test('with a key more that the root added verifies', () => {
    deepEqual(faults(withKeyBy('root')), [])
  })
  test('without any change verifies: bag-info.txt is in no signature', () => {
    deepEqual(faults(repacked(honest, () => {})), [])
    equal(verdictOf(repacked(honest, () => {})).ok, true)
  })
  test('with an older publication of the same finding is refused: it was not this selection', () => {
    const log = exampleLog()
    const first = filesOf(publishExample(log))
    const mixed = repacked(publishExample(log), (files) => { for (const [path, bytes] of first) if (path.startsWith('publication/')) files.set(path, bytes) })
    deepEqual(faults(mixed), ['publication: publication-too-early'])
  })
  test('with a key closed in the log: what it signed before stands, what it signed after does not', () => {
    const close = (log: ExampleLog) => log.add('key-close', { '/key': idAt(2) }, { by: 'root' })
    const keys: PackageChange = { keys: (all) => all.map((key) => (key.role === 'collector' ? { ...key, closedAt: 7 } : key)) }
    deepEqual(faults(after(close, keys)), [])
    deepEqual(faults(after((log) => { close(log); log.add('item', { '/note': null }, later) }, keys)).slice(0, 1), ['signatures: no-known-signature'])
  })
})
