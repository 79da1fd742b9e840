/**
 * Network page: the picture, its filters, its legend, what is picked, and the same as tables. Everything that is chosen stands in the address; no filter moves a node.
 * @module
 */
import { useDeferredValue, useMemo, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Network } from '@proofmark/core/network'
import { isBeyond, isHandling } from '@proofmark/core/statements'
import { idList, idsOf, networkQuestion, paths, type NetworkQuestion } from '../../paths.ts'
import { caseOf } from '../../queries.ts'
import { useAddress, useOpening } from '../../router.ts'
import { useHandlingLines } from '../../shell/handling-choice.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { English, Own } from '../../words/said.tsx'
import './network.css'
import { Filters } from './filters.tsx'
import { Legend } from './legend.tsx'
import { degreesOf, edgeName, saidOf } from './looks.ts'
import { networkOf, supposedOf, type NetworkView } from './network-api.ts'
import { Picture } from './picture.tsx'
import { shownHandling } from './rows.ts'
import { SaveRow } from './save-row.tsx'
import { shownOf } from './shown.ts'
import { EdgesTable, NodesTable } from './tables.tsx'
import { nothingSupposed, placesWith, withSupposed } from './supposed.ts'
import { usePositions } from './use-positions.ts'
import { hypothesisWords } from './hypothesis-words.ts'
import { oddities } from './odd-address.ts'
import { Questions } from './questions.tsx'
import { LineSample } from './svg-picture.tsx'
import { Ways } from './ways.tsx'
import { networkWords } from './words.ts'

export default function NetworkPage() {
  const asked = networkQuestion(useAddress())
  const { data, error } = useQuery(networkOf(asked))
  const ofCase = useQuery({ ...caseOf(asked.case), enabled: asked.case !== '' })
  const say = networkWords.useWords()
  const isKept = data !== undefined && ofCase.data !== undefined && isHandling(ofCase.data.handling) && isBeyond(ofCase.data.handling, data.upTo)
  return (
    <div className="page wide network">
      <header><h1 data-kept-back={isKept ? '' : undefined}>{say('title')}</h1><p className="lede no-print">{say('lede')}</p></header>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : data.nodes.length === 0 ? <Empty of={asked.case} /> : <Whole key={asked.case} network={data} asked={asked} of={ofCase.data ?? null} />}
      {data !== undefined && <NotShown of={data} />}
    </div>
  )
}

function Empty({ of }: { of: string }) {
  const say = networkWords.useWords()
  return <div className="empty"><p><strong>{say('emptyHead')}</strong></p><p>{say('empty')} <a href={paths.capture(of)}>{say('toCapture')}</a> · <a href={paths.import()}>{say('toImport')}</a></p></div>
}

function Whole({ network: recorded, asked, of }: { network: NetworkView; asked: NetworkQuestion; of: { readonly title: string; readonly handling: string } | null }) {
  const say = networkWords.useWords()
  const handlingLines = useHandlingLines()
  const { number } = useFormats()
  const search = useRef<HTMLInputElement>(null)
  const key = useDeferredValue(JSON.stringify({ ...asked, at: '', start: '', end: '', sort: '', view: '' }))
  const ifAccepted = useQuery(supposedOf(asked))
  const drawn = useMemo(() => (ifAccepted.data === undefined || ifAccepted.data.upTo !== recorded.upTo ? nothingSupposed(recorded) : withSupposed(recorded, ifAccepted.data, new Set(idsOf(asked.accept)))), [recorded, ifAccepted.data, asked.accept])
  const { network } = drawn
  const shown = useMemo(() => shownOf(network, JSON.parse(key) as NetworkQuestion, drawn.edges), [network, drawn, key])
  const degrees = useMemo(() => degreesOf(network), [network])
  const laid = usePositions(recorded, asked.case, asked.handling)
  const xy = useMemo(() => (laid.xy === null ? null : placesWith(laid.xy, drawn)), [laid.xy, laid.version, drawn])
  const positions = { ...laid, xy }
  const counted = useMemo(() => new Set([...shown.nodes.flatMap((at) => network.nodes[at]!.statements), ...shown.edges.flatMap((at) => network.edges[at]!.statements)]).size, [network, shown])
  const [aside, supposed] = [idsOf(asked.without), idsOf(asked.accept)]
  const ask = hypothesisWords.useWords()
  const odd = useMemo(() => oddities(network, asked), [network, asked])
  // The title of a case is kept back like the rest of it.
  const [ofTitle, upTo] = [of === null || !isHandling(of.handling) ? 'open' : of.handling, network.upTo]
  const isNamed = of !== null && !isBeyond(ofTitle, upTo)
  const title = say('made', { what: asked.case === '' ? say('everything') : isNamed ? of.title : asked.case })
  const handling = shownHandling(network, shown, isNamed ? ofTitle : 'open')
  const lines = [
    ...handlingLines(handling, upTo),
    say('shown', { nodes: shown.nodes.length, edges: shown.edges.length, allNodes: number(network.nodes.length), allEdges: number(network.edges.length) }), say('sample', { count: counted }),
    ...(shown.possibly.size > 0 ? [say('possibly', { count: shown.possibly.size })] : []), ...(aside.length > 0 ? [`${say('aside', { count: aside.length })} ${say('asideHelp')}`] : []), ...(supposed.length > 0 && ifAccepted.data !== undefined ? [ask('accepted', { count: supposed.length })] : []),
  ]
  const all = { network, shown, degrees, asked, positions, search }
  return (
    <>
      <Filters network={network} asked={asked} search={search} />
      <div role="status" className="network-said">{lines.map((line) => <p key={line}>{line}</p>)}{ifAccepted.isLoading && <p>{ask('working')}</p>}{aside.length + supposed.length > 0 && <p className="no-print"><a href={paths.network({ ...asked, without: '', accept: '' })}>{say('back')}</a></p>}</div>
      {ifAccepted.error !== null && <Failure error={ifAccepted.error} />}
      {supposed.length > 0 && <SupposedList network={network} asked={asked} lines={drawn.edges} />}
      {odd.length > 0 && <div className="notice" role="alert"><p><strong>{ask('odd')}</strong></p><ul>{odd.map(({ code, values }) => <li key={code} className="small"><Own>{ask(code, { values: values.join(', ') })}</Own></li>)}</ul></div>}
      <nav className="row no-print" aria-label={say('view')}>{(['map', 'layers'] as const).map((view) => <a key={view} className="button" href={paths.network({ ...asked, view: view === 'map' ? '' : view })} aria-current={(asked.view === 'layers') === (view === 'layers') ? 'true' : undefined}>{say(view === 'map' ? 'asMap' : 'asLayers')}</a>)}</nav>
      {shown.nodes.length === 0 ? <p className="empty">{say('noneShown')}</p> : <Picture {...all} />}
      <Picked network={network} asked={asked} />
      <Ways network={network} asked={asked} />
      <Questions network={network} asked={asked} />
      <Legend network={network} shown={shown} />
      <SaveRow {...all} network={network} title={title} lines={lines} isWaiting={ifAccepted.isLoading} />
      <div className="network-tables"><NodesTable {...all} /><EdgesTable {...all} /></div>
    </>
  )
}

function Picked({ network, asked }: { network: Network; asked: NetworkQuestion }) {
  const ask = hypothesisWords.useWords()
  const say = networkWords.useWords()
  const opening = useOpening()
  const node = network.nodes.find(({ id }) => id === asked.at)
  if (node === undefined) return null
  return (
    <section className="network-picked no-print" aria-label={say('pick')}>
      <p><span className="label">{say('pick')}</span> <strong><Own>{node.label}</Own></strong> <span className="quiet">{node.roles.length > 0 && `${say(node.kind)} · `}{saidOf(node)}</span></p>
      <p className="row">{node.statements.length > 0 && <a className="button" href={opening({ kind: 'because', ids: node.statements })}>{say('evidence')}</a>}<a className="button" href={paths.network({ ...asked, view: 'layers', path: '' })}>{say('layersThrough')}</a><a className="button" href={paths.network({ ...asked, start: node.id })}>{ask('fromHere')}</a><a className="button" href={paths.network({ ...asked, end: node.id })}>{ask('toHere')}</a><a className="button plain" href={paths.network({ ...asked, at: '' })}>{say('unpick')}</a></p>
    </section>
  )
}

/** Each claim that is supposed, and the way back from it. */
function SupposedList({ network: { nodes, edges }, asked, lines }: { network: Network; asked: NetworkQuestion; lines: ReadonlySet<number> }) {
  const ask = hypothesisWords.useWords()
  const opening = useOpening()
  const accepted = idsOf(asked.accept)
  const of = (id: string) => [...lines].map((at) => edges[at]!).find(({ statements }) => (statements as readonly string[]).includes(id))
  return (
    <section className="network-supposed no-print" aria-labelledby="network-supposed"><h2 id="network-supposed">{ask('supposedLines')}</h2>
      <ul className="stack">{accepted.map((id) => { const edge = of(id); return <li key={id}>{edge !== undefined && <LineSample strength={edge.strength} isSupposed />}<a href={opening({ kind: 'statement', id })}><Own>{edge === undefined ? id : `${nodes[edge.from]!.label} → ${nodes[edge.to]!.label}: ${edgeName(edge.kind)}`}</Own></a> <a className="button" href={paths.network({ ...asked, accept: idList(accepted.filter((each) => each !== id)) })}>{ask('drop')}</a></li> })}</ul>
      <p className="small quiet">{ask('stays')}</p>
    </section>
  )
}

/** Statements that speak of it and made no node or line. */
function NotShown({ of: { cut } }: { of: NetworkView }) {
  const say = networkWords.useWords()
  const opening = useOpening()
  if (cut.length === 0) return null
  return <section aria-labelledby="network-cut"><h2 id="network-cut">{say('notShown')}</h2><ul className="stack">{cut.map(({ code, text, count, statements }) => <li key={code} className="small"><English>{text}</English> <a href={opening({ kind: 'because', ids: statements })}>{say('open', { count })}</a></li>)}</ul></section>
}
