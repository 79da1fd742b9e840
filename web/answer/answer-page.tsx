/**
 * Answer page: the request, the form, and the answer as a file. Nothing leaves the page but what the person saves.
 * @module
 */
import { useEffect, useState } from 'react'
import { answerKinds, type RequestSheet } from '@proofmark/core/answers'
import { languageNames, languages, setLanguage, showLanguage, useLanguage } from '../words/language.ts'
import { visible } from '../visible.ts'
import { DraftView } from './draft-view.tsx'
import type { Said } from './draft.ts'
import { FilesView } from './files-view.tsx'
import { FinishView } from './finish-view.tsx'
import { ItemRow } from './item-row.tsx'
import { keep } from './kept.ts'
import { kindMeanings, kindNames } from './kind-words.ts'
import { RequestView } from './request-view.tsx'
import { answerWords } from './words.ts'

export function AnswerPage({ sheet, sha256, first }: { sheet: RequestSheet; sha256: string; first: Said }) {
  const say = answerWords.useWords()
  const kind = kindNames.useWords()
  const means = kindMeanings.useWords()
  const of = useLanguage()
  const [said, setSaid] = useState(first)
  const [isKept, setKept] = useState(true)
  const title = say(sheet.purpose === 'trace' ? 'trace' : 'notice')
  const change = (more: Partial<Said>) => setSaid((before) => ({ ...before, ...more }))
  useEffect(() => { showLanguage(); document.title = sheet.reference === null ? title : `${title} ${visible(sheet.reference)}` }, [title, sheet.reference, of])
  useEffect(() => { if (said !== first) setKept(keep(said, sha256)) }, [said, sha256, first])
  const text = (field: 'name' | 'office' | 'dated' | 'forwardedTo', hint?: string) => (
    <label className="field">{say(field)}<input id={`of-${field}`} dir="auto" value={said[field]} onChange={(event) => change({ [field]: event.target.value })} />{hint !== undefined && <span className="tiny quiet">{hint}</span>}</label>
  )
  const area = (field: 'wording' | 'reason' | 'conditions', hint?: string) => (
    <label className="field">{say(field)}<textarea id={`of-${field}`} dir="auto" maxLength={20_000} value={said[field]} onChange={(event) => change({ [field]: event.target.value })} />{hint !== undefined && <span className="tiny quiet">{hint}</span>}<span className="on-paper">{said[field]}</span></label>
  )
  return (
    <main className="sheet"><div className="page answer">
      <header>
        <label className="row languages">{say('language')} <select value={of} onChange={(event) => { const to = languages.find((each) => each === event.target.value)!; setLanguage(to); change({ language: to }) }}>{languages.map((each) => <option key={each} value={each} lang={each}>{languageNames[each]}</option>)}</select></label>
        <h1>{title}</h1><p className="lede">{say('lede')}</p>
      </header>
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
        {sheet.items.map((item) => <ItemRow key={item.number} item={item} said={said.items[item.number]} onChange={(row) => setSaid((before) => ({ ...before, items: { ...before.items, [item.number]: row } }))} />)}
      </section>}
      <FilesView files={said.files} onChange={(files) => change({ files })} />
      <DraftView said={said} sheet={sheet} sha256={sha256} isKept={isKept} onOpened={(draft) => { setSaid(draft); setLanguage(draft.language) }} />
      <FinishView said={said} sheet={sheet} sha256={sha256} />
    </div></main>
  )
}
