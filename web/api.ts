/**
 * The server as this app knows it: one function an endpoint, answers as typed data, refusals as `Refused`.
 * @module
 */
import { visibleJson } from './visible.ts'
import type { PictureMask } from '@proofmark/core/evidence'
import type { Decoded } from '@proofmark/core/marks'
import type { CaseView, FindingView, ItemView, StatementView } from '@proofmark/core/findings'
import type { DoubtfulDate } from '@proofmark/core/statements'
import type { BulkView, CaptureReceipt, CaseSummary, ChainView, HistoryView, UpkeepEffect, CustodyView, ReceiptView, KeyPlan, KeyView, Leak, LogEntry, LogView, PhotoView, Problem, PublishPreview, Receipt, RedactionAnswer, RedactionView, SealView, ServerView, Suggestion, MachineReader } from 'proofmark/api'

export type { BulkView, CaptureReceipt, CaseSummary, ChainView, HistoryView, UpkeepEffect, CustodyView, ImportColumn, ImportDamage, ImportFilter, ImportJob, ImportPreview, ImportProblem, ImportRow, ImportRowProblem, ImportRows, ImportSheet, ImportState, ReceiptView, KeyPlan, KeyView, Leak, LogEntry, LogView, PackagedFile, PhotoView, Problem, PublishPreview, RedactionAnswer, RedactionView, SavedMappings, SealView, SentFile, Suggestion, MachineReader } from 'proofmark/api'

export interface LogPage { readonly from: number; readonly size: number; readonly entries: readonly LogEntry[] }
export interface Recorded { readonly sealed: readonly Receipt[]; readonly problems: readonly Problem[]; readonly valid: number; readonly doubts: readonly DoubtfulDate[] }

/** What a publisher chose (service/server/selection.ts, `Choices`). */
export interface PublishChoices {
  readonly audience: string
  readonly rules: readonly string[]
  readonly withhold: readonly string[]
  readonly show: readonly string[]
  readonly showFiles: readonly string[]
  readonly leaveOut: readonly string[]
  /** Redacted photos to show though they are not open. */
  readonly redacted: readonly string[]
}

/** The server said no, or was not there (`code: 'unreachable'`). `about`: the thing it was about. */
export class Refused extends Error {
  readonly code: string
  readonly about: string
  readonly problems: readonly Problem[]
  /** Why publishing was refused. */
  readonly leaks: readonly Leak[]
  /** Sheets of a workbook, one of which has to be named. */
  readonly choices: readonly string[]
  constructor(code: string, message: string, about: string, problems: readonly Problem[] = [], leaks: readonly Leak[] = [], choices: readonly string[] = []) {
    super(message)
    this.choices = choices
    this.code = code
    this.about = about
    this.problems = problems
    this.leaks = leaks
  }
}

/** A change of keys, as it is asked for. */
export type KeyChange =
  | { readonly change: 'add'; readonly role: string; readonly name: string | null; readonly holder: string | null }
  | { readonly change: 'close'; readonly name: string; readonly why: string; readonly reason: string }

const id = encodeURIComponent

export const api = {
  cases: () => shown<{ cases: readonly CaseSummary[] }>('/api/cases').then(({ cases }) => cases),
  case: (of: string) => shown<CaseView>(`/api/cases/${id(of)}`),
  item: (of: string) => shown<ItemView>(`/api/items/${id(of)}`),
  finding: (of: string) => shown<FindingView>(`/api/findings/${id(of)}`),
  statement: (of: string) => shown<StatementView>(`/api/statements/${id(of)}`),
  seal: (of: string) => get<SealView>(`/api/statements/${id(of)}/seal`),
  server: () => get<ServerView>('/api/server'),
  log: () => get<LogView>('/api/log'),
  entries: (from: number, count: number) => shown<LogPage>(`/api/log/entries?from=${from}&count=${count}`),
  keys: () => shown<{ keys: readonly KeyView[] }>('/api/keys').then(({ keys }) => keys),
  /** A dry run seals nothing and answers with what would be sealed. */
  changeKeys: (change: KeyChange, dryRun: boolean) => post('/api/keys', { ...change, dryRun }).then((answer) => answer.json() as Promise<KeyPlan>),
  decode: (mark: string, context: string) => get<Decoded>(`/api/decode?mark=${id(mark)}&context=${id(context)}`),
  /** JSON Lines as `core/statements/statement-file.ts` reads them. A dry run seals nothing and reports the problems. */
  record: (text: string, dryRun = false) => post('/api/statements', { text, dryRun }).then((answer) => answer.json() as Promise<Recorded>),
  /** Not through `shown`: forms are filled from it, and what is typed back is sealed. */
  history: (of: string) => get<HistoryView>(`/api/statements/${id(of)}/history`),
  bulkPlan: (of: string, kind: string, change: { field: string; set: unknown } | { field: string; replace: string; by: string }) => post(`/api/cases/${id(of)}/bulk-plan`, { kind, change }).then((answer) => answer.json() as Promise<BulkView>),
  /** A dry run seals nothing and tells what findings would come to. */
  upkeep: (asked: UpkeepChange & { dryRun: boolean }) => post('/api/upkeep', asked).then((answer) => answer.json() as Promise<{ sealed: readonly Receipt[]; effects: readonly UpkeepEffect[] }>),
  custody: (of: string) => shown<CustodyView>(`/api/cases/${id(of)}/custody`),
  chain: (of: string) => shown<ChainView>(`/api/custody/${id(of)}`),
  /** Not through `shown`: its bytes are hashed. */
  receipt: (of: string) => get<ReceiptView>(`/api/receipts/${id(of)}`),
  machineReader: () => get<{ reader: MachineReader | null }>('/api/machine-reader'),
  /** `png` in base64. */
  suggest: (png: string, language: string) => post('/api/machine-reader', { png, language }).then(async (answer) => visibleJson(await answer.text()) as { reader: MachineReader; suggestions: readonly Suggestion[] }),
  photo: (of: string) => shown<PhotoView>(`/api/photos/${id(of)}`),
  redaction: (of: string) => shown<RedactionView>(`/api/photos/${id(of)}/redaction`),
  /** The sealed pixels for the eye, unturned. */
  pixelsAddress: (of: string) => `/api/photos/${id(of)}/pixels`,
  sealPixels: (of: string) => post(`/api/photos/${id(of)}/pixel-seal`, {}).then((answer) => answer.json() as Promise<Receipt>),
  /** A dry run seals nothing and tells what would be. */
  redact: (of: string, asked: { masks: readonly PictureMask[]; how: string; handling: string; dryRun: boolean }) =>
    post(`/api/photos/${id(of)}/redactions`, asked).then((answer) => answer.json() as Promise<RedactionAnswer>),
  preview: (finding: string, choices: PublishChoices) =>
    post(`/api/findings/${id(finding)}/publish/preview`, choices).then(async (answer) => visibleJson(await answer.text()) as PublishPreview),
  /** The package, with the name that the server gave it: a label may be withheld. */
  publish: (finding: string, choices: PublishChoices) => post(`/api/findings/${id(finding)}/publish`, choices).then(async (answer) =>
    ({ file: await answer.blob(), name: /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'finding.zip' })),
}

/** `seen`: how many later words on each the person has seen. */
export interface UpkeepChange {
  readonly corrections?: readonly { readonly of: string; readonly seen: number; readonly changes: readonly { readonly field: string; readonly value: unknown }[] }[]
  readonly withdrawals?: readonly { readonly of: string; readonly seen: number }[]
  readonly reason: string
}

export interface FileAtServer { readonly offset: number; readonly isWhole: boolean }

/** A capture as it is sent (spec/capture-draft.md, "Sending"). */
export const captureApi = {
  fileAt: (session: string, sha256: string) => ask(fileAddress(session, sha256), { method: 'HEAD' }).then(fileAtServer),
  /** The next part; where the server has another offset, it says which. */
  sendPart: async (session: string, sha256: string, part: Blob, offset: number, length: number): Promise<FileAtServer> => {
    const answer = await fetched(fileAddress(session, sha256), { method: 'PUT', headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset), 'upload-length': String(length) }, body: part })
    return answer.status === 409 ? fileAtServer(answer) : fileAtServer(await refuseFailed(answer, sha256))
  },
  seal: (text: string) => post('/api/capture/seal', { text }).then((answer) => answer.json() as Promise<{ receipts: readonly CaptureReceipt[]; fresh: number }>),
  receipts: (ids: readonly string[]) => post('/api/capture/receipts', { ids }).then((answer) => answer.json() as Promise<{ receipts: readonly CaptureReceipt[] }>),
}

const fileAddress = (session: string, sha256: string) => `/api/capture/${id(session)}/files/${id(sha256)}`
export const fileAtServer = ({ headers }: Response): FileAtServer => ({ offset: Number(headers.get('upload-offset') ?? 0), isWhole: headers.get('upload-complete') === '?1' })

/** Address of an untouched file by its SHA-256. Evidence from outside: only ever the source of an image or a link. */
export const blobAddress = (sha256: string) => `/blobs/${sha256}`

/** A piece of a photo, drawn anew. */
export const derivativeAddress = (sha256: string, level: number, x: number, y: number) => `/derivatives/${sha256}/${level}/${x}_${y}.jpeg`

/** For what is read by people alone; what is verified must keep its bytes. */
const shown = <T>(path: string): Promise<T> => ask(path).then(async (answer) => visibleJson(await answer.text()) as T)

export const get = <T>(path: string): Promise<T> => ask(path).then((answer) => answer.json() as Promise<T>)

export const post = (path: string, body: unknown) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export const ask = async (path: string, init: RequestInit = {}): Promise<Response> => refuseFailed(await fetched(path, init), path)

export const fetched = (path: string, init: RequestInit): Promise<Response> => fetch(path, init).catch(() => {
  throw new Refused('unreachable', 'The server does not answer.', path)
})

export async function refuseFailed(answer: Response, path: string): Promise<Response> {
  if (answer.ok) return answer
  const said = (await answer.json().catch(() => ({}))) as { code?: string; message?: string; about?: string; problems?: Problem[]; leaks?: Leak[]; choices?: string[] }
  throw new Refused(said.code ?? `http-${answer.status}`, said.message ?? answer.statusText, said.about ?? path, said.problems ?? [], said.leaks ?? [], said.choices ?? [])
}
