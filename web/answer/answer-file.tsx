/**
 * The page that an addressee is sent, as one file: the request lies in it as inert data, and is read like any foreign file. Fonts are those of
 * the machine: nothing is fetched.
 * @module
 */
import '../look/colour.css'
import '../look/type.css'
import '../look/layout.css'
import '../look/controls.css'
import '../look/paper.css'
import '../look/print.css'
import '../features/features.css'
import './answer.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { parseSheet, parseSheets, sheetFromData } from '@proofmark/core/answers'
import { parseJson } from '@proofmark/core/bytes'
import { setLanguage } from '../words/language.ts'
import { AnswerPage } from './answer-page.tsx'
import { emptyDraft } from './draft.ts'
import { kept } from './kept.ts'
import { NoSheet } from './no-sheet.tsx'
import { SeveralPage } from './several-page.tsx'

// The policy of this page lets no text become code, and schemas do without.
z.config({ jitless: true })

const parsed = parseJson(document.getElementById('sheet')?.textContent.trim() ?? '')
const read = parsed.ok ? readPage(sheetFromData(parsed.value)) : parsed
const root = createRoot(document.getElementById('answer')!)
if (read.ok && 'sheets' in read) {
  const all = read.sheets.map(({ sheet, sha256 }) => ({ sheet, sha256, first: kept(sha256) ?? emptyDraft(sheet, today()) }))
  setLanguage(all[0]!.first.language)
  root.render(read.isOne ? <AnswerPage {...all[0]!} /> : <SeveralPage all={all} />)
} else root.render(<NoSheet code={read.ok ? 'not-json' : read.code} />)

/** One sheet, or several; what is neither is told as a single one is. */
function readPage(text: string) {
  const several = parseSheets(text)
  if (several.ok || several.code !== 'format-unknown') return several.ok ? { ...several, isOne: false } : several
  const one = parseSheet(text)
  return one.ok ? { ok: true as const, sheets: [one], isOne: true } : one
}

/** Of this machine, which may be wrong: the person can change it. */
function today(): string {
  const now = new Date()
  return [String(now.getFullYear()).padStart(4, '0'), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
