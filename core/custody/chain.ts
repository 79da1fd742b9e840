/**
 * Chain: who had one thing since it was documented, hand-over by hand-over, and where the chain does not close.
 *
 * Custody of *evidence*, never supply. A gap is data: a code, the statements it rests on, and days where it has some. Nothing is guessed: where
 * the order or the holder is open, all that are possible are given.
 *
 * Codes: spec/receipt.md
 * @module
 */
import { formatDay, spend } from '@proofmark/core/dates'
import { statementsIn, type StatementId, type World } from '@proofmark/core/statements'
import { copiesOf, madeFrom, type Copy } from './copies.ts'
import { holderOf, type Holder } from './holder.ts'
import { inRuns, isBefore, mayBeLast, type Dated } from './order.ts'
import { entryOf, isKept, thingOf, type Thing } from './thing.ts'

export type CustodyGapCode =
  | 'no-custody' // nothing was ever said of it
  | 'first-holder-unknown' // who had it when it was documented is not said
  | 'giver-unknown' // a hand-over by nobody
  | 'taker-unknown' // a hand-over to nobody
  | 'giver-not-holder' // who gives it is none of those who can have had it
  | 'holders-overlap' // somebody who gave it away gives it to another: both would have it
  | 'hole-in-time' // days between two hand-overs in which nobody is known to have had it
  | 'date-unknown' // a hand-over on no known day
  | 'order-undetermined' // the dates do not say which hand-over was first
  | 'seal-changed' // another seal than before
  | 'seal-missing' // it was sealed, and now no seal is named
  | 'before-documented' // handed over before it was documented
  | 'withheld' // who gave or took it, the day or the seal is withheld or erased: what that would say is open

/** `days`: first and last day that are not covered, of a hole only. */
export interface CustodyGap { readonly code: CustodyGapCode; readonly statements: readonly StatementId[]; readonly days: { readonly from: string; readonly to: string } | null }

export interface ChainStep {
  readonly id: StatementId
  readonly index: number | null
  readonly from: Holder | null
  readonly to: Holder | null
  readonly when: string | null
  readonly place: string | null
  readonly why: string | null
  readonly seal: string | null
  /** Held against the hand-over before. `undetermined`: which was before is open. */
  readonly sealState: 'none' | 'first' | 'same' | 'changed' | 'missing' | 'undetermined'
  /** Hand-overs with one number are in no known order among each other. */
  readonly run: number
}

export interface CustodyChain {
  readonly thing: Thing
  /** Who had it when it was documented; `null`: not said. */
  readonly first: Holder | null
  readonly steps: readonly ChainStep[]
  /** Who can have it now: one, several where the order is open, none where it is not known. */
  readonly holders: readonly Holder[]
  readonly gaps: readonly CustodyGap[]
  /** What it is a copy of; `null`: it says nothing of that. */
  readonly madeFrom: StatementId | null
  /** Things of their own: that one is handed over moves this one nowhere. */
  readonly copies: readonly Copy[]
}

/** `null`: there is no such thing, or it was withdrawn. */
export function custodyChain(world: World, id: StatementId): CustodyChain | null {
  const thing = thingOf(world, id)
  if (thing === null) return null
  const statements = world.referring(id, 'custody').filter(({ fields }) => fields.of.includes(id))
  spend(50 * statements.length)
  const entry = entryOf(world, id)
  const runs = inRuns(statements)
  const gaps: CustodyGap[] = []
  const gap = (code: CustodyGapCode, of: readonly StatementId[], days: CustodyGap['days'] = null) => void gaps.push({ code, statements: [...new Set(of)], days })
  const giver = ({ statement: { fields } }: Dated) => holderOf(world, fields.from, fields.fromText)
  const taker = ({ statement: { fields } }: Dated) => holderOf(world, fields.to, fields.toText)
  const idOf = ({ statement }: Dated) => statement.id
  const isGiverWithheld = (each: Dated) => giver(each) === null && isWithheld(each, 'from', 'fromText')
  const isTakerWithheld = (each: Dated) => taker(each) === null && isWithheld(each, 'to', 'toText')

  if (runs.length === 0) gap('no-custody', [id])
  if (entry.holder === null) gap('first-holder-unknown', entry.sources)
  let holders: readonly Holder[] = entry.holder === null ? [] : [entry.holder]
  let before: readonly Dated[] = []
  const everGave = new Map<string, StatementId>()
  for (const run of runs) {
    if (run.length > 1) gap('order-undetermined', run.map(idOf))
    for (const each of run) {
      const [from, to] = [giver(each), taker(each)]
      if (isGiverWithheld(each) || isTakerWithheld(each) || isWithheld(each, 'when', 'seal')) gap('withheld', [idOf(each)])
      if (from === null && !isGiverWithheld(each)) gap('giver-unknown', [idOf(each)])
      if (to === null && !isTakerWithheld(each)) gap('taker-unknown', [idOf(each)])
      if (each.statement.fields.when === null && !isWithheld(each, 'when')) gap('date-unknown', [idOf(each)])
      if (each.to !== null && entry.from !== null && each.to < entry.from) gap('before-documented', [idOf(each), ...entry.sources])
      const possible = new Set([...holders, ...run.filter((other) => other !== each && !isBefore(each, other)).map(taker)].map((holder) => holder?.key))
      // Before the first hand-over of a thing whose holder nobody named, everybody can have had it.
      const isFirst = before.length === 0 && entry.holder === null && !run.some((other) => isBefore(other, each))
      // Whoever is withheld may be who gives it here.
      const isOpen = isGiverWithheld(each) || [...before, ...run.filter((other) => other !== each)].some(isTakerWithheld)
      if (!isFirst && !isOpen && from !== null && !possible.has(from.key)) {
        const gave = everGave.get(from.key)
        if (gave === undefined) gap('giver-not-holder', [...before.map(idOf), idOf(each), ...(before.length === 0 ? entry.sources : [])])
        else gap('holders-overlap', [gave, idOf(each)])
      }
      if (!isFirst && !isOpen && (from === null || !possible.has(from.key))) {
        const days = daysBetween(before, each)
        if (days !== null) gap('hole-in-time', [...before.map(idOf), idOf(each)], days)
      }
    }
    const same = run.length === 1 ? run[0]! : null
    const earlier = before.length === 1 ? before[0]! : null
    if (same !== null && earlier !== null) {
      const [was, is] = [earlier.statement.fields.seal, same.statement.fields.seal]
      if (was !== null && is === null && !isWithheld(same, 'seal')) gap('seal-missing', [idOf(earlier), idOf(same)])
      if (was !== null && is !== null && was !== is) gap('seal-changed', [idOf(earlier), idOf(same)])
    }
    for (const each of run) {
      const from = giver(each)
      if (from !== null) everGave.set(from.key, idOf(each))
    }
    for (const each of run) {
      // Who gets it back may give it again.
      const to = taker(each)
      if (to !== null && run.length === 1) everGave.delete(to.key)
    }
    holders = distinct(mayBeLast(run).map(taker))
    before = run
  }
  return { thing, first: entry.holder, steps: runs.flatMap((run, at) => run.map((each) => stepOf(world, each, at, sealStateOf(each, run, runs[at - 1])))), holders, gaps, madeFrom: madeFrom(world, id), copies: copiesOf(world, id) }
}

/** Every thing of a case of which a chain is kept, and every copy that was handed over, in the order of the log. */
export const caseCustody = (world: World, caseId: StatementId): CustodyChain[] =>
  statementsIn(world, caseId).filter((each) => isKept(each) || world.referring(each.id, 'custody').some(({ fields }) => fields.of.includes(each.id))).map(({ id }) => custodyChain(world, id)).filter((chain) => chain !== null)

function stepOf(world: World, { statement: { id, index, fields } }: Dated, run: number, sealState: ChainStep['sealState']): ChainStep {
  return {
    id, index, run, from: holderOf(world, fields.from, fields.fromText), to: holderOf(world, fields.to, fields.toText),
    when: fields.when, place: fields.place?.text ?? null, why: fields.why, seal: fields.seal, sealState,
  }
}

function sealStateOf({ statement }: Dated, run: readonly Dated[], before: readonly Dated[] | undefined): ChainStep['sealState'] {
  const { seal } = statement.fields
  if (run.length > 1 || (before?.length ?? 1) > 1 || [...run, ...(before ?? [])].some((each) => isWithheld(each, 'seal'))) return 'undetermined'
  const was = before?.[0]!.statement.fields.seal ?? null
  if (seal === null) return was === null ? 'none' : 'missing'
  return was === null ? 'first' : was === seal ? 'same' : 'changed'
}

/** One of these fields is not shown here. */
const isWithheld = ({ statement: { hidden } }: Dated, ...fields: readonly string[]): boolean => fields.some((field) => hidden.includes(`/${field}`))

function daysBetween(before: readonly Dated[], after: Dated): CustodyGap['days'] {
  if (before.length === 0 || after.from === null || before.some(({ to }) => to === null)) return null
  const last = Math.max(...before.map(({ to }) => to!))
  return after.from - last < 2 ? null : { from: formatDay((last + 1) as typeof after.from), to: formatDay((after.from - 1) as typeof after.from) }
}

const distinct = (holders: readonly (Holder | null)[]): Holder[] => [...new Map(holders.filter((each) => each !== null).map((each) => [each.key, each])).values()]
