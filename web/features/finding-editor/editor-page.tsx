/**
 * Editor page: a finding is written sentence by sentence; what bears each stands beside it, and what the whole would come to above.
 * @module
 */
import { paths } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { English, Own } from '../../words/said.tsx'
import { ClaimList } from './claim-list.tsx'
import { DraftBar } from './draft-bar.tsx'
import { Frame } from './frame.tsx'
import { SealDraft } from './seal-draft.tsx'
import { SentenceList } from './sentence-list.tsx'
import { useDraft, type DraftState } from './use-draft.ts'
import { editorWords } from './words.ts'
import './editor.css'

/** `finding`: the one that is corrected; else a new one of the case. */
export default function EditorPage({ finding, inCase }: { finding: string | null; inCase: string | null }) {
  const state = useDraft(finding, inCase)
  const say = editorWords.useWords()
  if (state === null) return <div className="page"><Waiting /></div>
  if ('error' in state) return <div className="page"><Failure error={state.error} /></div>
  const { draft } = state
  return (
    <div className="page editor" onKeyDown={state.onKey}>
      <header><h1 data-of={draft.title}>{say(finding === null ? 'newFinding' : 'editFinding')}</h1><p className="lede">{say('lede')}</p><p className="trail">{finding === null ? <a href={paths.case(inCase ?? '')}>{say('toCase')}</a> : <a href={paths.finding(finding)}>{say('back')}</a>}</p></header>
      <Standing of={state} />
      <label className="field"><span>{say('title')}</span><input value={draft.title} onChange={(event) => state.step({ ...draft, title: event.target.value }, 'title')} /></label>
      <SentenceList of={state} />
      <ClaimList of={state} />
      <Frame of={state} />
      <SealDraft of={state} onSealed={(id) => navigate(paths.finding(id))} />
    </div>
  )
}

function Standing({ of }: { of: DraftState }) {
  const say = editorWords.useWords()
  const weighed = of.weighed?.weighed ?? null
  const problems = (of.weighed?.problems ?? []).filter(({ line }) => line === 1)
  return (
    <section className="editor-standing" aria-label={say('weighed')}>
      <div className="row" role="status">{of.isWeighing ? <span className="quiet">{say('weighing')}</span> : weighed === null ? <span className="quiet">{say('notWeighed')}</span> : <><span>{say('weighed')}</span> <ClaimStatus status={weighed.status} /></>}</div>
      {!of.isWeighing && of.fault !== null && <p className="notice bad" role="alert"><Refusal of={of.fault} /></p>}
      {!of.isWeighing && problems.length > 0 && <details><summary>{say('problems')} <span className="count">{problems.length}</span></summary><ul>{problems.map(({ field, expected, found }) => <li key={`${field} ${expected}`}><code dir="ltr">{field}</code>: <English>{expected}</English>{found === '' ? '' : <>; <Own>{found}</Own></>}</li>)}</ul></details>}
      <DraftBar of={of} tell={({ title, sentences }) => [title, ...sentences.map(({ text }) => text)].filter((text) => text.trim() !== '').join(' · ')} />
    </section>
  )
}
