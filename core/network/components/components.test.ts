/**
 * Components of invented weapons: parts through levels, which claims count, counting, duplicates, comparing.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { world as worldFrom, type StatementId, type World } from '@proofmark/core/statements'
import { worldOf, type Lines } from '../../statements/invented-world.test.ts'
import { alone, compareWeapons, countings, countParts, duplicatesIn, extrasOf, looseParts, ownCountry, partNumberOf, partsOf, publishedOf, typeOf, weaponsOf, type CountBy, type Listed } from './index.ts'

const weapon = (label: string, more: object = {}) => ({ kind: 'item', label, description: `drone ${label}`, itemClass: 'uav', ...more })
const part = (label: string, of: string, more: object = {}) => ({ kind: 'item', label, description: `component ${label}`, itemClass: 'microcontroller', partOf: `#${of}`, ...more })
const owner = (of: string, partyText: string, more: object = {}) => ({ kind: 'role', of: `#${of}`, role: 'brand-owner', partyText, ...more })
const number = (of: string, value: string, more: object = {}) => ({ kind: 'identification', item: `#${of}`, level: 'model', taxonomy: 'part-number', value, ...more })
const mark = (of: string, transcription: string) => ({ kind: 'mark', item: `#${of}`, transcription })
const made = (of: string, country: string, more: object = {}) => ({ kind: 'role', of: `#${of}`, role: 'place-of-fabrication', country, ...more })

const listed = (world: World): Listed[] => weaponsOf(world, null).flatMap(({ id }) => partsOf(world, id).map((each) => ({ weapon: id, part: each })))
const counted = (world: World, by: CountBy) => { const all = listed(world); return countParts(all, by, extrasOf(duplicatesIn(all))) }
/** Name → parts, and `+n` for those that are possible. */
const rowsOf = (world: World, by: CountBy) => { const { rows, undetermined } = counted(world, by); return Object.fromEntries([...rows, ...(undetermined === null ? [] : [undetermined])].map((row) => [row.name ?? '-', row.possibleParts === 0 ? row.parts.value : `${row.parts.value}+${row.possibleParts}`])) }

suite('partsOf', () => {
  test('finds parts through levels, each with its own level; a cycle ends', () => {
    const { world, id, label } = worldOf(weapon('a'), part('board', 'a'), part('chip', 'board'), part('die', 'chip'), part('fin', 'a'))
    deepEqual(partsOf(world, id('a')).map((each) => [label(each.id), each.depth, label(each.whole)]), [['board', 1, 'a'], ['fin', 1, 'a'], ['chip', 2, 'board'], ['die', 3, 'chip']])
    deepEqual(weaponsOf(world, null).map((each) => each.id), [id('a')])
    deepEqual(partsOf(world, id('die')), [])
  })
  test('a group has the parts of its members', () => {
    const { world, id, label } = worldOf(weapon('group', { quantity: { qualifier: 'exactly', value: 2 } }), weapon('one', { memberOf: '#group' }), part('chip', 'one'))
    deepEqual(partsOf(world, id('group')).map((each) => label(each.id)), ['chip'])
  })
  test('records judged the same are one part with the claims of both', () => {
    const { world, id } = worldOf(weapon('a'), part('x', 'a'), part('y', 'a'), owner('y', 'Example Works'))
    const [only, ...others] = partsOf(world, id('a'), { ...alone, sameItem: (each) => (each === id('y') ? id('x') : each) })
    deepEqual([others.length, only!.id, only!.records, only!.roles.map(({ name }) => name)], [0, id('x'), [id('x'), id('y')], ['Example Works']])
  })
  test('a component that is in nothing is named, and counted nowhere', () => {
    const { world, id } = worldOf(weapon('a'), part('x', 'a'), { kind: 'item', label: 'loose', description: 'chip', itemClass: 'chip' }, owner('loose', 'Example Works'))
    deepEqual(looseParts(world, null).map((each) => each.id), [id('loose')])
    deepEqual(rowsOf(world, 'maker'), { '-': 1 })
  })
})

suite('which claims count', () => {
  const of = (...claims: Lines) => rowsOf(worldOf(weapon('a'), part('x', 'a'), ...claims).world, 'maker')
  test('one claim counts; the same name twice is one claim', () => {
    deepEqual(of(owner('x', 'Example Works')), { 'Example Works': 1 })
    deepEqual(of(owner('x', 'Example Works'), owner('x', ' example  WORKS')), { 'Example Works': 1 })
  })
  test('rejected ones never do', () => {
    deepEqual(of(owner('x', 'Example Works', { status: 'rejected' })), { '-': 1 })
    deepEqual(of(owner('x', 'Example Works', { status: 'rejected' }), owner('x', 'Sample Parts')), { 'Sample Parts': 1 })
  })
  test('several that nobody decided are possible in each row and undetermined in the sum', () => {
    deepEqual(of(owner('x', 'Example Works'), owner('x', 'Sample Parts')), { 'Example Works': '0+1', 'Sample Parts': '0+1', '-': 1 })
    deepEqual(of(owner('x', 'Example Works'), owner('x', 'Sample Parts', { status: 'accepted' })), { 'Sample Parts': 1 })
    deepEqual(of(owner('x', 'Example Works', { status: 'less-likely' })), { 'Example Works': '0+1', '-': 1 })
  })
  test('words that say nothing are undetermined', () => {
    for (const words of ['Not identified', '(unspecified)', 'UNKNOWN', 'n/a']) deepEqual(of(owner('x', words)), { '-': 1 }, words)
  })
  test('a maker named by an identification is a brand owner only where its taxonomy says so', () => {
    const identified = (taxonomy: string | null) => of({ kind: 'identification', item: '#x', level: 'maker', value: 'Example Works', taxonomy })
    deepEqual([identified(null), identified('items/1'), identified('brand-owner')], [{ '-': 1 }, { '-': 1 }, { 'Example Works': 1 }])
  })
  test('brand, seat and place of fabrication are counted apart', () => {
    const { world } = worldOf(weapon('a'), part('x', 'a'), { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company', jurisdiction: 'XA' }, { ...owner('x', ''), partyText: null, party: '#works' },
      { kind: 'role', of: '#x', role: 'headquarters', country: 'XB' }, made('x', 'XC'), { kind: 'role', of: '#x', role: 'fabricator', partyText: 'Other Works' })
    deepEqual((['maker', 'jurisdiction', 'headquarters', 'fabrication'] as const).map((by) => rowsOf(world, by)), [{ 'Example Works': 1 }, { XA: 1 }, { XB: 1 }, { XC: 1 }])
  })
})

suite('countParts', () => {
  test('counts objects that records stand for at least; a rough number says about', () => {
    const { world } = worldOf(weapon('a'), part('x', 'a', { quantity: { qualifier: 'more-than', value: 290 } }), part('y', 'a', { quantity: { qualifier: 'exactly', value: 2 } }), weapon('b'), part('z', 'b', { quantity: { qualifier: 'about', value: 10 } }))
    deepEqual(counted(world, 'weapon').rows.map(({ parts }) => parts), [{ qualifier: 'at-least', value: 293 }, { qualifier: 'about', value: 10 }])
    deepEqual(counted(world, 'weapon').sample, { weapons: 2, records: 3 })
  })
  test('part types by number, else by text and maker; the rest is told as such', () => {
    const { world } = worldOf(weapon('a'), part('1', 'a'), number('1', 'EX 100-A'), part('2', 'a'), number('2', 'ex100a'), part('3', 'a'), mark('3', 'Connector'), owner('3', 'Example Works'), part('4', 'a'), mark('4', 'Connector'), part('5', 'a'), mark('5', 'K7 1203'), part('6', 'a'))
    deepEqual(counted(world, 'class').total.types, { qualifier: 'about', value: 3, untold: 2 })
    deepEqual(listed(world).map(({ part: each }) => typeOf(each) === null), [false, false, false, true, false, true])
  })
  test('years come from outside, and a part that is open at one end is undetermined', () => {
    const { world, id } = worldOf(weapon('a'), part('x', 'a'), part('y', 'a'), part('z', 'a'))
    const days: Record<StatementId, readonly [number | null, number | null]> = { [id('x')]: [41640, 41900], [id('y')]: [41640, 42300], [id('z')]: [41640, null] }
    const all = partsOf(world, id('a'), { ...alone, dateOf: (item) => ({ from: days[item]![0] as never, to: days[item]![1] as never, because: [] }) }).map((each) => ({ weapon: id('a'), part: each }))
    deepEqual(countParts(all, 'year', new Set()).rows.map(({ name }) => name), ['2084', '2084/2085'])
    equal(countParts(all, 'year', new Set()).undetermined!.parts.value, 1)
  })
  test('law: rows and undetermined add up to all, whatever claims there are', () => {
    const statuses = ['proposed', 'preferred', 'accepted', 'less-likely', 'rejected', 'undetermined']
    const claim = fc.record({ of: fc.constantFrom('x', 'y', 'z'), name: fc.constantFrom('Example Works', 'Sample Parts', 'Not identified'), status: fc.constantFrom(...statuses), country: fc.constantFrom('XA', 'XB', null) })
    fc.assert(fc.property(fc.array(claim, { maxLength: 6 }), (claims) => {
      const { world } = worldOf(weapon('a'), part('x', 'a'), part('y', 'a'), part('z', 'y'), ...claims.map(({ of, name, ...more }) => owner(of, name, more)))
      for (const by of countings) {
        const { rows, undetermined, total } = counted(world, by)
        equal(rows.reduce((sum, { parts }) => sum + parts.value, undetermined?.parts.value ?? 0), total.parts.value, by)
        // Nothing that is rejected is among the statements that a figure rests on.
        const rejected = new Set(world.of('role').filter(({ fields }) => fields.status === 'rejected').map(({ id }) => id))
        ok([...rows, ...(undetermined === null ? [] : [undetermined])].every(({ statements }) => !statements.some((id) => rejected.has(id))))
      }
    }), { numRuns: 60 })
  })
  test('law: the order of the log changes no number; what is withdrawn counts no more, and counts again when that is withdrawn', () => {
    const { statements, id, world } = worldOf(weapon('a'), part('x', 'a'), part('y', 'a'), { ...owner('x', 'Example Works'), label: 'ow' }, owner('y', 'Sample Parts'), number('x', 'EX100'), mark('y', 'K7'),
      { kind: 'withdrawal', label: 'w', of: '#ow', reason: 'slip' })
    const lasting = statements.filter(({ kind }) => kind !== 'withdrawal')
    const numbers = (of: World) => countings.map((by) => [rowsOf(of, by), counted(of, by).total.types, counted(of, by).total.makers])
    fc.assert(fc.property(fc.shuffledSubarray([...lasting], { minLength: lasting.length }), (shuffled) => deepEqual(numbers(worldFrom(shuffled)), numbers(worldFrom(lasting)))), { numRuns: 30 })
    deepEqual(rowsOf(worldFrom(lasting), 'maker'), { 'Example Works': 1, 'Sample Parts': 1 })
    deepEqual(rowsOf(world, 'maker'), { 'Sample Parts': 1, '-': 1 })
    const back = { ...statements.at(-1)!, id: 'f'.repeat(32), fields: { ...statements.at(-1)!.fields, of: id('w'), label: null } } as (typeof statements)[number]
    deepEqual(numbers(worldFrom([...statements, back])), numbers(worldFrom(lasting)))
  })
})

suite('duplicatesIn', () => {
  test('one entry twice, one text and maker twice, and what nothing tells apart; only within a weapon', () => {
    const entry = (of: string) => ({ kind: 'identifier', of: `#${of}`, scheme: 'other', register: 'list', value: 'row 7' })
    const { world, label } = worldOf(weapon('a'), weapon('b'), ...['1', '2', '3', '4', '5', '6'].map((each) => part(each, 'a')), part('7', 'b'), entry('1'), entry('2'), mark('3', 'K7'), mark('4', 'K7'), owner('3', 'Example Works'), owner('4', 'Example Works'), mark('1', 'A1'), mark('2', 'A2'), mark('7', 'K7'), owner('7', 'Example Works'))
    const found = duplicatesIn(listed(world))
    deepEqual(found.map(({ reason, items, maker }) => [reason, items.map(label), maker]), [['same-entry', ['1', '2'], null], ['same-text', ['3', '4'], 'Example Works'], ['untold', ['5', '6'], null]])
    // All are counted; what it would be without is said.
    deepEqual([counted(world, 'weapon').total.parts.value, counted(world, 'weapon').total.fewerIfDuplicates], [7, 2])
  })
  test('a capital more is no duplicate, nor is another maker', () => {
    const { world } = worldOf(weapon('a'), part('1', 'a'), part('2', 'a'), part('3', 'a'), mark('1', 'K7'), mark('2', 'k7'), mark('3', 'K7'), owner('3', 'Example Works'))
    deepEqual(duplicatesIn(listed(world)), [])
  })
})

suite('partNumberOf', () => {
  test('takes off what parts its pieces, and nothing else', () => {
    deepEqual(['TMS320 F28335PGFA', 'tms320-f28335pgfa', 'EX0100', 'EX100'].map(partNumberOf), ['TMS320F28335PGFA', 'TMS320F28335PGFA', 'EX0100', 'EX100'])
  })
  test('words, interfaces and packages are no numbers of parts', () => {
    for (const words of ['FPGA', 'CMOS RS', 'RS232', 'RS-485', 'TQFP44', 'TSSOP-16', 'SOIC-28', 'BGA-76', '12', '(unspecified)']) equal(partNumberOf(words), null, words)
  })
})

suite('compareWeapons', () => {
  const compared = (...lines: Lines) => {
    const { world, id, label } = worldOf(...lines)
    const side = (of: string) => ({ parts: partsOf(world, id(of)), own: ownCountry(world, id(of), alone) })
    return { ...compareWeapons(side('a'), side('b')), label }
  }
  const countryOf = (of: string, country: string) => ({ kind: 'identification', item: `#${of}`, level: 'country-of-manufacture', value: country, country })
  const both: Lines = [weapon('a'), weapon('b'), countryOf('a', 'XA'), countryOf('b', 'XB')]

  test('pairs by number, then by text and maker, then by text, then by the name of a unit', () => {
    const { pairs, onlyFirst, onlySecond, unpaired } = compared(...both,
      part('1', 'a'), part('2', 'b'), number('1', 'EX100'), number('2', 'EX 100'), part('3', 'a'), part('4', 'b'), mark('3', 'Connector'), mark('4', 'connector'), owner('3', 'Example Works'), owner('4', 'Example Works'),
      part('5', 'a'), part('6', 'b'), mark('5', 'K7 12'), mark('6', 'K7 12'), part('7', 'a', { description: 'engine', itemClass: 'engine' }), part('8', 'b', { description: 'Engine', itemClass: 'engine' }), part('9', 'a'), number('9', 'EX200'), part('10', 'b'), part('11', 'b'), number('11', 'EX300'))
    deepEqual(pairs.map(({ by }) => by).toSorted(), ['description', 'part-number', 'text', 'text-and-maker'])
    deepEqual([onlyFirst, onlySecond].map((types) => types.map(({ number: each }) => each)), [['EX200'], ['EX300']])
    equal(unpaired.second.length, 1)
  })
  test('another maker of the same part, and what became local', () => {
    const { pairs: [pair] } = compared(...both, part('1', 'a'), number('1', 'EX100'), owner('1', 'Example Works', { country: 'XC' }), made('1', 'XC'), part('2', 'b'), number('2', 'EX100'), owner('2', 'Local Works', { country: 'XB' }), made('2', 'XB'))
    deepEqual([pair!.makers, pair!.becameLocal, pair!.first.isLocal, pair!.second.isLocal], ['other', ['fabrication', 'brand'], 'no', 'yes'])
  })
  test('nothing is local where the weapon’s own country is not said, or is disputed', () => {
    const parts: Lines = [part('1', 'a'), number('1', 'EX100'), made('1', 'XC'), part('2', 'b'), number('2', 'EX100'), made('2', 'XB')]
    deepEqual(compared(weapon('a'), weapon('b'), ...parts).pairs[0]!.becameLocal, [])
    const { country, claimed } = compared(weapon('a'), weapon('b'), countryOf('b', 'XB'), countryOf('b', 'XC'), ...parts).ownCountries.second
    deepEqual([country, claimed], [null, ['XB', 'XC']])
    deepEqual(compared(weapon('a'), weapon('b'), countryOf('b', 'XB'), ...parts).pairs[0]!.becameLocal, ['fabrication'])
  })
  test('law: each record is in a pair, in one only, or unpaired, exactly once; exchanged, the sides exchange', () => {
    const some = fc.array(fc.record({ in: fc.constantFrom('a', 'b'), number: fc.constantFrom('EX100', 'EX200', 'FPGA', null), text: fc.constantFrom('K7', 'Connector', null), maker: fc.constantFrom('Example Works', 'Sample Parts', null) }), { maxLength: 8 })
    fc.assert(fc.property(some, (parts) => {
      const { world, id } = worldOf(...both, ...parts.flatMap((each, at) => [part(`p${at}`, each.in), ...(each.number === null ? [] : [number(`p${at}`, each.number)]), ...(each.text === null ? [] : [mark(`p${at}`, each.text)]), ...(each.maker === null ? [] : [owner(`p${at}`, each.maker)])]))
      const [a, b] = ['a', 'b'].map((of) => ({ parts: partsOf(world, id(of)), own: ownCountry(world, id(of), alone) }))
      const found = compareWeapons(a!, b!)
      const firsts = [...found.pairs.flatMap(({ first }) => first.items), ...found.onlyFirst.flatMap(({ side }) => side.items), ...found.unpaired.first]
      deepEqual(firsts.toSorted(), a!.parts.map((each) => each.id).toSorted())
      const turned = compareWeapons(b!, a!)
      deepEqual([turned.pairs.map(({ by, first }) => [by, first.items]).toSorted(), turned.unpaired.first], [found.pairs.map(({ by, second }) => [by, second.items]).toSorted(), found.unpaired.second])
    }), { numRuns: 60 })
  })
})

test('published quantities stand beside, with who counted', () => {
  const { world, id } = worldOf(weapon('a'), part('x', 'a'), { kind: 'party', label: 'panel', names: [{ text: 'Example Panel' }], partyType: 'body' },
    { kind: 'quantity', of: '#x', qualifier: 'more-than', value: 290, unit: 'components', claimant: '#panel', base: 'of one weapon', asOf: '2084' }, { kind: 'quantity', qualifier: 'exactly', value: 1, unit: 'days' })
  deepEqual(publishedOf(world, new Set([id('x')])).map(({ qualifier, value, claimant }) => [qualifier, value, claimant]), [['more-than', 290, 'Example Panel']])
})
