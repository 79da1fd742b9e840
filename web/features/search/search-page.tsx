/**
 * Search page: punch in a mark, or a part of it, and see where else it turned up. What is asked stands in the address; answers come as one types.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { paths, searchQuestion, type SearchQuestion } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { marksThatFit, pageSize, type MarkSearchView } from '../../search-api.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { HitList, NeighbourList } from './hits.tsx'
import { searchWords } from './words.ts'
import './search.css'

const fields = ['any', 'serial', 'lot'] as const
const signs = ['?', '*', '[38]', '{7}'] as const

/** Typing rests so long before the address follows it, and the server is asked. */
const rest = 120

export default function SearchPage() {
  const asked = searchQuestion(useAddress())
  const say = searchWords.useWords()
  const [typed, setTyped] = useState(asked.mark)
  const written = useRef(asked.mark)
  const field = useRef<HTMLInputElement>(null)
  // Another mark than the one written here: a link, or the way back.
  useEffect(() => {
    if (asked.mark === written.current) return
    written.current = asked.mark
    setTyped(asked.mark)
  }, [asked.mark])
  const set = (more: Partial<SearchQuestion>, isNew = false) => navigate(paths.search({ ...asked, after: 0, ...more }), { replace: !isNew })
  useEffect(() => {
    if (typed === written.current) return
    const later = setTimeout(() => { written.current = typed; set({ mark: typed }) }, rest)
    return () => clearTimeout(later)
  }, [typed])
  const type = (sign: string) => {
    const [from, to] = [field.current?.selectionStart ?? typed.length, field.current?.selectionEnd ?? typed.length]
    setTyped(typed.slice(0, from) + sign + typed.slice(to))
    requestAnimationFrame(() => { field.current?.focus(); field.current?.setSelectionRange(from + sign.length, from + sign.length) })
  }
  const { data, error, isPlaceholderData } = useQuery(marksThatFit(asked))
  return (
    <div className="page wide search">
      <header><h1 data-of={asked.mark}>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <form role="search" className="filters no-print" onSubmit={(event) => { event.preventDefault(); written.current = typed; set({ mark: typed }, true) }}>
        <label className="field grow">{say('mark')}<input ref={field} className="mark-text" value={typed} dir="auto" lang="" autoComplete="off" spellCheck={false} autoFocus aria-describedby="search-signs" onChange={(event) => setTyped(event.target.value)} /></label>
        <label className="field">{say('field')}<select value={asked.field} onChange={(event) => set({ field: event.target.value as SearchQuestion['field'] })}>{fields.map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
        <div className="row" id="search-signs">{signs.map((sign) => <button key={sign} type="button" className="button plain small" onClick={() => type(sign)}><bdi dir="ltr" lang="">{sign}</bdi> {say(`sign${sign}`)}</button>)}</div>
      </form>
      <div aria-busy={isPlaceholderData}>
        {asked.mark.trim() === '' ? <p className="empty">{say('empty')}</p> : error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : <Answer of={data} asked={asked} />}
      </div>
    </div>
  )
}

function Answer({ of: answer, asked }: { of: MarkSearchView; asked: SearchQuestion }) {
  const say = searchWords.useWords()
  const { number } = useFormats()
  const { counts, hits, next, neighbours, notSearched } = answer
  const count = counts.fits + counts['may-fit'] + counts['not-excluded']
  return (
    <>
      <p role="status" className="search-counts">{say('counts', { fits: counts.fits, may: counts['may-fit'], torn: counts['not-excluded'] })}</p>
      {count === 0 && <p className="empty">{say('none')} {!asked.mark.includes('*') && <a href={paths.search({ ...asked, mark: `*${asked.mark.trim()}*` })}>{say('within', { mark: asked.mark.trim() })}</a>}</p>}
      {(['fits', 'may-fit', 'not-excluded'] as const).map((grade) => <HitList key={grade} grade={grade} of={hits.filter((hit) => hit.grade === grade)} asked={answer.asked} />)}
      {neighbours.length > 0 && <NeighbourList of={neighbours} />}
      {count > pageSize && (
        <nav className="row" aria-label={say('pages')}>
          {asked.after > 0 && <a className="button" href={paths.search({ ...asked, after: Math.max(0, asked.after - pageSize) })}>{say('earlier')}</a>}
          <span>{say('shown', { from: number(asked.after + 1), to: number(asked.after + hits.length), count: number(count) })}</span>
          {next !== null && <a className="button" href={paths.search({ ...asked, after: next })}>{say('later')}</a>}
        </nav>
      )}
      {notSearched.length > 0 && <p className="notice">{say('notSearched', { count: notSearched.length })}</p>}
    </>
  )
}
