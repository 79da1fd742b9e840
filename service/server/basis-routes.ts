/**
 * Routes of what findings rest on, and what would change them.
 *
 *     GET /api/findings/{id}/basis                 supports, lines of evidence, what would change each claim
 *     GET /api/findings/{id}/what-if?if=&if=       as many switches as are asked, each as one word (spec/support.md); changes nothing
 *     GET /api/findings/{id}/changes               what is otherwise since it was sealed, and since each publication
 *     GET /api/cases/{id}/changed-findings         the same of all findings of a case, counted
 *
 * @module
 */
import { setImmediate } from 'node:timers/promises'
import { Hono } from 'hono'
import { basisView, changedSinceSealed, claimBasis, claimBook, formatSwitch, whatIf, weakest, worldBefore, type BasisView, type ClaimBasis, type ClaimBook, type Since, type Switch } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import type { ChangedFindings, ChangesView, WhatIfView } from './basis-view.ts'
import { findStatement } from './lookup.ts'
import { readSwitch } from './switches.ts'

/** More switches than a screen has rows. */
const mostSwitches = 200

export function basisRoutes(store: Store) {
  const app = new Hono()
  const book = keptBook(store)
  const derived = keptByWorld(store)
  const failure = (code: string, message: string, about: string): ApiError => ({ code, message, about })
  const findingOf = (name: string) => {
    const found = findStatement(store.world(), name, 'finding')
    return found.ok ? (store.world().get(found.statement.id, 'finding') ?? null) : null
  }

  app.get('/api/findings/:id/basis', async (c) => {
    const finding = findingOf(c.req.param('id'))
    if (finding === null) return c.json(unknown(c.req.param('id')), 404)
    return c.json(await derived(`basis ${finding.id}`, async (world) => {
      const claims: ClaimBasis[] = []
      for (const keyed of finding.fields.claims) {
        claims.push(claimBasis(world, keyed))
        // Supports take a second or two: others are answered in between.
        await setImmediate()
      }
      return basisView(world, finding.id, claims)
    }) satisfies BasisView)
  })
  app.get('/api/findings/:id/what-if', (c) => {
    const finding = findingOf(c.req.param('id'))
    if (finding === null) return c.json(unknown(c.req.param('id')), 404)
    const asked = c.req.queries('if') ?? []
    if (asked.length > mostSwitches) return c.json(failure('switches-many', `At most ${mostSwitches} switches are asked at once.`, ''), 400)
    const switches: Switch[] = []
    for (const text of asked) {
      const read = readSwitch(store.world(), text)
      if (read === null) return c.json(failure('switch-unknown', 'A switch is a word such as without:ID, accept:ID or reject:ID, of a statement that is there.', text), 400)
      switches.push(read)
    }
    return c.json({ ...whatIf(book(), switches), switches: switches.map(formatSwitch) } satisfies WhatIfView)
  })
  app.get('/api/findings/:id/changes', async (c) => {
    const finding = findingOf(c.req.param('id'))
    if (finding === null) return c.json(unknown(c.req.param('id')), 404)
    return c.json({ finding: finding.id, since: changed(await derived(`since ${finding.id}`, async (world) => changedSinceSealed(world, finding.id, worldAt(world)))) } satisfies ChangesView)
  })
  app.get('/api/cases/:id/changed-findings', async (c) => {
    const found = findStatement(store.world(), c.req.param('id'), 'case')
    if (!found.ok) return c.json(failure('case-unknown', 'No case has this id or label.', c.req.param('id')), 404)
    return c.json(await derived(`changed ${found.statement.id}`, async (world) => {
      const findings: ChangedFindings['findings'][number][] = []
      const past = worldAt(world)
      for (const { id, fields } of world.of('finding').filter(({ fields }) => fields.case === found.statement.id)) {
        const since = changed(changedSinceSealed(world, id, past))
        const claims = new Set(since.flatMap(({ changed: { claims: each } }) => each.map(({ key }) => key)))
        if (claims.size > 0) findings.push({ id, title: fields.title, status: statusOf(book(), id), claims: claims.size, sentences: new Set(since.flatMap(({ changed: { sentences } }) => sentences)).size, publications: since.filter(({ what }) => what === 'published').length })
        await setImmediate()
      }
      return { findings }
    }) satisfies ChangedFindings)
  })
  return app

  function unknown(name: string): ApiError { return failure('finding-unknown', 'No finding that counts now has this id or label.', name) }
}

const changed = (since: readonly Since[]) => since.filter(({ changed: { claims } }) => claims.length > 0)

const statusOf = (book: ClaimBook, finding: string) => weakest(book.claims.filter((each) => each.finding === finding).map(({ outcome }) => outcome.status))

/** The claims of all findings, weighed once; what was sealed since only touches some of them. */
function keptBook(store: Store): () => ClaimBook {
  let kept: { world: World; book: ClaimBook; layers: number } | null = null
  return () => {
    const world = store.world()
    if (kept?.world === world) return kept.book
    const added = kept === null ? [] : world.all.slice(kept.world.all.length)
    // Each portion lies above the last; of many or large ones the book is made anew.
    const isNear = kept !== null && added.length <= 500 && kept.layers < 16 && kept.world.all.at(-1)?.id === world.all[kept.world.all.length - 1]?.id
    kept = isNear ? { world, book: kept!.book.with(added), layers: kept!.layers + 1 } : { world, book: claimBook(world), layers: 0 }
    return kept.book
  }
}

/** What was computed, for as long as nothing is sealed. Who asks for what is being computed waits for the same. */
function keptByWorld(store: Store) {
  const kept: { world: World | null; of: Map<string, Promise<unknown>> } = { world: null, of: new Map() }
  return <T>(key: string, make: (world: World) => Promise<T>): Promise<T> => {
    const world = store.world()
    if (kept.world !== world) [kept.world, kept.of] = [world, new Map()]
    const known = kept.of.get(key) ?? make(world)
    kept.of.set(key, known)
    return known as Promise<T>
  }
}

/** Worlds of the past, each made once for an answer. */
function worldAt(world: World): (index: number) => World {
  const made = new Map<number, World>()
  return (index) => {
    const known = made.get(index) ?? worldBefore(world, index)
    made.set(index, known)
    return known
  }
}
