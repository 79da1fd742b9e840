/**
 * Statistics of 200,000 statements: rifles sold and recovered, requests with replies. Invented, and the same in each run.
 * @module
 */
import { formatDay, day, parseDay } from '@proofmark/core/dates'
import { kinds, world, type AnyStatement, type KindName } from '@proofmark/core/statements'
import { statistics } from '@proofmark/core/statistics'

export const counted = { items: 50_000, requests: 25_000 } as const

export function statisticsTimes(): { readonly world: number; readonly figures: number; readonly statements: number } {
  const all: AnyStatement[] = []
  const blank = new Map<KindName, object>()
  const add = (kind: KindName, id: string, fields: object) => {
    // Fields as the schema fills them in, once a kind: this is no bench of the schemas.
    if (!blank.has(kind)) blank.set(kind, kinds[kind].schema.parse(fields))
    all.push({ id, kind, version: 1, index: all.length, hidden: [], fields: { ...blank.get(kind), ...fields } } as unknown as AnyStatement)
  }
  const id = (prefix: string, n: number) => `${prefix}${n.toString(16).padStart(31, '0')}`
  const when = (n: number) => formatDay(day(22_000 + n))
  for (let n = 0; n < counted.items; n++) {
    add('recovery', id('b', n), { when: when(900 + n % 3000), situation: 'seized' })
    add('item', id('c', n), { description: 'rifle', itemClass: 'rifle', recoveredIn: id('b', n) })
    add('transfer', id('d', n), { items: [id('c', n)], transferKind: 'sale', when: when(n % 3000), authorised: 'yes' })
  }
  for (let n = 0; n < counted.requests; n++) {
    add('request', id('e', n), { purpose: 'trace', addressees: [id('a', n % 40), id('a', (n + 1) % 40)], sent: when(n % 3000) })
    add('reply', id('f', n), { requests: [id('e', n)], from: id('a', n % 40), responseKind: n % 3 === 0 ? 'full' : 'acknowledged', received: when(n % 3000 + n % 70) })
  }
  const begun = performance.now()
  const held = world(all)
  const built = performance.now()
  if (statistics(held, null, parseDay('2060-01-01')!).figures.length < 8) throw new Error('figures are missing')
  return { world: built - begun, figures: performance.now() - built, statements: all.length }
}
