import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import sharp from 'sharp'
import { lookInside } from '@proofmark/core/evidence'
import { readCameraFile } from '@proofmark/core/photos'
import { makePyramid, pyramidKeeper, tileSize, type Pyramid } from './derivatives.ts'

/** An invented photo with a place, a time and a camera, its left half dark, its right half light, to be turned by the viewer. */
const photo = (orientation: number, width = 1200, height = 700) => sharp({ create: { width, height, channels: 3, background: '#204060' } }).composite([{ input: { create: { width: width / 2, height, channels: 3, background: '#e0c090' } }, left: width / 2, top: 0 }])
  .jpeg().withExif({ IFD0: { Make: 'Example Works', Model: 'Field 1' }, IFD2: { DateTimeOriginal: '2031:05:02 09:59:40' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 30/1 36/1', GPSLongitudeRef: 'W', GPSLongitude: '4/1 15/1 0/1' } }).withMetadata({ orientation }).toBuffer()
const made = async (bytes: Uint8Array): Promise<Pyramid> => { const answer = await makePyramid(bytes); ok(answer.ok, JSON.stringify(answer)); return answer }

suite('derivatives of a photo', () => {
  test('carry nothing of what the camera wrote: no place, no time, no camera, in no piece', async () => {
    const bytes = new Uint8Array(await photo(1))
    ok(readCameraFile(bytes).point !== null)
    const { tiles } = await made(bytes)
    ok(tiles.size > 12)
    for (const [name, tile] of tiles) {
      const { fields, point, taken, device } = readCameraFile(tile)
      deepEqual([point, taken, device.make, fields.filter(({ group }) => group !== 'File' && group !== 'JFIF')], [null, null, null, []], name)
      const { texts, traits } = lookInside(tile)
      deepEqual([texts, traits], [[], []], name)
    }
  })
  test('exiftool finds nothing in them either, and finds it in the photo', { skip: spawnSync('exiftool', ['-ver']).status === 0 ? false : 'exiftool is not installed' }, async () => {
    const bytes = await photo(1)
    const told = (input: Uint8Array) => JSON.parse(spawnSync('exiftool', ['-j', '-G1', '-'], { input, encoding: 'utf8' }).stdout)[0] as Record<string, unknown>
    const groups = (input: Uint8Array) => new Set(Object.keys(told(input)).map((key) => key.split(':')[0]))
    ok(groups(bytes).has('GPS'))
    for (const tile of [...(await made(new Uint8Array(bytes))).tiles.values()].slice(0, 3)) deepEqual([...groups(tile)].filter((group) => /GPS|IFD|XMP|IPTC/.test(group!)), [])
  })
  test('have the size and the turning that a viewer shows, and pieces for each level', async () => {
    const plain = await made(new Uint8Array(await photo(1)))
    deepEqual([plain.width, plain.height, plain.tileSize], [1200, 700, tileSize])
    const turned = await made(new Uint8Array(await photo(6)))
    deepEqual([turned.width, turned.height], [700, 1200])
    const level = Math.ceil(Math.log2(1200))
    const corner = async (of: Pyramid, name: string) => (await sharp(of.tiles.get(name)!).raw().toBuffer())[0]!
    ok((await corner(plain, `${level}/0_0`)) < 80 && (await corner(plain, `${level}/2_0`)) > 150)
    // Turned by a quarter: what was left is above.
    ok((await corner(turned, `${level}/0_0`)) < 80 && (await corner(turned, `${level}/0_2`)) > 150)
  })
  test('what is no picture, cut or of another kind is refused by its code', async () => {
    const code = async (bytes: Uint8Array) => { const answer = await makePyramid(bytes); return answer.ok ? 'ok' : answer.code }
    const whole = new Uint8Array(await photo(1))
    equal(await code(new Uint8Array()), 'no-picture')
    ok(['format-unsupported', 'no-picture'].includes(await code(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'))))
    equal(await code(whole.slice(0, whole.length / 2)), 'picture-damaged')
  })
  test('a file that does not decode here is shown by the small JPEG in it', { skip: existsSync(join(import.meta.dirname, '../../../shared/data/exif')) ? false : 'the samples are not beside the project' }, async () => {
    const nikon = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../shared/data/exif/DSCN0010.jpg')))
    const cut = nikon.slice(0, nikon.length / 2)
    const { width } = await made(cut)
    ok(width < 640)
  })
  test('are made once, by hash, and the oldest are forgotten', async () => {
    let asked = 0
    const bytes = new Uint8Array(await photo(1, 300, 200))
    const keep = pyramidKeeper(async (sha256) => { asked++; return sha256 === 'none' ? null : bytes })
    const [a, b] = [await keep('a'), await keep('a')]
    deepEqual([asked, a === b, await keep('none')], [1, true, null])
  })
})
