/**
 * Will seal: what will be sealed, in words and exactly, before it is; then the sealing, and what was refused.
 * @module
 */
import { useId, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { DoubtfulDate } from '@proofmark/core/statements'
import { api } from '../../api.ts'
import { queries } from '../../queries.ts'
import { Doubts } from '../../shell/doubts.tsx'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { Readable } from './readable.tsx'
import { deskWords } from './words.ts'
import './desk.css'

/** Statements, or a correction of one with what the person has seen of it. */
export type Sealing = { readonly statements: readonly Readonly<Record<string, unknown>>[] } | { readonly of: string; readonly seen: number; readonly changes: readonly { readonly field: string; readonly value: unknown }[]; readonly reason: string }
  /** What the server makes and seals by itself, as a briefing with its files; `shown`: what is known of it before. */
  | { readonly shown: Readonly<Record<string, unknown>>; readonly seal: () => Promise<readonly string[]> }

/** `prepare`: made when somebody looks, so that a file can be sent before. `null`: it cannot be, and the form says why. `whyNot`: what keeps it from being ready, said beside the button. */
export function WillSeal({ prepare, button, children, isReady, whyNot = null, onSealed }: { prepare: () => Promise<Sealing | null>; button: string; children?: ReactNode; isReady: boolean; whyNot?: string | null; onSealed: (ids: readonly string[]) => void }) {
  const say = deskWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [sealing, setSealing] = useState<Sealing | null>(null)
  const [doubts, setDoubts] = useState<readonly DoubtfulDate[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const why = useId()
  const look = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const next = await prepare()
      const found = next !== null && 'statements' in next ? (await api.record(linesOf(next.statements), true)).doubts : []
      // Drawn before the dialog opens: it must never show, or seal, what was looked at before.
      flushSync(() => { setDoubts(found); setSealing(next) })
      if (next !== null) dialog.current?.showModal()
    } catch (error) { setProblem(error) }
    setBusy(false)
  }
  const seal = async () => {
    if (sealing === null) return
    setBusy(true)
    setProblem(null)
    try {
      if ('seal' in sealing) {
        const ids = await sealing.seal()
        await queries.invalidateQueries()
        dialog.current?.close()
        onSealed(ids)
        setBusy(false)
        return
      }
      const { sealed } = 'statements' in sealing
        ? await api.record(linesOf(sealing.statements))
        : await api.upkeep({ corrections: [{ of: sealing.of, seen: sealing.seen, changes: sealing.changes }], reason: sealing.reason, dryRun: false })
      await queries.invalidateQueries()
      dialog.current?.close()
      onSealed(sealed.map(({ id }) => id))
    } catch (error) { setProblem(error) }
    setBusy(false)
  }
  return (
    <>
      {whyNot !== null && <p id={why} className="small editor-flag whole">{whyNot}</p>}
      <div className="buttons whole"><button type="button" className="button first" aria-describedby={whyNot === null ? undefined : why} disabled={!isReady || busy} onClick={() => void look()}>{button}</button>{children}</div>
      {problem !== null && dialog.current?.open !== true && <p className="notice bad whole" role="alert"><Refusal of={problem} /></p>}
      <dialog ref={dialog} className="dialog" aria-label={say('willSeal')}>
        <h2>{say('willSeal')}</h2>
        {sealing !== null && <div className="readables" tabIndex={0} role="group" aria-label={say('inWords')}><Readable all={shownOf(sealing)} /></div>}
        {sealing !== null && <details><summary>{say('exactly')}</summary><pre className="will-seal" dir="ltr" tabIndex={0}>{visible(shownOf(sealing).map((each) => JSON.stringify(said(each), null, 2)).join('\n'))}</pre></details>}
        <Doubts of={doubts} />
        {problem !== null && <p className="notice bad" role="alert"><Refusal of={problem} /></p>}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button><button type="button" className="button first" disabled={busy} onClick={() => void seal()}>{say(busy ? 'sealing' : 'seal')}</button></div>
      </dialog>
    </>
  )
}

/** What will be sealed, as statements. */
const shownOf = (sealing: Sealing): readonly Readonly<Record<string, unknown>>[] => 'statements' in sealing ? sealing.statements : 'seal' in sealing ? [sealing.shown] : [{ kind: 'correction', of: sealing.of, changes: sealing.changes, reason: sealing.reason }]

const linesOf = (statements: readonly Readonly<Record<string, unknown>>[]) => statements.map((each) => JSON.stringify(each)).join('\n')

/** Without the fields in which nothing stands: they are sealed as absent. */
const said = (statement: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))

export const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
export const today = () => new Date().toISOString().slice(0, 10)
/** Typed text, or nothing. */
export const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
