/**
 * Item custody: the chain of one item on its page.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { chainOf } from '../../queries.ts'
import { ChainList } from './chain-list.tsx'
import { custodyWords } from './words.ts'

export function ItemCustody({ id, caseId }: { id: string; caseId: string | null }) {
  const { data } = useQuery(chainOf(id))
  const say = custodyWords.useWords()
  if (data === undefined) return null
  return <section aria-labelledby="custody"><h2 id="custody">{say('title')}</h2><ChainList of={data} />{caseId !== null && <p><a href={paths.custody(caseId)}>{say('inCase')}</a></p>}</section>
}
