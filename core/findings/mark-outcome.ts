/**
 * Mark outcome: whether items bear a mark that reads so, over every transcription of it that stands.
 *
 * Transcriptions of one place are one mark, whoever wrote them down: one that can be no such text speaks against it. What stands elsewhere on the item is another mark and
 * speaks of nothing, so of several places the best counts. A character that nobody could read keeps the claim possible, and one that is withheld carries nothing.
 *
 * Decision: docs/decisions/0043-claims-of-marks.md
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { borneText, parseTranscription, type Cell } from '@proofmark/core/marks'
import type { Claim, Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup, leastCount } from '@proofmark/core/tracing'
import { bestOf, countedOf, greatestOf, total } from './counted-items.ts'
import { statusOf, type Condition, type Outcome } from './claim-outcome.ts'
import { recordsOf } from './item-records.ts'
import { samePlace } from './mark-places.ts'
import { classOf } from './same-classes.ts'
import { citesDocument, hides } from './soundness.ts'
import type { ClaimStatus } from './views.ts'
import { answersOf, conditionOf, type Word } from './weighed-words.ts'
import { withheldWords } from './withheld-words.ts'

type BearsMark = Extract<Claim, { type: 'bears-mark' }>
/** A transcription as a word of the claim. `isWider`: of a group that the item is a member of. */
interface Seen extends Word { readonly mark: Statement<'mark'>; readonly isBearing: boolean; readonly isOfGroup: boolean; readonly isWider: boolean }
interface Borne { readonly status: ClaimStatus; readonly words: readonly Word[]; /** On how many objects it was surely seen, and on how many it may have been. */ readonly sure: number; readonly maybe: number }

export function bearsMark(world: World, claim: BearsMark): Outcome {
  const parsed = parseTranscription(claim.mark)
  const borne = new Map(claim.items.map((id) => [id, parsed.ok ? borneBy(world, claim, parsed.cells, id) : nothing]))
  const words = [...borne.values()].flatMap((each) => each.words)
  const status = claim.least === null ? allOf([...borne.values()].map((each) => each.status)) : atLeast(world, claim.items, claim.least, borne)
  const isPlain = status === 'established' && words.every(({ isSound, holds }) => isSound && holds === 'yes')
  return { status, days: null, window: null, conditions: isPlain ? [] : unique(words).slice(0, 50), contradiction: [] }
}

const nothing: Borne = { status: 'not-established', words: [], sure: 0, maybe: 0 }
const unique = (words: readonly Word[]): Condition[] => [...new Map(words.map((word) => [`${word.holds} ${word.because.join()}`, conditionOf(word)])).values()]

/** Of all of several items: two that are only possible need not be possible together, and are not said to be. */
function allOf(statuses: readonly ClaimStatus[]): ClaimStatus {
  if (statuses.includes('contradicted')) return 'contradicted'
  if (statuses.includes('not-established')) return 'not-established'
  const possible = statuses.filter((status) => status === 'possible').length
  return possible === 0 ? 'established' : possible === 1 ? 'possible' : 'not-established'
}

function atLeast(world: World, items: readonly StatementId[], least: number, borne: ReadonlyMap<StatementId, Borne>): ClaimStatus {
  const counted = countedOf(world, items, (item) => borne.get(item.id)!.status)
  const number = (of: 'sure' | 'maybe') => total(counted, ({ records }) => records.reduce((most, { id }) => Math.max(most, borne.get(id)![of]), 0))
  if (number('sure') >= least) return 'established'
  return statusOf(number('maybe') >= least ? ['yes', 'open'] : total(counted, greatestOf) < least ? ['no'] : ['open'])
}

function borneBy(world: World, claim: BearsMark, wanted: readonly Cell[], item: StatementId): Borne {
  if (world.get(item, 'item') === undefined) return nothing
  const seen = seenOn(world, claim, wanted, item)
  const withheld = withheldWords(world, claim)
  const bearing = seen.filter(({ isBearing }) => isBearing)
  // Nothing there reads so: only who claims a place, or that nothing stands anywhere, can be contradicted.
  if (bearing.length === 0) {
    const words = [...seen.filter(({ mark }) => claim.where !== null || isNowhere(mark)), ...withheld]
    return { ...nothing, status: statusOf(answersOf(words)), words }
  }
  const places = bearing.map((one) => {
    const words = [one, ...seen.flatMap((other): Word[] => {
      if (other === one) return []
      const same = claim.where !== null && !other.isOfGroup ? 'yes' : isNowhere(other.mark) ? 'yes' : samePlace(one.mark, other.mark, one.isOfGroup || other.isOfGroup)
      if (same === 'no') return []
      if (other.isBearing) return same === 'yes' ? [other] : []
      // One object of a group may bear another mark; and where the place is not shown, nobody can say.
      return [{ ...other, holds: same === 'unknown' || other.isWider ? 'open' : other.holds }]
    }), ...withheld]
    const status = statusOf(answersOf(words))
    const number = one.isWider || !isGroup(world.get(one.mark.fields.item, 'item')!) || one.mark.fields.seenOn === null ? 1 : leastCount({ fields: { quantity: one.mark.fields.seenOn } })
    return { status, words, sure: status === 'established' && one.isSound ? number : 0, maybe: status === 'established' || status === 'possible' ? number : 0 }
  })
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0)
  return { status: bestOf(places.map(({ status }) => status)), words: places.flatMap(({ words }) => words), sure: most(places.map(({ sure }) => sure)), maybe: most(places.map(({ maybe }) => maybe)) }
}

/** Somebody looked, and found no mark at all. */
const isNowhere = ({ fields }: Statement<'mark'>): boolean => fields.state === 'absent' && fields.position === null && fields.regions.length === 0

function seenOn(world: World, claim: BearsMark, wanted: readonly Cell[], item: StatementId): Seen[] {
  const own = classOf(world, 'item', item)
  return [...recordsOf(world, item)].flatMap(([record, { isSure, through }]) => {
    const at = world.get(record, 'item')
    const isWider = !own.has(record)
    const isOfGroup = at !== undefined && isGroup(at)
    return world.referring(record, 'mark').filter((mark) => mark.fields.item === record && (claim.where === null || isNowhere(mark) || hides(mark, 'position') || isAt(mark, claim.where))).flatMap((mark): Seen[] => {
      const word = wordOf(world, claim, wanted, mark)
      // Seen on some of a group, it may be on this one or not.
      const isOnAll = !isWider || !isOfGroup || (at !== undefined && at.fields.quantity?.qualifier === 'exactly' && mark.fields.seenOn?.qualifier === 'exactly' && mark.fields.seenOn.value === at.fields.quantity.value)
      return word === null ? [] : [{ ...word, isSound: word.isSound && isSure && isOnAll, isBearing: word.holds === 'yes', mark, isWider, isOfGroup, because: [...through, mark.id] }]
    })
  })
}

const isAt = ({ fields }: Statement<'mark'>, position: string) => fields.position?.trim().toLowerCase() === position.trim().toLowerCase()

/** `null`: it says nothing of what stands there. */
function wordOf(world: World, claim: BearsMark, wanted: readonly Cell[], mark: Statement<'mark'>): Word | null {
  const { state, transcription } = mark.fields
  const isSound = citesDocument(world, mark) || isPhotographed(world, mark)
  const said = (holds: Word['holds'], text: string, isCertain = true): Word => ({ holds, text, isSound: isSound && isCertain, because: [mark.id] })
  if (hides(mark, 'transcription', 'state') || (claim.where !== null && hides(mark, 'position'))) return said('open', 'what is withheld may say otherwise', false)
  if (transcription === null) return state === 'absent' ? said('no', 'no mark is there') : said('open', `the mark is ${state}`, false)
  const parsed = parseTranscription(transcription)
  if (!parsed.ok) return null
  spend(10 + wanted.length * parsed.cells.length)
  const { fit, restsOnDoubt } = borneText(wanted, parsed.cells)
  const told = `transcribed as “${transcription}”${restsOnDoubt ? ', with doubt' : ''}`
  // What was taken off an item is on it no more.
  if (state === 'removed' || state === 'absent') return said('open', `${told}; the mark is ${state}`, false)
  return fit === 'withheld' ? said('open', told, false) : said(fit === 'other' ? 'no' : 'yes', told, fit !== 'can-be' && !restsOnDoubt)
}

/** Shown by a photograph, so that others can look; a drawing is nobody's evidence. */
const isPhotographed = (world: World, mark: Statement<'mark'>): boolean => mark.fields.regions.some(({ photo }) => {
  const shown = world.get(photo, 'photo')
  return shown !== undefined && !hides(shown, 'pictureType') && shown.fields.pictureType !== 'illustration'
})
