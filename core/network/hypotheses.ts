/**
 * Hypotheses: what the network would be if some statements had not been made, or if some judgements were accepted; and what that changes. The log is not touched.
 * @module
 */
import { world as worldOf, type AnyStatement, type StatementId, type World } from '@proofmark/core/statements'
import type { Network, NetworkEdge, Strength } from './network.ts'

/** The world without some statements, and with some roles accepted, whatever their status; an id that is unknown changes nothing. */
export function supposed(world: World, { without, accepted }: { readonly without: ReadonlySet<StatementId>; readonly accepted: ReadonlySet<StatementId> }): World {
  const left = without.size === 0 ? world : world.without(without)
  if (accepted.size === 0) return left
  // What counts now, each in its current form: corrections are in it already and must not undo what is supposed.
  return worldOf(left.current.filter(({ kind }) => kind !== 'correction' && kind !== 'withdrawal').map((statement) =>
    (statement.kind === 'role' && accepted.has(statement.id) ? { ...statement, fields: { ...statement.fields, status: 'accepted' } } as AnyStatement : statement)))
}

export interface NetworkChanges {
  /** Ids of nodes. */
  readonly nodesGone: readonly string[]
  readonly nodesNew: readonly string[]
  /** Edges by the ids of their ends. */
  readonly edgesGone: readonly NamedEdge[]
  readonly edgesNew: readonly NamedEdge[]
  readonly strengthChanged: readonly (NamedEdge & { readonly was: Strength })[]
}

export interface NamedEdge { readonly from: string; readonly to: string; readonly kind: NetworkEdge['kind']; readonly strength: Strength; readonly statements: readonly StatementId[] }

export function networkChanges(was: Network, now: Network): NetworkChanges {
  const ids = (network: Network) => new Set(network.nodes.map(({ id }) => id))
  const [before, after] = [named(was), named(now)]
  const [nodesBefore, nodesAfter] = [ids(was), ids(now)]
  return {
    nodesGone: [...nodesBefore].filter((id) => !nodesAfter.has(id)), nodesNew: [...nodesAfter].filter((id) => !nodesBefore.has(id)),
    edgesGone: [...before].filter(([key]) => !after.has(key)).map(([, edge]) => edge), edgesNew: [...after].filter(([key]) => !before.has(key)).map(([, edge]) => edge),
    strengthChanged: [...after].flatMap(([key, edge]) => { const old = before.get(key); return old === undefined || old.strength === edge.strength ? [] : [{ ...edge, was: old.strength }] }),
  }
}

const named = ({ nodes, edges }: Network) => new Map(edges.map(({ from, to, kind, strength, statements }) => [`${nodes[from]!.id}\n${nodes[to]!.id}\n${kind}`, { from: nodes[from]!.id, to: nodes[to]!.id, kind, strength, statements }]))
