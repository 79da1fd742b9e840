/**
 * Targets of what comes back from addressees: answers, the sheets that they answer, and drafts of answers.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBinding, formatAnswer, formatAnswers, formatSheet, formatSheets, parseAnswer, parseAnswers, parseSheet, parseSheets, questionsOf, sheetAsData, sheetsAsData, suggestedTransfers } from '@proofmark/core/answers'
import { kinds } from '@proofmark/core/statements'
import { emptyDraft, formatDraft, parseDraft } from '../../web/answer/draft.ts'
import { root } from './seeds.ts'
import { answerOf, codesOf, require, type Target } from './target.ts'

const folder = join(root, 'spec', 'vectors', 'answers')
const texts = (kind: 'sheet' | 'answer' | 'sheets' | 'answers') => readdirSync(folder).filter((name) => name.startsWith(`${kind}-`)).map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { input: { text: string } }).input.text)
const sent = () => {
  const read = parseSheet((JSON.parse(readFileSync(join(folder, 'sheet-valid.json'), 'utf8')) as { input: { text: string } }).input.text)
  if (!read.ok) throw new Error('the sheet of the vectors is one')
  return read
}
const ofFile = [...codesOf('core/answers/read-file.ts'), ...codesOf('core/bytes/json-text.ts')]

export const answerTargets: readonly Target[] = [
  {
    name: 'request-sheet', answers: ['ok', ...ofFile, ...codesOf('core/answers/sheet.ts')], seeds: () => texts('sheet'),
    run: (given: string) => {
      const read = parseSheet(given)
      if (read.ok) require(formatSheet(read.sheet) === given && !/[<>&]/.test(sheetAsData(read.sheet)), 'prints back, and is inert in a page')
      return answerOf(read)
    },
  },
  {
    name: 'answer-file', answers: ['right', 'none', ...ofFile, ...codesOf('core/answers/answer.ts', 'core/answers/check.ts')], seeds: () => texts('answer'),
    run: (given: string) => {
      const read = parseAnswer(given)
      if (!read.ok) return read.code
      require(formatAnswer(read) === given, 'prints back')
      const { sheet, sha256 } = sent()
      questionsOf(read.answer, sheet)
      const items = new Map(sheet.items.map(({ number }) => [number, number.toString(16).padStart(32, '0')]))
      const suggested = suggestedTransfers(read.answer, { party: 'a'.repeat(32), document: 'd'.repeat(32), items })
      require(suggested.every(({ fields }) => kinds.transfer.schema.safeParse(fields).success), 'what is suggested could be sealed')
      const bound = checkBinding(read, { ...sheet, sha256 })
      return bound.ok ? bound.hmac : bound.code
    },
  },
  {
    name: 'request-sheets', answers: ['ok', ...ofFile, ...codesOf('core/answers/sheet.ts', 'core/answers/together.ts')], seeds: () => texts('sheets'),
    run: (given: string) => {
      const read = parseSheets(given)
      if (read.ok) require(formatSheets(read.sheets) === given && !/[<>&]/.test(sheetsAsData(read.sheets)), 'prints back, and is inert in a page')
      return answerOf(read)
    },
  },
  {
    name: 'answers-file', answers: ['ok', ...ofFile, ...codesOf('core/answers/together.ts')], seeds: () => texts('answers'),
    run: (given: string) => {
      const read = parseAnswers(given)
      if (read.ok) require(formatAnswers(read.files) === given && read.files.every((file) => { const one = parseAnswer(file); return !one.ok || formatAnswer(one) === file }), 'prints back, and so does each')
      return answerOf(read)
    },
  },
  {
    name: 'answer-draft', answers: ['ok', 'draft-of-another', 'file-differs', ...ofFile], seeds: () => { const { sheet, sha256 } = sent(); return [formatDraft(emptyDraft(sheet, '2031-05-20'), sha256, true)] },
    run: (given: string) => {
      const { sha256 } = sent()
      const read = parseDraft(given, sha256)
      if (read.ok) require(formatDraft(read.said, sha256, true) === given, 'prints back')
      return answerOf(read)
    },
  },
]
