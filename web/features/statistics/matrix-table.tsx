/**
 * Matrix table: objects from where to where, darker where there are more, with the sums of rows and columns. Head and names stay while it is scrolled.
 * @module
 */
import type { End, Matrix } from '@proofmark/core/statistics'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { cellWords } from './figure-words.ts'
import { statisticsWords } from './words.ts'

/** More rows or columns than this are not drawn; the exported sheet has all. */
const mostDrawn = 80

export function MatrixTable({ of, label }: { of: Matrix; label: string }) {
  const say = statisticsWords.useWords()
  const { number } = useFormats()
  const [rows, columns] = [largest(of.rows), largest(of.columns)]
  const cells = new Map(of.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const top = Math.max(1, ...of.cells.map(({ objects }) => objects))
  const sum = ({ objects, isLeast }: { readonly objects: number; readonly isLeast: boolean }) => (isLeast ? say('atLeast', { count: objects }) : number(objects))
  return (
    <>
      <p>{say(of.total.isLeast ? 'matrixLeast' : 'matrixSaid', { count: of.total.objects, rows: of.rows.length, columns: of.columns.length })}</p>
      {(rows.length < of.rows.length || columns.length < of.columns.length) && <p className="notice">{say('matrixCut', { rows: rows.length, columns: columns.length })}</p>}
      <div className="matrix-frame" tabIndex={0} role="region" aria-label={label}>
        <table className="matrix">
          <thead><tr><th scope="col" className="corner">{say('fromTo')}</th>{columns.map(({ end, at }) => <th key={at} scope="col"><Name of={end} /></th>)}<th scope="col" className="sum">{say('sum')}</th></tr></thead>
          <tbody>{rows.map(({ end, at }) => (
            <tr key={at}><th scope="row"><Name of={end} /></th>
              {columns.map(({ at: column }) => { const cell = cells.get(`${at} ${column}`); return <td key={column} style={cell === undefined ? undefined : { backgroundColor: `color-mix(in srgb, var(--accent) ${shade(cell.objects, top)}%, transparent)` }}>{cell === undefined ? <span className="zero">0</span> : sum(cell)}</td> })}
              <td className="sum">{sum(end.sum)}</td></tr>
          ))}</tbody>
          <tfoot><tr><th scope="row">{say('sum')}</th>{columns.map(({ end, at }) => <td key={at} className="sum">{sum(end.sum)}</td>)}<td className="sum">{sum(of.total)}</td></tr></tfoot>
        </table>
      </div>
    </>
  )
}

const Name = ({ of }: { of: End }) => (of.is === 'named' ? <Own>{of.text}</Own> : <i>{cellWords.useWords()(of.is)}</i>)

/** By their sums, then in the order that they have. */
function largest(ends: Matrix['rows']): { readonly end: Matrix['rows'][number]; readonly at: number }[] {
  const all = ends.map((end, at) => ({ end, at }))
  return all.length <= mostDrawn ? all : all.toSorted((a, b) => b.end.sum.objects - a.end.sum.objects).slice(0, mostDrawn).toSorted((a, b) => a.at - b.at)
}

/** By orders of magnitude, and never so dark that the number is hard to read. */
const shade = (objects: number, top: number): number => (objects === 0 ? 0 : Math.round(4 + 26 * (Math.log1p(objects) / Math.log1p(top))))
