/**
 * Statement line: a statement of which only the id is known, as a line of a list. Its title is asked for; until then the id stands there.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { statementOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Name } from '../../words/said.tsx'
import { EvidenceText } from './parts.tsx'

export function StatementLine({ id }: { id: string }) {
  const { data } = useQuery(statementOf(id))
  const opening = useOpening()
  return <li><a className="card" href={opening({ kind: 'statement', id })}><span className="label"><Name of={kindNames} code={data?.kind ?? 'statement'} /></span><span className="title">{data === undefined ? id : <EvidenceText>{data.title}</EvidenceText>}</span></a></li>
}
