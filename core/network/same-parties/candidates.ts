/**
 * Candidates: pairs of records that may be one party or one craft, each with what speaks for it and against it. Nothing is joined here: a person decides, as a statement.
 * @module
 */
import { bandOf, compareNames, scoreNames, weighed, type Band, type NameComparison } from '@proofmark/core/names'
import { pairKey, type StatementId, type World } from '@proofmark/core/statements'
import { groupsOf, type Groups } from './groups.ts'
import { NamePostings } from './name-postings.ts'
import { numberEvidence, registerOf, valuesOf, type NumberEvidence } from './number-evidence.ts'
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
}

export interface Candidates {
  readonly candidates: readonly Candidate[]
  /** Records that were looked at. */
  readonly records: number
  /** Records of which not all others that share a word were looked at. */
  readonly cut: number
  readonly keptApart: number
}

/** From here on names alone make a candidate: where the band `PROBABLE` begins. */
export const usualLeast = 0.7

/** So many comparisons without a candidate end the search of one record. */
const mostInVain = 40

export function sameCandidates(world: World, { of = null, atLeast = usualLeast, withKeptApart = false }: CandidateOptions = {}): Candidates {
  const groups = groupsOf(world)
  const records = withNumbersOfGroup(partyRecords(world), groups)
  const postings = new NamePostings(records)
  const places = new Map(world.all.map(({ id, index }, at) => [id, index ?? at]))
  const undecided = undecidedPairs(world)
  const sharing = numberPartners(records)
  const found: Candidate[] = []
  let [cut, keptApart] = [0, 0]
  for (const [at, a] of records.entries()) {
    const { others, isCut } = postings.likely(at)
    if (isCut) cut++
    let inVain = 0
    for (const other of new Set([...(sharing.get(at) ?? []), ...others])) {
      // The likeliest come first: behind so many that are not alike, none is.
      if (inVain > mostInVain) break
      inVain++
      const b = records[other]!
      if (a.of !== b.of || (a.of === 'craft' && a.type !== b.type) || groups.of(a.id) === groups.of(b.id)) continue
      if (of !== null && !a.cases.has(of) && !b.cases.has(of)) continue
      const compared = comparedRecords(a, b, postings.prepared[at]!, postings.prepared[other]!, atLeast)
      if (compared === null) continue
      inVain = 0
      const standing = standingOf(world, a, b, groups.apart(a.id, b.id), undecided.get(pairKey(a.id, b.id)) ?? null, places)
      if (standing === null) continue
      const isKept = compared.numbers.some(({ relation }) => relation === 'kept-apart') && !compared.numbers.some(({ relation }) => relation === 'same')
      if (isKept) keptApart++
      if (isKept && !withKeptApart) continue
      found.push({ ...compared, ...standing, standing: isKept ? 'kept-apart' : standing.standing })
    }
  }
  return { candidates: found.toSorted((x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1)), records: records.length, cut, keptApart }
}

type Compared = Omit<Candidate, 'standing' | 'judgement' | 'changes'>

/** `null`: too little speaks for it. */
function comparedRecords(a: PartyRecord, b: PartyRecord, namesA: NamePostings['prepared'][number], namesB: NamePostings['prepared'][number], atLeast: number): Compared | null {
  let best: readonly [number, number, number] = [-1, 0, 0]
  for (const [i, one] of namesA.entries()) for (const [j, other] of namesB.entries()) { const score = scoreNames(one, other); if (score > best[0]) best = [score, i, j] }
  const numbers = numberEvidence(a, b)
  const has = (relation: NumberEvidence['relation']) => numbers.some((each) => each.relation === relation)
  const hasName = best[0] >= 0
  const countries = a.countries.length === 0 || b.countries.length === 0 ? 'unknown' : a.countries.some((country) => b.countries.includes(country)) ? 'one-in-common' : 'differ'
  const types = a.type === b.type ? 'same' : 'differ'
  let score = weighed(Math.max(0, best[0]), { birth: 'unknown', countries, identifiers: has('same') ? 'one-in-common' : has('differ') ? 'differ' : 'unknown' })
  // A number that others have had before says so much, and no more.
  if (has('same-for-a-time') && !has('same')) score = Math.max(score, 0.72)
  if (types === 'differ' && !has('same')) score *= 0.9
  if (score < atLeast && !(has('kept-apart') && best[0] >= atLeast)) return null
  return {
    a: a.id, b: b.id, of: a.of, score: Math.round(score * 10_000) / 10_000, band: bandOf(score), countries, types, numbers,
    names: hasName ? compareNames(namesA[best[1]]!, namesB[best[2]]!) : null, namePair: hasName ? [a.names[best[1]]!.text, b.names[best[2]]!.text] : null,
  }
}

/** What one record of a group has of numbers protects all of them. */
function withNumbersOfGroup(records: readonly PartyRecord[], groups: Groups): PartyRecord[] {
  const numbers = new Map(groups.all.map((id) => [id, [] as RecordNumber[]]))
  for (const { id, numbers: own } of records) numbers.get(groups.of(id))?.push(...own)
  return records.map((record) => ({ ...record, numbers: numbers.get(groups.of(record.id)) ?? record.numbers }))
}

/** Records that share a number, whatever they are called. */
function numberPartners(records: readonly PartyRecord[]): Map<number, number[]> {
  const byNumber = new Map<string, number[]>()
  for (const [at, { of, numbers }] of records.entries()) {
    const keys = new Set(numbers.flatMap((number) => { const register = registerOf(number); return register === null ? [] : valuesOf(number).map((value) => `${of} ${register} ${value}`) }))
    for (const key of keys) { const there = byNumber.get(key); if (there === undefined) byNumber.set(key, [at]); else there.push(at) }
  }
  const partners = new Map<number, number[]>()
  for (const places of byNumber.values()) for (const [n, first] of places.entries()) if (places.length > 1) partners.set(first, [...(partners.get(first) ?? []), ...places.slice(n + 1)])
  return partners
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
function standingOf(world: World, a: PartyRecord, b: PartyRecord, apart: StatementId | null, undecided: StatementId | null, places: ReadonlyMap<StatementId, number>): Pick<Candidate, 'standing' | 'judgement' | 'changes'> | null {
  const judgement = undecided ?? apart
  if (judgement === null) return { standing: 'open', judgement: null, changes: [] }
  const since = places.get(judgement)!
  const changes = [a.changed, b.changed].filter(({ statement }) => places.get(statement)! > since)
  if (apart !== null && undecided === null && changes.length === 0) return null
  return { standing: changes.length > 0 && undecided === null ? 'changed-since' : 'undecided', judgement, changes }
}

