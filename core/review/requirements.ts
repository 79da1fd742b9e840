/**
 * Requirements: what must be there before a stage is passed, each looked up in the statements. What is missing is named by the thing that lacks it.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import { relevantTo } from '@proofmark/core/findings'
import { gateOf } from '@proofmark/core/requests'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { confidentialTold } from './confidential-told.ts'
import { namedNotHeard } from './named-of-finding.ts'
import type { Requirement } from './procedure-of.ts'
import type { SentenceState } from './sentence-states.ts'

/** One thing that is missing. `of`: the statements that lack it (items, marks, parties); empty: the finding itself. `sentences`: those that are not bound. */
export interface Missing { readonly requirement: Requirement; readonly of: readonly StatementId[]; readonly sentences: readonly number[] }

export interface Asked { readonly world: World; readonly finding: Statement<'finding'>; readonly sentences: readonly SentenceState[]; readonly day: Day }

/** `null`: nothing is missing. */
export function missingOf(requirement: Requirement, asked: Asked): Missing | null {
  const { world, finding, sentences, day } = asked
  const lack = (of: readonly StatementId[]): Missing | null => (of.length === 0 ? null : { requirement, of, sentences: [] })
  const own: Missing = { requirement, of: [], sentences: [] }
  const items = () => namedItems(world, finding)
  switch (requirement) {
    case 'photograph': return lack(items().filter((item) => !aroundOf(world, item).some((id) => world.referring(id, 'photo').some(({ fields }) => fields.shows.includes(id) && fields.pictureType !== 'illustration'))))
    case 'documentation': return lack(items().filter((item) => { const found = world.get(item, 'item'); return found !== undefined && found.fields.documentedAt.length === 0 && found.fields.sources.length === 0 }))
    case 'transcription': return lack(items().filter((item) => !aroundOf(world, item).some((id) => world.get(id, 'mark')?.fields.transcription != null)))
    case 'second-reading': return lack(marksOf(world, finding).filter((mark) => readersOfMark(world, mark) < 2))
    case 'identification': return lack(items().filter((item) => !aroundOf(world, item).some((id) =>
      world.referring(id, 'identification').some(({ fields }) => fields.item === id && fields.status !== 'rejected') || world.referring(id, 'reading').some(({ fields }) => fields.status === 'accepted' || fields.status === 'preferred'))))
    case 'trace-reply': return lack(items().filter((item) => !world.referring(item, 'request').some((request) => request.fields.purpose === 'trace' && request.fields.items.includes(item) && world.referring(request.id, 'reply').some(({ fields }) => fields.requests.includes(request.id)))))
    case 'sentences-bound': {
      const unbound = sentences.filter(({ nature }) => nature === 'unbound').map(({ at }) => at)
      return unbound.length === 0 ? null : { requirement, of: [], sentences: unbound }
    }
    case 'alternatives': return finding.fields.alternatives.length > 0 ? null : own
    case 'translation': return world.referring(finding.id, 'translation').some(({ fields }) => fields.of === finding.id && (fields.method !== 'machine' || fields.checkedBy !== null)) ? null : own
    case 'right-of-reply': return lack([...gateOf(world, finding.id, day)?.shut ?? [], ...namedNotHeard(world, finding, day).map(({ party }) => party)])
    case 'no-confidential': return lack([...new Set(confidentialTold(world, [finding]).map(({ party }) => party))])
  }
}

/** Items that the claims name. */
function namedItems(world: World, finding: Statement<'finding'>): StatementId[] {
  const found = finding.fields.claims.flatMap(({ claim }) => Object.values(claim).flat().filter((value): value is string => typeof value === 'string' && world.get(value, 'item') !== undefined))
  return [...new Set(found)]
}

/** An item, its parts, the members of a group, and the marks on any of them: to show a part is to show the whole. */
function aroundOf(world: World, item: StatementId): StatementId[] {
  const found = new Set<StatementId>()
  for (const queue = [item]; queue.length > 0;) {
    const id = queue.shift()!
    if (found.has(id)) continue
    found.add(id)
    for (const other of world.referring(id, 'item')) if (other.fields.partOf === id || other.fields.memberOf === id) queue.push(other.id)
    for (const mark of world.referring(id, 'mark')) if (mark.fields.item === id) found.add(mark.id)
  }
  return [...found]
}

const marksOf = (world: World, finding: Statement<'finding'>): StatementId[] =>
  [...new Set(finding.fields.claims.flatMap(({ claim }) => [...relevantTo(world, claim)]))].filter((id) => { const mark = world.get(id, 'mark'); return mark !== undefined && mark.fields.transcription !== null })

const readersOfMark = (world: World, mark: StatementId): number =>
  new Set(world.referring(mark, 'reading').filter(({ fields }) => fields.mark === mark).map(({ fields }) => fields.by ?? fields.author).filter((id) => id !== null)).size
