/**
 * Item view: one item with its marks and all their readings, what it was identified as, its dates and its parts.
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { weighedReadings, type WeighedReading } from '@proofmark/core/tracing'
import { bounds, isRefusal, formatLimit, outerWindow } from '@proofmark/core/dates'
import { boundsView } from './bounds-view.ts'
import { placeEventsOf } from './place-event-view.ts'
import { linkTo, linksTo, photoView, quantityView, sourcesOf } from './statement-view.ts'
import { partyName, quantityText, titleOf } from './titles.ts'
import type { IdentificationView, ItemView, MarkView, PhotoView, ReadingView } from './views.ts'

/** `null`: there is no such item now. */
export function itemView(world: World, id: StatementId): ItemView | null {
  const item = world.get(id, 'item')
  if (item === undefined) return null
  const { fields } = item
  const referringItems = world.referring(id, 'item')
  const marks = world.referring(id, 'mark')
  const photos = world.referring(id, 'photo').filter(({ fields: photo }) => photo.shows.includes(id))
  return {
    id,
    label: fields.label,
    case: fields.case,
    title: titleOf(world, item),
    itemClass: fields.itemClass,
    quantity: fields.quantity === null ? null : quantityText(fields.quantity),
    handling: fields.handling ?? 'restricted',
    custodian: partyName(world, fields.custodian) ?? fields.custodianText,
    partOf: linkTo(world, fields.partOf),
    parts: linksTo(world, referringItems.filter(({ fields: part }) => part.partOf === id).map((part) => part.id)),
    memberOf: linkTo(world, fields.memberOf),
    members: linksTo(world, referringItems.filter(({ fields: member }) => member.memberOf === id).map((member) => member.id)),
    events: placeEventsOf(world, [id]),
    marks: marks.map((mark) => markView(world, item, mark)),
    itemReadings: world.referring(id, 'reading').filter((reading) => reading.fields.item === id).map((reading) => reportView(world, reading)),
    identifications: world.referring(id, 'identification').map((identification) => identificationView(world, identification)),
    quantities: world.referring(id, 'quantity').map((quantity) => quantityView(world, quantity)),
    bounds: boundsView(world, id),
    photos: photos.flatMap((photo) => photoView(world, photo) ?? []),
    findings: linksTo(world, world.referring(id, 'finding').map((finding) => finding.id)),
    sources: sourcesOf(world, item),
  }
}

function markView(world: World, item: Statement<'item'>, mark: Statement<'mark'>): MarkView {
  const { fields } = mark
  const photos = new Set([...fields.regions.map(({ photo }) => photo), ...world.referring(mark.id, 'photo').map(({ id }) => id)])
  return {
    id: mark.id,
    title: titleOf(world, mark),
    transcription: fields.transcription,
    state: fields.state,
    position: fields.position,
    technique: fields.technique,
    script: fields.script,
    seenOn: fields.seenOn === null ? null : quantityText(fields.seenOn),
    readings: weighedReadings(world, mark, decoderContext(world, item)).map((reading) => readingView(world, reading)),
    photos: [...photos].flatMap((id): PhotoView[] => {
      const photo = world.get(id, 'photo')
      const view = photo === undefined ? null : photoView(world, photo)
      return view === null ? [] : [view]
    }),
    sources: sourcesOf(world, mark),
  }
}

/** What the decoder is told of the item: words and identified countries. It orders the readings, nothing else. */
export function decoderContext(world: World, item: Statement<'item'>): string {
  const wholes: Statement<'item'>[] = []
  for (let at: Statement<'item'> | undefined = item; at !== undefined && !wholes.includes(at); at = world.get(at.fields.partOf, 'item')) wholes.push(at)
  const groups = wholes.flatMap(({ fields }) => world.get(fields.memberOf, 'item') ?? [])
  const countries = [...wholes, ...groups].flatMap(({ id }) =>
    world.referring(id, 'identification').flatMap(({ fields }) => (fields.country !== null && fields.status !== 'rejected' ? [fields.country] : [])))
  const words = wholes.map(({ fields }) => `${(fields.itemClass ?? '').replaceAll('-', ' ')}: ${fields.description}`)
  return [...words, ...[...new Set(countries)].map((country) => `made in ${country}`)].join('; ')
}

export function readingView(world: World, reading: WeighedReading): ReadingView {
  const latest = reading.judgements.at(-1)
  const date = latest?.fields.date ?? reading.date
  const found = date === null ? null : bounds(date)
  const window = found === null || isRefusal(found) ? null : outerWindow(found)
  return {
    scheme: reading.scheme,
    meaning: latest?.fields.meaning ?? reading.decoder?.meaning ?? reading.scheme,
    date,
    from: window === null ? null : formatLimit(window.from),
    to: window === null ? null : formatLimit(window.to),
    dateOf: date === null ? null : latest?.fields.dateOf ?? reading.decoder?.dateOf ?? null,
    country: latest?.fields.country ?? reading.decoder?.country ?? null,
    maker: latest?.fields.maker ?? reading.decoder?.maker ?? null,
    status: reading.standing,
    reason: latest?.fields.reason ?? null,
    basis: latest?.fields.basis ?? null,
    by: latest === undefined ? null : (partyName(world, latest.fields.by) ?? partyName(world, latest.fields.author)),
    judgements: reading.judgements.map(({ id }) => id),
    decoder: reading.decoder,
    sources: latest === undefined ? [] : sourcesOf(world, latest),
  }
}

const reportView = (world: World, report: Statement<'reading'>): ReadingView =>
  readingView(world, { scheme: report.fields.scheme, date: report.fields.date, standing: report.fields.status, judgements: [report], decoder: null })

function identificationView(world: World, { id, fields }: Statement<'identification'>): IdentificationView {
  return {
    id, level: fields.level, value: fields.value, qualifier: fields.qualifier, country: fields.country,
    by: partyName(world, fields.by) ?? fields.byText, when: fields.when, basis: fields.basis, status: fields.status, sources: sourcesOf(world, { fields }),
  }
}
