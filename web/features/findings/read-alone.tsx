/**
 * Read alone: said at the head of a finding that no second person has read it, and how much of it stands on the word of its author.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { reviewOf } from '../../review-api.ts'
import { reviewWords } from '../review/words.ts'
import { Translated } from '../translation/translated.tsx'

export function ReadAlone({ finding }: { finding: string }) {
  const say = reviewWords.useWords()
  const { data } = useQuery(reviewOf(finding))
  if (data === undefined) return null
  const { isReadAlone, waiver } = data.stages
  const ownMarks = data.sentences.filter(({ isOwnMark }) => isOwnMark).length
  if (!isReadAlone && ownMarks === 0) return null
  return (
    <div className="notice stack">
      {isReadAlone && <p>{say('readAlone')}</p>}
      {waiver !== null && <p className="small"><Woven text={say('wholeWaived', gaps('name', 'reason'))} with={{ name: <Own>{data.named[waiver.by] ?? ''}</Own>, reason: <Translated of={data.finding.id} marks="none">{waiver.reason ?? ''}</Translated> }} />{waiver.isOwn && ` (${say('isOwn')})`}</p>}
      {ownMarks > 0 && <p className="small">{say('ownMarks', { count: ownMarks })}</p>}
    </div>
  )
}
