/** A disk that fills while a film is sent: the word is clear, what is here stays, and after room was made the rest follows. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openStore } from 'proofmark/store'
import { diskReserve, uploads } from './uploads.ts'

const disk = mkdtempSync(join(tmpdir(), 'proofmark-uploads-full-'))
const mount = (...options: string[]) => spawnSync('mount', options).status === 0
const canMount = process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk)
after(() => { if (canMount) spawnSync('umount', [disk]); rmSync(disk, { recursive: true, force: true }) })

test('a disk that is full', { skip: canMount ? false : 'only root can mount a small file system' }, async () => {
  const store = await openStore({ folder: join(disk, 'data'), clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  const [session, bytes] = [randomBytes(16).toString('hex'), randomBytes(24_000_000)]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const part = (files: ReturnType<typeof uploads>, at: number) => files.take({ session, sha256, offset: at, length: bytes.length, bytes: bytes.subarray(at, at + 4_000_000) })
  // The disk says how much room it has, less the reserve: refused before a byte is written.
  const refused = await part(uploads(store, Date.now), 0)
  deepEqual([refused.ok ? null : refused.code, store.arrivals.all()], ['disk-too-small', []])
  // Somebody else fills it meanwhile: the write itself fails.
  const files = uploads({ ...store, arrivals: { ...store.arrivals, room: () => diskReserve + bytes.length } }, Date.now)
  let at = 0
  const failure = await (async () => { for (;;) { const taken = await part(files, at); ok(taken.ok); at = taken.offset } })().catch((error: NodeJS.ErrnoException) => error.code)
  equal(failure, 'ENOSPC')
  ok(at > 0)
  deepEqual(await files.offsetOf(session, sha256), { offset: at, isWhole: false })
  ok(mount('-o', 'remount,size=64m', disk))
  for (let taken = await part(files, at); taken.ok && !taken.isWhole; taken = await part(files, at)) at = taken.offset
  ok(Buffer.from((await store.blob(sha256))!).equals(bytes))
  await store.close()
})
