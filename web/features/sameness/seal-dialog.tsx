/**
 * Seal dialog: shows what will be sealed, has the server try it, and seals it only then.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { queries } from '../../queries.ts'
import { Refused } from '../../api.ts'
import { visible } from '../../visible.ts'
import { English } from '../../words/said.tsx'
import { samenessWords } from './words.ts'

export interface ToSeal {
  /** As it is shown. */
  readonly what: unknown
  /** Tried where `isDry`; answers with the index of the entry. */
  readonly ask: (isDry: boolean) => Promise<number | null | 'asked-again'>
}

export function SealDialog({ of, onClose, onSealed }: { of: ToSeal; onClose: () => void; onSealed: (index: number | null) => void }) {
  const say = samenessWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const sealButton = useRef<HTMLButtonElement>(null)
  const [state, setState] = useState<{ readonly step: 'checking' | 'checked' | 'sealing'; readonly problem: string | null }>({ step: 'checking', problem: null })
  const failed = (error: unknown) => setState({ step: 'checking', problem: error instanceof Refused ? [error.message, ...error.problems.map(({ field, expected, found }) => `${field}: expected ${expected}; found ${found}`)].join(' ') : String(error) })
  useEffect(() => {
    dialog.current?.showModal()
    of.ask(true).then(() => setState({ step: 'checked', problem: null })).catch(failed)
  }, [of])
  useEffect(() => { if (state.step === 'checked') sealButton.current?.focus() }, [state.step])
  const seal = async () => {
    setState({ step: 'sealing', problem: null })
    try {
      const index = await of.ask(false)
      if (index === 'asked-again') return
      await queries.invalidateQueries()
      onSealed(index)
    } catch (error) { failed(error) }
  }
  return (
    <dialog ref={dialog} className="dialog" aria-label={say('reviewed')} onClose={onClose}>
      <h2>{say('reviewed')}</h2>
      <pre className="will" dir="ltr" tabIndex={0}>{visible(JSON.stringify(of.what, null, 1))}</pre>
      {state.problem !== null ? <p className="notice bad" role="alert"><English>{state.problem}</English></p> : <p role="status" className="small">{say(state.step)}</p>}
      <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('back')}</button><button ref={sealButton} type="button" className="button first" disabled={state.step !== 'checked'} onClick={() => void seal()}>{say('seal')}</button></div>
    </dialog>
  )
}
