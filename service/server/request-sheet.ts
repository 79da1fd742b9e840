/**
 * Request sheet of one addressee: made from the sealed request, its items and marks, and photographs that somebody chose. What may not be
 * shown to this audience is refused by name; nothing is left out silently.
 *
 * Photographs are drawn anew: they carry nothing of what the camera wrote.
 *
 * Format: spec/answer.md
 * @module
 */
import { answerDate, askedOfItems, contentParts, formatSheet, parseSheet, sheetAsData, sheetDigest, type RequestSheet } from '@proofmark/core/answers'
import { linkTo } from '@proofmark/core/findings'
import type { AnyStatement, Statement, World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { SheetRecord } from './answer-shelf.ts'
import { findStatement } from './lookup.ts'
import { foreignPicture } from './pixels.ts'
import { audiences, type Audience } from './selection.ts'

export type SheetMakingCode =
  | 'request-unknown'
  | 'addressee-unknown' // no addressee of this request
  | 'photo-unknown' // no photo, or none that shows an item or a mark of the request
  | 'photo-unusable' // its file is not kept here, or no picture that is drawn
  | 'beyond-audience' // the request, an item, a mark or a photo is not for this audience
  | 'value-withheld' // a value that the sheet would show was erased
  | 'deadline-unreadable'
  | 'sheet-too-large' // with fewer photographs it will do
  | 'page-not-built'

export interface SheetAsked {
  readonly request: string
  readonly addressee: string
  readonly language: RequestSheet['language']
  readonly photos: readonly string[]
  readonly audience: Audience
  /** Of this addressee; left out, that of the request. */
  readonly deadline?: string | null | undefined
  readonly questions?: readonly string[] | undefined
}

export type MadeSheet = { readonly ok: true; readonly sheet: RequestSheet; readonly sha256: string; readonly record: Omit<SheetRecord, 'kind'> } | { readonly ok: false; readonly code: SheetMakingCode; readonly message: string; readonly about: string | null }

/** Longer side of a photograph in pixels: a stamp of 5 mm on an object of half a metre stays readable. */
const longestSide = 1600
/** Where a filled page begins to be refused by mail programs. */
export const largestPage = 20 * 1024 * 1024

export async function makeSheet(store: Pick<Store, 'world' | 'blob'>, asked: SheetAsked, { token, now }: { token: string; now: Date }): Promise<MadeSheet> {
  const no = (code: SheetMakingCode, message: string, about: string | null): MadeSheet => ({ ok: false, code, message, about })
  const world = store.world()
  const found = findStatement(world, asked.request, 'request')
  const request = found.ok ? world.get(found.statement.id, 'request') : undefined
  if (request === undefined) return no('request-unknown', 'No request that counts now has this id or label.', asked.request)
  const party = findStatement(world, asked.addressee, 'party')
  if (!party.ok || !request.fields.addressees.includes(party.statement.id)) return no('addressee-unknown', 'This is no addressee of the request.', asked.addressee)
  const deadline = asked.deadline ?? request.fields.deadline
  if (deadline !== null && !answerDate.safeParse(deadline).success) return no('deadline-unreadable', 'The deadline is no date in EDTF, such as 2031-06-04.', deadline)

  const items = request.fields.items.flatMap((id) => world.get(id, 'item') ?? [])
  const marks = marksOf(world, request, items)
  const photos = asked.photos.map((name) => ({ name, found: findStatement(world, name, 'photo') }))
  const shown = new Set([...items, ...marks].map(({ id }) => id))
  const chosen: Statement<'photo'>[] = []
  for (const { name, found: each } of photos) {
    const photo = each.ok ? world.get(each.statement.id, 'photo') : undefined
    if (photo === undefined || !photo.fields.shows.some((id) => shown.has(id))) return no('photo-unknown', 'This photo shows no item and no mark of the request.', name)
    chosen.push(photo)
  }
  const level = audiences.indexOf(asked.audience)
  const beyond = [request, ...items, ...marks, ...chosen].find(({ fields }) => audiences.findIndex((each) => each === fields.handling) > level)
  if (beyond !== undefined) return no('beyond-audience', `${beyond.kind} ${beyond.fields.label ?? beyond.id.slice(0, 8)} is ${beyond.fields.handling}, and the sheet is for ${asked.audience}.`, beyond.fields.label ?? beyond.id)
  const erased = [request, ...items, ...marks].find(({ hidden }) => hidden.length > 0)
  if (erased !== undefined) return no('value-withheld', `A field of ${erased.kind} ${erased.fields.label ?? erased.id.slice(0, 8)} was erased or is withheld here.`, erased.fields.label ?? erased.id)

  const drawn = new Map<string, string>()
  for (const { id, fields } of chosen) {
    const bytes = await store.blob(fields.blob.sha256)
    const picture = bytes === null ? null : await drawnAnew(bytes)
    if (picture === null) return no('photo-unusable', 'The file of this photo is not kept here, or is no picture that can be drawn.', fields.label ?? id)
    drawn.set(id, picture)
  }
  const numbered = items.map((item, at) => ({ number: at + 1, item }))
  const placed = new Set<string>()
  const sheet: RequestSheet = {
    request: request.id, reference: request.fields.reference, purpose: request.fields.purpose, language: asked.language,
    addressee: titled(world, party.statement.id), from: request.fields.requestingAgency === null ? null : titled(world, request.fields.requestingAgency), sent: request.fields.sent, deadline,
    content: contentParts.flatMap((part) => { const text = request.fields[part]; return text === null ? [] : [{ part, text }] }),
    items: numbered.map(({ number, item }) => {
      const own = marks.filter(({ fields }) => fields.item === item.id)
      // A photo of several items stands with the first that it shows.
      const pictures = chosen.filter(({ id, fields }) => !placed.has(id) && fields.shows.some((each) => each === item.id || own.some((mark) => mark.id === each)))
      for (const { id } of pictures) placed.add(id)
      return {
        number, description: item.fields.description, itemClass: short(item.fields.itemClass), quantity: quantityOf(item),
        marks: own.map(({ fields }) => ({ text: fields.transcription ?? `[${fields.state}]`, where: short(fields.position), how: fields.technique })),
        photos: pictures.map(({ id, fields }) => ({ caption: short(fields.caption), src: drawn.get(id)! })),
      }
    }),
    asks: items.length === 0 ? [] : [...askedOfItems], questions: [...(asked.questions ?? [])], token,
  }
  if (sheetAsData(sheet).length > largestPage) return no('sheet-too-large', 'With these photographs the file would be too large to send. Choose fewer.', null)
  const read = parseSheet(formatSheet(sheet))
  if (!read.ok) return no('value-withheld', `A value of the request does not go into a sheet (${read.code} at ${read.at}: expected ${read.expected}).`, null)
  const record = {
    sha256: sheetDigest(sheet), request: request.id, reference: sheet.reference, party: party.statement.id, addressee: sheet.addressee, token, items: numbered.map(({ number, item }) => ({ number, id: item.id })), photos: chosen.map(({ id }) => id),
    language: asked.language, audience: asked.audience, made: now.toISOString(), deadline,
  }
  return { ok: true, sheet, sha256: record.sha256, record }
}

const place = '<script type="application/json" id="sheet">null</script>'

/** The page with one sheet or several in it, as data and never as markup. `null`: this is not the page. */
export function filledPage(page: string, data: string): string | null {
  const parts = page.split(place)
  return parts.length === 2 ? `${parts[0]}${place.replace('null', () => data.trimEnd())}${parts[1]}` : null
}

/** Those that the request names; where it names none, all of its items. */
function marksOf(world: World, { fields }: Statement<'request'>, items: readonly Statement<'item'>[]): Statement<'mark'>[] {
  const ids = new Set(items.map(({ id }) => id))
  const named = fields.marks.flatMap((id) => world.get(id, 'mark') ?? []).filter((mark) => ids.has(mark.fields.item))
  return named.length > 0 ? named : items.flatMap(({ id }) => world.referring(id, 'mark').filter((mark) => mark.fields.item === id))
}

async function drawnAnew(bytes: Uint8Array): Promise<string | null> {
  const opened = await foreignPicture(bytes)
  if (!opened.ok) return null
  const size = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const
  const jpeg = await opened.file.autoOrient().flatten({ background: '#808080' }).toColourspace('srgb').resize(size).jpeg({ quality: 82 }).toBuffer().catch(() => null)
  return jpeg === null ? null : `data:image/jpeg;base64,${jpeg.toString('base64')}`
}

const titled = (world: World, id: string): string => (linkTo(world, id)?.title ?? id.slice(0, 8)).slice(0, 500)
const short = (text: string | null): string | null => (text === null ? null : text.slice(0, 500))
function quantityOf({ fields }: AnyStatement & Statement<'item'>): string | null {
  const { quantity } = fields
  return quantity === null ? null : [quantity.qualifier === 'exactly' ? '' : quantity.qualifier.replaceAll('-', ' '), quantity.value ?? '?', quantity.unit ?? ''].join(' ').trim()
}
