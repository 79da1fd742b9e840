/**
 * Mapping: which class of another taxonomy a class stands for, by its own map or by that of a class above it.
 * @module
 */
import { ancestorsOf, type Relation, type Taxonomy } from './taxonomy.ts'

export interface Mapped {
  readonly to: string
  readonly as: Relation
  /** The class that has the map: the one asked for, or one above it. */
  readonly by: string
}

/**
 * All classes of `target` that the class stands for, nearest first; none is chosen. What holds of a class above holds of the class as a part
 * of it: `same` and `narrower` above are `narrower` here. `broader` and `related` above say nothing certain of a part, and stay `related`.
 */
export function mappedTo(taxonomy: Taxonomy, id: string, target: string): readonly Mapped[] {
  const found = new Map<string, Mapped>()
  for (const [steps, { id: by, maps }] of ancestorsOf(taxonomy, id).entries()) {
    for (const { to, as } of maps) {
      const [name, other] = to.split(':') as [string, string]
      if (name !== target || found.has(other)) continue
      found.set(other, { to: other, as: steps === 0 ? as : as === 'same' || as === 'narrower' ? 'narrower' : 'related', by })
    }
  }
  return [...found.values()]
}
