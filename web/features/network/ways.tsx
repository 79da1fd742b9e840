/**
 * Ways: how one gets from the makers, or from what is picked, to the weapons; the fewest parties without which no recorded way remains; and the same without a hypothesis.
 * Each way opens in layers.
 * @module
 */
import { useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Network } from '@proofmark/core/network'
import { idList, paths, type NetworkQuestion } from '../../paths.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { cutsOf, waysOf, type CutsView, type PathsView } from './network-api.ts'
import { hypothesisWords } from './hypothesis-words.ts'
import { edgeName } from './looks.ts'
import { moreWaysWords } from './more-ways-words.ts'
import { waysWords } from './ways-words.ts'
import { networkWords } from './words.ts'

/** Lines of ways that are asked for at first, as the server has it; each time more are wanted, four times as many. */
const firstMost = 10
const [mostPassed, mostItems] = [5, 20]

export function Ways({ network, asked }: { network: Network; asked: NetworkQuestion }) {
  const say = waysWords.useWords()
  const [isOpen, setOpen] = useState(false)
  return <details className="network-ways no-print" onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{say('title')}</summary>{isOpen && <Answers network={network} asked={asked} />}</details>
}

function Answers({ network, asked }: { network: Network; asked: NetworkQuestion }) {
  const say = waysWords.useWords()
  const ask = hypothesisWords.useWords()
  const more = moreWaysWords.useWords()
  const node = (of: string) => (of === '' ? undefined : network.nodes.find(({ id }) => id === of))
  const [start, end, picked] = [node(asked.start), node(asked.end), node(asked.at)]
  // What is picked is an end unless ends were chosen.
  const isChosen = start !== undefined || end !== undefined
  const [from, to] = isChosen ? [start, end] : picked?.kind === 'weapon' ? [undefined, picked] : [picked, undefined]
  const ends = { ...(from === undefined ? {} : { from: from.id }), ...(to === undefined ? {} : { to: to.id }) }
  const [most, setMost] = useState(firstMost)
  const [ways, cuts] = [useQuery({ ...waysOf(asked, { ...ends, most: String(most) }), placeholderData: keepPreviousData }), useQuery(cutsOf(asked, ends))]
  const error = ways.error ?? cuts.error
  if (error !== null) return <Failure error={error} />
  if (ways.data === undefined || cuts.data === undefined) return <Waiting />
  return (
    <>
      <p className="small quiet">{say('asked', { from: from?.label ?? say('makers'), to: to?.label ?? say('weapons') })}{isChosen && <> <a href={paths.network({ ...asked, start: '', end: '' })}>{ask('noEnds')}</a></>}{(asked.without !== '' || asked.accept !== '') && ` ${say('now')}`}</p>
      <WayList of={ways.data} asked={asked} />
      {(ways.data.result.isCut || ways.data.was?.result.isCut === true) && <div className="row"><button type="button" className="button" disabled={ways.isPlaceholderData} onClick={() => setMost(most * 4)}>{more('showMore')}</button></div>}
      <p className="small quiet">{say('ofCuts')}</p>
      <Cuts of={cuts.data} asked={asked} />
      <p className="small quiet">{say('followed')}</p>
    </>
  )
}

/** Of one row of nodes one way is told, with every role in which its first line is recorded. Counts are of what was found: where the finding stopped, they are a lower end. */
function WayList({ of: { result, nodes, edges, was }, asked }: { of: PathsView; asked: NetworkQuestion }) {
  const say = waysWords.useWords()
  const more = moreWaysWords.useWords()
  const { list } = useFormats()
  const ways = [...Map.groupBy(result.paths, wayKey).values()]
  const rolesOf = (same: readonly (typeof result.paths)[number][]) => [...new Set(same.flatMap(({ edges: [first] }) => (first === undefined || edges[first] === undefined ? [] : [edgeName(edges[first].kind)])))]
  return (
    <>
      <p>{result.paths.length === 0 ? say('none') : result.isCut ? more('atLeast', { count: ways.length }) : say('ways', { count: ways.length })}{result.isCut && ` ${say('more')}`}{was !== null && ` ${was.result.isCut ? more('atLeastBefore', { count: waysIn(was.result.paths) }) : say('before', { count: waysIn(was.result.paths) })}`}</p>
      <ol className="stack">{ways.map((same) => { const path = same[0]!; return (
        <li key={path.edges.join()}><a href={paths.network({ ...asked, view: 'layers', at: '', path: idList(path.nodes.map((at) => nodes[at]!.id)) })}><Own>{path.nodes.map((at) => nodes[at]!.label).join(' → ')}</Own></a> <span className="small quiet">{[...(path.edges.length === 0 ? [] : [more('recordedAs', { roles: list(rolesOf(same)) })]), say('weakest', { strength: networkWords.say(path.strength) }), ...(path.isGoodsStated === false ? [say('goodsOpen')] : []), ...(path.isOrderKnown === false ? [say('orderOpen')] : [])].join('; ')}</span></li>
      ) })}</ol>
    </>
  )
}

/** Lines between the same two that begin a way are roles in which one is recorded; those further on are other hand-overs. */
const wayKey = ({ nodes, edges }: PathsView['result']['paths'][number]) => `${nodes.join()} ${edges.slice(1).join()}`
const waysIn = (found: PathsView['result']['paths']) => new Set(found.map(wayKey)).size

function Cuts({ of: { result, nodes }, asked }: { of: CutsView; asked: NetworkQuestion }) {
  const say = waysWords.useWords()
  const more = moreWaysWords.useWords()
  const { list } = useFormats()
  const link = (at: number) => <a href={paths.network({ ...asked, at: nodes[at]!.id, path: '' })}><Own>{nodes[at]!.label}</Own></a>
  if (!result.hasWays) return null
  const told = ({ size, cut, atLeast, isOnly }: typeof result.parties) => (size === null ? say('uncut') : [say('cut', { count: size, names: list(cut.map((at) => nodes[at]!.label)) }), ...(atLeast < size ? [say('atLeast', { count: atLeast })] : size > 0 && !isOnly ? [say('other')] : [])].join(' '))
  return (
    <ul className="stack">
      <li>{told(result.parties)}</li>
      {result.stated !== null && <li>{say('ofStated')} {told(result.stated.parties)}</li>}
      {result.passedByAll.slice(0, mostPassed).map(({ node, items }) => <li key={node}>{say('passed', { count: items.length, name: nodes[node]!.label })} <span className="small">{more('items')} {items.slice(0, mostItems).map((at, n) => <span key={at}>{n > 0 && ', '}{link(at)}</span>)}{items.length > mostItems && ` ${more('moreItems', { count: items.length - mostItems })}`}</span></li>)}
      {result.passedByAll.length > mostPassed && <li className="small quiet">{more('morePassed', { count: result.passedByAll.length - mostPassed })}</li>}
    </ul>
  )
}
