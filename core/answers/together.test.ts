/**
 * Several sheets in one page and several answers in one file: each is what it would be alone, a tampered file is refused by code and place. Vectors: spec/vectors/answers.
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { exampleAnswer, exampleSheet, plainAnswer, signedAnswer } from './example-answer.suite.ts'
import { formatAnswer, formatAnswers, formatSheets, mostTogether, parseAnswer, parseAnswers, parseSheets, sheetDigest, sheetsAsData, type RequestSheet } from './index.ts'

const second: RequestSheet = { ...exampleSheet, request: '00000000000000000000000000000031', reference: 'EX-2031-8', items: exampleSheet.items.slice(0, 1), token: '8e'.repeat(32) }
const toSecond = { ...exampleAnswer, request: second.request, reference: second.reference, sheet: sheetDigest(second), items: [], files: [] }
const files = [formatAnswer(plainAnswer()), formatAnswer(signedAnswer(toSecond, undefined, second.token))]
const page = formatSheets([{ sheet: exampleSheet }, { sheet: second }])
const told = (read: { ok: true } | { ok: false; code: string; at: string }) => (read.ok ? 'ok' : `${read.code} ${read.at}`)

suite('parseSheets', () => {
  test('gives each sheet with its own hash, prints back, and is inert in a page', () => {
    const read = parseSheets(page)
    ok(read.ok)
    deepEqual(read.sheets.map(({ sheet, sha256 }) => [sheet.reference, sha256]), [['EX-2031-7', sheetDigest(exampleSheet)], ['EX-2031-8', sheetDigest(second)]])
    equal(formatSheets(read.sheets), page)
    ok(!/[<>&]/.test(sheetsAsData(read.sheets)) && page.includes('</script>'))
  })
  test('is refused as a whole where one sheet was changed, is of another addressee, or stands twice', () => {
    deepEqual([
      page.replace('EX-2031-8', 'EX-2031-9'), formatSheets([{ sheet: exampleSheet }, { sheet: exampleSheet }]), formatSheets([{ sheet: exampleSheet }, { sheet: { ...second, addressee: 'Other Works' } }]), page.slice(0, -9), page.trimEnd(), formatSheets([]),
      page.replace('proofmark/request-sheets/1', 'proofmark/request-sheets/2'), formatSheets(Array.from({ length: mostTogether + 1 }, (_, n) => ({ sheet: { ...second, request: n.toString(16).padStart(32, '0') } }))),
    ].map((text) => told(parseSheets(text))), ['sheet-differs /sheets/1/sha256', 'request-twice /sheets/1/sheet/request', 'addressee-differs /sheets/1/sheet/addressee', 'not-json /sheets/1/sheet/token', 'not-canonical ', 'field-invalid /sheets', 'format-unknown /format', 'field-invalid /sheets'])
  })
})

suite('parseAnswers', () => {
  test('takes the file apart into the files that would have come alone, byte for byte', () => {
    const read = parseAnswers(formatAnswers(files))
    ok(read.ok)
    deepEqual([read.files, formatAnswers(read.files)], [files, formatAnswers(files)])
    deepEqual(read.files.map((file) => { const one = parseAnswer(file); return one.ok && one.answer.reference }), ['EX-2031-7', 'EX-2031-8'])
  })
  test('one that was changed is refused by itself; the others hold', () => {
    const read = parseAnswers(formatAnswers(files).replace('"wording":"Item 1 was', '"wording":"Item 2 was'))
    ok(read.ok)
    deepEqual(read.files.map((file) => told(parseAnswer(file))), ['answer-differs /sha256', 'ok'])
    const nested = parseAnswers(formatAnswers([formatAnswers(files)]))
    ok(nested.ok)
    deepEqual(nested.files.map((file) => told(parseAnswer(file))), ['format-unknown /format'])
  })
  test('the file is refused as a whole where it cannot be taken apart in one way', () => {
    const all = formatAnswers(files)
    deepEqual([all.slice(0, 300), ` ${all}`, all.replace('"answers":', '"answers":[],"answers":'), formatAnswers([]), formatAnswers([files[0]!, formatAnswer(signedAnswer())]), files[0]!, '', '{'.repeat(5000)].map((text) => told(parseAnswers(text))),
      ['not-json /answers/0/answer/files/0', 'not-canonical ', 'duplicate-key /answers', 'field-invalid /answers', 'sheet-twice /answers/1/answer/sheet', 'format-unknown /format', 'not-json line 1', 'not-json line 1'])
    equal(told(parseAnswers(Uint8Array.of(0xff))), 'not-utf8 ')
  })
})

suite('vectors', () => {
  const folder = join(import.meta.dirname, '..', '..', 'spec', 'vectors', 'answers')
  const names = globSync(['sheets-*.json', 'answers-*.json'], { cwd: folder }).toSorted()
  ok(names.length >= 10)
  for (const name of names) {
    test(basename(name, '.json'), () => {
      const { input, expect } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { input: { text: string }; expect: unknown }
      if (name.startsWith('sheets-')) {
        const read = parseSheets(input.text)
        deepEqual(read.ok ? { ok: true, sha256: read.sheets.map(({ sha256 }) => sha256) } : { ok: false, code: read.code, at: read.at }, expect)
      } else {
        const read = parseAnswers(input.text)
        deepEqual(read.ok ? { ok: true, answers: read.files.map((file) => { const one = parseAnswer(file); return one.ok ? { ok: true, sha256: one.sha256 } : { ok: false, code: one.code } }) } : { ok: false, code: read.code, at: read.at }, expect)
      }
    })
  }
})
