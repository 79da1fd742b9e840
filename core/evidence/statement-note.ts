/**
 * Statement notes: what a device signs and the log holds when somebody says something.
 *
 *     proofmark/statement/v1
 *     {"d":{"/caption":"2Jk…","/handling":"x9T…"},"id":"7c9e…","k":"photo/1","n":4,"p":"kX0…=","r":["03fa…"],"s":{"root":"pQ…=","size":12}}
 *
 *     — collector.works.example VY9oh…
 *
 * No value stands in it, only digests: a value can be withheld or erased later and everything still verifies.
 * The bytes of the note, signatures included, are the entry of the log.
 *
 * Standard: C2SP signed-note, RFC 8785. Format: spec/statement.md.
 * @module
 */
import { type Bytes, invariant, isBytes, parseCanonical, utf8 } from '@proofmark/core/bytes'
import { isSize, maxEntrySize, type Note, type NoteCode, parseNote } from '@proofmark/core/log'
import { isDigest, isFieldPath, pathText } from './disclosure.ts'

/** First line of the text of every statement note. */
export const statementHeader = 'proofmark/statement/v1'

/** The members have one letter because each entry of the log carries them. */
export type StatementBody = {
  /** Digest of the disclosure of each field of the kind, by its path. Not empty: absent fields are committed too. */
  readonly d: { readonly [path: string]: string }
  /** Id: 128 random bits in lower-case hex. */
  readonly id: string
  /** Kind and version, such as `item/1`. */
  readonly k: string
  /** Running number of the key that signs it, from 0. A key stays on one device. */
  readonly n: number
  /** base64 of SHA-256 of that key's previous note, signatures included; `null` for its first. */
  readonly p: string | null
  /** Ids of the statements referred to: sorted, each once. */
  readonly r: readonly string[]
  /** A checkpoint that the device knew when it signed: not made before it. `null`: it knew none. */
  readonly s: { readonly root: string; readonly size: number } | null
}

export type StatementNoteCode =
  | NoteCode
  | 'entry-too-long' // more than 65,535 bytes: no log entry
  | 'not-a-statement' // the first line is another one
  | 'unknown-version' // a statement, of a version that is not known here
  | 'not-two-lines' // more or less than header and body
  | 'body-not-canonical'
  | 'body-shape' // other members than d, id, k, n, p, r, s, or one of them of another type
  | 'bad-digest'
  | 'bad-path'
  | 'no-fields'
  | 'bad-id'
  | 'bad-kind'
  | 'bad-number' // n is no integer from 0
  | 'bad-previous' // p is neither null nor a hash, or does not fit n
  | 'bad-references' // r is not sorted, repeats an id, or holds none
  | 'bad-beacon'

export type ParsedStatement =
  | { readonly ok: true; readonly note: Note; readonly body: StatementBody }
  | { readonly ok: false; readonly code: StatementNoteCode }

/** The text that is signed. Throws for a body that `parseStatementNote` would refuse. */
export function formatStatementText(body: StatementBody): string {
  const fault = faultOf(body)
  invariant(fault === null, `a statement body: ${fault}`)
  return `${statementHeader}\n${textOf(body)}\n`
}

/** A statement from the foreign bytes of a note. Parsing proves nothing about the signatures. Never throws. */
export function parseStatementNote(bytes: Bytes): ParsedStatement {
  const no = (code: StatementNoteCode) => ({ ok: false, code }) as const
  if (isBytes(bytes) && bytes.length > maxEntrySize) return no('entry-too-long')
  const parsed = parseNote(bytes)
  if (!parsed.ok) return parsed
  const lines = parsed.text.split('\n')
  if (lines[0] !== statementHeader) return no(lines[0]!.startsWith('proofmark/statement/') ? 'unknown-version' : 'not-a-statement')
  if (lines.length !== 3 || lines[2] !== '') return no('not-two-lines')

  const body = bodyOf(lines[1]!)
  if (body !== null) return { ok: true, note: { text: parsed.text, signatures: parsed.signatures }, body }
  const json = parseCanonical(utf8(lines[1]!))
  if (!json.ok) return no('body-not-canonical')
  const fault = faultOf(json.value)
  return fault === null ? { ok: true, note: { text: parsed.text, signatures: parsed.signatures }, body: json.value as unknown as StatementBody } : no(fault)
}

/** The canonical text of a body without fault. */
function textOf(body: StatementBody): string {
  const { d, id, k, n, p, r, s } = body
  // Canonical JSON (RFC 8785) by hand, five times as fast: names in order, and in a body that is none of the faults no text needs an escape.
  const digests = Object.keys(d).toSorted().map((path) => `${pathText(path)}:"${d[path]!}"`).join()
  const beacon = s === null ? 'null' : `{"root":"${s.root}","size":${s.size}}`
  return `{"d":{${digests}},"id":"${id}","k":"${k}","n":${n},"p":${p === null ? 'null' : `"${p}"`},"r":[${r.map((each) => `"${each}"`).join()}],"s":${beacon}}`
}

/** The body, when the line is its canonical text; `null` does not say why it is none. */
function bodyOf(line: string): StatementBody | null {
  try {
    const value: unknown = JSON.parse(line)
    return faultOf(value) === null && textOf(value as StatementBody) === line ? (value as StatementBody) : null
  } catch {
    return null
  }
}

/** Name of the kind without its version: `item` of `item/1`. */
export function kindOf(body: StatementBody): string {
  return body.k.slice(0, body.k.indexOf('/'))
}

/** Why a value is no body; `null` when it is one. */
function faultOf(value: unknown): StatementNoteCode | null {
  if (!isRecord(value) || Object.keys(value).toSorted().join() !== 'd,id,k,n,p,r,s') return 'body-shape'
  const { d, id, k, n, p, r, s } = value
  if (!isRecord(d) || !Array.isArray(r)) return 'body-shape'
  if (Object.keys(d).length === 0) return 'no-fields'
  if (!Object.keys(d).every(isFieldPath)) return 'bad-path'
  if (!Object.values(d).every(isDigest)) return 'bad-digest'
  if (!isStatementId(id)) return 'bad-id'
  if (typeof k !== 'string' || !/^[a-z][a-z0-9-]{0,62}\/[1-9][0-9]{0,8}$/.test(k)) return 'bad-kind'
  if (!isSize(n)) return 'bad-number'
  if (n === 0 ? p !== null : !isBase64Hash(p)) return 'bad-previous'
  if (!r.every((ref, at) => isStatementId(ref) && (at === 0 || r[at - 1] < ref))) return 'bad-references'
  if (s !== null && !isBeacon(s)) return 'bad-beacon'
  return null
}

/** 32 lower-case hex digits. */
export function isStatementId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}

/** Canonical base64 of 32 bytes: the last digit carries four bits. */
const isBase64Hash = (value: unknown) => typeof value === 'string' && /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(value)

function isBeacon(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).toSorted().join() === 'root,size' && isBase64Hash(value['root']) && isSize(value['size'])
}

function isRecord(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
