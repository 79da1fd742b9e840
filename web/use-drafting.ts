/**
 * Use drafting: a draft with its steps, kept on the device at each key and weighed by the server whenever whoever writes pauses.
 *
 * Two tabs may write a draft of the same. What another tab wrote is never written over unseen: nothing is kept until somebody has chosen which of the two goes on.
 * @module
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { editing, redone, stepTo, undone, type Editing } from './editing.ts'
import type { Found, Kept, KeptDrafts, Revision } from './kept-drafts.ts'

const pauseMs = 350

/** `first`: what it is without anything written; `draft`: what was taken up. */
export interface Begun<Draft> { readonly first: Draft; readonly draft: Draft; readonly wasTakenUp: boolean }

/** What another tab has of it; `draft`: `null`: it discarded or sealed it. */
export interface OtherDraft<Draft> { readonly draft: Draft | null }

export interface Drafting<Draft, Answer, B extends Begun<Draft> = Begun<Draft>> {
  readonly draft: Draft
  readonly begun: B
  readonly weighed: Answer | null
  readonly isWeighing: boolean
  /** Why it could not be weighed, where that is no fault of the draft. */
  readonly fault: Error | null
  /** `null`: nothing was written, or that is not known yet. */
  readonly isKept: boolean | null
  /** Written, or dropped, by another tab since this one looked; until somebody chooses, this one is not kept. */
  readonly other: OtherDraft<Draft> | null
  /** Goes on with this tab's draft, over the other's. */
  keepMine(): void
  /** Goes on with the other's; one step, which can be undone. */
  takeOther(): void
  readonly wasTakenUp: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  step(draft: Draft, place?: string): void
  undo(): void
  redo(): void
  /** One step, which can be undone. */
  discard(): Promise<void>
  /** Control or command with Z, and with shift: for the element in which is written. */
  readonly onKey: (event: KeyboardEvent) => void
}

/** What is drafted: how it begins, who weighs it, where it is kept. */
export interface Means<Draft, Answer, B extends Begun<Draft>, Row extends { readonly draft: Draft }> {
  /** `revision`: of the draft that was taken up; `null`: there was none. */
  begin(): Promise<B & { readonly revision: Revision | null }>
  weigh(draft: Draft): Promise<Answer>
  readonly kept: KeptDrafts<Row>
  keyOf(begun: B): string
  rowOf(begun: B, draft: Draft): Row
  /** What holds of the draft once another tab's was taken over. */
  took?(begun: B, row: Row): B
}

/** `of`: what is drafted; another text begins anew. Answers an error where it cannot begin. */
export function useDrafting<Draft, Answer, B extends Begun<Draft>, Row extends { readonly draft: Draft }>(of: string, means: Means<Draft, Answer, B, Row>): Drafting<Draft, Answer, B> | { readonly error: Error } | null {
  const [state, setState] = useState<Editing<Draft> | null>(null)
  const [begun, setBegun] = useState<B | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [weighed, setWeighed] = useState<Answer | null>(null)
  const [isWeighing, setWeighing] = useState(false)
  const [fault, setFault] = useState<Error | null>(null)
  const [isKept, setKept] = useState<boolean | null>(null)
  const [other, setOther] = useState<OtherDraft<Draft> | null>(null)
  const turn = useRef(0)
  /** The writing on the device that this tab has seen or made. */
  const seen = useRef<Revision | null>(null)
  const now = useRef<Draft | null>(null)
  now.current = state?.draft ?? null
  /** One after the other, so that each knows what the one before has seen. */
  const queue = useRef(Promise.resolve())
  const inTurn = (act: () => Promise<void>): Promise<void> => (queue.current = queue.current.then(act))

  useEffect(() => {
    let isHere = true
    means.begin().then((found) => { if (!isHere) return; seen.current = found.revision; setOther(null); setBegun(found); setState(editing(found.draft)) }, (problem: Error) => { if (isHere) setError(problem) })
    return () => { isHere = false }
  }, [of])

  const look = (key: string) => inTurn(async () => {
    const found = await means.kept.get(key)
    if ((found?.revision ?? null) === seen.current) return setOther(null)
    // Both say the same: there is nothing to choose.
    if (found !== null && JSON.stringify(found.row.draft) === JSON.stringify(now.current)) { seen.current = found.revision; return setOther(null) }
    setOther({ draft: found?.row.draft ?? null })
  })
  const settle = async (own: number, key: string, change: Promise<Kept>) => {
    const done = await change
    if (done.is === 'kept') seen.current = done.revision
    if (done.is === 'other') void look(key)
    if (own === turn.current) setKept(done.is === 'kept' ? done.revision !== null || null : done.is === 'refused' ? false : null)
  }

  const key = begun === null ? null : means.keyOf(begun)
  useEffect(() => {
    if (key === null) return
    const again = () => void look(key)
    // A tab that slept may have missed what it was told.
    document.addEventListener('visibilitychange', again)
    const stop = means.kept.watch(key, again)
    return () => { document.removeEventListener('visibilitychange', again); stop() }
  }, [key])

  useEffect(() => {
    if (state === null || begun === null || key === null) return
    const own = ++turn.current
    setWeighing(true)
    // Kept at each key: whoever closes the page a moment later has lost nothing.
    if (other === null && (state.draft !== begun.first || seen.current !== null)) {
      setKept(null)
      void inTurn(async () => {
        if (state.draft !== begun.first) await settle(own, key, means.kept.putOver(means.rowOf(begun, state.draft), seen.current))
        else if (seen.current !== null) await settle(own, key, means.kept.dropOver(key, seen.current))
      })
    }
    const timer = setTimeout(() => {
      means.weigh(state.draft).then((answer) => { if (own === turn.current) { setWeighed(answer); setFault(null); setWeighing(false) } }, (problem: Error) => { if (own === turn.current) { setWeighed(null); setFault(problem); setWeighing(false) } })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [state?.draft, begun, other === null])

  if (error !== null) return { error }
  if (state === null || begun === null) return null
  const undo = () => setState((before) => undone(before!))
  const redo = () => setState((before) => redone(before!))
  return {
    draft: state.draft, begun, weighed, isWeighing, fault, isKept: other === null ? isKept : null, other, wasTakenUp: begun.wasTakenUp, canUndo: state.past.length > 0, canRedo: state.future.length > 0, undo, redo,
    step: (draft, place) => setState((before) => stepTo(before!, draft, place ?? null)),
    keepMine: () => void inTurn(async () => { seen.current = (await means.kept.get(means.keyOf(begun)))?.revision ?? null; setOther(null) }),
    takeOther: () => void inTurn(async () => {
      const found: Found<Row> | null = await means.kept.get(means.keyOf(begun))
      seen.current = found?.revision ?? null
      setBegun(found === null || means.took === undefined ? begun : means.took(begun, found.row))
      setState((before) => stepTo(before!, found?.row.draft ?? begun.first))
      setOther(null)
    }),
    discard: async () => {
      setState((before) => stepTo(before!, begun.first))
      setBegun({ ...begun, wasTakenUp: false })
      await inTurn(async () => { const done = await means.kept.dropOver(means.keyOf(begun), seen.current); if (done.is === 'kept') seen.current = null })
    },
    onKey: (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.target instanceof HTMLDialogElement) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    },
  }
}
