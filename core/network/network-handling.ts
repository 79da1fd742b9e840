/**
 * Handling of a network: each node and edge is as narrow as the narrowest statement that makes it, and so is what is made of them together.
 * @module
 */
import { handlingOf, narrowest, type Handling, type StatementId, type World } from '@proofmark/core/statements'
import type { Network, NetworkEdge, NetworkNode } from './network.ts'

export interface MarkedNetwork extends Network {
  readonly nodes: readonly (NetworkNode & { readonly handling: Handling })[]
  readonly edges: readonly (NetworkEdge & { readonly handling: Handling })[]
  /** The narrowest of all nodes and edges. */
  readonly handling: Handling
}

/**
 * The network with its handling. `world`: the whole one, where it is still known how each statement was sealed. `cases` hold none that is narrower than `upTo`.
 */
export function markedNetwork(world: World, { nodes, edges }: Network, upTo: Handling = 'confidential'): MarkedNetwork {
  const isTold = new Map<StatementId, boolean>()
  const told = (id: StatementId) => { const known = isTold.get(id) ?? (upTo === 'confidential' || narrowest([handlingOf(world, [id]), upTo]) === upTo); isTold.set(id, known); return known }
  const marks = ({ cases, statements }: NetworkNode | NetworkEdge) => ({ cases: cases.every(told) ? cases : cases.filter(told), handling: handlingOf(world, statements) })
  const all = { nodes: nodes.map((node) => ({ ...node, ...marks(node) })), edges: edges.map((edge) => ({ ...edge, ...marks(edge) })) }
  return { ...all, handling: narrowest([...all.nodes, ...all.edges].map(({ handling }) => handling)) }
}
