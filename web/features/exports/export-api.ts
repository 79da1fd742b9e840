/**
 * Exports as the server makes them (`GET /api/export`): how many statements leave, and the file itself as it comes.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { Handling } from '@proofmark/core/statements'
import type { ExportRows } from 'proofmark/api'
import { ask, get, Refused } from '../../api.ts'

/** A case by its id, or the items that a question of the search page finds, as its address has it. */
export type Exported = { readonly case: string } | { readonly found: string }

/** In the order of the dialog. What was found has no network of its own, and no bag. */
const caseFormats = ['bag', 'csv', 'xlsx', 'gpkg', 'geojson', 'kml', 'jsonl', 'ftm', 'gexf', 'graphml'] as const
export type ExportFormat = (typeof caseFormats)[number]
export const formatsOf = (of: Exported): readonly ExportFormat[] => ('case' in of ? caseFormats : caseFormats.filter((each) => !['bag', 'gexf', 'graphml'].includes(each)))

const address = (of: Exported, more: Readonly<Record<string, string>>): string => new URLSearchParams({ ...of, ...more }).toString()

/** While the index is being made that finds the items, it is asked again by itself. */
export const rowsOf = (of: Exported, handling: Handling) => queryOptions({
  queryKey: ['export', address(of, { handling })], queryFn: () => get<ExportRows>(`/api/export/rows?${address(of, { handling })}`), staleTime: 0, retry: false,
  refetchInterval: ({ state }) => (isInWork(state.error) ? againMs : false),
})
const againMs = 700
export const isInWork = (error: unknown): boolean => error instanceof Refused && error.code === 'index-in-work'

/** So much of the file is here. `rows`: lines, where a line is a statement or an entity; else 0. */
export interface Arrived { readonly octets: number; readonly rows: number }
/** `logSize`: entries of the log that it is of. */
interface ExportedFile { readonly name: string; readonly file: Blob; readonly lines: number; readonly logSize: number }

/** The file and its name. Rejects as `fetch` does when `signal` ends it, and as `Refused` where the file breaks off. */
export async function exportFile(of: Exported, asked: { readonly format: ExportFormat; readonly handling: Handling; readonly kind: string | null }, signal: AbortSignal, tell: (arrived: Arrived) => void): Promise<ExportedFile> {
  const { format, handling, kind } = asked
  const answer = await ask(`/api/export?${address(of, { format, handling, ...(kind === null ? {} : { kind }) })}`, { signal })
  const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `export.${format}`)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let [octets, rows] = [0, 0]
  for (const reader = answer.body!.getReader(); ;) {
    const { done, value } = await reader.read().catch((why: unknown) => { throw signal.aborted ? why : new Refused('export-broken', 'The file broke off: something was erased or is handled more strictly since it was asked for, or the connection was cut. Ask for it again.', format) })
    if (done) return { name, file: new Blob(pieces, { type: answer.headers.get('content-type') ?? '' }), lines: rows, logSize: Number(answer.headers.get('x-log-size')) }
    pieces.push(value)
    octets += value.length
    if (['jsonl', 'csv', 'ftm'].includes(format)) for (const octet of value) if (octet === 10) rows++
    tell({ octets, rows })
  }
}
