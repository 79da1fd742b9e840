/**
 * Cases: all investigations of this data folder.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { allCases } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { shellWords } from '../../shell/words.ts'
import { Own } from '../../words/said.tsx'
import { Handling } from '../evidence/parts.tsx'

function NoCases() {
  const say = shellWords.useWords()
  return (
    <div className="stack"><p className="empty">{say('noCases')}</p>
      <p><a href={paths.capture()}>{say('captureItems')}</a></p>
      <p className="empty">{say('beginBy')} <span className="mono" lang="en" dir="ltr">npx proofmark record FILE.jsonl</span>. {say('beginFrom')}</p></div>
  )
}

export function CasesPage() {
  const { data, error } = useQuery(allCases)
  const say = shellWords.useWords()
  return (
    <div className="page">
      <header><h1>{say('cases')}</h1></header>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : data.length === 0 ? <NoCases /> : (
        <ul>{data.map((each) => (
          <li key={each.id} className="finding-line">
            <div className="stack"><a href={paths.case(each.label ?? each.id)}><Own>{each.title}</Own></a>{each.summary !== null && <p className="small quiet"><Own>{each.summary}</Own></p>}</div>
            <div className="stack"><Handling of={each.handling} /><span className="small quiet">{say('counts', { findings: each.findings, items: each.items })}</span></div>
          </li>
        ))}</ul>
      )}
    </div>
  )
}
