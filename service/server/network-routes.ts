/**
 * Routes of the acquisition network.
 *
 *     GET /api/network?case=ID          all cases where none is given; id or label
 *
 * @module
 */
import { Hono } from 'hono'
import { buildNetwork, networkNoteTexts, type BuiltNetwork, type NetworkNote } from '@proofmark/core/network'
import type { World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { findStatement } from './lookup.ts'
import type { NetworkCut, NetworkView } from './network-view.ts'

export function networkRoutes(store: Store) {
  const app = new Hono()
  /** Networks by case, as long as nothing is sealed. */
  const known: { world: World | null; of: Map<string, BuiltNetwork> } = { world: null, of: new Map() }
  const networkOf = (world: World, of: string | null): BuiltNetwork => {
    if (known.world !== world) [known.world, known.of] = [world, new Map()]
    const found = known.of.get(of ?? '') ?? buildNetwork(world, of)
    known.of.set(of ?? '', found)
    return found
  }

  app.get('/api/network', (c) => {
    const world = store.world()
    const name = c.req.query('case') ?? ''
    const found = name === '' ? null : findStatement(world, name, 'case')
    if (found !== null && !found.ok) return c.json({ code: 'case-unknown', message: 'No case has this id or label.', about: name } satisfies ApiError, 404)
    return c.json(networkView(networkOf(world, found === null ? null : found.statement.id)))
  })
  return app
}

export const networkView = ({ nodes, edges, notes }: BuiltNetwork): NetworkView => ({ nodes, edges, cut: cutOf(notes) })

const mostStatements = 100

export const cutOf = (notes: readonly NetworkNote[]): NetworkCut[] => [...Map.groupBy(notes, ({ code }) => code)].map(([code, of]) => ({
  code, text: networkNoteTexts[code], count: of.length, statements: [...new Set(of.flatMap(({ statements }) => statements))].slice(0, mostStatements),
}))
