/**
 * Odd address: what an address of the network asks for that cannot be, or that is not in this network. It is told on the page; nothing is passed over.
 * @module
 */
import { parseDay } from '@proofmark/core/dates'
import { strengths, type Network } from '@proofmark/core/network'
import { idsOf, type NetworkQuestion } from '../../paths.ts'
import { edgeKinds, kinds } from './look.ts'

export type Oddity =
  | 'unknownStatement' // set aside or taken as accepted, and bears nothing here
  | 'unknownNode' // picked, an end of a question, or on a path
  | 'unknownKind'
  | 'unknownStrength'
  | 'notADay'
  | 'backwards' // the first day comes after the last: nothing can lie between them

export interface Odd { readonly code: Oddity; readonly values: readonly string[] }

export function oddities({ nodes, edges }: Network, asked: NetworkQuestion): Odd[] {
  const statements = new Set([...nodes, ...edges].flatMap((each) => each.statements))
  const ids = new Set(nodes.map(({ id }) => id))
  const found: Odd[] = [
    { code: 'unknownStatement', values: [...idsOf(asked.without), ...idsOf(asked.accept)].filter((id) => !statements.has(id)) },
    { code: 'unknownNode', values: [...[asked.at, asked.start, asked.end].filter((id) => id !== ''), ...idsOf(asked.path)].filter((id) => !ids.has(id)) },
    { code: 'unknownKind', values: [...(asked.role === '' || (edgeKinds as readonly string[]).includes(asked.role) ? [] : [asked.role]), ...idsOf(asked.hide).filter((kind) => !(kinds as readonly string[]).includes(kind))] },
    { code: 'unknownStrength', values: asked.strength === '' || (strengths as readonly string[]).includes(asked.strength) ? [] : [asked.strength] },
    { code: 'notADay', values: [asked.from, asked.to].filter((text) => text !== '' && parseDay(text) === null) },
    { code: 'backwards', values: isBackwards(asked) ? [asked.from, asked.to] : [] },
  ]
  return found.filter(({ values }) => values.length > 0)
}

function isBackwards({ from, to }: NetworkQuestion): boolean {
  const [first, last] = [parseDay(from), parseDay(to)]
  return first !== null && last !== null && first > last
}
