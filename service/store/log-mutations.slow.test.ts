/**
 * Every byte and every file of a small log folder, changed: it is refused and the place named, or the audit names it, or what is read is
 * the same log. Nothing is ever signed that was not signed before.
 *
 * Each file is tried at every length and with files in each other's places. PROOFMARK_BYTES=all turns a bit in every byte; without it, in
 * every byte of the short files and in every seventh of the long ones.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { formatEntryBundle, leafHash, parseEntryBundle, parseVerifierKey } from '@proofmark/core/log'
import { kinds } from '@proofmark/core/statements'
import { audit } from './audit.ts'
import type { Disk } from './disk.ts'
import { StoreDamaged } from './faults.ts'
import { openStore, type Store } from './index.ts'
import { openLogFolder } from './log-folder.ts'

type Files = ReadonlyMap<string, Uint8Array>
const stride = process.env['PROOFMARK_BYTES'] === 'all' ? 1 : 7
const folders: string[] = []
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })

interface Made { readonly files: Files; readonly older: Files; readonly logKey: string; readonly keys: Parameters<typeof audit>[0]['keys'] }

/** A log of five keys and fifteen statements in three appends; `older`: as it lay before the last one. */
async function made(): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-mutations-'))
  folders.push(folder)
  const store: Store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  const seal = (count: number) => store.seal(Array.from({ length: count }, (_, n) => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what: `invented strike ${n}` }) })))
  await seal(4)
  await seal(5)
  const older = filesIn(folder)
  await seal(6)
  const keys = store.world().of('key').map(({ index, fields }) => ({ verifierKey: fields.verifierKey, role: fields.role, from: index ?? 0, closedAt: null }))
  const { logKey } = store
  await store.close()
  return { files: filesIn(folder), older, logKey, keys }
}

function filesIn(folder: string): Files {
  const names = readdirSync(join(folder, 'log'), { recursive: true }).map(String).filter((name) => statSync(join(folder, 'log', name)).isFile()).toSorted()
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, 'log', name)))]))
}

/** A disk in memory. */
function diskOf(files: Files): Disk {
  const all = new Map([...files].map(([name, bytes]) => [`/log/${name}`, bytes]))
  return {
    replace: (path, bytes) => void all.set(path, bytes),
    append: (path, bytes) => void all.set(path, new Uint8Array(Buffer.concat([all.get(path) ?? new Uint8Array(), bytes]))),
    move: (from, to) => { all.set(to, all.get(from)!); all.delete(from) },
    read: (path) => all.get(path) ?? null,
    exists: (path) => all.has(path),
    list: (folder) => [...new Set([...all.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => { const [first = '', more] = path.slice(folder.length + 1).split('/'); return more === undefined ? first : `${first}/` }))],
    remove: (path) => void all.delete(path),
    removeFolder: () => {},
  }
}

let log: Made
let other: Made
/** Opened to read, as by `log audit`: what refuses it; `null`: the audit finds nothing. */
async function refusal({ files, logKey, keys }: Made): Promise<string | null> {
  const parsed = parseVerifierKey(logKey)
  ok(parsed.ok)
  const { name, keyId } = parsed.key
  try {
    const opened = openLogFolder('/', diskOf(files), { name, keyId, verifierKey: logKey, sign: null })
    const { problems } = await audit({ size: opened.size, entry: (index) => opened.entry(index), file: (path) => opened.file(path), logKey, keys, folder: '/', master: null, keyFaults: [] })
    return problems.length === 0 ? null : `${problems[0]!.code} at ${problems[0]!.at}`
  } catch (error) {
    if (error instanceof StoreDamaged) return `${error.code}: ${error.message}`
    throw error
  }
}

/** Opened to write: everything that would be signed. */
function signedBy({ files, logKey }: Made): string[] {
  const parsed = parseVerifierKey(logKey)
  ok(parsed.ok)
  const { name, keyId } = parsed.key
  const signed: string[] = []
  try {
    openLogFolder('/', diskOf(files), { name, keyId, verifierKey: logKey, sign: (message) => { signed.push(Buffer.from(message).toString()); return new Uint8Array(64) } })
  } catch (error) {
    ok(error instanceof StoreDamaged, String(error))
  }
  return signed
}

const headText = ({ files }: Made) => Buffer.from(files.get('checkpoint')!).toString().split('\n\n')[0] + '\n'
const withFile = (name: string, bytes: Uint8Array | null): Made => { const files = new Map(log.files); if (bytes === null) files.delete(name); else files.set(name, bytes); return { ...log, files } }

async function requireRefused(changed: Made, what: string): Promise<void> {
  const found = await refusal(changed)
  ok(found !== null, `${what}: the audit says that it is whole`)
  ok(/log[/:]|entry \d+|log has \d+ entries/.test(found), `${what}: no place is named: ${found}`)
  for (const text of signedBy(changed)) equal(text, headText(log), `${what}: another head was signed`)
}

suite('a small log folder, changed', () => {
  before(async () => { [log, other] = [await made(), await made()] })

  test('is whole as it was written, and nothing is signed on opening it', async () => {
    equal(await refusal(log), null)
    equal(await refusal({ ...log, files: log.older }), null)
    deepEqual(signedBy(log), [])
    deepEqual([...log.files.keys()], ['checkpoint', 'heads', 'tile/0/000.p/20', 'tile/entries/000.p/20'])
  })
  test('a bit in a byte: every one is refused, and the place is named', async (t) => {
    let tried = 0
    for (const [name, bytes] of log.files) {
      for (let at = 0; at < bytes.length; at += bytes.length > 2000 ? stride : 1) {
        const changed = bytes.slice()
        changed[at]! ^= 1 << (at * 5) % 8
        await requireRefused(withFile(name, changed), `${name}, byte ${at}`)
        tried++
      }
    }
    t.diagnostic(`${tried} bytes of ${[...log.files.values()].reduce((sum, { length }) => sum + length, 0)}`)
    ok(tried > 3000)
  })
  test('every file cut to any length, with bytes behind it, or gone', async (t) => {
    let tried = 0
    for (const [name, bytes] of log.files) {
      const step = Math.max(1, Math.floor(bytes.length / (stride === 1 ? 5000 : 500)))
      for (let length = 0; length < bytes.length; length += step, tried++) await requireRefused(withFile(name, bytes.slice(0, length)), `${name} cut to ${length} bytes`)
      for (const more of ['\0', '\n', 'x\n', '20 AAAA\n', 'x\ny\n']) {
        const longer = withFile(name, new Uint8Array(Buffer.concat([bytes, Buffer.from(more)])))
        // The one place where bytes carry nothing: a last line of `heads` that a cut left open or torn was never used, and is cut off.
        if (name === 'heads' && more !== 'x\ny\n') deepEqual([await refusal(longer), signedBy(longer)], [null, []])
        else await requireRefused(longer, `${name} with ${JSON.stringify(more)} behind it`)
      }
      await requireRefused(withFile(name, null), `${name} gone`)
    }
    t.diagnostic(`${tried} lengths`)
  })
  test('files in each other\'s places, and those of another log', async () => {
    for (const [name, bytes] of log.files) {
      for (const [from, others] of log.files) if (from !== name) {
        await requireRefused(withFile(name, others), `${from} in place of ${name}`)
        await requireRefused({ ...log, files: new Map(log.files).set(name, others).set(from, bytes) }, `${from} and ${name} swapped`)
      }
      await requireRefused(withFile(name, other.files.get(name)!), `${name} of another log`)
    }
    await requireRefused({ ...log, files: other.files }, 'all files of another log')
  })
  test('entries in another order, replayed, replaced, left out: with and without the hashes made again', async () => {
    const [bundle, tile] = ['tile/entries/000.p/20', 'tile/0/000.p/20']
    const entries = parseEntryBundle(log.files.get(bundle)!)!
    const foreign = parseEntryBundle(other.files.get(bundle)!)!
    const all: [string, Uint8Array[]][] = [['replayed at the end', [...entries, entries[9]!]], ['the last left out', entries.slice(0, -1)], ['an empty one more', [...entries, new Uint8Array()]]]
    for (const at of entries.keys()) {
      all.push([`entry ${at} replaced`, entries.with(at, foreign[at]!)], [`entry ${at} left out`, entries.toSpliced(at, 1)], [`entry ${at} twice`, entries.toSpliced(at, 1, entries[at]!, entries[at]!)], [`entry ${at} replayed over its neighbour`, entries.with((at + 1) % entries.length, entries[at]!)])
      for (let to = at + 1; to < entries.length; to++) all.push([`entries ${at} and ${to} swapped`, entries.with(at, entries[to]!).with(to, entries[at]!)])
    }
    for (const [what, changed] of all) {
      const bytes = formatEntryBundle(changed)
      await requireRefused(withFile(bundle, bytes), what)
      await requireRefused({ ...log, files: new Map(log.files).set(bundle, bytes).set(tile, new Uint8Array(Buffer.concat(changed.map(leafHash)))) }, `${what}, hashes made again`)
      const [path, hashes] = [`tile/entries/000.p/${changed.length}`, `tile/0/000.p/${changed.length}`]
      await requireRefused({ ...log, files: new Map(log.files).set(bundle, bytes).set(path, bytes).set(hashes, new Uint8Array(Buffer.concat(changed.map(leafHash)))) }, `${what}, under the name of its own size`)
    }
  })
  test('a head rolled back: the checkpoint, the list, the tiles, or all but the list', async () => {
    await requireRefused(withFile('heads', log.older.get('heads')!), 'an older list of heads')
    const lines = Buffer.from(log.files.get('heads')!).toString().split('\n').slice(0, -1)
    for (const at of lines.keys()) {
      const without = new Uint8Array(Buffer.from(lines.toSpliced(at, 1).map((line) => `${line}\n`).join('')))
      // Of an older head nothing is lost but the memory of it: the log that there is begins with it, whoever signed it.
      if (at < lines.length - 1) equal(await refusal(withFile('heads', without)), null)
      else await requireRefused(withFile('heads', without), `line ${at + 1} of the heads left out`)
    }
    const kept = (...names: string[]) => new Map([...log.older].filter(([name]) => !names.includes(name)))
    await requireRefused({ ...log, files: new Map([...kept('heads'), ['heads', log.files.get('heads')!]]) }, 'all but the list of heads rolled back')
    // Beside all tiles, new and old, an older checkpoint is an append that was cut: it is completed, to the head that was signed.
    const cut = { ...log, files: new Map([...log.older, ...log.files, ['checkpoint', log.older.get('checkpoint')!]]) }
    deepEqual(signedBy(cut), [headText(log)])
    // Without the old ones it is refused to who writes; who only reads is shown the older head, and the entries that it signs.
    const behind = withFile('checkpoint', log.older.get('checkpoint')!)
    deepEqual([signedBy(behind), await refusal(behind)], [[], null])
  })
  test('what a folder alone cannot tell: all of it as it lay before is a log', async () => {
    // Only what is outside tells: a checkpoint that somebody kept, a backup's head, the vault. See spec/data-folder.md, "Restoring".
    equal(await refusal({ ...log, files: log.older }), null)
    equal(Buffer.from(log.older.get('checkpoint')!).toString() === Buffer.from(log.files.get('checkpoint')!).toString(), false)
  })
})
