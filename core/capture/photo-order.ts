/**
 * Photo order: photographs by their time, and the groups that pauses leave between them.
 *
 * Who documents one thing after the other takes its pictures close together and then walks on. A pause is a hint and no more: a group
 * is proposed, a person assigns it.
 * @module
 */
import type { DraftPhoto } from './draft.ts'

/** What the camera says, else what the file system says. Milliseconds; both are claims of a clock. */
export const timeOf = ({ read, modified }: Pick<DraftPhoto, 'read' | 'modified'>): number => read?.takenMs ?? modified

/** By time, then by name with its numbers as numbers (`IMG_9` before `IMG_10`), then by hash: the same on every device. */
export const byTime = (photos: readonly DraftPhoto[]): DraftPhoto[] =>
  [...photos].sort((a, b) => timeOf(a) - timeOf(b) || compareNames(a.name, b.name) || (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0))

/** Groups of photographs, in order, with at least `seconds` between one group and the next. */
export function groupsByPause(photos: readonly DraftPhoto[], seconds: number): DraftPhoto[][] {
  const groups: DraftPhoto[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const photo of byTime(photos)) {
    const time = timeOf(photo)
    if (time - last >= seconds * 1000 || groups.length === 0) groups.push([photo])
    else groups.at(-1)!.push(photo)
    last = time
  }
  return groups
}

/**
 * The same ids in another order: those of `moving`, in the order in which they stand, to the place of `at`: after it when they come from before it, else
 * before it, so that one that is moved to the place of another stands there. Unchanged where `at` is one of them or unknown.
 */
export function movedTogether(ids: readonly string[], moving: ReadonlySet<string>, at: string): string[] {
  const [from, to] = [ids.findIndex((id) => moving.has(id)), ids.indexOf(at)]
  if (from === -1 || to === -1 || moving.has(at)) return [...ids]
  const rest = ids.filter((id) => !moving.has(id))
  return rest.toSpliced(rest.indexOf(at) + (from < to ? 1 : 0), 0, ...ids.filter((id) => moving.has(id)))
}

/** One place on or back, all together; unchanged at the end of the row. Those that stand apart are brought together. */
export function movedByOne(ids: readonly string[], moving: ReadonlySet<string>, by: 1 | -1): string[] {
  const last = ids.findLastIndex((id) => moving.has(id))
  const first = ids.findIndex((id) => moving.has(id))
  const at = ids[by === 1 ? last + 1 : first - 1]
  return first === -1 || at === undefined ? [...ids] : movedTogether(ids, moving, at)
}

/** Not by locale: the order must not depend on whose device it is. */
function compareNames(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.split(/(\d{1,15})/u)) as [string[], string[]]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x, y] = [left[at]!, right[at]!]
    if (x === y) continue
    const difference = at % 2 === 1 ? Number(x) - Number(y) : 0
    return difference !== 0 ? difference : x < y ? -1 : 1
  }
  return left.length - right.length
}
