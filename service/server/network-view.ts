/**
 * What the server answers about the acquisition network, over what core computes (core/network).
 * @module
 */
import type { Network, NetworkNoteCode } from '@proofmark/core/network'

export interface NetworkView extends Network {
  /** What is not shown though statements speak of it, most notes first hundred of each code; `count` is of all. */
  readonly cut: readonly NetworkCut[]
}

export interface NetworkCut { readonly code: NetworkNoteCode; readonly text: string; readonly count: number; readonly statements: readonly string[] }
