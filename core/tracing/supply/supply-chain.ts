/**
 * Supply chain: everything that is known of how an item, a lot or a consignment came from its maker to where it was found: the accounts
 * that can be true, each with its unknown legs and where it left authorised hands, and what was stated of all that.
 *
 * Each rule stands in the module that has it; how to read a chain, in docs/guides/chain-of-supply.md. Custody of evidence has no part in it.
 *
 * @module
 */
import { sha256OfText } from '@proofmark/core/bytes'
import { spend } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import { leastCount } from '../assembly.ts'
import type { Bearing, Holder, Leg, PointOfDiversion, Sibling, SupplyChain, Version } from '../supply-views.ts'
import { accountsOf, type Account } from './accounts.ts'
import { naming, relatedItems, type Related } from './bearing.ts'
import { chainSteps, legOf } from './chain-steps.ts'
import { competition } from './competition.ts'
import { diversionPoints, overallDiversion } from './diversion-interval.ts'
import { durationsOf, type End } from './durations.ts'
import { accountDays, daysOfWindow, itemFrame } from './event-days.ts'
import { handOver, handsOf, sortOf, statedDays, type HandOver } from './hand-over.ts'
import { holderIn, holderKey, holderOf, isHidden, withheldHolder } from './holder.ts'
import { hypothesesOf } from './hypotheses.ts'
import { sharesOf, type Share } from './siblings.ts'
import { supplyIndex } from './supply-index.ts'
import { custodyProofs } from './unauthorised.ts'
import { undertakingChecks } from './undertaking-checks.ts'

export interface SupplyOptions {
  /** How many numbers apart two serials may be to stand in one sequence. */
  readonly sequenceReach?: number
}

/** How many numbers apart two serials may be to stand in one sequence, unless somebody says otherwise. */
export const usualReach = 20

/** `null`: there is no such item now. */
export function supplyChain(world: World, id: StatementId, { sequenceReach = usualReach }: SupplyOptions = {}): SupplyChain | null {
  const item = world.get(id, 'item')
  if (item === undefined) return null
  const related = relatedItems(world, id)
  const legs = naming(world, related, 'transfer').map(({ statement, bearing }) => handOver(world, statement, bearing))
  spend(50 * (1 + legs.length))
  const makers = makersOf(world, related)
  const makerKey = makers.length === 1 && makers[0]!.party !== null ? holderKey(world, makers[0]!) : null
  const frame = itemFrame(world, item)
  const { accounts, contradictions, cut } = accountsOf(legs, frame, makerKey)
  const own = accountDays(frame, [])
  const ends = own.ok ? endsOf(world, related).map((end) => ({ ...end, days: daysOfWindow(own.windowOf(end.event)) })) : []
  const recovery = recoveryOf(world, related)
  const hypothesesStated = naming(world, related, 'diversion')

  const made = accounts.map((account) => {
    const proofs = custodyProofs(world, account, recovery)
    const points = diversionPoints(world, account, proofs, (statement) => world.get(statement, 'transfer')?.fields.place ?? world.get(statement, 'recovery')?.fields.place ?? null)
    const none: PointOfDiversion = { status: account.legs.length > 0 || hypothesesStated.length > 0 ? 'none-recorded' : 'not-examined' }
    const version: Version = {
      key: keyOf(account),
      assertedBy: distinct(world, account.legs.map(({ transfer }) => holderOf(world, transfer.fields.assertedBy, null))),
      steps: chainSteps(world, { account, makerKey, makers, isGroup: frame.isGroup, recovery, hasEnd: ends.some(({ event }) => event !== 'documentation') }),
      excludes: frame.isGroup ? [] : excluded(account, legs, makerKey),
      diversion: points[0] ?? none,
      laterDiversions: points.slice(1),
    }
    return { account, version, pairs: pairsOf(account, ends, proofs) }
  })
  const versions = made.map(({ version }) => version)
  const inAll = new Set(legs.filter((leg) => accounts.every((account) => account.legs.includes(leg))).map((leg) => leg.id))
  const hypotheses = hypothesesOf(world, related, versions)
  const shares = sharesOf(world, related, sequenceReach)
  const patterns = patternsOf(world, related)
  const siblings = shares.map((share) => siblingOf(world, share, patterns))
  const sharing = new Set(siblings.filter(({ samePattern }) => samePattern).map((sibling) => sibling.item))
  return {
    item: id, isGroup: frame.isGroup, production: own.ok ? productionDays(own) : nothing, makers, ends, versions,
    diversion: overallDiversion(world, versions.map(({ diversion }) => diversion)),
    inferred: inferredLegs(world, shares, legs),
    contradictions: [...contradictions, ...(frame.contradiction.length === 0 ? [] : [{ transfers: [], because: frame.contradiction }])],
    undertakings: undertakingChecks(world, related, legs, new Set(legs.map((leg) => leg.id).filter((each) => !inAll.has(each)))),
    hypotheses, siblings,
    durations: durationsOf(made.map(({ account, version, pairs }) => ({ key: version.key, account, pairs }))),
    sharingAtLeast: patterns.size === 0 ? null : leastCount(item) + [...sharing].reduce((sum, each) => sum + leastCount(world.get(each, 'item')!), 0),
    unplaced: supplyIndex(world).unplaced,
    cut,
  }
}

const nothing = { from: null, to: null, because: [] }

function productionDays(days: ReturnType<typeof accountDays> & { ok: true }) {
  const [first, last] = [days.windowOf('first-production'), days.windowOf('production')]
  return daysOfWindow({ from: first.from, to: last.to, because: { from: first.because.from, to: last.because.to } })
}

/** The same for the same legs, whatever else the log holds. */
const keyOf = ({ legs }: Account) => sha256OfText(legs.map(({ id }) => id).toSorted().join(' ')).slice(0, 8)

/** Makers that identifications and held readings name, of the item itself or its groups. A name that one party bears exactly is that party. */
function makersOf(world: World, related: readonly Related[]): Holder[] {
  const named = related.filter(({ bearing }) => bearing.by !== 'whole').flatMap(({ item }) => [
    ...world.referring(item, 'identification').filter(({ fields }) => fields.item === item && fields.status !== 'rejected')
      .map(({ fields, hidden }) => ({ name: fields.maker ?? (fields.level === 'maker' ? fields.value : null), country: fields.country, hidden })),
    ...[item, ...world.referring(item, 'mark').map((mark) => mark.id)].flatMap((of) => world.referring(of, 'reading').filter(({ fields }) => (fields.mark ?? fields.item) === of && ['accepted', 'preferred'].includes(fields.status)))
      .map(({ fields, hidden }) => ({ name: fields.maker, country: fields.country, hidden })),
  ])
  // A maker that is withheld may be another than those that are named.
  const withheld = named.some(({ name, hidden }) => name === null && isHidden(hidden, 'maker')) ? [withheldHolder] : []
  return [...withheld, ...distinct(world, named.map(({ name, country }): Holder | null => {
    if (name === null) return null
    const parties = supplyIndex(world).partiesNamed(name)
    return parties.length === 1 ? holderOf(world, parties[0]!, null) : { party: null, name, country }
  }))]
}

function distinct(world: World, holders: readonly (Holder | null)[]): Holder[] {
  const found = new Map<string, Holder>()
  for (const holder of holders) {
    const key = holderKey(world, holder)
    if (key !== null && !found.has(key)) found.set(key, holder!)
  }
  return [...found.values()]
}

/** Recorded events of the item; a part shares the use and the recovery of its whole where it has none of its own. */
function endsOf(world: World, related: readonly Related[]): Omit<SupplyChain['ends'][number], 'days'>[] {
  const own = related.filter(({ bearing }) => bearing.by !== 'group').map(({ item }) => world.get(item, 'item')!)
  const firstWith = <T,>(pick: (item: (typeof own)[number]) => readonly T[]) => own.map(pick).find((found) => found.length > 0) ?? []
  const uses = firstWith(({ fields }) => (fields.usedIn ?? []).flatMap((id) => world.get(id, 'use') ?? []))
  const recoveries = firstWith(({ fields }) => [world.get(fields.recoveredIn, 'recovery')].filter((each) => each !== undefined))
  const sites = firstWith(({ fields }) => (fields.documentedAt ?? []).flatMap((id) => world.get(id, 'site') ?? []))
  return [
    ...uses.map((use) => ({ event: 'use' as const, statement: use.id, place: use.fields.place })),
    ...recoveries.map((recovery) => ({ event: 'recovery' as const, statement: recovery.id, place: recovery.fields.place })),
    ...sites.map((site) => ({ event: 'documentation' as const, statement: site.id, place: site.fields.place })),
  ]
}

function recoveryOf(world: World, related: readonly Related[]) {
  const found = endsOf(world, related).find(({ event }) => event === 'recovery')
  const recovery = found === undefined ? undefined : world.get(found.statement, 'recovery')
  return recovery === undefined ? null : { id: recovery.id, by: holderIn(world, recovery, 'by', recovery.fields.by, recovery.fields.byText), situation: recovery.fields.situation }
}

function excluded(account: Account, legs: readonly HandOver[], maker: string | null): Version['excludes'] {
  return legs.filter((leg) => !account.legs.includes(leg)).map((leg) => {
    const against = account.legs.flatMap((own) => {
      const why = competition(leg, own, [...account.legs, leg], maker)
      return why === null ? [] : [{ why, own: own.id }]
    })
    return against.length === 0
      ? { transfer: leg.id, why: 'together' as const, with: account.legs.map(({ id }) => id) }
      : { transfer: leg.id, why: against[0]!.why, with: against.map(({ own }) => own) }
  })
}

function pairsOf(account: Account, ends: SupplyChain['ends'], proofs: ReturnType<typeof custodyProofs>): (readonly [End, End])[] {
  const leg = (event: number): End => ({ event, name: 'transfer', statement: account.events[event]![0]!.id })
  const firsts: End[] = [{ event: 'production', name: 'production', statement: null }]
  const seconds: End[] = ends.filter((end, at) => ends.findIndex(({ event }) => event === end.event) === at).map(({ event, statement }) => ({ event, name: event, statement }))
  const add = (list: End[], end: End) => void (list.some(({ event }) => event === end.event) || list.push(end))
  if (account.events.length > 0) {
    add(firsts, leg(0))
    add(seconds, leg(0))
    add(seconds, leg(account.events.length - 1))
  }
  const lastAuthorised = proofs.authorised.findLast(({ event }) => typeof event === 'number')?.event
  if (typeof lastAuthorised === 'number') add(firsts, leg(lastAuthorised))
  const firstWithout = proofs.unauthorised.find(({ event }) => typeof event === 'number')?.event
  if (typeof firstWithout === 'number') add(seconds, leg(firstWithout))
  const order = (end: End) => (typeof end.event === 'number' ? end.event : end.event === 'production' ? -1 : account.events.length)
  return firsts.flatMap((first) => seconds.filter((second) => second.event !== first.event && order(first) < order(second)).map((second) => [first, second] as const))
}

/** Patterns of diversion that are stated and not rejected: kind and pair of hands, of which at least one hand is named. */
function patternsOf(world: World, related: readonly Pick<Related, 'item' | 'bearing'>[]): Set<string> {
  return new Set(naming(world, related, 'diversion').filter(({ statement: { fields } }) => fields.status !== 'rejected' && fields.diversionKind !== 'undetermined' && fields.diversionKind !== 'not-applicable')
    .map(({ statement: { fields } }) => JSON.stringify([fields.diversionKind, ...[fields.lastAuthorised, fields.firstUnauthorised].map((party) => holderKey(world, holderOf(world, party, null)))])))
}

function siblingOf(world: World, share: Share, patterns: ReadonlySet<string>): Sibling {
  const related = relatedItems(world, share.item)
  const recovered = endsOf(world, related).find(({ event }) => event === 'recovery')
  const when = recovered === undefined ? null : world.get(recovered.statement, 'recovery')!.fields.when
  return {
    item: share.item, shares: share.shares, text: share.text, because: share.because,
    recoveredAt: recovered === undefined ? null : { place: recovered.place?.text ?? null, when },
    samePattern: [...patternsOf(world, related)].some((pattern) => patterns.has(pattern)),
  }
}

/** Hand-overs by which a sibling came along. What was lost, stolen or taken was that one object, and says nothing of this. */
function inferredLegs(world: World, shares: readonly Share[], legs: readonly HandOver[]): Leg[] {
  const own = new Set(legs.map(({ id }) => id))
  const found = new Map<StatementId, Leg>()
  const asked = new Set<StatementId>()
  for (const share of shares) {
    if (asked.has(share.item)) continue
    asked.add(share.item)
    const bearing: Bearing = { by: share.shares, through: [share.item, ...share.because], inference: share.text }
    for (const { statement } of naming(world, relatedItems(world, share.item), 'transfer')) {
      if (own.has(statement.id) || found.has(statement.id) || sortOf(statement) === 'taken') continue
      found.set(statement.id, legOf(world, { transfer: statement, ...handsOf(world, statement), bearing, authorised: statement.fields.authorised ?? 'unknown' }, statedDays(statement.fields.when, statement.id), []))
    }
  }
  return [...found.values()]
}
