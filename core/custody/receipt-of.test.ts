import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { newDraft, newHandOver, nextItem, toSeal, type Draft } from '@proofmark/core/capture'
import { worldOf } from '../statements/invented-world.test.ts'
import { receiptOf, receiptOfLines } from './index.ts'

const blob = { sha256: 'a'.repeat(64), size: 1, type: 'image/jpeg', name: 'a.jpg' }
const lines = [
  { kind: 'item', label: 'RX-001', description: 'bomb', itemClass: 'mortar bomb' }, { kind: 'photo', label: 'photo', blob, pictureType: 'original' },
  { kind: 'custody', label: 'over', of: ['#RX-001', '#photo'], fromText: 'A', toText: 'B', when: '2031-05-04' },
]

suite('receiptOf', () => {
  test('files by their hashes, other things in words', () => {
    const { world, id } = worldOf(...lines)
    const receipt = receiptOf(world, id('over'))!
    deepEqual([receipt.from, receipt.to, receipt.when, receipt.things, receipt.files], ['A', 'B', '2031-05-04', ['item RX-001 bomb'], [{ sha256: blob.sha256, name: 'a.jpg' }]])
    equal(receiptOf(world, id('photo')), null)
  })
  test('a thing that was withdrawn since is named as that, not left out', () => {
    const { world, id } = worldOf(...lines, { kind: 'withdrawal', of: '#photo', reason: 'not ours' })
    deepEqual(receiptOf(world, id('over'))!.things, ['item RX-001 bomb', `${id('photo')}, withdrawn or not here`])
  })
  test('a draft has the receipt of what it comes to, spaces and all; none where a date is none', () => {
    const id = (n: number) => n.toString(16).padStart(32, '0')
    const draft = (when: string): Draft => ({ ...newDraft({ id: id(1), siteId: id(2), begun: '2031-05-01' }), items: [{ ...nextItem(id(3), null), itemClass: 'rifle' }], custody: [{ ...newHandOver(id(4)), of: [id(3)], from: ' N1 ', to: 'archive', when }] })
    const of = (when: string) => receiptOfLines(toSeal(draft(when)).statements, id(4))
    deepEqual([of(' 2031-05-04 ')?.from, of(' 2031-05-04 ')?.when, of('')?.things, of('tomorrow')], ['N1', '2031-05-04', [`item ${id(3).slice(0, 8)} rifle`], null])
  })
})
