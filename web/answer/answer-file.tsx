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
import { parseSheet, sheetFromData } from '@proofmark/core/answers'
import { parseJson } from '@proofmark/core/bytes'
import { setLanguage } from '../words/language.ts'
import { AnswerPage } from './answer-page.tsx'
import { emptyDraft } from './draft.ts'
import { kept } from './kept.ts'
import { NoSheet } from './no-sheet.tsx'

// The policy of this page lets no text become code, and schemas do without.
z.config({ jitless: true })

const parsed = parseJson(document.getElementById('sheet')?.textContent.trim() ?? '')
const read = parsed.ok ? parseSheet(sheetFromData(parsed.value)) : parsed
const root = createRoot(document.getElementById('answer')!)
if (read.ok && 'sheet' in read) {
  const draft = kept(read.sha256)
  const first = draft ?? emptyDraft(read.sheet, today())
  setLanguage(first.language)
  root.render(<AnswerPage sheet={read.sheet} sha256={read.sha256} first={first} />)
} else root.render(<NoSheet code={read.ok ? 'not-json' : read.code} />)

/** Of this machine, which may be wrong: the person can change it. */
function today(): string {
  const now = new Date()
  return [String(now.getFullYear()).padStart(4, '0'), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
