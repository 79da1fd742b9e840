/**
 * List entry: one party of a list of sanctions or watched parties, as its issuer wrote it, with all its names.
 *
 * A list is a snapshot: it has the day that it gives itself and the hash of its bytes. What cannot be read of an entry is a note, never nothing.
 * @module
 */
import type { NameKind } from '@proofmark/core/names'

/** `low`: the issuer himself calls the alias weak. `former`: a name borne earlier. */
export type NameQuality = 'primary' | 'good' | 'low' | 'former' | 'original-script'

export interface ListedName {
  readonly text: string
  readonly quality: NameQuality
}

export interface ListEntry {
  /** As the issuer numbers it: QDi.001, or a number of the SDN list. */
  readonly reference: string
  readonly kind: NameKind | null
  /** At least one. */
  readonly names: readonly ListedName[]
  /** EDTF. */
  readonly born: readonly string[]
  /** As they are written: names, or codes of two letters. countries.ts reads them. */
  readonly countries: readonly string[]
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[]
  readonly programme: string | null
  /** EDTF; `null`: the list does not say. */
  readonly listedOn: string | null
  /** What of the entry could not be read, and is not in the other fields. */
  readonly notes: readonly string[]
}

export interface ParsedList {
  /** `un`, `ofac-sdn` … of `known-lists.ts`, or the code that a mapping gives its own list. */
  readonly list: string
  /** The day that the list gives itself; `null`: it gives none. */
  readonly dated: string | null
  readonly entries: readonly ListEntry[]
  /** Entries that stand in the file more than once, word for word, and here once. */
  readonly repeated?: number
}

/** Why a list file is refused, whole: a list with a hole is no list. */
export type ListCode =
  | 'too-large' | 'not-utf8' | 'wrong-encoding' | 'broken-xml' | 'document-type' | 'unknown-entity' | 'too-deep' | 'text-too-long' | 'not-this-list' | 'broken-csv' | 'missing-field' | 'same-reference' | 'no-entries' | 'cut-short' | 'unknown-list' | 'wrong-files' | 'not-json' | 'not-a-mapping'

export interface ListRefusal {
  readonly ok: false
  readonly code: ListCode
  /** From 1. */
  readonly line: number
  readonly expected: string
  readonly found: string
}

export type ReadList = { readonly ok: true; readonly list: ParsedList } | ListRefusal

/** Largest list file of a format that issuers publish: the longest ones have a tenth of it. */
export const largestList = 100 * 2 ** 20
/** Largest file of JSON lines: collections have one or two gigabytes, most of it not of a list, and are read line by line. */
export const largestCollection = 4 * 2 ** 30
/** Largest file of the advanced form of the US Treasury, which says everything three times. */
export const largestAdvanced = 2 ** 30
/** Entries of one list: so many, with their names, are held in memory when they are compared. */
export const mostEntries = 1_000_000

/** What to do with a file of more bytes than `largest`. */
export function tooLarge(line: number, largest: number): ListFault {
  const advice = largest === largestCollection ? 'take a smaller collection of the issuer, or its targets.simple.csv' : largest === largestAdvanced ? 'take the older form, sdn.xml' : `larger ones are read only as JSON lines (ftm-lines), up to ${largestCollection}`
  return new ListFault('too-large', line, `at most ${largest} bytes`, `more: ${advice}`)
}

/** Thrown inside a reader and caught at its edge: no reader of lists throws. */
export class ListFault extends Error {
  override name = 'ListFault'
  readonly refusal: ListRefusal
  constructor(code: ListCode, line: number, expected: string, found: string) {
    super(`line ${line}: expected ${expected}; found ${found}`)
    this.refusal = { ok: false, code, line, expected, found }
  }
}

/** What a reader makes of a fault; anything else is ours and goes on. */
export function refusing(work: () => ParsedList): ReadList {
  try {
    const list = work()
    if (list.entries.length === 0) return { ok: false, code: 'no-entries', line: 1, expected: 'at least one entry', found: 'none' }
    return { ok: true, list }
  } catch (error) {
    if (error instanceof ListFault) return error.refusal
    throw error
  }
}
