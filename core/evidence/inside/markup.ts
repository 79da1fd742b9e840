/**
 * Markup: texts, HTML, XML, XMP. Read with its tags and without them, so that a value that tags cut in two is whole again.
 * @module
 */
import { fromBase64, fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { latin1, utf16Text, type Notes, type Reader, type Trait } from './inside.ts'

/** Names of elements and attributes of XMP, Dublin Core, Office and OpenDocument that are about a person, a time, a point, a camera. */
const traits: readonly (readonly [Trait, RegExp])[] = [
  ['point', /^(?:exif:gps\w*(?:latitude|longitude|areainformation)\w*|\w+:(?:location|sublocation|city|latitude|longitude|gpscoordinates)|geo:(?:lat|long))$/],
  ['time', /^(?:\w+:(?:createdate|modifydate|metadatadate|datetimeoriginal|datetimedigitized|datetime|datecreated|digitalcreationdate|gpstimestamp|gpsdatestamp|when|created|modified|lastprinted|creation-date|date|print-date|creationdate|moddate))$/],
  ['person', /^(?:\w+:(?:creator|author|lastmodifiedby|initial-creator|printed-by|artist|ownername|cameraownername|rights|byline|by-line|captionwriter|personinimage|editor|manager|company|credit|authorsposition|contributor|publisher))$/],
  ['device', /^(?:\w+:(?:serialnumber|bodyserialnumber|cameraserialnumber|lensserialnumber|internalserialnumber|imageuniqueid|uniqueid|hostcomputer|documentid|originaldocumentid|instanceid))$/],
]

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

export const withoutEntities = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, ten?: string, name?: string) => {
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(ten)
  return name !== undefined ? (entities[name.toLowerCase()] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole
})

/** Text of any kind, as read. `inner`: how what is embedded as base64 is looked into. */
export function markup(text: string, field: string, notes: Notes, inner: Reader): void {
  const parts = text.replace(/data:([\w/+.-]*)(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/=\s]{16,})/g, (_, type: string, base64: string) => {
    const bytes = fromBase64(base64.replace(/\s/g, ''))
    if (bytes === null) notes.unread(`${field}/data:${type}`, 'base64 that cannot be read')
    else inner(bytes, `${field}/data:${type}`, notes)
    return ' '
  })
  notes.text(field, withoutEntities(parts))
  // XMP keeps thumbnails as base64 between tags.
  for (const [, run] of withoutEntities(parts).matchAll(/[>"']\s*([A-Za-z0-9+/\r\n]{120,}={0,2})\s*[<"']/g)) {
    const bytes = fromBase64(run!.replace(/\s/g, ''))
    if (bytes === null) continue
    inner(bytes, `${field}/base64`, notes)
    notes.unread(`${field}/base64`, 'a thumbnail or another file, written as base64')
  }
  if (!/<[!?/\w]/.test(parts)) return
  for (const between of ['', ' ']) notes.text(field, withoutEntities(parts.replace(/<[^<>]*>/g, between)))
  // Words in attributes stand inside the tags.
  for (const [, value] of parts.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)) if (value !== undefined && /&|\\u/.test(value)) notes.text(field, withoutEntities(value))
  for (const [name, { trait, value }] of traitsIn(parts)) {
    notes.trait(`${field}/${name}`, trait)
    notes.text(`${field}/${name}`, withoutEntities(value.replace(/<[^<>]*>/g, ' ')))
  }
}

/** How much of an element is looked through for its end. */
const mostValue = 1000

/** Elements with something in them, and attributes with a value. */
function traitsIn(text: string): [string, { readonly trait: Trait; readonly value: string }][] {
  const found = new Map<string, { trait: Trait; value: string }>()
  const add = (name: string, value: () => string) => {
    if (found.has(name)) return
    const trait = traits.find(([, pattern]) => pattern.test(name.toLowerCase()))
    if (trait !== undefined) found.set(name, { trait: trait[0], value: value() })
  }
  for (const { index, 0: whole, 1: name } of text.matchAll(/<([\w.-]+:[\w.-]+)(?:\s[^<>]*)?>(?=\s*[^<\s]|\s*<rdf:)/g)) {
    add(name!, () => text.slice(index + whole.length, index + whole.length + mostValue).split(`</${name}`)[0]!)
  }
  for (const [, name, value] of text.matchAll(/\s([\w.-]+:[\w.-]+)\s*=\s*("[^"]+"|'[^']+')/g)) add(name!, () => value!.slice(1, -1).slice(0, mostValue))
  return [...found]
}

/** Bytes whose place says that they are words, in whatever code. */
export const words: (bytes: Bytes, field: string, notes: Notes, inner: Reader) => void = (bytes, field, notes, inner) => markup((textOf(bytes) ?? latin1(bytes)).replaceAll('\0', ' '), field, notes, inner)

/** The text of a file that is text, in UTF-8 or in UTF-16 with its mark; null where it is none. */
export function textOf(bytes: Bytes): string | null {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return utf16Text(bytes.subarray(2), a === 0xff)
  const text = fromUtf8(bytes)
  // eslint-disable-next-line no-control-regex
  return text === null || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text
}
