/**
 * Foreign text: what comes in from files is checked to be text, and what goes out to a terminal cannot steer it.
 * @module
 */
import { signed, steering } from '@proofmark/core/sheets'
import { BadUse } from './command.ts'
import { largestText, readInputFile } from './input-file.ts'

/** Text for people: each character that moves a cursor or turns the direction of writing as `<U+202E>`. */
export const visible = signed

/** JSON text: each as an escape, which JSON readers turn back. */
export const escaped = (json: string): string => json.replace(steering, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A piece of a file that is printed: the mark at its beginning and its line ends stay, which steer nothing. JSON, in lines or in one text, stays what it was. */
export const fileText = (piece: string): string => piece.split(/(^\uFEFF|\r\n)/u).map((part, at) => (at % 2 === 1 ? part : /^,?\n?[{[]/.test(part) ? escaped(part) : visible(part))).join('')

/** A UTF-8 file as text. Bad use, which names the byte, where it is something else; a byte order mark is refused unless `hasMark`. */
export function readTextFile(path: string, { hasMark = false } = {}): string {
  const bytes = readInputFile(path, { largest: largestText })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new BadUse(`${path}: expected text in UTF-8; byte ${firstBadByte(bytes)} is none`)
  }
  if (!text.startsWith('\uFEFF')) return text
  if (!hasMark) throw new BadUse(`${path}: begins with a byte order mark (EF BB BF); save it as UTF-8 without one`)
  return text.slice(1)
}

/** Counted from 0: the longest beginning that is text ends there. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length]
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle - 1
    }
  }
  return good
}

/** What the operating system said, with what it was about and what to do. `null`: not of the system. */
export function systemProblem(error: unknown): string | null {
  const full = 'no space is left; what was acknowledged before is safe. Make room, then start again'
  const { code, path, port, address, hostname, syscall } = error as { code?: unknown; path?: string; port?: number; address?: string; hostname?: string; syscall?: string }
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return null
  const what = path ?? ''
  switch (code) {
    case 'ENOENT': return `${what}: there is no such file or folder`
    case 'EISDIR': return `${what}: this is a folder; a file was expected`
    case 'ENOTDIR': return `${what}: a part of this path is a file; a folder was expected`
    case 'EEXIST': return `${what}: this is there already; name another, or move it away`
    case 'EACCES': case 'EPERM': return syscall === 'listen' ? `port ${port}: this user may not listen on it; take one from 1024 on with --port` : `${what}: this user may not ${syscall === 'open' ? 'read or write' : syscall ?? 'use'} it`
    case 'ELOOP': return `${what}: this link leads around in a circle`
    case 'ENAMETOOLONG': return `${what.slice(0, 80)}…: this name is longer than the disk takes`
    case 'EROFS': return `${what}: the disk is mounted for reading only`
    case 'ENOSPC': case 'EDQUOT': return `${what === '' ? 'the disk' : what}: ${full}`
    case 'EMFILE': case 'ENFILE': return 'too many files are open; end other programs or raise the limit (ulimit -n)'
    case 'EADDRINUSE': return `port ${port} on ${address} is taken, perhaps by another Proofmark; give another with --port, or --port 0 for a free one`
    case 'ENOTFOUND': case 'EADDRNOTAVAIL': return `${hostname ?? address}: no address of this machine; --host takes one, such as 127.0.0.1`
    default: return (error as Error).message
  }
}
