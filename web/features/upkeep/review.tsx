/**
 * Review: what will be sealed, why, and what it does to findings; asked of the server before anything is.
 * @module
 */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { api, Refused, type UpkeepChange, type UpkeepEffect } from '../../api.ts'
import { paths } from '../../paths.ts'
import { queries } from '../../queries.ts'
import { visible } from '../../visible.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { Own } from '../../words/said.tsx'
import { upkeepWords } from './words.ts'

/** Closed by whoever opened it; everything that was typed stays in the page behind it. */
export function Review({ change, children, label, onClose, onSealed }: { change: UpkeepChange; children: ReactNode; label: string; onClose: () => void; onSealed: (entries: readonly { readonly id: string; readonly index: number }[]) => void }) {
  const say = upkeepWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [effects, setEffects] = useState<readonly UpkeepEffect[] | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const told = (error: unknown) => setSaid(error instanceof Refused ? [error.message, ...error.problems.map(({ field, expected, found }) => `${field}: ${expected}; ${found}`)].join(' ') : String(error))
  useEffect(() => {
    dialog.current?.showModal()
    let isHere = true
    api.upkeep({ ...change, dryRun: true }).then((answer) => { if (isHere) setEffects(answer.effects) }, (error: unknown) => { if (isHere) told(error) })
    return () => { isHere = false }
  }, [])
  const seal = async () => {
    setBusy(true)
    setSaid(null)
    try {
      const { sealed } = await api.upkeep({ ...change, dryRun: false })
      await queries.invalidateQueries()
      onSealed(sealed)
    } catch (error) {
      told(error)
      setBusy(false)
    }
  }
  return (
    <dialog ref={dialog} className="dialog review" aria-label={say('willSeal')} onClose={onClose}>
      <h2>{say('willSeal')}</h2>
      {children}
      <p><span className="label">{say('reason')}</span> <Own>{visible(change.reason)}</Own></p>
      <h3>{say('effects')}</h3>
      {effects === null && said === null && <p role="status">{say('looking')}</p>}
      {effects?.length === 0 && <p role="status">{say('noEffect')}</p>}
      {effects !== null && effects.length > 0 && <ul role="list" className="stack">{effects.map(({ finding, title, from, to, boundsChange }) => <li key={finding}><a href={paths.finding(finding)}><Own>{visible(title)}</Own></a>: <strong>{say('effect', { from: nameOf(codeNames, from), to: nameOf(codeNames, to) })}</strong>{boundsChange && ` · ${say('bounds')}`}</li>)}</ul>}
      {said !== null && <p className="notice bad" role="alert">{said}</p>}
      <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button><button type="button" className="button first" disabled={busy || effects === null} onClick={() => void seal()}>{busy ? say('sealing') : label}</button></div>
    </dialog>
  )
}
