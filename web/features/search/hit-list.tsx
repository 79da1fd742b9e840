/**
 * Hit list: all items that answer, in rows of one height, of which only those in sight are drawn. Pages come by their cursors ahead of the hand and go again behind it.
 * @module
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { hitsOfPage, IndexInWork, itemPage, type ItemHitView, type ItemPage } from '../../search-api.ts'
import { usePrinting } from '../../shell/printing.ts'
import { Failure } from '../../shell/states.tsx'
import { AxisScale } from '../../uncertainty/bounds.tsx'
import { useFormats } from '../../words/formats.ts'
import { askWords } from './ask-words.ts'
import { axisOfHits, HitRow } from './hit-row.tsx'
import { drawn, hasFurtherStretch, isNearEnd, pagesOf, rowsOf, scrolledTo, tallest } from './rows.ts'

/** Where a list was left, for the way back to it. */
const left = new Map<string, { readonly cursors: readonly string[]; readonly base: number; readonly top: number; readonly row: number }>()
const printedAtMost = 1000
/** Narrower screens have two lines a row (search.css). */
const narrow = '(max-width: 52rem)'

/** `first`: the first page, which says what is asked; another question is another list. */
export function HitList({ first }: { first: ItemPage }) {
  const say = askWords.useWords()
  const { number } = useFormats()
  const { question, sort, count } = first
  const name = `${question} ${sort}`
  const before = left.get(name)
  const [cursors, setCursors] = useState<readonly string[]>(before?.cursors ?? [''])
  const [base, setBase] = useState(before?.base ?? 0)
  const [view, setView] = useState({ top: before?.top ?? 0, height: 640 })
  const [row, setRow] = useState(before?.row ?? 0)
  const isPrinting = usePrinting()
  const frame = useRef<HTMLDivElement>(null)
  const hasKeys = useRef(false)
  const rowHeight = useRowHeight()
  const stretch = { base, known: Math.min(count, cursors.length * hitsOfPage), rowHeight }
  const seen = isPrinting ? { from: 0, to: Math.min(stretch.known, printedAtMost) } : drawn(stretch, view.top, view.height)
  const wanted = pagesOf(seen, hitsOfPage, cursors.length)
  const last = cursors.length - 1
  const numbers = wanted.includes(last) || !isNearEnd(seen, hitsOfPage, cursors.length) ? wanted : [...wanted, last]
  const pages = useQueries({ queries: numbers.map((at) => ({ ...itemPage(question, sort, cursors[at]!), ...(at === 0 && { initialData: first, initialDataUpdatedAt: Date.now() }) })) })
  const pageAt = (at: number): ItemPage | undefined => pages[numbers.indexOf(at)]?.data
  const next = pageAt(last)?.next ?? null
  useEffect(() => { if (next !== null && cursors.length * hitsOfPage < count && isNearEnd(seen, hitsOfPage, cursors.length)) setCursors((known) => (known.at(-1) === next ? known : [...known, next])) })
  useEffect(() => { left.set(name, { cursors, base, top: view.top, row }) })
  useLayoutEffect(() => {
    const at = frame.current!
    at.scrollTop = view.top
    const sized = new ResizeObserver(() => setView({ top: at.scrollTop, height: at.clientHeight }))
    sized.observe(at)
    return () => sized.disconnect()
  }, [])
  const hits: (readonly [number, ItemHitView | undefined])[] = []
  for (let at = seen.from; at < seen.to; at++) hits.push([at, pageAt(Math.floor(at / hitsOfPage))?.hits[at % hitsOfPage]])
  const atHand = pages.flatMap(({ data }) => data?.hits ?? [])
  const axis = useAxis(atHand)
  const hasMarks = first.grades !== null
  const failed = pages.find(({ error, data }) => error !== null && data === undefined && !(error instanceof IndexInWork))?.error ?? null
  const isMoved = pages.some(({ data }) => data !== undefined && data.head.size !== first.head.size)
  const client = useQueryClient()

  const go = (to: number) => {
    const most = base + rowsOf(stretch) - 1
    const target = Math.max(base, Math.min(most, to))
    hasKeys.current = true
    setRow(target)
    const at = frame.current!
    at.scrollTop = scrolledTo(target, stretch, at.scrollTop, at.clientHeight)
    setView({ top: at.scrollTop, height: at.clientHeight })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1)
    const to = ({ ArrowDown: row + 1, ArrowUp: row - 1, PageDown: row + page, PageUp: row - page, Home: base, End: base + rowsOf(stretch) - 1 } as Record<string, number>)[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  useEffect(() => { if (hasKeys.current) document.getElementById(`hit-${row}`)?.focus({ preventScroll: true }) }, [row, seen.from, seen.to])
  const move = (to: number) => { setBase(to); setRow(to); frame.current!.scrollTop = 0; setView((now) => ({ ...now, top: 0 })) }
  const inSight = row >= seen.from && row < seen.to ? row : seen.from
  return (
    <section className={hasMarks ? 'hit-list with-marks' : 'hit-list'} aria-label={say('hits')}>
      {isMoved && <p className="notice" role="status">{say('moved')} <button type="button" className="button plain small" onClick={() => { left.delete(name); void client.resetQueries({ queryKey: ['items'] }) }}>{say('again')}</button></p>}
      {base > 0 && <button type="button" className="button plain small" onClick={() => move(Math.max(0, base - Math.floor(tallest / rowHeight)))}>{say('stretchBack', { row: number(base + 1) })}</button>}
      <div role="table" aria-rowcount={count + 1} aria-label={say('hits')} className="hit-table" onKeyDown={onKey} onBlur={() => { hasKeys.current = false }}>
        <div role="rowgroup"><div role="row" aria-rowindex={1} className="hit head">
          {hasMarks && <span role="columnheader">{say('mark')}</span>}<span role="columnheader">{say('item')}</span><span role="columnheader" className="bounds" aria-label={say('dates')}><AxisScale axis={axis} most={3} /></span><span role="columnheader">{say('place')}</span><span role="columnheader">{say('inCase')}</span>
        </div></div>
        <div ref={frame} role="rowgroup" className="hit-frame" onScroll={(event) => { const { scrollTop, clientHeight } = event.currentTarget; setView((now) => (Math.floor(now.top / rowHeight) === Math.floor(scrollTop / rowHeight) && now.height === clientHeight ? now : { top: scrollTop, height: clientHeight })) }}>
          <div role="presentation" className="hit-space" style={{ blockSize: isPrinting ? 'auto' : rowsOf(stretch) * rowHeight }}>
            {hits.map(([at, hit]) => <HitRow key={at} at={at} top={(at - base) * rowHeight} hit={hit} hasMarks={hasMarks} axis={axis} isCurrent={at === inSight} />)}
          </div>
        </div>
      </div>
      {failed !== null && <Failure error={failed} />}
      {hasFurtherStretch(stretch) && <button type="button" className="button plain small" onClick={() => move(base + rowsOf(stretch))}>{say('stretch', { row: number(base + rowsOf(stretch) + 1) })}</button>}
      <p className="small quiet no-print">{say('keys')}</p>
      {count > printedAtMost && <p className="print-only small">{say('printed', { shown: number(Math.min(printedAtMost, stretch.known)), count: number(count) })}</p>}
    </section>
  )
}

function useRowHeight(): number {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches)
  useEffect(() => {
    const media = matchMedia(narrow)
    const changed = () => setNarrow(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [])
  return isNarrow ? 64 : 32
}

/** Grows as further days come into sight, and never shrinks within a list: rows stay comparable. */
function useAxis(hits: readonly ItemHitView[]) {
  const known = useRef<{ readonly from: number; readonly to: number } | null>(null)
  return useMemo(() => {
    const found = axisOfHits(hits)
    const before = known.current
    known.current = before === null ? found : found.from >= before.from && found.to <= before.to ? before : { from: Math.min(found.from, before.from), to: Math.max(found.to, before.to) }
    return known.current
  }, [hits.length, hits[0]?.item, hits.at(-1)?.item])
}
