/**
 * Claim status: a shape, a word and a colour, and what it hangs on. The only component that draws it.
 * @module
 */
import { counted } from '@proofmark/core/bytes'
import type { ClaimStatus as Status } from '@proofmark/core/findings'

const words: Record<Status, string> = { established: 'established', possible: 'possible', contradicted: 'contradicted', 'not-established': 'not established' }

export function ClaimStatus({ status, restsOn }: { status: Status; restsOn?: Readonly<Record<string, number>> }) {
  return (
    <span className="row">
      <span className={`status ${status}`}><Shape status={status} />{words[status]}</span>
      {restsOn !== undefined && Object.keys(restsOn).length > 0 && <span className="small quiet">rests on {countsText(restsOn)}</span>}
    </span>
  )
}

/** ● ◐ ✕ ○: told apart without colour, in print and when small. */
function Shape({ status }: { status: Status }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {status === 'contradicted'
        ? <path d="M3 3 L13 13 M13 3 L3 13" stroke="currentColor" strokeWidth="2.5" fill="none" />
        : <circle cx="8" cy="8" r="6" fill={status === 'established' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" />}
      {status === 'possible' && <path d="M8 2 A6 6 0 0 0 8 14 Z" fill="currentColor" />}
    </svg>
  )
}

export const countsText = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([kind, n]) => counted(n, kind)).join(', ')
