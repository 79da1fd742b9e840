import { suite, test } from 'node:test'
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import fc from 'fast-check'
import { canonicalText, utf8 } from '@proofmark/core/bytes'
import { exampleLog, signedBy } from './example-package.suite.ts'
import { formatStatementText, isStatementId, kindOf, parseStatementNote, statementHeader, type StatementBody } from './statement-note.ts'

const digest = 'A'.repeat(43)
const hash = `${'A'.repeat(43)}=`
const [id, ref] = ['0'.repeat(32), 'f'.repeat(32)]
const body: StatementBody = { d: { '/note': digest }, id, k: 'item/1', n: 0, p: null, r: [], s: null }
/** A signed note with this body, whatever it is. */
const noteOf = (value: unknown, header = statementHeader) => signedBy('collector', `${header}\n${canonicalText(value as never)}\n`)
const codeOf = (note: Uint8Array) => { const parsed = parseStatementNote(note); return parsed.ok ? 'ok' : parsed.code }

suite('parseStatementNote', () => {
  test('gives the body of a note that formatStatementText wrote', () => {
    const full: StatementBody = { ...body, k: 'key-close/12', n: 4, p: hash, r: [id, ref], s: { root: hash, size: 3 } }
    for (const each of [body, full]) {
      const parsed = parseStatementNote(signedBy('collector', formatStatementText(each)))
      ok(parsed.ok)
      deepEqual([parsed.body, parsed.note.text, parsed.note.signatures[0]!.name], [each, formatStatementText(each), 'collector.works.example'])
    }
    equal(kindOf(full), 'key-close')
  })
  test('law: the text is the canonical JSON of the body, whatever its names', () => {
    const letters = fc.string({ unit: fc.constantFrom('!', '~0', '~1', '/a', 'Z', '_', '"', '\\', '.', 'é'), minLength: 1, maxLength: 4 })
    const bodies = fc.record({ paths: fc.array(letters.map((name) => `/${name}`), { minLength: 1, maxLength: 4 }), size: fc.nat(), n: fc.nat(9), withBeacon: fc.boolean(), refs: fc.nat(3) })
    let written = 0
    fc.assert(fc.property(bodies, ({ paths, size, n, withBeacon, refs }) => {
      const each: StatementBody = { ...body, d: Object.fromEntries(paths.map((path) => [path, digest])), n, p: n === 0 ? null : hash, r: [id, '1'.repeat(32), ref].slice(0, refs), s: withBeacon ? { root: hash, size } : null }
      try {
        formatStatementText(each)
      } catch {
        return // a name that is none; those above say which
      }
      written++
      equal(formatStatementText(each), `${statementHeader}\n${canonicalText(each)}\n`)
    }))
    ok(written > 10)
  })
  const refused: Readonly<Record<string, readonly [unknown, string]>> = {
    'no object': [[], 'body-shape'],
    'a member more': [{ ...body, x: 1 }, 'body-shape'],
    'a member less': [{ d: body.d, id, k: body.k, n: 0, p: null, r: [] }, 'body-shape'],
    'digests in a list': [{ ...body, d: [digest] }, 'body-shape'],
    'references in no list': [{ ...body, r: {} }, 'body-shape'],
    'no digest': [{ ...body, d: {} }, 'no-fields'],
    'a path that is no pointer': [{ ...body, d: { note: digest } }, 'bad-path'],
    'a digest with padding': [{ ...body, d: { '/note': hash } }, 'bad-digest'],
    'a digest whose last character has bits over': [{ ...body, d: { '/note': `${'A'.repeat(42)}B` } }, 'bad-digest'],
    'a digest that is no text': [{ ...body, d: { '/note': null } }, 'bad-digest'],
    'an id in capitals': [{ ...body, id: 'F'.repeat(32) }, 'bad-id'],
    'a short id': [{ ...body, id: '0'.repeat(31) }, 'bad-id'],
    'a kind without version': [{ ...body, k: 'item' }, 'bad-kind'],
    'version 0': [{ ...body, k: 'item/0' }, 'bad-kind'],
    'a kind in capitals': [{ ...body, k: 'Item/1' }, 'bad-kind'],
    'a negative number': [{ ...body, n: -1, p: hash }, 'bad-number'],
    'half a number': [{ ...body, n: 0.5, p: hash }, 'bad-number'],
    'a number beyond 2^53': [{ ...body, n: 2 ** 53, p: hash }, 'bad-number'],
    'a first note with a previous one': [{ ...body, p: hash }, 'bad-previous'],
    'a later note without a previous one': [{ ...body, n: 1 }, 'bad-previous'],
    'a previous hash in base64url': [{ ...body, n: 1, p: digest }, 'bad-previous'],
    'references out of order': [{ ...body, r: [ref, id] }, 'bad-references'],
    'a reference twice': [{ ...body, r: [id, id] }, 'bad-references'],
    'a reference that is no id': [{ ...body, r: ['item'] }, 'bad-references'],
    'a beacon without root': [{ ...body, s: { size: 1 } }, 'bad-beacon'],
    'a beacon with a member more': [{ ...body, s: { root: hash, size: 1, at: 1 } }, 'bad-beacon'],
    'a beacon of negative size': [{ ...body, s: { root: hash, size: -1 } }, 'bad-beacon'],
  }
  for (const [what, [value, code]] of Object.entries(refused)) {
    test(`refuses ${what}, read and written`, () => {
      equal(codeOf(noteOf(value)), code)
      throws(() => formatStatementText(value as StatementBody), new RegExp(code))
    })
  }
  test('refuses what is no statement, or of a version to come', () => {
    const line = canonicalText(body)
    const text = (lines: string) => signedBy('collector', lines)
    deepEqual([
      text(`proofmark/statement/v2\n${line}\n`), text(`works.example/log\n${line}\n`), text(`${statementHeader}\n`), text(`${statementHeader}\n${line}\n${line}\n`),
      text(`${statementHeader}\n${line} \n`), text(`${statementHeader}\n{"id":"${id}","d":{}}\n`), text(`${statementHeader}\nno JSON\n`),
      utf8(`${statementHeader}\n${line}\n`), utf8(''), utf8('\u0000'), new Uint8Array([0xff]),
    ].map(codeOf), [
      'unknown-version', 'not-a-statement', 'not-two-lines', 'not-two-lines', 'body-not-canonical', 'body-not-canonical', 'body-not-canonical',
      'no-signatures', 'no-signatures', 'control-character', 'not-utf8',
    ])
    equal(codeOf(null as unknown as Uint8Array), 'not-text')
  })
  test('refuses a note that no entry of a log can hold', () => {
    const wide = Object.fromEntries([...Array(1400).keys()].map((n) => [`/field${n}`, digest]))
    const note = noteOf({ ...body, d: wide })
    ok(note.length > 65_535)
    equal(codeOf(note), 'entry-too-long')
    equal(codeOf(noteOf({ ...body, d: Object.fromEntries(Object.entries(wide).slice(0, 1000)) })), 'ok')
  })
  test('holds no value: two notes that differ in a value differ in nothing that a guess could match', () => {
    for (const { note } of exampleLog().entries) ok(!/An invented|withheld word|works\.example\+/.test(Buffer.from(note).toString()))
  })
})

suite('isStatementId', () => {
  test('takes 32 lower-case hex digits and nothing else', () => {
    deepEqual([id, ref, `${id}0`, id.slice(1), 'g'.repeat(32), `${id}\n`, null, 7].map(isStatementId), [true, true, false, false, false, false, false, false])
  })
})
