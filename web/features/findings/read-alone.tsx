/**
 * Read alone: said at the head of a finding what stops its publication, that no second person has read it, and how much of it stands on the word of its author.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { reviewOf } from '../../review-api.ts'
import { Flags, LetPass } from '../review/flags.tsx'
import { reviewWords } from '../review/words.ts'
import { Translated } from '../translation/translated.tsx'

/** How many things stop its publication; nothing where nothing does. */
export function Stops({ finding }: { finding: string }) {
  const say = reviewWords.useWords()
  const { data } = useQuery(reviewOf(finding))
  return data === undefined || data.isOpen ? null : <p className="notice bad" role="status">{say('stops', { count: data.problems.length })} <a href={paths.review(finding)}>{say('toReview')}</a></p>
}

/** What one of its sentences says and its claims do not bear, or that nobody answers for it. */
export function SentenceFlags({ finding, at }: { finding: string; at: number }) {
  const say = reviewWords.useWords()
  const { data } = useQuery(reviewOf(finding))
  const of = data?.sentences.find((each) => each.at === at)
  if (of === undefined || (of.flags.length === 0 && of.nature !== 'unbound')) return null
  return (
    <div className="sentence-flags">
      {of.nature === 'unbound' && <p className="gap small">{say('unbound')}</p>}
      <Flags of={of.flags} />
      {of.waiver !== null && <p className="small"><LetPass finding={data?.finding.id ?? finding} of={of.waiver} named={data?.named ?? {}} /></p>}
      <p className="small"><a href={`${paths.review(finding)}#sentence-${at + 1}`}>{say('toReview')}</a></p>
    </div>
  )
}

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
