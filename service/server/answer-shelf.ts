/**
 * Answer shelf: of each request sheet that was handed out what is needed to judge its answer, and the keys that addressees told us.
 *
 * Whoever reads a token can make answers that hold, so each record is encrypted under a key that comes from the vault, and its file has a
 * name that tells nothing.
 *
 * Layout: spec/data-folder.md, `answers/`
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SentSheet } from '@proofmark/core/answers'
import { canonicalText, fromUtf8, parseJson, utf8, type Json } from '@proofmark/core/bytes'
import { decrypt, encrypt, type Store } from 'proofmark/store'

/** `items`: statements by their number on the sheet. */
const sheetRecord = z.strictObject({
  kind: z.literal('sheet'), sha256: z.string(), request: z.string(), reference: z.string().nullable(), party: z.string(), addressee: z.string(), token: z.string().regex(/^[0-9a-f]{64}$/),
  items: z.array(z.strictObject({ number: z.number(), id: z.string() })), photos: z.array(z.string()), language: z.string(), audience: z.string(), made: z.string(), deadline: z.string().nullable(),
})
const keyRecord = z.strictObject({ kind: z.literal('key'), fingerprint: z.string(), party: z.string(), how: z.string(), on: z.string() })
const record = z.discriminatedUnion('kind', [sheetRecord, keyRecord])

export type SheetRecord = Readonly<z.output<typeof sheetRecord>> & SentSheet
/** A fingerprint that an addressee told by another way than the answer. */
export type KeyRecord = Readonly<z.output<typeof keyRecord>>

export interface AnswerShelf {
  readonly sheet: (sha256: string) => SheetRecord | null
  /** A record of it is here and does not open: it was cut off or changed, or another vault wrote it. */
  readonly isUnread: (sha256: string) => boolean
  readonly sheetsOf: (request: string) => readonly SheetRecord[]
  /** Of this fingerprint, whoever told it. */
  readonly keys: (fingerprint: string) => readonly KeyRecord[]
  readonly keep: (record: Omit<SheetRecord, 'kind'> | Omit<KeyRecord, 'kind'>) => void
}

export function answerShelf(folder: string, idOf: Store['derivedId']): AnswerShelf {
  const key = createHash('sha256').update(`${idOf(['answer-key', '0'])}${idOf(['answer-key', '1'])}`).digest()
  /** What does not open is of another folder, or was cut off: as if it were not there, but for `isUnread`. */
  const read = (name: string): z.output<typeof record> | null => {
    const text = existsSync(join(folder, name)) ? fromUtf8(decrypt(key, readFileSync(join(folder, name)), aboutAnswer(name)) ?? new Uint8Array()) : null
    const parsed = text === null ? null : parseJson(text)
    const known = parsed?.ok === true ? record.safeParse(parsed.value) : null
    return known?.success === true ? known.data : null
  }
  const all = () => (existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name)) : []).flatMap((name) => read(name) ?? [])
  const sheetFile = (sha256: string) => idOf(['answer-sheet', sha256])
  return {
    isUnread: (sha256) => existsSync(join(folder, sheetFile(sha256))) && read(sheetFile(sha256)) === null,
    sheet: (sha256) => { const found = read(sheetFile(sha256)); return found?.kind === 'sheet' && found.sha256 === sha256 ? found : null },
    sheetsOf: (request) => all().flatMap((each) => (each.kind === 'sheet' && each.request === request ? [each] : [])).toSorted((a, b) => (a.made < b.made ? -1 : 1)),
    keys: (fingerprint) => all().flatMap((each) => (each.kind === 'key' && each.fingerprint === fingerprint ? [each] : [])),
    keep(given) {
      const kept = 'fingerprint' in given ? { kind: 'key' as const, ...given } : { kind: 'sheet' as const, ...given }
      const name = kept.kind === 'sheet' ? sheetFile(kept.sha256) : idOf(['answer-known-key', kept.fingerprint, kept.party])
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(join(folder, `${name}.new`), encrypt(key, utf8(canonicalText(kept as unknown as Json)), aboutAnswer(name)), { mode: 0o600 })
      renameSync(join(folder, `${name}.new`), join(folder, name))
    },
  }
}

const aboutAnswer = (file: string): string => `answer ${file}`
