/**
 * Handling: how widely a statement may be passed on, and what is left of a world where only statements up to a handling are.
 *
 * What is told together is as narrow as the narrowest of it. A correction makes a statement narrower, never wider: its value may be what somebody keeps back, and
 * what was sealed as confidential stays so. Nobody knows the handling of a statement that is not there, so it counts as confidential.
 * @module
 */
import type { AnyStatement, StatementId } from './statement.ts'
import { world as worldOf, type World } from './world.ts'

/** From the widest to the narrowest. */
export const handlings = ['open', 'restricted', 'confidential'] as const
export type Handling = (typeof handlings)[number]

export const isHandling = (text: string): text is Handling => handlings.some((each) => each === text)

/** None given: `open`. */
export const narrowest = (all: Iterable<Handling>): Handling => handlings[Math.max(0, ...[...new Set(all)].map((each) => handlings.indexOf(each)))]!

export const isBeyond = (handling: Handling, upTo: Handling): boolean => handlings.indexOf(handling) > handlings.indexOf(upTo)

const known = new WeakMap<World, Map<StatementId, Handling>>()

/** Of these statements the narrowest, each with the corrections that made it what it is now. O(1) for a statement that was asked before. */
export function handlingOf(world: World, ids: Iterable<StatementId>): Handling {
  const cached = known.get(world) ?? new Map<StatementId, Handling>()
  known.set(world, cached)
  const of = (id: StatementId): Handling => {
    const found = cached.get(id) ?? ofStatement(world, id)
    cached.set(id, found)
    return found
  }
  return narrowest([...new Set(ids)].map(of))
}

function ofStatement(world: World, id: StatementId): Handling {
  const sealed = world.sealed(id)
  if (sealed === undefined) return 'confidential'
  const corrections = world.laterWord(id).flatMap((each) => world.get(each, 'correction') ?? [])
  return narrowest([own(sealed), ...corrections.flatMap((each) => [own(each), ...each.fields.changes.flatMap(({ field, value }) => (field !== '/handling' ? [] : [typeof value === 'string' && isHandling(value) ? value : 'confidential' as const]))])])
}

/** As it was sealed: what is withheld of a copy is not known to be open. */
const own = ({ fields, hidden }: Pick<AnyStatement, 'hidden'> & { readonly fields: { readonly handling?: Handling | null } }): Handling => (hidden.includes('/handling') ? 'confidential' : fields.handling ?? 'restricted')

const narrowed = new WeakMap<World, Map<Handling, World>>()

/** What counts now, each in its current form, of all that is no narrower than this. Up to `confidential` it is the same world. */
export function worldUpTo(world: World, upTo: Handling): World {
  if (upTo === 'confidential') return world
  const cached = narrowed.get(world) ?? new Map<Handling, World>()
  narrowed.set(world, cached)
  const found = cached.get(upTo) ?? worldOf(world.current.filter(({ id, kind }) => kind !== 'correction' && kind !== 'withdrawal' && !isBeyond(handlingOf(world, [id]), upTo)))
  cached.set(upTo, found)
  return found
}
