/**
 * Versions: what was said before and after, or in two findings, row by row; what differs has a word and a sign, not a colour alone. Two findings are called by title and by who made them.
 * @module
 */
import type { ReactNode } from 'react'
import type { ClaimStatus as ClaimStatusName } from '@proofmark/core/findings'
import type { ComparisonView } from 'proofmark/api'
import { paths } from '../../paths.ts'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { useFormats } from '../../words/formats.ts'
import { nameOf } from '../../words/names.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { Own } from '../../words/said.tsx'
import { Translated } from '../translation/translated.tsx'
import { comparisonWords } from './words.ts'

type Seen = NonNullable<ComparisonView['versions']>
interface Row<T> { readonly change: 'same' | 'changed' | 'added' | 'removed'; readonly before: T | null; readonly after: T | null }
const signs = { same: '=', changed: '≠', added: '+', removed: '−' } as const

export function Versions({ of }: { of: Seen }) {
  const say = comparisonWords.useWords()
  const isOneFinding = of.before.id === of.after.id
  const calls: Calls = isOneFinding ? { before: say('before'), after: say('after'), added: say('added'), removed: say('removed'), changed: say('changed'), term: 'term' }
    : { before: calledBy(of.before), after: calledBy(of.after), added: say('onlySecond'), removed: say('onlyFirst'), changed: say('different'), term: 'termBetween' }
  const status = ({ status: of, text }: { readonly status: ClaimStatusName | null; readonly text: string }, finding: string): ReactNode => <><Translated of={finding}>{text}</Translated> {of === null ? <span className="small quiet">{say('context')}</span> : <ClaimStatus status={of} />}</>
  return (
    <>
      <p className={of.isSame ? 'notice' : 'notice bad'} role="status">{say(of.isSame ? 'same' : 'differs')}</p>
      <div className="comparison-sides">{([['before', of.before], ['after', of.after]] as const).map(([name, side]) => <div key={name}><p className="label">{isOneFinding ? say(name) : say(name === 'before' ? 'first' : 'second')}</p><p><a href={paths.finding(side.label ?? side.id)}><Translated of={side.id}>{side.title}</Translated></a></p><p className="small quiet">{isOneFinding ? say('entries', { count: side.entries }) : side.organisation === null ? say('byNobody') : <Own>{side.organisation}</Own>}</p><ClaimStatus status={side.status} /></div>)}</div>
      {of.words.length > 0 && <section aria-labelledby="compared-words"><h2 id="compared-words">{say('words')}</h2><dl className="fields">{of.words.map(({ name, ours, theirs }) => <WordRow key={name} name={name} before={ours} after={theirs} isOneFinding={isOneFinding} />)}</dl></section>}
      <Rows calls={calls} sides={[of.before.id, of.after.id]} id="compared-sentences" title={say('sentences')} rows={of.sentences} show={status} />
      <Rows calls={calls} sides={[of.before.id, of.after.id]} id="compared-claims" title={say('claims')} rows={of.claims} show={status} under={(_, at) => of.claims[at]!.terms.map(({ name, ours, theirs }) => <p key={name} className="small">{say(calls.term, { name: nameOf(fieldNames, name), before: ours ?? say('notSet'), after: theirs ?? say('notSet') })}</p>)} />
      {of.caveats.length > 0 && <Rows calls={calls} sides={[of.before.id, of.after.id]} id="compared-caveats" title={say('caveats')} rows={of.caveats} show={(text, finding) => <Translated of={finding}>{text}</Translated>} />}
      {of.alternatives.length > 0 && <Rows calls={calls} sides={[of.before.id, of.after.id]} id="compared-alternatives" title={say('alternatives')} rows={of.alternatives} show={(text, finding) => <Translated of={finding}>{text}</Translated>} />}
    </>
  )
}

function WordRow({ name, before, after, isOneFinding }: { name: string; before: string | null; after: string | null; isOneFinding: boolean }) {
  const say = comparisonWords.useWords()
  // Of two findings neither took the place of the other.
  if (!isOneFinding) return <><dt>{nameOf(fieldNames, name)}</dt><dd>{([['first', before], ['second', after]] as const).map(([which, text]) => <span key={which} className="block"><span className="quiet">{say(which)}:</span> <Own>{text ?? say('notStated')}</Own></span>)}</dd></>
  return <><dt>{nameOf(fieldNames, name)}</dt><dd><del><Own>{before ?? say('notStated')}</Own></del> <ins><Own>{after ?? say('notStated')}</Own></ins></dd></>
}

/** What the sides and the changes are called. */
interface Calls { readonly before: string; readonly after: string; readonly added: string; readonly removed: string; readonly changed: string; readonly term: 'term' | 'termBetween' }
const calledBy = ({ title, organisation }: Seen['before']) => (organisation === null ? title : `${title} · ${organisation}`)

function Rows<T>({ calls, sides: [before, after], id, title, rows, show, under }: { calls: Calls; sides: readonly [string, string]; id: string; title: string; rows: readonly Row<T>[]; show: (each: T & object | T, finding: string) => ReactNode; under?: (row: Row<T>, at: number) => ReactNode }) {
  const say = comparisonWords.useWords()
  const { number } = useFormats()
  const changed = rows.filter(({ change }) => change !== 'same').length
  return (
    <section aria-labelledby={id}><h2 id={id}>{title} <span className="count">{number(changed)} / {number(rows.length)}</span></h2>
      <div className="table-frame"><table className="comparison-rows"><thead><tr><th scope="col"><span className="unseen">{say('changed')}</span></th><th scope="col"><Own>{calls.before}</Own></th><th scope="col"><Own>{calls.after}</Own></th></tr></thead>
        <tbody>{rows.map((row, at) => (
          <tr key={at} className={`is-${row.change}`}><td><span aria-hidden="true">{signs[row.change]}</span> {row.change === 'same' ? say('unchanged') : calls[row.change]}</td><td data-name={calls.before} className={row.before === null ? 'is-absent' : undefined}><div>{row.before === null ? <span className="quiet">{say('none')}</span> : show(row.before, before)}</div></td><td data-name={calls.after} className={row.after === null ? 'is-absent' : undefined}><div>{row.after === null ? <span className="quiet">{say('none')}</span> : show(row.after, after)}{under?.(row, at)}</div></td></tr>
        ))}</tbody></table></div>
    </section>
  )
}
