/**
 * Component handling: how narrow what is told of components is. A part, a figure or a comparison is as narrow as the narrowest statement that it rests on, so that no sheet of them is taken for wider than it is.
 * @module
 */
import { handlingOf, narrowest, type Handling, type World } from '@proofmark/core/statements'
import type { ComparedView, ComponentsView, PartView } from './components-view.ts'

/** Of all that a row tells of a part: its records, where it sits, its claims with the records of the parties that they name, and what dates it. */
export function partHandling(world: World, part: PartView): Handling {
  return handlingOf(world, [
    part.weapon, part.whole, ...part.records, ...part.roles.flatMap(({ statement, statements }) => [statement, ...statements]), ...part.numbers.map(({ statement }) => statement), ...part.marks.map(({ statement }) => statement),
    ...part.entries.map(({ statement }) => statement), ...part.made.because,
  ])
}

/** Of all that is told of these weapons, what others counted among it. `world`: the one that the view was made of. */
export function componentsHandling(world: World, { case: of, weapons, parts, published, loose, counts }: ComponentsView): Handling {
  return narrowest([
    handlingOf(world, [
      ...(of === null || world.sealed(of) === undefined ? [] : [of]), ...loose, ...published.map(({ statement }) => statement), ...counts.flatMap(({ total }) => total.statements),
      ...weapons.flatMap(({ id, own, youngest }) => [id, ...own.statements, ...('because' in youngest ? youngest.because : 'sets' in youngest ? youngest.sets.flat() : [])]),
    ]),
    ...parts.map((part) => partHandling(world, part)),
  ])
}

export const comparedHandling = (world: World, { first, second }: Pick<ComparedView, 'first' | 'second'>): Handling => narrowest([componentsHandling(world, first), componentsHandling(world, second)])

/** What a sheet says of itself. `upTo`: of which statements alone it was made. */
export interface Width { readonly handling: Handling; readonly upTo: Handling }
