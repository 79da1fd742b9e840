/**
 * Draft: what a team has written down at a site and has not sealed: the site, items in order, photographs by hash, custody.
 *
 * Every id is drawn on the device when the thing is first written down, and goes into the log as it stands. So a draft that is
 * sent twice is sealed once. A draft is allowed to be unfinished: an empty text or `null` is what nobody has said yet.
 *
 * Format: spec/capture-draft.md
 * @module
 */
import { z } from 'zod'
import { parseJson } from '@proofmark/core/bytes'

export const draftFormat = 'proofmark/capture-draft/v1'

/** Far beyond a day's work, and far below what a browser cannot hold. */
export const mostItems = 5_000
export const mostPhotos = 20_000
/** Largest original in bytes: hours of film, and far below what one mistake fills a disk with. */
export const largestOriginal = 8 * 1024 ** 3
const mostMarks = 200
const longestText = 20_000
/** Squares that are kept of one photograph. */
export const mostSquares = 8

const id = z.string().regex(/^[0-9a-f]{32}$/)
const text = z.string().max(longestText)
const list = <T extends z.ZodType>(each: T, most: number) => z.array(each).max(most)
const ids = list(id, 1000)

/** `coordinates` as they were typed, in whatever notation; `point` is the one of their readings that was chosen. `null`: none was. */
const place = z.strictObject({
  text,
  coordinates: text,
  point: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), precisionKm: z.number().positive().max(5000) }).nullable(),
  country: text,
})

const site = z.strictObject({ id, what: text, when: text, place, custodian: text, accessConditions: text, consent: text, note: text })

/** Somebody of the team by a pseudonym or a function: private persons are not named. The first one is the author of what is sealed. */
const member = z.strictObject({ id, name: text })

const count = z.strictObject({ qualifier: z.enum(['exactly', 'about', 'more-than', 'at-least']), value: z.number().nonnegative().max(1e12).nullable(), unit: text })

const mark = z.strictObject({
  id,
  state: z.enum(['present', 'removed', 'obliterated', 'covert', 'absent']),
  position: text,
  technique: z.enum(['stamped', 'engraved', 'cast', 'printed', 'label', 'stencil', 'handwritten', 'etched', 'painted', 'not-stated']).nullable(),
  transcription: text,
  script: text,
  regions: list(z.strictObject({ photo: id, x: share(), y: share(), width: share(), height: share() }), 100),
  note: text,
})

const item = z.strictObject({
  id,
  label: text,
  itemClass: text,
  taxonomy: text,
  description: text,
  count: count.nullable(),
  partOf: id.nullable(),
  condition: text,
  custodian: text,
  recovery: id.nullable(),
  uses: ids,
  marks: list(mark, mostMarks),
  note: text,
})

/** A recovery or a use; several items may share one. */
const happening = z.strictObject({
  id,
  kind: z.enum(['recovery', 'use']),
  when: text,
  place,
  /** Of a recovery: by whom, in which situation, how. */
  by: text,
  situation: z.enum(['captured', 'surrendered', 'cached', 'seized', 'remnant-of-strike', 'recovered-by-state-forces', 'found', 'purchased', 'undetermined']).nullable(),
  how: text,
  /** Of a use: what happened, what was struck. */
  what: text,
  struck: text,
})

/** What a photograph shows of its item (guided-set.ts). */
export const shots = ['overall', 'mark', 'scale', 'label', 'packaging', 'detail', 'site'] as const

const milliseconds = z.number().min(-1e14).max(1e14).nullable()

/**
 * What was read of a file itself (core/photos); `null`: nobody has looked. `taken`: EDTF as the camera says; `takenMs`: the time on its dial, to
 * order by; `metadata`: its fields as lines, without those that say where. Members that a later reader adds are kept, and those that an earlier
 * one did not write may be missing.
 */
const photoRead = z.looseObject({
  taken: text.nullable(),
  takenMs: milliseconds,
  metadata: text.nullable(),
  offsetMinutes: z.number().int().min(-840).max(840).nullish(),
  writtenMs: milliseconds.optional(),
  satelliteMs: milliseconds.optional(),
  point: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), precisionKm: z.number().positive().max(5000).nullable(), altitude: z.number().nullable() }).nullish(),
  pointFault: z.enum(['zero', 'half', 'no-fix', 'out-of-range']).nullish(),
  /** Maker, model and number of the camera, by which its clock is set right. */
  camera: text.nullish(),
  /** Texts of the QR squares in the picture (label.ts). */
  squares: list(z.string().max(500), mostSquares).optional(),
  /** Near hashes in eight turnings (core/photos/near-copies.ts); `null`: too plain to tell. */
  near: z.string().regex(/^[0-9a-f]{128}$/).nullish(),
})

const photo = z.strictObject({
  id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().nonnegative(),
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/).max(100),
  /** As the file came; only a label. */
  name: text,
  /** Milliseconds since 1970 that the file system says, in the device's clock; a claim. */
  modified: z.number().int().min(0).max(1e14),
  item: id.nullable(),
  marks: ids,
  shot: z.enum(shots).nullable(),
  caption: text,
  read: photoRead.nullable(),
})

/** How far the clock of one camera went before the true time, as the team found out. `camera` as in `read`; in seconds. */
const clock = z.strictObject({ camera: text, aheadSeconds: z.number().int().min(-1e10).max(1e10) })

const handOver = z.strictObject({ id, of: list(id, mostPhotos), from: text, to: text, when: text, place, why: text, seal: text })

const draft = z.strictObject({
  format: z.literal(draftFormat),
  id,
  /** EDTF; the device's clock, a claim. */
  begun: text,
  case: id.nullable(),
  handling: z.enum(['open', 'restricted', 'confidential']),
  site,
  /** Missing in drafts that were begun before clocks could be set right. */
  clocks: list(clock, 100).default([]),
  team: list(member, 100),
  happenings: list(happening, 1000),
  items: list(item, mostItems),
  photos: list(photo, mostPhotos),
  custody: list(handOver, 1000),
})

export type Draft = z.output<typeof draft>
export type DraftPlace = z.output<typeof place>
export type DraftSite = z.output<typeof site>
export type DraftItem = z.output<typeof item>
export type DraftMark = z.output<typeof mark>
export type DraftPhoto = z.output<typeof photo>
export type DraftHappening = z.output<typeof happening>
export type DraftClock = z.output<typeof clock>
export type PhotoRead = z.output<typeof photoRead>
export type DraftHandOver = z.output<typeof handOver>
export type TeamMember = z.output<typeof member>
export type Shot = (typeof shots)[number]

export type DraftCode =
  | 'not-json' // no JSON text, or one with a key twice
  | 'format-unknown' // another format, or a later version of this one
  | 'draft-invalid' // a member is missing, unknown or not as it should be
  | 'id-twice' // two things of the draft have one id

export type ReadDraft =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly code: DraftCode; readonly at: string; readonly expected: string }

/** A draft as it was kept or came from elsewhere. Never throws; `readDraft(formatDraft(draft))` is the draft. */
export function readDraft(source: string): ReadDraft {
  const parsed = parseJson(source)
  return parsed.ok ? checkDraft(parsed.value) : { ok: false, code: 'not-json', at: parsed.path, expected: parsed.expected }
}

export const formatDraft = (of: Draft): string => JSON.stringify(of)

/** The same of a value that is parsed already. */
export function checkDraft(value: unknown): ReadDraft {
  const format = typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined
  if (format !== draftFormat) return { ok: false, code: 'format-unknown', at: '/format', expected: draftFormat }
  const checked = draft.safeParse(value)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    return { ok: false, code: 'draft-invalid', at: `/${issue?.path.join('/') ?? ''}`, expected: issue?.message ?? 'a draft' }
  }
  // The case is a statement too: nothing of the draft can be it.
  const twice = firstTwice([...(checked.data.case === null ? [] : [checked.data.case]), ...idsOf(checked.data)])
  return twice === null ? { ok: true, draft: checked.data } : { ok: false, code: 'id-twice', at: '', expected: `one thing with the id ${twice}` }
}

/** Of everything that becomes a statement. */
export const idsOf = (of: Draft): string[] => [
  of.site.id, ...of.team.map(({ id }) => id), ...of.happenings.map(({ id }) => id),
  ...of.items.flatMap((item) => [item.id, ...item.marks.map(({ id }) => id)]), ...of.photos.map(({ id }) => id), ...of.custody.map(({ id }) => id),
]

function firstTwice(all: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const each of all) {
    if (seen.has(each)) return each
    seen.add(each)
  }
  return null
}

function share() { return z.number().min(0).max(1) }

export const noPlace: DraftPlace = { text: '', coordinates: '', point: null, country: '' }

/** An empty draft. `begun`: EDTF. */
export function newDraft({ id, siteId, begun, of = null }: { readonly id: string; readonly siteId: string; readonly begun: string; readonly of?: string | null }): Draft {
  return {
    format: draftFormat, id, begun, case: of, handling: 'restricted', clocks: [], team: [], happenings: [], items: [], photos: [], custody: [],
    site: { id: siteId, what: '', when: begun.slice(0, 10), place: noPlace, custodian: '', accessConditions: '', consent: '', note: '' },
  }
}

export const newMark = (id: string): DraftMark => ({ id, state: 'present', position: '', technique: null, transcription: '', script: '', regions: [], note: '' })
export const newHappening = (id: string, kind: DraftHappening['kind']): DraftHappening => ({ id, kind, when: '', place: noPlace, by: '', situation: null, how: '', what: '', struck: '' })
export const newHandOver = (id: string): DraftHandOver => ({ id, of: [], from: '', to: '', when: '', place: noPlace, why: '', seal: '' })
