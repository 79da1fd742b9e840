/**
 * Borne text: whether what was transcribed is a text that somebody claims to stand there, which may have unknown places of its own.
 *
 * A transcription stands for every text that can have been there. It *is* the claimed one if each of these is, it *can be* if some are, and is *another* if none is. A
 * character read with doubt counts as it was read, and the answer says that it rests on that; one that is withheld never speaks for a claim.
 *
 * Format: spec/transcription.md · Claim: spec/claims.md, `bears-mark`
 * @module
 */
import type { Cell } from './transcription.ts'

export interface Borne {
  /** `withheld`: it can be only for characters that are not shown here. */
  readonly fit: 'is' | 'can-be' | 'withheld' | 'other'
  /** It would be no more than `can-be` if the characters that were read with doubt were others. */
  readonly restsOnDoubt: boolean
}

/** O(cells of one × cells of the other). A line break counts as a space: where a text is broken is no part of it. */
export function borneText(claimed: readonly Cell[], seen: readonly Cell[]): Borne {
  const [wanted, there] = [claimed.map(spaced), seen.map(spaced)]
  if (everyText(wanted, there, 'as-read')) return { fit: 'is', restsOnDoubt: !everyText(wanted, there, 'doubted') }
  if (someText(wanted, there, 'as-read', false)) return { fit: 'can-be', restsOnDoubt: there.some(({ kind }) => kind === 'uncertain') }
  if (someText(wanted, there, 'as-read', true)) return { fit: 'withheld', restsOnDoubt: false }
  return { fit: 'other', restsOnDoubt: someText(wanted, there, 'doubted', true) }
}

type Doubt = 'as-read' | 'doubted'
/** The characters that a place can have; `any`: nobody knows. Signs are told from characters by their notation. */
type Place = ReadonlySet<string> | 'any'

const spaced = (cell: Cell): Cell => (cell.kind === 'break' ? { kind: 'certain', char: ' ' } : cell)

function placeOf(cell: Cell, doubt: Doubt): Place {
  switch (cell.kind) {
    case 'certain': return new Set([cell.char])
    case 'uncertain': return doubt === 'doubted' ? 'any' : new Set([cell.char])
    case 'alternatives': return new Set(cell.chars)
    case 'sign': return new Set([`<${cell.name}:${cell.holds ?? ''}>`])
    default: return 'any'
  }
}

/** Whether each text that can be there is claimed. */
function everyText(claimed: readonly Cell[], seen: readonly Cell[], doubt: Doubt): boolean {
  const isWithin = (there: Place, wanted: Place) => wanted === 'any' || (there !== 'any' && [...there].every((char) => wanted.has(char)))
  return walk(claimed, seen, (wanted, there) => there.kind !== 'missing' && isWithin(placeOf(there, doubt), placeOf(wanted, 'as-read')), false)
}

/** Whether some text that can be there is claimed. */
function someText(claimed: readonly Cell[], seen: readonly Cell[], doubt: Doubt, mayBeMasked: boolean): boolean {
  const meets = (there: Place, wanted: Place) => there === 'any' || wanted === 'any' || [...there].some((char) => wanted.has(char))
  return walk(claimed, seen, (wanted, there) => (mayBeMasked || there.kind !== 'masked') && meets(placeOf(there, doubt), placeOf(wanted, 'as-read')), true)
}

/** Place by place; `*` of the claim takes any number of places, and so does `*` of the transcription where it may. */
function walk(claimed: readonly Cell[], seen: readonly Cell[], fits: (wanted: Cell, there: Cell) => boolean, mayMissingBeAny: boolean): boolean {
  const isFree = (cell: Cell | undefined) => cell?.kind === 'missing'
  // `below[j]`: whether seen[i + 1 …] fits claimed[j …]; row by row from the end.
  let below: boolean[] = []
  for (let i = seen.length; i >= 0; i--) {
    const row: boolean[] = []
    for (let j = claimed.length; j >= 0; j--) {
      const [there, wanted] = [seen[i], claimed[j]]
      row[j] = (there === undefined && wanted === undefined)
        || (isFree(wanted) && (row[j + 1] === true || (there !== undefined && below[j] === true)))
        || (mayMissingBeAny && isFree(there) && (below[j] === true || (wanted !== undefined && row[j + 1] === true)))
        || (there !== undefined && wanted !== undefined && !isFree(wanted) && !isFree(there) && fits(wanted, there) && below[j + 1] === true)
    }
    below = row
  }
  return below[0] === true
}
