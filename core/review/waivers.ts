/**
 * Waivers: who lets words of a finding pass that nothing bears, and whose waiver does not count.
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { saysOutright } from './topics.ts'
import { authorsOf, inOwnName, isSamePerson } from './persons.ts'

/** Somebody let a sentence pass. */
export interface SentenceWaiver {
  readonly statement: StatementId
  readonly by: StatementId
  readonly reason: string
}

export interface WaiverNotCounted { readonly statement: StatementId; readonly why: 'by-the-author' | 'by-a-party-to-it' | 'unknown-person' | 'not-in-own-name' | 'changed-by-another' }

export interface SaidOfWords { readonly waiver: SentenceWaiver | null; readonly latest: Statement<'sentence'> | null; readonly notCounted: readonly WaiverNotCounted[] }

/** What was said of exactly these words of the finding. */
export function saidOfWords(world: World, finding: Statement<'finding'>, text: string): SaidOfWords {
  const own = world.referring(finding.id, 'sentence').filter(({ fields }) => fields.of === finding.id && fields.text === text)
  const notCounted = own.flatMap((each) => { const why = whyNot(world, finding, each); return why === null ? [] : [{ statement: each.id, why }] })
  const counted = own.filter((each) => !notCounted.some(({ statement }) => statement === each.id))
  const waived = counted.findLast(({ fields }) => fields.nature === 'waived')
  return { waiver: waived === undefined ? null : { statement: waived.id, by: waived.fields.by!, reason: waived.fields.reason! }, latest: counted.at(-1) ?? null, notCounted }
}

/**
 * Whoever wrote the finding does not let his own sentence pass, nor does a party that it is about. What he calls context or opinion himself, may say nothing outright that happened:
 * that takes a claim, or another person who calls it so.
 */
function whyNot(world: World, finding: Statement<'finding'>, { id, fields }: Statement<'sentence'>): WaiverNotCounted['why'] | null {
  if (fields.nature !== 'waived') {
    const by = fields.by ?? fields.author
    const isOwn = by === null || authorsOf(world, finding.id).some((author) => isSamePerson(world)(author, by))
    return isOwn && saysOutright(fields.text).length > 0 ? 'by-the-author' : null
  }
  if (fields.by === null || fields.reason === null || world.get(fields.by, 'party') === undefined) return 'unknown-person'
  const is = isSamePerson(world)
  if (authorsOf(world, finding.id).some((author) => is(author, fields.by!))) return 'by-the-author'
  if (finding.fields.substantivelyReferenced.some((party) => is(party, fields.by!))) return 'by-a-party-to-it'
  const name = inOwnName(world, id, fields.by)
  return name === 'own' ? null : name
}
