/**
 * Odd address: what an address of the components asks for that is not there. It is told on the page with what there is; nothing is passed over.
 * @module
 */
import { countings } from '@proofmark/core/network'
import type { ComponentsQuestion } from '../../paths.ts'
import type { ComponentsSummary } from './components-api.ts'

export type Oddity = 'oddBy' | 'oddRow' | 'oddFrom' | 'oddOne'

export interface Odd { readonly code: Oddity; readonly value: string }

export function oddities({ by, row, from, first, second }: ComponentsQuestion, of: Pick<ComponentsSummary, 'counts'>): Odd[] {
  const counts = by === '' ? of.counts.find((each) => each.by === 'weapon') : of.counts.find((each) => each.by === by)
  const isRow = row === '' || counts === undefined || (row === '~' ? counts.undetermined !== null : counts.rows.some(({ key }) => key === row))
  const found: readonly (Odd | null)[] = [
    by === '' || (countings as readonly string[]).includes(by) ? null : { code: 'oddBy', value: by },
    isRow ? null : { code: 'oddRow', value: row },
    from === '' || /^\d{1,6}$/.test(from) ? null : { code: 'oddFrom', value: from },
    (first === '') === (second === '') ? null : { code: 'oddOne', value: first + second },
  ]
  return found.filter((each) => each !== null)
}
