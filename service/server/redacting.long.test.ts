/**
 * Redacted photos by the command line, from the file to the verdict, with programs that we did not write as referees:
 * ImageMagick reads the pixels of original and redaction, exiftool looks for metadata.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { after, before, suite, test } from 'node:test'
import { tileArea, tileGrid, tilePixels, tilesTouched, unzip, type PictureMask } from '@proofmark/core/evidence'
import { openStore } from 'proofmark/store'
import { verifyWithFinding } from './verifying.ts'

const root = join(import.meta.dirname, '..', '..')
const example = join(root, 'examples', 'dprk-missiles-2024', 'statements.jsonl')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-redact-'))
const at = (name: string) => join(folder, name)
const skip = ['convert', 'exiftool'].find((tool) => spawnSync(tool, ['-version']).error !== undefined)
const [width, height] = [300, 200]

/** As somebody types it; standard output as JSON. */
function proofmark(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'service/cli/proofmark.mjs'), ...args, '--data', at('data'), '--json'], { encoding: 'utf8', maxBuffer: 1e8 })
  return { status, said: stdout === '' ? null : JSON.parse(stdout), stderr }
}
const pixelsByMagick = (file: string, ...args: readonly string[]) => execFileSync('convert', [file, ...args, '-depth', '8', 'rgb:-'], { maxBuffer: 1e9 })
const metadata = (file: string) => JSON.parse(execFileSync('exiftool', ['-j', '-G', '-a', '-u', file]).toString())[0] as Record<string, unknown>

suite('a redacted photo, from the file to the verdict', { skip: skip === undefined ? false : `${skip} is not installed` }, () => {
  before(() => {
    // Smooth colours, and noise over them, so that no two tiles are alike and no tile is black.
    execFileSync('convert', ['-seed', '4', '-size', `${width}x${height}`, 'plasma:grey20-grey80', '-attenuate', '0.4', '+noise', 'Uniform', '-depth', '8', '-define', 'png:exclude-chunks=date,time', `PNG24:${at('plate.png')}`])
    execFileSync('convert', [at('plate.png'), '-quality', '92', at('turned.jpg')])
    execFileSync('exiftool', ['-q', '-overwrite_original', '-Orientation#=6', '-GPSLatitude=48.123456', '-GPSLatitudeRef=N', '-Make=Example Works', '-SerialNumber=EW-1984-017', at('turned.jpg')])
    writeFileSync(at('photos.jsonl'), [
      { label: 'ph-plate', blob: { file: 'plate.png' }, handling: 'open', caption: 'Plate of an invented object' },
      { label: 'ph-turned', blob: { file: 'turned.jpg' }, handling: 'restricted', cameraMetadata: 'SerialNumber EW-1984-017' },
    ].map((each) => JSON.stringify({ kind: 'photo', pictureType: 'original', shows: ['#it-aug18-actuators'], ...each })).join('\n'))
    equal(proofmark('record', example).status, 0)
    const recorded = proofmark('record', at('photos.jsonl'), '--seal-pixels')
    deepEqual([recorded.status, recorded.said.sealed.map(({ kind }: { kind: string }) => kind)], [0, ['photo', 'photo', 'pixel-seal', 'pixel-seal']])
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  test('shows exactly the pixels that ImageMagick reads in the original, black where a mask touches, and no metadata', () => {
    for (const [label, file] of [['ph-plate', 'plate.png'], ['ph-turned', 'turned.jpg']] as const) {
      const out = at(`${label}.png`)
      const { status, said } = proofmark('redact', label, '--mask', '70,70,20,20', '--polygon', '200,100 290,100 290,190', '--how', 'a serial that leads to an invented donor', '--label', `${label}-r`, '--out', out, '--handling', label === 'ph-plate' ? 'open' : 'restricted')
      equal(status, 0, JSON.stringify(said))
      deepEqual(said.masked, [6, 8, 9, 13, 14])
      const [original, redacted] = [{ width, height, rgb: pixelsByMagick(at(file)) }, { width, height, rgb: pixelsByMagick(out) }]
      for (let index = 0; index < tileGrid(original).count; index++) {
        const expected = said.masked.includes(index) ? new Uint8Array(tilePixels(original, index).length) : tilePixels(original, index)
        ok(Buffer.from(expected).equals(tilePixels(redacted, index)), `${label}, tile ${index}`)
      }
      const groups = Object.keys(metadata(out)).filter((name) => !/^(?:SourceFile|ExifTool:|File:|Composite:)/.test(name))
      deepEqual(groups.sort(), ['PNG:BitDepth', 'PNG:ColorType', 'PNG:Compression', 'PNG:Filter', 'PNG:ImageHeight', 'PNG:ImageWidth', 'PNG:Interlace'])
      ok(label === 'ph-plate' || Object.keys(metadata(at(file))).some((name) => name.startsWith('EXIF:')))
    }
  })
  test('published, holds; the originals, their salts and what is masked are nowhere in it', async () => {
    const published = proofmark('publish', 'production-to-use', '--out', at('finding.zip'), '--redacted', 'ph-turned')
    equal(published.status, 0, published.stderr)
    deepEqual([published.said.picturesUnproved, published.said.blobsLeftOut], [[], []])
    const zip = readFileSync(at('finding.zip'))
    const verdict = verifyWithFinding(zip)
    deepEqual([verdict.ok, verdict.pictures.map(({ tiles }) => tiles.filter((tile) => tile === 'proved').length), verdict.pictures.map(({ tiles }) => tiles.filter((tile) => tile === 'masked').length)], [true, [15, 15], [5, 5]])
    const opened = unzip(zip)
    ok(opened.ok)
    const all = everything(opened.entries)
    // The search finds what is there: a salt of a tile that is shown, pixels of one that is shown.
    const store = await openStore({ folder: at('data'), clock: () => new Date(), random: (n) => new Uint8Array(n), readOnly: true })
    try {
      const world = store.world()
      const seals = world.of('pixel-seal')
      equal(seals.length, 2)
      for (const seal of seals) {
        const photo = world.get(seal.fields.of, 'photo')!
        const salts = (await store.picture(seal.id))!
        const rgb = pixelsByMagick(photo.fields.label === 'ph-plate' ? at('plate.png') : at('turned.jpg'))
        const masked = new Set([6, 8, 9, 13, 14])
        for (let index = 0; index < 20; index++) {
          equal(isAnywhere(all, salts.subarray(index * 32, index * 32 + 32)), !masked.has(index), `${photo.fields.label}, salt of tile ${index}`)
          const { x, y, width: across } = tileArea({ width, height }, index)
          const row = rgb.subarray((y * width + x) * 3, (y * width + x + Math.min(across, 16)) * 3)
          if (masked.has(index)) equal(isAnywhere(all, row), false, `${photo.fields.label}, pixels of tile ${index}`)
        }
        ok(isAnywhere(all, rgb.subarray(0, 48)), 'pixels that are shown are found')
        const { sha256, size, name } = photo.fields.blob
        for (const value of [sha256, name!, 'EW-1984-017']) equal(isAnywhere(all, Buffer.from(value)), false, value)
        // Six digits stand by chance in some of the hashes; as a number they stand by themselves.
        ok(!all.some((bytes) => new RegExp(`(?<![0-9A-Za-z+/])${size}(?![0-9A-Za-z+/])`).test(bytes.toString('latin1'))), String(size))
        equal(isAnywhere(all, Buffer.from(sha256, 'hex')), false)
        ok(!opened.entries.has(`data/blobs/${sha256}`))
      }
    } finally {
      await store.close()
    }
  })
  test('an open original is shown beside its redaction only when it is asked for', () => {
    equal(proofmark('publish', 'production-to-use', '--out', at('both.zip'), '--show', 'ph-plate:/blob').status, 0)
    const opened = unzip(readFileSync(at('both.zip')))
    ok(opened.ok)
    ok([...opened.entries.values()].some((bytes) => readFileSync(at('plate.png')).equals(bytes)))
    equal(verifyWithFinding(readFileSync(at('both.zip'))).ok, true)
    const idle = proofmark('publish', 'production-to-use', '--out', at('never.zip'), '--redacted', 'ph-nothing')
    equal(idle.status, 2)
  })
  test('masks of any shape: no visible tile shares a pixel with a mask, and every other pixel is that of the original', (t) => {
    const original = pixelsByMagick(at('plate.png'))
    for (let round = 0; round < 6; round++) {
      const masks: PictureMask[] = Array.from({ length: 1 + randomInt(3) }, () => randomInt(2) === 0
        ? { kind: 'rectangle', x: randomInt(-30, width), y: randomInt(-30, height), width: 31 + randomInt(90), height: 31 + randomInt(90) }
        : { kind: 'polygon', points: Array.from({ length: 3 + randomInt(5) }, () => [randomInt(0, width), randomInt(0, height)] as const) })
      const flat = masks.flatMap((mask) => (mask.kind === 'rectangle' ? [`--mask=${[mask.x, mask.y, mask.width, mask.height].join()}`] : [`--polygon=${mask.points.map((point) => point.join()).join(' ')}`]))
      t.diagnostic(flat.join(' '))
      const out = at(`shape-${round}.png`)
      const { status, said } = proofmark('redact', 'ph-plate', ...flat, '--how', 'invented', '--out', out, '--dry-run')
      equal(status, 0, JSON.stringify(said))
      const redacted = pixelsByMagick(out)
      // ImageMagick draws the masks; what it paints has to lie in black. Its whole numbers are the middles of pixels, ours their corners.
      const drawn = masks.flatMap((mask) => ['-draw', mask.kind === 'rectangle' ? `rectangle ${mask.x},${mask.y} ${mask.x + mask.width - 1},${mask.y + mask.height - 1}` : `polygon ${mask.points.map((point) => point.map((each) => each - 0.5).join()).join(' ')}`])
      const mask = pixelsByMagick('-size', `${width}x${height}`, 'xc:black', '-fill', 'white', '+antialias', ...drawn)
      let [painted, apart] = [0, 0]
      for (let pixel = 0; pixel < width * height; pixel++) {
        const isBlack = redacted[pixel * 3] === 0 && redacted[pixel * 3 + 1] === 0 && redacted[pixel * 3 + 2] === 0
        if (mask[pixel * 3] === 255) { painted++; ok(isBlack, `pixel ${pixel % width},${Math.floor(pixel / width)} lies under a mask`) }
        if (!isBlack && !original.subarray(pixel * 3, pixel * 3 + 3).equals(redacted.subarray(pixel * 3, pixel * 3 + 3))) apart++
      }
      ok(painted > 0)
      equal(apart, 0)
      const touched = tilesTouched({ width, height }, masks)
      deepEqual(touched.ok && [...touched.tiles].toSorted((a, b) => a - b), said.masked)
    }
  })
})

/** The files, what is packed in PNG, what stands in base64 or hex, and what stands in that again. */
function everything(files: ReadonlyMap<string, Uint8Array>): Buffer[] {
  const all: Buffer[] = []
  const add = (bytes: Buffer, depth: number) => {
    all.push(bytes)
    if (depth === 0) return
    for (const [run] of bytes.toString('latin1').matchAll(/[A-Za-z0-9+/_-]{24,}/g)) for (const from of [0, 1, 2, 3]) add(Buffer.from(run.slice(from), 'base64'), depth - 1)
    for (const [run] of bytes.toString('latin1').matchAll(/[0-9a-fA-F]{24,}/g)) for (const from of [0, 1]) add(Buffer.from(run.slice(from), 'hex'), depth - 1)
  }
  for (const [path, bytes] of files) {
    add(Buffer.from(path), 2)
    add(Buffer.from(bytes), 2)
    if (Buffer.from(bytes).subarray(1, 4).toString() !== 'PNG') continue
    const png = at('searched.png')
    writeFileSync(png, bytes)
    all.push(pixelsByMagick(png))
    const packed: Uint8Array[] = []
    for (let offset = 8; offset < bytes.length;) {
      const length = Buffer.from(bytes).readUInt32BE(offset)
      if (Buffer.from(bytes).subarray(offset + 4, offset + 8).toString() === 'IDAT') packed.push(bytes.subarray(offset + 8, offset + 8 + length))
      offset += length + 12
    }
    all.push(inflateSync(Buffer.concat(packed)))
  }
  return all
}

/** Raw, or as hex or base64 of either alphabet, at any offset. */
const isAnywhere = (all: readonly Buffer[], bytes: Uint8Array) => all.some((each) => each.includes(Buffer.from(bytes)))
