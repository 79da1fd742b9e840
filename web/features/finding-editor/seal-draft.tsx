/**
 * Seal draft: what will be sealed of the draft: a finding, or a correction of one, with what is said of its sentences. Nothing that somebody else changed meanwhile is overwritten.
 * @module
 */
import { useState } from 'react'
import { newId, today, WillSeal, type Sealing } from '../desk/will-seal.tsx'
import { changesOf, findingFields, naturesOf } from './draft.ts'
import { reviewOf, sealedFinding } from './editor-api.ts'
import type { DraftState } from './use-draft.ts'
import { nameOf } from '../../words/names.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { editorWords } from './words.ts'

export function SealDraft({ of, onSealed }: { of: DraftState; onSealed: (finding: string) => void }) {
  const say = editorWords.useWords()
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [target, setTarget] = useState('')
  const { draft } = of
  const common = { case: draft.case, author: draft.author, made: today(), handling: draft.handling }
  const prepare = async (): Promise<Sealing | null> => {
    setSaid(null)
    if (draft.of === null || of.begun.sealed === null) {
      const id = newId()
      setTarget(id)
      return { statements: [{ kind: 'finding', id, ...findingFields(draft), ...common }, ...naturesOf(draft).map((each) => ({ kind: 'sentence', of: id, ...each, ...common }))] }
    }
    const [now, review] = await Promise.all([sealedFinding(draft.of), reviewOf(draft.of)])
    if (now.laterWord.length !== of.begun.base) { setSaid(say('changedMeanwhile')); return null }
    const changes = changesOf(draft, of.begun.sealed)
    const known = new Map(review.sentences.map(({ text, nature }) => [text, nature]))
    const natures = naturesOf(draft).filter(({ text, nature }) => known.get(text) !== nature)
    if (changes.length === 0 && natures.length === 0) { setSaid(say('nothingChanged')); return null }
    setTarget(draft.of)
    return { statements: [...(changes.length === 0 ? [] : [{ kind: 'correction', of: draft.of, changes, reason: reason.trim(), ...common }]), ...natures.map((each) => ({ kind: 'sentence', of: draft.of, ...each, ...common }))] }
  }
  const whyNot = whyNotYet(of, reason, say)
  return (
    <section className="editor-seal">
      {draft.of !== null && <label className="field"><span>{say('whyCorrect')}</span><input dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} /></label>}
      {said !== null && <p className="notice bad" role="alert">{said}</p>}
      <WillSeal prepare={prepare} button={say('seal')} isReady={whyNot === null} whyNot={whyNot} onSealed={() => { void of.discard().then(() => onSealed(target)) }} />
    </section>
  )
}

/** What keeps the draft from being looked at and sealed; `null`: nothing. */
function whyNotYet({ draft, weighed, isWeighing }: DraftState, reason: string, say: ReturnType<typeof editorWords.useWords>): string | null {
  if (isWeighing) return say('weighing')
  if (weighed === null) return say('notWeighed')
  const fields = [...new Set(weighed.problems.map(({ field }) => nameOf(fieldNames, field.split('/')[1] ?? '')))].filter((name) => name !== '')
  if (weighed.problems.length > 0) return fields.length === 0 ? say('notWeighed') : say('lacks', { names: fields.join(', ') })
  return draft.of !== null && reason.trim() === '' ? say('lacks', { names: say('whyCorrect') }) : null
}
