/**
 * Heap: what comes first is taken first (Williams 1964).
 * @module
 */
export interface Heap<Each> { push(each: Each): void; pop(): Each | undefined }

export function heap<Each>(isBefore: (a: Each, b: Each) => boolean): Heap<Each> {
  const all: Each[] = []
  const swap = (a: number, b: number) => { const each = all[a]!; all[a] = all[b]!; all[b] = each }
  return {
    push(each) {
      all.push(each)
      for (let at = all.length - 1; at > 0;) {
        const above = (at - 1) >> 1
        if (!isBefore(all[at]!, all[above]!)) return
        swap(at, above)
        at = above
      }
    },
    pop() {
      const first = all[0]
      const last = all.pop()
      if (all.length === 0 || last === undefined) return first
      all[0] = last
      for (let at = 0; ;) {
        const below = [2 * at + 1, 2 * at + 2].filter((each) => each < all.length)
        const least = below.length === 2 && isBefore(all[below[1]!]!, all[below[0]!]!) ? below[1]! : below[0]
        if (least === undefined || !isBefore(all[least]!, all[at]!)) return first
        swap(at, least)
        at = least
      }
    },
  }
}
