/**
 * Alerts: what was sealed since a watch was set or last read and touches what it watches, computed from the log each time: nothing is missed, nothing comes twice.
 *
 * What is an item of a model or a lot, and which records are one party, is judged by what counts now. A withdrawn statement is still news, and said to be withdrawn.
 * @module
 */
import { referencesOf, type AnyStatement, type StatementId, type World } from '@proofmark/core/statements'
import { relatedItems } from '../supply/bearing.ts'
import { ofLot, ofModel } from './matching-items.ts'
import { folded, partyAsked } from './party-asked.ts'
import { watchName, type Watch } from './watch.ts'

/** `changes`: it corrects, withdraws or erases a statement that touches what is watched. */
export const alertReasons = ['names-party', 'words-name-party', 'identifies-as-model', 'reads-as-lot', 'mark-says-lot', 'names-item-of-model', 'names-item-of-lot', 'changes'] as const
export interface Alert {
  readonly watch: string
  readonly statement: StatementId
  readonly kind: AnyStatement['kind']
  readonly index: number
  readonly why: (typeof alertReasons)[number]
  /** The party, item or statement through which it touches it; `null`: by its own words. */
  readonly through: StatementId | null
  readonly isWithdrawn: boolean
}

type Touch = Pick<Alert, 'why' | 'through'>

/** In the order of the log, each statement once for a watch. */
export function alertsOf(world: World, watch: Watch): Alert[] {
  const touches = touching(world, watch)
  const touchOf = (statement: AnyStatement, depth = 0): Touch | null => {
    const own = touches(statement)
    if (own !== null || depth > 20 || !['correction', 'withdrawal', 'erasure'].includes(statement.kind)) return own
    // A correction touches it by what it changes, or by the new words.
    const target = (statement.fields as { of?: StatementId }).of
    const changed = target === undefined ? undefined : world.sealed(target)
    if (changed === undefined) return null
    const now = world.get(changed.id, changed.kind) as AnyStatement | undefined
    return touchOf(changed, depth + 1) !== null || (now !== undefined && touches(now) !== null) ? { why: 'changes', through: changed.id } : null
  }
  return world.all.flatMap((statement): Alert[] => {
    const { index } = statement
    if (index === null || index < watch.from) return []
    const touch = touchOf(statement)
    return touch === null ? [] : [{ watch: watchName(watch), statement: statement.id, kind: statement.kind, index, ...touch, isWithdrawn: world.get(statement.id, statement.kind) === undefined }]
  })
}

/** Fields in which a source names somebody in its own words. */
const naming = ['fromText', 'toText', 'byText', 'custodianText', 'partyText', 'speakerText', 'maker'] as const

function touching(world: World, { of, value }: Watch): (statement: AnyStatement) => Touch | null {
  const refers = (statement: AnyStatement, ids: ReadonlySet<string>) => (statement.kind === 'correction' || statement.kind === 'withdrawal' ? undefined : referencesOf(statement.kind, statement.fields).find((each) => ids.has(each.value))?.value) ?? null
  if (of === 'party') {
    const { parties, words } = partyAsked(world, value)
    const ids = new Set<string>([value, ...parties])
    return (statement) => {
      if (ids.has(statement.id)) return { why: 'names-party', through: null }
      const named = refers(statement, ids)
      if (named !== null) return { why: 'names-party', through: named }
      const fields = statement.fields as Readonly<Record<string, unknown>>
      const maker = statement.kind === 'identification' && fields['level'] === 'maker' ? [fields['value'], ...((fields['alternatives'] ?? []) as readonly unknown[])] : []
      return parties.length > 0 && [...naming.map((field) => fields[field]), ...maker].some((text) => typeof text === 'string' && words.has(folded(text))) ? { why: 'words-name-party', through: null } : null
    }
  }
  const wanted = folded(value)
  const items = new Set<string>(world.of('item').filter(({ id }) => (of === 'model' ? ofModel : ofLot)(world, relatedItems(world, id), value).length > 0).map(({ id }) => id))
  return (statement) => {
    if (of === 'model' && statement.kind === 'identification' && [statement.fields.value, ...(statement.fields.alternatives ?? [])].some((each) => folded(each ?? '') === wanted)) return { why: 'identifies-as-model', through: statement.fields.item }
    if (of === 'lot' && statement.kind === 'reading' && folded(statement.fields.lot ?? '') === wanted) return { why: 'reads-as-lot', through: statement.fields.mark ?? statement.fields.item }
    if (of === 'lot' && statement.kind === 'mark' && folded(statement.fields.transcription ?? '') === wanted) return { why: 'mark-says-lot', through: statement.fields.item }
    if (items.has(statement.id)) return { why: of === 'model' ? 'names-item-of-model' : 'names-item-of-lot', through: null }
    const named = refers(statement, items)
    if (named !== null) return { why: of === 'model' ? 'names-item-of-model' : 'names-item-of-lot', through: named }
    // The recovery of an item is named by the item.
    const ofItem = statement.kind === 'recovery' || statement.kind === 'use' ? world.referring(statement.id, 'item').find(({ id }) => items.has(id)) : undefined
    return ofItem === undefined ? null : { why: of === 'model' ? 'names-item-of-model' : 'names-item-of-lot', through: ofItem.id }
  }
}
