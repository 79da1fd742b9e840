import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { worldOf, type Lines } from '../statements/invented-world.test.ts'
import { custodyChain, formatReceipt, parseReceipt, receiptDigest, receiptSquare, type Receipt } from './index.ts'

const start: Lines = [
  { kind: 'party', label: 'keeper', names: [{ text: 'Keeper of Example Works' }], partyType: 'company' },
  { kind: 'party', label: 'lab', names: [{ text: 'Laboratory of Example Town' }], partyType: 'company' },
  { kind: 'site', label: 'site', when: '2031-05-02', custodian: '#keeper' },
  { kind: 'item', label: 'item', description: 'an invented part', itemClass: 'missile part', documentedAt: ['#site'], custodian: '#keeper' },
]
const handOver = (label: string, more: Record<string, unknown>) => ({ kind: 'custody', label, of: ['#item'], ...more })
const gapsOf = (...lines: Lines) => {
  const invented = worldOf(...start, ...lines)
  const chain = custodyChain(invented.world, invented.id('item'))!
  return { gaps: chain.gaps.map(({ code, at }) => [code, at]), chain, invented }
}

suite('custodyChain', () => {
  test('a chain without a gap: the giver is who had it, each with a day, the seal unbroken', () => {
    const { gaps, chain, invented } = gapsOf(handOver('a', { from: '#keeper', to: '#lab', when: '2031-05-04', seal: 'S1' }), handOver('b', { fromText: 'laboratory of  Example Town', toText: 'archive', when: '2031-06', seal: 'S1' }))
    deepEqual(gaps, [])
    deepEqual([chain.first.party, chain.last.text, chain.documented.when], [invented.id('keeper'), 'archive', '2031-05-02'])
    deepEqual(chain.handOvers.map(({ id }) => invented.label(id)), ['a', 'b'])
  })
  test('they stand in the order of their days, not of the log', () => {
    const { gaps, chain, invented } = gapsOf(handOver('b', { from: '#lab', toText: 'archive', when: '2031-06-01' }), handOver('a', { from: '#keeper', to: '#lab', when: '2031-05-04' }))
    deepEqual([gaps, chain.handOvers.map(({ id }) => invented.label(id))], [[], ['a', 'b']])
  })
  test('each gap by its code', () => {
    const only = (more: Record<string, unknown>) => gapsOf(handOver('a', more)).gaps
    deepEqual(only({ to: '#lab', when: '2031-05-04' }), [['giver-unsaid', 0]])
    deepEqual(only({ from: '#keeper', when: '2031-05-04' }), [['taker-unsaid', 0]])
    deepEqual(only({ from: '#keeper', to: '#lab' }), [['time-unsaid', 0]])
    deepEqual(only({ fromText: 'a stranger', to: '#lab', when: '2031-05-04' }), [['giver-differs', 0]])
    deepEqual(only({ from: '#keeper', to: '#lab', when: '2031-04' }), [['before-documented', 0]])
    const two = (a: Record<string, unknown>, b: Record<string, unknown>) => gapsOf(handOver('a', { from: '#keeper', to: '#lab', when: '2031-05-04', ...a }), handOver('b', { from: '#lab', toText: 'archive', when: '2031-06-01', ...b })).gaps
    deepEqual(two({ seal: 'S1' }, { seal: 'S2' }), [['seal-changed', 1]])
    deepEqual(two({ seal: 'S1' }, {}), [['seal-unsaid', 1]])
    deepEqual(two({ when: '2031-05' }, { when: '2031-05-31' }), [['order-open', 1]])
    deepEqual(two({}, { from: '#keeper' }), [['giver-differs', 1]])
  })
  test('a giver is held against the last taker who is named', () => {
    deepEqual(gapsOf(handOver('a', { from: '#keeper', when: '2031-05-04' }), handOver('b', { from: '#keeper', to: '#lab', when: '2031-05-05' })).gaps, [['taker-unsaid', 0]])
  })
  test('nobody at the beginning, and an original of which no hand-over is recorded', () => {
    const invented = worldOf(...start.slice(0, 2), { kind: 'item', label: 'bare', description: 'a part', itemClass: 'missile part' }, { kind: 'photo', label: 'photo', blob: { sha256: '0'.repeat(64), size: 1, type: 'image/jpeg' }, pictureType: 'original', shows: ['#bare'], takenBy: '#lab' })
    const codes = (label: string) => custodyChain(invented.world, invented.id(label))!.gaps.map(({ code }) => code)
    deepEqual([codes('bare'), codes('photo')], [['first-holder-unsaid'], ['no-hand-over']])
    equal(custodyChain(invented.world, invented.id('lab')), null)
  })
  test('corrections and withdrawals count', () => {
    const wrong = handOver('a', { fromText: 'a stranger', to: '#lab', when: '2031-05-04' })
    deepEqual(gapsOf(wrong, { kind: 'correction', of: '#a', changes: [{ field: '/fromText', value: 'KEEPER of Example Works' }], reason: 'slip' }).gaps.map(([code]) => code).includes('giver-differs'), false)
    deepEqual(gapsOf(wrong, { kind: 'withdrawal', of: '#a', reason: 'slip' }).gaps, [])
  })
})

const receipt: Receipt = {
  handOver: '0'.repeat(31) + '1', from: 'N1', to: 'archive of Example Works', when: '2031-05-04', place: 'Example Town', why: 'safe keeping', seal: 'S1', things: ['item RX-001, mortar bomb'],
  files: [{ sha256: createHash('sha256').update('b').digest('hex'), name: 'IMG_0002.JPG' }, { sha256: createHash('sha256').update('a').digest('hex'), name: 'IMG_0001.JPG' }],
}

suite('receipt', () => {
  test('law: what is written is read again, with files in order and words in a line; read again it is the same text', () => {
    const words = fc.string({ unit: 'binary' })
    const file = fc.record({ sha256: fc.integer({ min: 0, max: 5 }).map((n) => createHash('sha256').update(String(n)).digest('hex')), name: fc.oneof(words, fc.constantFrom('a\nb', '\\', 'c\r', '../x', '')) }, { noNullPrototype: true })
    fc.assert(fc.property(fc.record({ handOver: words, from: words, to: words, when: words, place: words, why: words, seal: words, things: fc.array(words, { maxLength: 3 }), files: fc.array(file, { maxLength: 4 }) }, { noNullPrototype: true }), (each) => {
      const text = formatReceipt(each)
      const read = parseReceipt(text)
      ok(read.ok, JSON.stringify(read))
      equal(formatReceipt(read.receipt), text)
    }))
  })
  test('a change of any character is another digest, or no receipt', () => {
    const text = formatReceipt(receipt)
    for (let at = 0; at < text.length; at++) {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      ok(receiptDigest(changed) !== receiptDigest(text))
    }
    equal(receiptSquare(text), `PROOFMARK RECEIPT 1 ${receiptDigest(text).toUpperCase()}`)
  })
  test('refused, each with its line', () => {
    const lines = formatReceipt(receipt).split('\n')
    const code = (...changed: string[]) => { const read = parseReceipt(changed.join('\n')); return read.ok ? 'ok' : [read.code, read.line] }
    equal(code(...lines), 'ok')
    deepEqual(code(...lines.slice(0, -1)), ['receipt-end', 11])
    deepEqual(code('# proofmark/receipt/v2', ...lines.slice(1)), ['receipt-format', 1])
    deepEqual(code(...lines.toSpliced(2, 1)), ['receipt-line', 3])
    deepEqual(code(...lines.with(9, lines[10]!).with(10, lines[9]!)), ['receipt-order', 11])
    deepEqual(code(...lines.with(9, lines[9]!.toUpperCase())), ['receipt-line', 10])
    deepEqual(code(...lines.with(2, `${lines[2]} `)), ['receipt-line', 3])
  })
  test('sha256sum reads it: passes with the files, and fails with one of another byte', { skip: process.platform === 'linux' ? false : 'no sha256sum of GNU coreutils' }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-receipt-'))
    try {
      const odd = 'a\nb\\c'
      const text = formatReceipt({ ...receipt, files: [...receipt.files, { sha256: createHash('sha256').update('odd').digest('hex'), name: odd }] })
      for (const [name, content] of [['receipt.txt', text], ['IMG_0001.JPG', 'a'], ['IMG_0002.JPG', 'b'], [odd, 'odd']] as const) writeFileSync(join(folder, name), content)
      const check = () => spawnSync('sha256sum', ['--check', '--strict', 'receipt.txt'], { cwd: folder, encoding: 'utf8' })
      deepEqual([check().status, check().stderr], [0, ''])
      equal(spawnSync('sha256sum', ['receipt.txt'], { cwd: folder, encoding: 'utf8' }).stdout.slice(0, 64), receiptDigest(text))
      writeFileSync(join(folder, 'IMG_0002.JPG'), 'c')
      equal(check().status, 1)
    } finally { rmSync(folder, { recursive: true, force: true }) }
  })
})
