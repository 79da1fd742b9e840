/**
 * Use draft: the draft with its steps, kept on the device and weighed by the server whenever whoever writes pauses.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import type { FindingDraftView } from 'proofmark/api'
import { newId } from '../desk/will-seal.tsx'
import { draftOf, emptyDraft, type FindingDraft } from './draft.ts'
import { reviewOf, sealedFinding, weigh } from './editor-api.ts'
import { editing, redone, stepTo, undone, type Editing } from './edits.ts'
import { keptDrafts } from './kept-drafts.ts'

const pauseMs = 350

export interface DraftState {
  readonly draft: FindingDraft
  /** The finding as it is sealed; `null`: a new one. */
  readonly sealed: Readonly<Record<string, unknown>> | null
  /** How many later words it had when the draft was begun. */
  readonly base: number
  readonly weighed: FindingDraftView | null
  readonly isWeighing: boolean
  /** Why it could not be weighed, where that is no fault of the draft. */
  readonly fault: Error | null
  readonly isKept: boolean | null
  readonly wasTakenUp: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  step(draft: FindingDraft, place?: string): void
  undo(): void
  redo(): void
  discard(): Promise<void>
}

/** `finding`: the one that is corrected, by id or label; or a new one of the case. Answers an error where that is not there. */
export function useDraft(finding: string | null, inCase: string | null): DraftState | { readonly error: Error } | null {
  const [state, setState] = useState<Editing | null>(null)
  const [begun, setBegun] = useState<{ sealed: Readonly<Record<string, unknown>> | null; base: number; name: string; wasTakenUp: boolean; first: FindingDraft } | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [weighed, setWeighed] = useState<FindingDraftView | null>(null)
  const [isWeighing, setWeighing] = useState(false)
  const [fault, setFault] = useState<Error | null>(null)
  const [isKept, setKept] = useState<boolean | null>(null)
  const turn = useRef(0)

  useEffect(() => {
    let isHere = true
    beginning(finding, inCase).then((found) => { if (!isHere) return; setBegun(found); setState(editing(found.draft)) }, (problem: Error) => { if (isHere) setError(problem) })
    return () => { isHere = false }
  }, [finding, inCase])

  useEffect(() => {
    if (state === null || begun === null) return
    const own = ++turn.current
    setWeighing(true)
    // Kept at each key: whoever closes the page a moment later has lost nothing.
    if (state.past.length > 0 || begun.wasTakenUp) { setKept(null); void keptDrafts.put({ name: begun.name, draft: state.draft, base: begun.base }).then((is) => { if (own === turn.current) setKept(is) }) }
    const timer = setTimeout(() => {
      weigh(state.draft).then((answer) => { if (own === turn.current) { setWeighed(answer); setFault(null); setWeighing(false) } }, (error: Error) => { if (own === turn.current) { setWeighed(null); setFault(error); setWeighing(false) } })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [state?.draft, begun])

  if (error !== null) return { error }
  if (state === null || begun === null) return null
  return {
    draft: state.draft, sealed: begun.sealed, base: begun.base, weighed, isWeighing, fault, isKept, wasTakenUp: begun.wasTakenUp, canUndo: state.past.length > 0, canRedo: state.future.length > 0,
    step: (draft, place) => setState((before) => stepTo(before!, draft, place ?? null)), undo: () => setState((before) => undone(before!)), redo: () => setState((before) => redone(before!)),
    discard: async () => { await keptDrafts.drop(begun.name); setBegun({ ...begun, wasTakenUp: false }); setState(editing(begun.first)); setKept(null) },
  }
}

async function beginning(finding: string | null, inCase: string | null) {
  if (finding === null) {
    const name = `new:${inCase ?? ''}`
    const kept = await keptDrafts.get(name)
    const first = emptyDraft(null, inCase === null ? null : (await sealedFinding(inCase)).id, newId)
    return { sealed: null, base: 0, name, wasTakenUp: kept !== null, first, draft: kept?.draft ?? first }
  }
  const [view, review] = await Promise.all([sealedFinding(finding), reviewOf(finding)])
  const natures = new Map(review.sentences.flatMap(({ text, nature }) => (nature === 'context' || nature === 'opinion' ? [[text, nature] as const] : [])))
  const first = draftOf(view.id, view.fields, natures, newId)
  const kept = await keptDrafts.get(`of:${view.id}`)
  return { sealed: view.fields, base: kept?.base ?? view.laterWord.length, name: `of:${view.id}`, wasTakenUp: kept !== null, first, draft: kept?.draft ?? first }
}
