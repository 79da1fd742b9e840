/**
 * Answer page: the request, the form, and the answer as a file. Nothing leaves the page but what the person saves.
 * @module
 */
import { useEffect, useState } from 'react'
import type { RequestSheet } from '@proofmark/core/answers'
import { showLanguage, useLanguage } from '../words/language.ts'
import { visible } from '../visible.ts'
import { AnswerForm } from './answer-form.tsx'
import type { Said } from './draft.ts'
import { LanguageChoice } from './language-choice.tsx'
import type { AnswerKey } from './signing.ts'
import { answerWords } from './words.ts'

export function AnswerPage({ sheet, sha256, first }: { sheet: RequestSheet; sha256: string; first: Said }) {
  const say = answerWords.useWords()
  const of = useLanguage()
  const [said, setSaid] = useState(first)
  const [by, setBy] = useState<AnswerKey | null>(null)
  const title = say(sheet.purpose === 'trace' ? 'trace' : 'notice')
  useEffect(() => { showLanguage(); document.title = sheet.reference === null ? title : `${title} ${visible(sheet.reference)}` }, [title, sheet.reference, of])
  return (
    <main className="sheet"><div className="page answer">
      <header><LanguageChoice onChoose={(language) => setSaid((before) => ({ ...before, language }))} /><h1>{title}</h1><p className="lede">{say('lede')}</p></header>
      <AnswerForm sheet={sheet} sha256={sha256} first={first} said={said} onSaid={setSaid} by={by} onKey={setBy} />
    </div></main>
  )
}
