/**
 * Ways: how one gets from the makers, or from what is picked, to the weapons; the fewest parties without which no recorded way remains; and the same without a hypothesis.
 * Each way opens in layers.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Network } from '@proofmark/core/network'
import { idList, paths, type NetworkQuestion } from '../../paths.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { cutsOf, waysOf, type CutsView, type PathsView } from './network-api.ts'
import { hypothesisWords } from './hypothesis-words.ts'
import { waysWords } from './ways-words.ts'
import { networkWords } from './words.ts'

const mostPassed = 5

export function Ways({ network, asked }: { network: Network; asked: NetworkQuestion }) {
  const say = waysWords.useWords()
  const [isOpen, setOpen] = useState(false)
  return <details className="network-ways no-print" onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{say('title')}</summary>{isOpen && <Answers network={network} asked={asked} />}</details>
}

function Answers({ network, asked }: { network: Network; asked: NetworkQuestion }) {
  const say = waysWords.useWords()
  const ask = hypothesisWords.useWords()
  const node = (of: string) => (of === '' ? undefined : network.nodes.find(({ id }) => id === of))
  const [start, end, picked] = [node(asked.start), node(asked.end), node(asked.at)]
  // What is picked is an end unless ends were chosen.
  const isChosen = start !== undefined || end !== undefined
  const [from, to] = isChosen ? [start, end] : picked?.kind === 'weapon' ? [undefined, picked] : [picked, undefined]
  const ends = { ...(from === undefined ? {} : { from: from.id }), ...(to === undefined ? {} : { to: to.id }) }
  const [ways, cuts] = [useQuery(waysOf(asked, ends)), useQuery(cutsOf(asked, ends))]
  const error = ways.error ?? cuts.error
  if (error !== null) return <Failure error={error} />
  if (ways.data === undefined || cuts.data === undefined) return <Waiting />
  return (
    <>
      <p className="small quiet">{say('asked', { from: from?.label ?? say('makers'), to: to?.label ?? say('weapons') })}{isChosen && <> <a href={paths.network({ ...asked, start: '', end: '' })}>{ask('noEnds')}</a></>}{(asked.without !== '' || asked.accept !== '') && ` ${say('now')}`}</p>
      <WayList of={ways.data} asked={asked} />
      <p className="small quiet">{say('ofCuts')}</p>
      <Cuts of={cuts.data} />
      <p className="small quiet">{say('followed')}</p>
    </>
  )
}

function WayList({ of: { result, nodes, was }, asked }: { of: PathsView; asked: NetworkQuestion }) {
  const say = waysWords.useWords()
  return (
    <>
      <p>{result.paths.length === 0 ? say('none') : say('ways', { count: result.paths.length })}{result.isCut && ` ${say('more')}`}{was !== null && ` ${say('before', { count: was.result.paths.length })}`}</p>
      <ol className="stack">{result.paths.map((path) => (
        <li key={path.edges.join()}><a href={paths.network({ ...asked, view: 'layers', at: '', path: idList(path.nodes.map((at) => nodes[at]!.id)) })}><Own>{path.nodes.map((at) => nodes[at]!.label).join(' → ')}</Own></a> <span className="small quiet">{[say('weakest', { strength: networkWords.say(path.strength) }), ...(path.isGoodsStated === false ? [say('goodsOpen')] : []), ...(path.isOrderKnown === false ? [say('orderOpen')] : [])].join('; ')}</span></li>
      ))}</ol>
    </>
  )
}

function Cuts({ of: { result, nodes } }: { of: CutsView }) {
  const say = waysWords.useWords()
  const { list } = useFormats()
  if (!result.hasWays) return null
  const told = ({ size, cut, atLeast, isOnly }: typeof result.parties) => (size === null ? say('uncut') : [say('cut', { count: size, names: list(cut.map((at) => nodes[at]!.label)) }), ...(atLeast < size ? [say('atLeast', { count: atLeast })] : size > 0 && !isOnly ? [say('other')] : [])].join(' '))
  return (
    <ul className="stack">
      <li>{told(result.parties)}</li>
      {result.stated !== null && <li>{say('ofStated')} {told(result.stated.parties)}</li>}
      {result.passedByAll.slice(0, mostPassed).map(({ node, items }) => <li key={node}>{say('passed', { count: items.length, name: nodes[node]!.label })}</li>)}
    </ul>
  )
}
