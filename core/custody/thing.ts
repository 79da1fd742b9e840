/**
 * Thing: what can be handed over: an item, a photo or a document, who held it when it was documented, and since when it is known.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow, type Day } from '@proofmark/core/dates'
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'
import { holderOf, type Holder } from './holder.ts'

export type ThingKind = 'item' | 'photo' | 'document'

/** Name: as it came, only a label. */
export interface ThingFile { readonly sha256: string; readonly size: number; readonly type: string; readonly name: string | null }

export interface Thing {
  readonly id: StatementId
  readonly kind: ThingKind
  readonly label: string | null
  readonly description: string
  /** `null`: a thing without a file, or whose file is not named here. */
  readonly file: ThingFile | null
}

/** How a thing entered: `null`s are what nobody said. `sources`: the statements that say so. */
export interface Entry { readonly holder: Holder | null; readonly from: Day | null; readonly sources: readonly StatementId[] }

/** `null`: there is no such thing, or it was withdrawn. */
export function thingOf(world: World, id: StatementId): Thing | null {
  const [item, photo, document] = [world.get(id, 'item'), world.get(id, 'photo'), world.get(id, 'document')]
  if (item !== undefined) return { id, kind: 'item', label: item.fields.label, description: item.fields.description ?? '', file: null }
  if (photo !== undefined) return { id, kind: 'photo', label: photo.fields.label, description: photo.fields.caption ?? '', file: photo.fields.blob ?? null }
  if (document === undefined) return null
  const { label, title, publisher, url, blob } = document.fields
  return { id, kind: 'document', label, description: [publisher, title].filter((part) => part !== null).join(', ') || (url ?? ''), file: blob }
}

export function entryOf(world: World, id: StatementId): Entry {
  const item = world.get(id, 'item')
  if (item !== undefined) {
    const sites = item.fields.documentedAt.map((site) => world.get(site, 'site')).filter((site) => site !== undefined)
    const days = sites.map((site) => firstDay(site.fields.when))
    // Of several sites the earliest counts, and one that is not dated may be the earliest.
    const from = days.length > 0 && days.every((day) => day !== null) ? (Math.min(...days) as Day) : null
    return { holder: holderOf(world, item.fields.custodian, item.fields.custodianText), from, sources: [id, ...sites.map((site) => site.id)] }
  }
  const photo = world.get(id, 'photo')
  if (photo !== undefined) return { holder: holderOf(world, photo.fields.takenBy ?? (photo.fields.madeFrom === null ? null : photo.fields.madeBy), null), from: firstDay(photo.fields.taken), sources: [id] }
  return { holder: null, from: firstDay(world.get(id, 'document')?.fields.accessed ?? null), sources: [id] }
}

/** What a chain of custody is kept of: every item, and every original and document whose file is kept. */
export const isKept = (statement: AnyStatement): boolean =>
  statement.kind === 'item' || (statement.kind === 'photo' && statement.fields.pictureType === 'original') || (statement.kind === 'document' && statement.fields.blob !== null)

function firstDay(when: string | null): Day | null {
  const found = when === null ? null : bounds(when)
  if (found === null || isRefusal(found)) return null
  const { from } = outerWindow(found)
  return isDay(from) ? from : null
}
