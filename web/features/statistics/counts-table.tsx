/**
 * Counts: rows with their numbers and a bar, picture and table in one. A share that is a lower bound says so.
 * @module
 */
import type { Counts, UnitName } from '@proofmark/core/statistics'
import { isNamed, nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { useFormats } from '../../words/formats.ts'
import { Bar } from './bars.tsx'
import { cellWords, unitWords } from './figure-words.ts'
import { Frame } from './frame.tsx'
import { statisticsWords } from './words.ts'

/** `hasBars`: the rows are of one unit, so that their lengths can be compared. */
export function CountsTable({ of: { columns, rows, lowerBounds }, label, hasBars }: { of: Counts; label: string; hasBars: boolean }) {
  const say = statisticsWords.useWords()
  const { number } = useFormats()
  const most = Math.max(1, ...rows.map(({ values }) => values[0] ?? 0))
  const hasShares = rows.some(({ share }) => share !== null)
  const columnName = (column: string) => (isNamed(cellWords, column) ? cellWords.say(column) : nameOf(unitWords, column as UnitName))
  const rowName = (key: string) => (isNamed(cellWords, key) ? cellWords.say(key) : nameOf(codeNames, key))
  return (
    <Frame label={label}><table className="counts">
      <thead><tr><th scope="col">{say('row')}</th>{columns.map((column) => <th key={column} scope="col" className="number">{columnName(column)}</th>)}{hasShares && <th scope="col" className="number">{say('share')}</th>}{hasBars && <th scope="col" aria-label={say('bar')} />}</tr></thead>
      <tbody>{rows.map(({ key, values, share }) => (
        <tr key={key} className={values.every((value) => value === 0) ? 'none' : ''}><th scope="row">{rowName(key)}</th>
          {values.map((value, at) => <td key={columns[at]} className="number">{number(value)}</td>)}
          {hasShares && <td className="number">{share === null ? say('noShare') : say(lowerBounds.includes(key) ? 'shareAtLeast' : 'sharePlain', { share: number(Math.round(share * 1000) / 10) })}</td>}
          {hasBars && <td className="bar-cell"><Bar certain={(values[0] ?? 0) / most} /></td>}</tr>
      ))}</tbody>
    </table></Frame>
  )
}
