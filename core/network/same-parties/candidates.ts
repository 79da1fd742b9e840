/**
 * Candidates: pairs of records that may be one party or one craft, each with what speaks for it and against it. Nothing is joined here: a person decides, as a statement.
 * @module
 */
import { bandOf, compareNames, prepareName, weighed, type Band, type NameComparison } from '@proofmark/core/names'
import { pairKey, placesIn, sameRecords, type SameRecords, type StatementId, type World } from '@proofmark/core/statements'
import { likelyPairs, type LikelyPair } from './likely-pairs.ts'
import { numberEvidence, type NumberEvidence } from './number-evidence.ts'
import { partyRecords, type PartyRecord, type RecordNumber } from './party-record.ts'

export type Standing =
  | 'open'
  /** Somebody looked and left it undecided. */
  | 'undecided'
  /** Judged not to be the same, and a name or number was given, changed or taken since. */
  | 'changed-since'
  /** Two numbers protect them: shown only to who asks. */
  | 'kept-apart'

export interface Candidate {
  readonly a: StatementId
  readonly b: StatementId
  readonly of: 'party' | 'craft'
  /** Orders the list; no measure of truth. */
  readonly score: number
  readonly band: Band
  /** Of the two names that are most alike; `null`: one record has no name. */
  readonly names: NameComparison | null
  readonly namePair: readonly [string, string] | null
  readonly countries: 'one-in-common' | 'differ' | 'unknown'
  readonly types: 'same' | 'differ'
  readonly numbers: readonly NumberEvidence[]
  readonly standing: Standing
  /** The judgement that leaves it undecided, or was made before something changed. */
  readonly judgement: StatementId | null
  /** What changed since that judgement. */
  readonly changes: readonly PartyRecord['changed'][]
}

export interface CandidateOptions {
  /** Only pairs of which one record at least is named in this case. */
  readonly of?: StatementId | null
  readonly atLeast?: number
  /** Those too that two numbers keep apart. */
  readonly withKeptApart?: boolean
  /** So many of the best are given; the others are counted. */
  readonly most?: number
}

export interface Candidates {
  readonly candidates: readonly Candidate[]
  /** Candidates that are not given. */
  readonly more: number
  /** Records that were looked at. */
  readonly records: number
  /** Records of which not all others that share a word were looked at. */
  readonly cut: number
  readonly keptApart: number
}

/** From here on names alone make a candidate: where the band `PROBABLE` begins. */
export const usualLeast = 0.7

export function sameCandidates(world: World, { of = null, atLeast = usualLeast, withKeptApart = false, most = Infinity }: CandidateOptions = {}): Candidates {
  const groups = sameRecords(world)
  const all = partyRecords(world)
  const { pairs, cut } = likelyPairs(all)
  const records = withNumbersOfGroup(all, groups)
  const placeOf = placesIn(world)
  const undecided = undecidedPairs(world)
  const found: (Found & Pick<Candidate, 'standing' | 'judgement' | 'changes'>)[] = []
  let keptApart = 0
  for (const pair of pairs) {
    const [a, b] = [records[pair.a]!, records[pair.b]!]
    if (groups.linked(a.id, b.id) || (of !== null && !a.cases().has(of) && !b.cases().has(of))) continue
    const weighedPair = foundIn(pair, a, b, atLeast)
    const standing = weighedPair === null ? null : standingOf(a, b, groups.apart(a.id, b.id), undecided.get(pairKey(a.id, b.id)) ?? null, placeOf)
    if (weighedPair === null || standing === null) continue
    const isKept = weighedPair.numbers.some(({ relation }) => relation === 'kept-apart') && !weighedPair.numbers.some(({ relation }) => relation === 'same')
    if (isKept) keptApart++
    if (!isKept || withKeptApart) found.push({ ...weighedPair, ...standing, standing: isKept ? 'kept-apart' : standing.standing })
  }
  const sorted = found.toSorted((x, y) => y.score - x.score || (pairKey(x.a.id, x.b.id) < pairKey(y.a.id, y.b.id) ? -1 : 1))
  return { candidates: sorted.slice(0, most).map(candidateOf), more: Math.max(0, sorted.length - most), records: all.length, cut, keptApart }
}

interface Found extends Pick<Candidate, 'score' | 'countries' | 'types' | 'numbers'> { readonly pair: LikelyPair; readonly a: PartyRecord; readonly b: PartyRecord }

/** `null`: too little speaks for it. */
function foundIn(pair: LikelyPair, a: PartyRecord, b: PartyRecord, atLeast: number): Found | null {
  const numbers = numberEvidence(a, b)
  const has = (relation: NumberEvidence['relation']) => numbers.some((each) => each.relation === relation)
  const countries = a.countries.length === 0 || b.countries.length === 0 ? 'unknown' : a.countries.some((country) => b.countries.includes(country)) ? 'one-in-common' : 'differ'
  const types = a.type === b.type ? 'same' : 'differ'
  let score = weighed(Math.max(0, pair.score), { birth: 'unknown', countries, identifiers: has('same') ? 'one-in-common' : has('differ') ? 'differ' : 'unknown' })
  // A number that others have had before says so much, and no more.
  if (has('same-for-a-time') && !has('same')) score = Math.max(score, 0.72)
  if (types === 'differ' && !has('same')) score *= 0.9
  if (score < atLeast && !(has('kept-apart') && pair.score >= atLeast)) return null
  return { pair, a, b, score: Math.round(score * 10_000) / 10_000, countries, types, numbers }
}

/** The words that stand for each other are looked for last: it takes longer than the score, and few are shown. */
function candidateOf({ pair: { place, score: names }, a, b, ...rest }: Found & Pick<Candidate, 'standing' | 'judgement' | 'changes'>): Candidate {
  const namePair = names < 0 ? null : [a.names[place[0]]!.text, b.names[place[1]]!.text] as const
  return { ...rest, a: a.id, b: b.id, of: a.of, band: bandOf(rest.score), namePair, names: namePair === null ? null : compareNames(prepareName(namePair[0], a.nameKind), prepareName(namePair[1], b.nameKind)) }
}

/** What one record of a group has of numbers protects all of them. */
function withNumbersOfGroup(records: readonly PartyRecord[], groups: SameRecords): PartyRecord[] {
  const numbers = new Map(groups.all.map((id) => [id, [] as RecordNumber[]]))
  for (const { id, numbers: own } of records) numbers.get(groups.of(id))?.push(...own)
  return records.map((record) => ({ ...record, numbers: numbers.get(groups.of(record.id)) ?? record.numbers }))
}

/** Pairs whose latest judgement leaves them undecided. */
function undecidedPairs(world: World): Map<string, StatementId> {
  const latest = new Map<string, StatementId>()
  for (const { id, fields } of world.of('sameness')) {
    const key = pairKey(fields.a, fields.b)
    if (fields.judgement === 'undecided') latest.set(key, id)
    else latest.delete(key)
  }
  return latest
}

/** `null`: it was judged, and nothing changed since. */
function standingOf(a: PartyRecord, b: PartyRecord, apart: StatementId | null, undecided: StatementId | null, placeOf: (id: StatementId) => number | undefined): Pick<Candidate, 'standing' | 'judgement' | 'changes'> | null {
  const judgement = undecided ?? apart
  if (judgement === null) return { standing: 'open', judgement: null, changes: [] }
  const since = placeOf(judgement)!
  const changes = [a.changed, b.changed].filter(({ statement }) => placeOf(statement)! > since)
  if (apart !== null && undecided === null && changes.length === 0) return null
  return { standing: changes.length > 0 && undecided === null ? 'changed-since' : 'undecided', judgement, changes }
}

