/**
 * Finding view: a finding with the status of each claim computed, what it hangs on, the positions of the parties, and
 * its challenge file.
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import { inLogOrder, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { challengeFile } from './challenge-file.ts'
import { claimSentences } from './claim-sentences.ts'
import { outcomeOf, type Outcome } from './claim-outcome.ts'
import { positionsOn } from './positions-on.ts'
import { linksTo, positionView } from './statement-view.ts'
import type { MinimalSupports } from './minimal-supports.ts'
import { supportBy, weakest } from './support.ts'
import type { ClaimView, FindingView } from './views.ts'
import { claimWording, findingWording } from './wording.ts'

/**
 * Steps for all claims of a finding together (core/dates/effort.ts): half a minute at most, and far more than the findings of our examples
 * need. Each claim has the same share, so that none is cut because of another. Part of the rules: another number is another version.
 */
export const mostSteps = 2 ** 28

/** A finding with its claims weighed: what `finding.json` is made of. */
export type WeighedFinding = Omit<FindingView, 'positions' | 'knownPositions' | 'challenge'>

/** `null`: there is no such finding now. */
export function findingView(world: World, id: StatementId): FindingView | null {
  const finding = world.get(id, 'finding')
  const weighed = weighedFinding(world, id)
  if (finding === undefined || weighed === null) return null
  const positions = world.referring(id, 'position').filter((position) => position.fields.about.includes(id))
  return { ...weighed, positions: positions.map((position) => positionView(world, position)), knownPositions: positionsOn(world, id), challenge: challengeFile(world, finding, weighed.claims) }
}

/** The same without what was said against it. Ends within `most` steps. */
export function weighedFinding(world: World, id: StatementId, most = mostSteps): WeighedFinding | null {
  const finding = world.get(id, 'finding')
  if (finding === undefined) return null
  const { fields } = finding
  const claims = fields.claims.map((keyed) => claimView(world, fields.rules, keyed, Math.floor(most / fields.claims.length)))
  const status = weakest(claims.map((claim) => claim.status))
  return {
    id,
    label: fields.label,
    case: fields.case,
    title: fields.title,
    status,
    wording: findingWording(status),
    sentences: fields.sentences.map(({ text, claims: keys }) => ({
      text, claims: keys, status: keys.length === 0 ? null : weakest(claims.filter(({ key }) => keys.includes(key)).map((claim) => claim.status)),
    })),
    claims,
    bounds: claims.find(({ claim }) => claim.type === 'production-to-use')?.days ?? null,
    hangsOn: linksTo(world, inLogOrder(world, claims.flatMap(({ hangsOn }) => hangsOn.map((link) => link.id))).map(({ id }) => id)),
    standardOfProof: fields.standardOfProof,
    confidence: fields.confidence,
    confidenceReason: fields.confidenceReason,
    caveats: fields.caveats,
    alternatives: fields.alternatives,
    rules: fields.rules,
  }
}

function claimView(world: World, rules: string | null, { key, text, claim }: Statement<'finding'>['fields']['claims'][number], most: number): ClaimView {
  const weighed = withinSteps(most, () => ({ outcome: outcomeOf(world, claim), support: supportBy(rules, world, claim) }))
  const { outcome, support } = weighed === null || weighed.value.support.hangsOn === null ? unweighed : weighed.value
  const hangsOn = support.hangsOn ?? []
  return {
    key,
    text,
    claim,
    status: outcome.status,
    wording: claimWording(claim, outcome),
    sentence: claimSentences(world, claim, outcome),
    days: outcome.days,
    window: outcome.window,
    support: support.sets,
    supportCut: support.isCut,
    hangsOn: linksTo(world, hangsOn),
    restsOn: countKinds(world, support.sets[0] ?? []),
    conditions: outcome.conditions,
    cut: outcome.cut ?? null,
  }
}

/** Not even its status is told: which statements it hangs on is not known, so it may be no more than one that can fall. */
const unweighed: { readonly outcome: Outcome; readonly support: MinimalSupports } = {
  outcome: { status: 'not-established', days: null, window: null, conditions: [], contradiction: [], cut: 'too-many-steps' },
  support: { sets: [], hangsOn: [], isCut: true },
}

/** How many statements of each kind a support holds; pictures of its items and marks are counted beside them. */
function countKinds(world: World, ids: readonly StatementId[]): Record<string, number> {
  const counts: Record<string, number> = {}
  const add = (name: string) => { counts[name] = (counts[name] ?? 0) + 1 }
  for (const id of ids) add(world.sealed(id)?.kind ?? 'statement')
  const pictures = new Map(ids.flatMap((id) => world.referring(id, 'photo').filter(({ fields }) => fields.shows.includes(id)).map((photo) => [photo.id, photo])))
  for (const { fields } of pictures.values()) add(fields.pictureType === 'illustration' ? 'illustration' : 'photo')
  return counts
}
