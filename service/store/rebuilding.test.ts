/** Tables made anew from log and vault are the same, byte for byte, while others seal; what does not check is named by its place, and the tables stay. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, suite, test } from 'node:test'
import fc from 'fast-check'
import { leafHash, parseNote, formatNote } from '@proofmark/core/log'
import { kinds } from '@proofmark/core/statements'
import { checkedRows, type SealedEntries, type ValidKey } from './checked-rows.ts'
import { openStore } from './index.ts'
import { primaryKeys } from './projection-rows.ts'
import type { KeptOpenings } from './vault-reading.ts'

const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-rebuild-')); folders.push(folder); return folder }
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })
const open = (folder: string) => openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
const newId = () => randomBytes(16).toString('hex')
const use = (n: number) => ({ id: newId(), kind: 'use' as const, fields: kinds.use.schema.parse({ what: `strike ${n}`, label: `label-${n % 7}` }) })
const common = { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' }
const correction = (of: string, what: string) => ({ id: newId(), kind: 'correction' as const, fields: { ...common, of, changes: [{ field: '/what', value: what }], reason: 'invented' } })
const withdrawal = (of: string) => ({ id: newId(), kind: 'withdrawal' as const, fields: { ...common, of, reason: 'invented' } })
const codeOf = async (work: Promise<unknown>) => { try { await work; return null } catch (error) { return [(error as { code: string }).code, (error as Error).message] as const } }

suite('rebuilding', () => {
  test('gives the same dump, byte for byte, whatever was corrected, withdrawn and erased', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('use', 'correct', 'withdraw', 'erase'), fc.nat()), { minLength: 1, maxLength: 12 }), async (steps) => {
      const store = await open(newFolder())
      await store.seal([use(0), use(1)])
      const pick = (n: number) => { const all = store.statements().filter(({ kind }) => kind === 'use' || kind === 'correction' || kind === 'withdrawal'); return all[n % all.length]! }
      for (const [what, n] of steps) {
        const target = pick(n)
        if (what === 'use') await store.seal([use(n)])
        else if (what === 'withdraw') await store.seal([withdrawal(target.id)])
        else if (target.kind !== 'use') continue
        else if (what === 'correct') await store.seal([correction(target.id, `other ${n}`)])
        else await store.erase(target.id, ['/what'], 'invented')
      }
      const dump = await store.dump()
      const first = await store.rebuild()
      equal(await store.dump(), dump)
      deepEqual(await store.rebuild(), first)
      await store.close()
    }), { numRuns: 15 })
  })
  test('tables that a kill left half cleared do not keep the store from opening, whichever of them are gone', async () => {
    const folder = newFolder()
    const first = await open(folder)
    await first.seal([use(0), use(1)])
    const dump = await first.dump()
    await first.close()
    const dropped = Object.keys(primaryKeys)
    for (let n = 1; n <= dropped.length; n++) {
      const tables = new DatabaseSync(join(folder, 'index', 'index.sqlite'))
      for (const table of dropped.slice(0, n)) tables.exec(`DROP TABLE ${table}`)
      tables.close()
      const store = await open(folder)
      equal(await store.dump(), dump, dropped.slice(0, n).join(', '))
      await store.close()
    }
  })
  test('goes on in threads while others seal; an erasure waits for it, and worlds that somebody holds answer as before', async () => {
    const folder = newFolder()
    const store = await open(folder)
    const first = Array.from({ length: 3000 }, (_, n) => use(n))
    await store.seal(first)
    await store.seal([correction(first[7]!.id, 'before'), withdrawal(first[8]!.id)])
    await store.dump()
    const held = store.world()
    const told: number[] = []
    const order: string[] = []
    const rebuilding = store.rebuild((done) => told.push(done)).then((rebuilt) => { order.push('rebuilt'); return rebuilt })
    const erasing = new Promise((resolve) => { setImmediate(resolve) }).then(() => store.erase(first[9]!.id, ['/what'], 'invented')).then(() => order.push('erased'))
    await store.seal([correction(first[10]!.id, 'meanwhile'), use(3000)])
    order.push('sealed')
    const { statements } = await rebuilding
    await erasing
    deepEqual(order, ['sealed', 'rebuilt', 'erased'])
    ok(statements >= 3007 && told.at(-1) === statements && told.every((done, at) => at === 0 || done > told[at - 1]!))
    equal(held.get(first[10]!.id, 'use')?.fields.what, 'strike 10')
    equal(store.world().get(first[10]!.id, 'use')?.fields.what, 'meanwhile')
    const dump = await store.dump()
    ok(dump.includes('strike 11\\"') && !dump.includes('strike 9\\"') && dump.includes('meanwhile'))
    await store.rebuild()
    equal(await store.dump(), dump)
    await store.close()
    const again = await open(folder)
    equal(await again.dump(), dump)
    await again.close()
  })
  for (const count of [20, 2500]) {
    test(`of ${count} statements, a changed byte is named by its entry, and the tables stay`, async () => {
      const folder = newFolder()
      const store = await open(folder)
      const all = Array.from({ length: count }, (_, n) => use(n))
      await store.seal(all)
      const dump = await store.dump()
      const refused = async (damage: () => () => void, entry: number, code: string) => {
        const mend = damage()
        const [found, message] = (await codeOf(store.rebuild())) ?? []
        deepEqual([found, message?.includes(`entry ${entry}:`)], [code, true], message)
        equal(await store.dump(), dump)
        ok(!existsSync(join(folder, 'index', 'next.sqlite')))
        mend()
      }
      const bundle = join(folder, 'log/tile/entries', count === 20 ? `000.p/${store.size()}` : '000')
      await refused(() => {
        const bytes = readFileSync(bundle)
        const changed = Buffer.from(bytes)
        changed[changed.indexOf(all[12]!.id) + 3]! ^= 1
        writeFileSync(bundle, changed)
        return () => writeFileSync(bundle, bytes)
      }, store.indexOf(all[12]!.id)!, 'entry-damaged')
      const inVault = (file: string, table: string, column: string) => () => {
        const database = new DatabaseSync(join(folder, 'vault', file))
        const was = (database.prepare(`SELECT ${column} AS was FROM ${table} WHERE statement = ?`).get(all[13]!.id) as { was: Uint8Array }).was
        const put = (bytes: Uint8Array) => database.prepare(`UPDATE ${table} SET ${column} = ? WHERE statement = ?`).run(bytes, all[13]!.id)
        const changed = Uint8Array.from(was)
        changed[changed.length - 20]! ^= 1
        put(changed)
        return () => { put(was); database.close() }
      }
      await refused(inVault('openings.sqlite', 'opening', 'sealed'), store.indexOf(all[13]!.id)!, 'opening-unreadable')
      await refused(inVault('keys.sqlite', 'statement_key', 'wrapped'), store.indexOf(all[13]!.id)!, 'key-unreadable')
      await store.rebuild()
      equal(await store.dump(), dump)
      await store.close()
    })
  }
  test('an entry that lies in the log as sealed is refused for its signature, its key, its values and a kind that nobody knows', async () => {
    const folder = newFolder()
    const store = await open(folder)
    const [one, other] = [use(1), use(2)]
    await store.seal([one, other])
    const keys: readonly ValidKey[] = store.keys.list()
    const index = store.indexOf(one.id)!
    const note = store.note(one.id)!
    const openings = async (id: string): Promise<KeptOpenings> => ({ isUnreadable: false, openings: (await store.disclosures(id)).map((disclosure) => ({ statement: one.id, disclosure, path: JSON.parse(Buffer.from(disclosure, 'base64url').toString())[1] as string })) })
    const [own, foreign] = [await openings(one.id), await openings(other.id)]
    const check = (entry: Uint8Array, given: { keys?: readonly ValidKey[]; kept?: KeptOpenings; first?: number } = {}) => {
      const sealed: SealedEntries = { first: given.first ?? index, entries: [entry], hashes: [leafHash(entry)] }
      return codeOf(checkedRows(sealed, given.keys ?? keys, async () => () => given.kept ?? own))
    }
    equal(await check(note), null)
    const parsed = parseNote(note)
    ok(parsed.ok)
    const signature = Uint8Array.from(parsed.signatures[0]!.signature)
    signature[5]! ^= 1
    const isNamed = ([code, message]: readonly string[], expected: string) => { equal(code, expected); ok(message!.startsWith(`entry ${index}: `), message) }
    isNamed((await check(formatNote({ text: parsed.text, signatures: [{ ...parsed.signatures[0]!, signature }] })))!, 'note-signature')
    isNamed((await check(note, { keys: keys.map((key) => ({ ...key, closedAt: index })) }))!, 'note-signature')
    isNamed((await check(note, { keys: keys.filter(({ role }) => role === 'log') }))!, 'note-signature')
    isNamed((await check(note, { kept: foreign }))!, 'opening-differs')
    isNamed((await check(note, { kept: { openings: [], isUnreadable: true } }))!, 'opening-unreadable')
    isNamed((await check(note.subarray(1)))!, 'note-unreadable')
    await store.close()
  })
})
