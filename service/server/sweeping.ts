/**
 * Sweeping: files that were sent and that no statement names go after some days, and so do files that never came whole.
 *
 * The server does not know the drafts on the devices, so a file is kept as long as anybody asks for it: each time a device looks whether its
 * file is here, the days begin anew. What any field of any statement names is never touched.
 * @module
 */
import type { Store } from 'proofmark/store'

/** Days, unless `serve --sweep-after` says otherwise. */
export const sweptAfter = 30
const dayMs = 86_400_000

export interface Unsealed { readonly files: number; readonly parts: number; /** When the first of them goes; `null`: none is here. */ readonly next: Date | null }
export interface Swept { readonly files: readonly string[]; readonly parts: readonly string[] }

type Sweepable = Pick<Store, 'unsealedBlobs' | 'dropUnsealed' | 'arrivals'>

/** `days` 0: nothing ever goes. */
export function unsealed(store: Sweepable, days: number): Unsealed {
  const [files, parts] = [store.unsealedBlobs(), store.arrivals.all()]
  const touched = [...files, ...parts].map((each) => each.touched)
  return { files: files.length, parts: parts.length, next: touched.length === 0 || days === 0 ? null : new Date(Math.min(...touched) + days * dayMs) }
}

/** Removes what was not asked for within the days; says what. */
export async function sweep(store: Sweepable, { now, days }: { readonly now: Date; readonly days: number }): Promise<Swept> {
  const isOld = ({ touched }: { readonly touched: number }) => days > 0 && now.getTime() - touched > days * dayMs
  const parts = store.arrivals.all().filter(isOld)
  for (const part of parts) store.arrivals.remove(part)
  const files: string[] = []
  for (const { sha256 } of store.unsealedBlobs().filter(isOld)) if (await store.dropUnsealed(sha256)) files.push(sha256)
  return { files, parts: parts.map(({ sha256 }) => sha256) }
}

/** At once and then each day. `tell`: what went. */
export function startSweeping(store: Sweepable, { days, now, tell, complain }: { days: number; now: () => Date; tell: (swept: Swept) => void; complain: (error: Error) => void }): { stop: () => Promise<void> } {
  let last: Promise<void> = Promise.resolve()
  const run = () => {
    last = last.then(async () => {
      const swept = await sweep(store, { now: now(), days })
      if (swept.files.length + swept.parts.length > 0) tell(swept)
    }).catch((error: unknown) => complain(error as Error))
  }
  run()
  const timer = setInterval(run, dayMs)
  timer.unref()
  return { stop: () => { clearInterval(timer); return last } }
}
