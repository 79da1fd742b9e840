/** Who opens a store for reading while somebody seals reads it from the tables all the same, at the head of the log that was opened. */
import { equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { kinds, world as worldOf } from '@proofmark/core/statements'
import type { Sealable } from './index.ts'
import { compare } from './table-world.suite.ts'

// Read when the modules are loaded.
process.env['PROOFMARK_HELD_IN_MEMORY'] = '0'
const { disk, openStore } = await import('./index.ts')
const { openLogFolder } = await import('./log-folder.ts')
const { readerShelf, tablesForReading } = await import('./reader-shelf.ts')
const { SqliteFile } = await import('./sqlite-file.ts')
const { openVault } = await import('./vault.ts')

const folders: string[] = []
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })
const newId = () => randomBytes(16).toString('hex')
const draft = (kind: 'case' | 'item' | 'correction', fields: object, id = newId()) => ({ id, kind, fields: kinds[kind].schema.parse(fields) }) as Sealable

/** A writer whose tables are at its head, and what a reader opens before it asks for its shelf. */
async function opening() {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-reader-'))
  folders.push(folder)
  const writer = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  const [one, two, thing] = [newId(), newId(), newId()]
  await writer.seal([draft('case', { title: 'one' }, one), draft('case', { title: 'two' }, two), draft('item', { description: 'thing', itemClass: 'fuze', case: one }, thing)])
  await writer.dump()
  const vault = await openVault(folder, { disk, database: null, readOnly: true })
  const tables = (await tablesForReading(folder))!
  const key = (await vault.keys()).find(({ role }) => role === 'log')!
  const log = openLogFolder(folder, disk, { name: key.name, keyId: key.keyId, verifierKey: key.verifierKey, sign: null })
  return {
    folder, writer, vault, tables, log, one, two,
    /** Sealed, and not in the tables yet. */
    sealMore: () => writer.seal([draft('item', { description: 'later', itemClass: 'fuze', case: one }), draft('correction', { of: thing, reason: 'invented', changes: [{ field: '/case', value: two }] })]),
    async close() {
      tables.close()
      await vault.close()
      await writer.close()
    },
  }
}

suite('a store that is opened for reading while somebody seals', () => {
  test('is read from tables that are ahead by then, at the head that was opened', async () => {
    const { writer, vault, tables, log, one, two, sealMore, close } = await opening()
    const before = worldOf([...writer.statements()])
    await sealMore()
    await writer.dump()
    ok(tables.head()!.size > log.size)
    const shelf = readerShelf(tables, log, vault)
    ok(shelf !== null)
    await shelf.load()
    compare(shelf.world(), before)
    equal(shelf.world().referring(one, 'item').length, 1)
    ok(shelf.lookAgain())
    compare(shelf.world(), before)
    equal(shelf.world().referring(two, 'item').length, 0)
    await close()
  })
  test('is read from tables that are of no head while very much is written to them', async () => {
    const { folder, writer, vault, tables, log, close } = await opening()
    const before = worldOf([...writer.statements()])
    const other = new SqliteFile(join(folder, 'index', 'index.sqlite'))
    other.exec('DELETE FROM meta')
    other.close()
    equal(tables.head(), null)
    const shelf = readerShelf(tables, log, vault)
    ok(shelf !== null)
    await shelf.load()
    compare(shelf.world(), before)
    await close()
  })
  test('is not read from tables of another log, however far ahead they are, nor from such that were emptied', async () => {
    const { folder, writer, vault, tables, log, sealMore, close } = await opening()
    const other = { ...tables, opened: { ...tables.opened, root: 'invented' } }
    await sealMore()
    await writer.dump()
    equal(readerShelf(other, log, vault), null)
    const emptied = new SqliteFile(join(folder, 'index', 'index.sqlite'))
    emptied.exec('DELETE FROM meta; DELETE FROM statement')
    emptied.close()
    equal(readerShelf(tables, log, vault), null)
    await close()
  })
})
