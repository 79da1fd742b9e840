/**
 * Use drafting: a draft with its steps, kept on the device at each key and weighed by the server whenever whoever writes pauses.
 * @module
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { editing, redone, stepTo, undone, type Editing } from './editing.ts'

const pauseMs = 350

/** `first`: what it is without anything written; `draft`: what was taken up. */
export interface Begun<Draft> { readonly first: Draft; readonly draft: Draft; readonly wasTakenUp: boolean }

export interface Drafting<Draft, Answer, B extends Begun<Draft> = Begun<Draft>> {
  readonly draft: Draft
  readonly begun: B
  readonly weighed: Answer | null
  readonly isWeighing: boolean
  /** Why it could not be weighed, where that is no fault of the draft. */
  readonly fault: Error | null
  /** `null`: nothing was written, or that is not known yet. */
  readonly isKept: boolean | null
  readonly wasTakenUp: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  step(draft: Draft, place?: string): void
  undo(): void
  redo(): void
  discard(): Promise<void>
  /** Control or command with Z, and with shift: for the element in which is written. */
  readonly onKey: (event: KeyboardEvent) => void
}

/** What is drafted: how it begins, who weighs it, where it is kept. */
export interface Means<Draft, Answer, B extends Begun<Draft>> {
  begin(): Promise<B>
  weigh(draft: Draft): Promise<Answer>
  keep(begun: B, draft: Draft): Promise<boolean>
  drop(begun: B): Promise<void>
}

/** `of`: what is drafted; another text begins anew. Answers an error where it cannot begin. */
export function useDrafting<Draft, Answer, B extends Begun<Draft>>(of: string, means: Means<Draft, Answer, B>): Drafting<Draft, Answer, B> | { readonly error: Error } | null {
  const [state, setState] = useState<Editing<Draft> | null>(null)
  const [begun, setBegun] = useState<B | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [weighed, setWeighed] = useState<Answer | null>(null)
  const [isWeighing, setWeighing] = useState(false)
  const [fault, setFault] = useState<Error | null>(null)
  const [isKept, setKept] = useState<boolean | null>(null)
  const turn = useRef(0)

  useEffect(() => {
    let isHere = true
    means.begin().then((found) => { if (!isHere) return; setBegun(found); setState(editing(found.draft)) }, (problem: Error) => { if (isHere) setError(problem) })
    return () => { isHere = false }
  }, [of])

  useEffect(() => {
    if (state === null || begun === null) return
    const own = ++turn.current
    setWeighing(true)
    // Kept at each key: whoever closes the page a moment later has lost nothing.
    if (state.past.length > 0 || begun.wasTakenUp) { setKept(null); void means.keep(begun, state.draft).then((is) => { if (own === turn.current) setKept(is) }) }
    const timer = setTimeout(() => {
      means.weigh(state.draft).then((answer) => { if (own === turn.current) { setWeighed(answer); setFault(null); setWeighing(false) } }, (problem: Error) => { if (own === turn.current) { setWeighed(null); setFault(problem); setWeighing(false) } })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [state?.draft, begun])

  if (error !== null) return { error }
  if (state === null || begun === null) return null
  const undo = () => setState((before) => undone(before!))
  const redo = () => setState((before) => redone(before!))
  return {
    draft: state.draft, begun, weighed, isWeighing, fault, isKept, wasTakenUp: begun.wasTakenUp, canUndo: state.past.length > 0, canRedo: state.future.length > 0, undo, redo,
    step: (draft, place) => setState((before) => stepTo(before!, draft, place ?? null)),
    discard: async () => { await means.drop(begun); setBegun({ ...begun, wasTakenUp: false }); setState(editing(begun.first)); setKept(null) },
    onKey: (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.target instanceof HTMLDialogElement) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    },
  }
}
