/**
 * Network answers: what is asked of the network of a world, answered; the same for routes, threads and the command line.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow, parseDay, parseEdtf } from '@proofmark/core/dates'
import {
  appearancesAfter, buildNetwork, chokepoints, communities, edgeRows, endsSupply, foundDay, gexfLines, graphmlLines, markedNetwork, networkChanges, networkNoteTexts, networkPaths, networkWithin, nodeRows, recurring, strengths, supplyGaps, supposed,
  type BuiltNetwork, type MarkedNetwork, type Network, type NetworkNote, type Strength,
} from '@proofmark/core/network'
import { handlings, isHandling, worldUpTo, type Handling, type World } from '@proofmark/core/statements'
import { csvOf } from '@proofmark/core/sheets'
import { findStatement } from './lookup.ts'
import { exportForms, type ExportForm, type NetworkQuestion } from './network-question.ts'
import type { NetworkCut, NetworkView, Told } from './network-view.ts'

export type NetworkRefusalCode =
  | 'store-too-large' // about: how many statements it has
  | 'case-unknown'
  | 'node-unknown'
  | 'node-ambiguous' // several nodes bear these words
  | 'same-ends' // ways and cuts lead from one node to another
  | 'not-a-weapon' // gaps are asked of an item with parts
  | 'statement-unknown'
  | 'not-a-role' // only roles can be taken as accepted
  | 'option-invalid' // a number, or how many or how long, is not of the form that the field has
  | 'date-invalid'
  | 'strength-unknown'
  | 'listing-invalid' // expected PARTY:DAY
  | 'by-unknown' // recurring by case or by weapon
  | 'form-unknown'
  | 'handling-unknown'

/** `handling`: of the narrowest statement that the network asked has. */
export type NetworkAnswer = { readonly ok: true; readonly text: string; readonly type: string; readonly handling: Handling } | { readonly ok: false; readonly code: NetworkRefusalCode; readonly message: string; readonly about: string }

class Refused extends Error {
  readonly code: NetworkRefusalCode
  readonly about: string
  constructor(code: NetworkRefusalCode, about: string, message: string) { super(message); this.code = code; this.about = about }
}

/** Networks that were built, by world and cases. */
const built = new WeakMap<World, Map<string, BuiltNetwork>>()
const networkOf = (world: World, of: readonly string[] | null): BuiltNetwork => {
  const key = of === null ? 'all' : of.join(' ')
  const known = built.get(world) ?? new Map<string, BuiltNetwork>()
  built.set(world, known)
  const found = known.get(key) ?? buildNetwork(world, of)
  known.set(key, found)
  return found
}

interface Asked { readonly network: Network & { readonly isCertain: readonly boolean[] | null; readonly left: number }; readonly notes: readonly NetworkNote[]; readonly world: World }

/** Never throws for what is asked; `text` is JSON, or the file of an export. */
export function networkAnswer(world: World, question: NetworkQuestion): NetworkAnswer {
  try {
    const answered = answer(world, question)
    return { ok: true, handling: answered.handling, ...('text' in answered ? { text: answered.text, type: answered.type } : { text: JSON.stringify(answered.view), type: 'application/json' }) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, message: error.message, about: error.about }
    throw error
  }
}

type Answered = { readonly handling: Handling } & ({ readonly view: unknown } | { readonly text: string; readonly type: string })

function answer(whole: World, question: NetworkQuestion): Answered {
  const upTo = question.handling ?? 'confidential'
  if (!isHandling(upTo)) throw new Refused('handling-unknown', upTo, `Expected ${handlings.join(', ')}.`)
  const world = worldUpTo(whole, upTo)
  const cases = question.cases.map((name) => { const found = findStatement(whole, name, 'case'); if (!found.ok) throw new Refused('case-unknown', name, 'case: no case has this id or label.'); return found.statement.id })
  const inCases = cases.length === 0 ? null : [...new Set(cases)].toSorted()
  const ids = (field: string, names: readonly string[]) => new Set(names.map((name) => {
    const found = findStatement(whole, name)
    if (!found.ok) throw new Refused('statement-unknown', name, `${field}: no statement has this id or label.`)
    if (field === 'accepted' && found.statement.kind !== 'role') throw new Refused('not-a-role', name, `${field}: expected a role; this is of the kind ${found.statement.kind}.`)
    return found.statement.id
  }))
  const [without, accepted] = [ids('without', question.without), ids('accepted', question.accepted)]
  if (question.most < 1 || question.most > mostPaths) throw new Refused('option-invalid', String(question.most), `most: expected a number from 1 to ${mostPaths}.`)
  const isSupposed = without.size + accepted.size > 0
  const base: Asked = { ...narrowed(networkOf(world, inCases), question), world }
  const other = isSupposed ? supposed(world, { without, accepted }) : world
  const now: Asked = isSupposed ? { ...narrowed(buildNetwork(other, inCases), question), world: other } : base
  const marked = markedNetwork(whole, now.network, upTo)
  const told = <Result>(ask: (asked: Asked) => Result): { view: Told<Result>; handling: Handling } => ({ handling: marked.handling, view: { ...named(now.network, ask(now)), cut: cutOf(now.notes), was: isSupposed ? named(base.network, ask(base)) : null } })
  /** Both ends, where they are given, are different nodes: no way leads from a node to itself, and nothing parts it from itself. Ways among several nodes may begin and end at each of them. */
  const ends = (asked: Asked) => {
    const [from, to] = [nodes(asked, 'from'), nodes(asked, 'to')]
    const shared = (from ?? []).filter((node) => to?.includes(node) === true)
    if (shared.length > 0 && (question.about === 'cuts' || new Set([...from!, ...to!]).size === 1)) {
      throw new Refused('same-ends', question.from[from!.indexOf(shared[0]!)]!, `from and to: ${JSON.stringify(asked.network.nodes[shared[0]!]!.label)} is given as both ends; ways and cuts are asked for between two different nodes. Give another one for from or to, or leave one out.`)
    }
    return { ...chosen('from', from), ...chosen('to', to) }
  }
  const nodes = (asked: Asked, field: 'from' | 'to') => (question[field].length === 0 ? undefined : question[field].map((name) => nodeNamed(asked, name, field)))

  switch (question.about) {
    case 'network': return { handling: marked.handling, view: { ...marked, upTo, cut: cutOf(now.notes), isCertain: now.network.isCertain, left: now.network.left, changes: isSupposed ? networkChanges(base.network, now.network) : null } satisfies NetworkView }
    case 'paths': return told((asked) => networkPaths(asked.network, { ...ends(asked), most: question.most, eitherWay: question.eitherWay }))
    case 'cuts': return told((asked) => { const { from, to } = ends(asked); return chokepoints(asked.network, from, to) })
    case 'recurring': {
      const { by } = question
      if (by !== 'case' && by !== 'weapon') throw new Refused('by-unknown', by, 'by: expected case or weapon.')
      return told((asked) => recurring(asked.network, by, question.seed, endsSupply(asked.world)))
    }
    case 'communities': return told((asked) => { const { communities: all, modularity } = communities(asked.network); return { communities: all.slice(0, mostCommunities).map((members) => members.slice(0, mostMembers)), sizes: all.map((members) => members.length), modularity } })
    case 'gaps': return told((asked) => {
      const weapon = nodeNamed(asked, question.weapon ?? '', 'weapon')
      const parts = supplyGaps(asked.network, weapon, (node) => foundDay(asked.world, asked.network.nodes[node]!))
      if (parts.length === 0) throw new Refused('not-a-weapon', question.weapon ?? '', 'weapon: expected an item of which parts are recorded.')
      return { weapon, parts }
    })
    case 'appearances': return told((asked) => ({ appearances: appearancesAfter(asked.network, question.since.map((text) => {
      const at = text.lastIndexOf(':')
      const day = parseDay(text.slice(at + 1))
      if (at < 1 || day === null) throw new Refused('listing-invalid', text, 'since: expected PARTY:YYYY-MM-DD.')
      return { node: nodeNamed(asked, text.slice(0, at), 'since'), day }
    })) }))
    case 'export': {
      const form = exportForms.find((each) => each === question.form)
      if (form === undefined) throw new Refused('form-unknown', question.form, `form: expected ${exportForms.join(', ')}.`)
      return { handling: marked.handling, text: exported(marked, form), type: exportTypes[form] }
    }
  }
}

const chosen = <Key extends 'from' | 'to'>(key: Key, of: readonly number[] | undefined): { readonly [K in Key]?: readonly number[] } => (of === undefined ? {} : { [key]: of } as { readonly [K in Key]: readonly number[] })
const mostPaths = 100
const mostCommunities = 200
const mostMembers = 500

const exportTypes: Readonly<Record<ExportForm, string>> = { gexf: 'application/gexf+xml; charset=utf-8', graphml: 'application/graphml+xml; charset=utf-8', csv: 'text/csv; charset=utf-8', 'csv-nodes': 'text/csv; charset=utf-8' }

function exported(network: MarkedNetwork, form: ExportForm): string {
  if (form === 'gexf' || form === 'graphml') return `${[...(form === 'gexf' ? gexfLines : graphmlLines)(network)].join('\n')}\n`
  return csvOf([...(form === 'csv' ? edgeRows : nodeRows)(network)])
}

/** By strength, then by time. */
function narrowed(whole: BuiltNetwork, { strength, asOf }: NetworkQuestion): Omit<Asked, 'world'> {
  const { notes } = whole
  let network: Network = whole
  if (strength !== null) {
    const least = strengths.indexOf(strength as Strength)
    if (least < 0) throw new Refused('strength-unknown', strength, `strength: expected ${strengths.join(', ')}.`)
    network = networkWithin({ nodes: network.nodes, edges: network.edges.filter((edge) => strengths.indexOf(edge.strength) <= least) }, null, null)
  }
  if (asOf === null) return { network: { nodes: network.nodes, edges: network.edges, isCertain: null, left: 0 }, notes }
  const [parsed, found] = [parseEdtf(asOf), bounds(asOf)]
  if (!parsed.ok || isRefusal(found)) throw new Refused('date-invalid', asOf, 'asOf: expected a date or an interval in EDTF.')
  const { from, to } = outerWindow(found)
  // A single date asks how things stood at its end; an interval, what was within it.
  return { network: networkWithin(network, parsed.value.kind === 'interval' && isDay(from) ? from : null, isDay(to) ? to : null), notes }
}

/** By the id of a node, by the id or label of one of its statements, or by its words where only one has them. */
function nodeNamed({ network: { nodes }, world }: Asked, name: string, field: string): number {
  const exact = nodes.findIndex(({ id }) => id === name)
  if (exact >= 0) return exact
  const found = findStatement(world, name)
  const named = found.ok ? nodes.findIndex(({ statements }) => statements.includes(found.statement.id)) : -1
  if (named >= 0) return named
  const alike = nodes.flatMap(({ label }, at) => (label === name ? [at] : []))
  if (alike.length === 1) return alike[0]!
  throw alike.length === 0 ? new Refused('node-unknown', name, `${field}: no node of this network has this id, label or name.`) : new Refused('node-ambiguous', name, `${field}: ${alike.length} nodes have this name; give the id or label of one.`)
}

const mostStatements = 100

export const cutOf = (notes: readonly NetworkNote[]): NetworkCut[] => [...Map.groupBy(notes, ({ code }) => code)].map(([code, of]) => ({
  code, text: networkNoteTexts[code], count: of.length, statements: [...new Set(of.flatMap(({ statements }) => statements))].slice(0, mostStatements),
}))

/** Fields of results that hold places in `nodes`, and in `edges`; of cuts both, by what was cut. */
const nodeFields = new Set(['nodes', 'node', 'from', 'to', 'weapon', 'part', 'after', 'before', 'listed', 'shared', 'items', 'communities', 'aside'])

/** The nodes and edges that a result names. */
function named<Result>({ nodes, edges }: Network, result: Result): Omit<Told<Result>, 'was' | 'cut'> {
  const [ofNodes, ofEdges] = [new Set<number>(), new Set<number>()]
  const walk = (value: unknown, into: Set<number> | null): void => {
    if (typeof value === 'number') { if (into !== null) into.add(value) }
    else if (Array.isArray(value)) for (const each of value) walk(each, into)
    else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) {
      walk(each, key === 'edges' ? ofEdges : key === 'parties' || nodeFields.has(key) ? ofNodes : key === 'cut' || key === 'other' ? into : null)
    }
  }
  walk(result, null)
  for (const edge of ofEdges) if (edges[edge] !== undefined) for (const end of [edges[edge].from, edges[edge].to]) ofNodes.add(end)
  const pick = <Of>(all: readonly Of[], places: ReadonlySet<number>) => Object.fromEntries([...places].filter((at) => all[at] !== undefined).map((at) => [at, all[at]!]))
  return { result, nodes: pick(nodes, ofNodes), edges: pick(edges, ofEdges) }
}
