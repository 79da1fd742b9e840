/** A reply form that came back: the command says what it proposes, that the file is plain, and why another file is refused. */
import { deepEqual, match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { builtInTemplate, docxOf, makeLetter } from 'proofmark/letters'
import { traceFacts } from '../letters/example-letter.suite.ts'
import { filledForm } from '../letters/filled-form.suite.ts'
import { answer } from './commands/answer.ts'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-'))
after(() => rmSync(folder, { recursive: true }))

suite('proofmark answer read', () => {
  test('prints the proposal and seals nothing; exit 1 with the code where the file is refused', async () => {
    writeFileSync(join(folder, 'back.docx'), filledForm(docxOf(makeLetter(traceFacts, builtInTemplate('trace', 'fr'), new Map())), { 'answer/reason': 'Sous secret' }, ['reply/refused-with-reason']))
    writeFileSync(join(folder, 'bad.docx'), '%PDF-1.7')
    const printed: string[] = []
    const run = (file: string) => answer.run({ arguments: ['read', join(folder, file)], options: {}, isJson: false, print: (text) => printed.push(text), complain: () => {} })
    deepEqual([await run('back.docx'), await run('bad.docx')], [0, 1])
    match(printed[0]!, /^○ a plain file without code or signature[^]*● refused-with-reason\n {2}language: fr\n {2}reason: Sous secret\n[^]*nothing was sealed$/)
    match(printed[1]!, /bad\.docx: form-not-docx: /)
  })
  test('exit 1 where the reference of the named request does not stand in the file', async () => {
    const request = (n: number, reference: string) => JSON.stringify({ kind: 'request', label: `request-${n}`, purpose: 'trace', reference, addressees: ['#works'] })
    writeFileSync(join(folder, 'asked.jsonl'), [JSON.stringify({ kind: 'party', label: 'works', partyType: 'company', names: [{ text: 'Example Works' }] }), request(1, traceFacts.reference!), request(2, 'EX-OTHER-9')].join('\n'))
    deepEqual((await typed(folder, ['record', 'asked.jsonl', '--data', 'data'])).stderr, '')
    const read = async (label: string) => (await typed(folder, ['answer', 'read', 'back.docx', '--request', label, '--data', 'data'])).status
    deepEqual([await read('request-1'), await read('request-2'), await read('request-3')], [0, 1, 2])
  })
})
