/**
 * Open: what the drawer of evidence shows, as a part of the address.
 * @module
 */
import { part, unpart } from './address-part.ts'

/** What the drawer shows. `because`: statements that something rests on; `sentence`: its number from 0; `items`: those whose point lies within west, south, east and north. */
export type Open =
  | { readonly kind: 'statement'; readonly id: string }
  | { readonly kind: 'because'; readonly ids: readonly string[] }
  | { readonly kind: 'claim'; readonly finding: string; readonly key: string }
  | { readonly kind: 'sentence'; readonly finding: string; readonly at: number }
  | { readonly kind: 'entry'; readonly index: number }
  | { readonly kind: 'items'; readonly box: readonly [number, number, number, number] }

/** The text of `?open=`; `parseOpen(formatOpen(open))` is `open`. */
export function formatOpen(open: Open): string {
  switch (open.kind) {
    case 'statement': return `statement:${part(open.id)}`
    case 'because': return `because:${open.ids.map(part).join(',')}`
    case 'claim': return `claim:${part(open.finding)}:${part(open.key)}`
    case 'sentence': return `sentence:${part(open.finding)}:${open.at}`
    case 'entry': return `entry:${open.index}`
    case 'items': return `items:${open.box.join(',')}`
  }
}

/** Foreign text enters here: anything else than `formatOpen` writes is `null`. */
export function parseOpen(text: string | null): Open | null {
  const [kind, first = '', second = ''] = (text ?? '').split(':').map(unpart)
  if (kind === 'statement' && first !== '') return { kind, id: first }
  if (kind === 'because' && first !== '') return { kind, ids: first.split(',').filter((id) => id !== '') }
  if (kind === 'claim' && first !== '' && second !== '') return { kind, finding: first, key: second }
  if (kind === 'sentence' && first !== '' && /^\d{1,4}$/.test(second)) return { kind, finding: first, at: Number(second) }
  if (kind === 'items') {
    const box = first.split(',').map((edge) => (/^-?\d{1,3}(\.\d+)?$/.test(edge) ? Number(edge) : Number.NaN))
    return box.length === 4 && box.every((edge, at) => Math.abs(edge) <= (at % 2 === 0 ? 180 : 90)) ? { kind, box: [box[0]!, box[1]!, box[2]!, box[3]!] } : null
  }
  if (kind === 'entry' && /^\d{1,15}$/.test(first)) return { kind, index: Number(first) }
  return null
}

/** The same place with the drawer on something else, or closed. Everything else in the address stays. */
export function withOpen(address: string, open: Open | null): string {
  const { pathname, search, hash } = new URL(address, 'http://proofmark.invalid')
  const rest = search.slice(1).split('&').filter((pair) => pair !== '' && !pair.startsWith('open='))
  const pairs = open === null ? rest : [...rest, `open=${formatOpen(open)}`]
  return pathname + (pairs.length === 0 ? '' : `?${pairs.join('&')}`) + hash
}
