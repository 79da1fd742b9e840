/**
 * Reported: what a text of others says, claim by claim, beside what our statements bear and what we claim ourselves.
 * @module
 */
import type { ComparisonView } from 'proofmark/api'
import { useOpening } from '../../router.ts'
import { ClaimSentence } from '../../uncertainty/claim-sentence.tsx'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { useFormats } from '../../words/formats.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { Own } from '../../words/said.tsx'
import { Translated } from '../translation/translated.tsx'
import { comparisonWords } from './words.ts'

type Seen = NonNullable<ComparisonView['reported']>
/** Not by colour alone. */
export const agreementSigns = { agree: '=', 'they-say-more': '↑', 'they-say-less': '↓', contradict: '✕', 'not-shown': '○' } as const

/** `finding`: the one whose claims are ours; `null`: it is held against none. `isSealed`: its statements can be opened. */
export function Reported({ of, finding, isSealed = true }: { of: Seen; finding: string | null; isSealed?: boolean }) {
  const say = comparisonWords.useWords()
  const { number } = useFormats()
  const opening = useOpening()
  return (
    <>
      <p className="small quiet">{say('reportedLede')}</p>
      <ul className="agreements">{(Object.keys(of.counts) as (keyof Seen['counts'])[]).map((agreement) => <li key={agreement} className={`is-${agreement}`}><span aria-hidden="true">{agreementSigns[agreement]}</span> <strong>{number(of.counts[agreement])}</strong> {say(agreement)}</li>)}</ul>
      <section aria-labelledby="reported-rows"><h2 id="reported-rows">{say('theirText')} <span className="count">{number(of.rows.length)}</span></h2>
        {of.rows.map((row, at) => (
          <article key={at} className={`claim is-${row.agreement}`}>
            <p><span aria-hidden="true">{agreementSigns[row.agreement]}</span> <strong>{say(row.agreement)}</strong></p>
            <blockquote><Own>{row.wording}</Own></blockquote>
            <p className="small quiet">{nameOf(codeNames, row.says)}{row.at === null ? '' : <> · <Own>{row.at}</Own></>}{isSealed && <> · <a href={opening({ kind: 'because', ids: [row.statement] })}>{say('open')}</a></>}</p>
            <div><p>{say('ourStatements')}: <ClaimStatus status={row.status} /></p><ClaimSentence of={row} /></div>
            {row.ours.length === 0 ? <p className="small quiet">{say('noCounterpart')}</p> : <><p className="label">{say('ours')}</p><ul>{row.ours.map(({ key, text, status, relation, terms }) => <li key={key}><Ours of={finding}>{text}</Ours> <ClaimStatus status={status} /> <span className="small quiet">{say(`relation-${relation}`)}</span>{terms.map(({ name, ours, theirs }) => <p key={name} className="small">{say('ourTerm', { name: nameOf(fieldNames, name), ours: ours ?? say('notSet'), theirs: theirs ?? say('notSet') })}</p>)}</li>)}</ul></>}
          </article>
        ))}
      </section>
      {of.onlyOurs.length > 0 && <section aria-labelledby="only-ours"><h2 id="only-ours">{say('onlyOurs')} <span className="count">{number(of.onlyOurs.length)}</span></h2><ul>{of.onlyOurs.map(({ key, text, status }) => <li key={key}><Ours of={finding}>{text}</Ours> <ClaimStatus status={status} /></li>)}</ul></section>}
    </>
  )
}

const Ours = ({ of, children }: { of: string | null; children: string }) => (of === null ? <Own>{children}</Own> : <Translated of={of}>{children}</Translated>)
