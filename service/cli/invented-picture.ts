/**
 * Invented picture: a plate with a mark stamped into it, drawn and not photographed; the same plate for the same number and mark.
 *
 * An open place of the mark is scratched out, a torn end is rubbed away, so that whoever reads the picture finds what the record says.
 * @module
 */
import { createRequire } from 'node:module'
import { chanceFrom, type Chance } from '@proofmark/core/invented'
import { parseTranscription } from '@proofmark/core/marks'

/** Pixels: enough to read, small enough that thousands fit on a disk. */
const [width, height] = [480, 160]
const fonts = { latin: '@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf', arabic: '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf' }

/** As JPEG. `number` makes the plate, `transcription` what stands on it. */
export async function inventedPicture(number: number, transcription: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const require = createRequire(import.meta.url)
  const chance = chanceFrom(number)
  const parsed = parseTranscription(transcription)
  if (!parsed.ok) throw new RangeError(`${transcription}: ${parsed.code}`)
  const shown = parsed.cells.map((cell) => (cell.kind === 'certain' || cell.kind === 'uncertain' ? cell.char : cell.kind === 'alternatives' ? cell.chars[0] ?? ' ' : ' ')).join('')
  const isArabic = /[\u0600-\u06FF]/u.test(shown)
  const words = async (colour: string) => sharp({ text: { text: `<span foreground="${colour}">${escaped(shown)}</span>`, font: isArabic ? 'Amiri 44' : 'IBM Plex Mono 44', fontfile: require.resolve(isArabic ? fonts.arabic : fonts.latin), rgba: true, width: width - 60, height: 70 } }).png().toBuffer()
  const place = { left: 30 + chance(20), top: 40 + chance(20) }
  const [dark, light] = [await words('#2b2d2f'), await words('#c9ccce')]
  return new Uint8Array(await sharp(plate(chance), { raw: { width, height, channels: 3 } })
    .composite([{ input: light, left: place.left + 1, top: place.top + 1 }, { input: dark, ...place }, { input: Buffer.from(scratches(chance, parsed.cells.length, parsed.cells.flatMap((cell, at) => (cell.kind === 'certain' ? [] : [at])))), left: 0, top: 0 }])
    .jpeg({ quality: 80 }).toBuffer())
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

/** Brushed metal: each row has its own grey, each pixel a little noise. */
function plate(chance: Chance): Uint8Array {
  const pixels = new Uint8Array(width * height * 3)
  const tint = 128 + chance(40)
  for (let y = 0; y < height; y++) {
    const row = tint + chance(14)
    for (let x = 0; x < width; x++) pixels.fill(row + chance(12), (y * width + x) * 3, (y * width + x) * 3 + 3)
  }
  return pixels
}

function scratches(chance: Chance, cells: number, open: readonly number[]): string {
  const step = (width - 60) / Math.max(cells, 1)
  const over = open.flatMap((at) => Array.from({ length: 9 }, () => { const x = 30 + at * step + chance(30); return `<path d="M${x} ${30 + chance(30)} l${12 + chance(20)} ${30 + chance(50)}" stroke="#9a9c9e" stroke-width="${2 + chance(4)}"/>` }))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${over.join('')}</svg>`
}
