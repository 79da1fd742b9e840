/**
 * Also known: a name of a head is the one that was compared; the one by which its record or entry is better known stands beside it.
 * @module
 */
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { screeningWords } from './words.ts'

export function AlsoKnown({ as, than }: { as: string | undefined; than: string }) {
  const say = screeningWords.useWords()
  return as === undefined || as === than ? null : <small className="quiet"> <Own>{say('alsoKnown', { name: visible(as) })}</Own></small>
}
