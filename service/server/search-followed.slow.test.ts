/**
 * Search followed: whatever is sealed in whatever order, indexes that followed it answer as those that are made of all of it at once, and each answer is of one head.
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { chanceFrom } from '@proofmark/core/invented'
import { emptyQuery, type ItemQuery } from '@proofmark/core/item-search'
import { markFields, searchDesk, textOf, type MarkField, type SearchDesk } from 'proofmark/search'
import { openStore, type Store } from 'proofmark/store'
import { record } from './recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-search-followed-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const newId = () => randomBytes(16).toString('hex')
const storeIn = (name: string) => openStore({ folder: join(folder, name), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
const put = async (store: Store, ...lines: readonly object[]) => (await record(store, lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n'), { folder: null, newId })).problems

async function asked(desk: SearchDesk, field: MarkField) {
  const answered = await desk.ask({ what: 'marks', question: { pattern: '*', field, limit: 1000, after: 0 } }, { patience: Infinity })
  ok(!('inWork' in answered) && answered.answer.ok)
  const { size, world, answer } = answered
  const texts = answer.hits.map(({ place }) => textOf(world, world.all[place]!, field)).toSorted()
  // The answer says what the world of its head says, read without any index.
  equal(world.all.length, size)
  deepEqual(texts, world.all.flatMap((statement) => textOf(world, statement, field) ?? []).toSorted())
  return { texts, counts: answer.counts }
}

/** Everything that is answered of items, by places. */
async function askedOfItems(desk: SearchDesk) {
  const queries: readonly ItemQuery[] = [emptyQuery, { ...emptyQuery, mark: { pattern: '*', field: 'any' } }, { ...emptyQuery, mark: { pattern: 'S*', field: 'serial' } }, { ...emptyQuery, text: 'invented' }, { ...emptyQuery, facets: { class: ['mine'] } }]
  const answers: unknown[] = []
  for (const query of queries) {
    for (const asked of [{ what: 'items', query, sort: 'log', limit: 100, after: null }, { what: 'facets', query }, { what: 'map', query, view: [-180, -90, 180, 90], cells: 10 }, { what: 'chart', query, by: 'class' }] as const) {
      const answered = await desk.ask(asked, { patience: Infinity })
      ok(!('inWork' in answered))
      answers.push(answered.answer)
      if (asked.what === 'items' && query === emptyQuery) {
        const { world, answer } = answered
        ok(answer.ok && 'hits' in answer)
        deepEqual(answer.hits.map(({ place }) => world.all[place]!.id), world.of('item').map(({ id }) => id))
      }
    }
  }
  const matching = await desk.ask({ what: 'matching', queries }, { patience: Infinity })
  ok(!('inWork' in matching))
  return [...answers, matching.answer.map((each) => each.ok && each.places)]
}

suite('indexes that follow a log', { timeout: 120_000 }, () => {
  test('answer as those that are made of all of it', async () => {
    const store = await storeIn('laws')
    const below = chanceFrom(56)
    const followed = searchDesk({ source: store, place: null })
    await put(store, { kind: 'item', label: 'a', description: 'invented', itemClass: 'rifle' }, { kind: 'item', label: 'b', description: 'invented', itemClass: 'mine' })
    const any = (...kinds: readonly string[]) => { const of = store.statements().filter(({ kind }) => kinds.includes(kind)); return of[below(of.length)]?.id }
    const steps: readonly (() => object | undefined)[] = [
      () => ({ kind: 'mark', item: any('item'), transcription: `KB${below(90)}${'?*'.charAt(below(6))}`, technique: 'stamped' }),
      () => ({ kind: 'reading', mark: any('mark'), scheme: 'as-reported', meaning: 'invented', status: ['proposed', 'accepted'][below(2)], serial: `S${below(90)}`, lot: `L?${below(9)}` }),
      () => ({ kind: 'correction', of: any('mark'), changes: [{ field: '/transcription', value: `ZZ${below(90)}` }], reason: 'invented' }),
      () => ({ kind: 'correction', of: any('mark'), changes: [{ field: '/item', value: any('item') }], reason: 'invented' }),
      () => ({ kind: 'correction', of: any('reading'), changes: [{ field: '/status', value: 'rejected' }], reason: 'invented' }),
      () => ({ kind: 'withdrawal', of: any('mark', 'reading', 'item'), reason: 'invented' }),
      () => ({ kind: 'item', description: `invented ${below(9)}`, itemClass: ['rifle', 'mine'][below(2)] }),
      () => ({ kind: 'correction', of: any('item'), changes: [{ field: '/description', value: `otherwise ${below(9)}` }], reason: 'invented' }),
      () => ({ kind: 'withdrawal', of: any('withdrawal', 'correction'), reason: 'invented' }),
    ]
    let sealed = 0
    for (let n = 0; n < 80; n++) {
      const size = store.size()
      const lines = Array.from({ length: 1 + below(3) }, () => steps[n < 6 ? 0 : below(steps.length)]!()).filter((line) => line !== undefined)
      await put(store, ...lines)
      if (store.size() > size) sealed++
      if (n % 20 === 19) { const mark = store.world().of('mark')[0]; if (mark !== undefined) await store.erase(mark.id, ['/transcription'], 'invented') }
      if (n % 9 !== 8 && n !== 79) continue
      const fresh = searchDesk({ source: store, place: null })
      for (const field of markFields) deepEqual(await asked(followed, field), await asked(fresh, field))
      deepEqual(await askedOfItems(followed), await askedOfItems(fresh))
      await fresh.close()
    }
    ok(sealed > 50, `only ${sealed} steps were sealed`)
    await followed.forgotten()
    for (const field of markFields) await asked(followed, field)
    await followed.close()
    await store.close()
  })

  test('and each answer is of one head, while somebody records and others ask', async () => {
    const store = await storeIn('heads')
    const desk = searchDesk({ source: store, place: null, measures: { slice: 0 } })
    await put(store, { kind: 'item', label: 'a', description: 'invented', itemClass: 'rifle' })
    const recording = new AbortController()
    const sizes = new Set<number>()
    const readers = Array.from({ length: 8 }, async () => {
      while (!recording.signal.aborted) {
        const answered = await desk.ask({ what: 'marks', question: { pattern: '*', field: 'any', limit: 1, after: 0 } }, { patience: Infinity })
        ok(!('inWork' in answered) && answered.answer.ok)
        equal(answered.world.all.length, answered.size)
        equal(answered.answer.counts.fits, answered.world.of('mark').length)
        sizes.add(answered.size)
      }
    })
    for (let n = 0; n < 20; n++) {
      await put(store, ...Array.from({ length: 5 }, (_, at) => ({ kind: 'mark', item: '#a', transcription: `N${n}X${at}`, technique: 'stamped' })))
      const own = await desk.ask({ what: 'marks', question: { pattern: `N${n}X4`, field: 'any', limit: 1, after: 0 } }, { patience: Infinity })
      ok(!('inWork' in own) && own.answer.ok && own.answer.counts.fits === 1, 'what was sealed before the question is in the answer')
    }
    recording.abort()
    await Promise.all(readers)
    ok(sizes.size > 5, `only ${sizes.size} heads were seen`)
    await desk.close()
    await store.close()
  })
})
