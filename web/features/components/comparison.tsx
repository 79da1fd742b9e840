/**
 * Comparison: two weapons part by part: in both, only in one, another brand owner, what became local, and what could not be paired.
 * @module
 */
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { paths, type ComponentsQuestion } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { compared, comparedSheet, type ComparedSummary } from './components-api.ts'
import { SaveLinks } from './save-row.tsx'
import { componentWords } from './words.ts'

type Side = ComparedSummary['pairs'][number]['first']
type Type = ComparedSummary['onlyFirst'][number]

export function ComparisonView({ of, asked: { first, second, handling } }: { of: string; asked: ComponentsQuestion }) {
  const say = componentWords.useWords()
  const { number } = useFormats()
  const { data, error } = useQuery(compared({ of, handling }, first, second))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const [one, two] = [data.first.title, data.second.title]
  const about = (types: readonly unknown[]) => (types.length === 0 ? say('none') : say('about', { n: number(types.length) }))
  return (
    <section className="component-comparison" aria-labelledby="compared">
      <h2 id="compared"><Own>{say('comparedTitle', { first: one, second: two })}</Own></h2>
      <div className="row no-print"><a className="button plain" href={paths.components(of, { handling })}>{say('back')}</a><SaveLinks name={say('saveCompared')} address={(form) => comparedSheet({ of, handling }, first, second, form)} /></div>
      <ul><Origin name={one} own={data.ownCountries.first} /><Origin name={two} own={data.ownCountries.second} /></ul>
      <p role="status" className="component-answer">{say('both')}: {about(data.pairs)} · {say('onlyIn', { name: one })}: {about(data.onlyFirst)} · {say('onlyIn', { name: two })}: {about(data.onlySecond)}</p>
      <h3>{say('both')}</h3>
      {data.pairs.length === 0 ? <p className="quiet">{say('none')}</p> : <Table head={[say('part'), say('pairedBy'), say('change'), one, two]} rows={data.pairs.map((pair, at) => ({ key: String(at), cells: [
        <Own key="part">{pair.name}</Own>, say(pair.by),
        <span key="change" className={pair.makers === 'other' || pair.becameLocal.length > 0 ? 'changed' : 'quiet'}>{say(pair.makers)}{pair.becameLocal.length > 0 && <strong> {say('becameLocal', { what: pair.becameLocal.map((each) => say(each === 'brand' ? 'byBrand' : 'byFabrication')).join(', ') })}</strong>}</span>,
        <SideCell key="first" of={pair.first} />, <SideCell key="second" of={pair.second} />,
      ] }))} />}
      <Only name={one} types={data.onlyFirst} /><Only name={two} types={data.onlySecond} />
      <p className="small quiet">{say('onlyNote')}</p>
      <h3>{say('unpaired')}</h3>
      {([[one, data.unpaired.first], [two, data.unpaired.second]] as const).map(([name, items], at) => <details key={at}><summary><Own>{name}</Own>: {number(items.length)}</summary><ul>{items.map((item) => <li key={item}><a href={paths.item(item)}><Own>{data.named[item]?.title ?? item}</Own></a></li>)}</ul></details>)}
    </section>
  )
}

function Origin({ name, own }: { name: string; own: ComparedSummary['ownCountries']['first'] }) {
  const say = componentWords.useWords()
  const opening = useOpening()
  if (own.country !== null) return <li>{say('madeIn', { name })} <a href={opening({ kind: 'because', ids: own.statements })}><State code={own.country} /></a></li>
  return <li className="quiet">{own.claimed.length > 1 ? <a href={opening({ kind: 'because', ids: own.statements })}>{say('ownDisputed', { name })}</a> : say('ownUnknown', { name })}</li>
}

function Only({ name, types }: { name: string; types: readonly Type[] }) {
  const say = componentWords.useWords()
  return <><h3><Own>{say('onlyIn', { name })}</Own></h3>{types.length === 0 ? <p className="quiet">{say('none')}</p> : <Table head={[say('part'), say('class'), say('parts')]} rows={types.map((type, at): { key: string; cells: ReactNode[] } => ({ key: String(at), cells: [<Own key="part">{type.name}</Own>, type.itemClass === null ? say('undetermined') : <Own key="class">{type.itemClass}</Own>, <SideCell key="side" of={type.side} />] }))} />}</>
}

function SideCell({ of }: { of: Side }) {
  const say = componentWords.useWords()
  const { number } = useFormats()
  const opening = useOpening()
  return (
    <span><a href={opening({ kind: 'because', ids: of.statements })}>{say(of.count.qualifier === 'about' ? 'about' : 'atLeast', { n: number(of.count.value) })}</a>{' '}
      {of.makers.length === 0 ? <span className="quiet">{say('undetermined')}</span> : of.makers.map(({ name, country, counts }) => <span key={name}><Own>{name}</Own>{country !== null && <small className="quiet"> <bdi className="mono">{country}</bdi></small>}{counts === 'possibly' && <small className="quiet"> {say('undecided')}</small>} </span>)}
      {of.fabricatedIn.map((country) => <small key={country} className="quiet"> {say('fabrication')}: <bdi className="mono">{country}</bdi></small>)}{of.isLocal === 'yes' && <strong> {say('local')}</strong>}</span>
  )
}
