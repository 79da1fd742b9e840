/**
 * Weighed readings: every reading of a mark, the decoder's and people's, and where each stands.
 *
 * Nothing is dropped: a reading that was rejected stays, with its reason. A reading is *live* unless its latest judgement
 * rejects it. As long as nobody has accepted or preferred a live reading, the mark may mean something else altogether,
 * and that, too, is a live possibility: a decoder alone dates nothing. So it is where the characters are withheld.
 *
 * A decoder learns new systems, and a judgement must not change with it: a mark that people have weighed is read by the
 * version of the decoder that they name, until a later judgement names a later one.
 * @module
 */
import { bounds, isRefusal, onceWithinSteps, type Bounds } from '@proofmark/core/dates'
import { decode, decoderVersion, systemsOfVersion, type Reading } from '@proofmark/core/marks'
import type { Statement, StatementId, World } from '@proofmark/core/statements'

export type ReadingStanding = 'unweighed' | 'proposed' | 'preferred' | 'accepted' | 'less-likely' | 'rejected' | 'undetermined'

export interface WeighedReading {
  readonly scheme: string
  /** EDTF of what the reading dates, or `null`: it gives no date. */
  readonly date: string | null
  readonly standing: ReadingStanding
  /** Judgements in the order of the log; the last one counts. */
  readonly judgements: readonly Statement<'reading'>[]
  /** What the decoder says of it; `null`: only a person gave this reading. */
  readonly decoder: Reading | null
}

/** One thing that a mark (or an item, as reported) can mean for the date of production. */
export interface DateOption {
  /** `null`: under this reading nothing is said of production. */
  readonly produced: Bounds | null
  /** Under which reading, for people. */
  readonly text: string
  /** Somebody accepts or prefers a reading that gives it. */
  readonly isHeld: boolean
  /** Statements that this option rests on. */
  readonly because: readonly StatementId[]
}

/**
 * All readings of a mark. A judgement without a date is of the scheme as a whole; one with a date is of that date only.
 * `context` orders the decoder's readings and changes nothing else.
 */
export function weighedReadings(world: World, mark: Statement<'mark'>, context = ''): WeighedReading[] {
  const judgements = world.referring(mark.id, 'reading').filter((reading) => reading.fields.mark === mark.id)
  const decoded = mark.fields.transcription === null ? [] : readingsOf(mark.fields.transcription, context, decoderFor(judgements))
  const ofOthers = judgements.filter(({ fields }) => fields.scheme === others)
  const ofDecoder = decoded.map((decoder) => {
    const byName = judgements.filter(({ fields }) => fields.scheme === decoder.scheme && (fields.date === null || fields.date === decoder.date))
    const own = byName.length > 0 || judgements.some(({ fields }) => fields.scheme === decoder.scheme) ? byName : ofOthers
    return { scheme: decoder.scheme, date: decoder.date, standing: standingOf(own), judgements: own, decoder }
  })
  const covered = new Set([...ofOthers, ...ofDecoder.flatMap((reading) => reading.judgements)].map(({ id }) => id))
  const byPeople = Map.groupBy(judgements.filter(({ id }) => !covered.has(id)), ({ fields }) => `${fields.scheme} ${fields.date ?? ''}`)
  const ofPeople = [...byPeople.values()].map((own) => ({
    scheme: own[0]!.fields.scheme, date: own[0]!.fields.date, standing: standingOf(own), judgements: own, decoder: null,
  }))
  return [...ofDecoder, ...ofPeople]
}

/** Scheme of a judgement of all readings that no other judgement names. */
const others = 'others'

/** The decoder that the latest judgement names; today's for a mark that nobody has weighed, or by a version that this copy lacks. */
function decoderFor(judgements: readonly Statement<'reading'>[]): string {
  const named = judgements.findLast(({ fields }) => fields.decoder !== null)?.fields.decoder
  return named ?? (judgements.length === 0 ? decoderVersion : 'marks/1')
}

/** A damaged mark takes a second to read, and is read again for each statement that is left out. */
const readingsOf = (transcription: string, context: string, version: string): readonly Reading[] =>
  onceWithinSteps(JSON.stringify([transcription, context, version]), () => decode(transcription, context, systemsOfVersion(version) ?? undefined).readings)

function standingOf(judgements: readonly Statement<'reading'>[]): ReadingStanding {
  return judgements.at(-1)?.fields.status ?? 'unweighed'
}

/** What a mark can mean for the date of production of its item: one option for each different date. Never empty. */
export function optionsOfMark(world: World, mark: Statement<'mark'>): DateOption[] {
  const live = weighedReadings(world, mark).filter(({ standing }) => standing !== 'rejected')
  const options = live.map((reading) => ({
    produced: productionOf(reading),
    text: reading.judgements.at(-1)?.fields.meaning ?? reading.decoder?.meaning ?? reading.scheme,
    isHeld: isHeld(reading.standing),
    because: [mark.id, ...reading.judgements.slice(-1).map(({ id }) => id)],
  }))
  if (!live.some(({ standing }) => isHeld(standing))) options.push({ produced: null, text: 'the mark means something else', isHeld: false, because: [] })
  else if (mayHideRivals(world, mark)) options.push({ produced: null, text: 'the characters of the mark are withheld, and may mean something else', isHeld: false, because: [] })
  return mergeSame(options)
}

/** Nobody can decode what is withheld or erased: a reading that nobody rejected may be among what the characters give, unless all others were rejected. */
function mayHideRivals(world: World, mark: Statement<'mark'>): boolean {
  if (!mark.hidden.includes('/transcription')) return false
  const ofOthers = world.referring(mark.id, 'reading').filter(({ fields }) => fields.mark === mark.id && fields.scheme === others)
  return standingOf(ofOthers) !== 'rejected'
}

/** Readings of the item itself, where its marks are not published: what was reported, one set of options for each report. */
export function optionsOfReport(report: Statement<'reading'>): DateOption[] {
  if (report.fields.status === 'rejected') return [{ produced: null, text: 'the report is rejected', isHeld: false, because: [] }]
  const said = { produced: productionOfStatement(report), text: report.fields.meaning, isHeld: isHeld(report.fields.status), because: [report.id] }
  return isHeld(report.fields.status) ? [said] : mergeSame([said, { produced: null, text: 'the report does not hold', isHeld: false, because: [] }])
}

const isHeld = (standing: ReadingStanding) => standing === 'accepted' || standing === 'preferred'

function productionOf(reading: WeighedReading): Bounds | null {
  const judgement = reading.judgements.at(-1)
  if (judgement !== undefined && judgement.fields.date !== null) return productionOfStatement(judgement)
  return judgement?.fields.dateOf === 'production' || judgement === undefined || judgement.fields.dateOf === null ? boundsOf(reading.date) : null
}

const productionOfStatement = ({ fields }: Statement<'reading'>) => (fields.dateOf === 'production' ? boundsOf(fields.date) : null)

function boundsOf(date: string | null): Bounds | null {
  const found = date === null ? null : bounds(date)
  return found === null || isRefusal(found) ? null : found
}

/** Readings that give the same days are one option for the date: whether Juche or Minguo, 113 is 2024. */
function mergeSame(options: readonly DateOption[]): DateOption[] {
  const groups = Map.groupBy(options, ({ produced }) => (produced === null ? 'none' : JSON.stringify([produced.begins, produced.ends])))
  return [...groups.values()].map((same) => ({
    produced: same[0]!.produced,
    text: same.map(({ text }) => text).join('; or: '),
    isHeld: same.some((option) => option.isHeld),
    because: [...new Set(same.flatMap(({ because }) => because))],
  }))
}
