/**
 * Kept layouts: where the nodes of each network lay on this device, so that a picture is the same when one comes back. Places only, by marks of the ids of nodes: no label, no
 * statement is kept, and no id, for that of what has no record can be its name. What cannot be kept (storage is refused) is computed again.
 * @module
 */
import { keptRows } from '../../kept-rows.ts'
import { hashOf } from './positions.ts'

/** `network`: the case, or empty. `xy`: two numbers for each mark, in their order. */
export interface KeptLayout { readonly network: string; readonly marks: readonly string[]; readonly xy: Float32Array }

const markOf = (id: string): string => `${hashOf(id).toString(36)}.${hashOf(`${id}.`).toString(36)}`

export const layoutOf = (network: string, ids: readonly string[], xy: Float32Array): KeptLayout => ({ network, marks: ids.map(markOf), xy })

export const keptLayouts = keptRows<KeptLayout>('proofmark-network', 'layouts', 'network')

/** The places of these ids, not a number where one is new; `null`: none is known. */
export function alignedWith(ids: readonly string[], kept: KeptLayout | null): Float32Array | null {
  if (kept === null) return null
  const places = new Map(kept.marks.map((mark, at) => [mark, at]))
  const found = new Float32Array(ids.length * 2).fill(Number.NaN)
  let count = 0
  ids.forEach((id, at) => {
    const old = places.get(markOf(id))
    if (old === undefined || 2 * old + 1 >= kept.xy.length) return
    found.set([kept.xy[2 * old]!, kept.xy[2 * old + 1]!], 2 * at)
    count++
  })
  return count === 0 ? null : found
}
