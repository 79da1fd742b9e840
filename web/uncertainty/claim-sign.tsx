/**
 * Claim sign: a shape, a word and a colour. The only component that draws the status of a claim; its words come from whoever shows it.
 * @module
 */
import type { ClaimStatus } from '@proofmark/core/findings'

export function ClaimSign({ status, word, rest = null }: { status: ClaimStatus; word: string; rest?: string | null }) {
  return (
    <span className="row">
      <span className={`status ${status}`}><Shape status={status} />{word}</span>
      {rest !== null && <span className="small quiet">{rest}</span>}
    </span>
  )
}

/** ● ◐ ✕ ○: told apart without colour, in print and when small. */
function Shape({ status }: { status: ClaimStatus }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {status === 'contradicted'
        ? <path d="M3 3 L13 13 M13 3 L3 13" stroke="currentColor" strokeWidth="2.5" fill="none" />
        : <circle cx="8" cy="8" r="6" fill={status === 'established' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" />}
      {status === 'possible' && <path d="M8 2 A6 6 0 0 0 8 14 Z" fill="currentColor" />}
    </svg>
  )
}
