/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { world as worldOf, type AnyStatement, type Claim } from '@proofmark/core/statements'
import { judged, type Lines, marked, oneHeld, worldOf as invented } from '../statements/invented-world.test.ts'
import { changedSince, changedSinceSealed, saidInRecord, saidOfClaims } from './changed-since.ts'
import { claimBook } from './claim-book.ts'
import { outcomeOf } from './claim-outcome.ts'
import { evidenceLines } from './evidence-lines.ts'
import { findingRecord } from './finding-record.ts'
import { hypothesisOf } from './hypothesis.ts'
import { minimalSupports } from './minimal-supports.ts'
import { whatIf } from './what-if.ts'
import { wouldChange } from './would-change.ts'

const paper = (label: string, more: object = {}) => ({ kind: 'document', label, documentType: 'contract', title: label, ...more })
const identified = (label: string, more: object = {}) => ({ kind: 'identification', label, item: '#a', level: 'country-of-manufacture', value: 'XA', country: 'XA', ...more })
const from = (...documents: string[]) => ({ sources: documents.map((document) => ({ document })) })
const item = { kind: 'item', label: 'a', description: 'shell', itemClass: 'shell' }
const linesOf = (...lines: Lines) => {
  const all = invented(item, ...lines)
  const found = evidenceLines(all.world, minimalSupports(all.world, { type: 'made-in', item: all.id('a'), country: 'XA' }).sets)
  return { ...found, said: found.lines.map(({ statements, joinedBy, isKnown }) => [statements.map(all.label), joinedBy.map(({ of }) => all.label(of)), isKnown]) }
}

suite('evidenceLines', () => {
  test('papers that do not rest on each other are as many lines', () => {
    const { said, independent } = linesOf(paper('p'), paper('q'), identified('i', from('#p')), identified('j', from('#q')))
    deepEqual(said, [[['i'], [], true], [['j'], [], true]])
    deepEqual(independent, { least: 2, most: 2 })
  })
  test('what is copied, and what the same person reads or the same picture shows, counts once', () => {
    deepEqual(linesOf(paper('p'), paper('q', { restsOn: '#p' }), identified('i', from('#p')), identified('j', from('#q'))).said, [[['i', 'j'], ['p'], true]])
    const person = { kind: 'party', label: 'reader', names: [{ text: 'Reader of Example Works' }], partyType: 'organisation' }
    deepEqual(linesOf(person, identified('i', { by: '#reader' }), identified('j', { by: '#reader' })).independent, { least: 1, most: 1 })
    const photo = (label: string, more: object) => ({ kind: 'photo', label, blob: { sha256: '0'.repeat(64), size: 1, type: 'image/jpeg' }, ...more })
    const mark = (label: string, of: string) => ({ kind: 'mark', label, item: '#a', transcription: '7', regions: [{ photo: of, x: 0, y: 0, width: 1, height: 1 }] })
    const pictured = invented(item, photo('original', { pictureType: 'original' }), photo('crop', { pictureType: 'derivative', madeFrom: '#original', madeHow: 'cropped' }), mark('m', '#original'), mark('n', '#crop'))
    deepEqual(evidenceLines(pictured.world, [[pictured.id('m')], [pictured.id('n')]]).lines.map(({ joinedBy }) => joinedBy.map(({ of }) => pictured.label(of))), [['original']])
  })
  test('where it is not recorded what a source rests on, that it is independent is not known', () => {
    const news = (label: string) => paper(label, { documentType: 'news' })
    deepEqual(linesOf(news('p'), news('q'), paper('r'), identified('i', from('#p')), identified('j', from('#q')), identified('k', from('#r'))).independent, { least: 1, most: 3 })
    deepEqual(linesOf(identified('i'), identified('j'), identified('k')).independent, { least: 1, most: 3 })
    deepEqual(linesOf(paper('r')).independent, { least: 0, most: 0 })
  })
  test('documents that rest on each other in a circle are one line, of which it is not known', () => {
    const circle = linesOf(paper('p'), paper('q', { restsOn: '#p' }), identified('i', from('#p')), identified('j', from('#q')))
    equal(circle.lines.length, 1)
    const all = invented(item, paper('p'), paper('q', { restsOn: '#p' }), identified('i', from('#p')), identified('j', from('#q')))
    const turned = worldOf(all.statements.map((each) => (each.id === all.id('p') ? { ...each, fields: { ...each.fields, restsOn: all.id('q') } } as AnyStatement : each)))
    deepEqual(evidenceLines(turned, [[all.id('i')], [all.id('j')]]).lines.map(({ isKnown }) => isKnown), [false])
  })
})

const duration = (id: (label: string) => string): Claim => ({ type: 'production-to-use', item: id('part'), atMostDays: 230 })

suite('wouldChange', () => {
  test('law: each fact gives the status that it says, in a world that holds it', () => {
    for (const lines of [[...marked, ...oneHeld], [...marked, ...judged((scheme) => (scheme === 'juche' ? 'proposed' : 'rejected'))], [...marked]]) {
      const all = invented(...lines)
      const { status, changes, isCut } = wouldChange(all.world, duration(all.id))
      equal(isCut, false)
      ok(changes.length > 0)
      equal(status, outcomeOf(all.world, duration(all.id)).status)
      for (const { switches, to } of changes) {
        const { aside, added } = hypothesisOf(all.world, switches)
        equal(outcomeOf(worldOf([...all.statements.filter(({ id }) => !aside.has(id)), ...added]), duration(all.id)).status, to)
        ok(to !== status)
      }
    }
  })
  test('names the reading that were enough if it were accepted, and what lowers it', () => {
    const all = invented(...marked, ...judged((scheme) => (scheme === 'juche' ? 'proposed' : 'rejected')))
    deepEqual(wouldChange(all.world, duration(all.id)).changes.filter(({ isRaised }) => isRaised).map(({ code, scheme, to }) => [code, scheme, to]), [['reading-accepted', 'juche', 'established']])
    const held = invented(...marked, ...oneHeld)
    const lowered = wouldChange(held.world, duration(held.id)).changes.filter(({ code }) => code === 'withdrawn').map(({ of }) => of)
    deepEqual(new Set(lowered), new Set(minimalSupports(held.world, duration(held.id)).hangsOn))
  })
  test('tries a date for what has none, a document for a transfer, and both ways of what is undecided', () => {
    const all = invented({ kind: 'use', label: 'use', what: 'strike' }, { ...item, usedIn: ['#use'] }, { kind: 'transfer', label: 't', transferKind: 'sale' })
    const dated = wouldChange(all.world, { type: 'used-within', item: all.id('a'), from: '2024-01-01', to: '2024-12-31' })
    deepEqual(dated.changes.map(({ code, date, to }) => [code, date, to]), [['date-found', '2024-01-01', 'established'], ['date-found', '2024-12-31', 'established']])
    deepEqual(wouldChange(all.world, { type: 'supplied', transfer: all.id('t'), through: null }).changes.map(({ code, to }) => [code, to]), [['document-found', 'established'], ['withdrawn', 'not-established']])
  })
  test('ends with its steps, and says so', () => {
    const all = invented(...marked, ...oneHeld)
    equal(wouldChange(all.world, duration(all.id), 50_000).isCut, true)
  })
})

const finding = (label: string, claims: readonly object[]) => ({ kind: 'finding', label, title: label, sentences: [{ text: 'No claim.' }, { text: 'Example.', claims: ['c0'] }], claims: claims.map((claim, n) => ({ key: `c${n}`, text: `claim ${n}`, claim })) })
const twoClaims = finding('f', [{ type: 'production-to-use', item: '#part', atMostDays: 230 }, { type: 'part-of', item: '#part', whole: '#whole' }])

suite('whatIf', () => {
  test('says which claims and findings were others, and how many of those it bears on stand', () => {
    const all = invented(...marked, ...oneHeld, twoClaims)
    const { claims, findings, touched, standing, aside } = whatIf(claimBook(all.world), [{ what: 'reject', id: all.id('rd-juche') }])
    deepEqual(claims.map(({ key, was, is }) => [key, was.status, is.status]), [['c0', 'established', 'not-established']])
    deepEqual(findings.map(({ title, was, is }) => [title, was, is]), [['f', 'established', 'not-established']])
    deepEqual([touched, standing, aside], [2, 1, []])
  })
  test('sets a document aside with its copies and with what cites nothing else', () => {
    const all = invented(item, paper('p'), paper('copy', { restsOn: '#p' }), paper('q'), identified('i', from('#copy')), identified('j', from('#p', '#q')))
    deepEqual([...hypothesisOf(all.world, [{ what: 'set-aside', id: all.id('p') }]).aside].map(all.label), ['p', 'copy', 'i'])
    deepEqual([...hypothesisOf(all.world, [{ what: 'set-aside', id: all.id('copy') }]).aside].map(all.label), ['copy', 'i'])
  })
  test('two documents together take what cites both', () => {
    const all = invented(item, paper('p'), paper('q'), identified('j', from('#p', '#q')))
    const aside = hypothesisOf(all.world, [{ what: 'set-aside', id: all.id('p') }, { what: 'set-aside', id: all.id('q') }]).aside
    ok(aside.has(all.id('j')))
  })
})

suite('changedSince', () => {
  const later = { kind: 'reading', label: 'later', mark: '#mark', scheme: 'juche', meaning: 'juche', status: 'proposed', reason: 'example', date: '2024', dateOf: 'production' }
  test('flags the claims that are others now, and the sentences that carry them', () => {
    const all = invented(...marked, ...oneHeld, twoClaims, { kind: 'publication', label: 'pub', finding: '#f', manifestSha256: '0'.repeat(64), format: 'proofmark/package/v1', fieldsShown: 1, fieldsWithheld: 0 }, later)
    const since = changedSinceSealed(all.world, all.id('f'))
    deepEqual(since.map(({ what, changed }) => [what, changed.sentences, changed.claims.map(({ key, was, is, what: parts }) => [key, was?.status, is?.status, parts])]), [
      ['sealed', [1], [['c0', 'established', 'possible', ['status', 'days']]]], ['published', [1], [['c0', 'established', 'possible', ['status', 'days']]]],
    ])
  })
  test('nothing where nothing changed, against the record of a package too', () => {
    const all = invented(...marked, ...oneHeld, twoClaims)
    const said = saidInRecord(JSON.parse(new TextDecoder().decode(findingRecord(all.world, all.id('f')))))
    deepEqual(said, { finding: all.id('f'), claims: saidOfClaims(all.world, all.id('f')) })
    deepEqual(changedSince(all.world, all.id('f'), said!.claims), { claims: [], sentences: [] })
    deepEqual(changedSince(all.world, all.id('f'), said!.claims.slice(1)).claims.map(({ key, what }) => [key, what]), [['c0', ['added']]])
    for (const record of [null, [], {}, { format: 'proofmark/finding/v1', finding: 'x', claims: [{ key: 'c', status: 'certain' }] }]) equal(saidInRecord(record), null)
  })
})
