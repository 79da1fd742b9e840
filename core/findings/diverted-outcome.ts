/**
 * Diverted outcome: whether an item left authorised hands between these days, and these hands, over all accounts of its chain of supply and all hypotheses that
 * nobody rejected.
 *
 * Established only if every account and hypothesis says so, and what it rests on is on paper; possible if some does; contradicted if none can. Accounts that
 * were not followed, hand-overs that fit no account, and a group, of which each may have gone its own way, keep it from being established.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { AnyStatement, Claim, World } from '@proofmark/core/statements'
import { fitsVersion, holderOf, isSameHolder, statedDays, supplyChain, type Days, type Holder, type Hypothesis, type PointOfDiversion, type Version } from '@proofmark/core/tracing'
import { statusOf, type Condition, type Outcome } from './claim-outcome.ts'
import { nearWorld } from './relevant.ts'

type DivertedClaim = Extract<Claim, { type: 'diverted-between' }>
type Holds = 'yes' | 'no' | 'open'
type Between = Extract<PointOfDiversion, { days: Days }>

/** What is claimed. A hand is claimed even where nobody of that id is known here. */
interface Claimed { readonly days: Days; readonly hands: readonly { readonly side: 'lastAuthorised' | 'firstUnauthorised'; readonly holder: Holder | null }[] }

export function diverted(whole: World, claim: DivertedClaim): Outcome {
  const world = nearWorld(whole, claim)
  const none: Outcome = { status: 'not-established', days: null, window: null, conditions: [], contradiction: [] }
  // Accounts hold each hand-over against each other two: what that costs must be counted, or many transfers keep a reader busy. From some two hundred on the claim is cut at once.
  spend(30 * world.of('transfer').length ** 3)
  const chain = supplyChain(world, claim.item)
  if (chain === null) return none
  const claimed: Claimed = {
    days: { from: statedDays(claim.from, claim.item).from, to: statedDays(claim.to, claim.item).to, because: [] },
    hands: (['lastAuthorised', 'firstUnauthorised'] as const).flatMap((side) => (claim[side] === null ? [] : [{ side, holder: holderOf(world, claim[side], null) }])),
  }
  spend(100 * (chain.versions.length + chain.hypotheses.length))
  const accounts = chain.versions.map((version, at) => ofAccount(world, claimed, version, at, chain.versions.length))
  const hypotheses = chain.hypotheses.filter(saysSomething).map((hypothesis) => ofHypothesis(world, claimed, hypothesis))
  const withheld = withheldDoubts(whole, world)
  const doubts: Condition[] = [
    ...(chain.cut === null ? [] : [open('more accounts can be true than were followed')]),
    ...chain.contradictions.map(({ transfers, because }) => open('what fits no account is not settled', [...transfers, ...because])),
    ...withheld,
    ...(chain.isGroup ? [open('of several objects: that each left authorised hands then is not said')] : []),
  ]
  return {
    ...none,
    status: statusOf([...accounts, ...hypotheses].flatMap(({ holds }) => holds).concat(doubts.map(() => 'open'))),
    // What is withheld may be another hand or another day: no interval is the hull of what can be.
    window: 'days' in chain.diversion && withheld.length === 0 ? { from: chain.diversion.days.from, to: chain.diversion.days.to } : null,
    conditions: [...accounts, ...hypotheses].map(({ holds, condition }): Condition => ({ ...condition, status: statusOf(holds) })).concat(doubts),
  }
}

/** Fields by which a statement can make another account, or none of one that is followed. */
const telling: Readonly<Partial<Record<AnyStatement['kind'], readonly string[]>>> = {
  transfer: ['from', 'fromText', 'to', 'toText', 'items', 'transferKind', 'when', 'authorised'],
  diversion: ['items', 'diversionKind', 'lastAuthorised', 'firstUnauthorised', 'when', 'status'],
  sameness: ['of', 'a', 'b', 'judgement'], item: ['partOf', 'memberOf', 'quantity', 'recoveredIn'], recovery: ['when', 'by', 'byText'], identification: ['maker', 'status'],
}

/** Of what bears on the claim; and of all that may bear on it, because it withholds what it is about. */
function withheldDoubts(whole: World, near: World): Condition[] {
  const hides = ({ kind, hidden }: AnyStatement, fields: readonly string[]) => hidden.length > 0 && fields.some((field) => hidden.includes(`/${field}`) && telling[kind]?.includes(field))
  const hiding = [...near.current.filter((each) => hides(each, telling[each.kind] ?? [])), ...whole.current.filter((each) => hides(each, ['items', 'of', 'a', 'b']))]
  return hiding.length === 0 ? [] : [open('what is withheld of hand-overs, hypotheses or judgements may say otherwise', hiding.map(({ id }) => id))]
}

const open = (text: string, because: Condition['because'] = []): Condition => ({ text, status: 'not-established', because: [...new Set(because)] })

function ofAccount(world: World, claimed: Claimed, version: Version, at: number, of: number): { holds: readonly Holds[]; condition: Omit<Condition, 'status'> } {
  const points = [version.diversion, ...version.laterDiversions].filter((point): point is Between => 'days' in point)
  const who = version.assertedBy.flatMap(({ name }) => name ?? []).join(', ')
  const said = points.length === 0 ? 'no custody without authority is recorded' : points.map((point) => pointText(point)).join('; and ')
  const condition = { text: `account ${at + 1} of ${of}${who === '' ? '' : `, by the word of ${who}`}: ${said}`, because: [...new Set(points.flatMap(({ because }) => because))] }
  const held = points.find((point) => compared(world, claimed, point) === 'yes')
  if (held !== undefined) return { holds: isOnPaper(world, held) ? ['yes'] : ['yes', 'open'], condition }
  return { holds: [canHold(world, claimed, version, points) ? 'open' : 'no'], condition }
}

/** Whether the account leaves room for what is claimed: by the rules that hold a hypothesis against it, and by a hand-over straight from one hand to the other. */
function canHold(world: World, claimed: Claimed, version: Version, points: readonly Between[]): boolean {
  const hand = (side: Claimed['hands'][number]['side']) => claimed.hands.find((each) => each.side === side)?.holder ?? null
  if (fitsVersion(world, { lastAuthorised: hand('lastAuthorised'), firstUnauthorised: hand('firstUnauthorised'), days: claimed.days, isApplicable: true }, version).fits === 'no') return false
  const [only, ...others] = points
  if (only === undefined || others.length > 0 || compared(world, claimed, only) !== 'no') return true
  return !version.steps.some((step) => step.type === 'leg' && step.authorised === 'no' && only.because.includes(step.transfer) && isSameHolder(world, step.from, only.lastAuthorised) && isSameHolder(world, step.to, only.firstUnauthorised))
}

/** Days and hands of one point of diversion, or of one hypothesis, against what is claimed. */
function compared(world: World, { days, hands }: Claimed, point: Pick<Between, 'days' | 'lastAuthorised' | 'firstUnauthorised'>): Holds {
  const parts: Holds[] = [ofDays(days, point.days), ...hands.map(({ side, holder }): Holds =>
    holder === null || point[side] === null ? 'open' : isSameHolder(world, holder, point[side]) ? 'yes' : 'no')]
  return parts.includes('no') ? 'no' : parts.includes('open') ? 'open' : 'yes'
}

function ofDays(claimed: Days, known: Days): Holds {
  const isWithin = (claimed.from === null || (known.from !== null && known.from >= claimed.from)) && (claimed.to === null || (known.to !== null && known.to <= claimed.to))
  const isApart = (claimed.from !== null && known.to !== null && known.to < claimed.from) || (claimed.to !== null && known.from !== null && known.from > claimed.to)
  return isWithin ? 'yes' : isApart ? 'no' : 'open'
}

/** On the word of whoever asserts a hand-over it is no more than possible. */
const isOnPaper = (world: World, { because }: Between): boolean =>
  because.flatMap((id) => world.get(id, 'transfer') ?? []).every(({ fields }) => fields.documents.some((id) => world.get(id, 'document') !== undefined))

/** One that nobody rejected, with a day or a hand, or that it was not diverted at all. */
const saysSomething = ({ status, diversionKind, days, lastAuthorised, firstUnauthorised }: Hypothesis): boolean =>
  status !== 'rejected' && (diversionKind === 'not-applicable' || days.from !== null || days.to !== null || lastAuthorised !== null || firstUnauthorised !== null)

function ofHypothesis(world: World, claimed: Claimed, hypothesis: Hypothesis): { holds: readonly Holds[]; condition: Omit<Condition, 'status'> } {
  const holds: Holds = hypothesis.diversionKind === 'not-applicable' ? 'no' : compared(world, claimed, hypothesis)
  const said = hypothesis.diversionKind === 'not-applicable' ? 'that it was not diverted' : pointText(hypothesis)
  return { holds: [holds], condition: { text: `hypothesis${hypothesis.by?.name == null ? '' : ` of ${hypothesis.by.name}`}: ${said}`, because: [hypothesis.diversion] } }
}

function pointText({ days, lastAuthorised, firstUnauthorised }: Pick<Between, 'days' | 'lastAuthorised' | 'firstUnauthorised'>): string {
  const hands = `from ${lastAuthorised?.name ?? 'hands not determined'} to ${firstUnauthorised?.name ?? 'hands not determined'}`
  const when = days.from === null && days.to === null ? 'on days not known' : days.from === null ? `not after ${days.to}` : days.to === null ? `not before ${days.from}` : `${days.from} to ${days.to}`
  return `left authorised hands ${hands}, ${when}`
}
