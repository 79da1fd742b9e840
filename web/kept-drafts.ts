/**
 * Kept drafts: drafts on this device that two tabs may write. A tab writes over what it has seen or wrote itself, never over what another tab wrote since; and each tab is told when another wrote.
 *
 * What was seen and what is written are compared within one transaction of the browser's database, which no other tab comes between.
 * @module
 */
import { within } from './kept-rows.ts'

/** Which writing of a row it was; rows of before had none. */
export type Revision = string

export interface Found<Row> { readonly row: Row; readonly revision: Revision }

/** `kept`: so it stands now, in this writing (`null`: dropped). `other`: another tab wrote or dropped it since it was seen, and nothing was changed. `refused`: the browser keeps nothing. */
export type Kept = { readonly is: 'kept'; readonly revision: Revision | null } | { readonly is: 'other' | 'refused' }

export interface KeptDrafts<Row> {
  /** `null`: there is none, or storage is refused. */
  get(key: string): Promise<Found<Row> | null>
  /** `seen`: the revision that was found; `null`: none was there. */
  putOver(row: Row, seen: Revision | null): Promise<Kept>
  dropOver(key: string, seen: Revision | null): Promise<Kept>
  /** Told whenever another tab wrote or dropped the row; answers how to stop it. */
  watch(key: string, told: () => void): () => void
}

/** This tab, until it is loaded anew. */
const tab = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
let written = 0

interface Written { readonly revision?: Revision }

/** `key`: the member by which a row is known. Names and keys never change: what lies on devices is found by them. */
export function keptDrafts<Row extends object>(database: string, table: string, key: keyof Row & string): KeptDrafts<Row> {
  type There = (Row & Written) | undefined
  const place = { database, table, key }
  const revisionOf = (there: There): Revision | null => (there === undefined ? null : there.revision ?? '')
  const change = async (of: string, seen: Revision | null, next: Revision | null, act: (rows: IDBObjectStore) => void): Promise<Kept> => {
    try {
      const isDone = await within<boolean>(place, 'readwrite', (rows, answer) => {
        const request: IDBRequest<There> = rows.get(of)
        request.addEventListener('success', () => {
          const there = revisionOf(request.result)
          const isSeen = there === seen || there?.startsWith(`${tab}.`) === true
          if (isSeen) act(rows)
          answer(isSeen)
        })
      })
      if (!isDone) return { is: 'other' }
      const channel = new BroadcastChannel(`${database}/${table}`)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of this origin only and takes none
      channel.postMessage(of)
      channel.close()
      return { is: 'kept', revision: next }
    } catch { return { is: 'refused' } }
  }
  return {
    get: async (of) => {
      try {
        const found = await within<There>(place, 'readonly', (rows, answer) => { const request: IDBRequest<There> = rows.get(of); request.addEventListener('success', () => answer(request.result)) })
        return found === undefined ? null : { row: found, revision: revisionOf(found) ?? '' }
      } catch { return null }
    },
    putOver: (row, seen) => { const revision = `${tab}.${++written}`; return change(String(row[key]), seen, revision, (rows) => rows.put({ ...row, revision })) },
    dropOver: (of, seen) => change(of, seen, null, (rows) => rows.delete(of)),
    watch: (of, told) => {
      const channel = new BroadcastChannel(`${database}/${table}`)
      channel.addEventListener('message', ({ data }) => { if (data === of) told() })
      return () => channel.close()
    },
  }
}
