/**
 * Count table: one counting, with a bar beside each number; picture and table in one. Each figure opens on its parts.
 * @module
 */
import { useState } from 'react'
import { paths, type ComponentsQuestion } from '../../paths.ts'
import { Frame } from '../statistics/frame.tsx'
import { Bar } from '../statistics/bars.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import type { ComponentsSummary, CountRowView, CountsView } from './components-api.ts'
import { componentWords } from './words.ts'

/** Rows that are drawn before somebody asks for all. */
const firstRows = 40

/** In the words of the screen; `key` of a weapon is its id. */
export function RowName({ by, row, of }: { by: CountsView['by']; row: Pick<CountRowView, 'name' | 'country'>; of: ComponentsSummary }) {
  const say = componentWords.useWords()
  if (row.name === null) return <>{say('undetermined')}</>
  if (by === 'weapon') return <Own>{of.weapons.find(({ id }) => id === row.name)?.title ?? row.name}</Own>
  if (by === 'jurisdiction' || by === 'headquarters' || by === 'fabrication') return <State code={row.name} />
  return <><Own>{row.name}</Own>{row.country !== null && <small className="quiet"> <bdi className="mono">{row.country}</bdi></small>}</>
}

export function CountTable({ of, counts, id, asked: { row, handling } }: { of: ComponentsSummary; counts: CountsView; id: string; asked: ComponentsQuestion }) {
  const say = componentWords.useWords()
  const { number } = useFormats()
  const [isWhole, setWhole] = useState(false)
  const least = ({ qualifier, value }: CountRowView['parts']) => say(qualifier === 'about' ? 'about' : 'atLeast', { n: number(value) })
  const about = (value: number) => (value === 0 ? say('notTold') : say('about', { n: number(value) }))
  const rows = [...counts.rows, ...(counts.undetermined === null ? [] : [counts.undetermined])]
  const drawn = isWhole ? rows : rows.length <= firstRows + 5 ? rows : [...counts.rows.slice(0, firstRows), ...(counts.undetermined === null ? [] : [counts.undetermined])]
  const most = Math.max(1, ...rows.map(({ parts, possibleParts }) => parts.value + possibleParts))
  const keyOf = (each: CountRowView) => (each.key === '' ? '~' : each.key)
  return (
    <>
      <Frame label={say(counts.by)}><table className="counts component-counts">
        <thead><tr><th scope="col">{say(counts.by)}</th><th scope="col" className="number">{say('parts')}</th><th scope="col" aria-label={say('bar')} /><th scope="col" className="number">{say('types')}</th>{counts.by !== 'maker' && <th scope="col" className="number">{say('makers')}</th>}<th scope="col" className="number">{say('weapons')}</th></tr></thead>
        <tbody>{drawn.map((each) => (
          <tr key={each.key} aria-current={row === keyOf(each) ? 'true' : undefined} className={each.name === null ? 'none' : ''}>
            <th scope="row"><RowName by={counts.by} row={each} of={of} /></th>
            <td className="number"><a href={`${paths.components(id, { by: counts.by, row: keyOf(each), handling })}#behind`}>{least(each.parts)}</a>{each.possibleParts > 0 && <small>{say('possibleMore', { n: number(each.possibleParts) })}</small>}{each.fewerIfDuplicates > 0 && <small>{say('fewer', { n: number(each.fewerIfDuplicates) })}</small>}</td>
            <td className="bar-cell"><Bar certain={each.parts.value / most} possible={(each.parts.value + each.possibleParts) / most} /></td>
            <td className="number">{about(each.types.value)}{each.types.untold > 0 && <small>{say('untold', { n: number(each.types.untold) })}</small>}</td>
            {counts.by !== 'maker' && <td className="number">{about(each.makers.value)}{each.makers.undetermined > 0 && <small>{say('noMaker', { n: number(each.makers.undetermined) })}</small>}</td>}
            <td className="number">{number(each.weapons)}</td>
          </tr>
        ))}</tbody>
      </table></Frame>
      {drawn.length < rows.length && <button type="button" className="button no-print" onClick={() => setWhole(true)}>{say('showAll', { n: number(rows.length) })}</button>}
      <p className="small quiet">{say('sample', { records: number(counts.sample.records), weapons: number(counts.sample.weapons), rules: of.rules })}{counts.by === 'jurisdiction' && ` ${say('jurisdictionNote')}`}</p>
    </>
  )
}
