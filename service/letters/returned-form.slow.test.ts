/** LibreOffice opens a form that was filled in and saves it in its own way; what was written and ticked is read from that, too. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { traceFacts } from './example-letter.suite.ts'
import { filledForm } from './filled-form.suite.ts'
import { builtInTemplate, docxOf, letterLanguages, makeLetter } from './index.ts'
import { readReturnedForm } from './returned-form.ts'

const skip = spawnSync('soffice', ['--version']).error ? 'LibreOffice is not installed (soffice)' : false
const folder = mkdtempSync(join(tmpdir(), 'proofmark-returned-'))
after(() => rmSync(folder, { recursive: true, force: true }))

// LibreOffice 7.4 drops line breaks within a place: spec/letter-template.md.
const said = { 'answer/name': 'Example Person', 'answer/dated': '2031-06-04', 'answer/conditions': 'Not to be quoted', 'item-1/produced': '2030 & <later>', 'item-2/consignee': 'مصنع مثال' }

suite('a form that LibreOffice saved', { skip }, () => {
  test('is read as it was filled in, in each language; an empty one stays empty', () => {
    const outside = join(folder, 'in')
    spawnSync('mkdir', [outside])
    const files = letterLanguages.flatMap((language) => {
      const docx = docxOf(makeLetter(traceFacts, builtInTemplate('trace', language), new Map()))
      return [[`${language}-filled.docx`, filledForm(docx, said, ['reply/partial', 'publish/no'])], [`${language}-empty.docx`, docx]] as const
    })
    for (const [name, bytes] of files) writeFileSync(join(outside, name), bytes)
    const saved = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), ...files.map(([name]) => join(outside, name))], { encoding: 'utf8', timeout: 180_000 })
    equal(saved.status, 0, saved.stderr)
  })
  for (const language of letterLanguages) test(`${language}`, async () => {
    const saved = (what: string) => readReturnedForm(readFileSync(join(folder, 'out', `${language}-${what}.docx`)))
    const [filled, empty] = [await saved('filled'), await saved('empty')]
    ok(filled.ok && empty.ok, JSON.stringify([filled, empty]).slice(0, 500))
    deepEqual([filled.form.language, filled.form.kinds, filled.form.publish, Object.fromEntries(filled.form.filled), filled.form.gone], [language, ['partial'], ['no'], said, []])
    deepEqual([empty.form.language, empty.form.kinds, empty.form.filled.size], [language, [], 0])
    // It was saved by LibreOffice, and is not our own file again.
    ok(!readFileSync(join(folder, 'out', `${language}-filled.docx`)).equals(readFileSync(join(folder, 'in', `${language}-filled.docx`))))
  })
})
