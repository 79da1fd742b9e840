/**
 * Rows: nodes and edges of what is shown as rows of a table, sorted, and as CSV.
 * @module
 */
import { formatDay } from '@proofmark/core/dates'
import { strengths, type MarkedNetwork, type Network } from '@proofmark/core/network'
import { csvOf } from '@proofmark/core/sheets'
import { narrowest, type Handling } from '@proofmark/core/statements'
import { edgeName, roleNames } from './looks.ts'
import type { Shown } from './shown.ts'
import { networkWords } from './words.ts'

export const nodeColumns = ['name', 'kind', 'roles', 'country', 'lines', 'statements'] as const
export const edgeColumns = ['giver', 'role', 'getter', 'strengthOf', 'since', 'until', 'statements'] as const
export type NodeColumn = (typeof nodeColumns)[number]
export type EdgeColumn = (typeof edgeColumns)[number]

/** `sort`: `column`, or `-column` for the other way. What is equal keeps its order: first what the words of the filter name, then what has most lines. */
export function sortedNodes({ nodes }: Network, shown: Pick<Shown, 'nodes' | 'meant'>, degrees: Uint32Array, sort: string): readonly number[] {
  const keys: Readonly<Record<NodeColumn, (at: number) => string | number>> = {
    name: (at) => nodes[at]!.label.toLowerCase(), kind: (at) => networkWords.say(nodes[at]!.kind), roles: (at) => roleNames(nodes[at]!.roles), country: (at) => nodes[at]!.country ?? '\uffff', lines: (at) => degrees[at]!, statements: (at) => nodes[at]!.statements.length,
  }
  const rank = (at: number) => (shown.meant.has(at) ? 1 : 0)
  return sorted(shown.nodes.toSorted((a, b) => rank(b) - rank(a) || degrees[b]! - degrees[a]!), keys, sort)
}

export function sortedEdges({ nodes, edges }: Network, shown: Pick<Shown, 'edges'>, sort: string): readonly number[] {
  const keys: Readonly<Record<EdgeColumn, (at: number) => string | number>> = {
    giver: (at) => nodes[edges[at]!.from]!.label.toLowerCase(), role: (at) => edgeName(edges[at]!.kind), getter: (at) => nodes[edges[at]!.to]!.label.toLowerCase(), strengthOf: (at) => strengths.indexOf(edges[at]!.strength),
    since: (at) => edges[at]!.since ?? Infinity, until: (at) => edges[at]!.until ?? Infinity, statements: (at) => edges[at]!.statements.length,
  }
  return sorted(shown.edges, keys, sort)
}

function sorted<Column extends string>(rows: readonly number[], keys: Readonly<Record<Column, (at: number) => string | number>>, sort: string): readonly number[] {
  const [column, way] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1]
  if (!Object.hasOwn(keys, column)) return rows
  const key = keys[column as Column]
  return rows.map((at) => ({ at, key: key(at) })).toSorted((a, b) => way * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ at }) => at)
}

/** The narrowest handling of what is shown; that of a case whose title stands above it too. */
export const shownHandling = ({ nodes, edges }: MarkedNetwork, shown: Pick<Shown, 'nodes' | 'edges'>, ofTitle: Handling = 'open'): Handling => narrowest([ofTitle, ...shown.nodes.map((at) => nodes[at]!.handling), ...shown.edges.map((at) => edges[at]!.handling)])

export const nodesCsv = ({ nodes }: MarkedNetwork, rows: readonly number[], degrees: Uint32Array): string => csvOf([
  ['id', 'kind', 'label', 'country', 'roles', 'lines', 'cases', 'statements', 'handling'],
  ...rows.map((at) => { const { id, kind, label, country, roles, cases, statements, handling } = nodes[at]!; return [id, kind, label, country ?? '', roles.join(' '), String(degrees[at]!), cases.join(' '), statements.join(' '), handling] }),
])

/** `supposed`: `yes` where a line is here, or is so well borne, only because a claim is supposed to be accepted. A row is as narrow as the narrowest of the line and its ends. */
export const edgesCsv = ({ nodes, edges }: MarkedNetwork, rows: readonly number[], supposed: ReadonlySet<number> = new Set()): string => csvOf([
  ['from', 'from_label', 'kind', 'to', 'to_label', 'strength', 'since', 'until', 'cases', 'statements', 'supposed', 'handling'],
  ...rows.map((at) => { const { from, to, kind, strength, since, until, cases, statements, handling } = edges[at]!; return [nodes[from]!.id, nodes[from]!.label, kind, nodes[to]!.id, nodes[to]!.label, strength, since === null ? '' : formatDay(since), until === null ? '' : formatDay(until), cases.join(' '), statements.join(' '), supposed.has(at) ? 'yes' : '', narrowest([handling, nodes[from]!.handling, nodes[to]!.handling])] }),
])
