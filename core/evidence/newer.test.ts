import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { toHex, sha256, utf8, type Bytes } from '@proofmark/core/bytes'
import type { Growth } from '@proofmark/core/log'
import { manifest } from './bag-manifest.ts'
import { ExampleLog, exampleLog, exampleRecord, filesOf, publishExample, verifierKeyOf, type PackageChange } from './example-package.suite.ts'
import { holdAgainstNewer, holdPackages as hold, type LaterStatement, type NewerEvidence } from './newer.ts'
import { formatReplaces, parseReplaces, type Replaces } from './replaces.ts'
import { kindOf, parseStatementNote } from './statement-note.ts'
import { verifyPackage } from './verify.ts'

const options = { recompute: (_: unknown, finding: string) => exampleRecord(finding) }
const head = 7
function holdPackages(first: Bytes, second: Bytes) {
  const [older, newer] = [first, second].map((bytes) => ({ bytes, verdict: verifyPackage(bytes, options) }))
  return { answer: hold(older!, newer!), newer: newer!.verdict }
}
const manifestOf = (zip: Bytes) => toHex(sha256(manifest(new Map([...filesOf(zip)].filter(([path]) => path.startsWith('data/'))))))
/** How the log grew from the head of the first package to the present one. */
const growthOf = (log: ExampleLog): Growth => ({ root: log.root(head), path: log.proveConsistency(head) })
const replacesOf = (log: ExampleLog, first: Bytes, change: Partial<Replaces> = {}): Bytes => formatReplaces({ publication: log.entries[head]!.id, manifestSha256: manifestOf(first), size: head, root: log.root(head), consistency: log.proveConsistency(head), ...change })
/** The first package, what was sealed then, and the second one. */
function twice(then: (log: ExampleLog) => PackageChange | void = () => {}, wrong: Partial<Replaces> | null = {}) {
  const log = exampleLog()
  const first = publishExample(log)
  const change = then(log) ?? {}
  const second = publishExample(log, { ...change, ...(wrong === null ? {} : { replaces: replacesOf(log, first, wrong) }) })
  return { log, first, second }
}
const entriesOf = (log: ExampleLog): LaterStatement[] => log.entries.map(({ note, index, id }) => {
  const parsed = parseStatementNote(note)
  return { id, index, kind: parsed.ok ? kindOf(parsed.body) : '', refers: parsed.ok ? parsed.body.r : [], said: null, isByRoot: parsed.ok && parsed.note.signatures[0]!.name.startsWith('root') }
})
const codes = ({ parts, status }: { parts: readonly { part: string; code: string }[]; status: string }) => [status, ...parts.filter(({ code }) => code !== 'ok').map(({ part, code }) => `${part}: ${code}`)]
const idAt = (index: number) => exampleLog().entries[index]!.id

suite('two packages', () => {
  test('of which the newer names the older prove that the log only grew, and that nothing changed', () => {
    const { first, second } = twice()
    const { answer, newer } = holdPackages(first, second)
    deepEqual([codes(answer), answer.size, answer.newerSize], [['current'], 7, 8])
    deepEqual(newer.replaces, { publication: newer.statements.at(-1)!.id, manifestSha256: manifestOf(first), index: 7 })
    deepEqual(answer.changes.map(({ code, isOfShown }) => [code, isOfShown]), [['statements-added', false]])
  })
  test('without that name leave growth open, and say so', () => {
    const { first, second } = twice(() => {}, null)
    deepEqual(codes(holdPackages(first, second).answer), ['incomplete', 'growth: growth-missing'])
  })
  test('tell what was corrected, withdrawn and erased, by which entry and why', () => {
    const { first, second } = twice((log) => {
      log.add('correction', { '/changes': [{ field: '/description', value: 'An invented vane' }], '/of': idAt(4), '/reason': 'seen again' })
      log.add('withdrawal', { '/of': idAt(5), '/reason': 'wrong file' })
      log.add('erasure', { '/of': idAt(4), '/paths': ['/note'], '/reason': 'asked for' })
    })
    const { answer } = holdPackages(first, second)
    deepEqual(codes(answer), ['changed'])
    deepEqual(answer.changes.slice(0, 3).map(({ code, index, about, wasLeftOut }) => [code, index, about, wasLeftOut]), [['corrected', 8, [idAt(4)], false], ['withdrawn', 9, [idAt(5)], false], ['erased', 10, [idAt(4)], false]])
    match(answer.changes[0]!.text, /entry 8 corrects item .*: \/description is now "An invented vane"; reason: seen again/)
    match(answer.changes[1]!.text, /withdraws photo .*reason: wrong file/)
  })
  test('tell which fields are shown and hidden now; only an erased one changes what was shown', () => {
    const hidden = twice(() => ({ hidden: { 4: { '/note': 'withheld', '/description': 'withheld' }, 6: {} } }))
    const { answer } = holdPackages(hidden.first, hidden.second)
    deepEqual([answer.status, answer.changes.filter(({ code }) => code.startsWith('fields')).map(({ code, about, isOfShown }) => [code, about, isOfShown])], ['current', [['fields-hidden', [idAt(4)], false], ['fields-shown', [idAt(6)], false]]])
    const erased = twice(() => ({ hidden: { 4: { '/note': 'withheld', '/description': 'erased' } } }))
    equal(holdPackages(erased.first, erased.second).answer.status, 'changed')
  })
  test('tell a key that was closed since, and refuse a package that hid an end from before', () => {
    const since = twice((log) => {
      const { index } = log.add('key-close', { '/key': idAt(2), '/why': 'stolen', '/reason': 'invented' }, { by: 'root' })
      return { keys: (all) => all.map((key) => (key.role === 'collector' ? { ...key, closedAt: index } : key)) }
    })
    const { answer } = holdPackages(since.first, since.second)
    deepEqual([codes(answer), answer.changes[0]!.code, answer.changes[0]!.wasLeftOut], [['changed'], 'key-closed', false])

    const log = exampleLog()
    const { index } = log.add('key-close', { '/key': idAt(2), '/why': 'stolen', '/reason': 'invented' }, { by: 'root' })
    log.add('item', { '/note': null }, { body: { s: null } })
    // Signed by a key that was closed, in a package that does not say so: by itself it verifies.
    const liar = publishExample(log, { statements: (entry) => entry.index !== index })
    equal(verifyPackage(liar, options).ok, true)
    const honest = publishExample(log, { statements: (entry) => entry.index !== 8, keys: (all) => all.map((key) => (key.role === 'collector' ? { ...key, closedAt: index } : key)) })
    deepEqual(codes(holdPackages(liar, honest).answer), ['fails', 'growth: growth-missing', 'keys: key-close-left-out'])
  })
  test('are refused with a fault in either, of two logs, or in the wrong order', () => {
    const { first, second } = twice()
    const broken = (bytes: Bytes) => { const copy = bytes.slice(); copy[3000]! ^= 1; return copy }
    deepEqual(codes(holdPackages(broken(first), second).answer).slice(0, 2), ['fails', 'package: package-fails'])
    deepEqual(codes(holdPackages(first, broken(second)).answer).slice(0, 2), ['fails', 'newer: newer-fails'])
    deepEqual(codes(holdPackages(second, first).answer).slice(0, 2), ['fails', 'newer: newer-is-older'])
    for (const foreign of [new Uint8Array(), utf8('x')]) equal(holdPackages(first, foreign).answer.ok, false)
  })
})

suite('a head and a log', () => {
  const held = (then: (log: ExampleLog) => void, evidence: (log: ExampleLog) => Partial<NewerEvidence>) => {
    const log = exampleLog()
    const first = publishExample(log)
    then(log)
    return holdAgainstNewer({ verdict: verifyPackage(first, options), checkpoint: filesOf(first).get('data/checkpoint')! }, { checkpoint: log.checkpoint(), growth: growthOf(log), verdict: null, entries: null, ...evidence(log) })
  }
  test('a head alone shows growth where it is proved, and nothing of keys', () => {
    deepEqual(codes(held(() => {}, () => ({}))), ['incomplete', 'keys: entries-missing', 'places: entries-missing'])
    deepEqual(codes(held(() => {}, () => ({ growth: null }))).slice(1), ['growth: growth-missing', 'keys: entries-missing', 'places: entries-missing'])
  })
  test('all entries of the log show who was corrected, though not what is said', () => {
    const answer = held((log) => { log.add('withdrawal', { '/of': idAt(5) }, { body: { r: [idAt(5)] } }); log.add('reading', { '/mark': idAt(4) }, { body: { r: [idAt(4)] } }) }, (log) => ({ entries: entriesOf(log) }))
    deepEqual([codes(answer), answer.changes.map(({ code, index, isOfShown }) => [code, index, isOfShown])], [['changed'], [['withdrawn', 8, true], ['referred-to', 9, false]]])
    match(answer.changes[0]!.text, /what it says is not shown here/)
    deepEqual(codes(held(() => {}, (log) => ({ entries: entriesOf(log) }))), ['current'])
  })
  test('they show a key-close that the package left out', () => {
    const log = exampleLog()
    const { index } = log.add('key-close', { '/key': idAt(2) }, { by: 'root', body: { r: [idAt(2)] } })
    const liar = publishExample(log, { statements: (entry) => entry.index !== index })
    const own = { verdict: verifyPackage(liar, options), checkpoint: filesOf(liar).get('data/checkpoint')! }
    const answer = holdAgainstNewer(own, { checkpoint: log.checkpoint(), growth: { root: log.root(8), path: log.proveConsistency(8) }, verdict: null, entries: entriesOf(log) })
    deepEqual([own.verdict.ok, codes(answer), answer.changes[0]!.wasLeftOut], [true, ['fails', 'keys: key-close-left-out'], true])
    const byAnother = entriesOf(log).map((entry) => ({ ...entry, isByRoot: false }))
    equal(holdAgainstNewer(own, { checkpoint: log.checkpoint(), growth: null, verdict: null, entries: byAnother }).parts.find(({ part }) => part === 'keys')?.code, 'ok')
  })
  test('a second history, a foreign signature, another log and a false path are named', () => {
    const other = new ExampleLog()
    for (let n = 0; n < 6; n++) other.add('item', { '/note': n })
    const at = (log: ExampleLog): Growth => ({ root: log.root(head), path: log.proveConsistency(head) })
    deepEqual(codes(held(() => {}, () => ({ checkpoint: other.checkpoint(), growth: at(other) }))).slice(0, 2), ['fails', 'growth: split-view'])
    deepEqual(codes(held(() => {}, (log) => ({ checkpoint: log.checkpoint('stranger') }))).slice(0, 2), ['fails', 'newer: checkpoint-signature'])
    deepEqual(codes(held(() => {}, (log) => ({ growth: { root: log.root(head), path: [] } }))).slice(0, 2), ['fails', 'growth: growth-wrong'])
    deepEqual(codes(held(() => {}, () => ({ checkpoint: utf8('no head') }))).slice(0, 2), ['fails', 'newer: checkpoint-unreadable'])
    deepEqual(codes(held(() => {}, (log) => ({ checkpoint: utf8(Buffer.from(log.checkpoint()).toString().replace('works.example/log', 'other.example/log')) }))).slice(0, 2), ['fails', 'newer: other-log'])
  })
  test('a statement at another place is refused', () => {
    const answer = held(() => {}, (log) => ({ entries: entriesOf(log).map((entry) => (entry.id === idAt(4) ? { ...entry, index: 5 } : entry)) }))
    deepEqual(codes(answer), ['fails', 'places: place-differs'])
    ok(answer.parts.length === 5 && verifierKeyOf('log') !== '')
  })
})

suite('parseReplaces', () => {
  test('reads what is written, and refuses every other byte without throwing', () => {
    const { log, first } = twice()
    const bytes = replacesOf(log, first)
    deepEqual(formatReplaces(parseReplaces(bytes)!), bytes)
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at]! ^= 1
      const read = parseReplaces(changed)
      if (read !== null) deepEqual(formatReplaces(read), changed)
    }
    const text = Buffer.from(bytes).toString()
    for (const each of ['', 'null', '[]', text.replace('v1', 'v2'), text.replace('"size"', '"sizes"'), `${text}\n`, text.replace('{', '{"a":1,')]) equal(parseReplaces(utf8(each)), null)
  })
})
