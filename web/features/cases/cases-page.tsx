/**
 * Cases: all investigations of this data folder.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { allCases } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Handling } from '../evidence/parts.tsx'

const NoCases = () => (
  <div className="stack"><p className="empty">Cases stand here: each an investigation with its mandate, its items and its findings.</p>
    <p className="empty">To begin, write statements into a file, one a line, and seal them: <span className="mono">npx proofmark record FILE.jsonl</span>. The folder examples/ holds a whole case to start from.</p></div>
)

export function CasesPage() {
  const { data, error } = useQuery(allCases)
  return (
    <div className="page">
      <header><h1>Cases</h1></header>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : data.length === 0 ? <NoCases /> : (
        <ul>{data.map((each) => (
          <li key={each.id} className="finding-line">
            <div className="stack"><a href={paths.case(each.label ?? each.id)}>{each.title}</a>{each.summary !== null && <p className="small quiet">{each.summary}</p>}</div>
            <div className="stack"><Handling of={each.handling} /><span className="small quiet">{each.findings} findings, {each.items} items</span></div>
          </li>
        ))}</ul>
      )}
    </div>
  )
}
