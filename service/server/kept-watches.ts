/**
 * Kept watches: those of a data folder, each an encrypted box, with the alerts that the log gives for it. Whom one watches is told to nobody: nothing of it is a
 * statement, and nothing leaves the machine.
 *
 * Layout: spec/data-folder.md, `watches/`
 * @module
 */
import { linkTo, partyName } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import { alertsOf, formatWatch, parseWatch, partyAsked, watchFormat, watchName, type Watch } from '@proofmark/core/tracing'
import type { Store } from 'proofmark/store'
import type { WatchesView } from './indicators-view.ts'
import { textShelf } from './text-shelf.ts'

/** Alerts of one watch that an answer names; of more the number. */
const mostAlerts = 500

export interface WatchShelf {
  list(): { readonly watches: readonly Watch[]; readonly unread: number }
  save(watch: Watch): void
  /** `false`: there is none of this name. */
  remove(name: string): boolean
  /** What lies before `upTo` is seen; never moves back. `false`: there is none of this name. */
  seen(name: string, upTo: number): boolean
}

/** `folder` null: nowhere; there is none, and saving throws. */
export function watchShelf(folder: string | null, idOf: Store['derivedId']): WatchShelf {
  if (folder === null) return { list: () => ({ watches: [], unread: 0 }), save: () => { throw new Error('no folder for watches') }, remove: () => false, seen: () => false }
  const shelf = textShelf({ folder, idOf, what: 'watch', nameOf: (text) => { const watch = parseWatch(text); return watch === null ? null : watchName(watch) } })
  const list = () => { const { kept, unread } = shelf.list(); return { watches: kept.flatMap(({ text }) => parseWatch(text) ?? []), unread } }
  return {
    list,
    save: (watch) => void shelf.save(formatWatch(watch)),
    remove: (name) => shelf.remove(name),
    seen(name, upTo) {
      const watch = list().watches.find((each) => watchName(each) === name)
      if (watch !== undefined && upTo > watch.from) shelf.save(formatWatch({ ...watch, from: upTo }))
      return watch !== undefined
    },
  }
}

export type WatchRefusal = 'watch-invalid' | 'party-unknown' | 'party-ambiguous'

/** A watch from what somebody wrote; a party by id, label or name. Watching again keeps what was not seen, and takes the new note. */
export function addWatch(world: World, shelf: WatchShelf, asked: { readonly of: Watch['of']; readonly value: string; readonly note: string | null }, size: number): { readonly ok: true; readonly watch: Watch } | { readonly ok: false; readonly code: WatchRefusal } {
  const found = asked.of === 'party' ? partyAsked(world, asked.value) : null
  if (found !== null && found.keys.size !== 1) return { ok: false, code: found.keys.size === 0 ? 'party-unknown' : 'party-ambiguous' }
  const known = shelf.list().watches
  const kept = found === null ? known.find((each) => watchName(each) === watchName({ ...asked, value: asked.value.trim() })) : known.find(({ of, value }) => of === 'party' && found.parties.includes(value))
  const watch = parseWatch(formatWatch({ format: watchFormat, of: asked.of, value: kept?.value ?? found?.parties[0] ?? asked.value.trim(), note: asked.note, from: kept?.from ?? size }))
  if (watch === null) return { ok: false, code: 'watch-invalid' }
  shelf.save(watch)
  return { ok: true, watch }
}

export function watchesView(world: World, shelf: WatchShelf, size: number): WatchesView {
  const { watches, unread } = shelf.list()
  const made = watches.map((watch) => {
    // What was sealed after the size was taken comes with the next answer.
    const alerts = alertsOf(world, watch).filter(({ index }) => index < size)
    return {
      name: watchName(watch), watch, title: watch.of === 'party' ? (partyName(world, watch.value) ?? watch.value) : watch.value, more: Math.max(0, alerts.length - mostAlerts),
      alerts: alerts.slice(0, mostAlerts).map((alert) => ({ ...alert, title: linkTo(world, alert.statement)?.title ?? alert.statement, throughTitle: alert.through === null ? null : (linkTo(world, alert.through)?.title ?? null) })),
    }
  })
  return { watches: made.toSorted((a, b) => Number(b.alerts.length > 0) - Number(a.alerts.length > 0)), count: made.reduce((sum, { alerts, more }) => sum + alerts.length + more, 0), size, unread }
}
