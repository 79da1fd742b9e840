/**
 * What the server answers about the acquisition network, over what core computes (core/network).
 * @module
 */
import type { Appearance, Chokepoints, Communities, MarkedNetwork, NetworkChanges, NetworkEdge, NetworkNode, NetworkNoteCode, NetworkPaths, PartWay, Recurring } from '@proofmark/core/network'

export interface NetworkView extends MarkedNetwork {
  /** Only statements up to this handling were asked for. */
  readonly upTo: MarkedNetwork['handling']
  /** What is not shown though statements speak of it. */
  readonly cut: readonly NetworkCut[]
  /** Where a date was asked: by edge, whether it certainly lies within; and how many edges certainly lie outside. */
  readonly isCertain: readonly boolean[] | null
  readonly left: number
  /** Where statements were left out or supposed to be accepted: what that changes. */
  readonly changes: NetworkChanges | null
}

/** Of each code the first statements; `count` is of all notes. */
export interface NetworkCut { readonly code: NetworkNoteCode; readonly text: string; readonly count: number; readonly statements: readonly string[] }

/** Places in the answer are places in the network; those that it names are here, so that each opens on its statements. */
export interface Told<Result> {
  readonly result: Result
  readonly nodes: Readonly<Record<number, NetworkNode>>
  readonly edges: Readonly<Record<number, NetworkEdge>>
  readonly cut: readonly NetworkCut[]
  /** The same answer without what was supposed; `null`: nothing was. */
  readonly was: Omit<Told<Result>, 'was' | 'cut'> | null
}

export type PathsView = Told<NetworkPaths>
export type CutsView = Told<Chokepoints>
export type RecurringView = Told<Recurring>
/** Of each community the first members; `sizes`: how many each has. */
export type CommunitiesView = Told<Pick<Communities, 'communities' | 'modularity'> & { readonly sizes: readonly number[] }>
export type GapsView = Told<{ readonly weapon: number; readonly parts: readonly PartWay[] }>
export type AppearancesView = Told<{ readonly appearances: readonly Appearance[] }>
