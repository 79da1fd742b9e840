/**
 * Marks view: mark by mark, by grade, with those that no item bears, and those near in the same sequence.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { marksThatFit, pageSize, type MarkSearchView } from '../../search-api.ts'
import { useFormats } from '../../words/formats.ts'
import { askWords } from './ask-words.ts'
import { HitList, NeighbourList } from './hits.tsx'
import { AnswerOf } from './in-work.tsx'
import { addressOf, isNothingAsked, type Asked } from './question.ts'
import { searchWords } from './words.ts'

export function MarksView({ asked }: { asked: Asked }) {
  const say = askWords.useWords()
  const { mark } = asked.query
  const answer = useQuery(marksThatFit(mark?.pattern ?? '', mark?.field ?? 'any', asked.after))
  if (mark === null) return <p className="empty">{say('marksEmpty')}</p>
  return (
    <div aria-busy={answer.isPlaceholderData}>
      {!isNothingAsked({ ...asked.query, mark: null }) && <p className="notice">{say('onlyMarks')}</p>}
      <AnswerOf of={answer}>{(view) => <Answer of={view} asked={asked} mark={mark} />}</AnswerOf>
    </div>
  )
}

function Answer({ of: answer, asked, mark }: { of: MarkSearchView; asked: Asked; mark: NonNullable<Asked['query']['mark']> }) {
  const say = searchWords.useWords()
  const { number } = useFormats()
  const { counts, hits, next, neighbours, notSearched } = answer
  const count = counts.fits + counts['may-fit'] + counts['not-excluded']
  const at = (after: number) => addressOf({ ...asked, after })
  return (
    <>
      <p role="status" className="search-counts">{say('counts', { fits: counts.fits, may: counts['may-fit'], torn: counts['not-excluded'] })}</p>
      {count === 0 && <p className="empty">{say('none')} {!mark.pattern.includes('*') && <a href={addressOf({ ...asked, after: 0, query: { ...asked.query, mark: { ...mark, pattern: `*${mark.pattern.trim()}*` } } })}>{say('within', { mark: mark.pattern.trim() })}</a>}</p>}
      {(['fits', 'may-fit', 'not-excluded'] as const).map((grade) => <HitList key={grade} grade={grade} of={hits.filter((hit) => hit.grade === grade)} asked={answer.asked} />)}
      {neighbours.length > 0 && <NeighbourList of={neighbours} />}
      {count > pageSize && (
        <nav className="row" aria-label={say('pages')}>
          {asked.after > 0 && <a className="button" href={at(Math.max(0, asked.after - pageSize))}>{say('earlier')}</a>}
          <span>{say('shown', { from: number(asked.after + 1), to: number(asked.after + hits.length), count: number(count) })}</span>
          {next !== null && <a className="button" href={at(next)}>{say('later')}</a>}
        </nav>
      )}
      {notSearched.length > 0 && <p className="notice">{say('notSearched', { count: notSearched.length })}</p>}
    </>
  )
}
