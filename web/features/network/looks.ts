/**
 * Looks: nodes and edges of what is shown, with their words, as a drawing takes them.
 * @module
 */
import type { EdgeKind, Network, NetworkNode, RoleName } from '@proofmark/core/network'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import type { EdgeLook, NodeLook } from './drawing.ts'
import { rolesInOrder, shapes, tintOf } from './look.ts'
import type { Shown } from './shown.ts'
import { hypothesisWords } from './hypothesis-words.ts'
import { networkWords } from './words.ts'

const ownKinds = ['part-of', 'gives', 'gets', 'covers', 'names', 'affiliated'] as const
const isOwn = (kind: EdgeKind): kind is (typeof ownKinds)[number] => (ownKinds as readonly string[]).includes(kind)

export const edgeName = (kind: EdgeKind): string => (isOwn(kind) ? networkWords.say(kind) : nameOf(codeNames, kind))
export const roleNames = (roles: readonly RoleName[]): string => rolesInOrder.filter((role) => roles.includes(role)).map((role) => nameOf(codeNames, role)).join(', ')

/** Its roles, or its kind where it has none; and its country. */
export const saidOf = ({ roles, kind, country }: NetworkNode): string => [roles.length === 0 ? networkWords.say(kind) : roleNames(roles), country ?? ''].filter((part) => part !== '').join(' · ')

/** How many lines each node has in the whole network: its size, which no filter changes. */
export function degreesOf({ nodes, edges }: Network): Uint32Array {
  const found = new Uint32Array(nodes.length)
  for (const { from, to } of edges) {
    found[from]!++
    found[to]!++
  }
  return found
}

export function nodeLooks({ nodes }: Network, at: readonly number[], degrees: Uint32Array): readonly NodeLook[] {
  const scale = nodes.length > 5000 ? 0.6 : nodes.length > 1000 ? 0.8 : 1
  return at.map((each) => {
    const node = nodes[each]!
    return { at: each, ...shapes[node.kind], tint: tintOf(node), name: node.label, said: saidOf(node), joined: degrees[each]!, size: scale * Math.min(18, 4 + 1.3 * Math.sqrt(degrees[each]!)) }
  })
}

export const edgeLooks = ({ nodes, edges }: Network, { edges: at, possibly, supposed }: Shown): readonly EdgeLook[] =>
  at.map((each) => { const { from, to, strength, kind } = edges[each]!; return { at: each, from, to, strength, isPossible: possibly.has(each), isSupposed: supposed.has(each), label: `${nodes[from]!.label} → ${nodes[to]!.label}: ${edgeName(kind)}${supposed.has(each) ? ` (${hypothesisWords.say('supposed')})` : ''}` } })
