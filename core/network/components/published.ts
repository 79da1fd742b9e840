/**
 * Published quantities: what somebody else counted of a weapon, its parts or its case. They stand beside the computed numbers and are never added to them: base, unit and day differ.
 * @module
 */
import type { FieldsOf, Statement, StatementId, World } from '@proofmark/core/statements'

export interface Published {
  readonly statement: StatementId
  readonly of: StatementId | null
  readonly qualifier: FieldsOf<'quantity'>['qualifier']
  /** `null`: "most", without a number. */
  readonly value: number | null
  readonly unit: string
  readonly base: string | null
  readonly members: readonly string[]
  readonly asOf: string | null
  /** Who counted; `null`: not said. */
  readonly claimant: string | null
  readonly reportedBy: string | null
}

/** Of these things: weapons, their groups, their parts, cases, parties. In the order of the log. */
export function publishedOf(world: World, of: ReadonlySet<StatementId>): Published[] {
  return world.of('quantity').filter(({ fields }) => fields.of !== null && of.has(fields.of)).map(({ id, fields }) => {
    const claimant = world.get(fields.claimant, 'party')
    return {
      statement: id, of: fields.of, qualifier: fields.qualifier, value: fields.value, unit: fields.unit, base: fields.base, members: fields.members, asOf: fields.asOf,
      claimant: claimant === undefined ? null : nameOf(claimant), reportedBy: fields.reportedBy,
    }
  })
}

const nameOf = ({ fields }: Statement<'party'>): string | null => (fields.names.find(({ use }) => use === 'primary') ?? fields.names[0])?.text ?? null
