/**
 * Case view: what a visitor sees of a case in ten seconds, and its lists.
 * @module
 */
import { kindNames, type StatementId, type World } from '@proofmark/core/statements'
import { assemblyOf, scenariosOf, type Scenario } from '@proofmark/core/tracing'
import { boundsView } from './bounds-view.ts'
import { findingView } from './finding-view.ts'
import { placeEventsIn } from './place-event-view.ts'
import { linkTo, positionView, quantityView, sourcesOf, sourceView } from './statement-view.ts'
import { partyName, quantityText, titleOf } from './titles.ts'
import type { CaseView } from './views.ts'

/** In steps, one for each item: whoever serves others may turn to them in between. `null`: there is no such case now. O(statements × items). */
export function* caseSteps(world: World, id: StatementId): Generator<null, CaseView | null> {
  const found = world.get(id, 'case')
  if (found === undefined) return null
  const mine = <T extends { readonly fields: { readonly case: StatementId | null } }>(all: readonly T[]) => all.filter(({ fields }) => fields.case === id)
  const items = mine(world.referring(id, 'item'))
  // A weapon of hundreds of parts is weighed once, not once for each of them.
  const weighed = new Map<StatementId, readonly Scenario[] | null>()
  const timeline: ReturnType<typeof boundsView>[] = []
  for (const item of items) {
    const whole = assemblyOf(world, item.id)[0]!.id
    if (!weighed.has(whole)) weighed.set(whole, scenariosOf(world, whole))
    timeline.push(boundsView(world, item.id, weighed.get(whole)))
    yield null
  }
  const { fields } = found
  return {
    id,
    label: fields.label,
    title: fields.title,
    summary: fields.summary,
    mandate: fields.mandate,
    fundingStatement: fields.fundingStatement,
    standardOfProof: fields.standardOfProof,
    method: fields.method,
    handling: fields.handling ?? 'restricted',
    findings: mine(world.referring(id, 'finding')).flatMap((finding) => findingView(world, finding.id) ?? []),
    items: items.map((item, at) => ({
      id: item.id,
      label: item.fields.label,
      title: titleOf(world, item),
      itemClass: item.fields.itemClass,
      quantity: item.fields.quantity === null ? null : quantityText(item.fields.quantity),
      handling: item.fields.handling ?? 'restricted',
      partOf: item.fields.partOf,
      marks: world.referring(item.id, 'mark').map((mark) => ({ id: mark.id, transcription: mark.fields.transcription })),
      used: timeline[at]!.use,
      production: timeline[at]!.production,
    })),
    timeline,
    events: placeEventsIn(world, id),
    proceedings: mine(world.referring(id, 'proceeding')).map((proceeding) => ({
      id: proceeding.id,
      title: proceeding.fields.what,
      when: proceeding.fields.when,
      outcome: proceeding.fields.outcome,
      votes: proceeding.fields.votes.map(({ party, vote }) => `${partyName(world, party) ?? 'a party'}: ${vote}`),
      sources: sourcesOf(world, proceeding),
    })),
    positions: mine(world.referring(id, 'position')).map((position) => positionView(world, position)),
    quantities: mine(world.referring(id, 'quantity')).map((quantity) => quantityView(world, quantity)),
    parties: mine(world.referring(id, 'party')).map((party) => ({
      id: party.id, names: party.fields.names.map(({ text }) => text), partyType: party.fields.partyType, roles: party.fields.roles,
    })),
    documents: mine(world.referring(id, 'document')).map(sourceView),
    statementCount: kindNames.reduce((sum, kind) => sum + world.countIn(id, kind), 0) + (linkTo(world, id) === null ? 0 : 1),
  }
}
