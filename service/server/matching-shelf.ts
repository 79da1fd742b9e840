/**
 * Matching shelf: the exchanges of a data folder: what each came to, and while it goes on its secret, the serials and the file that was sent.
 *
 * Whoever has a secret can try serials against the files, so all of it is encrypted under a key that comes from the vault, in files whose
 * names tell nothing; secret and file are deleted when the exchange is over, and the record stays, so that no offer is answered twice.
 *
 * Layout: spec/data-folder.md, `matching/`
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalText, fromUtf8, parseCanonical, utf8, type Json } from '@proofmark/core/bytes'
import { formatSecret, parseSecret, type SecretFile } from 'proofmark/matching'
import { decrypt, encrypt, type Store } from 'proofmark/store'

const record = z.strictObject({
  side: z.enum(['offer', 'answer']), id: z.string().regex(/^[0-9a-f]{32}$/), context: z.string(), state: z.enum(['sent', 'read', 'closed']), made: z.string(), ended: z.string().nullable(),
  serials: z.number(), own: z.number(), theirs: z.number().nullable(), sent: z.string(), common: z.array(z.string()).nullable(),
})
export type ExchangeRecord = Readonly<z.output<typeof record>>

/** `offer-ID` or `answer-ID`: of one exchange a folder may hold both sides only by mistake, and keeps them apart. */
export const keyOf = ({ side, id }: Pick<ExchangeRecord, 'side' | 'id'>): string => `${side}-${id}`

export interface MatchingShelf {
  /** Newest first. What does not open with the key of this folder is counted. */
  readonly list: () => { readonly records: readonly ExchangeRecord[]; readonly unread: number }
  readonly get: (key: string) => ExchangeRecord | null
  readonly secret: (key: string) => SecretFile | null
  /** The file that goes to the other side: an offer, an answer, or a result. */
  readonly file: (key: string) => string | null
  /** Secret and file first: what has a record is whole. */
  readonly begin: (record: ExchangeRecord, secret: SecretFile, file: string) => void
  /** The record, then the secret goes; `file` takes the place of the one that was sent, `null`: none does. */
  readonly end: (record: ExchangeRecord, file: string | null) => void
}

export function matchingShelf(folder: string, idOf: Store['derivedId']): MatchingShelf {
  const boxKey = createHash('sha256').update(`${idOf(['matching-key', '0'])}${idOf(['matching-key', '1'])}`).digest()
  const nameOf = (part: 'record' | 'secret' | 'file', key: string) => `${idOf(['matching', part, key])}${part === 'record' ? '' : `.${part}`}`
  const read = (name: string): string | null => (existsSync(join(folder, name)) ? fromUtf8(decrypt(boxKey, readFileSync(join(folder, name)), `matching ${name}`) ?? new Uint8Array()) : null)
  const write = (name: string, text: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, `${name}.new`), encrypt(boxKey, utf8(text), `matching ${name}`), { mode: 0o600 })
    renameSync(join(folder, `${name}.new`), join(folder, name))
  }
  const remove = (name: string) => rmSync(join(folder, name), { force: true })
  const recordIn = (name: string): ExchangeRecord | null => {
    const value = parseCanonical(utf8(read(name) ?? ''))
    const parsed = value.ok ? record.safeParse(value.value) : null
    return parsed?.success === true ? parsed.data : null
  }
  const writeRecord = (of: ExchangeRecord) => write(nameOf('record', keyOf(of)), canonicalText(of as unknown as Json))
  return {
    list() {
      const all = existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name)).map(recordIn) : []
      const records = all.flatMap((each) => each ?? []).toSorted((a, b) => (a.made < b.made ? 1 : -1))
      return { records, unread: all.length - records.length }
    },
    get: (key) => recordIn(nameOf('record', key)),
    secret: (key) => { const text = read(nameOf('secret', key)); return text === null ? null : parseSecret(text) },
    file: (key) => { const text = read(nameOf('file', key)); return text === null || text === '' ? null : text },
    begin(of, secret, file) {
      write(nameOf('secret', keyOf(of)), formatSecret(secret))
      write(nameOf('file', keyOf(of)), file)
      writeRecord(of)
    },
    end(of, file) {
      writeRecord(of)
      remove(nameOf('secret', keyOf(of)))
      if (file === null) remove(nameOf('file', keyOf(of)))
      else write(nameOf('file', keyOf(of)), file)
    },
  }
}
