/**
 * By letter: the dialog of letters behind a button, and where an answer that came back is taken in.
 * @module
 */
import { useState } from 'react'
import { answersWords } from '../answers/words.ts'
import { ImportAnswer } from '../answers/import-answer.tsx'
import { LetterDialog } from '../letters/letter-dialog.tsx'
import { letterWords } from '../letters/words.ts'

export function ByLetter({ request }: { request: string }) {
  const [letters, answers] = [letterWords.useWords(), answersWords.useWords()]
  const [isOpen, setOpen] = useState(false)
  const [isTaking, setTaking] = useState(false)
  return (
    <>
      <p><button type="button" onClick={() => setOpen(true)}>{letters('title')} …</button></p>
      {isOpen && <LetterDialog request={request} onEnd={() => setOpen(false)} />}
      <details onToggle={(event) => setTaking(event.currentTarget.open)}><summary>{answers('import')}</summary>{isTaking && <ImportAnswer />}</details>
    </>
  )
}
