/**
 * A real process on a real disk, killed at any moment: log, vault, keys and files together. The power is not cut here: what the
 * kernel had is on the disk; what a power cut does to the log is simulated step by step (crash.long.test.ts), and to SQLite its own business.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-kill-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Seals, erases and stores until it is killed; prints what was acknowledged, a line each. */
const program = `
  import { openStore } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
  import { kinds } from '@proofmark/core/statements'
  import { randomBytes } from 'node:crypto'
  const store = await openStore({ folder: process.argv[1], clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
  const id = () => randomBytes(16).toString('hex')
  for (let n = 0; ; n++) {
    const bytes = randomBytes(3000)
    const { sha256, size } = await store.putBlob(new Uint8Array(bytes))
    const drafts = [
      { id: id(), kind: 'use', fields: kinds.use.schema.parse({ what: 'invented strike ' + n }) },
      { id: id(), kind: 'photo', fields: kinds.photo.schema.parse({ blob: { sha256, size, type: 'image/png', name: 'x.png' }, pictureType: 'original', shows: [] }) },
    ]
    // Every fourth batch is large enough for the second thread.
    if (n % 4 === 3) for (let more = 0; more < 100; more++) drafts.push({ id: id(), kind: 'use', fields: kinds.use.schema.parse({ what: 'invented strike ' + n + '.' + more }) })
    await store.seal(drafts)
    console.log('sealed ' + drafts.at(0).id + ' ' + drafts[1].id + ' ' + sha256 + ' ' + drafts.at(-1).id)
    if (n % 3 === 2) {
      await store.erase(drafts[0].id, ['/what'], 'invented')
      console.log('erased ' + drafts[0].id)
    }
  }
`

test('what was acknowledged is there after each of twelve kills, and what was erased is not', async (t) => {
  const sealed: string[][] = []
  const erased = new Set<string>()
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program, folder], { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk) => { said += String(chunk) })
    const ended = new Promise((resolve) => child.on('close', resolve))
    // So many were acknowledged, however slow the machine is; then a moment that nobody knows.
    const wanted = randomInt(2, 6)
    while (said.split('\n').length <= wanted && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, randomInt(150)))
    child.kill('SIGKILL')
    await ended
    for (const line of said.split('\n').slice(0, -1)) {
      const [what, ...words] = line.split(' ')
      if (what === 'sealed') sealed.push(words)
      else erased.add(words[0]!)
    }
    const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
    const world = store.world()
    for (const [use = '', photo = '', sha256 = '', last = ''] of sealed) {
      const found = world.get(use, 'use')
      ok(found !== undefined && world.get(photo, 'photo') !== undefined && world.sealed(last) !== undefined && (await store.disclosures(last)).length > 0, `${use} is there`)
      if (erased.has(use)) equal(found.fields.what, null)
      ok((await store.blob(sha256)) !== null, `${sha256} is there`)
    }
    deepEqual((await store.audit()).problems, [])
    await store.close()
  }
  t.diagnostic(`${sealed.length} pairs sealed, ${erased.size} erased, 12 kills`)
  ok(sealed.length > 12)
})
