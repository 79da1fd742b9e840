/**
 * Entry facts: what an audit finds of one entry by itself, whoever looks: its hash, its note, who signed it, and whether its openings
 * are those that it commits to. What needs the whole log is told from these.
 * @module
 */
import { disclosureDigest, isValidAt, kindOf, openDisclosure, parseStatementNote, type ParsedStatement } from '@proofmark/core/evidence'
import { formatVerifierKey, leafHash, verifyNote } from '@proofmark/core/log'
import type { KeptOpenings } from './vault-reading.ts'

/** A key with the index from which, and before which, it is valid. */
export interface AuditKey { readonly verifierKey: string; readonly role: string; readonly from: number; readonly closedAt: number | null }

export interface WrongOpening { readonly path: string; readonly expected: string | null; readonly found: string }

export type EntryFacts =
  | { readonly isNote: false; readonly code: string }
  | {
      readonly isNote: true
      readonly id: string
      readonly kind: string
      /** Name of the first signer, and this note's number in his sequence. */
      readonly signer: string
      readonly n: number
      /** The verifier key whose signature holds and that was valid here; or why there is none. */
      readonly signed: { readonly by: string } | { readonly code: string }
      readonly openings: number
      readonly wrong: readonly WrongOpening[]
      readonly isUnreadable: boolean
      /** The statement that this one speaks of, where its opening says so. */
      readonly of: string | null
    }

export interface FoundEntries { readonly first: number; /** 32 bytes an entry. */ readonly leaves: Uint8Array; readonly facts: readonly EntryFacts[] }

/** `openingsOf`: asked once for all statements of these entries. */
export async function factsOf(first: number, entries: readonly Uint8Array[], keys: readonly AuditKey[], openingsOf: (statements: readonly string[]) => Promise<(statement: string) => KeptOpenings>): Promise<FoundEntries> {
  const notes = entries.map(parseStatementNote)
  const kept = await openingsOf(notes.flatMap((note) => (note.ok ? [note.body.id] : [])))
  const leaves = new Uint8Array(entries.length * 32)
  let valid: readonly string[] = []
  let validUntil = first
  const facts = entries.map((entry, at) => {
    const index = first + at
    leaves.set(leafHash(entry), at * 32)
    if (index >= validUntil) {
      valid = keys.filter((key) => key.role !== 'log' && isValidAt(key, index)).map(({ verifierKey }) => verifierKey)
      validUntil = Math.min(...keys.flatMap(({ from, closedAt }) => [from, closedAt ?? Infinity]).filter((change) => change > index))
    }
    return factsOfNote(notes[at]!, valid, kept)
  })
  return { first, leaves, facts }
}

function factsOfNote(parsed: ParsedStatement, valid: readonly string[], openingsOf: (statement: string) => KeptOpenings): EntryFacts {
  if (!parsed.ok) return { isNote: false, code: parsed.code }
  const { note, body } = parsed
  const verified = verifyNote(note, valid)
  const kept = openingsOf(body.id)
  const wrong: WrongOpening[] = []
  let of: string | null = null
  for (const { path, disclosure } of kept.openings) {
    const [expected, found] = [body.d[path], disclosureDigest(disclosure)]
    if (found !== expected) wrong.push({ path, expected: expected ?? null, found })
    if (path === '/of') {
      const opened = openDisclosure(disclosure)
      if (opened.ok && typeof opened.value === 'string') of = opened.value
    }
  }
  return {
    isNote: true, id: body.id, kind: kindOf(body), signer: note.signatures[0]?.name ?? '', n: body.n,
    signed: verified.ok ? { by: formatVerifierKey(verified.verified[0]!.key) } : { code: verified.code },
    openings: kept.openings.length, wrong, isUnreadable: kept.isUnreadable, of,
  }
}
