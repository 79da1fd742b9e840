/**
 * Verdict: what a check of a package found, part by part. Never one green tick, and always with what is not proved.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import type { TileStatus } from './picture-proof.ts'
import type { StatementBody } from './statement-note.ts'
import { nobody, type Existed } from './time-words.ts'

export type PartName = 'container' | 'bag' | 'keys' | 'log' | 'statements' | 'signatures' | 'chain' | 'fields' | 'blobs' | 'pictures' | 'publication' | 'finding' | 'time' | 'trust'
export type PartStatus = 'holds' | 'fails' | 'not-checked'

export interface VerdictPart {
  readonly part: PartName
  readonly status: PartStatus
  /** Stable; `ok` when it holds. Listed in spec/package.md. */
  readonly code: string
  /** One sentence that names the thing, what was expected and what was found. */
  readonly text: string
}

export interface VerifiedStatement {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly index: number
  readonly signedBy: { readonly name: string; readonly role: string; readonly verifierKey: string } | null
  readonly fields: Readonly<Record<string, Json>>
  readonly withheld: readonly string[]
  readonly erased: readonly string[]
  /** Within which time it was made, as others say; absent where that was not asked. */
  readonly existed?: Existed
}

/** A redacted photo whose pixels were checked against a pixel seal. */
export interface VerifiedPicture {
  /** The statement of the derivative, of the photo that it was made from, and of the seal. */
  readonly photo: string
  readonly madeFrom: string
  readonly seal: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  /** Row by row from the upper left corner, 64 pixels a side. */
  readonly tiles: readonly TileStatus[]
}

export interface Verdict {
  /** True only when every part holds. `time` and `trust` may be unchecked: whose word counts, nobody inside can say. So may `publication` of the bag of a case. */
  readonly ok: boolean
  readonly status: 'holds' | 'fails' | 'incomplete'
  readonly parts: readonly VerdictPart[]
  readonly finding: string | null
  /** Of the bag of a case: its id. Then there is no finding, and nobody signed which statements it holds. */
  readonly case: string | null
  /** `finding.json`, as it is written. */
  readonly record: Json | null
  /** The publication that this one takes the place of. */
  readonly replaces: { readonly publication: string; readonly manifestSha256: string; readonly index: number } | null
  /** Up to where it speaks, and how to ask on. */
  readonly asOf: string
  readonly statements: readonly VerifiedStatement[]
  readonly blobs: readonly string[]
  readonly pictures: readonly VerifiedPicture[]
  readonly log: { readonly origin: string; readonly size: number; readonly root: string } | null
  /** Fingerprint to compare over another channel: the root key as a verifier key. */
  readonly rootKey: string | null
  /** All statements were there by `notAfter`; the newest was made after `notBefore`. */
  readonly existed: Existed
  /** The largest head that a statement names: it was made after the log had so many entries. The log's word, in no calendar; 0: none. */
  readonly newestBeacon: number
  readonly counts: { readonly shown: number; readonly withheld: number; readonly erased: number }
  readonly notProved: readonly string[]
}

/** What no package can prove; said with every verdict. */
export const notProved: readonly string[] = [
  'That the statements are true: the package proves who sealed which words when, not that the words are right.',
  'That the clocks were right: dates inside the statements are claims of their authors.',
  'That nothing was left out: a package is a selection, and what was never sealed leaves no trace.',
  'That no other log was kept beside this one: only witnesses that you know, and that do not conspire with the log, speak against it.',
]

/** A package is a picture of the log at one moment. */
const asOf = (log: Verdict['log']): string => log === null ? 'It speaks for no log that could be read.'
  : `This package speaks for the log at ${log.size} entries. What was corrected, withdrawn or erased later, and which keys were closed later, is not in it: ask its publisher for a newer one and hold the two together: both dropped on the verify page, or "proofmark verify FILE.zip --newer NEWER.zip".`

/** Thrown by `Check.fail` where one fault is enough. */
export const endedByFault = Symbol('ended by a fault')

/** Collects the parts. A part that failed once stays failed; a part that was never reached counts as not checked. */
export class Check {
  readonly #isEndedByFault: boolean
  readonly #parts = new Map<PartName, VerdictPart>()
  log: Verdict['log'] = null
  finding: string | null = null
  case: string | null = null
  record: Json | null = null
  replaces: Verdict['replaces'] = null
  rootKey: string | null = null
  statements: readonly VerifiedStatement[] = []
  blobs: readonly string[] = []
  pictures: readonly VerifiedPicture[] = []
  newestBeacon = 0
  /** The head that each statement names, by id. */
  beacons: ReadonlyMap<string, StatementBody['s']> = new Map()
  existed: Existed = { notBefore: nobody, notAfter: nobody }

  constructor(isEndedByFault: boolean) {
    this.#isEndedByFault = isEndedByFault
  }

  hold(part: PartName, text: string) { if (this.#parts.get(part)?.status !== 'fails') this.#parts.set(part, { part, status: 'holds', code: 'ok', text }) }
  leave(part: PartName, code: string, text: string) { if (!this.#parts.has(part)) this.#parts.set(part, { part, status: 'not-checked', code, text }) }
  /** The first fault of a part stays. */
  fail(part: PartName, code: string, text: string) {
    if (this.#parts.get(part)?.status !== 'fails') this.#parts.set(part, { part, status: 'fails', code, text })
    if (this.#isEndedByFault) throw endedByFault
  }

  verdict(): Verdict {
    const order: readonly PartName[] = ['container', 'bag', 'keys', 'log', 'statements', 'signatures', 'chain', 'fields', 'blobs', 'pictures', 'publication', 'finding', 'time', 'trust']
    const parts = order.map((part) => this.#parts.get(part) ?? { part, status: 'not-checked', code: 'not-reached', text: 'not checked: an earlier part failed' } as const)
    const needed = parts.filter(({ part, status, code }) => !((mayBeOpen(part) || code === noPublication) && status === 'not-checked'))
    const status = parts.some((part) => part.status === 'fails') ? 'fails' : needed.every((part) => part.status === 'holds') ? 'holds' : 'incomplete'
    const count = (of: (statement: VerifiedStatement) => number) => this.statements.reduce((sum, statement) => sum + of(statement), 0)
    return {
      ok: status === 'holds', status, parts, finding: this.finding, case: this.case, record: this.record, replaces: this.replaces, asOf: asOf(this.log), statements: this.statements, blobs: this.blobs, pictures: this.pictures, log: this.log, rootKey: this.rootKey,
      existed: this.existed, newestBeacon: this.newestBeacon,
      counts: { shown: count(({ fields }) => Object.keys(fields).length), withheld: count(({ withheld }) => withheld.length), erased: count(({ erased }) => erased.length) },
      notProved,
    }
  }
}

/** Of the bag of a case there is nothing to check: nobody signed what was taken into it. */
export const noPublication = 'no-publication'

/** Parts that only the reader can close: whose word and whose keys he trusts. */
const mayBeOpen = (part: PartName) => part === 'time' || part === 'trust'
