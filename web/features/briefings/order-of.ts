/**
 * Order of chosen findings: added at the end, taken out, moved by places, none twice.
 * @module
 */
export const toggled = (chosen: readonly string[], id: string): readonly string[] => (chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])

/** By so many places; it stays within the list. */
export function movedBy(chosen: readonly string[], id: string, by: number): readonly string[] {
  const from = chosen.indexOf(id)
  const to = Math.max(0, Math.min(chosen.length - 1, from + by))
  if (from === -1 || to === from) return chosen
  const rest = chosen.filter((each) => each !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}

/** To the place of another. */
export const movedTo = (chosen: readonly string[], id: string, place: string): readonly string[] => movedBy(chosen, id, chosen.indexOf(place) - chosen.indexOf(id))
