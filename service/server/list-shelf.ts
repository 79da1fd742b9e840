/**
 * List shelf: snapshots of lists that a data folder keeps: their bytes as they were published, and what they said of themselves.
 *
 * A decision names the list and the day that it was held against, so an old snapshot stays when a newer one comes, until somebody removes it. A file that is
 * refused changes nothing. Which lists a project looks at can tell what it is after, so all is encrypted under a key that comes from the vault.
 *
 * Layout: spec/data-folder.md, `lists/`
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalText, fromUtf8, parseCanonical, utf8, type Json } from '@proofmark/core/bytes'
import { parseDay } from '@proofmark/core/dates'
import { differencesOf, listEncodings, listFilesInOrder, readList, type FileRefusal, type ListDifferences, type ListEncoding, type ListFile, type ListFormat, type ListWanted, type ParsedList } from '@proofmark/core/screening'
import { decrypt, encrypt, PartChanged, readPart, writePart, type Store } from 'proofmark/store'
import { listId, measuring } from './list-id.ts'

const record = z.strictObject({
  format: z.literal('proofmark/list-snapshot/v1'),
  id: z.string().regex(/^[0-9a-f]{64}$/), list: z.string(), title: z.string(), publisher: z.string(), readAs: z.string(), encoding: z.enum(listEncodings as [ListEncoding, ...ListEncoding[]]), mapping: z.string().nullable(), dated: z.string().nullable(), datedBy: z.enum(['list', 'stated']).nullable(), added: z.string(), entries: z.number(), names: z.number(), notes: z.number(),
  files: z.array(z.strictObject({ name: z.string(), size: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
})

/**
 * `id`: of `list-id.ts`.
 * `dated`: the day that the list gives itself, or that who added it states of one that gives none (`datedBy`); `null`: neither. `added`: the instant. `notes`: how much of its entries was not read.
 */
export type ListSnapshot = Readonly<Omit<z.output<typeof record>, 'format'>>

/**
 * What a file changes against the snapshot that would come next before it. `now`: its entries. `added`, `removed`, `changed`: entries; `null`: the snapshot before does not open, so that nobody knows.
 */
export interface AgainstBefore {
  readonly before: Pick<ListSnapshot, 'id' | 'dated' | 'added' | 'entries'>
  readonly now: number
  /** Both have one day, and other bytes: by another mapping the same bytes are another snapshot. */
  readonly isSameDay: boolean
  readonly entries: { readonly added: number; readonly removed: number; readonly changed: number } | null
}

/** `fewer-entries`: more than a tenth fewer than in the snapshot before it. `same-day`: that has the same day and other bytes. Either may be right, and is taken when somebody says so. */
export interface DoubtfulSnapshot { readonly ok: false; readonly code: 'fewer-entries' | 'same-day'; readonly file: string; readonly line: 1; readonly expected: string; readonly found: string; readonly against: AgainstBefore }

/** Our own limit: an issuer that takes off more than that at once is rare enough to be asked about, a file that was cut or repeats itself loses more. */
const mostGone = 0.1

/** `same-bytes`: these bytes are kept already, as another list or of another day. `wrong-day`: a day is stated of a list that gives its own, or one that is none or yet to come. `changed-meanwhile`: the file was another at the second look. */
export type ShelfCode = 'same-bytes' | 'wrong-day' | 'changed-meanwhile'
export type ShelfRefusal = { readonly ok: false; readonly code: ShelfCode; readonly file: string; readonly line: 1; readonly expected: string; readonly found: string }
/** `isNew` false: these bytes were kept before, and nothing was done. `repeated`: entries that stood there more than once, word for word, and are kept once. `against` `null`: no snapshot of this list comes before it, or nothing was done. */
export type AddedSnapshot = { readonly ok: true; readonly snapshot: ListSnapshot; readonly isNew: boolean; readonly repeated: number; readonly against: AgainstBefore | null } | FileRefusal | ShelfRefusal | DoubtfulSnapshot

/** `unknown-snapshot`: none has this id. `damaged-snapshot`: what is kept does not open with the key of this folder, or is not read any more. */
export type SnapshotCode = 'unknown-snapshot' | 'damaged-snapshot'
export type OpenedSnapshot = { readonly ok: true; readonly snapshot: ListSnapshot; readonly list: ParsedList } | { readonly ok: false; readonly code: SnapshotCode; readonly id: string }

export interface ListShelf {
  /** Read whole or refused whole, by file and line. `addedAt`: an instant in ISO 8601. `isSure`: taken though it is doubtful. */
  addSnapshot(files: readonly ListFile[], about: ListWanted & { readonly addedAt: string; readonly dated?: string | undefined; readonly isSure?: boolean | undefined }): AddedSnapshot
  /** By list, the latest first. `unread`: records that do not open with the key of this folder. */
  snapshots(): { readonly snapshots: readonly ListSnapshot[]; readonly unread: number }
  /** The one with the latest day; those without a day come after all that have one; of the same day, and without one, the one that was added last. `null`: none of this list. */
  latest(list: string): ListSnapshot | null
  /** Of each list that is kept. */
  latestOfEach(): readonly ListSnapshot[]
  /** From the kept bytes, read again; the last few are kept read. */
  openSnapshot(id: string): OpenedSnapshot
  differences(before: string, after: string): { readonly ok: true; readonly differences: ListDifferences } | Extract<OpenedSnapshot, { ok: false }>
  /** Whether it was there. Never done by itself: older decisions refer to it. */
  remove(id: string): boolean
}

/** Names of the lists that are kept read in memory, and at most so many; a list with more is kept alone. */
const mostKeptNames = 1_000_000

export function listShelf(folder: string, idOf: Store['derivedId']): ListShelf {
  const key = createHash('sha256').update(`${idOf(['list-key', '0'])}${idOf(['list-key', '1'])}`).digest()
  const nameOf = (id: string) => idOf(['list', id])
  const partOf = (id: string, at: number) => join(folder, `${nameOf(id)}.${at}`)
  const keptRead = new Map<string, { readonly list: ParsedList; readonly names: number }>()
  /** The one that was opened last first. */
  const keptNames = () => [...keptRead].toReversed().map(([id, { names }]) => ({ id, names }))

  const recordIn = (name: string): ListSnapshot | null => {
    const text = fromUtf8(decrypt(key, readFileSync(join(folder, name)), `list ${name}`) ?? new Uint8Array())
    const value = parseCanonical(utf8(text ?? ''))
    const parsed = value.ok ? record.safeParse(value.value) : null
    if (parsed?.success !== true) return null
    const { format: _, ...snapshot } = parsed.data
    return snapshot
  }
  const all = (): (ListSnapshot | null)[] => (existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name)).map(recordIn) : [])
  const snapshots = () => {
    const found = all()
    const kept = found.flatMap((each) => each ?? []).toSorted((a, b) => a.list.localeCompare(b.list, 'en') || latestFirst(a, b))
    return { snapshots: kept, unread: found.length - kept.length }
  }
  const filesOf = ({ id, files }: ListSnapshot): ListFile[] => files.map(({ name, sha256 }, at) => ({ name, chunks: () => readPart(partOf(id, at), key, sha256) }))
  const openSnapshot = (id: string): OpenedSnapshot => {
    const snapshot = existsSync(join(folder, nameOf(id))) ? recordIn(nameOf(id)) : undefined
    if (snapshot === undefined) return { ok: false, code: 'unknown-snapshot', id }
    if (snapshot === null) return { ok: false, code: 'damaged-snapshot', id }
    const kept = keptRead.get(id)
    if (kept !== undefined) {
      keptRead.delete(id)
      keptRead.set(id, kept)
      return { ok: true, snapshot, list: kept.list }
    }
    try {
      const read = readList(filesOf(snapshot), wantedOf(snapshot))
      if (!read.ok) return { ok: false, code: 'damaged-snapshot', id }
      let names = snapshot.names
      for (const { id: each, names: count } of keptNames()) { names += count; if (names > mostKeptNames) keptRead.delete(each) }
      const list = { ...read.list, dated: snapshot.dated }
      keptRead.set(id, { list, names: snapshot.names })
      return { ok: true, snapshot, list }
    } catch (error) {
      if (error instanceof PartChanged) return { ok: false, code: 'damaged-snapshot', id }
      throw error
    }
  }

  const againstBefore = (snapshot: ListSnapshot, now: ParsedList): AgainstBefore | null => {
    const next = snapshots().snapshots.find((each) => each.list === snapshot.list && latestFirst(snapshot, each) < 0)
    if (next === undefined) return null
    const opened = openSnapshot(next.id)
    const told = opened.ok ? differencesOf(opened.list, now) : null
    const { id, dated, added, entries } = next
    return { before: { id, dated, added, entries }, now: snapshot.entries, isSameDay: dated !== null && dated === snapshot.dated && !isOfSameBytes(next, snapshot), entries: told === null ? null : { added: told.added.length, removed: told.removed.length, changed: told.changed.length } }
  }

  return {
    addSnapshot(given, { addedAt, dated: stated, isSure = false, ...wanted }) {
      // The same parts in another order are the same snapshot.
      const files = listFilesInOrder(given)
      const measured = files.map(measuring)
      const read = readList(measured.map(({ file }) => file), wanted)
      if (!read.ok) return read
      const refused = (code: ShelfCode, expected: string, found: string): ShelfRefusal => ({ ok: false, code, file: files[0]!.name, line: 1, expected, found })
      if (stated !== undefined && read.list.dated !== null) return refused('wrong-day', `no other day than the list gives itself, ${read.list.dated}`, stated)
      if (stated !== undefined && (parseDay(stated) === null || stated > addedAt.slice(0, 10))) return refused('wrong-day', `a day up to ${addedAt.slice(0, 10)}`, stated)
      const repeated = read.list.repeated ?? 0
      const parts = measured.map(({ found }) => found())
      const mapping = wanted.mapping ?? null
      const id = listId(parts, mapping)
      const known = existsSync(join(folder, nameOf(id))) ? recordIn(nameOf(id)) : null
      if (known !== null && known.list !== read.list.list) return refused('same-bytes', 'bytes that are not kept', `the bytes of a snapshot of ${known.list}: remove that one first`)
      if (known !== null && stated !== undefined && known.dated !== stated) return refused('same-bytes', `the snapshot of ${known.dated ?? 'no day'} to be removed first`, stated)
      if (known !== null) return { ok: true, snapshot: known, isNew: false, repeated, against: null }
      const { list, entries } = read.list
      const dated = read.list.dated ?? stated ?? null
      const snapshot: ListSnapshot = {
        id, list, title: read.title, publisher: read.publisher, readAs: read.format, encoding: wanted.encoding ?? 'utf-8', mapping, dated, datedBy: read.list.dated !== null ? 'list' : dated === null ? null : 'stated', added: addedAt, entries: entries.length,
        names: entries.reduce((sum, { names }) => sum + names.length, 0), notes: entries.reduce((sum, { notes }) => sum + notes.length, 0), files: parts,
      }
      const against = againstBefore(snapshot, { ...read.list, dated })
      const doubt = isSure || against === null ? null : doubtOf(snapshot, against)
      if (doubt !== null) return doubt
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      try {
        for (const [at, part] of parts.entries()) writePart(partOf(id, at), key, part, files[at]!.chunks())
      } catch (error) {
        for (const at of parts.keys()) rmSync(partOf(id, at), { force: true })
        if (error instanceof PartChanged) return refused('changed-meanwhile', 'the bytes that were read', 'others at the second look')
        throw error
      }
      // The record last: what has a record is whole.
      const name = nameOf(id)
      writeFileSync(join(folder, `${name}.new`), encrypt(key, utf8(canonicalText({ format: 'proofmark/list-snapshot/v1', ...snapshot } as unknown as Json)), `list ${name}`), { mode: 0o600 })
      renameSync(join(folder, `${name}.new`), join(folder, name))
      return { ok: true, snapshot, isNew: true, repeated, against }
    },
    snapshots,
    latest: (list) => snapshots().snapshots.find((each) => each.list === list) ?? null,
    latestOfEach: () => snapshots().snapshots.filter(({ list }, at, sorted) => sorted[at - 1]?.list !== list),
    openSnapshot,
    differences(before, after) {
      const [one, other] = [openSnapshot(before), openSnapshot(after)]
      if (!one.ok) return one
      return other.ok ? { ok: true, differences: differencesOf(one.list, other.list) } : other
    },
    remove(id) {
      const name = nameOf(id)
      const isThere = existsSync(join(folder, name))
      keptRead.delete(id)
      rmSync(join(folder, name), { force: true })
      if (existsSync(folder)) for (const part of readdirSync(folder)) if (part.startsWith(`${name}.`)) rmSync(join(folder, part), { force: true })
      return isThere
    },
  }
}

const isOfSameBytes = (a: ListSnapshot, b: ListSnapshot) => a.files.length === b.files.length && a.files.every(({ sha256 }, at) => sha256 === b.files[at]!.sha256)

function doubtOf({ dated, entries, files }: ListSnapshot, against: AgainstBefore): DoubtfulSnapshot | null {
  const { before, isSameDay } = against
  const isFewer = entries < before.entries * (1 - mostGone)
  if (!isSameDay && !isFewer) return null
  const kept = `the kept snapshot of ${before.dated ?? `no day, added ${before.added}`} (${before.id.slice(0, 12)}) has ${before.entries}`
  const told = against.entries === null ? 'that one does not open, so that nobody knows which' : `${against.entries.removed} of them gone, ${against.entries.added} new, ${against.entries.changed} changed`
  return {
    ok: false, code: isFewer ? 'fewer-entries' : 'same-day', file: files[0]!.name, line: 1,
    expected: isFewer ? `at least nine in ten of the entries of the one before it${isSameDay ? ', and another day' : ''}` : 'another day than that of a snapshot with other bytes',
    found: `${entries} entries${isSameDay ? `, of ${dated} too` : ''}: ${kept}; ${told}`, against,
  }
}

/** As it was read when it was added. */
const wantedOf = ({ list, readAs, encoding, mapping }: ListSnapshot): ListWanted => ({ list, format: readAs as ListFormat, ...(encoding === 'utf-8' ? {} : { encoding }), ...(mapping === null ? {} : { mapping }) })
/** A file without a day may be of any: that it came in later makes it no newer than one whose day is known. */
const latestFirst = (a: ListSnapshot, b: ListSnapshot): number => inOrder(b.dated ?? '', a.dated ?? '') || inOrder(b.added, a.added) || inOrder(a.id, b.id)
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
