/**
 * The server as this app knows it: one function an endpoint, answers as typed data, refusals as `Refused`.
 *
 * In development `?mock` answers from `mock/` instead; a build has no trace of it.
 * @module
 */
import type { Decoded } from '@proofmark/core/marks'
import type { CaseView, FindingView, ItemView, StatementView } from '@proofmark/core/findings'

export interface CaseLine {
  readonly id: string; readonly label: string | null; readonly title: string; readonly summary: string | null
  readonly handling: 'open' | 'restricted' | 'confidential'; readonly findings: number; readonly items: number
}

/** Where a statement lies in the log, with what proves it. Hashes in lower-case hex, `root` too. */
export interface SealView {
  readonly id: string; readonly index: number; readonly size: number; readonly root: string
  readonly noteText: string; readonly noteSha256: string; readonly leafHash: string
  readonly signedBy: { readonly name: string; readonly role: string } | null
  readonly path: readonly string[]; readonly checkpoint: string
  readonly digests: Readonly<Record<string, string>>
}

export interface LogHead { readonly origin: string; readonly size: number; readonly root: string; readonly checkpoint: string; readonly verifierKey: string }

export interface LogEntry {
  readonly index: number; readonly id: string; readonly kind: string; readonly title: string; readonly label: string | null
  readonly sha256: string; readonly author: string | null; readonly made: string | null
}

export interface LogPage { readonly from: number; readonly size: number; readonly entries: readonly LogEntry[] }

export interface Problem { readonly code: string; readonly at?: unknown; readonly expected?: string; readonly found?: string; readonly line?: number; readonly field?: string }
export interface Sealed { readonly sealed: readonly { readonly id: string; readonly kind: string; readonly label: string | null; readonly index: number; readonly size: number }[]; readonly problems: readonly Problem[] }

export interface PublishPreview {
  readonly statements: number | readonly unknown[]
  readonly fieldsShown: number; readonly fieldsWithheld: number
  readonly blobs: number | readonly unknown[]
  /** Fields that are withheld as well, because a chosen one would be given away by them. */
  readonly also: readonly { readonly path: string; readonly because: string }[]
}

/** The server said no, or was not there (`code: 'unreachable'`). `about`: the thing it was about. */
export class Refused extends Error {
  readonly code: string
  readonly about: string
  readonly problems: readonly Problem[]
  constructor(code: string, message: string, about: string, problems: readonly Problem[] = []) {
    super(message)
    this.code = code
    this.about = about
    this.problems = problems
  }
}

const isMock = import.meta.env.DEV && mockAsked()

const id = encodeURIComponent

export const api = {
  cases: () => get<{ cases: readonly CaseLine[] }>('/api/cases').then(({ cases }) => cases),
  case: (of: string) => get<CaseView>(`/api/cases/${id(of)}`),
  item: (of: string) => get<ItemView>(`/api/items/${id(of)}`),
  finding: (of: string) => get<FindingView>(`/api/findings/${id(of)}`),
  statement: (of: string) => get<StatementView>(`/api/statements/${id(of)}`),
  seal: (of: string) => get<SealView>(`/api/statements/${id(of)}/seal`),
  log: () => get<LogHead>('/api/log'),
  entries: (from: number, count: number) => get<LogPage>(`/api/log/entries?from=${from}&count=${count}`),
  decode: (mark: string, context: string) => get<Decoded>(`/api/decode?mark=${id(mark)}&context=${id(context)}`),
  /** JSON Lines as `core/statements/statement-file.ts` reads them. A dry run seals nothing and reports the problems. */
  record: (text: string, dryRun = false) => post('/api/statements', { text, dryRun }).then((answer) => answer.json() as Promise<Sealed>),
  preview: (finding: string, withhold: readonly string[]) =>
    post(`/api/findings/${id(finding)}/publish/preview`, { withhold }).then((answer) => answer.json() as Promise<PublishPreview>),
  publish: (finding: string, withhold: readonly string[]) => post(`/api/findings/${id(finding)}/publish`, { withhold }).then((answer) => answer.blob()),
}

/** Address of an untouched file by its SHA-256. Evidence from outside: only ever the source of an image or a link. */
export const blobAddress = (sha256: string) => (isMock ? `/mock/blobs/${sha256.slice(0, 8)}.svg` : `/blobs/${sha256}`)

const get = <T>(path: string): Promise<T> => ask(path).then((answer) => answer.json() as Promise<T>)

const post = (path: string, body: unknown) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await send(path, init).catch(() => {
    throw new Refused('unreachable', 'The server does not answer.', path)
  })
  if (answer.ok) return answer
  const said = (await answer.json().catch(() => ({}))) as { code?: string; message?: string; about?: string; problems?: Problem[] }
  throw new Refused(said.code ?? `http-${answer.status}`, said.message ?? answer.statusText, said.about ?? path, said.problems ?? [])
}

async function send(path: string, init: RequestInit): Promise<Response> {
  if (import.meta.env.DEV && isMock) return (await import('./mock/index.ts')).answer(path, init)
  return fetch(path, init)
}

function mockAsked(): boolean {
  if (new URLSearchParams(location.search).has('mock')) sessionStorage.setItem('proofmark.mock', 'yes')
  return sessionStorage.getItem('proofmark.mock') === 'yes'
}
