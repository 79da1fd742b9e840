/**
 * Ground: land, coasts, and boundary lines where they are asked for.
 * @module
 */
import { memo } from 'react'
import { windowSize, type MapWindow } from '../map/mercator.ts'
import type { Outline } from '../map/outlines.ts'
import { groundIn } from './ground-lines.ts'

export const Ground = memo(({ view, hasBoundaries }: { view: MapWindow; hasBoundaries: boolean }) => {
  const { x, y, unit } = view
  const { land, coasts, boundaries } = groundIn(view)
  return (
    <g transform={`translate(${windowSize.width / 2 - x / unit} ${windowSize.height / 2 - y / unit}) scale(${1 / unit})`}>
      <Lines name="ground" of={land} />
      <Lines name="coasts" of={coasts} />
      {hasBoundaries && <Lines name="boundaries" of={boundaries} />}
    </g>
  )
})

/** Unchanged while the same lines are in view, however it moves. */
const Lines = memo(({ name, of }: { name: string; of: readonly Outline[] }) => <g className={name}>{of.map((outline) => <path key={keyOf(outline)} d={outline.path} />)}</g>, (before, now) => before.name === now.name && before.of.length === now.of.length && before.of.every((outline, at) => outline === now.of[at]))

const keys = new WeakMap<Outline, number>()
let made = 0
function keyOf(outline: Outline): number {
  const known = keys.get(outline) ?? ++made
  keys.set(outline, known)
  return known
}
