/**
 * Anchored selection: which words of witnesses and authorities a package takes along, so that each statement gets the tightest bounds.
 *
 * Of each witness and authority: the first word on a head that holds the statement, and the last one that the statement's maker
 * can have known, with the `anchor` statement that put it into the log. Words that do not hold are for the audit, and stay out.
 * @module
 */
import { createHash } from 'node:crypto'
import { parseStatementNote, readAnchors, stampReader, type PackagedAnchor } from '@proofmark/core/evidence'
import { parseCheckpoint } from '@proofmark/core/log'
import type { AnyStatement } from '@proofmark/core/statements'
import { toBase64, utf8 } from '@proofmark/core/bytes'
import { checkRaw, type Store } from 'proofmark/store'
import type { Selection } from './selection.ts'

export interface AnchoredSelection extends Selection {
  readonly anchors: readonly PackagedAnchor[]
  readonly beacons: ReadonlyMap<number, readonly Uint8Array[]>
  /** Statements that lie in no head on which anybody outside said something. */
  readonly notAnchored: number
}

/** One word that holds: `source` is the name of its file, the same for each head. */
interface Word { readonly source: string; readonly size: number; readonly bytes: Uint8Array; readonly sha256: string }

export const withAnchors = (store: Store, selection: Selection): AnchoredSelection => anchored(selection, anchorsOf(store, selection.statements))

/** What goes along with these statements; a value that a thread can be sent. */
export interface AnchorsTaken extends Pick<AnchoredSelection, 'anchors' | 'beacons' | 'notAnchored'> { /** `anchor` statements that were not among them. */ readonly added: readonly AnyStatement[] }

export const anchored = (selection: Selection, { added, ...taken }: AnchorsTaken): AnchoredSelection => ({
  ...selection, ...taken, statements: [...selection.statements, ...added].toSorted((a, b) => a.index! - b.index!), withheld: new Map([...selection.withheld, ...added.map(({ id }) => [id, new Set<string>()] as const)]),
})

/** The head that each statement names, by its entries (0: none): read from its note, one at each step. */
export function* beaconsOf(store: Store, given: readonly AnyStatement[]): Generator<null, ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const { id } of given) { found.set(id, beaconOf(store, id)); yield null }
  return found
}

/** `known`: the heads that these statements name, where somebody read them. */
export function anchorsOf(store: Store, given: readonly AnyStatement[], known: ReadonlyMap<string, number> = new Map()): AnchorsTaken {
  const words = wordsOf(store)
  const sealed = sealedWords(store, words)
  const taken = new Set<Word>()
  const [more, beacons] = [new Map<string, AnyStatement>(), new Set<number>()]
  for (const { id } of sealed.length === 0 ? [] : given) {
    const beacon = known.get(id) ?? beaconOf(store, id)
    for (const { word, statement } of lastOfEach(sealed.filter(({ index }) => index < beacon))) {
      taken.add(word)
      more.set(statement.id, statement)
      beacons.add(beacon)
    }
  }
  const own = new Set(given.map(({ id }) => id))
  const added = [...more.values()].filter(({ id }) => !own.has(id))
  let notAnchored = 0
  for (const { index } of [...given, ...added].toSorted((a, b) => a.index! - b.index!)) {
    const holding = words.filter(({ size }) => size > index!)
    if (holding.length === 0) notAnchored++
    for (const word of firstOfEach(holding)) taken.add(word)
  }
  return {
    added, anchors: packaged(store, [...taken]), beacons: new Map([...beacons].toSorted((a, b) => a - b).map((size) => [size, store.proveConsistency(size, store.size())])), notAnchored,
  }
}

/** A time stamp for the check by hand, as a path below `data/`. */
export function stampIn({ anchors }: AnchoredSelection): string | null {
  const found = anchors.flatMap(({ size, files }) => [...files.keys()].filter((name) => name.endsWith('.tsr')).map((name) => `anchors/${size}/${name}`))
  return found.at(-1) ?? null
}

/** In the order of their heads. */
function wordsOf(store: Store): Word[] {
  const head = parseCheckpoint(store.checkpoint())
  if (!head.ok) return []
  const trust = { policy: null, readStamp: stampReader({ authorities: [], checkRaw }) }
  return store.anchors.heads().filter(({ size }) => size <= head.size).flatMap(({ size, checkpoint, files }) => {
    const at = `data/anchors/${size}`
    const common = [[`${at}/checkpoint`, checkpoint], [`${at}/consistency`, utf8(store.proveConsistency(size, head.size).map((hash) => `${toBase64(hash)}\n`).join(''))]] as const
    const isWhole = (name: string, bytes: Uint8Array) => readAnchors(new Map([...common, [`${at}/${name}`, bytes]]), head, [store.logKey], trust).faults.length === 0
    return [...files].filter(([name, bytes]) => isWhole(name, bytes)).map(([source, bytes]) => ({ source, size, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }))
  })
}

interface SealedWord { readonly word: Word; readonly statement: AnyStatement; readonly index: number }

/** In the order of the log. */
function sealedWords(store: Store, words: readonly Word[]): SealedWord[] {
  return store.world().of('anchor').flatMap((statement) => {
    const word = words.find(({ sha256 }) => sha256 === statement.fields.blob?.sha256)
    return word === undefined || statement.index === null ? [] : [{ word, statement: statement as unknown as AnyStatement, index: statement.index }]
  })
}

/** Entries of the head that the statement names; 0: none. */
function beaconOf(store: Store, id: string): number {
  const note = store.note(id)
  const parsed = note === null ? null : parseStatementNote(note)
  return parsed?.ok === true ? (parsed.body.s?.size ?? 0) : 0
}

const lastOfEach = (sealed: readonly SealedWord[]): SealedWord[] => [...new Map(sealed.map((each) => [each.word.source, each])).values()]
const firstOfEach = (words: readonly Word[]): Word[] => [...new Map(words.toReversed().map((word) => [word.source, word])).values()]

function packaged(store: Store, words: readonly Word[]): PackagedAnchor[] {
  const heads = new Map(store.anchors.heads().map((head) => [head.size, head.checkpoint]))
  return [...new Set(words.map(({ size }) => size))].toSorted((a, b) => a - b).map((size) => ({
    size, checkpoint: heads.get(size)!, consistency: store.proveConsistency(size, store.size()),
    files: new Map(words.filter((word) => word.size === size).toSorted((a, b) => (a.source < b.source ? -1 : 1)).map(({ source, bytes }) => [source, bytes])),
  }))
}
