/**
 * ISO base media: the boxes of HEIC, AVIF, MP4, MOV and M4A that say where, when and by whom, besides what they show.
 *
 * Coded pictures, video and sound are noted as unread, always: nobody listens to them here. A box of another name is read as words
 * and noted.
 *
 * Standards: ISO/IEC 14496-12:2022, §4.2 (boxes), §8.11 (meta), §8.10 (udta); ISO/IEC 23008-12:2022, annex A (Exif); QuickTime File
 * Format Specification (Apple, 2016), "User Data", "Metadata"; 3GPP TS 26.244, §8 (loci); Adobe XMP Specification, part 3, §1.1.7.
 * @module
 */
import { fromUtf8, toHex, type Bytes } from '@proofmark/core/bytes'
import { readItems } from './bmff-items.ts'
import { isZero, latin1, wordsFrom, type Notes, type Reader, type Trait } from './inside.ts'
import { words } from './markup.ts'
import { tiff } from './tiff.ts'

const first = new Set(['ftyp', 'moov', 'mdat', 'wide', 'pnot'])
/** By its first box, which has to fit. QuickTime files from before 2001 begin without `ftyp`. */
export const isBmff = (bytes: Bytes): boolean => bytes.length >= 16 && first.has(latin1(bytes.subarray(4, 8))) && ((size) => size === 1 || (size >= 8 && size <= bytes.length))(u32(bytes, 0))

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'udta', 'iprp', 'ipco', 'moof', 'traf', 'mvex', 'gmhd', 'tapt'])
/** Boxes of numbers: sizes, orders, places and codes of what is shown. The whole file is searched for values in any case. */
const harmless = new Set([
  'ftyp', 'styp', 'pitm', 'iloc', 'iref', 'ispe', 'pixi', 'hvcC', 'av1C', 'irot', 'imir', 'clap', 'pasp', 'ipma', 'auxC', 'dinf', 'grpl', 'stsd', 'stts', 'stss', 'sdtp', 'stsc', 'stsz', 'stco', 'co64', 'ctts', 'cslg', 'elst', 'vmhd', 'smhd',
  'nmhd', 'gmin', 'clef', 'prof', 'enof', 'trex', 'mehd', 'mfhd', 'tfhd', 'tfdt', 'trun', 'sidx', 'sgpd', 'sbgp', 'iods', 'lsel', 'a1lx', 'clli', 'mdcv', 'tref', 'chap', 'load',
])
const xmpUuid = 'be7acfcb97a942e89c71999491e3afac'

const mostBoxes = 20_000
const mostLevels = 12

interface Walk { readonly whole: Bytes; readonly at: (name: string) => string; readonly notes: Notes; readonly inner: Reader; count: number }
interface Box { readonly type: string; readonly value: Bytes }

export function bmff(bytes: Bytes, field: string, notes: Notes, inner: Reader): void {
  walk(bytes, '', { whole: bytes, at: (name) => (field === '' ? name : `${field}/${name}`), notes, inner, count: 0 }, 0)
}

function walk(bytes: Bytes, under: string, run: Walk, level: number) {
  if (level > mostLevels) return run.notes.unread(run.at(under), 'boxes in boxes, deeper than is looked into')
  for (const box of boxesIn(bytes, under === '' ? 'the end' : under, run)) read(box, under === '' ? box.type : `${under}/${box.type}`, run, level)
}

/** A box that does not fit, and what follows the last one, is read as words and noted. */
function boxesIn(bytes: Bytes, name: string, run: Walk): Box[] {
  const boxes: Box[] = []
  let next = 0
  while (next + 8 <= bytes.length) {
    const short = u32(bytes, next)
    const head = short === 1 ? 16 : 8
    const size = short === 0 ? bytes.length - next : short === 1 ? (next + 16 <= bytes.length ? u32(bytes, next + 8) * 2 ** 32 + u32(bytes, next + 12) : 0) : short
    if (size < head || size > bytes.length - next || ++run.count > mostBoxes) break
    boxes.push({ type: latin1(bytes.subarray(next + 4, next + 8)), value: bytes.subarray(next + head, next + size) })
    next += size
  }
  const rest = bytes.subarray(next)
  if (!isZero(rest)) unknown(rest, `${name}, after its boxes`, run, `${rest.length} bytes that are no box`)
  return boxes
}

function read({ type, value }: Box, name: string, run: Walk, level: number) {
  const { at, notes, inner } = run
  const field = at(name)
  if (containers.has(type)) return walk(value, name, run, level + 1)
  if (type === 'meta') return meta(value, name, run, level + 1)
  if (type === 'mdat' || type === 'idat' || type === 'imda') return isZero(value) ? undefined : notes.unread(field, 'coded pictures, video or sound, which are not looked into')
  if (type === 'mvhd' || type === 'tkhd' || type === 'mdhd') return times(value, field, notes)
  if (type === 'uuid' && toHex(value.subarray(0, 16)) === xmpUuid) return words(value.subarray(16), `${field}/XMP`, notes, inner)
  if (type === 'XMP_') return words(value, `${field}/XMP`, notes, inner)
  if (type === 'loci') return location(value, field, notes)
  if (type === 'hdlr' || type === 'iinf' || type === 'colr' || type === 'data') return notes.text(field, latin1(value))
  if (type.startsWith('\xa9')) return texts(value, field, type, notes)
  // A version, flags and a language stand before the words.
  if (ofTexts.has(type)) return tell(field, type, value.subarray(6), notes)
  if (harmless.has(type) || ((type === 'free' || type === 'skip' || type === 'wide') && isZero(value))) return
  unknown(value, name, run, 'a box without a form that is known')
}

function unknown(value: Bytes, name: string, { at, notes }: Walk, because: string) {
  notes.text(at(name), wordsFrom(value.subarray(0, 256 * 1024), fromUtf8(value.subarray(0, 256 * 1024))))
  notes.unread(at(name), because)
}

/** Seconds since 1904, which some programs count from 1970; 0 where nothing is said. */
function times(value: Bytes, field: string, notes: Notes) {
  for (const [what, short, long] of [['creation', 4, 4], ['modification', 8, 12]] as const) {
    const seconds = value[0] === 1 ? (value.length >= long + 8 ? u32(value, long) * 2 ** 32 + u32(value, long + 4) : 0) : value.length >= short + 4 ? u32(value, short) : 0
    if (seconds === 0) continue
    notes.trait(`${field}/${what}`, 'time')
    notes.text(`${field}/${what}`, `${dayOf(seconds - 2_082_844_800)} (or ${dayOf(seconds)})`)
  }
}

/** Hinnant's civil_from_days; without `Date`, which core has not. */
function dayOf(unix: number): string {
  const shifted = Math.floor(unix / 86_400) + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year + era * 400 + (month >= 10 ? 1 : 0)}-${two(month < 10 ? month + 3 : month - 9)}-${two(ofYear - Math.floor((153 * month + 2) / 5) + 1)}`
}

/** Of names without the address of their maker: `location.ISO6709`, `creationdate`, `\xa9day`; and of 3GPP. */
const traits: readonly (readonly [Trait, RegExp])[] = [
  ['point', /xyz$|location|gps|latitude|longitude/i], ['time', /^\xa9day$|^yrrc$|date|time/i],
  ['person', /^\xa9(?:art|aut|dir|prd|prf|wrt|cpy|enc|pub)$|^(?:auth|perf|cprt|aART)$|author|artist|director|owner|copyright|creator|publisher|performer|producer/i], ['device', /serial|identifier/i],
]
const ofTexts = new Set(['auth', 'perf', 'cprt', 'titl', 'dscp'])

function tell(field: string, name: string, value: Bytes, notes: Notes) {
  const plain = name.replace(/^com\.\w+\.\w+\./, '')
  const trait = traits.find(([, pattern]) => pattern.test(plain))?.[0]
  if (trait !== undefined && !isZero(value)) notes.trait(field, trait)
  notes.text(field, wordsFrom(value, fromUtf8(value)))
}

/** QuickTime: texts in several languages, each with its length and language; ISO 6709 in `©xyz`. */
function texts(value: Bytes, field: string, name: string, notes: Notes) {
  let next = 0
  while (next + 4 <= value.length) {
    const size = (value[next]! << 8) | value[next + 1]!
    if (next + 4 + size > value.length) break
    tell(field, name, value.subarray(next + 4, next + 4 + size), notes)
    next += 4 + size
  }
  if (next < value.length && !isZero(value.subarray(next))) tell(field, name, value, notes)
}

function location(value: Bytes, field: string, notes: Notes) {
  const end = value.indexOf(0, 6)
  notes.trait(field, 'point')
  notes.text(field, wordsFrom(value, null))
  if (end === -1 || end + 10 > value.length) return
  const [lon, lat] = [end + 2, end + 6].map((from) => (u32(value, from) | 0) / 65_536)
  notes.text(field, `${Math.abs(lat!).toFixed(5)}, ${Math.abs(lon!).toFixed(5)}`)
}

/** Of an image: its items, of which one may be EXIF and one XMP. Of a video: names in `keys`, values in `ilst` by number or by name. */
function meta(value: Bytes, name: string, run: Walk, level: number) {
  const content = latin1(value.subarray(4, 8)) === 'hdlr' ? value : value.subarray(4)
  const boxes = boxesIn(content, name, run)
  const names = keysOf(boxes.find(({ type }) => type === 'keys')?.value)
  for (const box of boxes) {
    if (box.type === 'keys') run.notes.text(run.at(`${name}/keys`), names.join('\n'))
    else if (box.type === 'ilst') for (const item of boxesIn(box.value, `${name}/ilst`, run)) entry(item, names[u32(latin1Bytes(item.type), 0) - 1] ?? item.type, `${name}/ilst`, run)
    else read(box, `${name}/${box.type}`, run, level)
  }
  for (const { type, id, bytes } of readItems(boxes, run.whole, run.notes, run.at(name))) {
    const field = run.at(`item ${id}`)
    if (type === 'Exif') tiff(bytes.length >= 4 ? bytes.subarray(Math.min(bytes.length, 4 + u32(bytes, 0))) : bytes, `${field}/EXIF`, run.notes, run.inner)
    else words(bytes, `${field}/XMP`, run.notes, run.inner)
  }
}

function entry({ value }: Box, key: string, under: string, run: Walk) {
  for (const { type, value: part } of boxesIn(value, `${under}/${key}`, run)) {
    if (type === 'data') tell(run.at(`${under}/${key}`), key, part.subarray(8), run.notes)
    else run.notes.text(run.at(`${under}/${key}/${type}`), wordsFrom(part, null))
  }
}

function keysOf(value: Bytes | undefined): string[] {
  const names: string[] = []
  if (value === undefined) return names
  for (let next = 8; next + 8 <= value.length;) {
    const size = u32(value, next)
    if (size < 8 || next + size > value.length) break
    names.push(latin1(value.subarray(next + 8, next + size)))
    next += size
  }
  return names
}

const latin1Bytes = (text: string): Bytes => Uint8Array.from(text, (char) => char.charCodeAt(0))
function u32(bytes: Bytes, at: number): number {
  return bytes[at]! * 2 ** 24 + ((bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)
}
