/**
 * Check and save: what no answer can lack, what may be looked at, and the answer as a file, plain or signed.
 * @module
 */
import { useState } from 'react'
import { formatAnswer, questionsOf, type AnswerFile, type RequestSheet } from '@proofmark/core/answers'
import { saveFile } from '../features/capture/save-file.ts'
import { answerOf, type Said } from './draft.ts'
import { fileName } from './file-name.ts'
import { shownFingerprint } from './fingerprint.ts'
import { faultNames, questionNames } from './kind-words.ts'
import { SigningView } from './signing-view.tsx'
import { plainAnswer, signedAnswer, type AnswerKey } from './signing.ts'
import { answerWords } from './words.ts'

/** `of`: the draft that was saved; what is typed later is another answer, and no hash of this one stands beside it. */
interface Saved { readonly of: Said; readonly name: string; readonly file: AnswerFile; readonly fingerprint: string | null }

export function FinishView({ said, sheet, sha256, by: key, onKey }: { said: Said; sheet: RequestSheet; sha256: string; by: AnswerKey | null; onKey: (key: AnswerKey) => void }) {
  const say = answerWords.useWords()
  const fault = faultNames.useWords()
  const ask = questionNames.useWords()
  const [saved, setSaved] = useState<Saved | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const made = answerOf(said, sheet, sha256)
  const questions = made.ok ? questionsOf(made.answer, sheet) : []
  const save = async (by: AnswerKey | null) => {
    if (!made.ok) return
    setProblem(null)
    try {
      const file = by === null ? plainAnswer(made.answer, sheet.token) : await signedAnswer(made.answer, sheet.token, by)
      const name = fileName(sheet, 'answer.json')
      saveFile(name, formatAnswer(file))
      setSaved({ of: said, name, file, fingerprint: by?.fingerprint ?? null })
    } catch (error) {
      setProblem(say('signatureFailed', { why: error instanceof Error ? error.message : String(error) }))
    }
  }
  return (
    <section aria-labelledby="finish"><h2 id="finish" className="not-on-paper">{say('finish')}</h2>
      <div aria-live="polite" className="stack not-on-paper">
        {!made.ok && <><h3>{say('mustMend')}</h3><ul className="dots">{made.faults.map(({ code, field, number }, at) => <li key={at}><a href={`#of-${field}${number === null ? '' : `-${number}`}`}>{number === null ? '' : `${say('item', { number })}: `}{fault(code)}</a></li>)}</ul></>}
        {made.ok && questions.length === 0 && <p className="small">{say('nothingToLook')}</p>}
        {questions.length > 0 && <><h3>{say('mayLook')}</h3><ul className="dots">{questions.map(({ code, number }, at) => <li key={at}>{number === null ? '' : `${say('item', { number })}: `}{ask(code)}</li>)}</ul></>}
      </div>
      <div className="stack not-on-paper">
        <p className="small quiet">{say('holdsPlain')}</p>
        <div className="row"><button type="button" className="button first" disabled={!made.ok} onClick={() => void save(null)}>{say('save')}</button><button type="button" className="button" onClick={() => print()}>{say('print')}</button></div>
        <SigningView of={key} name={fileName(sheet, 'answer-key.pem')} onKey={onKey} />
        <div className="row"><button type="button" className="button" disabled={!made.ok || key === null} onClick={() => void save(key)}>{say('saveSigned')}</button></div>
      </div>
      {problem !== null && <p className="notice bad" role="alert">{problem}</p>}
      {saved?.of === said && <div className="notice saved" role="status">
        <p>{say(saved.fingerprint === null ? 'saved' : 'savedSigned', { name: saved.name })}</p>
        <dl className="fields">
          <dt>{say('digest')}</dt><dd className="mono" id="digest">{saved.file.sha256}</dd>
          <dt>{say('sheetDigest')}</dt><dd className="mono">{sha256}</dd>
          {saved.fingerprint !== null && <><dt>{say('fingerprint')}</dt><dd className="mono" id="fingerprint">{shownFingerprint(saved.fingerprint)}</dd></>}
        </dl>
      </div>}
    </section>
  )
}
