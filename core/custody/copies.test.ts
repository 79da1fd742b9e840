/** Copies stand beside the chain of what they were made from, each with a chain of its own. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { worldOf, type Lines } from '../statements/invented-world.test.ts'
import { caseCustody, custodyChain } from './chain.ts'

const blob = (letter: string) => ({ sha256: letter.repeat(64), size: 3, type: 'image/jpeg', name: `${letter}.jpg` })
const photo = (label: string, letter: string, more: object = {}) => ({ kind: 'photo', label, case: '#case', blob: blob(letter), pictureType: 'original', ...more })
const over = (label: string, of: string[], from: string, to: string, when: string, more: object = {}) => ({ kind: 'custody', label, case: '#case', of: of.map((each) => `#${each}`), fromText: from, toText: to, when, ...more })
const base: Lines = [
  { kind: 'case', label: 'case', title: 'Invented case' },
  { kind: 'party', label: 'lab', names: [{ text: 'Example Laboratory' }], partyType: 'organisation' },
  photo('original', 'a'), photo('enlarged', 'b', { pictureType: 'derivative', madeFrom: '#original', madeHow: 'enlarged twice', madeBy: '#lab' }), photo('twice', 'a'), photo('other', 'c'),
]

suite('copies in the chain of custody', () => {
  const { world, id, label } = worldOf(...base, over('x', ['enlarged'], 'Example Laboratory', 'Invented court', '2031-05-02'), over('y', ['original', 'twice'], 'A', 'B', '2031-05-03'))
  test('a derivative and a file with the same bytes are copies, each with its own hand-overs', () => {
    deepEqual(custodyChain(world, id('original'))!.copies.map((copy) => [label(copy.id), copy.how, copy.madeHow, copy.madeBy?.name ?? null, copy.handOvers, copy.together]), [
      ['enlarged', 'derivative', 'enlarged twice', 'Example Laboratory', 1, 0], ['twice', 'same-file', null, null, 1, 1],
    ])
    deepEqual(custodyChain(world, id('other'))!.copies, [])
  })
  test('handing a copy over moves no original', () => {
    deepEqual(custodyChain(world, id('original'))!.holders.map(({ name }) => name), ['B'])
    deepEqual(custodyChain(world, id('enlarged'))!.holders.map(({ name }) => name), ['Invented court'])
  })
  test('who made a copy had it first, and it names what it was made from', () => {
    const chain = custodyChain(world, id('enlarged'))!
    deepEqual([chain.first?.name, chain.madeFrom === id('original')], ['Example Laboratory', true])
    equal(custodyChain(world, id('original'))!.madeFrom, null)
  })
  test('a copy that was handed over is among the chains of the case; one that was not, is not', () => {
    deepEqual(caseCustody(world, id('case')).map(({ thing }) => thing.label), ['original', 'enlarged', 'twice', 'other'])
    const without = worldOf(...base)
    deepEqual(caseCustody(without.world, without.id('case')).map(({ thing }) => thing.label), ['original', 'twice', 'other'])
  })
  test('each hand-over says how its seal stands to the one before', () => {
    const seals = (...given: (string | null)[]) => {
      const made = worldOf(...base, ...given.map((seal, at) => over(`s${at}`, ['other'], `H${at}`, `H${at + 1}`, `2031-05-0${at + 1}`, { seal })))
      return custodyChain(made.world, made.id('other'))!.steps.map(({ sealState }) => sealState)
    }
    deepEqual(seals(null, 'S1', 'S1', 'S2', null), ['none', 'first', 'same', 'changed', 'missing'])
    const open = worldOf(...base, over('p', ['other'], 'A', 'B', '2031-05-02', { seal: 'S1' }), over('q', ['other'], 'B', 'C', '2031-05-02', { seal: 'S2' }))
    deepEqual(custodyChain(open.world, open.id('other'))!.steps.map(({ sealState }) => sealState), ['undetermined', 'undetermined'])
  })
})
