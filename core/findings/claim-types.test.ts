/** Claims of who made, where used, who judged, who held, by which ways: the table of answers of spec/claims.md, row by row. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { claim as claimSchema, world as worldFrom, type Claim } from '@proofmark/core/statements'
import { type Lines, worldOf } from '../statements/invented-world.test.ts'
import { outcomeOf } from './claim-outcome.ts'
import { relevantTo } from './relevant.ts'

type Made = (id: (label: string) => string) => Claim
/** Its status; and the same from what bears on it alone. */
function statusIn(lines: Lines, claim: Made): string {
  const { world, id } = worldOf(...lines)
  const made = claimSchema.parse(claim(id))
  const { status } = outcomeOf(world, made)
  const relevant = relevantTo(world, made)
  equal(outcomeOf(worldFrom(world.all.filter((each) => relevant.has(each.id))), made).status, status, 'from what bears on it')
  return status
}
const table = (rows: readonly (readonly [what: string, lines: Lines, claim: Made, status: string])[]) => {
  for (const [what, lines, claim, status] of rows) test(`${what}: ${status}`, () => equal(statusIn(lines, claim), status))
}

const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: `example ${label}`, itemClass: 'chip', ...more })
const party = (label: string, ...also: string[]) => ({ kind: 'party', label, names: [`Example ${label}`, ...also].map((text) => ({ text })), partyType: 'company' })
const paper = { kind: 'document', label: 'paper', documentType: 'letter', title: 'Example letter' }
const onPaper = { sources: [{ document: '#paper', at: null }] }
const base: Lines = [paper, party('maker', 'Works of Example'), party('other'), party('twin'), item('chip')]
const role = (name: string, of: string, more: object = {}) => ({ kind: 'role', of: `#${of}`, role: name, status: 'accepted', ...onPaper, ...more })
const same = (a: string, b: string, judgement: string, of: string, more: object = {}) => ({ kind: 'sameness', a: `#${a}`, b: `#${b}`, judgement, of, reason: 'example', ...more })

suite('made by', () => {
  const by = (name: 'fabricator' | 'brand-owner' | 'maker', of = 'maker'): Made => (id) => ({ type: 'made-by', item: id('chip'), role: name, party: id(of), name: null })
  const named = (name: 'fabricator' | 'maker', text: string): Made => (id) => ({ type: 'made-by', item: id('chip'), role: name, party: null, name: text })
  const marked = { kind: 'identification', item: '#chip', level: 'maker', value: 'Example maker', status: 'accepted' }
  table([
    ['nobody says it', base, by('fabricator'), 'not-established'],
    ['an accepted role on paper', [...base, role('fabricator', 'chip', { party: '#maker' })], by('fabricator'), 'established'],
    ['an accepted role without paper', [...base, role('fabricator', 'chip', { party: '#maker', sources: [] })], by('fabricator'), 'possible'],
    ['a role that is only proposed', [...base, role('fabricator', 'chip', { party: '#maker', status: 'proposed' })], by('fabricator'), 'possible'],
    ['a second word that is only proposed takes nothing away', [...base, role('fabricator', 'chip', { party: '#maker' }), role('fabricator', 'chip', { party: '#maker', status: 'proposed' })], by('fabricator'), 'established'],
    ['a role that was rejected', [...base, role('fabricator', 'chip', { party: '#maker', status: 'rejected' })], by('fabricator'), 'not-established'],
    ['another fabricator', [...base, role('fabricator', 'chip', { party: '#other' })], by('fabricator'), 'contradicted'],
    ['another fabricator, by his own word', [...base, role('fabricator', 'chip', { party: '#other', status: 'proposed' })], by('fabricator'), 'not-established'],
    ['two fabricators', [...base, role('fabricator', 'chip', { party: '#maker' }), role('fabricator', 'chip', { party: '#other' })], by('fabricator'), 'possible'],
    ['the owner of the brand did not fabricate it', [...base, role('brand-owner', 'chip', { party: '#maker' })], by('fabricator'), 'not-established'],
    ['the fabricator does not own the brand', [...base, role('fabricator', 'chip', { party: '#maker' })], by('brand-owner'), 'not-established'],
    ['a name on the mark is no fabricator', [...base, marked], by('fabricator'), 'not-established'],
    ['a name on the mark names a maker of that name', [...base, marked], named('maker', 'Example maker'), 'established'],
    ['and a party of that name possibly', [...base, marked], by('maker'), 'possible'],
    ['another name may be his too', [...base, marked], by('maker', 'other'), 'not-established'],
    ['the words of a source are no party until somebody says so', [...base, role('fabricator', 'chip', { partyText: 'Works of Example' })], by('fabricator'), 'possible'],
    ['a name that the party bears', [...base, role('fabricator', 'chip', { party: '#maker' })], named('fabricator', 'Works of Example'), 'established'],
    ['a party that was judged to be the same', [...base, role('fabricator', 'chip', { party: '#twin' }), same('twin', 'maker', 'same', 'party')], by('fabricator'), 'established'],
    ['a sameness in dispute', [...base, role('fabricator', 'chip', { party: '#twin' }), same('twin', 'maker', 'same', 'party', { by: '#maker' }), same('twin', 'maker', 'not-same', 'party', { by: '#other' })], by('fabricator'), 'possible'],
    ['what is said of the group', [...base, item('group', { quantity: { qualifier: 'exactly', value: 4, unit: 'chips' } }), item('one', { memberOf: '#group' }), role('fabricator', 'group', { party: '#maker' })], (id) => ({ type: 'made-by', item: id('one'), role: 'fabricator', party: id('maker'), name: null }), 'established'],
    ['of a group another fabricator may have made some', [...base, item('group', { quantity: { qualifier: 'exactly', value: 4, unit: 'chips' } }), role('fabricator', 'group', { party: '#other' })], (id) => ({ type: 'made-by', item: id('group'), role: 'fabricator', party: id('maker'), name: null }), 'not-established'],
  ])
  test('a status that is withheld is no yes, and neither is a rival whose object is', () => {
    const { world, id } = worldOf(...base, role('fabricator', 'chip', { label: 'role', party: '#maker' }), role('fabricator', 'chip', { label: 'rival', party: '#other' }))
    const claim = by('fabricator')(id)
    const hiding = (label: string, path: string, field: string) => worldFrom(world.all.map((each) => (each.id === id(label) ? { ...each, hidden: [path], fields: { ...each.fields, [field]: null } } as never : each)))
    equal(outcomeOf(hiding('role', '/status', 'status').without(new Set([id('rival')])), claim).status, 'not-established')
    equal(outcomeOf(hiding('rival', '/of', 'of'), claim).status, 'possible')
  })
})

suite('bears mark', () => {
  const mark = (transcription: string | null, more: object = {}) => ({ kind: 'mark', item: '#chip', transcription, ...onPaper, ...more })
  const photo = (pictureType: string) => ({ kind: 'photo', label: 'photo', blob: { sha256: '0'.repeat(64), size: 1, type: 'image/jpeg' }, pictureType, shows: ['#chip'] })
  const at = (x: number) => ({ regions: [{ photo: '#photo', x, y: 0, width: 0.2, height: 0.2 }] })
  const bears = (text: string, more: object = {}, ...of: string[]): Made => (id) => ({ type: 'bears-mark', items: (of.length === 0 ? ['chip'] : of).map(id), mark: text, where: null, least: null, ...more })
  const group = (label: string, value: number, more: object = {}) => item(label, { quantity: { qualifier: 'exactly', value, unit: 'chips' }, ...more })
  const on = (label: string, seen: number | null = null) => ({ item: `#${label}`, ...(seen === null ? {} : { seenOn: { qualifier: 'exactly', value: seen, unit: 'chips' } }) })
  table([
    ['nobody saw a mark', base, bears('113'), 'not-established'],
    ['seen, with a source', [...base, mark('113')], bears('113'), 'established'],
    ['seen, and nobody else can look', [...base, mark('113', { sources: [] })], bears('113'), 'possible'],
    ['seen on a photograph', [...base, photo('original'), mark('113', { sources: [], ...at(0) })], bears('113'), 'established'],
    ['a drawing shows nothing', [...base, photo('illustration'), mark('113', { sources: [], ...at(0) })], bears('113'), 'possible'],
    ['another text', [...base, mark('114')], bears('113'), 'not-established'],
    ['another text stands beside it', [...base, mark('113'), mark('LOT 7')], bears('113'), 'established'],
    ['a place that the claim leaves open', [...base, mark('113')], bears('11?'), 'established'],
    ['part of a longer mark', [...base, mark('LOT 113 A')], bears('113'), 'not-established'],
    ['part of a longer mark, as claimed', [...base, mark('LOT 113 A')], bears('*113*'), 'established'],
    ['read with doubt', [...base, mark('11{3}')], bears('113'), 'possible'],
    ['one of two', [...base, mark('11[38]')], bears('113'), 'possible'],
    ['a place that nobody could read', [...base, mark('11?')], bears('113'), 'possible'],
    ['a place that is withheld', [...base, mark('11■')], bears('113'), 'not-established'],
    ['of one place, read alike', [...base, mark('113', { position: 'lid' }), mark('11{3}', { position: 'Lid' })], bears('113'), 'established'],
    ['of one place, read otherwise', [...base, mark('113', { position: 'lid' }), mark('118', { position: 'lid' })], bears('113'), 'possible'],
    ['of one place, and not legible there', [...base, mark('113', { position: 'lid' }), mark('1■8', { position: 'lid' })], bears('113'), 'possible'],
    ['of one place on the photograph', [...base, photo('original'), mark('113', at(0)), mark('118', at(0.05))], bears('113'), 'possible'],
    ['beside it on the photograph, in words at the same place', [...base, photo('original'), mark('113', { position: 'lid', ...at(0) }), mark('118', { position: 'lid', ...at(0.5) })], bears('113'), 'established'],
    ['in dispute at one place and read so at another', [...base, mark('113', { position: 'lid' }), mark('118', { position: 'lid' }), mark('113', { position: 'base' })], bears('113'), 'established'],
    ['at a place where another stands', [...base, mark('118', { position: 'lid' })], bears('113', { where: 'lid' }), 'contradicted'],
    ['at a place of which nothing is recorded', [...base, mark('113', { position: 'base' })], bears('113', { where: 'lid' }), 'not-established'],
    ['no mark anywhere', [...base, mark(null, { state: 'absent' })], bears('113'), 'contradicted'],
    ['no mark anywhere, as another says', [...base, mark('113'), mark(null, { state: 'absent' })], bears('113'), 'possible'],
    ['ground off', [...base, mark('113', { state: 'removed' })], bears('113'), 'not-established'],
    ['withdrawn', [...base, mark('113', { label: 'm' }), { kind: 'withdrawal', of: '#m', reason: 'example' }], bears('113'), 'not-established'],
    ['corrected', [...base, mark('113', { label: 'm' }), { kind: 'correction', of: '#m', changes: [{ field: '/transcription', value: '118' }], reason: 'example' }], bears('113'), 'not-established'],
    ['a record of the same object', [...base, item('twin-chip'), mark('113'), same('twin-chip', 'chip', 'same', 'item')], bears('113', {}, 'twin-chip'), 'established'],
    ['of several items, each', [...base, item('two'), mark('113'), mark('113', on('two'))], bears('113', {}, 'chip', 'two'), 'established'],
    ['of several items, but for one', [...base, item('two'), mark('113')], bears('113', {}, 'chip', 'two'), 'not-established'],
    ['of a group, one object at least', [...base, group('g', 4), mark('113', on('g'))], bears('113', {}, 'g'), 'established'],
    ['of a group, another object bears another', [...base, group('g', 4), mark('113', { position: 'lid', ...on('g') }), mark('118', { position: 'lid', ...on('g') })], bears('113', {}, 'g'), 'established'],
    ['of so many of a group', [...base, group('g', 4), mark('113', on('g', 3))], bears('113', { least: 3 }, 'g'), 'established'],
    ['of more than were seen', [...base, group('g', 4), mark('113', on('g', 3))], bears('113', { least: 4 }, 'g'), 'not-established'],
    ['of more than there are', [...base, group('g', 4), mark('113', on('g', 3))], bears('113', { least: 5 }, 'g'), 'contradicted'],
    ['of so many, if doubt is left aside', [...base, group('g', 4), mark('11{3}', on('g', 3))], bears('113', { least: 3 }, 'g'), 'possible'],
    ['one of a group of which some bear it', [...base, group('g', 4), item('one', { memberOf: '#g' }), mark('113', on('g', 3))], bears('113', {}, 'one'), 'possible'],
    ['one of a group of which all bear it', [...base, group('g', 4), item('one', { memberOf: '#g' }), mark('113', on('g', 4))], bears('113', {}, 'one'), 'established'],
    ['members of a counted group not twice', [...base, group('g', 2), item('one', { memberOf: '#g' }), mark('113', on('g', 2)), mark('113', on('one'))], bears('113', { least: 3 }, 'g', 'one'), 'contradicted'],
    ['records of one object once', [...base, item('two'), mark('113'), mark('113', on('two')), same('chip', 'two', 'same', 'item')], bears('113', { least: 2 }, 'chip', 'two'), 'contradicted'],
  ])
  test('a rival whose text, place or item is withheld keeps it from being established', () => {
    const { world, id } = worldOf(...base, item('other-chip'), mark('113', { position: 'lid' }), mark('118', { label: 'rival', position: 'lid' }))
    const claim = bears('113')(id)
    const hiding = (path: string) => outcomeOf(worldFrom(world.all.map((each) => (each.id === id('rival') ? { ...each, hidden: [`/${path}`], fields: { ...each.fields, [path]: path === 'regions' ? [] : null } } as never : each))), claim).status
    for (const path of ['transcription', 'position', 'item']) equal(hiding(path), 'possible', path)
    equal(outcomeOf(world.without(new Set([id('rival')])), claim).status, 'established')
  })
  test('a text that is none is refused, and so is a doubt of the claimant', () => {
    const { id } = worldOf(...base)
    for (const text of ['', '[3', '11{3}', '11■', 'x'.repeat(501)]) equal(claimSchema.safeParse({ type: 'bears-mark', items: [id('chip')], mark: text }).success, false, text)
    ok(claimSchema.safeParse({ type: 'bears-mark', items: [id('chip')], mark: '11\\{3\\}' }).success)
  })
})

suite('identified as', () => {
  const said = (value: string, more: object = {}) => ({ kind: 'identification', item: '#chip', level: 'model', value, status: 'accepted', ...more })
  const claim: Made = (id) => ({ type: 'identified-as', item: id('chip'), level: 'model', value: 'X-1', taxonomy: null })
  table([
    ['nobody', base, claim, 'not-established'],
    ['accepted', [...base, said('X-1')], claim, 'established'],
    ['proposed', [...base, said('X-1', { status: 'proposed' })], claim, 'possible'],
    ['a model that leaves another open', [...base, said('X-1', { alternatives: ['X-2'] })], claim, 'possible'],
    ['named as the other', [...base, said('X-2', { alternatives: ['X-1'] })], claim, 'possible'],
    ['in the identifier\'s word likely', [...base, said('X-1', { qualifier: 'likely' })], claim, 'possible'],
    ['in the identifier\'s word definitely', [...base, said('X-1', { qualifier: 'definitely' })], claim, 'established'],
    ['another model', [...base, said('X-2')], claim, 'contradicted'],
    ['two models', [...base, said('X-1'), said('X-2')], claim, 'possible'],
    ['a level that was not asked', [...base, said('X-2', { level: 'type' })], claim, 'not-established'],
    ['by another taxonomy', [...base, said('X-2', { taxonomy: 'items/1' })], claim, 'not-established'],
    ['rejected', [...base, said('X-1'), said('X-2', { status: 'rejected', reason: 'example' })], claim, 'established'],
  ])
})

suite('has role', () => {
  const lines = [...base, { kind: 'transfer', label: 't', transferKind: 'sale' }]
  const claim: Made = (id) => ({ type: 'has-role', party: id('maker'), role: 'consignee', of: id('t') })
  table([
    ['accepted on paper', [...lines, role('consignee', 't', { party: '#maker' })], claim, 'established'],
    ['on one word', [...lines, role('consignee', 't', { party: '#maker', sources: [] })], claim, 'possible'],
    ['another may have it too', [...lines, role('consignee', 't', { party: '#other' })], claim, 'not-established'],
    ['beside another it stands', [...lines, role('consignee', 't', { party: '#maker' }), role('consignee', 't', { party: '#other' })], claim, 'established'],
    ['another role', [...lines, role('carrier', 't', { party: '#maker' })], claim, 'not-established'],
  ])
})

suite('used and recovered', () => {
  const use = (label: string, place: object | null) => ({ kind: 'use', label, what: 'strike', when: '2084-06-01', place })
  const at = (lat: number, precisionKm: number) => ({ text: 'Example Town', lat, lon: 10, precisionKm, country: 'XA' })
  const near: Made = (id) => ({ type: 'used-at', item: id('chip'), country: null, near: { lat: 0, lon: 10, km: 100 } })
  const inXa: Made = (id) => ({ type: 'used-at', item: id('chip'), country: 'XA', near: null })
  const used = (...places: (object | null)[]): Lines => [...places.map((place, n) => use(`use-${n}`, place)), item('chip', { usedIn: places.map((_, n) => `#use-${n}`) })]
  table([
    ['a circle within the zone', used(at(0.5, 10)), near, 'established'],
    ['a circle across its edge', used(at(0.5, 60)), near, 'not-established'],
    ['a circle around it', used(at(0, 500)), near, 'not-established'],
    ['a circle outside', used(at(3, 10)), near, 'contradicted'],
    ['nearer to the edge than the shape of the earth allows to say', used(at(0.9, 0.1)), (id) => ({ type: 'used-at', item: id('chip'), country: null, near: { lat: 0, lon: 10, km: 100.3 } }), 'not-established'],
    ['no point', used({ text: 'somewhere', country: 'XA' }), near, 'not-established'],
    ['a country', used(at(0, 1)), inXa, 'established'],
    ['another country', used({ text: 'there', country: 'XB' }), inXa, 'contradicted'],
    ['no country', used({ text: 'there' }), inXa, 'not-established'],
    ['one of two uses', used(at(0, 1), { text: 'there', country: 'XB' }), inXa, 'possible'],
    ['no use', [item('chip')], inXa, 'not-established'],
    ['used with its whole', [use('u', at(0, 1)), item('whole', { usedIn: ['#u'] }), item('chip', { partOf: '#whole' })], inXa, 'established'],
    ['a part of one of several wholes', [use('u', at(0, 1)), item('whole', { usedIn: ['#u'], quantity: { qualifier: 'exactly', value: 2, unit: 'wholes' } }), item('chip', { partOf: '#whole' })], inXa, 'not-established'],
    ['a record of the same object', [...used(), use('u', at(0, 1)), item('again', { usedIn: ['#u'] }), same('chip', 'again', 'same', 'item')], inXa, 'established'],
  ])
  const found = (when: string | null, place: object | null = null): Lines => [{ kind: 'recovery', label: 'r', when, place }, item('chip', { recoveredIn: '#r' })]
  const within: Made = (id) => ({ type: 'recovered-within', item: id('chip'), from: '2084-01-01', to: '2084-12-31' })
  table([
    ['recovered there', found('2084', at(0, 1)), (id) => ({ type: 'recovered-at', item: id('chip'), country: 'XA', near: null }), 'established'],
    ['recovered elsewhere', found('2084', at(30, 1)), (id) => ({ type: 'recovered-at', item: id('chip'), country: null, near: { lat: 0, lon: 10, km: 5 } }), 'contradicted'],
    ['recovered within', found('2084-03'), within, 'established'],
    ['recovered about then', found('2083/2084'), within, 'not-established'],
    ['recovered earlier', found('2083'), within, 'contradicted'],
    ['no recovery', [item('chip')], within, 'not-established'],
    ['recovered with its whole', [{ kind: 'recovery', label: 'r', when: '2084-03' }, item('whole', { recoveredIn: '#r' }), item('chip', { partOf: '#whole' })], within, 'established'],
  ])
})

suite('at least', () => {
  const made = (of: string, country: string, more: object = {}) => ({ kind: 'identification', item: `#${of}`, level: 'country-of-manufacture', value: country, country, ...more })
  const many = (label: string, value: number, qualifier = 'exactly', more: object = {}) => item(label, { quantity: { qualifier, value, unit: 'chips' }, ...more })
  const count = (least: number, labels: readonly string[], ...more: Extract<Claim, { type: 'at-least' }>['suchThat']): Made => (id) => ({ type: 'at-least', items: labels.map(id), count: least, suchThat: more.length > 0 ? more : [{ type: 'made-in', country: 'XA' }] })
  const three = [item('a'), item('b'), item('c'), made('a', 'XA'), made('b', 'XA'), made('c', 'XB')]
  table([
    ['enough', three, count(2, ['a', 'b', 'c']), 'established'],
    ['more than all that are left', three, count(3, ['a', 'b', 'c']), 'contradicted'],
    ['one of them possibly', [...three, made('c', 'XA')], count(3, ['a', 'b', 'c']), 'possible'],
    ['one of which nothing is known', [item('a'), item('b'), made('a', 'XA')], count(2, ['a', 'b']), 'not-established'],
    ['a group by its least number', [many('g', 5, 'more-than'), made('g', 'XA')], count(6, ['g']), 'established'],
    ['and not by a greater one', [many('g', 5, 'more-than'), made('g', 'XA')], count(7, ['g']), 'not-established'],
    ['a member of a counted group not twice', [many('g', 2), item('m', { memberOf: '#g' }), made('g', 'XA')], count(3, ['g', 'm']), 'contradicted'],
    ['members where the group does not count', [many('g', 9, 'exactly'), item('m', { memberOf: '#g' }), item('n', { memberOf: '#g' }), made('m', 'XA'), made('n', 'XA')], count(2, ['g', 'm', 'n']), 'established'],
    ['records of one object once', [...three, same('a', 'b', 'same', 'item')], count(2, ['a', 'b']), 'contradicted'],
    ['once also where that is in dispute', [...three, same('a', 'b', 'same', 'item', { by: '#a1' }), same('a', 'b', 'not-same', 'item', { by: '#a2' }), { ...party('a1') }, { ...party('a2') }], count(2, ['a', 'b']), 'contradicted'],
    ['of a class', [item('a'), item('b', { itemClass: 'drone' })], count(1, ['a', 'b'], { type: 'item-class', itemClass: 'drone' }), 'established'],
    ['of a class that none has', [item('a'), item('b')], count(1, ['a', 'b'], { type: 'item-class', itemClass: 'drone' }), 'contradicted'],
    ['all conditions at once', [...three, { kind: 'recovery', label: 'r', when: '2084' }, item('d', { recoveredIn: '#r' }), made('d', 'XA')], count(1, ['a', 'd'], { type: 'made-in', country: 'XA' }, { type: 'recovered-within', from: '2084-01-01', to: '2084-12-31' }), 'established'],
    ['part of', [item('w'), item('a', { partOf: '#w' }), item('b')], (id) => ({ type: 'at-least', items: [id('a'), id('b')], count: 1, suchThat: [{ type: 'part-of', whole: id('w') }] }), 'established'],
  ])
})

suite('judgements', () => {
  const objects: Lines = [paper, party('maker'), party('other'), item('a'), item('b'), item('c')]
  const one: Made = (id) => ({ type: 'same-object', a: id('a'), b: id('b') })
  table([
    ['not judged', objects, one, 'not-established'],
    ['on one word', [...objects, same('a', 'b', 'same', 'item')], one, 'possible'],
    ['on paper', [...objects, same('a', 'b', 'same', 'item', onPaper)], one, 'established'],
    ['by two judges', [...objects, same('a', 'b', 'same', 'item', { by: '#maker' }), same('b', 'a', 'same', 'item', { by: '#other' })], one, 'established'],
    ['through a third record', [...objects, same('a', 'c', 'same', 'item', onPaper), same('c', 'b', 'same', 'item', onPaper)], one, 'established'],
    ['held apart', [...objects, same('a', 'b', 'not-same', 'item', onPaper)], one, 'contradicted'],
    ['held apart on one word', [...objects, same('a', 'b', 'not-same', 'item')], one, 'not-established'],
    ['in dispute', [...objects, same('a', 'b', 'same', 'item', { by: '#maker', ...onPaper }), same('a', 'b', 'not-same', 'item', { by: '#other', ...onPaper })], one, 'possible'],
    ['a judge who changed his mind has one word', [...objects, same('a', 'b', 'same', 'item', { by: '#maker', ...onPaper }), same('a', 'b', 'not-same', 'item', { by: '#maker', ...onPaper })], one, 'contradicted'],
    ['said again by the same judge, without paper', [...objects, same('a', 'b', 'same', 'item', onPaper), same('a', 'b', 'same', 'item')], one, 'established'],
    ['held apart from what it is', [...objects, same('a', 'c', 'same', 'item', onPaper), same('c', 'b', 'not-same', 'item', onPaper)], one, 'contradicted'],
    ['parties', [...objects, same('maker', 'other', 'same', 'party', onPaper)], (id) => ({ type: 'same-party', a: id('maker'), b: id('other') }), 'established'],
    ['of lots nothing follows', [...objects, same('a', 'b', 'same', 'lot', onPaper)], one, 'not-established'],
  ])
  const screening = (decision: string, more: object = {}) => ({ kind: 'screening', party: '#maker', list: 'Example list', listDate: '2084-01-05', entry: 'E1', decision, reasons: ['name and address'], ...more })
  const listed = (on: string | null): Made => (id) => ({ type: 'listed', party: id('maker'), list: 'Example list', entry: 'E1', on })
  table([
    ['judged an entry', [...base, screening('match')], listed(null), 'established'],
    ['of the list of that day', [...base, screening('match')], listed('2084-01-05'), 'established'],
    ['of the list of another day', [...base, screening('match')], listed('2084-02-05'), 'not-established'],
    ['without a reason', [...base, screening('match', { reasons: [] })], listed(null), 'possible'],
    ['said again by the same judge, without a reason', [...base, screening('match'), screening('match', { reasons: [] })], listed(null), 'established'],
    ['taken back by the same judge', [...base, screening('match'), screening('no-match')], listed(null), 'contradicted'],
    ['judged none', [...base, screening('no-match')], listed(null), 'contradicted'],
    ['undecided', [...base, screening('undecided')], listed(null), 'not-established'],
    ['in dispute', [...base, screening('match', { by: '#other' }), screening('no-match', { by: '#twin' })], listed(null), 'possible'],
    ['another entry', [...base, screening('match', { entry: 'E2' })], listed(null), 'not-established'],
  ])
})

suite('custody', () => {
  const hand = (label: string, from: string, to: string, when: string | null, more: object = {}) => ({ kind: 'custody', label, of: ['#chip'], from: `#${from}`, to: `#${to}`, when, ...onPaper, ...more })
  const kept: Lines = [paper, party('a'), party('b'), party('c'), item('chip', { custodian: '#a' })]
  const two = [hand('h1', 'a', 'b', '2084-01-01'), hand('h2', 'b', 'c', '2084-02-01')]
  const unbroken = (from: string | null, to: string | null): Made => (id) => ({ type: 'custody', of: id('chip'), from: from && id(from), to: to && id(to) })
  table([
    ['no gap', [...kept, ...two], unbroken(null, null), 'established'],
    ['no gap on one word', [...kept, hand('h1', 'a', 'b', '2084-01-01', { sources: [] })], unbroken(null, null), 'possible'],
    ['nothing recorded', kept, unbroken(null, null), 'not-established'],
    ['who gives is not who had it', [...kept, two[0]!, hand('h2', 'c', 'a', '2084-02-01')], unbroken(null, null), 'contradicted'],
    ['a hand-over without a day', [...kept, hand('h1', 'a', 'b', null)], unbroken(null, null), 'not-established'],
    ['another seal', [...kept, hand('h1', 'a', 'b', '2084-01-01', { seal: 'S1' }), hand('h2', 'b', 'c', '2084-02-01', { seal: 'S2' })], unbroken(null, null), 'contradicted'],
    ['from one hand to another', [...kept, ...two], unbroken('b', 'c'), 'established'],
    ['to a hand that had it not', [...kept, two[0]!], unbroken('a', 'c'), 'not-established'],
    ['a gap outside the two hands', [...kept, two[0]!, two[1]!, hand('h3', 'a', 'b', '2084-03-01')], unbroken('a', 'c'), 'established'],
  ])
  const held = (by: string, on: string): Made => (id) => ({ type: 'held-by', of: id('chip'), party: id(by), on })
  table([
    ['between two hand-overs', [...kept, ...two], held('b', '2084-01-15'), 'established'],
    ['somebody else then', [...kept, ...two], held('c', '2084-01-15'), 'contradicted'],
    ['after the last', [...kept, ...two], held('c', '2085-01-01'), 'established'],
    ['on the day of a hand-over', [...kept, ...two], held('b', '2084-02-01'), 'possible'],
    ['before the first, by the word of the record', [...kept, ...two], held('a', '2083-12-31'), 'possible'],
    ['where who gives next is not who had it', [...kept, two[0]!, hand('h2', 'c', 'a', '2084-02-01')], held('b', '2084-01-15'), 'possible'],
  ])
})

suite('in a network', () => {
  const weapon: Lines = [paper, party('maker'), party('seller'), party('buyer'), item('drone'), item('chip', { partOf: '#drone' })]
  const claim = (through: string): Made => (id) => ({ type: 'in-network', party: id(through), weapon: id('drone'), from: 'fabricator' })
  const fabricated = role('fabricator', 'chip', { party: '#maker' })
  const sold = (from: string, to: string, more: object = {}) => ({ kind: 'transfer', from: `#${from}`, to: `#${to}`, items: ['#chip'], transferKind: 'sale', when: '2084', documents: ['#paper'], ...more })
  table([
    ['the maker himself, on paper but for the last hand-over', [...weapon, fabricated], claim('maker'), 'possible'],
    ['a seller with gaps', [...weapon, fabricated, role('distributor', 'chip', { party: '#seller' })], claim('seller'), 'possible'],
    ['all hand-overs on paper', [...weapon, fabricated, sold('maker', 'seller'), sold('seller', 'buyer'), role('fabricator', 'drone', { party: '#buyer' })], claim('seller'), 'established'],
    ['one of them on one word', [...weapon, fabricated, sold('maker', 'seller', { documents: [] }), sold('seller', 'buyer'), role('fabricator', 'drone', { party: '#buyer' })], claim('seller'), 'possible'],
    ['a party that is not on the way', [...weapon, fabricated, party('bystander')], claim('bystander'), 'not-established'],
    ['a seller of other goods', [...weapon, fabricated, item('else'), sold('maker', 'seller', { items: ['#else'] })], claim('seller'), 'not-established'],
    ['no maker recorded', [...weapon, role('distributor', 'chip', { party: '#seller' })], claim('seller'), 'not-established'],
  ])
})

suite('the form of a claim', () => {
  const id = '0'.repeat(32)
  const problem = (claim: object) => { const parsed = claimSchema.safeParse(claim); return parsed.success ? null : parsed.error.issues[0]!.message }
  test('what is wrong is said', () => {
    ok(problem({ type: 'used-at', item: id })?.includes('a country, or near'))
    ok(problem({ type: 'used-at', item: id, country: 'XA', near: { lat: 0, lon: 0, km: 1 } })?.includes('one of the two'))
    ok(problem({ type: 'made-by', item: id, role: 'maker' })?.includes('a party, or a name'))
    ok(problem({ type: 'same-object', a: id, b: id })?.includes('two records'))
    ok(problem({ type: 'recovered-within', item: id, from: '2084-02-01', to: '2084-01-01' })?.includes('from no later than to'))
    deepEqual(problem({ type: 'in-network', party: id, weapon: id }), null)
  })
})
