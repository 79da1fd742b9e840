/**
 * Chain views: what the server answers about chains of supply, over what core computes (core/tracing/supply-views.ts).
 * @module
 */
import type { GroupChain, Hypothesis, PointOfDiversion, SupplyChain } from '@proofmark/core/tracing'

/** A statement that an answer names, so that a screen can say what it is without asking for each. */
export interface Named { readonly kind: string; readonly title: string }

export interface SupplyChainView {
  readonly item: { readonly id: string; readonly label: string | null; readonly title: string; readonly handling: 'open' | 'restricted' | 'confidential' }
  /** `null`: the item belongs to no case. */
  readonly case: { readonly id: string; readonly label: string | null; readonly title: string } | null
  readonly chain: SupplyChain
  /** Its members or parts, its lots and its consignments, each with the legs that members have. */
  readonly groups: readonly GroupChain[]
  /** Transfers, documents, items and statements that the chain names, by id. */
  readonly named: Readonly<Record<string, Named>>
}

/** One item of a case as a line: what its chain comes to. */
export interface ChainRow {
  readonly id: string
  readonly label: string | null
  readonly title: string
  /** Most legs and most gaps that one of its versions has. */
  readonly legs: number
  readonly gaps: number
  readonly versions: number
  readonly contradictions: number
  /** Of all versions: the one that all share, or `differs`. */
  readonly diversion: PointOfDiversion['status'] | 'differs'
  readonly hypotheses: readonly Hypothesis['diversionKind'][]
}

/** Rows from the `from`th item on; as many as were computed in the time of one answer. */
export interface ChainRows { readonly case: string; readonly total: number; readonly from: number; readonly rows: readonly ChainRow[] }

/** Statements of a kind to choose from by name, with those that begin so first. */
export interface Choices { readonly choices: readonly { readonly id: string; readonly kind: string; readonly label: string | null; readonly title: string }[]; readonly more: number }
