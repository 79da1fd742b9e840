/**
 * Matching list: the serials that one side brings, from readings of cases and from a text, and which items have a serial in its form.
 * @module
 */
import { linkTo } from '@proofmark/core/findings'
import { formSerial, formSerials } from '@proofmark/core/matching'
import { heldSerials } from '@proofmark/core/tracing'
import type { World } from '@proofmark/core/statements'
import { csvRows, SheetFault } from 'proofmark/sheets'
import type { CommonSerial, ListAsked, ListRefused, MatchCase } from './matching-view.ts'

/** Named one by one. */
const mostNamed = 200

export type ListCode =
  | 'list-column' // no column of this name
  | 'list-csv' // no table
  | 'case-unknown'

export type SerialList =
  | { readonly ok: true; readonly serials: readonly string[]; readonly repeated: number; readonly refusedCount: number; readonly refused: readonly ListRefused[] }
  | { readonly ok: false; readonly code: ListCode; readonly message: string; readonly about: string }

export function serialList(world: World, { cases, text, column }: ListAsked): SerialList {
  const unknown = cases.find((id) => world.get(id, 'case') === undefined)
  if (unknown !== undefined) return { ok: false, code: 'case-unknown', message: 'No case has this id.', about: unknown }
  const lines = linesOf(text, column)
  if (!lines.ok) return lines
  const chosen = new Set(cases)
  const held = chosen.size === 0 ? [] : heldSerials(world, chosen)
  const doubtful = held.filter(({ isReadWhole }) => !isReadWhole)
  const whole = held.filter(({ isReadWhole }) => isReadWhole)
  const formed = formSerials([...whole.map(({ serial }) => serial), ...lines.lines.map(({ text: each }) => each)])
  const itemOf = (id: string | undefined) => (id === undefined ? null : { id, title: linkTo(world, id)?.title ?? id.slice(0, 8) })
  const refused = [
    ...doubtful.map(({ serial, item }) => ({ line: null, item: itemOf(item), text: serial, code: 'serial-uncertain' })),
    ...formed.refused.map(({ line, text: found, code }) => ({ line: lines.lines[line - 1 - whole.length]?.line ?? null, item: itemOf(whole[line - 1]?.item), text: found.slice(0, 300), code })),
  ]
  return { ok: true, serials: [...formed.serials.keys()], repeated: formed.repeated, refusedCount: refused.length, refused: refused.slice(0, mostNamed) }
}

/** Cases with a serial, and how many different ones they bring. */
export function matchCases(world: World): MatchCase[] {
  const byCase = Map.groupBy(heldSerials(world).filter(({ isReadWhole }) => isReadWhole), (each) => each.case)
  return world.of('case').flatMap(({ id }) => {
    const serials = formSerials((byCase.get(id) ?? []).map(({ serial }) => serial)).serials.size
    return serials === 0 ? [] : [{ id, title: linkTo(world, id)?.title ?? id, serials }]
  })
}

/** With the items that have it here, in whatever case. */
export function commonSerials(world: World, common: readonly string[]): CommonSerial[] {
  const items = new Map<string, Set<string>>(common.map((serial) => [serial, new Set()]))
  for (const { serial, item } of heldSerials(world)) {
    const formed = formSerial(serial)
    if (formed.ok) items.get(formed.serial)?.add(item)
  }
  return [...items].map(([serial, ids]) => ({ serial, items: [...ids].map((id) => ({ id, title: linkTo(world, id)?.title ?? id.slice(0, 8) })) }))
}

interface Line { readonly line: number; readonly text: string }

function linesOf(text: string | null, column: string | null): { ok: true; lines: readonly Line[] } | Extract<SerialList, { ok: false }> {
  if (text === null) return { ok: true, lines: [] }
  if (column === null || column === '') return { ok: true, lines: text.replace(/^\uFEFF/, '').replace(/(?:\r?\n)+$/, '').split(/\r?\n/).map((each, at) => ({ line: at + 1, text: each })).filter((each, _, all) => all.length > 1 || each.text !== '') }
  try {
    const [header, ...rows] = csvRows(new TextEncoder().encode(text), { encoding: 'utf-8', separator: null })
    const names = header?.cells.map((cell) => cell.text) ?? []
    const at = names.indexOf(column)
    if (at < 0) return { ok: false, code: 'list-column', message: `No column of this name; the first row has: ${names.slice(0, 30).join(', ')}.`, about: column }
    return { ok: true, lines: rows.map(({ number, cells }) => ({ line: number, text: cells[at]?.text ?? '' })) }
  } catch (fault) {
    if (!(fault instanceof SheetFault)) throw fault
    return { ok: false, code: 'list-csv', message: fault.message, about: column }
  }
}
