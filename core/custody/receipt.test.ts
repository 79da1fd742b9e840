import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { formatReceipt, parseReceipt, receiptDigest, receiptSquare, type Receipt } from './index.ts'

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
  test('two files of one name, and a name that leaves the folder, are listed by their hashes', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    const files = [{ sha256: hash('a'), name: 'IMG_1.jpg' }, { sha256: hash('b'), name: 'img_1.JPG' }, { sha256: hash('c'), name: '../IMG_2.jpg' }, { sha256: hash('d'), name: '/etc/passwd' }, { sha256: hash('e'), name: '..' }, { sha256: hash('f'), name: 'IMG_3.jpg' }]
    const read = parseReceipt(formatReceipt({ ...receipt, files }))
    ok(read.ok)
    deepEqual(read.receipt.files.filter(({ sha256, name }) => sha256 !== name), [{ sha256: hash('f'), name: 'IMG_3.jpg' }])
    equal(read.receipt.files.length, 6)
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
