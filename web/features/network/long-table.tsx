/**
 * Long table: only the rows in sight are drawn; a head that sorts; on a narrow screen each row is a card.
 * @module
 */
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { inSight } from '../desk/rows.ts'
import { networkWords } from './words.ts'

/** Heights of a row on a wide and on a narrow screen, as in network.css. */
const [wide, narrow] = [40, 148]

export interface LongTableProps {
  readonly label: string
  readonly className: string
  readonly columns: readonly { readonly id: string; readonly head: string }[]
  readonly rows: readonly number[]
  readonly sort: string
  onSort(sort: string): void
  cellsOf(row: number): readonly ReactNode[]
  isAt?(row: number): boolean
}

export function LongTable({ label, className, columns, rows, sort, onSort, cellsOf, isAt }: LongTableProps) {
  const say = networkWords.useWords()
  const frame = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const [{ height, rowHeight }, setSize] = useState({ height: 480, rowHeight: wide })
  useLayoutEffect(() => {
    const media = matchMedia('(max-width: 720px)')
    const measure = () => setSize({ height: frame.current?.clientHeight ?? 480, rowHeight: media.matches ? narrow : wide })
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  const { from, to } = inSight(scrolled, height, rowHeight, rows.length)
  return (
    <div ref={frame} className={`network-table ${className}`} role="region" aria-label={label} tabIndex={0} onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}>
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <div role="row" className="network-row head" aria-rowindex={1}>{columns.map(({ id, head }) => (
          <div key={id} role="columnheader" aria-sort={sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : 'none'}><button type="button" aria-label={say('sortBy', { column: head })} onClick={() => onSort(sort === id ? `-${id}` : id)}>{head} <span aria-hidden="true">{sort === id ? '↑' : sort === `-${id}` ? '↓' : ''}</span></button></div>
        ))}</div>
        <div role="rowgroup" style={{ blockSize: rows.length * rowHeight }}>
          <div role="presentation" style={{ transform: `translateY(${from * rowHeight}px)` }}>
            {rows.slice(from, to).map((row, n) => (
              <div key={row} role="row" aria-rowindex={from + n + 2} className={isAt?.(row) === true ? 'network-row is-at' : 'network-row'}>{cellsOf(row).map((cell, at) => <div key={columns[at]!.id} role="cell" data-name={columns[at]!.head}>{cell}</div>)}</div>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}
