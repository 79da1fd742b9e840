/**
 * Count words: how many of what, as it stands in the list; of a part that is counted in the unit of its whole, how many of how many: a sample of a lot.
 * @module
 */
import type { DraftItem } from '@proofmark/core/capture'
import { treeWords } from './tree-words.ts'

type Count = NonNullable<DraftItem['count']>

/** In every language. */
const signs = { about: '≈ ', 'more-than': '> ', 'at-least': '≥ ' } as const

/** Nothing of one object. */
export function countWords({ count }: Pick<DraftItem, 'count'>, whole: Pick<DraftItem, 'count'> | null): string {
  if (count === null) return ''
  const of = whole?.count ?? null
  const isSample = of !== null && of.value !== null && count.value !== null && unitOf(of) === unitOf(count)
  return isSample ? treeWords.say('sample', { some: numberOf(count), all: `${numberOf(of)}${unitOf(of) === '' ? '' : ` ${unitOf(of)}`}` }) : `${numberOf(count)}${unitOf(count) === '' ? '' : ` ${unitOf(count)}`}`
}

const unitOf = ({ unit }: Count) => unit.trim()

function numberOf({ qualifier, value }: Count): string {
  const said = value === null ? '?' : String(value)
  return qualifier === 'exactly' ? said : `${signs[qualifier]}${said}`
}
