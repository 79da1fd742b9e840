/**
 * Log reading: the files of a log in a folder or at an address, each bounded in size and time.
 *
 * The other side is not trusted: it may send without end, send nothing, or send us elsewhere. Nothing but the address that the user gave
 * is asked.
 * @module
 */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type LogUnreadCode =
  | 'log-missing' // no signed head there
  | 'log-unreachable' // no connection, or it broke off; or an address with a name or password in it
  | 'log-timed-out' // no whole answer in time
  | 'log-redirects' // an answer that leads elsewhere
  | 'log-answer-too-large' // a file larger than any file of a log
  | 'log-too-large' // more entries than are looked through

/** What the log gave cannot be read. The message names the folder or address. */
export class LogUnread extends Error {
  override name = 'LogUnread'
  readonly code: LogUnreadCode
  constructor(code: LogUnreadCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** A file of the log by its path. `null`: there is none, or it is not shown. */
export type ReadLog = (path: string) => Promise<Uint8Array | null>

/** A bundle of 256 entries of the greatest size. */
const largestFile = 256 * (65_535 + 2)
/** Milliseconds, from the question to the last byte of the answer. */
const patience = 20_000

/** Throws `LogUnread`. */
export function logReader(base: string, { timeoutMs = patience } = {}): ReadLog {
  if (!/^https?:/.test(base)) return (path) => readInFolder(join(base, path))
  const address = URL.canParse(base) ? new URL(base) : null
  if (address === null) throw new LogUnread('log-unreachable', `${base}: this is no address`)
  if (address.username !== '' || address.password !== '') throw new LogUnread('log-unreachable', `${address.origin}: expected an address without a name or password in it`)
  return (path) => ask(`${base.replace(/\/$/, '')}/${path}`, timeoutMs)
}

async function readInFolder(path: string): Promise<Uint8Array | null> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return null
  if (found.size > largestFile) throw new LogUnread('log-answer-too-large', `${path}: expected at most ${largestFile} bytes, found ${found.size}`)
  return new Uint8Array(await readFile(path))
}

async function ask(url: string, timeoutMs: number): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    if (answer.status >= 300 && answer.status < 400) throw await left(answer, new LogUnread('log-redirects', `${url} leads elsewhere (status ${answer.status}), which is not followed; give the address of the log itself`))
    if (!answer.ok) return await left(answer, null)
    return await bodyOf(answer, url)
  } catch (error) {
    if (error instanceof LogUnread) throw error
    const { name, message, cause } = error as Error & { cause?: { code?: string } }
    if (name === 'TimeoutError') throw new LogUnread('log-timed-out', `${url} gave no whole answer within ${timeoutMs / 1000} seconds; try again later, or get the log in a folder`, { cause: error })
    throw new LogUnread('log-unreachable', `${url} does not answer (${cause?.code ?? message})`, { cause: error })
  }
}

/** What is not read keeps no connection open. */
async function left<T>(answer: Response, result: T): Promise<T> {
  await answer.body?.cancel()
  return result
}

async function bodyOf(answer: Response, url: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop cancels what is still to come.
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > largestFile) throw new LogUnread('log-answer-too-large', `${url} sends more than ${largestFile} bytes, which no file of a log has`)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
