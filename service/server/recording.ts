/**
 * Recording: a statement file becomes sealed statements, or a list of what is wrong with it.
 *
 * Nothing of a file is sealed unless all of it is valid; with `partial`, the valid lines that refer only to valid
 * lines. Files of evidence are stored first, so that no statement names bytes that are not there.
 *
 * @module
 */
import { readFileSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { basename, resolve, sep } from 'node:path'
import type { Day } from '@proofmark/core/dates'
import { doubtfulDates, readStatementFile, referencesOf, type DoubtfulDate, type Draft, type Problem } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { Receipt } from './api.ts'
import { largestFile, mediaType } from './media-type.ts'
import { pixelSealsOf } from './pixel-seals.ts'

export interface Recorded {
  readonly sealed: readonly Receipt[]
  readonly problems: readonly Problem[]
  readonly valid: number
  /** Dates that can hardly be, of the valid lines; nothing is refused for them. Empty where no day was given. */
  readonly doubts: readonly DoubtfulDate[]
  /** Photos whose pixels were to be sealed and could not be, each with its reason; the photo itself is sealed. */
  readonly pixelsUnsealed?: readonly { readonly photo: string; readonly code: string; readonly message: string }[]
}

export interface RecordOptions {
  /** Folder beside which `{"file": …}` is looked for; `null`: files cannot be named (a request over HTTP). */
  readonly folder: string | null
  readonly newId: () => string
  /** The day on which it is recorded. */
  readonly today?: Day
  readonly dryRun?: boolean
  readonly partial?: boolean
  /** Seals the pixels of the photos in the same append, so that parts of them can be shown later (spec/redacted-photo.md). */
  readonly sealPixels?: boolean
}

/** What recording asks of a store. */
export type Recorder = Pick<Store, 'known' | 'hasBlob' | 'blob' | 'putBlob' | 'seal'>

export async function record(store: Recorder, text: string, { folder, newId, today, dryRun = false, partial = false, sealPixels = false }: RecordOptions): Promise<Recorded> {
  const files = new Map<string, Uint8Array>()
  const { drafts, problems } = readStatementFile(text, {
    known: store.known,
    newId,
    hasBlob: (sha256) => store.hasBlob(sha256),
    blobOfFile: (path) => {
      const bytes = folder === null ? null : readBeside(folder, path)
      if (bytes === null) return null
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      files.set(sha256, bytes)
      return { sha256, size: bytes.length, type: mediaType(path), name: basename(path) }
    },
  })
  const sealable = problems.length === 0 ? drafts : partial ? closed(drafts, store) : []
  const checked = { problems, valid: drafts.length, doubts: today === undefined ? [] : doubtfulDates(drafts, { today, known: store.known }) }
  if (dryRun || sealable.length === 0) return { sealed: [], ...checked }
  const needed = new Set(sealable.map(({ fields }) => (fields.blob as { sha256: string } | null | undefined)?.sha256))
  for (const [sha256, bytes] of files) if (needed.has(sha256)) await store.putBlob(bytes)
  if (!sealPixels) return { sealed: await store.seal(sealable), ...checked }
  const { drafts: seals, unsealed } = await pixelSealsOf(sealable, async (sha256) => files.get(sha256) ?? store.blob(sha256), newId)
  return { sealed: await store.seal([...sealable, ...seals]), ...checked, pixelsUnsealed: unsealed }
}

/** Of a partly valid file, the lines whose references all stay. */
function closed(drafts: readonly Draft[], store: Recorder): Draft[] {
  let kept = [...drafts]
  for (;;) {
    const ids = new Set(kept.map(({ id }) => id))
    const next = kept.filter(({ kind, fields }) => referencesOf(kind, fields).every(({ value }) => ids.has(value) || store.known.byId(value) !== undefined))
    if (next.length === kept.length) return kept
    kept = next
  }
}

/** A path that leaves the folder is refused like one that is not there: a statement file must not reach elsewhere. */
function readBeside(folder: string, path: string): Uint8Array | null {
  const full = resolve(folder, path)
  if (!full.startsWith(resolve(folder) + sep)) return null
  try {
    const { size } = statSync(full)
    return size > largestFile ? null : readFileSync(full)
  } catch {
    // Not there or not readable: reported as a missing file, with its line.
    return null
  }
}
