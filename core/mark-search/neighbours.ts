/**
 * Neighbours: the marks of the same form whose number lies near to that of one that is asked for. Lots are numbered through, so what was made
 * together lies together; a number is never taken for another one, only called near to it.
 * @module
 */

/** Digits that a number has at least to be one of a sequence: fewer meet by chance. */
const fewestDigits = 3

export interface Neighbour { readonly text: string; readonly distance: number }

/** Texts with the last long number changed by one to `within`, nearest first; none where the text leaves a place open or bears no such number. Leading zeros stay. */
export function neighboursOf(text: string, within: number): Neighbour[] {
  if (/[?*[\]{}\\■<]/u.test(text)) return []
  const number = [...text.matchAll(/\d+/gu)].findLast(([digits]) => digits.length >= fewestDigits && digits.length <= 15)
  if (number === undefined) return []
  const [[digits], from] = [number, number.index]
  const near = (distance: number): Neighbour[] => {
    const value = Number(digits) + distance
    const written = String(value).padStart(digits.length, '0')
    return value < 0 || written.length !== digits.length ? [] : [{ text: text.slice(0, from) + written + text.slice(from + digits.length), distance }]
  }
  return Array.from({ length: within }, (_, n) => [...near(-n - 1), ...near(n + 1)]).flat()
}
