/**
 * Review view: what the server answers of the review of a finding. Names stand beside ids, so that no screen has to ask for them.
 * @module
 */
import type { GateProblem, ProcedureOf, PublicationGate } from '@proofmark/core/review'
import type { Titled } from './desk-view.ts'

export interface ReviewGateView extends Omit<PublicationGate, 'problems'> {
  readonly day: string
  readonly isOpen: boolean
  readonly finding: { readonly id: string; readonly label: string | null; readonly title: string; readonly case: string | null }
  /** Each with an English sentence. */
  readonly problems: readonly (GateProblem & { readonly message: string })[]
  /** Names of parties and titles of statements, by id. */
  readonly named: Readonly<Record<string, string>>
}

/** What a publisher is told: what stops it, and what passes only by a waiver. Names of others than these do not stand in it. */
export interface ReviewSummary {
  readonly isOpen: boolean
  readonly problems: readonly { readonly code: GateProblem['code']; readonly message: string }[]
  /** In English, as they are printed. */
  readonly waived: readonly string[]
  /** Of the procedure; `null`: the built-in one. */
  readonly procedure: string | null
}

/** With those who may be chosen as a reviewer. */
export interface ReviewView extends ReviewGateView { readonly people: readonly (Titled & { readonly case: string | null })[] }

/** The procedure by which findings of a case are let out. */
export interface ProcedureView {
  readonly case: { readonly id: string; readonly label: string | null; readonly title: string }
  /** The one that a finding sealed now would pass. */
  readonly now: ProcedureOf
  /** All that were sealed for the case or for all cases, newest first. */
  readonly sealed: readonly { readonly id: string; readonly title: string; readonly index: number | null; readonly isForAll: boolean }[]
  /** Findings that were sealed before it, and by which procedure each goes; `null`: the built-in one. */
  readonly findings: readonly { readonly id: string; readonly label: string | null; readonly title: string; readonly procedure: string | null }[]
}
