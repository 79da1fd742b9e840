/**
 * Frame: what stands beside the sentences: standard of proof, confidence and why, caveats, other explanations, parties with a right of reply, author, handling.
 * @module
 */
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import type { DraftAlternative, FindingDraft } from './draft.ts'
import { Chooser } from './member-input.tsx'
import { named } from './named.ts'
import type { DraftState } from './use-draft.ts'
import { editorWords } from './words.ts'

export function Frame({ of }: { of: DraftState }) {
  const say = editorWords.useWords()
  const { draft, step } = of
  const line = (name: 'standardOfProof' | 'confidenceReason', label: string) => <label className="field"><span>{label}</span><input dir="auto" value={draft[name]} onChange={(event) => step({ ...draft, [name]: event.target.value }, name)} /></label>
  return (
    <>
      <section aria-labelledby="editor-sure"><h2 id="editor-sure">{say('howSure')}</h2>
        {line('standardOfProof', say('standard'))}
        <label className="field"><span>{say('confidence')}</span><select value={draft.confidence} onChange={(event) => step({ ...draft, confidence: event.target.value as FindingDraft['confidence'] })}><option value="">{say('empty')}</option>{(['low', 'moderate', 'high'] as const).map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label>
        {line('confidenceReason', say('reason'))}
      </section>
      <section aria-labelledby="editor-caveats"><h2 id="editor-caveats">{say('caveats')} <span className="count">{draft.caveats.length}</span></h2>
        {draft.caveats.map((caveat, at) => <div key={at} className="row editor-line"><input dir="auto" aria-label={say('caveat', { at: at + 1 })} value={caveat} onChange={(event) => step({ ...draft, caveats: draft.caveats.with(at, event.target.value) }, `caveat ${at}`)} /><button type="button" className="button plain" aria-label={named(say('remove'), say('caveat', { at: at + 1 }), caveat)} onClick={() => step({ ...draft, caveats: draft.caveats.toSpliced(at, 1) })}>{say('remove')}</button></div>)}
        <button type="button" className="button" onClick={() => step({ ...draft, caveats: [...draft.caveats, ''] })}>{say('addCaveat')}</button>
      </section>
      <section aria-labelledby="editor-alternatives"><h2 id="editor-alternatives">{say('alternatives')} <span className="count">{draft.alternatives.length}</span></h2>
        {draft.alternatives.map((each, at) => <Alternative key={at} of={each} at={at} onChange={(next, place) => step({ ...draft, alternatives: draft.alternatives.with(at, next) }, `alternative ${at} ${place}`)} onRemove={() => step({ ...draft, alternatives: draft.alternatives.toSpliced(at, 1) })} />)}
        <button type="button" className="button" onClick={() => step({ ...draft, alternatives: [...draft.alternatives, { text: '', setAsideBecause: '', wouldDecide: '' }] })}>{say('addAlternative')}</button>
      </section>
      <section aria-labelledby="editor-parties"><h2 id="editor-parties">{say('referenced')}</h2><p className="small quiet">{say('referencedHint')}</p>
        <Chooser label={say('referenced')} kinds={['party']} inCase={draft.case} many chosen={draft.substantivelyReferenced} onChange={(ids) => step({ ...draft, substantivelyReferenced: ids })} />
        {draft.of === null && <><Chooser label={say('author')} kinds={['party']} inCase={draft.case} many={false} chosen={draft.author === null ? [] : [draft.author]} onChange={(ids) => step({ ...draft, author: ids[0] ?? null })} />
          <label className="field"><span>{say('handling')}</span><select value={draft.handling} onChange={(event) => step({ ...draft, handling: event.target.value as FindingDraft['handling'] })}>{(['open', 'restricted', 'confidential'] as const).map((each) => <option key={each} value={each}>{nameOf(codeNames, each)}</option>)}</select></label></>}
      </section>
    </>
  )
}

function Alternative({ of, at, onChange, onRemove }: { of: DraftAlternative; at: number; onChange: (next: DraftAlternative, place: string) => void; onRemove: () => void }) {
  const say = editorWords.useWords()
  const line = (name: keyof DraftAlternative, label: string) => <label className="field"><span>{label}</span><input dir="auto" value={of[name]} onChange={(event) => onChange({ ...of, [name]: event.target.value }, name)} /></label>
  return <div className="claim">{line('text', say('alternative', { at: at + 1 }))}{line('setAsideBecause', say('against'))}{line('wouldDecide', say('decide'))}<button type="button" className="button plain" aria-label={named(say('remove'), say('alternative', { at: at + 1 }), of.text)} onClick={onRemove}>{say('remove')}</button></div>
}
