/**
 * Verdict: what a check of a package found, part by part. Never one green tick, and always with what is not proved.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'

export type PartName = 'container' | 'bag' | 'keys' | 'log' | 'statements' | 'signatures' | 'chain' | 'fields' | 'blobs' | 'publication' | 'finding' | 'trust'
export type PartStatus = 'holds' | 'fails' | 'not-checked'

export interface VerdictPart {
  readonly part: PartName
  readonly status: PartStatus
  /** Stable; `ok` when it holds. Listed in spec/package.md. */
  readonly code: string
  /** One sentence that names the thing, what was expected and what was found. */
  readonly text: string
}

export interface VerifiedStatement {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly index: number
  readonly signedBy: { readonly name: string; readonly role: string } | null
  readonly fields: Readonly<Record<string, Json>>
  readonly withheld: readonly string[]
  readonly erased: readonly string[]
}

export interface Verdict {
  /** True only when every part holds. `trust` may be unchecked: whose root key it is, nobody inside can say. */
  readonly ok: boolean
  readonly status: 'holds' | 'fails' | 'incomplete'
  readonly parts: readonly VerdictPart[]
  readonly finding: string | null
  readonly statements: readonly VerifiedStatement[]
  readonly blobs: readonly string[]
  readonly log: { readonly origin: string; readonly size: number; readonly root: string } | null
  /** Fingerprint to compare over another channel: the root key as a verifier key. */
  readonly rootKey: string | null
  readonly existed: { readonly notBefore: string; readonly notAfter: string }
  readonly counts: { readonly shown: number; readonly withheld: number; readonly erased: number }
  readonly notProved: readonly string[]
}

/** What no package can prove; said with every verdict. */
export const notProved: readonly string[] = [
  'That the statements are true: the package proves who sealed which words when, not that the words are right.',
  'That the clocks were right: dates inside the statements are claims of their authors.',
  'That nothing was left out: a package is a selection, and what was never sealed leaves no trace.',
  'That no other log was kept beside this one: no independent witness has cosigned this head.',
]
