/**
 * Components page: the parts of the weapons of a case, counted; the parts behind each figure; two weapons compared. What is shown stands in the address.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { countings } from '@proofmark/core/network'
import { componentsQuestion, paths, type ComponentsQuestion } from '../../paths.ts'
import { navigate, useAddress, useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import '../statistics/statistics.css'
import { ComparisonView } from './comparison.tsx'
import { compared, componentSheet, componentsOf, type ComponentsSummary } from './components-api.ts'
import { CountTable, RowName } from './count-table.tsx'
import { oddities } from './odd-address.ts'
import { PartList } from './part-list.tsx'
import { SaveLinks, Width } from './save-row.tsx'
import { componentWords } from './words.ts'
import './components.css'

export default function ComponentsPage({ id }: { id: string }) {
  const asked = componentsQuestion(useAddress())
  const { data, error } = useQuery(componentsOf({ of: id, handling: asked.handling }))
  const say = componentWords.useWords()
  const title = data?.case.title ?? null
  const isCompared = asked.first !== '' && asked.second !== ''
  // Two weapons may be told more widely than all of the case.
  const both = useQuery({ ...compared({ of: id, handling: asked.handling }, asked.first, asked.second), enabled: isCompared })
  return (
    <div className="page wide components">
      <header><h1 data-kept-back={data !== undefined && title === null ? '' : undefined}>{say('title')}</h1><p className="lede no-print">{say('lede')}</p>{title !== null ? <p className="component-case"><Own>{title}</Own></p> : data !== undefined && <p className="small quiet">{say('titleKept')}</p>}</header>
      <Width id={id} asked={asked} width={(isCompared ? both.data : data) ?? null} />
      {data !== undefined && <Odd asked={asked} of={data} />}
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : data.weapons.length === 0 ? <p className="empty">{data.upTo === 'confidential' ? <>{say('empty')} <a href={paths.import()}>{say('toImport')}</a></> : say('nothingUpTo')}</p>
        : isCompared ? <ComparisonView of={id} asked={asked} /> : <Counted id={id} of={data} asked={asked} />}
    </div>
  )
}

function Odd({ asked, of }: { asked: ComponentsQuestion; of: ComponentsSummary }) {
  const say = componentWords.useWords()
  const { list } = useFormats()
  const odd = oddities(asked, of)
  return odd.length === 0 ? null : <div className="notice" role="alert">{odd.map(({ code, value }) => <p key={code}><Own>{say(code, code === 'oddBy' ? { by: value, all: list(countings.map((each) => say(each))) } : code === 'oddRow' ? { row: value } : code === 'oddFrom' ? { from: value } : {})}</Own></p>)}</div>
}

interface CountedProps { readonly id: string; readonly of: ComponentsSummary; readonly asked: ComponentsQuestion }

function Counted({ id, of, asked }: CountedProps) {
  const say = componentWords.useWords()
  const { number } = useFormats()
  const by = countings.find((each) => each === asked.by) ?? 'weapon'
  const counts = of.counts.find((each) => each.by === by)!
  const { total, sample } = counts
  const part = { of: id, handling: asked.handling }
  const chosen = asked.row === '~' ? counts.undetermined : counts.rows.find(({ key }) => key === asked.row)
  return (
    <>
      <dl className="component-sums">
        <div><dt>{say('parts')}</dt><dd>{say(total.parts.qualifier === 'about' ? 'about' : 'atLeast', { n: number(total.parts.value) })}{total.fewerIfDuplicates > 0 && <small>{say('fewer', { n: number(total.fewerIfDuplicates) })}</small>}</dd></div>
        <div><dt>{say('types')}</dt><dd>{total.types.value === 0 ? say('notTold') : say('about', { n: number(total.types.value) })}{total.types.untold > 0 && <small>{say('untold', { n: number(total.types.untold) })}</small>}</dd></div>
        <div><dt>{say('makers')}</dt><dd>{total.makers.value === 0 ? say('undetermined') : say('about', { n: number(total.makers.value) })}{total.makers.undetermined > 0 && <small>{say('noMaker', { n: number(total.makers.undetermined) })}</small>}</dd></div>
        <div><dt>{say('records')}</dt><dd>{number(sample.records)}</dd></div><div><dt>{say('weapons')}</dt><dd>{number(sample.weapons)}</dd></div>
      </dl>
      {of.loose > 0 && <p className="notice">{say('loose', { n: number(of.loose) })}</p>}
      <section aria-labelledby="counted-by">
        <h2 id="counted-by">{say('countBy')}</h2>
        <nav className="row no-print" aria-label={say('countBy')}>{countings.map((each) => <a key={each} className="button plain" href={paths.components(id, { by: each === 'weapon' ? '' : each, handling: asked.handling })} aria-current={each === by ? 'page' : undefined}>{say(each)}</a>)}</nav>
        <CountTable key={by} of={of} counts={counts} id={id} asked={asked} />
        <div className="row no-print"><SaveLinks name={say('saveCounts')} address={(form) => componentSheet(part, by, form)} /><SaveLinks name={say('saveParts')} address={(form) => componentSheet(part, '', form)} /></div>
      </section>
      <section aria-labelledby="behind">
        <h2 id="behind" tabIndex={-1}>{chosen === undefined || chosen === null ? say('allParts') : <>{say('ofRow', { name: '' })} <RowName by={by} row={chosen} of={of} /></>}</h2>
        {chosen !== undefined && chosen !== null && <p className="no-print"><a className="button plain" href={paths.components(id, { by: asked.by, handling: asked.handling })}>{say('close')}</a></p>}
        <PartList id={id} handling={asked.handling} by={chosen === undefined || chosen === null ? '' : by} row={chosen === undefined || chosen === null ? '' : asked.row} from={Number(/^\d{1,6}$/.exec(asked.from)?.[0] ?? 0)} />
      </section>
      <Youngest of={of} />
      {of.weapons.length > 1 && <Choose id={id} of={of} asked={asked} />}
      <Published of={of} />
      <Duplicates of={of} />
    </>
  )
}

function Choose({ id, of, asked }: CountedProps) {
  const say = componentWords.useWords()
  const named = (id: string) => of.weapons.find((weapon) => weapon.id === id || weapon.label === id)?.id
  const [chosen, setChosen] = useState({ first: named(asked.first) ?? of.weapons[0]!.id, second: named(asked.second) ?? of.weapons[1]!.id })
  const weapons = of.weapons.toSorted((a, b) => a.title.localeCompare(b.title))
  return (
    <section aria-labelledby="compare" className="no-print"><h2 id="compare">{say('compareHead')}</h2>
      <form className="row" onSubmit={(event) => { event.preventDefault(); navigate(paths.components(id, { ...chosen, handling: asked.handling })) }}>
        {(['first', 'second'] as const).map((side) => <label key={side} className="field">{say(side)}<select value={chosen[side]} onChange={(event) => setChosen({ ...chosen, [side]: event.target.value })}>{weapons.map((weapon) => <option key={weapon.id} value={weapon.id} lang="" dir="auto">{weapon.title}</option>)}</select></label>)}
        <button type="submit" className="button primary">{say('compare')}</button>
      </form>
    </section>
  )
}

/** Only weapons of which something is dated: of all others the count of parts above is what is known. */
function Youngest({ of }: { of: ComponentsSummary }) {
  const say = componentWords.useWords()
  const { day } = useFormats()
  const opening = useOpening()
  const dated = of.weapons.filter(({ youngest }) => youngest.is === 'bound' || youngest.is === 'contradicted' || (youngest.is === 'of-a-group' && youngest.notBefore !== null))
  return (
    <section aria-labelledby="youngest"><h2 id="youngest">{say('youngest')}</h2>
      {dated.length === 0 ? <p className="quiet">{say('nothingDated')}</p> : <Table head={[say('weapon'), say('notBefore'), say('youngest')]} rows={dated.map(({ id, title, youngest }) => ({ key: id, cells: [
        <a key="weapon" href={paths.item(id)}><Own>{title}</Own></a>,
        youngest.is === 'contradicted' ? <a key="not" href={opening({ kind: 'because', ids: youngest.sets.flat() })}>{say('contradicted')}</a> : youngest.is === 'nothing-dated' ? '' : <span key="not">{youngest.is === 'bound' ? day(youngest.notBefore) : say('ofGroup', { day: day(youngest.notBefore!) })} <a href={opening({ kind: 'because', ids: youngest.because })}>{say('why')}</a>{youngest.is === 'bound' && youngest.how === 'part-by-part' && <small className="quiet"> {say('partByPart')}</small>}</span>,
        'parts' in youngest ? <span key="parts">{youngest.parts.map((part) => <a key={part} href={paths.item(part)}><Own>{of.named[part]?.title ?? part}</Own></a>)}</span> : '',
      ] }))} />}
    </section>
  )
}

function Published({ of }: { of: ComponentsSummary }) {
  const say = componentWords.useWords()
  const { number } = useFormats()
  const opening = useOpening()
  if (of.published.length === 0) return null
  return (
    <section aria-labelledby="published"><h2 id="published">{say('published')}</h2><p className="small quiet">{say('publishedNote')}</p>
      <Table head={[say('claim'), say('base'), say('claimant'), say('asOf')]} rows={of.published.map((each) => ({ key: each.statement, cells: [
        <a key="claim" href={opening({ kind: 'statement', id: each.statement })}><Name of={codeNames} code={each.qualifier} /> {each.value === null ? '' : number(each.value)} <Own>{each.unit}</Own></a>, each.base === null ? say('notSaid') : <Own key="base">{each.base}</Own>,
        <span key="who">{each.claimant === null ? say('notSaid') : <Own>{each.claimant}</Own>}{each.reportedBy !== null && <small className="quiet"> {say('reportedBy', { by: each.reportedBy })}</small>}</span>, each.asOf === null ? say('notSaid') : <bdi key="as" className="mono">{each.asOf}</bdi>,
      ] }))} />
    </section>
  )
}

function Duplicates({ of }: { of: ComponentsSummary }) {
  const say = componentWords.useWords()
  const { number } = useFormats()
  const { shown, total } = of.duplicates
  const all = Object.values(total).reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  const title = (id: string) => of.weapons.find((weapon) => weapon.id === id)?.title ?? id
  return (
    <section aria-labelledby="duplicates"><h2 id="duplicates">{say('duplicates')}</h2>
      <p className="small quiet">{say('duplicatesNote')} {shown.length < all && say('firstOf', { shown: number(shown.length), total: number(all) })}</p>
      <details><summary>{(['same-entry', 'same-text', 'untold'] as const).filter((reason) => total[reason] > 0).map((reason) => `${say(reason === 'untold' ? 'untoldPair' : reason)}: ${number(total[reason])}`).join(' · ')}</summary>
        <Table head={[say('weapon'), say('reason'), say('shared'), say('recordsOf')]} rows={shown.map(({ weapon, reason, text, maker, items }) => ({ key: `${reason} ${items.join(' ')}`, cells: [
          <Own key="weapon">{title(weapon)}</Own>, say(reason === 'untold' ? 'untoldPair' : reason), <Own key="shared">{[text, maker ?? say('undetermined')].filter((each) => each !== null).join(' · ')}</Own>,
          <span key="items">{items.map((item) => <span key={item}><a href={paths.item(item)}><Own>{of.named[item]?.title ?? item}</Own></a> </span>)}</span>,
        ] }))} />
      </details>
    </section>
  )
}
