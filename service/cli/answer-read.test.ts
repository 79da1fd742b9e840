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
})
