/**
 * Network: who acquires components and who passes them on, as nodes and edges, each of which opens on its statements.
 *
 * A network is derived from statements and can be thrown away. Nothing in it says more than the statements do: an edge has the status that was given to them and
 * as many independent lines of evidence as there are sources that do not rest on each other. Records are joined only where somebody said that they are the same.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { FieldsOf, StatementId } from '@proofmark/core/statements'

export type RoleName = FieldsOf<'role'>['role']

/** `named`: a party known only by the words of a source. */
export type NodeKind = 'party' | 'named' | 'place' | 'component' | 'weapon' | 'item' | 'transfer' | 'document' | 'craft'

export interface NetworkNode {
  /** The id of its record, the first of those that are the same; of what has no record a text that is the same at each visit. */
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
  /** ISO 3166-1, where it is stated. */
  readonly country: string | null
  /** Roles that it has on any edge. */
  readonly roles: readonly RoleName[]
  readonly cases: readonly StatementId[]
  /** Of a transfer of which some goods are withheld. */
  readonly goods?: 'not-all-stated'
  /** The statements that make it: its records, and the judgements that join them. */
  readonly statements: readonly StatementId[]
}

/** `from` gives, makes or is a part; `to` gets, is made or has the part: edges run from the fabricator to the weapon. */
export type EdgeKind = RoleName | 'part-of' | 'gives' | 'gets' | 'covers' | 'names' | 'affiliated'

/**
 * How well an edge is borne, strongest first: accepted by somebody, or only stated; from several independent sources, from one, or from none that is named;
 * `doubted`: the judgement on it is less likely or undetermined. A rejected statement makes no edge.
 */
export const strengths = ['accepted-by-several', 'accepted-by-one', 'stated-by-several', 'stated-by-one', 'without-source', 'doubted'] as const
export type Strength = (typeof strengths)[number]

export interface NetworkEdge {
  /** Places in `nodes`. */
  readonly from: number
  readonly to: number
  readonly kind: EdgeKind
  readonly strength: Strength
  /** Outer bounds of when it held; `null`: open or not said. */
  readonly since: Day | null
  readonly until: Day | null
  readonly cases: readonly StatementId[]
  readonly statements: readonly StatementId[]
}

export interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}
