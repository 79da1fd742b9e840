/**
 * Relevant: which statements can bear on a claim. What is left out here is in no support and in no package, so an outcome must be the same without it.
 * @module
 */
import { inLogOrder, referencesOf, world as worldOf, type AnyStatement, type Claim, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { assemblyOf } from '@proofmark/core/tracing'
import { claimOfItem } from './at-least-outcome.ts'
import { bearingOn } from './bearing.ts'

/** `sealed`: what a statement named when it was sealed only, and not what corrections made it name. So it is for supports under findings/1. */
export type Follows = 'corrections' | 'sealed'

/** The world as far as it bears on a claim. Who computes in it comes to the same, at the same cost, whatever else a log or a package holds. */
export function nearWorld(world: World, claim: Claim, follows: Follows = 'corrections'): World {
  const relevant = relevantTo(world, claim, follows)
  return worldOf(inLogOrder(world, relevant))
}

/**
 * Statements that can bear on a claim: what it names, the assemblies of its items with their events, marks, readings and
 * identifications, and every later correction or withdrawal of those.
 */
export function relevantTo(world: World, claim: Claim, follows: Follows = 'corrections'): Set<StatementId> {
  const found = new Set<StatementId>()
  const add = (statement: AnyStatement | undefined) => {
    if (statement === undefined || found.has(statement.id)) return
    found.add(statement.id)
    for (const id of world.laterWord(statement.id)) add(world.sealed(id))
  }
  const addWith = (statement: AnyStatement | undefined, kinds: readonly string[]) => {
    add(statement)
    if (statement === undefined) return
    const now = follows === 'sealed' ? undefined : world.get(statement.id, statement.kind)
    for (const { value } of [...referencesOf(statement.kind, statement.fields), ...(now === undefined || now === statement ? [] : referencesOf(now.kind, now.fields))]) {
      const target = world.sealed(value)
      if (target !== undefined && kinds.includes(target.kind)) add(target)
    }
  }
  const addItem = (id: StatementId) => {
    addWith(world.sealed(id), ['use', 'recovery', 'site'])
    for (const mark of world.referring(id, 'mark')) {
      add(mark)
      for (const reading of world.referring(mark.id, 'reading')) add(reading)
    }
    for (const reading of world.referring(id, 'reading')) if (reading.fields.item === id) add(reading)
  }
  /** All records that were ever judged with it, whether to be the same or not. */
  const addClass = (first: StatementId, of: 'item' | 'party'): StatementId[] => {
    const all = new Set([first])
    for (const id of all) {
      add(world.sealed(id))
      for (const judged of world.referring(id, 'sameness')) {
        if (judged.fields.of !== of) continue
        add(judged)
        all.add(judged.fields.a).add(judged.fields.b)
      }
    }
    return [...all]
  }
  /** With what it is the same as, part of or one of. */
  const itemsAround = (first: StatementId): StatementId[] => {
    const all = new Set([first])
    for (const id of all) {
      for (const same of addClass(id, 'item')) all.add(same)
      const fields = world.get(id, 'item')?.fields
      for (const wider of [fields?.memberOf, fields?.partOf]) if (wider != null) all.add(wider)
    }
    return [...all]
  }
  const addDated = (id: StatementId) => { for (const item of [{ id }, ...assemblyOf(world, id)]) addItem(item.id) }
  const items = 'item' in claim ? [claim.item] : claim.type === 'at-least-used' ? claim.items : []
  const usesDates = claim.type === 'production-to-use' || claim.type === 'produced-within' || claim.type === 'made-after' || claim.type === 'used-within'
  for (const id of items) {
    addItem(id)
    if (usesDates || claim.type === 'part-of') for (const item of assemblyOf(world, id)) addItem(item.id)
    if (claim.type === 'made-in') {
      for (const identification of countryIdentifications(world, id)) addWith(identification, ['item'])
    }
  }
  if (claim.type === 'part-of') add(world.sealed(claim.whole))
  if (claim.type === 'counted') addWith(world.sealed(claim.quantity), [])
  if (claim.type === 'supplied') addWith(world.sealed(claim.transfer), ['document', 'party'])
  if (claim.type === 'transfer-forbidden') {
    addWith(world.sealed(claim.transfer), ['party', 'item'])
    for (const { by } of claim.answers) add(world.sealed(by))
    const carried = world.get(claim.transfer, 'transfer')
    // Without a date of its own it is dated by what is known of its items.
    if (carried?.fields.when === null) {
      for (const id of carried.fields.items ?? []) for (const each of itemsAround(id)) addDated(each)
      // Whose word the days are is told with them.
      for (const { fields } of [...found].flatMap((id) => world.sealed(id) ?? [])) for (const who of ['by' in fields ? fields.by : null, fields.author]) if (typeof who === 'string') add(world.sealed(who))
    }
  }
  if (claim.type === 'same-lot-or-sequence') {
    const all = new Set(claim.items.flatMap((id) => addClass(id, 'item')))
    for (const id of all) {
      addItem(id)
      for (const judged of [...world.referring(id, 'sameness'), ...world.referring(id, 'comparison')]) if (all.has(judged.fields.a) && all.has(judged.fields.b)) add(judged)
    }
  }
  if (claim.type === 'diverted-between') {
    const around = itemsAround(claim.item)
    const parties = new Set([claim.lastAuthorised, claim.firstUnauthorised])
    const note = ({ kind, fields }: AnyStatement) => { for (const { value } of referencesOf(kind, fields)) if (world.sealed(value)?.kind === 'party') parties.add(value) }
    for (const id of around) {
      addDated(id)
      for (const naming of [...world.referring(id, 'transfer'), ...world.referring(id, 'diversion')]) {
        if (naming.fields.items?.includes(id) !== true) continue
        addWith(naming, ['document'])
        note(naming)
      }
      for (const identification of world.referring(id, 'identification')) add(identification)
    }
    const makers = new Set([...found].flatMap((id) => makerNames(world.sealed(id))))
    for (const statement of found) { const recovery = world.get(statement, 'recovery'); if (recovery !== undefined) note(recovery) }
    for (const { id, fields } of world.of('party')) if (fields.names?.some(({ text }) => makers.has(text))) parties.add(id)
    for (const id of parties) if (id !== null) for (const same of addClass(id, 'party')) addWith(world.get(same, 'party'), ['party'])
  }
  if (claim.type === 'said') addWith(world.sealed(claim.position), [])
  if (claim.type === 'used-at' || claim.type === 'recovered-at' || claim.type === 'recovered-within') for (const id of itemsAround(claim.item)) addDated(id)
  if (claim.type === 'at-least') {
    for (const id of claim.items) {
      for (const each of itemsAround(id)) add(world.sealed(each))
      for (const of of claim.suchThat.map((condition) => claimOfItem(condition, id))) if (of !== null) for (const each of relevantTo(world, of)) add(world.sealed(each))
    }
  }
  for (const id of bearingOn(world, claim)) add(world.sealed(id))
  return found
}

/** Names under which a party may be the maker (core/tracing/supply/supply-chain.ts). */
function makerNames(statement: AnyStatement | undefined): string[] {
  const named = statement?.kind === 'reading' ? [statement.fields.maker] : statement?.kind === 'identification' ? [statement.fields.maker, statement.fields.value] : []
  return named.filter((name) => name !== null)
}

/** Identifications of the item and of the groups it is a member of, that name a country and that nobody rejected. */
export function countryIdentifications(world: World, item: StatementId): Statement<'identification'>[] {
  const ids = new Set<StatementId>()
  for (let queue = [item]; queue.length > 0; ) {
    const id = queue.shift()!
    if (ids.has(id)) continue
    ids.add(id)
    const found = world.get(id, 'item')
    if (found?.fields.memberOf != null) queue.push(found.fields.memberOf)
  }
  return [...ids]
    .flatMap((id) => world.referring(id, 'identification').filter(({ fields }) => fields.item === id))
    .filter(({ fields }) => fields.country !== null && fields.status !== 'rejected')
}
