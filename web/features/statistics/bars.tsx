/**
 * Bars: a share as a bar beside its number; what is only possible is hatched behind what is certain.
 * @module
 */
import { useId } from 'react'

/** Shares from 0 to 1. The number stands beside it, so nobody has to read the bar. */
export function Bar({ certain, possible = certain }: { certain: number; possible?: number }) {
  const id = useId()
  return (
    <svg className="bar-of" aria-hidden="true" focusable="false">
      {possible > certain && <><defs><pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect className="hatch" width="2" height="5" /></pattern></defs><rect x="0" y="0" height="100%" width={`${possible * 100}%`} fill={`url(#${id})`} className="may" /></>}
      <rect className="must" x="0" y="0" height="100%" width={`${certain * 100}%`} />
    </svg>
  )
}
