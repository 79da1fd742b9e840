/**
 * Persons: who wrote a finding, whose readings it rests on, and which records of parties are one person.
 *
 * Nobody becomes another person by a second record: records that somebody judged to be the same party count as one here.
 * @module
 */
import { relevantTo } from '@proofmark/core/findings'
import { latestJudgements, type Statement, type StatementId, type World } from '@proofmark/core/statements'

/** Whether two records are one person, by all judgements that count now. */
export function isSamePerson(world: World): (a: StatementId, b: StatementId) => boolean {
  const first = new Map<StatementId, StatementId>()
  const root = (id: StatementId): StatementId => { let at = id; while (first.has(at)) at = first.get(at)!; return at }
  for (const { fields } of latestJudgements(world, 'party').values()) {
    if (fields.judgement !== 'same') continue
    const [a, b] = [root(fields.a), root(fields.b)]
    if (a !== b) first.set(a, b)
  }
  return (a, b) => root(a) === root(b)
}

/** Who wrote the finding or a correction of it, withdrawn ones too: each knows the text as his own. */
export function authorsOf(world: World, finding: StatementId): StatementId[] {
  const statements = [world.sealed(finding), ...world.laterWord(finding).map((id) => world.sealed(id))]
  const current = world.get(finding, 'finding')?.fields.author
  return [...new Set([...statements.map((statement) => statement?.fields.author), current].filter((id) => id !== null && id !== undefined))]
}

/** Who transcribed, read, identified or compared what the claims rest on. */
export function readersOf(world: World, finding: Statement<'finding'>): StatementId[] {
  const ids = new Set(finding.fields.claims.flatMap(({ claim }) => [...relevantTo(world, claim)]))
  return [...new Set([...ids].flatMap((id) => {
    const statement = world.sealed(id)
    if (statement === undefined) return []
    const { author } = statement.fields
    switch (statement.kind) {
      case 'mark': return [statement.fields.transcribedBy ?? author]
      case 'reading': case 'identification': case 'comparison': case 'sameness': return [statement.fields.by ?? author]
      default: return []
    }
  }).filter((id) => id !== null))]
}

/**
 * What a person said by name, as far as it is his: the statement as it stands, or why it is not in his own name. A withdrawal or correction by somebody else
 * does not take back what he said: a refusal that another withdrew stands as it was sealed.
 */
export function inOwnName(world: World, id: StatementId, by: StatementId): 'own' | 'not-in-own-name' | 'changed-by-another' {
  const is = isSamePerson(world)
  const own = (author: StatementId | null | undefined) => author !== null && author !== undefined && is(author, by)
  if (!own(world.sealed(id)?.fields.author)) return 'not-in-own-name'
  return world.laterWord(id).every((word) => own(world.sealed(word)?.fields.author)) ? 'own' : 'changed-by-another'
}
