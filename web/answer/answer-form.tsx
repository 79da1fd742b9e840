/**
 * Answer form: one request and what is said to it, down to the file that is saved. A page of several requests shows one of them at a time.
 * @module
 */
import { useEffect, useState } from 'react'
import { answerKinds, type RequestSheet } from '@proofmark/core/answers'
import { setLanguage } from '../words/language.ts'
import { DraftView } from './draft-view.tsx'
import type { Said } from './draft.ts'
import { FilesView } from './files-view.tsx'
import { FinishView } from './finish-view.tsx'
import { ItemRow } from './item-row.tsx'
import { keep } from './kept.ts'
import { kindMeanings, kindNames } from './kind-words.ts'
import { RequestView } from './request-view.tsx'
import type { AnswerKey } from './signing.ts'
import { answerWords } from './words.ts'

export interface AnswerFormProps {
  readonly sheet: RequestSheet
  readonly sha256: string
  /** As it was when the page was opened: it is kept only after something was typed. */
  readonly first: Said
  readonly said: Said
  readonly onSaid: (change: (before: Said) => Said) => void
  readonly by: AnswerKey | null
  readonly onKey: (key: AnswerKey) => void
}

export function AnswerForm({ sheet, sha256, first, said, onSaid, by, onKey }: AnswerFormProps) {
  const say = answerWords.useWords()
  const kind = kindNames.useWords()
  const means = kindMeanings.useWords()
  const [isKept, setKept] = useState(true)
  const change = (more: Partial<Said>) => onSaid((before) => ({ ...before, ...more }))
  useEffect(() => { if (said !== first) setKept(keep(said, sha256)) }, [said, sha256, first])
  const text = (field: 'name' | 'office' | 'dated' | 'forwardedTo', hint?: string) => (
    <label className="field">{say(field)}<input id={`of-${field}`} dir="auto" value={said[field]} onChange={(event) => change({ [field]: event.target.value })} />{hint !== undefined && <span className="tiny quiet">{hint}</span>}</label>
  )
  const area = (field: 'wording' | 'reason' | 'conditions', hint?: string) => (
    <label className="field">{say(field)}<textarea id={`of-${field}`} dir="auto" maxLength={20_000} value={said[field]} onChange={(event) => change({ [field]: event.target.value })} />{hint !== undefined && <span className="tiny quiet">{hint}</span>}<span className="on-paper">{said[field]}</span></label>
  )
  return (
    <>
      <RequestView sheet={sheet} />
      <section aria-labelledby="your-answer"><h2 id="your-answer">{say('yourAnswer')}</h2>
        <div className="stack">
          <label className="field">{say('kind')}<select id="of-responseKind" value={said.responseKind} onChange={(event) => change({ responseKind: answerKinds.find((each) => each === event.target.value) ?? '' })}><option value="">{say('choose')}</option>{answerKinds.map((each) => <option key={each} value={each}>{kind(each)}</option>)}</select></label>
          {said.responseKind !== '' && <p className="small quiet">{means(said.responseKind)}</p>}
          <details className="not-on-paper"><summary>{say('kindsExplained')}</summary><dl className="fields">{answerKinds.map((each) => <div key={each} className="pair"><dt>{kind(each)}</dt><dd>{means(each)}</dd></div>)}</dl></details>
          <div className="three">{text('name')}{text('office')}{text('dated', say('dateHint'))}</div>
          {area('wording', say('wordingHint'))}
          <div className="three">{area('reason')}{area('conditions')}{text('forwardedTo')}</div>
        </div>
      </section>
      {sheet.items.length > 0 && <section aria-labelledby="by-item"><h2 id="by-item">{say('byItem')}</h2><p className="small quiet">{say('byItemHint')}</p>
        {sheet.items.map((item) => <ItemRow key={item.number} item={item} said={said.items[item.number]} onChange={(row) => onSaid((before) => ({ ...before, items: { ...before.items, [item.number]: row } }))} />)}
      </section>}
      <FilesView files={said.files} onChange={(files) => change({ files })} />
      <DraftView said={said} sheet={sheet} sha256={sha256} isKept={isKept} onOpened={(draft) => { onSaid(() => draft); setLanguage(draft.language) }} />
      <FinishView said={said} sheet={sheet} sha256={sha256} by={by} onKey={onKey} />
    </>
  )
}
