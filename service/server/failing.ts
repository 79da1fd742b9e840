/**
 * Failing: the one place where a request that cannot be read, or a failure, becomes an answer: a code, and a sentence that says what to do.
 *
 * What went wrong is for the log of the machine: no answer carries a path of it or a value.
 * @module
 */
import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from '@hono/zod-openapi'
import type { Logger } from 'pino'
import { BesideEnded } from './reader-beside.ts'
import { BlobUnusable, DatabaseFailed, DataFileFailed, KeyRefused, ObjectsFailed, StoreDamaged, StoreLocked, VaultClosed, type DatabaseCode, type ObjectsCode } from 'proofmark/store'
import type { ApiError } from './api.ts'

/** For `defaultHook` of a router: the first field that is not as it should be. */
export function refuseInvalid(result: { readonly success: boolean; readonly error?: z.ZodError }, c: Context) {
  const issue = result.success ? undefined : result.error?.issues[0]
  if (issue === undefined) return undefined
  return c.json({ code: 'request-invalid', message: `/${issue.path.join('/')}: ${issue.message}.`, about: c.req.path } satisfies ApiError, 400)
}

/** A body of another type is refused; what has no body needs no type. */
export const onlyJson = (): MiddlewareHandler => async (c, next) => {
  const type = c.req.header('content-type')
  const hasBody = type !== undefined || Number(c.req.header('content-length') ?? 0) > 0 || c.req.header('transfer-encoding') !== undefined
  if (c.req.method === 'POST' && hasBody && !/^application\/json\s*(?:;|$)/i.test(type ?? '')) {
    return c.json({ code: 'type-unsupported', message: `Send JSON, with "Content-Type: application/json"; found ${type === undefined ? 'no type' : `"${type}"`}.`, about: c.req.path } satisfies ApiError, 415)
  }
  await next()
  return undefined
}

export const answerFailure = (logger: Logger) => (error: Error, c: Context): Response => {
  if (error instanceof KeyRefused) return c.json({ code: error.code, message: sentence(error.message), about: c.req.path } satisfies ApiError, 422)
  if (error instanceof BlobUnusable && error.code === 'blob-too-large') return c.json({ code: error.code, message: sentence(error.message), about: c.req.path } satisfies ApiError, 413)
  if (error instanceof HTTPException && error.status < 500) return c.json({ code: 'request-invalid', message: sentence(error.message.replace(/\.$/, '')), about: c.req.path } satisfies ApiError, error.status)
  logger.error({ path: c.req.path, code: (error as NodeJS.ErrnoException).code ?? error.name, message: error.message }, 'request failed')
  const { code, message, status } = failureOf(error)
  return c.json({ code, message: `${message} The server's log on this machine says more.`, about: c.req.path } satisfies ApiError, status)
}

/** 503: the same request may be answered once somebody has mended what is named. */
function failureOf(error: Error): { readonly code: string; readonly message: string; readonly status: 500 | 503 } {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'disk-full' || code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', message: 'No space is left on the disk of the data folder; what was acknowledged before is safe. Make room, then start the server again.', status: 503 }
  if (error instanceof DatabaseFailed) {
    const said = databaseSays[error.code]
    if (said !== undefined) return { code: error.code, message: said, status: 503 }
    return { code: error.code, message: 'The database refused what was asked; nothing was acknowledged.', status: 500 }
  }
  if (error instanceof ObjectsFailed) {
    const said = storageSays[error.code]
    if (said !== undefined) return { code: error.code, message: said, status: 503 }
    return { code: error.code, message: 'The object storage refused what was asked; nothing was acknowledged.', status: 500 }
  }
  if (error instanceof BesideEnded) return { code: error.code, message: 'The thread that works this out ended before it had answered. Ask again.', status: 503 }
  if (error instanceof StoreLocked) return { code: error.code, message: 'Another server writes to the database by now, so this one changes nothing any more. End it.', status: 503 }
  if (error instanceof DataFileFailed && error.code === 'file-busy') return { code: error.code, message: 'Another process keeps a file of the data folder locked. Try again.', status: 503 }
  if (error instanceof DataFileFailed || error instanceof StoreDamaged || error instanceof VaultClosed) return { code: error.code, message: 'A file of the data folder cannot be used. Stop the server, and run "proofmark log audit".', status: 500 }
  return { code: 'server-failed', message: 'The server could not answer.', status: 500 }
}

const databaseSays: Partial<Readonly<Record<DatabaseCode, string>>> = {
  'database-away': 'The database does not answer. What was acknowledged is safe, and this was not done. Try again in a moment: it goes on by itself when the database is back.',
  'database-doubt': 'The database went away while this was being written, and nobody knows yet whether it is there. Nothing was acknowledged: look whether it is there before you enter it a second time.',
  'database-full': 'The disk of the database is full; what was acknowledged before is safe. Make room there, then try again.',
}

const storageSays: Partial<Readonly<Record<ObjectsCode, string>>> = {
  'storage-away': 'The object storage does not answer. What was acknowledged is safe, and this was not done. Try again in a moment: it goes on by itself when the storage is back.',
  'storage-doubt': 'The object storage went away while this was being written, and nobody knows yet whether it is there. Nothing was acknowledged: look whether it is there before you enter it a second time.',
  'log-taken-over': 'Another machine writes to the log in the object storage by now, so this one changes nothing any more. End it.',
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
