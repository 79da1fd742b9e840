/**
 * Backups beside a process that seals, stores and erases without a pause; and a backup that is killed.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { backUp, checkBackup, disk, openStore, restore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-backups-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'data')
const open = (at: string) => openStore({ folder: at, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)), readOnly: true })
const run = (program: string, ...given: string[]) => spawn(process.execPath, ['--input-type=module-typescript', '-e', program, ...given], { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] })
const imports = `
  import { backUp, disk, openStore } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
  import { kinds } from '@proofmark/core/statements'
  import { randomBytes } from 'node:crypto'
  const means = { clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) }
`
const writer = `${imports}
  const store = await openStore({ folder: process.argv[1], ...means })
  for (let n = 0; ; n++) {
    const blob = await store.putBlob(new Uint8Array(randomBytes(2000)))
    const uses = Array.from({ length: 1 + n % 40 }, (_, at) => ({ id: randomBytes(16).toString('hex'), kind: 'use', fields: kinds.use.schema.parse({ what: 'invented ' + n + ' ' + at }) }))
    await store.seal([...uses, { id: randomBytes(16).toString('hex'), kind: 'photo', fields: kinds.photo.schema.parse({ blob: { ...blob, type: 'image/png', name: 'x.png' }, pictureType: 'original', shows: [] }) }])
    console.log('sealed ' + store.size())
    if (n % 5 === 4) await store.erase(uses[0].id, ['/what'], 'invented')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
`
const copier = `${imports}
  const store = await openStore({ folder: process.argv[1], ...means, readOnly: true })
  console.log('begins')
  backUp(store, process.argv[1], process.argv[2], { disk, now: new Date() })
`

test('fifteen backups beside a writer are whole, and have what was acknowledged before they began', async () => {
  const child = run(writer, data)
  let said = ''
  child.stdout.on('data', (chunk) => { said += String(chunk) })
  const ended = new Promise((resolve) => child.on('close', resolve))
  /** The last whole line: one may come in pieces. */
  const acknowledged = () => Number(said.split('\n').at(-2)?.split(' ')[1] ?? 0)
  while (acknowledged() === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
  const grew: number[] = []
  try {
    for (let round = 0; round < 15; round++) {
      const [before, target] = [acknowledged(), join(folder, `backup-${round}`)]
      const store = await open(data)
      const { size } = backUp(store, data, target, { disk, now: new Date() })
      await store.close()
      ok(size >= before, `${size} entries in a backup that began at ${before}`)
      grew.push(size)
      // On a slow machine the writer takes longer than this process; every second backup waits until it went on.
      const patience = performance.now() + (round % 2 === 0 ? 20_000 : 0)
      while (acknowledged() <= size && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 5))
      await new Promise((resolve) => setTimeout(resolve, randomInt(60)))
    }
  } finally {
    child.kill('SIGKILL')
    await ended
  }
  ok(new Set(grew).size > 5, 'the log grew while it was copied')
  for (const [round, size] of grew.entries()) {
    const target = join(folder, `restored-${round}`)
    await restore(join(folder, `backup-${round}`), target, { disk, open })
    const store = await open(target)
    deepEqual([store.size(), (await store.audit()).problems], [size, []])
    const photos = store.statements().flatMap(({ kind, fields }) => (kind === 'photo' && fields.blob !== null ? [fields.blob.sha256] : []))
    for (const sha256 of photos) equal((await store.blob(sha256))?.length, 2000, `file ${sha256} of round ${round}`)
    await store.close()
  }
})

test('a backup that is killed is no backup', async () => {
  let cut = 0
  for (let round = 0; round < 12; round++) {
    const target = join(folder, `killed-${round}`)
    const child = run(copier, data, target)
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
    await Promise.race([ended.then(() => { throw new Error('the copier ended before it began') }), new Promise((resolve) => child.stdout.once('data', resolve))])
    await new Promise((resolve) => setTimeout(resolve, randomInt(40)))
    child.kill('SIGKILL')
    await ended
    if (existsSync(target)) checkBackup(target)
    else cut++
  }
  ok(cut > 0, 'at least one was cut')
})
