/**
 * Vault conformance: what holds of a vault wherever it lies. The same cases run over the two files and over a database.
 * @module
 */
import { deepEqual, equal, notDeepEqual, ok, rejects } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { disk } from './disk.ts'
import { changePassphrase, writeMasterKey } from './master-key.ts'
import { openVault, type Vault } from './vault.ts'
import type { Opening } from './vault-reading.ts'

export interface Place { readonly folder: string; readonly database: string | null }

export interface Backend {
  /** Where nothing lies yet. */
  place(): Place
  /** Takes the keys of a statement away, behind the vault's back. */
  loseKey(place: Place, statement: string): void
}

const folders: string[] = []
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-conformance-'))
  folders.push(folder)
  return folder
}
const id = () => randomBytes(16).toString('hex')
/** Disclosures are base64url of any bytes. */
const opening = (statement: string, path: string, bytes: Uint8Array = randomBytes(40)): Opening => ({ statement, path, disclosure: Buffer.from(bytes).toString('base64url') })
const sorted = (openings: readonly Opening[]) => openings.toSorted((a, b) => (a.statement + a.path < b.statement + b.path ? -1 : 1))

async function write(vault: Vault, statements: readonly (readonly Opening[])[]): Promise<void> {
  const batch = vault.batch(statements.length)
  for (const each of statements) batch.add(each[0]!.statement, each)
  await batch.finish()
}

export function conformance(name: string, backend: () => Backend, { skip }: { readonly skip: string | false }): void {
  const open = ({ folder, database }: Place, more: { readOnly?: boolean; passphrase?: string } = {}) => openVault(folder, { disk, database, ...more })
  /** Opened anew before and after, so that nothing is told from memory. */
  const using = async <T>(place: Place, use: (vault: Vault) => Promise<T>): Promise<T> => {
    const vault = await open(place)
    return use(vault).finally(() => vault.close())
  }

  suite(`a vault in ${name}`, { skip }, () => {
    after(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }) })

    test('gives back what was put in: all bytes, long and short, sorted by path', async () => {
      const place = backend().place()
      const [first, second, third] = [id(), id(), id()]
      const openings = [opening(first, '/z', Uint8Array.from({ length: 256 }, (_, byte) => byte)), opening(first, '/a', new Uint8Array()), opening(second, '/note', randomBytes(3 << 20)), opening(third, '/x')]
      await using(place, (vault) => write(vault, [openings.slice(0, 2), openings.slice(2, 3), openings.slice(3)]))
      await using(place, async (vault) => {
        deepEqual(await vault.openings([first]), [openings[1], openings[0]])
        deepEqual(await vault.openings([second]), [openings[2]])
        deepEqual(sorted(await vault.openings()), sorted(openings))
        deepEqual(await vault.openings([id()]), [])
      })
    })
    test('takes batches of one and of thousands', async () => {
      const place = backend().place()
      const statements = Array.from({ length: 1300 }, () => { const of = id(); return [opening(of, '/a'), opening(of, '/b')] })
      await using(place, (vault) => write(vault, statements))
      await using(place, async (vault) => {
        deepEqual(sorted(await vault.openings()), sorted(statements.flat()))
        deepEqual(await vault.openings([statements[700]![0]!.statement]), statements[700])
        deepEqual(await vault.openings(statements.slice(0, 1200).map(([each]) => each!.statement)), statements.slice(0, 1200).flat())
      })
    })
    test('takes a batch as a whole or not at all', async () => {
      const place = backend().place()
      const statements = Array.from({ length: 600 }, () => [opening(id(), '/a')])
      await using(place, async (vault) => {
        await rejects(write(vault, [...statements, statements[0]!]))
        const dropped = vault.batch(1)
        dropped.add(statements[1]![0]!.statement, statements[1]!)
        dropped.abandon()
      })
      await using(place, async (vault) => deepEqual(await vault.openings(), []))
    })
    test('that was killed in the middle of a batch has all that it acknowledged, and of each batch all or nothing', async () => {
      const place = backend().place()
      await using(place, async () => {})
      for (const ms of [300, 650]) {
        const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'vault-writer.suite.ts'), place.folder, place.database ?? ''], { stdio: ['ignore', 'pipe', 'inherit'] })
        let told = ''
        child.stdout.on('data', (chunk: Buffer) => { told += String(chunk) })
        while (!told.includes('\n')) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
        await wait(ms)
        child.kill('SIGKILL')
        await once(child, 'close')
        const acknowledged = told.split('\n').slice(0, -1)
        ok(acknowledged.length > 0)
        await using(place, async (vault) => {
          const batches = new Map<string, number>()
          for (const { statement } of await vault.openings()) batches.set(statement.slice(0, 24), (batches.get(statement.slice(0, 24)) ?? 0) + 1)
          for (const batch of acknowledged) equal(batches.get(batch), 200, `${batch} of ${acknowledged.length}`)
          // One that was under way may be there without having been told. The files write keys first, so that what is half there cannot be read at all.
          for (const [batch, count] of batches) equal(count, 200, batch)
        })
      }
    })
    test('destroys what is erased and leaves the rest', async () => {
      const place = backend().place()
      const [one, other] = [id(), id()]
      const [gone, stays, beside] = [opening(one, '/what'), opening(one, '/where'), opening(other, '/what')]
      await using(place, async (vault) => {
        await write(vault, [[gone, stays], [beside]])
        await vault.pictures.add([{ statement: one, bytes: Uint8Array.of(1, 2, 3) }])
        await vault.erase(one, ['/what'])
        deepEqual(await vault.openings([one]), [stays])
        await vault.erase(id(), ['/what'])
      })
      await using(place, async (vault) => {
        deepEqual(sorted(await vault.openings()), sorted([stays, beside]))
        deepEqual(await vault.pictures.of(one), Uint8Array.of(1, 2, 3))
        await vault.erase(one, ['/where'])
        deepEqual(await vault.openings([one]), [])
      })
    })
    test('leaves out what lost its key, and opens the rest', async () => {
      const place = backend().place()
      const [lost, kept] = [id(), id()]
      await using(place, (vault) => write(vault, [[opening(lost, '/a')], [opening(kept, '/a')]]))
      backend().loseKey(place, lost)
      await using(place, async (vault) => {
        deepEqual(await vault.openings([lost]), [])
        deepEqual((await vault.openings()).map(({ statement }) => statement), [kept])
      })
    })
    test('opens with its own master key and passphrase alone', async () => {
      const place = backend().place()
      const statement = id()
      const keys = await using(place, async (vault) => { await write(vault, [[opening(statement, '/a')]]); return (await vault.keys()).map(({ name }) => name) })
      await changePassphrase(place.folder, { passphrase: null, next: 'invented words', disk, now: new Date(), cost: 2 })
      await rejects(open(place), { code: 'passphrase-missing' })
      await rejects(open(place, { passphrase: 'other words' }), { code: 'passphrase-wrong' })
      const vault = await open(place, { passphrase: 'invented words' })
      deepEqual((await vault.keys()).map(({ name }) => name), keys)
      equal((await vault.openings([statement])).length, 1)
      await vault.close()
      await changePassphrase(place.folder, { passphrase: 'invented words', next: null, disk, now: new Date(), cost: 2 })
      await writeMasterKey(place.folder, randomBytes(32), { passphrase: null, disk })
      // Where signing keys are read: at once, or when they are asked for.
      await rejects(using(place, (other) => other.keys()), { code: 'key-unreadable' })
    })
    test('keeps the keys of files: made, kept under another name, destroyed', async () => {
      const place = backend().place()
      const made = await using(place, async ({ blobKeys }) => {
        const [key, gone] = [blobKeys.make('a'.repeat(64)), blobKeys.make('b'.repeat(64))]
        notDeepEqual(key, gone)
        blobKeys.keep('session-c', gone)
        blobKeys.destroy('b'.repeat(64))
        await blobKeys.settled()
        return { key, gone }
      })
      await using(place, async ({ blobKeys }) => {
        deepEqual([blobKeys.of('a'.repeat(64)), blobKeys.of('b'.repeat(64)), blobKeys.of('session-c')].map((key) => key && Buffer.from(key)), [Buffer.from(made.key), null, Buffer.from(made.gone)])
        deepEqual(blobKeys.names().toSorted(), ['a'.repeat(64), 'session-c'])
      })
    })
    test('keeps signing keys in their order, and which was chosen', async () => {
      const place = backend().place()
      const names = await using(place, async (vault) => {
        const first = (await vault.keys()).map(({ name }) => name)
        const { name } = await vault.addKey('collector', 'field.two')
        await vault.signing.chooseKey('collector', name)
        await vault.signing.chooseKey('reviewer', first[3]!)
        await vault.signing.chooseKey('reviewer', null)
        return [...first, name]
      })
      await using(place, async (vault) => {
        deepEqual((await vault.keys()).map(({ name }) => name), names)
        deepEqual([vault.signing.chosenKey('collector'), vault.signing.chosenKey('reviewer')], ['field.two', null])
        await vault.signing.removeSigningKey(names[0]!)
      })
      await using(place, async (vault) => {
        const [key] = await vault.keys()
        deepEqual([(await vault.keys()).map(({ name }) => name), key!.sign(Uint8Array.of(1)).length], [names.slice(1), 64])
      })
    })
    test('forgets statements that the log does not know, with their keys and pictures', async () => {
      const place = backend().place()
      const [known, unknown] = [id(), id()]
      await using(place, async (vault) => {
        await write(vault, [[opening(known, '/a')], [opening(unknown, '/a')]])
        await vault.pictures.add([{ statement: known, bytes: randomBytes(2 << 20) }, { statement: unknown, bytes: Uint8Array.of(9) }])
        await vault.forget((each) => each === known)
        await vault.pictures.keepOnly((each) => each === known)
      })
      await using(place, async (vault) => {
        deepEqual((await vault.openings()).map(({ statement }) => statement), [known])
        deepEqual([(await vault.pictures.of(known))?.length, await vault.pictures.of(unknown)], [2 << 20, null])
        // And takes them when they come again.
        await write(vault, [[opening(unknown, '/b')]])
        deepEqual((await vault.openings([unknown])).map(({ path }) => path), ['/b'])
      })
    })
    test('that is read only makes nothing', async () => {
      const place = backend().place()
      const statement = id()
      await using(place, async (vault) => { await vault.keys(); await write(vault, [[opening(statement, '/a')]]) })
      const reader = await open(place, { readOnly: true })
      equal((await reader.openings([statement])).length, 1)
      equal((await reader.keys()).length, 5)
      await rejects(write(reader, [[opening(id(), '/a')]]))
      await reader.close()
    })
  })
}
