/**
 * Database URL: where a database is, and what of that may be told: never the password, nor the user's name.
 *
 * Form: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
 * @module
 */
import { DatabaseFailed } from './faults.ts'

/** Host, port and name. Throws `DatabaseFailed`, and does not repeat what was given: it may hold a password. */
export function databaseName(url: string): string {
  const { hostname, port, pathname, searchParams } = parse(url)
  const host = searchParams.get('host') ?? (hostname === '' ? 'localhost' : hostname)
  return `${decodeURIComponent(host)}${port === '' ? '' : `:${port}`}/${decodeURIComponent(pathname.slice(1)) || 'postgres'}`
}

/** Whether the password stands in the URL, where a list of processes shows it. */
export const holdsPassword = (url: string): boolean => parse(url).password !== '' || parse(url).searchParams.has('password')

function parse(url: string): URL {
  try {
    // A URL without a host names a socket in its parameters, which `URL` would take for a mistake.
    const parsed = new URL(url)
    if (parsed.protocol === 'postgres:' || parsed.protocol === 'postgresql:') return parsed
  } catch {
    // Said below, without the text.
  }
  throw new DatabaseFailed('database-url', 'the address of the database is not of the form postgres://USER@HOST:PORT/NAME?sslmode=verify-full')
}
