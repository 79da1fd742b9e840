/**
 * Database faults: what a database says went wrong, sorted by what can be done about it.
 *
 * Codes of five signs: https://www.postgresql.org/docs/current/errcodes-appendix.html
 * @module
 */
import { DatabaseFailed, StoreFault } from './faults.ts'

/** Of the operating system and of Node, where nobody answers or the line broke. */
const brokenLine = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNABORTED'])
/** Of pg, which gives these no code. */
const brokenWords = /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error|^Client was closed|^Query read timeout|^Cannot use a pool after calling end/

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** The server does not answer, is starting, ending or full: the same may succeed later. */
export function isAway(error: unknown): boolean {
  if (error instanceof StoreFault) return error.code === 'database-away'
  if (error instanceof AggregateError) return error.errors.some(isAway)
  const code = codeOf(error)
  // A socket that is not there is a server that is not there.
  if (brokenLine.has(code) || (code === 'ENOENT' && (error as { syscall?: string }).syscall === 'connect')) return true
  // Class 08: connections. 57P: ended or starting. 53300: too many connections. 25006: it was a primary until just now.
  if (/^(?:08...|57P0[1-5]|53300|25006)$/.test(code)) return true
  return error instanceof Error && code === '' && brokenWords.test(error.message)
}

/** Two transactions met, and the database asks one of them to try again: 40001 and 40P01, and CockroachDB's use of the first for all such cases. */
export const isConflict = (error: unknown): boolean => /^40(?:001|P01)$/.test(codeOf(error))

/** In words that hold no value and no password: what the database itself says may repeat either. */
export function databaseFault(error: unknown, name: string): Error {
  if (error instanceof StoreFault) return error
  const code = codeOf(error)
  const told = code === '' ? '' : ` (${code})`
  if (isAway(error)) return new DatabaseFailed('database-away', `the database ${name} does not answer${told}. What was acknowledged is safe; nothing else was. It goes on by itself when the database is back`, { cause: error })
  if (code.startsWith('28') || /SCRAM|password/i.test((error as Error).message)) return new DatabaseFailed('database-refused', `the database ${name} does not let this user in${told}: look at the user in the address and at PGPASSWORD or PGPASSFILE`, { cause: error })
  if (code === '3D000') return new DatabaseFailed('database-refused', `there is no such database at ${name}${told}: create it first`, { cause: error })
  if (code === '42501') return new DatabaseFailed('database-refused', `the user may not do that in ${name}${told}: it must own its tables`, { cause: error })
  if (code === '53100') return new DatabaseFailed('database-full', `the disk of the database ${name} is full${told}; what was acknowledged is safe. Make room there`, { cause: error })
  if (/CERT|SELF_SIGNED|ERR_TLS|SSL/i.test(code) || /SSL/.test((error as Error).message)) return new DatabaseFailed('database-refused', `the database ${name} cannot be trusted or offers no TLS${told}: look at sslmode and sslrootcert in the address`, { cause: error })
  return new DatabaseFailed('database-failed', `the database ${name} refused what was asked${told}; nothing was acknowledged`, { cause: error })
}
