/** What is withheld of a transfer is said to be withheld: it makes no gap, joins no hands and proves nothing. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { world as worldFrom, type AnyStatement } from '@proofmark/core/statements'
import { worldOf } from '../../statements/invented-world.test.ts'
import { supplyChain } from './supply-chain.ts'

const parties = ['maker', 'buyer', 'army', 'finder'].map((label) => ({ kind: 'party', label, names: [{ text: `Invented ${label}` }], partyType: label === 'army' || label === 'finder' ? 'state' : 'company' }))
const lines = [
  ...parties,
  { kind: 'recovery', label: 'recovery', when: '2084-06', by: '#finder', situation: 'remnant-of-strike' },
  { kind: 'item', label: 'item', description: 'invented launcher', itemClass: 'launcher', recoveredIn: '#recovery' },
  { kind: 'identification', label: 'id', item: '#item', level: 'maker', value: 'Invented maker', maker: 'Invented maker', status: 'accepted' },
  { kind: 'transfer', label: 'first', from: '#maker', to: '#buyer', items: ['#item'], transferKind: 'sale', when: '2081', authorised: 'yes' },
  { kind: 'transfer', label: 'second', from: '#buyer', to: '#army', items: ['#item'], transferKind: 'sale', when: '2082', authorised: 'no' },
  { kind: 'transfer', label: 'third', from: '#army', to: '#finder', items: ['#item'], transferKind: 'capture', when: '2084' },
]

/** The chain where fields of one statement are withheld: their values are gone, and it says so. */
function chainWithout(label: string, ...fields: string[]) {
  const { statements, id } = worldOf(...lines)
  const kept = statements.map((statement) => (statement.id !== id(label) ? statement : { ...statement, hidden: fields.map((field) => `/${field}`), fields: { ...statement.fields, ...Object.fromEntries(fields.map((field) => [field, field === 'items' ? [] : null])) } } as unknown as AnyStatement))
  const chain = supplyChain(worldFrom(kept), id('item'))!
  const steps = chain.versions[0]!.steps
  const leg = steps.find((step) => step.type === 'leg' && step.transfer === id(label))
  return { chain, id, leg: leg?.type === 'leg' ? leg : null, gaps: steps.flatMap((step) => (step.type === 'gap' ? [step.why] : [])) }
}

suite('a chain with withheld fields', () => {
  test('shown whole it has no gap', () => deepEqual(chainWithout('first').gaps, []))
  test('a giver that is withheld may be who had it: no gap is asserted', () => {
    const { leg, gaps, chain } = chainWithout('second', 'from', 'fromText')
    deepEqual([gaps, leg!.withheld, leg!.from.isWithheld, chain.versions.length], [['withheld'], ['from'], true, 1])
  })
  test('words beside a withheld party are shown and join nothing', () => {
    const { statements, id } = worldOf(...lines)
    const changed = statements.map((statement) => (['first', 'second'].includes(statement.fields.label ?? '') ? { ...statement, hidden: ['/from', '/to'], fields: { ...statement.fields, from: null, to: null, fromText: 'the company', toText: 'the company' } } as unknown as AnyStatement : statement))
    const steps = supplyChain(worldFrom(changed), id('item'))!.versions[0]!.steps
    deepEqual(steps.flatMap((step) => (step.type === 'gap' ? [step.why] : [])), ['withheld', 'withheld', 'withheld'])
    equal(steps.find((step) => step.type === 'leg')?.from.name, 'the company')
  })
  test('two receivers that are withheld are not one, and do not compete', () => {
    const { chain, gaps } = chainWithout('first', 'to', 'toText')
    deepEqual([chain.versions.length, gaps], [1, ['withheld']])
  })
  test('a date that is withheld is said to be; its days are what lies around it', () => {
    const { leg, gaps } = chainWithout('second', 'when')
    deepEqual([leg!.withheld, leg!.when, leg!.days.from?.slice(0, 4), leg!.days.to?.slice(0, 4), gaps], [['when'], null, '2081', '2084', []])
  })
  test('whether it was authorised, and how it went, is withheld: it proves neither', () => {
    deepEqual([chainWithout('second', 'authorised').leg!.withheld, chainWithout('second', 'authorised').chain.diversion.status], [['authorised'], 'none-recorded'])
    deepEqual(chainWithout('third', 'from', 'fromText').leg!.withheld, ['from'])
  })
  test('who recovered it, or who made it, is withheld: no gap is asserted at that end', () => {
    deepEqual(chainWithout('recovery', 'by', 'byText').gaps, ['withheld'])
    deepEqual(chainWithout('id', 'maker', 'value').gaps, ['withheld'])
  })
  test('a transfer that does not show what it moved may be a leg', () => {
    const { chain, id } = chainWithout('second', 'items')
    deepEqual(chain.unplaced, [id('second')])
  })
  test('a party whose statement is not here is withheld, and still the same party on both sides', () => {
    const { statements, id } = worldOf(...lines)
    const chain = supplyChain(worldFrom(statements.filter((statement) => statement.id !== id('buyer'))), id('item'))!
    deepEqual(chain.versions[0]!.steps.map((step) => step.type), ['leg', 'leg', 'leg'])
    equal(chain.versions[0]!.steps.some((step) => step.type === 'leg' && step.to.isWithheld), true)
  })
})
