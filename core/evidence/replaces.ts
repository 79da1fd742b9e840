/**
 * Replaces: a package that names the publication of the same finding that it takes the place of, and proves that the log only grew since.
 *
 *     {"consistency":["…"],"format":"proofmark/replaces/v1","manifestSha256":"…","publication":"…","root":"…","size":170}
 *
 * The file is part of the payload, so the publisher signs it. The publication that it names is a statement of the package.
 *
 * Format: spec/newer.md
 * @module
 */
import { canonicalBytes, fromBase64, parseCanonical, toBase64, type Bytes, type Json } from '@proofmark/core/bytes'
import { checkConsistency, isHash, isSize, type Checkpoint } from '@proofmark/core/log'
import { isStatementId } from './statement-note.ts'
import type { Check, VerifiedStatement } from './verdict.ts'
import type { Entries } from './zip.ts'

export const replacesFormat = 'proofmark/replaces/v1'

export interface Replaces {
  /** The publication statement of the earlier package, and what it commits to. */
  readonly publication: string
  readonly manifestSha256: string
  /** The head of that package, `data/checkpoint` in it, and the path from there to that of this one. */
  readonly size: number
  readonly root: Bytes
  readonly consistency: readonly Bytes[]
}

export function formatReplaces({ publication, manifestSha256, size, root, consistency }: Replaces): Bytes {
  return canonicalBytes({ consistency: consistency.map(toBase64), format: replacesFormat, manifestSha256, publication, root: toBase64(root), size } as Json)
}

/** From foreign bytes; `null`: it is none. Never throws. */
export function parseReplaces(bytes: Bytes): Replaces | null {
  const parsed = parseCanonical(bytes)
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return null
  const { consistency, format, manifestSha256, publication, root: rootText, size, ...rest } = parsed.value as Readonly<Record<string, unknown>>
  if (Object.keys(rest).length > 0 || format !== replacesFormat || !isStatementId(publication) || !isSize(size) || !Array.isArray(consistency)) return null
  if (typeof manifestSha256 !== 'string' || !/^[0-9a-f]{64}$/.test(manifestSha256)) return null
  const hash = (text: unknown) => (typeof text === 'string' ? fromBase64(text) : null)
  const [root, path] = [hash(rootText), consistency.map(hash)]
  return isHash(root) && path.every(isHash) ? { publication, manifestSha256, size, root, consistency: path } : null
}

/** Faults are those of the part `publication`. */
export function checkReplaces(check: Check, entries: Entries, statements: readonly VerifiedStatement[], finding: string, head: Checkpoint) {
  const bytes = entries.get('data/replaces.json')
  if (bytes === undefined) return
  const fail = (code: string, text: string) => check.fail('publication', code, `data/replaces.json: ${text}`)
  const replaces = parseReplaces(bytes)
  if (replaces === null) return fail('replaces-malformed', `expected canonical JSON in the format ${replacesFormat}`)
  const earlier = statements.find(({ id }) => id === replaces.publication)
  if (earlier?.kind !== 'publication' || earlier.fields['/finding'] !== finding || earlier.fields['/manifestSha256'] !== replaces.manifestSha256) return fail('replaces-differs', `expected publication ${replaces.publication} of this finding among the statements, with the manifest that is named`)
  if (replaces.size > earlier.index) return fail('replaces-differs', `expected a head from before the publication at entry ${earlier.index}, found one of ${replaces.size} entries`)
  const grown = checkConsistency({ size1: replaces.size, size2: head.size, root1: replaces.root, root2: head.root, path: replaces.consistency })
  if (!grown.ok) return fail(grown.code, 'expected the log to have only grown since the publication that this one replaces')
  check.replaces = { publication: replaces.publication, manifestSha256: replaces.manifestSha256, index: earlier.index }
}
