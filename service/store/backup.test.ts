/** Backups: made, changed, put back, and held against the newest head. sha256sum is the referee of the manifest. */
import { deepEqual, equal, match, ok, rejects, throws } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { diskOver } from './disk.ts'
import { files } from './files.ts'
import { backUp, confirmRestored, disk, openStore, restore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-backup-'))
const at = (name: string) => join(folder, name)
const means = { clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) }
const now = means.clock()
const open = (path: string) => openStore({ folder: path, ...means, readOnly: true })
const use = (what: string) => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what }) })
const code = (wanted: string) => (error: { code?: string; message: string }) => { equal(error.code, wanted, error.message); return true }

async function seal(data: string, ...what: string[]): Promise<string[]> {
  const store = await openStore({ folder: data, ...means })
  const sealed = what.length === 0 ? [] : await store.seal(what.map(use))
  await store.close()
  return sealed.map(({ id }) => id)
}
async function made(data: string, target: string) {
  const store = await open(data)
  try { return backUp(store, data, target, { disk, now }) } finally { await store.close() }
}

let photo = ''
before(async () => {
  const store = await openStore({ folder: at('data'), ...means })
  const blob = await store.putBlob(new Uint8Array(randomBytes(3000)))
  photo = blob.sha256
  await store.seal([{ id: randomBytes(16).toString('hex'), kind: 'photo', fields: kinds.photo.schema.parse({ blob: { ...blob, type: 'image/png', name: 'invented.png' }, pictureType: 'original', shows: [] }) }, use('an invented strike')])
  await store.close()
  const { size, isOpen } = await made(at('data'), at('backup'))
  deepEqual([size, isOpen], [7, true])
})
after(() => rmSync(folder, { recursive: true, force: true }))

suite('a backup', () => {
  test('is whole for sha256sum, has no index, and leaves nothing beside it', () => {
    match(execFileSync('sha256sum', ['-c', '--strict', 'manifest-sha256.txt'], { cwd: at('backup'), encoding: 'utf8' }), /data\/log\/checkpoint: OK/)
    deepEqual(readdirSync(at('backup/data')).toSorted(), ['blobs', 'log', 'vault'])
    equal(existsSync(at('backup.part')), false)
  })
  test('is refused where something is there, and leaves it alone', async () => {
    await rejects(made(at('data'), at('backup')), code('target-there'))
    mkdirSync(at('cut.part'))
    await rejects(made(at('data'), at('cut')), code('target-there'))
  })
  test('copies every folder of kept boxes, and a restore takes each back; secrets of an exchange are not copied', async () => {
    cpSync(at('data'), at('kept'), { recursive: true })
    const folders = ['mappings', 'answers', 'letter-templates', 'desk', 'matching', 'registers', 'watches', 'searches', 'lists', 'rescreenings']
    for (const below of folders) {
      mkdirSync(at(`kept/${below}`), { recursive: true })
      writeFileSync(at(`kept/${below}/${'a'.repeat(32)}`), 'a box')
    }
    writeFileSync(at(`kept/matching/${'b'.repeat(32)}.secret`), 'not to be copied')
    const store = await open(at('kept'))
    backUp(store, at('kept'), at('kept-copy'), { disk, now })
    await store.close()
    await restore(at('kept-copy'), at('kept-again'), { disk, open })
    deepEqual(folders.map((below) => readdirSync(at(`kept-again/${below}`))), folders.map(() => ['a'.repeat(32)]))
  })
  test('leaves nothing when the disk is full', async () => {
    const store = await open(at('data'))
    let left = 6
    const full = diskOver({ ...files, writeSynced: (...given) => { if (left-- === 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' }); files.writeSynced(...given) } })
    throws(() => backUp(store, at('data'), at('full'), { disk: full, now }), code('ENOSPC'))
    await store.close()
    deepEqual([existsSync(at('full')), existsSync(at('full.part'))], [false, false])
  })
})

suite('a restored folder', () => {
  test('has everything, and signs again only after it was held against the newest head', async () => {
    await restore(at('backup'), at('one'), { disk, open })
    const store = await open(at('one'))
    equal(store.size(), 7)
    equal((await store.blob(photo))?.length, 3000)
    await store.close()
    await rejects(seal(at('one'), 'too early'), code('restored-unconfirmed'))
    await confirmRestored(at('one'), new Uint8Array(readFileSync(at('data/log/checkpoint'))), { disk, now, open })
    equal((await seal(at('one'), 'afterwards')).length, 1)
    await rejects(confirmRestored(at('one'), null, { disk, now, open }), code('nothing-to-confirm'))
  })
  test('does not sign where a larger head, or one of another history, was signed', async () => {
    cpSync(at('data'), at('went-on'), { recursive: true })
    await seal(at('went-on'), 'after the backup')
    await restore(at('backup'), at('two'), { disk, open })
    const confirm = (newest: Uint8Array) => confirmRestored(at('two'), newest, { disk, now, open })
    const later = new Uint8Array(readFileSync(at('went-on/log/checkpoint')))
    await rejects(confirm(later), code('backup-behind'))
    await rejects(confirm(later.map((byte, place) => (place === 30 ? byte ^ 1 : byte))), code('newest-unreadable'))
    await seal(at('stranger'))
    await rejects(confirm(new Uint8Array(readFileSync(at('stranger/log/checkpoint')))), code('newest-unreadable'))
    await rejects(seal(at('two'), 'still not'), code('restored-unconfirmed'))

    await restore(at('backup'), at('fork'), { disk, open })
    await confirmRestored(at('fork'), null, { disk, now, open })
    await seal(at('fork'), 'another eighth')
    await made(at('fork'), at('fork-backup'))
    await restore(at('fork-backup'), at('three'), { disk, open })
    await rejects(confirmRestored(at('three'), later, { disk, now, open }), code('head-differs'))
  })
  test('is refused into a folder that holds something', async () => {
    await rejects(restore(at('backup'), at('data'), { disk, open }), code('target-there'))
    await rejects(restore(at('data'), at('four'), { disk, open }), code('no-backup'))
  })
  test('has the saved mappings and the sheets of requests with it, as they lie there', async () => {
    cpSync(at('data'), at('mapped'), { recursive: true })
    mkdirSync(at('mapped/mappings'))
    writeFileSync(at(`mapped/mappings/${'a'.repeat(32)}`), 'encrypted')
    mkdirSync(at('mapped/answers'))
    writeFileSync(at(`mapped/answers/${'b'.repeat(32)}`), 'encrypted, too')
    await made(at('mapped'), at('mapped-backup'))
    await restore(at('mapped-backup'), at('six'), { disk, open })
    equal(readFileSync(at(`six/mappings/${'a'.repeat(32)}`), 'utf8'), 'encrypted')
    equal(readFileSync(at(`six/answers/${'b'.repeat(32)}`), 'utf8'), 'encrypted, too')
  })
  test('does not bring back what was erased where the erasure was sealed before the backup', async () => {
    cpSync(at('data'), at('erasing'), { recursive: true })
    const store = await openStore({ folder: at('erasing'), ...means })
    const strike = store.statements().find(({ kind }) => kind === 'use')!
    await store.erase(strike.id, ['/what'], 'invented')
    await store.close()
    await made(at('erasing'), at('erased-backup'))
    await restore(at('erased-backup'), at('five'), { disk, open })
    const again = await open(at('five'))
    deepEqual(again.statements().find(({ id }) => id === strike.id)?.hidden, ['/what'])
    await again.close()
    ok(!readFileSync(at('erased-backup/data/vault/openings.sqlite')).includes('an invented strike'))
  })
})

suite('a changed backup is refused, and nothing is put anywhere', () => {
  const inLog = 'data/log/tile/entries/000.p/7'
  const changes: readonly (readonly [string, string, (backup: string) => void])[] = [
    ['a flipped byte of the vault', 'file-differs', (backup) => { const path = join(backup, 'data/vault/openings.sqlite'); const bytes = readFileSync(path); bytes[5000]! ^= 1; writeFileSync(path, bytes) }],
    ['a byte more', 'file-differs', (backup) => appendFileSync(join(backup, inLog), 'x')],
    ['a missing file', 'file-missing', (backup) => unlinkSync(join(backup, inLog))],
    ['a file more', 'file-not-listed', (backup) => writeFileSync(join(backup, 'data/log/erasures'), '')],
    ['a link', 'no-file', (backup) => symlinkSync('/etc/hostname', join(backup, 'data/log/link'))],
    ['a path that leads out', 'manifest-unreadable', (backup) => appendFileSync(join(backup, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/log/../../../x\n`)],
    ['a path twice', 'manifest-unreadable', (backup) => { const path = join(backup, 'manifest-sha256.txt'); const text = readFileSync(path, 'utf8'); appendFileSync(path, text.slice(0, text.indexOf('\n') + 1)) }],
    ['no manifest', 'no-backup', (backup) => unlinkSync(join(backup, 'manifest-sha256.txt'))],
    ['an entry changed with its manifest', 'entry-damaged', (backup) => { const path = join(backup, inLog); const bytes = readFileSync(path); bytes[600]! ^= 1; writeFileSync(path, bytes); relist(backup) }],
    ['the vault of another folder', 'key-unreadable', (backup) => { cpSync(at('stranger/vault/openings.sqlite'), join(backup, 'data/vault/openings.sqlite')); cpSync(at('stranger/vault/master.key'), join(backup, 'data/vault/master.key')); relist(backup) }],
    ['another size in its words', 'head-differs', (backup) => { const path = join(backup, 'backup.json'); writeFileSync(path, readFileSync(path, 'utf8').replace('"size":7', '"size":6')); relist(backup) }],
  ]
  const relist = (backup: string) => writeFileSync(join(backup, 'manifest-sha256.txt'), execFileSync('sha256sum', readFileSync(join(backup, 'manifest-sha256.txt'), 'utf8').split('\n').filter(Boolean).map((line) => line.slice(66)), { cwd: backup }))
  for (const [name, wanted, change] of changes) test(name, async () => {
    const [backup, target] = [at(`changed ${name}`.replaceAll(' ', '-')), at('never')]
    cpSync(at('backup'), backup, { recursive: true })
    change(backup)
    await rejects(restore(backup, target, { disk, open }), code(wanted))
    deepEqual([existsSync(target), existsSync(`${target}.part`)], [false, false])
  })
})
