/**
 * First page: what the product is for, told by the first case that is open to all; then all cases of this data folder. Without a case: how to begin.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { CaseSummary } from '../../api.ts'
import { paths } from '../../paths.ts'
import { allCases, caseOf } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { shellWords } from '../../shell/words.ts'
import { Handling } from '../evidence/parts.tsx'
import { Attacks } from '../story/attacks.tsx'
import { FindingLines } from '../story/finding-lines.tsx'
import { MarkStory } from '../story/mark-story.tsx'
import { leadFinding } from '../story/marked-item.ts'
import { storyWords } from '../story/words.ts'
import { Translated, TranslationNotice } from '../translation/translated.tsx'

export function CasesPage() {
  const { data, error } = useQuery(allCases)
  const say = shellWords.useWords()
  if (error !== null) return <div className="page"><header><h1>{say('cases')}</h1></header><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  if (data.length === 0) return <NoCases />
  // What is open is for every eye that sees this screen; a case under way is told on its own page.
  const told = data.find(({ handling, findings }) => handling === 'open' && findings > 0)
  return told === undefined ? <div className="page"><header><h1>{say('cases')}</h1></header><CaseList of={data} /></div> : <Story of={told} all={data} />
}

function Story({ of, all }: { of: CaseSummary; all: readonly CaseSummary[] }) {
  const { data, error } = useQuery(caseOf(of.id))
  const say = storyWords.useWords()
  const sayShell = shellWords.useWords()
  const lead = data === undefined ? null : leadFinding(data)
  return (
    <div className="page">
      <header><h1>{say('tagline')}</h1><p className="lede">{say('lede')}</p></header>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : (
        <>
          <section aria-labelledby="told"><h2 id="told"><a href={paths.case(data.label ?? data.id)}><Translated of={data.id} marks="none">{data.title}</Translated></a></h2><TranslationNotice of={data.findings.map(({ id }) => id)} /><MarkStory of={data} /></section>
          <section aria-labelledby="follows"><h2 id="follows">{say('findings')}</h2><FindingLines of={data} /></section>
          {lead !== null && <section aria-labelledby="against"><h2 id="against">{say('attacks')}</h2><Attacks of={lead} others={data.findings.filter(({ id }) => id !== lead.id)} /></section>}
          <section aria-labelledby="check"><h2 id="check">{say('check')}</h2><p>{say('checkText')}</p><p className="row"><a href={paths.verify()}>{say('verify')}</a><a href={paths.log()}>{say('log')}</a></p></section>
        </>
      )}
      <section aria-labelledby="cases"><h2 id="cases">{sayShell('cases')} <span className="count">{all.length}</span></h2><CaseList of={all} /></section>
    </div>
  )
}

function CaseList({ of }: { of: readonly CaseSummary[] }) {
  const say = shellWords.useWords()
  return (
    <ul>{of.map((each) => (
      <li key={each.id} className="finding-line">
        <div className="stack"><a href={paths.case(each.label ?? each.id)}><Translated of={each.id} marks="each">{each.title}</Translated></a>{each.summary !== null && <p className="small quiet"><Translated of={each.id}>{each.summary}</Translated></p>}</div>
        <div className="stack"><Handling of={each.handling} /><span className="small quiet">{say('counts', { findings: each.findings, items: each.items })}</span></div>
      </li>
    ))}</ul>
  )
}

function NoCases() {
  const say = storyWords.useWords()
  return (
    <div className="page">
      <header><h1>{say('tagline')}</h1></header>
      <section aria-labelledby="begin"><h2 id="begin">{say('emptyHead')}</h2>
        <p className="empty">{say('emptyText')}</p>
        <h3>{say('begin')}</h3>
        <ul className="first-steps">
          <li><a href={paths.capture()}>{say('toCapture')}</a></li>
          <li><a href={paths.import()}>{say('toImport')}</a></li>
          <li>{say('toRecord')} <code lang="en" dir="ltr">npm run -s proofmark -- record FILE.jsonl</code></li>
          <li>{say('toExample')} <code lang="en" dir="ltr">npm start</code></li>
          <li><a href={paths.decoder()}>{say('toDecode')}</a></li>
          <li><a href={paths.verify()}>{say('toVerify')}</a></li>
        </ul>
      </section>
    </div>
  )
}
