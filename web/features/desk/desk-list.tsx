/**
 * Desk list: only the rows in sight are drawn; arrow keys move, Enter opens.
 * @module
 */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { urgencyOf, type DeskRow } from '@proofmark/core/requests'
import type { DeskView } from '../../desk-api.ts'
import { paths } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { useFormats } from '../../words/formats.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Own } from '../../words/said.tsx'
import { inSight, moved } from './rows.ts'
import { deskWords, stateWord } from './words.ts'

/** Heights of a row on a wide and on a narrow screen, as in desk.css. */
const [wide, narrow] = [52, 104]

/** The row from which somebody left, by the address of the list: whoever comes back stands there again. */
const leftFrom = new Map<string, string>()
const keyOf = (row: DeskRow) => `${row.request} ${row.addressee}`
const open = (row: DeskRow) => { leftFrom.set(location.search, keyOf(row)); navigate(paths.request(row.request)) }

export function DeskList({ rows, view }: { rows: readonly DeskRow[]; view: DeskView }) {
  const say = deskWords.useWords()
  const frame = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const [height, setHeight] = useState(600)
  const [rowHeight, setRowHeight] = useState(wide)
  const [at, setAt] = useState(0)
  useLayoutEffect(() => {
    const media = matchMedia('(max-width: 720px)')
    const measure = () => { setRowHeight(media.matches ? narrow : wide); setHeight(frame.current?.clientHeight ?? 600) }
    measure()
    media.addEventListener('change', measure)
    addEventListener('resize', measure)
    return () => { media.removeEventListener('change', measure); removeEventListener('resize', measure) }
  }, [])
  useEffect(() => {
    const left = leftFrom.get(location.search)
    const back = left === undefined ? -1 : rows.findIndex((row) => keyOf(row) === left)
    leftFrom.delete(location.search)
    setAt(Math.max(0, back))
    const box = frame.current
    box?.scrollTo({ top: back < 0 ? 0 : Math.max(0, (back + 0.5) * rowHeight - box.clientHeight / 2) })
    if (back >= 0) box?.focus()
  }, [rows])
  const { from, to } = inSight(scrolled, height, rowHeight, rows.length)
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') { const row = rows[at]; if (row !== undefined) open(row); return }
    const next = moved(event.key, at, rows.length, Math.max(1, Math.floor(height / rowHeight) - 1))
    if (next === null) return
    event.preventDefault()
    setAt(next)
    const box = frame.current
    if (box === null) return
    if (next * rowHeight < box.scrollTop) box.scrollTop = next * rowHeight
    else if ((next + 1) * rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = (next + 1) * rowHeight - box.clientHeight
  }
  return (
    <div className="desk-grid">
      <div className="desk-row head small" aria-hidden="true"><span>{say('reference')}</span><span>{say('addressee')}</span><span>{say('state')}</span><span>{say('due')}</span><span>{say('deadline')}</span><span>{say('case')}</span></div>
      <div ref={frame} className="desk-frame" role="listbox" tabIndex={0} aria-label={say('list')} aria-activedescendant={at >= from && at < to ? `desk-row-${at}` : undefined} onKeyDown={onKey} onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}>
        <div role="presentation" style={{ blockSize: rows.length * rowHeight }}>
          <div role="presentation" style={{ transform: `translateY(${from * rowHeight}px)` }}>
            {rows.slice(from, to).map((row, n) => <Row key={keyOf(row)} row={row} view={view} at={from + n} count={rows.length} isAt={from + n === at} onPick={() => setAt(from + n)} />)}
          </div>
        </div>
      </div>
    </div>
  )
}

function Row({ row, view, at, count, isAt, onPick }: { row: DeskRow; view: DeskView; at: number; count: number; isAt: boolean; onPick: () => void }) {
  const say = deskWords.useWords()
  const { day } = useFormats()
  const { what, reach } = urgencyOf(row.due)
  return (
    <div id={`desk-row-${at}`} role="option" aria-selected={isAt} aria-setsize={count} aria-posinset={at + 1} className={`desk-row ${what === null ? '' : `due-${reach}`}`} onClick={() => { onPick(); open(row) }}>
      <span className="mono"><bdi>{row.reference ?? say('noReference')}</bdi></span>
      <span className="cut"><Own>{view.parties[row.addressee] ?? row.addressee.slice(0, 8)}</Own></span>
      <span className="cut"><span className={`request-state ${row.state}`}>{say(stateWord(row.state))}</span>{row.responseKind !== null && (row.state === 'answered' || row.state === 'refused' || row.state === 'other') && <span className="small quiet"> {nameOf(codeNames, row.responseKind)}</span>}{row.isOrderOpen && ' ?'}</span>
      <span className="cut">{what === null ? '' : reach === 'surely' ? say(what) : say('possibly', { what: say(what) })}</span>
      <span className="cut"><bdi>{row.deadline === null ? '' : [...new Set([row.deadline.from, row.deadline.to])].filter((each) => each !== null).map((each) => day(each)).join(' – ')}</bdi></span>
      <span className="cut small quiet"><Own>{row.case === null ? '' : (view.cases[row.case] ?? '')}</Own></span>
    </div>
  )
}
