/**
 * Record pages: how long a server that runs takes for what pages of one item and of its case ask, the first time and again.
 * @module
 */

/** `ITEM`, `CASE`: of the newest item that the search finds. */
const asked = [
  '/api/items/search?limit=5', '/api/items/ITEM', '/api/statements/ITEM', '/api/statements/ITEM/history', '/api/statements/ITEM/seal', '/api/items/ITEM/chain',
  '/api/cases/CASE', '/api/cases/CASE/custody', '/api/cases/CASE/choices?kinds=item', '/api/cases/CASE/components', '/api/desk/compose?case=CASE', '/api/statistics?case=CASE', '/api/cases/CASE/screening', '/api/cases/CASE/chains', '/api/cases',
] as const

/** Milliseconds. `status`: of the second answer. */
export interface PageTime { readonly path: string; readonly first: number; readonly again: number; readonly status: number; readonly bytes: number }

/** `base`: the address of the server. Throws where it answers no search yet, or has no item that is of a case. */
export async function recordPageTimes(base: string): Promise<readonly PageTime[]> {
  const found = await (await fetch(`${base}/api/items/search?limit=1`)).json() as { readonly hits?: readonly { readonly item: string; readonly case: { readonly id: string } | null }[] }
  const hit = found.hits?.[0]
  if (hit === undefined || hit.case === null) throw new Error(`expected a server whose search answers with an item of a case, found ${JSON.stringify(found).slice(0, 200)}`)
  const times: PageTime[] = []
  for (const path of asked) {
    const url = `${base}${path.replace('ITEM', hit.item).replace('CASE', hit.case.id)}`
    const once = async () => {
      const start = performance.now()
      const answer = await fetch(url)
      const { byteLength } = await answer.arrayBuffer()
      return { time: performance.now() - start, status: answer.status, bytes: byteLength }
    }
    const [first, again] = [await once(), await once()]
    times.push({ path, first: first.time, again: again.time, status: again.status, bytes: again.bytes })
  }
  return times
}
