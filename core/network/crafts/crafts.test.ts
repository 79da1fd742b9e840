/** Craft: names in the order of time, numbers with their checks, who ran it, what it carried. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day, formatDay } from '@proofmark/core/dates'
import { readStatementFile, world as worldFrom, type AnyStatement } from '@proofmark/core/statements'
import { borneNames, craftLines, craftRecord } from './index.ts'

let count = 0
function worldOf(...lines: readonly Record<string, unknown>[]) {
  const { drafts, problems } = readStatementFile(lines.map((line) => JSON.stringify(line)).join('\n'), { known: { byId: () => undefined, byLabel: () => [] }, newId: () => (++count).toString(16).padStart(32, '0'), blobOfFile: () => null, hasBlob: () => true })
  deepEqual(problems, [])
  const statements = drafts.map((draft, index) => ({ ...draft, index, hidden: [] }) as unknown as AnyStatement)
  return { world: worldFrom(statements), id: (label: string) => statements.find(({ fields }) => fields.label === label)!.id }
}
const name = (text: string, since: string | null = null, until: string | null = null, flag: string | null = null) => ({ text, since, until, flag, script: null, language: null, sources: [] })
const number = (of: string, scheme: string, value: string) => ({ kind: 'identifier', label: `${of}-${value}`.replace(/[^\w-]/g, ''), of: `#${of}`, scheme, value })

suite('names of a craft', () => {
  const between = (...names: ReturnType<typeof name>[]) => borneNames([{ id: 'c', names }]).between.map(({ relation, atLeastDays }) => (atLeastDays === null ? relation : `${relation} ${atLeastDays}`))
  test('in the order of time, with what lies between', () => {
    const { names, between: found } = borneNames([{ id: 'a', names: [name('Third'), name('Second', '2032', null, 'XB')] }, { id: 'b', names: [name('First', '2030', '2031-06-30', 'XA')] }])
    deepEqual([names.map(({ text, record }) => `${text} ${record}`), found.map(({ relation, isFlagChanged }) => `${relation} ${isFlagChanged}`)], [['First b', 'Second a', 'Third a'], ['gap true', 'open false']])
    deepEqual(names[0]!.begins, ['2030-01-01', '2030-12-31'])
  })
  test('what is said holds for every day on which each can have begun and ended (all small cases)', () => {
    const spans = [0, 1, 2, 3].flatMap((from) => [0, 1].map((more) => [from, from + more] as const))
    const text = ([from, to]: readonly [number, number]) => (from === to ? formatDay(day(from)) : `${formatDay(day(from))}/${formatDay(day(to))}`)
    let decided = 0
    for (const endA of spans) for (const beginB of spans) for (const endB of spans.filter(([from]) => from >= beginB[0])) {
      const [relation] = between(name('A', formatDay(day(0)), text(endA)), name('B', text(beginB), text(endB)))
      if (beginB[0] === 0) continue
      const [ends, begins] = [[endA[0], endA[1]], [beginB[0], beginB[1]]]
      const differences = ends.flatMap((end) => begins.map((begin) => begin - end))
      if (relation!.startsWith('gap')) { ok(differences.every((days) => days > 1)); equal(Number(relation!.slice(4)), Math.min(...differences) - 1); decided++ }
      else ok(differences.some((days) => days <= 1))
      if (relation === 'overlap') { ok(differences.every((days) => days < 0), JSON.stringify({ endA, beginB, endB })); decided++ }
      if (relation === 'follows') ok(differences.every((days) => days === 0 || days === 1))
    }
    ok(decided > 50)
  })
  test('no date decides nothing', () => {
    deepEqual([between(name('A'), name('B')), between(name('A', '2030', '..'), name('B', '2031')), between(name('A', '2030', '2031'), name('B', '2031', '2032')), between(name('A', '2030-01-01', '2031-05-01'), name('B', '2031-05-01')), between(name('A', '2030', '2032'), name('B', '2031'))], [['open'], ['open'], ['open'], ['follows'], ['overlap']])
  })
})

suite('a craft', () => {
  const lines = [
    { kind: 'case', label: 'c', title: 'Invented' }, { kind: 'party', label: 'p', names: [{ text: 'Example Shipping' }], partyType: 'company' },
    { kind: 'craft', label: 's', case: '#c', craftType: 'vessel', model: 'tanker', names: [name('Invented Star', '2030', '2031', 'XA')] }, { kind: 'craft', label: 't', craftType: 'vessel', names: [name('Made-up Moon', '2033', null, 'XB')] },
    number('s', 'imo-ship', '9074729'), number('t', 'imo-ship', 'IMO 9074729'), number('s', 'mmsi', '572469210'),
    { kind: 'role', label: 'o', of: '#s', role: 'owner', party: '#p', since: '2030', status: 'accepted' }, { kind: 'transfer', label: 'tr', items: [], transferKind: 'sale', fromText: 'somebody' }, { kind: 'role', label: 'carried', of: '#tr', role: 'carrier', craft: '#s' },
  ]
  test('its roles, what it carried, other records with its number, radio of a flag that it is not said to have borne', () => {
    const { world, id } = worldOf(...lines)
    const craft = craftRecord(world, id('s'))!
    deepEqual([craft.roles.map(({ role, party }) => [role, party]), craft.carried.map(({ of }) => of), craft.sameNumber.map(({ craft: other, numbers }) => [other, numbers[0]!.relation]), craft.otherFlags], [[['owner', id('p')]], [id('tr')], [[id('t'), 'same']], [id('s-572469210')]])
    deepEqual([craftLines(world).length, craftRecord(world, id('p'))], [2, null])
  })
  test('records judged to be one are shown as one; two right numbers for one hull are a contradiction, one that is wrong is not', () => {
    const { world, id } = worldOf(...lines, { kind: 'sameness', a: '#s', b: '#t', judgement: 'same', of: 'craft', reason: 'one number' }, number('t', 'imo-ship', '9187629'), number('t', 'imo-ship', '9187620'))
    const craft = craftRecord(world, id('t'))!
    deepEqual([craft.id, craft.names.map(({ text }) => text), craft.between[0]!.relation, craft.sameNumber, craft.conflicts.map(({ a, b }) => [a.said.normal, b.said.normal].toSorted())], [id('s'), ['Invented Star', 'Made-up Moon'], 'gap', [], [['9074729', '9187629']]])
    deepEqual([craftLines(world).length, craftLines(world)[0]!.records, craftLines(world)[0]!.flags], [1, 2, ['XA', 'XB']])
  })
})
