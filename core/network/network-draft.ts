/**
 * Network draft: nodes by key and edges by both ends and kind while a network is built; statements of one edge come together, and nothing is numbered before all are known.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { StatementId } from '@proofmark/core/statements'
import { strengthOf, type Borne } from './edge-strength.ts'
import type { EdgeKind, NetworkEdge, NetworkNode, NodeKind, RoleName } from './network.ts'
import type { NetworkNote } from './network-notes.ts'

export interface Span { readonly since: Day | null; readonly until: Day | null }

interface NodeDraft { readonly number: number; readonly kind: NodeKind; readonly label: string; readonly country: string | null; readonly goods: NetworkNode['goods']; readonly roles: Set<RoleName>; readonly cases: Set<StatementId>; readonly statements: Set<StatementId> }
interface Bearer extends Borne, Span { readonly case: StatementId | null; readonly statements: readonly StatementId[] }

export interface NetworkDraft {
  /** The same key again adds statements only. */
  node(key: string, what: { kind: NodeKind; label: string; country?: string | null; goods?: NetworkNode['goods']; statements: readonly StatementId[] }): string
  has(key: string): boolean
  edge(from: string, to: string, kind: EdgeKind, bearer: Bearer): void
  role(key: string, role: RoleName): void
  inCase(key: string, of: StatementId | null): void
  note(code: NetworkNote['code'], ...statements: readonly StatementId[]): void
  readonly notes: readonly NetworkNote[]
  done(): { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] }
}

export function networkDraft(): NetworkDraft {
  const nodes = new Map<string, NodeDraft>()
  const edges = new Map<number, { from: string; to: string; kind: EdgeKind; bearers: Bearer[] }>()
  const notes: NetworkNote[] = []
  const draft: NetworkDraft = {
    node(key, { kind, label, country = null, goods, statements }) {
      const known = nodes.get(key) ?? { number: nodes.size, kind, label, country, goods, roles: new Set(), cases: new Set(), statements: new Set() }
      nodes.set(key, known)
      for (const id of statements) known.statements.add(id)
      return key
    },
    has: (key) => nodes.has(key),
    edge(from, to, kind, bearer) {
      if (from === to) return draft.note('same-ends', ...bearer.statements)
      const key = (nodes.get(from)!.number * mostNodes + nodes.get(to)!.number) * mostKinds + numberOf(kind)
      const known = edges.get(key)
      if (known === undefined) edges.set(key, { from, to, kind, bearers: [bearer] })
      else known.bearers.push(bearer)
      for (const end of [from, to]) draft.inCase(end, bearer.case)
    },
    role: (key, role) => void nodes.get(key)!.roles.add(role),
    inCase(key, of) { if (of !== null) nodes.get(key)!.cases.add(of) },
    note: (code, ...statements) => void notes.push({ code, statements }),
    notes,
    done() {
      const keys = [...nodes.keys()].toSorted()
      const at = new Map(keys.map((key, place) => [key, place]))
      return {
        nodes: keys.map((id) => {
          const { kind, label, country, goods, roles, cases, statements } = nodes.get(id)!
          return { id, kind, label, country, roles: [...roles].toSorted(), cases: [...cases].toSorted(), statements: [...statements].toSorted(), ...(goods === undefined ? {} : { goods }) }
        }),
        edges: [...edges.values()].map(({ from, to, kind, bearers }) => {
          const doubted = bearers.filter(({ standing }) => standing === 'doubted').length
          if (doubted > 0 && doubted < bearers.length) draft.note('judgements-differ', ...bearers.flatMap(({ statements }) => statements))
          return { from: at.get(from)!, to: at.get(to)!, kind, strength: strengthOf(bearers), ...spanOf(bearers), cases: unique(bearers.flatMap((each) => each.case ?? [])), statements: unique(bearers.flatMap(({ statements }) => statements)) }
        }).toSorted((a, b) => a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1)),
      }
    },
  }
  return draft
}

/** An edge is known by one whole number: texts of two ids would cost more than all else here. */
const [mostNodes, mostKinds] = [2 ** 23, 64]
const kindNumbers = new Map<EdgeKind, number>()
function numberOf(kind: EdgeKind): number {
  const known = kindNumbers.get(kind) ?? kindNumbers.size
  kindNumbers.set(kind, known)
  return known
}

const unique = (ids: readonly StatementId[]) => (ids.length < 2 ? ids : [...new Set(ids)].toSorted())

/** The outer bounds of all: open as soon as one of them is. */
function spanOf(bearers: readonly Span[]): Span {
  const all = (pick: (span: Span) => Day | null, of: (...days: number[]) => number) => { const days = bearers.map(pick); return days.includes(null) ? null : (days as number[]).reduce((a, b) => of(a, b)) as Day }
  return { since: all(({ since }) => since, Math.min), until: all(({ until }) => until, Math.max) }
}
