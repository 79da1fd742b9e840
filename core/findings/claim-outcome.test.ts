/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Claim } from '@proofmark/core/statements'
import { outcomeOf, statusOf } from './claim-outcome.ts'
import { judged, type Lines, marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'

/** Status of a claim that is written with labels. */
function statusIn(lines: Lines, claim: (id: (label: string) => string) => Claim) {
  const { world, id } = worldOf(...lines)
  return outcomeOf(world, claim(id)).status
}
const reported = (item: string, date: string, status = 'accepted') => ({ kind: 'reading', label: `rp-${date}-${status}`, item: `#${item}`, scheme: 'as-reported', meaning: date, status, date, dateOf: 'production', reason: 'example' })
const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: label, itemClass: 'example', ...more })

suite('statusOf', () => {
  test('is established where all hold, contradicted where none does, possible where some do: every answer to four scenarios', () => {
    const answers = ['yes', 'no', 'open'] as const
    const lists = answers.flatMap((a) => [[a], ...answers.flatMap((b) => [[a, b], ...answers.flatMap((c) => [[a, b, c], ...answers.map((d) => [a, b, c, d])])])])
    equal(lists.length, 3 + 9 + 27 + 81)
    for (const list of lists) {
      const [yes, no] = [list.filter((each) => each === 'yes').length, list.filter((each) => each === 'no').length]
      const expected = yes === list.length ? 'established' : no === list.length ? 'contradicted' : yes > 0 ? 'possible' : 'not-established'
      equal(statusOf(list), expected, list.join())
    }
    equal(statusOf([]), 'not-established')
  })
})

suite('claims of dates', () => {
  const dated = [...marked, ...oneHeld]
  const rows: readonly (readonly [what: string, claim: (id: (label: string) => string) => Claim, status: string])[] = [
    ['produced in the year that the mark gives', (id) => ({ type: 'produced-within', item: id('part'), from: '2024-01-01', to: '2024-12-31' }), 'established'],
    ['no later than its use, since nothing is used before it is made', (id) => ({ type: 'produced-within', item: id('part'), from: '2024-01-01', to: '2024-08-18' }), 'established'],
    ['produced on fewer days than the year has', (id) => ({ type: 'produced-within', item: id('part'), from: '2024-01-02', to: '2024-12-31' }), 'not-established'],
    ['produced in another year', (id) => ({ type: 'produced-within', item: id('part'), from: '2023-01-01', to: '2023-12-31' }), 'contradicted'],
    ['produced with no limit claimed', (id) => ({ type: 'produced-within', item: id('part'), from: null, to: null }), 'established'],
    ['the whole made after the first day of the year of its part', (id) => ({ type: 'made-after', item: id('whole'), day: '2024-01-01' }), 'established'],
    ['the whole made after a later day', (id) => ({ type: 'made-after', item: id('whole'), day: '2024-01-02' }), 'not-established'],
    ['the whole made after its use', (id) => ({ type: 'made-after', item: id('whole'), day: '2024-08-19' }), 'contradicted'],
    ['the part used with its whole', (id) => ({ type: 'used-within', item: id('part'), from: '2024-08-18', to: '2024-08-18' }), 'established'],
    ['used on another day', (id) => ({ type: 'used-within', item: id('part'), from: '2024-08-19', to: '2024-08-31' }), 'contradicted'],
    ['an item that is not there', () => ({ type: 'made-after', item: '9'.repeat(32), day: '2024-01-01' }), 'not-established'],
  ]
  for (const [what, claim, status] of rows) test(`${what}: ${status}`, () => equal(statusIn(dated, claim), status))

  const duration = (atMostDays: number) => (id: (label: string) => string): Claim => ({ type: 'production-to-use', item: id('part'), atMostDays })
  test('a duration needs a use: without one it is open, however it was read', () => {
    const unused = marked.map((line) => (line['label'] === 'whole' ? { ...line, usedIn: [] } : line))
    equal(statusIn([...unused, ...oneHeld], duration(100_000)), 'not-established')
  })
  test('that a thing was found does not say that it was used', () => {
    const lines = (more: object) => [{ kind: 'recovery', label: 'rec', when: '2024-03-01' }, { kind: 'use', label: 'use', what: 'strike', when: '2024-02-01' }, item('whole', more), item('shell', { partOf: '#whole', recoveredIn: '#rec' }), reported('shell', '2024')]
    const claim = (id: (label: string) => string): Claim => ({ type: 'production-to-use', item: id('shell'), atMostDays: 60 })
    equal(statusIn(lines({}), claim), 'not-established')
    equal(statusIn(lines({ usedIn: ['#use'] }), claim), 'established')
    // Of which whole of the group it is a part is not known, so neither is whether it was used.
    equal(statusIn(lines({ usedIn: ['#use'], quantity: { qualifier: 'exactly', value: 4, unit: 'wholes' } }), claim), 'not-established')
  })
  test('a use without a known end leaves the duration open, also where it is surely longer', () => {
    const { world, id } = worldOf({ kind: 'use', label: 'use', what: 'strike', when: '2024-08-18/..' }, item('shell', { usedIn: ['#use'] }), reported('shell', '1984'))
    const outcome = outcomeOf(world, { type: 'production-to-use', item: id('shell'), atMostDays: 5 })
    deepEqual([outcome.status, outcome.days?.most], ['not-established', null])
  })
  test('a reading that only the decoder gives establishes nothing; nor does one that is only proposed', () => {
    for (const status of ['proposed', 'less-likely', 'undetermined']) equal(statusIn([...marked, ...judged((scheme) => (scheme === 'juche' ? status : 'rejected'))], duration(230)), 'possible', status)
    for (const status of ['accepted', 'preferred']) equal(statusIn([...marked, ...judged((scheme) => (scheme === 'juche' ? status : 'rejected'))], duration(230)), 'established', status)
    equal(statusIn([...marked, ...judged(() => 'rejected')], duration(230)), 'not-established')
  })
  test('the last judgement counts, whoever made it', () => {
    const again = (status: string) => ({ kind: 'reading', mark: '#mark', scheme: 'juche', meaning: 'again', status, date: '2024', dateOf: 'production', reason: 'example' })
    equal(statusIn([...marked, ...oneHeld, again('rejected')], duration(230)), 'not-established')
    equal(statusIn([...marked, ...oneHeld, again('rejected'), again('accepted')], duration(230)), 'established')
  })
  test('a held reading that the other statements rule out prevents "established", and "contradicted" too', () => {
    const impossible = { kind: 'reading', mark: '#mark', scheme: 'own-scheme', meaning: '2031', status: 'accepted', date: '2031', dateOf: 'production' }
    equal(statusIn([...marked, ...oneHeld, impossible], duration(230)), 'possible')
    equal(statusIn([...marked, ...oneHeld, impossible], (id) => ({ type: 'produced-within', item: id('part'), from: '2020-01-01', to: '2020-12-31' })), 'not-established')
    equal(statusIn([...marked, ...oneHeld, { ...impossible, status: 'rejected', reason: 'after its use' }], duration(230)), 'established')
  })
  test('where no scenario is left it is contradicted, and the statements that cannot all hold are named', () => {
    const { world, id } = worldOf({ kind: 'use', label: 'use', what: 'strike', when: '2024-08-18' }, item('shell', { usedIn: ['#use'] }), reported('shell', '2031'))
    const outcome = outcomeOf(world, { type: 'produced-within', item: id('shell'), from: '2031-01-01', to: '2031-12-31' })
    equal(outcome.status, 'contradicted')
    deepEqual([...outcome.contradiction].toSorted(), [id('use'), id('shell'), id('rp-2031-accepted')].toSorted())
  })
  test('a report that is only proposed leaves open that it does not hold', () => {
    const lines = (status: string) => [item('shell'), reported('shell', '1984', status)]
    const within = (id: (label: string) => string): Claim => ({ type: 'produced-within', item: id('shell'), from: '1984-01-01', to: '1984-12-31' })
    deepEqual(['accepted', 'proposed', 'rejected'].map((status) => statusIn(lines(status), within)), ['established', 'possible', 'not-established'])
  })
  test('of more scenarios than are tried nothing is established', () => {
    // 2 to the power of 13 is above the limit of 4,096.
    const many = Array.from({ length: 13 }, (_, n) => reported('shell', String(1970 + n), 'proposed'))
    equal(statusIn([item('shell'), ...many], (id) => ({ type: 'produced-within', item: id('shell'), from: null, to: null })), 'not-established')
  })
  test('of a group the oldest and the youngest bound the duration', () => {
    const group = { kind: 'item', label: 'shells', description: 'shells', itemClass: 'example', quantity: { qualifier: 'exactly', value: 9, unit: 'shells' }, usedIn: ['#use'] }
    const { world, id } = worldOf({ kind: 'use', label: 'use', what: 'strike', when: '2024-01-10' }, group, reported('shells', '2021/2023'))
    // The oldest from 1 January 2021 on, the youngest made by 31 December 2023.
    deepEqual(outcomeOf(world, { type: 'production-to-use', item: id('shells'), atMostDays: 1104 }).days, { least: 10, most: 1104 })
  })
})

suite('claims that assert', () => {
  const document = { kind: 'document', label: 'paper', documentType: 'letter', title: 'Example letter' }
  const sources = [{ document: '#paper' }]
  const quantity = (qualifier: string, value: number | null, more: object = { sources }) => [document, { kind: 'quantity', label: 'q', qualifier, value, unit: 'components', ...more }]
  const counted = (atLeast: number | null) => (id: (label: string) => string): Claim => ({ type: 'counted', quantity: id('q'), atLeast })
  const rows: readonly (readonly [string, Lines, number | null, string])[] = [
    ['more than 290, at least 290', quantity('more-than', 290), 290, 'established'], ['at least 290, at least 291', quantity('at-least', 290), 291, 'not-established'],
    ['exactly 26, at least 26', quantity('exactly', 26), 26, 'established'], ['exactly 26, at least 27', quantity('exactly', 26), 27, 'contradicted'],
    ['about 300, at least 290', quantity('about', 300), 290, 'possible'], ['almost 300, at least 301', quantity('almost', 300), 301, 'not-established'],
    ['most, at least 1', quantity('most', null), 1, 'not-established'], ['most, no number claimed', quantity('most', null), null, 'established'],
    ['exactly 26 without a source', quantity('exactly', 26, {}), 26, 'not-established'],
  ]
  for (const [what, lines, atLeast, status] of rows) test(`counted: ${what}: ${status}`, () => equal(statusIn(lines, counted(atLeast)), status))

  const used = (count: number, items: readonly string[]) => (id: (label: string) => string): Claim => ({ type: 'at-least-used', items: items.map(id), count, from: '2024-01-01', to: '2024-12-31' })
  const uses = [{ kind: 'use', label: 'one', what: 'strike', when: '2024-01-02' }, { kind: 'use', label: 'late', what: 'strike', when: '2025-01-02' }, { kind: 'use', label: 'vague', what: 'strike', when: '2024/..' }]
  test('at least used: a member of a group that is counted is not counted twice, and a use out of time or without an end not at all', () => {
    const lines = [...uses, item('group', { quantity: { qualifier: 'more-than', value: 3, unit: 'missiles' }, usedIn: ['#one'] }), item('member', { memberOf: '#group', usedIn: ['#one'] }), item('other', { usedIn: ['#one'] }), item('early', { usedIn: ['#one', '#late'] }), item('open', { usedIn: ['#vague'] }), item('unused')]
    equal(statusIn(lines, used(4, ['group', 'member'])), 'established')
    equal(statusIn(lines, used(5, ['group', 'member'])), 'not-established')
    equal(statusIn(lines, used(5, ['group', 'member', 'other', 'early', 'open', 'unused'])), 'established')
    equal(statusIn(lines, used(6, ['group', 'member', 'other', 'early', 'open', 'unused'])), 'not-established')
  })
  test('made in: by every identification that nobody rejected, those of its group too', () => {
    const named = (country: string, more: object = {}) => ({ kind: 'identification', item: '#shell', level: 'country-of-manufacture', value: country, country, ...more })
    const lines = [item('group'), item('shell', { memberOf: '#group' })]
    const madeIn = (id: (label: string) => string): Claim => ({ type: 'made-in', item: id('shell'), country: 'XA' })
    equal(statusIn(lines, madeIn), 'not-established')
    equal(statusIn([...lines, named('XA')], madeIn), 'established')
    equal(statusIn([...lines, named('XA', { item: '#group' })], madeIn), 'established')
    equal(statusIn([...lines, named('XB')], madeIn), 'contradicted')
    equal(statusIn([...lines, named('XA'), named('XB')], madeIn), 'possible')
    equal(statusIn([...lines, named('XA'), named('XB', { status: 'rejected', reason: 'example' })], madeIn), 'established')
  })
  test('part of: through other wholes, and not the other way round', () => {
    const lines = [item('whole'), item('middle', { partOf: '#whole' }), item('part', { partOf: '#middle' })]
    equal(statusIn(lines, (id) => ({ type: 'part-of', item: id('part'), whole: id('whole') })), 'established')
    equal(statusIn(lines, (id) => ({ type: 'part-of', item: id('whole'), whole: id('part') })), 'not-established')
  })
  test('supplied: on one party\'s word possible, with a document established, through somebody else open', () => {
    const parties = ['a', 'b', 'c'].map((label) => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType: 'company' }))
    const transfer = (more: object = {}) => [...parties, document, { kind: 'transfer', label: 't', from: '#a', to: '#b', transferKind: 'sale', ...more }]
    const supplied = (through: string | null) => (id: (label: string) => string): Claim => ({ type: 'supplied', transfer: id('t'), through: through === null ? null : id(through) })
    equal(statusIn(transfer(), supplied(null)), 'possible')
    equal(statusIn(transfer(), supplied('a')), 'possible')
    equal(statusIn(transfer(), supplied('c')), 'not-established')
    equal(statusIn(transfer({ documents: ['#paper'] }), supplied('b')), 'established')
    equal(statusIn([...transfer({ documents: ['#paper'] }), { kind: 'withdrawal', of: '#paper', reason: 'forged' }], supplied('b')), 'possible')
  })
  test('said: quoted words with a source are established as words, a paraphrase is possible, and without a source it is open', () => {
    const position = (more: object) => [document, { kind: 'position', label: 'p', partyText: 'a party', form: 'quote', wording: 'No.', stance: 'denies', sources, ...more }]
    const said = (id: (label: string) => string): Claim => ({ type: 'said', position: id('p') })
    deepEqual([{}, { form: 'paraphrase' }, { sources: [] }].map((more) => statusIn(position(more), said)), ['established', 'possible', 'not-established'])
  })
  test('what is withdrawn bears nothing', () => {
    const { world, id } = worldOf(...quantity('exactly', 26), { kind: 'withdrawal', of: '#q', reason: 'miscounted' })
    equal(outcomeOf(world, { type: 'counted', quantity: id('q'), atLeast: 26 }).status, 'not-established')
    ok(world.sealed(id('q')) !== undefined)
  })
})
