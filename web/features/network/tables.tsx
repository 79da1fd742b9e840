/**
 * Tables: the twin of the picture. The same filters, every row opens the statements that bear it; a line can be set aside for a hypothesis.
 * @module
 */
import { formatDay, type Day } from '@proofmark/core/dates'
import type { Network, NetworkEdge } from '@proofmark/core/network'
import { idList, idsOf, paths, type NetworkQuestion } from '../../paths.ts'
import { navigate, useOpening } from '../../router.ts'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { edgeName, roleNames } from './looks.ts'
import { LineSample, ShapeSample } from './svg-picture.tsx'
import { shapes, tintOf } from './look.ts'
import { hypothesisWords } from './hypothesis-words.ts'
import { LongTable } from './long-table.tsx'
import { edgeColumns, nodeColumns, sortedEdges, sortedNodes } from './rows.ts'
import type { Shown } from './shown.ts'
import { networkWords } from './words.ts'

export interface TablesProps { readonly network: Network; readonly shown: Shown; readonly degrees: Uint32Array; readonly asked: NetworkQuestion }

export function NodesTable({ network, shown, degrees, asked }: TablesProps) {
  const say = networkWords.useWords()
  const opening = useOpening()
  const { number } = useFormats()
  const rows = sortedNodes(network, shown, degrees, asked.sort.startsWith('edges.') ? '' : asked.sort)
  return (
    <section aria-labelledby="network-nodes"><h2 id="network-nodes">{say('nodes')} <span className="count">{number(rows.length)}</span></h2>
      <LongTable label={say('nodes')} className="of-nodes" columns={nodeColumns.map((id) => ({ id, head: say(id) }))} rows={rows} sort={asked.sort} onSort={(sort) => navigate(paths.network({ ...asked, sort }), { replace: true })} isAt={(at) => network.nodes[at]!.id === asked.at} cellsOf={(at) => {
        const node = network.nodes[at]!
        return [
          <a key="name" href={paths.network({ ...asked, at: node.id })} aria-label={`${say('show')}: ${node.label}`}><ShapeSample of={shapes[node.kind]} tint={tintOf(node)} /><Own>{node.label}</Own></a>, say(node.kind), node.roles.length === 0 ? <span key="roles" className="quiet">{say('noRole')}</span> : roleNames(node.roles),
          node.country === null ? <span key="country" className="quiet">{say('noCountry')}</span> : <State key="country" code={node.country} />, number(degrees[at]!),
          node.statements.length === 0 ? '0' : <a key="open" href={opening({ kind: 'because', ids: node.statements })}>{say('open', { count: node.statements.length })}</a>,
        ]
      }} />
    </section>
  )
}

export function EdgesTable({ network, shown, asked }: TablesProps) {
  const say = networkWords.useWords()
  const opening = useOpening()
  const { day, number } = useFormats()
  const sort = asked.sort.replace(/^(-?)edges\./, '$1')
  const rows = sortedEdges(network, shown, asked.sort.includes('edges.') ? sort : '')
  const when = (at: Day | null) => (at === null ? <span className="quiet">{say('noDay')}</span> : day(formatDay(at)))
  const [without, supposed] = [idsOf(asked.without), idsOf(asked.accept)]
  const ask = hypothesisWords.useWords()
  const isSupposed = (edge: NetworkEdge) => edge.statements.some((id) => supposed.includes(id))
  return (
    <section aria-labelledby="network-edges"><h2 id="network-edges">{say('edges')} <span className="count">{number(rows.length)}</span></h2>
      <LongTable label={say('edges')} className="of-edges" columns={edgeColumns.map((id) => ({ id, head: say(id) }))} rows={rows} sort={asked.sort.includes('edges.') ? sort : ''} onSort={(to) => navigate(paths.network({ ...asked, sort: to.replace(/^(-?)/, '$1edges.') }), { replace: true })} cellsOf={(at) => {
        const edge = network.edges[at]!
        return [
          <Own key="from">{network.nodes[edge.from]!.label}</Own>, edgeName(edge.kind), <Own key="to">{network.nodes[edge.to]!.label}</Own>, <span key="strength"><LineSample strength={edge.strength} isSupposed={shown.supposed.has(at)} />{shown.supposed.has(at) && <><strong>{ask('supposed')}</strong> · </>}{say(edge.strength)}</span>, when(edge.since), when(edge.until),
          <span key="open" className="network-open"><a href={opening({ kind: 'because', ids: edge.statements })}>{say('open', { count: edge.statements.length })}</a> <a className="no-print" href={paths.network({ ...asked, without: idList([...new Set([...without, ...edge.statements])]) })}>{say('setAside')}</a>{(edge.strength === 'doubted' || isSupposed(edge)) && <> <a className="no-print" href={paths.network({ ...asked, accept: idList(isSupposed(edge) ? supposed.filter((id) => !edge.statements.includes(id)) : [...supposed, ...edge.statements]) })}>{ask(isSupposed(edge) ? 'drop' : 'accept')}</a></>}</span>,
        ]
      }} />
    </section>
  )
}
