/**
 * Pixels sealed and redacted, in a store: what is refused, what is kept, what an erasure takes along.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, suite, test } from 'node:test'
import sharp from 'sharp'
import { fromHex } from '@proofmark/core/bytes'
import { checkPicture, parsePictureProof, parsePng, type PictureMask } from '@proofmark/core/evidence'
import { backUp, disk, openStore, type Store } from 'proofmark/store'
import { openVault } from '../store/vault.ts'
import { findStatement } from './lookup.ts'
import { sealPixels, usableSeals } from './pixel-seals.ts'
import { decodePixels } from './pixels.ts'
import { record } from './recording.ts'
import { maskedWords, redact } from './redacting.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-redacting-'))
const newId = () => randomBytes(16).toString('hex')
const means = { clock: () => new Date('2031-01-01'), random: (n: number) => new Uint8Array(randomBytes(n)) }
const now = new Date('2031-01-02')
const corner: PictureMask = { kind: 'rectangle', x: 10, y: 10, width: 20, height: 20 }
const wish = { masks: [corner], how: 'invented reason', handling: 'open' } as const
const [width, height] = [150, 100]
/** Noise: every tile differs. */
const pixels = randomBytes(width * height * 3).map((byte) => byte | 1)
const picture = () => sharp(pixels, { raw: { width, height, channels: 3 } })

let store: Store
const photo = (label: string) => { const found = findStatement(store.world(), label, 'photo'); ok(found.ok, label); return found.statement }
const recorded = (file: string, label: string, more: object = {}, sealPixelsToo = false) =>
  record(store, JSON.stringify({ kind: 'photo', label, blob: { file }, pictureType: 'original', ...more }), { folder, newId, sealPixels: sealPixelsToo })

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), ...means })
  writeFileSync(join(folder, 'plain.png'), await picture().png().toBuffer())
  writeFileSync(join(folder, 'turned.jpg'), await picture().jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toBuffer())
  await recorded('plain.png', 'plain', {}, true)
  await recorded('turned.jpg', 'turned', {}, true)
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

suite('decodePixels', () => {
  test('gives the numbers of the file, unturned', async () => {
    const plain = await decodePixels(await picture().png().toBuffer())
    ok(plain.ok)
    deepEqual([plain.picture.width, plain.picture.height, plain.orientation], [width, height, 1])
    ok(Buffer.from(plain.picture.rgb).equals(pixels))
    const turned = await decodePixels(await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer())
    ok(turned.ok)
    deepEqual([turned.picture.width, turned.picture.height, turned.orientation], [width, height, 6])
    const grey = await decodePixels(await picture().greyscale().png().toBuffer())
    ok(grey.ok)
    equal(grey.picture.rgb.length, pixels.length)
  })
  test('applies no colour profile', async () => {
    const wide = await decodePixels(await picture().withIccProfile('p3', { attach: true }).png().toBuffer())
    const again = await decodePixels(await sharp(await picture().png().toBuffer()).keepIccProfile().png().toBuffer())
    ok(wide.ok && again.ok)
    ok(Buffer.from(again.picture.rgb).equals(pixels))
  })
  test('refuses with a word of its own what is no whole picture of one frame', async () => {
    const jpeg = await picture().jpeg({ quality: 95 }).toBuffer()
    const glass = Buffer.from(pixels.subarray(0, 40 * 40 * 4))
    const frames = sharp([await picture().png().toBuffer(), await picture().negate().png().toBuffer()], { join: { animated: true } })
    for (const [bytes, code] of [
      [new Uint8Array(), 'no-picture'], [Buffer.from('%PDF-1.7 invented'), 'no-picture'], [randomBytes(4000), 'no-picture'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'format-unsupported'],
      [await picture().toColourspace('cmyk').jpeg().toBuffer(), 'format-unsupported'],
      [await sharp(glass, { raw: { width: 40, height: 40, channels: 4 } }).png().toBuffer(), 'picture-transparent'],
      [await frames.gif().toBuffer(), 'pictures-several'],
      [jpeg.subarray(0, jpeg.length >> 1), 'picture-damaged'],
    ] as const) {
      const answer = await decodePixels(bytes)
      equal(answer.ok ? 'ok' : answer.code, code)
    }
  })
})

suite('pixel seals', () => {
  test('come in the append of their photo, with a salt for each tile that stands in no field', async () => {
    const [seal, ...more] = await usableSeals(store, photo('plain').id)
    ok(seal !== undefined)
    deepEqual([more.length, seal.index! - photo('plain').index!, seal.fields.width, seal.fields.height, seal.fields.handling], [0, 1, width, height, 'restricted'])
    const salts = (await store.picture(seal.id))!
    equal(salts.length, 6 * 32)
    const values = (await store.disclosures(seal.id)).map((line) => Buffer.from(line, 'base64url').toString()).join()
    for (const form of ['hex', 'base64', 'base64url'] as const) ok(!values.includes(Buffer.from(salts.subarray(0, 32)).toString(form)), form)
  })
  test('are made once, unless they are asked for again, and not of what is no photo', async () => {
    const again = await sealPixels(store, photo('plain'), { newId })
    equal(again.ok ? 'ok' : again.code, 'pixels-sealed')
    equal((await sealPixels(store, undefined, { newId })).ok, false)
    const forced = await sealPixels(store, photo('plain'), { newId, again: true })
    ok(forced.ok)
    equal((await usableSeals(store, photo('plain').id)).length, 2)
  })
  test('a file that is no picture leaves its photo recorded and says why', async () => {
    writeFileSync(join(folder, 'words.jpg'), 'no picture at all')
    const answer = await recorded('words.jpg', 'words', {}, true)
    deepEqual([answer.sealed.map(({ kind }) => kind), answer.pixelsUnsealed!.map(({ code }) => code)], [['photo'], ['no-picture']])
  })
})

suite('redact', () => {
  test('blackens whole tiles, proves all others, and leaves the original as it is', async () => {
    for (const label of ['plain', 'turned']) {
      const made = await redact(store, photo(label), { ...wish, label: `${label}-redacted` }, { newId, now })
      ok(made.ok)
      deepEqual([made.masked, made.tiles], [[0], 6])
      const read = parsePng(made.png)
      const proof = parsePictureProof((await store.picture(made.receipt!.id))!)
      const seal = store.world().get(made.seal, 'pixel-seal')!
      ok(read.ok && proof !== null)
      deepEqual(checkPicture(read.picture, proof, { width, height, root: fromHex(seal.fields.root)! }).tiles, ['masked', 'proved', 'proved', 'proved', 'proved', 'proved'])
      const { fields } = store.world().get(made.receipt!.id, 'photo')!
      deepEqual([fields.pictureType, fields.madeFrom, fields.madeHow, fields.taken, fields.cameraMetadata], ['redacted', photo(label).id, `invented reason [1 of 6 tiles of 64 × 64 pixels are black: 0]${label === 'turned' ? ' [EXIF orientation of the original: 6]' : ''}`, null, null])
    }
    ok(Buffer.from((await store.blob((photo('plain').fields as { blob: { sha256: string } }).blob.sha256))!).equals(await picture().png().toBuffer()))
  })
  test('refuses before anything is written', async () => {
    await recorded('plain.png', 'unsealed')
    const size = store.size()
    for (const [of, change, code] of [
      [undefined, {}, 'photo-unknown'], [photo('plain'), { how: '  ' }, 'reason-missing'], [photo('plain'), { masks: [] }, 'mask-missing'], [photo('plain'), { label: 'turned' }, 'label-taken'],
      [photo('plain'), { masks: [{ ...corner, x: 5000 }] }, 'mask-outside'], [photo('plain'), { masks: [corner, { ...corner, width: 0 }] }, 'mask-malformed'], [photo('unsealed'), {}, 'pixels-unsealed'],
    ] as const) {
      const answer = await redact(store, of, { ...wish, ...change }, { newId, now })
      equal(answer.ok ? 'ok' : answer.code, code)
    }
    const trial = await redact(store, photo('plain'), { ...wish, masks: [{ ...corner, x: 70 }] }, { newId, now, dryRun: true })
    ok(trial.ok && trial.receipt === null && !store.hasBlob(trial.sha256))
    equal(store.size(), size)
  })
  test('says which tiles are black, and for very many that the picture shows it', () => {
    equal(maskedWords([0, 1, 2, 7], 20), '[4 of 20 tiles of 64 × 64 pixels are black: 0-2, 7]')
    ok(maskedWords(Array.from({ length: 8000 }, (_, at) => at * 2), 16_000).length < 200)
  })
})

suite('what is kept of pictures', () => {
  test('is encrypted on the disk, comes with a backup, and goes with an erasure of the file or of the seal, for good', async () => {
    await recorded('plain.png', 'first', {}, true)
    await recorded('turned.jpg', 'second', {}, true)
    const [first, second] = [(await usableSeals(store, photo('first').id))[0]!, (await usableSeals(store, photo('second').id))[0]!]
    const made = await redact(store, photo('first'), { ...wish, label: 'first-redacted' }, { newId, now })
    ok(made.ok)
    const [salts, proof] = [(await store.picture(first.id))!, (await store.picture(made.receipt!.id))!]
    backUp(store, join(folder, 'data'), join(folder, 'backup'), { disk, now })
    const onDisk = readFileSync(join(folder, 'data', 'vault', 'openings.sqlite'))
    ok(onDisk.includes(first.id) && !onDisk.includes(Buffer.from(salts.subarray(32, 64))) && !onDisk.includes('proofmark/redacted-photo'))
    const copy = await openStore({ folder: join(folder, 'backup', 'data'), ...means, readOnly: true })
    deepEqual([await copy.picture(first.id), await copy.picture(made.receipt!.id)], [salts, proof])
    await copy.close()
    await store.erase(photo('first').id, ['/blob/sha256'], 'invented')
    await store.erase(second.id, ['/root'], 'invented')
    deepEqual([await store.picture(first.id), await store.picture(second.id)], [null, null])
    deepEqual(await store.picture(made.receipt!.id), proof)
    await store.close()
    store = await openStore({ folder: join(folder, 'data'), ...means })
    deepEqual([await store.picture(first.id), await store.picture(second.id), await store.picture(made.receipt!.id)], [null, null, proof])
    const answer = await redact(store, photo('second'), wish, { newId, now })
    equal(answer.ok ? 'ok' : answer.code, 'pixels-unsealed')
  })
  test('of statements that never reached the log is swept away at the next opening, keys included', async () => {
    await store.close()
    const orphan = 'f'.repeat(32)
    const vault = await openVault(join(folder, 'data'), { disk })
    await vault.pictures.add([{ statement: orphan, bytes: Uint8Array.of(1, 2, 3) }])
    deepEqual(await vault.pictures.of(orphan), Uint8Array.of(1, 2, 3))
    await vault.close()
    store = await openStore({ folder: join(folder, 'data'), ...means })
    await store.close()
    const after = await openVault(join(folder, 'data'), { disk, readOnly: true })
    equal(await after.pictures.of(orphan), null)
    await after.close()
    const keys = new DatabaseSync(join(folder, 'data', 'vault', 'keys.sqlite'), { readOnly: true })
    equal(keys.prepare('SELECT count(*) AS n FROM statement_key WHERE statement = ?').get(orphan)!['n'], 0)
    keys.close()
    store = await openStore({ folder: join(folder, 'data'), ...means })
  })
  test('a folder without the table is read as one that keeps nothing', async () => {
    const older = join(folder, 'older')
    const made = await openStore({ folder: older, ...means })
    await made.close()
    const file = new DatabaseSync(join(older, 'vault', 'openings.sqlite'))
    file.exec('DROP TABLE picture')
    file.close()
    const read = await openStore({ folder: older, ...means, readOnly: true })
    equal(await read.picture(read.statements()[0]!.id), null)
    await read.close()
    const written = await openStore({ folder: older, ...means })
    equal((await record(written, JSON.stringify({ kind: 'photo', blob: { file: 'plain.png' }, pictureType: 'original' }), { folder, newId, sealPixels: true })).sealed.length, 2)
    await written.close()
  })
})
