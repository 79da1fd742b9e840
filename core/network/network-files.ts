/**
 * Network files: a network as GEXF 1.2 and as GraphML, for programs such as Gephi, and as rows for a CSV file. Described in docs/network.md.
 *
 * Each node and each edge has its statements and its handling with it, and ids that are the same at each export; a file says how narrow the narrowest of it is.
 * Nothing of the machine or the day of export is in a file.
 * @module
 */
import { formatDay } from '@proofmark/core/dates'
import { narrowest, type Handling } from '@proofmark/core/statements'
import type { MarkedNetwork } from './network-handling.ts'
import { xmlText } from './xml-text.ts'

type NetworkNode = MarkedNetwork['nodes'][number]
type NetworkEdge = MarkedNetwork['edges'][number]
type Column<Of> = readonly [name: string, value: (of: Of) => string]

const nodeColumns: readonly Column<NetworkNode>[] = [
  ['kind', ({ kind }) => kind], ['country', ({ country }) => country ?? ''], ['roles', ({ roles }) => roles.join(' ')], ['cases', ({ cases }) => cases.join(' ')], ['statements', ({ statements }) => statements.join(' ')],
  ['handling', ({ handling }) => handling],
]
const edgeColumns: readonly Column<NetworkEdge>[] = [
  ['kind', ({ kind }) => kind], ['strength', ({ strength }) => strength], ['since', ({ since }) => (since === null ? '' : formatDay(since))], ['until', ({ until }) => (until === null ? '' : formatDay(until))],
  ['cases', ({ cases }) => cases.join(' ')], ['statements', ({ statements }) => statements.join(' ')], ['handling', ({ handling }) => handling],
]

/** What a file says of itself, for whoever opens it alone. */
export const handlingSentence = (handling: Handling): string => `Handling: ${handling}. The narrowest handling of the statements that are in this file.`

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const attribute = (name: string, value: string) => ` ${name}="${xmlText(value)}"`
const edgeId = ({ nodes }: MarkedNetwork, { from, to, kind }: NetworkEdge) => `${nodes[from]!.id} ${kind} ${nodes[to]!.id}`

export function* gexfLines(network: MarkedNetwork): Generator<string> {
  const { nodes, edges } = network
  const declared = (of: string, columns: readonly Column<never>[]) => `    <attributes class="${of}">${columns.map(([name]) => `<attribute id="${name}" title="${name}" type="string"/>`).join('')}</attributes>`
  const values = <Of>(columns: readonly Column<Of>[], of: Of) => `<attvalues>${columns.map(([name, value]) => [name, value(of)] as const).filter(([, value]) => value !== '').map(([name, value]) => `<attvalue for="${name}"${attribute('value', value)}/>`).join('')}</attvalues>`
  // Years of more than four digits are no dates of XML; they stand in the columns alone.
  const time = (name: string, day: NetworkEdge['since']) => { const text = day === null ? '' : formatDay(day); return /^\d{4}-\d\d-\d\d$/.test(text) ? ` ${name}="${text}"` : '' }
  yield head
  yield '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">'
  yield `  <meta><description>${xmlText(handlingSentence(network.handling))}</description></meta>`
  yield '  <graph mode="dynamic" timeformat="date" defaultedgetype="directed">'
  yield declared('node', nodeColumns)
  yield declared('edge', edgeColumns)
  yield '    <nodes>'
  for (const node of nodes) yield `      <node${attribute('id', node.id)}${attribute('label', node.label)}>${values(nodeColumns, node)}</node>`
  yield '    </nodes>'
  yield '    <edges>'
  for (const edge of edges) yield `      <edge${attribute('id', edgeId(network, edge))}${attribute('source', nodes[edge.from]!.id)}${attribute('target', nodes[edge.to]!.id)}${attribute('label', edge.kind)}${time('start', edge.since)}${time('end', edge.until)}>${values(edgeColumns, edge)}</edge>`
  yield '    </edges>'
  yield '  </graph>'
  yield '</gexf>'
}

export function* graphmlLines(network: MarkedNetwork): Generator<string> {
  const { nodes, edges } = network
  const columns: readonly Column<NetworkNode>[] = [['label', ({ label }) => label], ...nodeColumns]
  const keys = <Of>(of: string, all: readonly Column<Of>[]) => all.map(([name]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="string"/>`)
  const data = <Of>(of: string, all: readonly Column<Of>[], what: Of) => all.map(([name, value]) => [name, value(what)] as const).filter(([, value]) => value !== '').map(([name, value]) => `<data key="${of}-${name}">${xmlText(value)}</data>`).join('')
  yield head
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
  yield `  <desc>${xmlText(handlingSentence(network.handling))}</desc>`
  yield '  <key id="graph-handling" for="graph" attr.name="handling" attr.type="string"/>'
  yield* keys('node', columns)
  yield* keys('edge', edgeColumns)
  yield '  <graph id="network" edgedefault="directed">'
  yield `    <data key="graph-handling">${network.handling}</data>`
  for (const node of nodes) yield `    <node${attribute('id', node.id)}>${data('node', columns, node)}</node>`
  for (const edge of edges) yield `    <edge${attribute('id', edgeId(network, edge))}${attribute('source', nodes[edge.from]!.id)}${attribute('target', nodes[edge.to]!.id)}>${data('edge', edgeColumns, edge)}</edge>`
  yield '  </graph>'
  yield '</graphml>'
}

/** One row for each edge, with both ends; the first row names the columns. A row is as narrow as the narrowest of the edge and its ends. */
export function* edgeRows({ nodes, edges }: MarkedNetwork): Generator<readonly string[]> {
  const ends: readonly (readonly [string, (of: NetworkNode) => string])[] = [['id', ({ id }) => id], ['label', ({ label }) => label], ...nodeColumns.slice(0, 3)]
  yield [...['from', 'to'].flatMap((side) => ends.map(([name]) => `${side} ${name}`)), ...edgeColumns.map(([name]) => name)]
  for (const edge of edges) yield [...[edge.from, edge.to].flatMap((at) => ends.map(([, value]) => value(nodes[at]!))), ...edgeColumns.map(([, value]) => value({ ...edge, handling: narrowest([edge, nodes[edge.from]!, nodes[edge.to]!].map(({ handling }) => handling)) }))]
}

/** One row for each node. */
export function* nodeRows({ nodes }: MarkedNetwork): Generator<readonly string[]> {
  yield ['id', 'label', ...nodeColumns.map(([name]) => name)]
  for (const node of nodes) yield [node.id, node.label, ...nodeColumns.map(([, value]) => value(node))]
}
