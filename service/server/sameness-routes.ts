/**
 * Routes of sameness and craft: candidates and decisions, a party or craft under all its records, what a number says.
 *
 *     GET /api/sameness?case=&kept-apart=yes    candidates best first, what was decided, contradictions
 *     GET /api/joined/{id}                      a party or craft, each part with the record it came from
 *     GET /api/crafts?text=                     all craft, each once
 *     GET /api/crafts/{id}                      names in the order of time, numbers, roles, what it carried
 *     GET /api/numbers?value=&scheme=           what a number says; of no scheme: every one whose form it has
 *
 * A decision is recorded as all statements are (`POST /api/statements`) and undone by a withdrawal (`POST /api/upkeep`).
 * @module
 */
import { Hono } from 'hono'
import { bareNumber } from '@proofmark/core/names'
import { craftLines, craftRecord, joinedRecord, numberCanBe, numberSays, numberSchemes, type NumberSaid } from '@proofmark/core/network'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { findStatement } from './lookup.ts'
import type { CraftsView, CraftView, JoinedView, NumberView } from './sameness-view.ts'
import { networkDesk, type NetworkDesk } from './network-desk.ts'
import { titlesOf } from './sameness.ts'

const longestNumber = 200

/** `desk`: candidates are statements of every kind held against each other; of thousands that is done beside the thread that serves. */
export function samenessRoutes(store: Store, desk: NetworkDesk = networkDesk({ kinds: null })) {
  const app = new Hono()
  const no = (code: string, message: string, about: string): ApiError => ({ code, message, about })
  const fresh = { 'Cache-Control': 'no-store' }

  app.get('/api/sameness', async (c) => {
    const [world, name] = [store.world(), c.req.query('case') ?? '']
    const found = name === '' ? null : findStatement(world, name, 'case')
    if (found !== null && !found.ok) return c.json(no('case-unknown', 'No case has this id or label.', name), 404)
    const answer = await desk.answer(world, { sameness: { of: found?.statement.id ?? null, withKeptApart: c.req.query('kept-apart') === 'yes' } })
    if (!answer.ok) return c.json(no(answer.code, answer.message, answer.about), 422)
    return c.body(answer.text, 200, { ...fresh, 'content-type': answer.type })
  })
  app.get('/api/joined/:id', (c) => {
    const [world, name] = [store.world(), c.req.param('id')]
    const found = findStatement(world, name)
    const joined = found.ok ? joinedRecord(world, found.statement.id) : null
    if (joined === null) return c.json(no('record-unknown', 'No party or craft that counts now has this id or label.', name), 404)
    return c.json({ joined, named: titlesOf(world, [...joined.members.flatMap(({ id, through }) => [id, ...through]), ...joined.names.flatMap(({ sources }) => sources.map(({ document }) => document)), ...joined.roles.flatMap(({ statement, of }) => [statement, of]), ...joined.numbers.map(({ statement }) => statement), ...joined.contradictions.flatMap(({ a, b }) => [a, b])]) } satisfies JoinedView, 200, fresh)
  })
  app.get('/api/crafts', (c) => {
    const world = store.world()
    const text = (c.req.query('text') ?? '').slice(0, longestNumber).trim().toLocaleLowerCase('en')
    const bare = bareNumber(text).toLocaleLowerCase('en')
    const crafts = craftLines(world).filter(({ names, numbers }) => text === '' || names.some((name) => name.toLocaleLowerCase('en').includes(text)) || (bare !== '' && numbers.some(({ said }) => said.normal.toLocaleLowerCase('en').includes(bare))))
    return c.json({ crafts, named: titlesOf(world, crafts.flatMap(({ id, cases }) => [id, ...cases])) } satisfies CraftsView, 200, fresh)
  })
  app.get('/api/crafts/:id', (c) => {
    const [world, name] = [store.world(), c.req.param('id')]
    const found = findStatement(world, name, 'craft')
    const craft = found.ok ? craftRecord(world, found.statement.id) : null
    if (!found.ok || craft === null) return c.json(no('craft-unknown', 'No craft that counts now has this id or label.', name), 404)
    const ids = [...craft.members.flatMap(({ id, through }) => [id, ...through]), ...craft.numbers.map(({ statement }) => statement), ...craft.names.flatMap(({ sources }) => sources.map(({ document }) => document)), ...craft.roles.flatMap(({ statement, party }) => [statement, party]), ...craft.carried.flatMap(({ statement, of }) => [statement, of]), ...craft.sameNumber.map((each) => each.craft), ...craft.contradictions.flatMap(({ a, b }) => [a, b]), found.statement.fields.case]
    return c.json({ craft, case: found.statement.fields.case, named: titlesOf(world, ids) } satisfies CraftView, 200, fresh)
  })
  app.get('/api/numbers', (c) => {
    const [value, scheme] = [(c.req.query('value') ?? '').slice(0, longestNumber), c.req.query('scheme') ?? '']
    const said = saidOf(value, scheme)
    return said === null ? c.json(no('scheme-unknown', `Schemes are ${numberSchemes.map(({ id }) => id).join(', ')}.`, scheme), 400) : c.json({ written: value, said } satisfies NumberView, 200, fresh)
  })
  return app
}

/** What the number says by one scheme, or by every scheme whose form it has; `null`: there is no such scheme. */
export function saidOf(value: string, scheme: string): readonly NumberSaid[] | null {
  if (scheme === '') return numberCanBe(value)
  const found = numberSchemes.find(({ id }) => id === scheme)
  return found === undefined ? null : [numberSays(found.id, value)]
}
