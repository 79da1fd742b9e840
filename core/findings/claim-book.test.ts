/**
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { kindNames, world as worldOf, type AnyStatement, type World } from '@proofmark/core/statements'
import { judged, marked, worldOf as invented } from '../statements/invented-world.test.ts'
import { claimBook } from './claim-book.ts'
import { outcomeOf } from './claim-outcome.ts'
import { hypothesisOf, type Switch } from './hypothesis.ts'
import { laterWorld } from './later-world.ts'

const finding = (label: string, claims: readonly object[]) => ({ kind: 'finding', label, title: label, sentences: [{ text: 'Example.', claims: claims.map((_, n) => `c${n}`) }], claims: claims.map((claim, n) => ({ key: `c${n}`, text: 'example', claim })) })
/** The value of a correction cannot name a label. */
const second = 'c'.repeat(32)
const pool = [
  { kind: 'document', label: 'paper', documentType: 'contract', title: 'Example contract' },
  { kind: 'document', label: 'copy', documentType: 'record-repost', title: 'Example repost', restsOn: '#paper' },
  { kind: 'party', label: 'reader', names: [{ text: 'Reader of Example Works' }], partyType: 'organisation' },
  { kind: 'party', label: 'maker', names: [{ text: 'Example Works' }], partyType: 'company' },
  ...marked,
  { kind: 'item', label: 'other', description: 'shell', itemClass: 'shell' },
  { kind: 'photo', label: 'photo', blob: { sha256: '0'.repeat(64), size: 1, type: 'image/jpeg' }, pictureType: 'original', shows: ['#part'] },
  { kind: 'mark', id: second, label: 'second', item: '#whole', transcription: '2024', regions: [{ photo: '#photo', x: 0, y: 0, width: 1, height: 1 }] },
  { kind: 'transfer', label: 'sold', transferKind: 'sale', items: ['#whole'], to: '#reader', from: '#maker', when: '2024-07', documents: ['#paper'], sources: [{ document: '#copy' }] },
  { kind: 'reading', label: 'report', item: '#other', scheme: 'as-reported', meaning: 'made in 2023', status: 'accepted', date: '2023', dateOf: 'production', by: '#reader' },
  { kind: 'identification', label: 'xa', item: '#other', level: 'country-of-manufacture', value: 'XA', country: 'XA', sources: [{ document: '#copy' }] },
  { kind: 'identification', label: 'xb', item: '#other', level: 'country-of-manufacture', value: 'XB', country: 'XB', by: '#reader' },
  { kind: 'sameness', label: 'perhaps', a: '#other', b: '#whole', of: 'item', judgement: 'undecided', reason: 'example' },
  { kind: 'diversion', label: 'leak', items: ['#whole'], diversionKind: 'undetermined', when: '2024-07' },
  finding('f', [
    { type: 'production-to-use', item: '#part', atMostDays: 230 }, { type: 'produced-within', item: '#other', from: '2023-01-01', to: '2023-12-31' }, { type: 'made-in', item: '#other', country: 'XA' }, { type: 'bears-mark', items: ['#whole'], mark: '2024' },
    { type: 'supplied', transfer: '#sold', through: null }, { type: 'diverted-between', item: '#whole', from: '2024-06', to: '2024-08', lastAuthorised: null, firstUnauthorised: null },
  ]),
  ...judged((scheme) => (scheme === 'juche' ? 'accepted' : 'rejected')),
  { kind: 'correction', label: 'redated', of: '#use', changes: [{ field: '/when', value: '2026-08-18' }], reason: 'example' },
  { kind: 'correction', label: 'renamed', of: '#use', changes: [{ field: '/what', value: 'strike on Other Town' }], reason: 'example' },
  { kind: 'correction', label: 'moved', of: '#rd-minguo', changes: [{ field: '/mark', value: second }], reason: 'example' },
  { kind: 'withdrawal', label: 'w-redated', of: '#redated', reason: 'example' },
  { kind: 'withdrawal', label: 'w-report', of: '#report', reason: 'example' },
  { kind: 'withdrawal', label: 'w-w-report', of: '#w-report', reason: 'example' },
  { kind: 'withdrawal', label: 'w-xb', of: '#xb', reason: 'example' },
  finding('g', [{ type: 'made-after', item: '#part', day: '2024-01-01' }, { type: 'same-lot-or-sequence', items: ['#whole', '#other'], shares: 'lot', withinSerials: null }]),
  { kind: 'correction', label: 'retitled', of: '#f', changes: [{ field: '/title', value: 'Example of another title' }], reason: 'example' },
  { kind: 'withdrawal', label: 'w-g', of: '#g', reason: 'example' },
]
const { statements, id } = invented(...pool)
const placesOf = (world: World) => (of: string) => { const at = world.all.findIndex((each) => each.id === of); return at < 0 ? undefined : at }

/** Everything that can be asked of a world. */
function told(world: World): unknown {
  return {
    all: world.all, current: world.current, of: kindNames.map((kind) => world.of(kind)),
    each: statements.map((each) => [world.get(each.id, each.kind), world.sealed(each.id), world.laterWord(each.id), kindNames.map((kind) => world.referring(each.id, kind))]),
  }
}
const plain = (world: World) => world.of('finding').flatMap((finding) => finding.fields.claims.map(({ key, claim }) => [finding.id, key, outcomeOf(world, claim)]))

suite('laterWorld', () => {
  test('law: answers as the world of all its statements, whatever was added and whatever is gone', () => {
    const cut = fc.integer({ min: 1, max: statements.length - 1 })
    fc.assert(fc.property(cut, fc.subarray(statements.map((each) => each.id), { maxLength: 4 }), (from, gone) => {
      const before = worldOf(statements.slice(0, from))
      const without = new Set(gone)
      const later = laterWorld(before, placesOf(before), statements.slice(from).filter((each) => !without.has(each.id)), without)
      deepEqual(told(later), told(worldOf(statements.filter((each) => !without.has(each.id)))))
    }), { numRuns: 60 })
  })
})

suite('claimBook', () => {
  test('law: whatever is sealed in whatever portions, its claims are those that are weighed anew', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: statements.length }), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), (from, portions) => {
      let book = claimBook(worldOf(statements.slice(0, from)))
      let at = from
      for (const size of portions) {
        book = book.with(statements.slice(at, at + size))
        at = Math.min(at + size, statements.length)
        deepEqual(book.claims.map((each) => [each.finding, each.key, each.outcome]), plain(worldOf(statements.slice(0, at))))
      }
    }), { numRuns: 25 })
  })
  test('weighs again only what a statement bears on', () => {
    const before = claimBook(worldOf(statements))
    const another = { ...statements.find((each) => each.id === id('xb'))!, id: 'f'.repeat(32), index: statements.length } as AnyStatement
    const after = before.with([another])
    const touched = before.claims.filter((each, n) => each !== after.claims[n])
    deepEqual(touched, before.claims.filter(({ near }) => near.has(id('other')) || near.has(id('reader'))))
    ok(touched.length > 0 && touched.length < before.claims.length)
    deepEqual(after.bearingOn(another.id).map(({ claim }) => claim.type), ['made-in', 'diverted-between'])
  })
  test('law: what it says of a hypothesis is what a world made for it comes to', () => {
    const all = worldOf(statements)
    const book = claimBook(all)
    const one = fc.constantFrom(...statements.map((each) => each.id))
    const anySwitch: fc.Arbitrary<Switch> = fc.oneof(
      one.map((each) => ({ what: 'set-aside' as const, id: each })),
      fc.record({ what: fc.constantFrom('accept' as const, 'reject' as const), id: fc.constantFrom(...['report', 'xa', 'xb', 'leak', 'rd-juche', 'rd-minguo'].map(id)) }),
      fc.record({ what: fc.constantFrom('accept-reading' as const, 'reject-reading' as const), mark: fc.constantFrom(id('mark'), id('second')), scheme: fc.constantFrom('juche', 'year-week', 'plain-year'), date: fc.constantFrom(null, '2024') }),
      fc.record({ what: fc.constantFrom('same' as const, 'not-same' as const), id: fc.constant(id('perhaps')) }),
      fc.constant({ what: 'documented' as const, id: id('sold') }), fc.record({ what: fc.constant('dated' as const), id: fc.constant(id('use')), when: fc.constantFrom('2024-08-18', '2030') }),
    )
    fc.assert(fc.property(fc.array(anySwitch, { minLength: 1, maxLength: 3 }), (switches) => {
      const { aside, added } = hypothesisOf(all, switches)
      const then = worldOf([...statements.filter((each) => !aside.has(each.id)), ...added])
      const told = new Map(book.assuming(switches).map((each) => [`${each.finding} ${each.key}`, each.outcome]))
      for (const { finding: of, key, claim, outcome } of book.claims) deepEqual(told.get(`${of} ${key}`) ?? outcome, outcomeOf(then, claim), key)
    }), { numRuns: 60 })
  })
  test('a hypothesis changes nothing of the book', () => {
    const book = claimBook(worldOf(statements))
    const before = structuredClone(book.claims.map(({ outcome }) => outcome))
    ok(book.assuming([{ what: 'set-aside', id: id('use') }]).length > 0)
    deepEqual(book.claims.map(({ outcome }) => outcome), before)
  })
})
