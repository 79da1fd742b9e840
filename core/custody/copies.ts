/**
 * Copies: what was made from a thing, or has the same bytes, and who has it. A copy has a chain of its own: handing it over moves no original.
 *
 * A photo names the photo it was made from; a document names another that it copies or rests on, and does not say which of the two; files with
 * one SHA-256 are one file twice. No kind says that an item is a cast or a copy of another: nothing is guessed (docs/decisions/0028).
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import { holderOf, type Holder } from './holder.ts'
import { thingOf, type ThingKind } from './thing.ts'

/** `rests-on`: a document that copies another or only rests on it. */
export type CopyHow = 'derivative' | 'redacted' | 'illustration' | 'rests-on' | 'same-file'

export interface Copy {
  readonly id: StatementId
  readonly kind: ThingKind
  readonly how: CopyHow
  /** In the words of who made it; `null`: not said, or withheld. */
  readonly madeHow: string | null
  readonly madeBy: Holder | null
  /** Hand-overs of the copy itself. */
  readonly handOvers: number
  /** They also name what it is a copy of. */
  readonly together: number
}

/** What `id` was made from, or copies; `null`: it says nothing of that. */
export function madeFrom(world: World, id: StatementId): StatementId | null {
  const of = world.get(id, 'photo')?.fields.madeFrom ?? world.get(id, 'document')?.fields.restsOn ?? null
  return of !== null && thingOf(world, of) !== null ? of : null
}

/** Copies of a thing, each once, by how they are known to be. Of copies of copies only those that are named as made from it. */
export function copiesOf(world: World, id: StatementId): Copy[] {
  const photos = world.referring(id, 'photo').filter(({ fields }) => fields.madeFrom === id)
  const documents = world.referring(id, 'document').filter(({ fields }) => fields.restsOn === id)
  const found = new Map<StatementId, Copy>()
  const add = (copy: StatementId, how: CopyHow, madeHow: string | null = null, madeBy: Holder | null = null) => {
    if (copy === id || found.has(copy)) return
    const handOvers = world.referring(copy, 'custody').filter(({ fields }) => fields.of.includes(copy))
    found.set(copy, { id: copy, kind: thingOf(world, copy)!.kind, how, madeHow, madeBy, handOvers: handOvers.length, together: handOvers.filter(({ fields }) => fields.of.includes(id)).length })
  }
  for (const { id: copy, fields } of photos) add(copy, fields.pictureType === 'redacted' || fields.pictureType === 'illustration' ? fields.pictureType : 'derivative', fields.madeHow, holderOf(world, fields.madeBy, null))
  for (const { id: copy } of documents) add(copy, 'rests-on')
  for (const copy of sameFile(world, id)) if (copy !== madeFrom(world, id)) add(copy, 'same-file')
  return [...found.values()]
}

const files = new WeakMap<World, ReadonlyMap<string, readonly StatementId[]>>()

function sameFile(world: World, id: StatementId): readonly StatementId[] {
  spend(10)
  const hash = thingOf(world, id)?.file?.sha256
  if (hash === undefined || hash === null) return []
  const known = files.get(world) ?? new Map([...Map.groupBy([...world.of('photo'), ...world.of('document')], ({ fields }) => fields.blob?.sha256 ?? '')].map(([key, all]) => [key, all.map((each) => each.id)]))
  files.set(world, known)
  return known.get(hash) ?? []
}
