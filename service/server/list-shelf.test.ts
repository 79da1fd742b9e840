/** Snapshots of lists in a data folder: kept, found, opened again, refused without a trace, removed. Lists are invented. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import type { ListFile } from '@proofmark/core/screening'
import { derivedIds } from 'proofmark/store'
import { listShelf } from './list-shelf.ts'

const root = mkdtempSync(join(tmpdir(), 'proofmark-lists-'))
after(() => rmSync(root, { recursive: true, force: true }))
let count = 0
const place = () => join(root, `lists-${count++}`)
const idOf = derivedIds(new Uint8Array(32).fill(7))

const file = (name: string, text: string | Uint8Array): ListFile => ({ name, chunks: () => [typeof text === 'string' ? new TextEncoder().encode(text) : text] })
const un = (day: string, names: readonly string[]) => `<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><INDIVIDUALS>${names.map((name, at) => `<INDIVIDUAL><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>XXi.00${at + 1}</REFERENCE_NUMBER></INDIVIDUAL>`).join('')}</INDIVIDUALS></CONSOLIDATED_LIST>`
const sdn = '41,"EXAMPLE STAR","vessel","XX",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
const alt = '41,1,"fka","OLD LANTERN",-0- \r\n'
const at = (hour: number) => `2084-03-02T0${hour}:00:00Z`
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : [])

suite('snapshots of lists', () => {
  test('keep the bytes, the day and the hash, are opened again by another process, and hold nothing in the clear', () => {
    const folder = place()
    const text = un('2084-03-01', ['IVAN EXAMPLEMAN', 'OLGA EXAMPLE'])
    const added = listShelf(folder, idOf).addSnapshot([file('UN.xml', text)], { list: 'un', addedAt: at(1) })
    ok(added.ok, JSON.stringify(added))
    const { snapshot } = added
    deepEqual([snapshot.list, snapshot.dated, snapshot.added, snapshot.entries, snapshot.names, snapshot.readAs], ['un', '2084-03-01', at(1), 2, 2, 'un-xml'])
    equal(snapshot.id, createHash('sha256').update(text).digest('hex'))
    deepEqual(snapshot.files, [{ name: 'UN.xml', size: text.length, sha256: snapshot.id }])
    const again = listShelf(folder, idOf)
    deepEqual(again.snapshots(), { snapshots: [snapshot], unread: 0 })
    const opened = again.openSnapshot(snapshot.id)
    ok(opened.ok)
    deepEqual(opened.list.entries.map(({ names }) => names[0]!.text), ['IVAN EXAMPLEMAN', 'OLGA EXAMPLE'])
    for (const name of filesIn(folder)) for (const word of ['EXAMPLEMAN', 'UN.xml', 'CONSOLIDATED', 'un-xml']) ok(!readFileSync(join(folder, name)).includes(word), `${name} has ${word}`)
  })
  test('of several files have one id, which sha256sum gives too, and all of them are read again', () => {
    const shelf = listShelf(place(), idOf)
    const added = shelf.addSnapshot([file('sdn.csv', sdn), file('alt.csv', alt)], { list: 'ofac-sdn', addedAt: at(1) })
    ok(added.ok, JSON.stringify(added))
    const sum = (text: string) => createHash('sha256').update(text).digest('hex')
    equal(added.snapshot.id, sum(`${sum(sdn)}  sdn.csv\n${sum(alt)}  alt.csv\n`))
    const turned = shelf.addSnapshot([file('alt.csv', alt), file('sdn.csv', sdn)], { list: 'ofac-sdn', addedAt: at(2) })
    deepEqual(turned.ok && [turned.isNew, turned.snapshot.id], [false, added.snapshot.id])
    const opened = shelf.openSnapshot(added.snapshot.id)
    deepEqual(opened.ok ? opened.list.entries[0]!.names.map(({ text }) => text) : opened, ['EXAMPLE STAR', 'OLD LANTERN'])
  })
  test('of a list by mapping keep the mapping, and are other snapshots by another one', () => {
    const shelf = listShelf(place(), idOf)
    const mapping = (title: string) => JSON.stringify({ format: 'proofmark/list-mapping/v1', list: 'works-watch', title, publisher: 'Example Works', dated: '2084-03-01', encoding: 'windows-1252', separator: ';', within: null, dates: 'iso', columns: { reference: null, names: ['Name'], aliases: [], born: [], countries: [], identifiers: [], programme: null, listedOn: null, kind: null } })
    const add = (title: string) => { const added = shelf.addSnapshot([file('own.csv', Uint8Array.from([...new TextEncoder().encode('Name\n'), 0x93, 0x5a, 0x94]))], { mapping: mapping(title), addedAt: at(1) }); ok(added.ok, JSON.stringify(added)); return added.snapshot }
    const [one, other] = [add('Watch list'), add('Second watch list')]
    deepEqual([one.list, one.title, one.publisher, one.dated, one.readAs, one.id === other.id, one.id === one.files[0]!.sha256], ['works-watch', 'Watch list', 'Example Works', '2084-03-01', 'mapped-csv', false, false])
    const opened = shelf.openSnapshot(one.id)
    deepEqual(opened.ok ? opened.list.entries[0]!.names[0]!.text : opened, '“Z”')
    const latin = shelf.addSnapshot([file('sdn.csv', Uint8Array.from([...new TextEncoder().encode(sdn)].map((byte) => (byte === 0x52 ? 0xd6 : byte))))], { list: 'ofac-sdn', encoding: 'latin-1', addedAt: at(1) })
    ok(latin.ok, JSON.stringify(latin))
    const again = shelf.openSnapshot(latin.snapshot.id)
    deepEqual(again.ok ? again.list.entries[0]!.names[0]!.text : again, 'EXAMPLE STAÖ')
  })
  test('stay when a newer one comes; the latest is the one with the latest day of its own, not the one that came last', () => {
    const shelf = listShelf(place(), idOf)
    const add = (day: string, hour: number) => { const added = shelf.addSnapshot([file('UN.xml', un(day, ['IVAN']))], { list: 'un', addedAt: at(hour) }); ok(added.ok); return added.snapshot }
    const [newer, older] = [add('2084-03-02', 1), add('2084-02-01', 2)]
    const none = shelf.addSnapshot([file('sdn.csv', sdn)], { addedAt: at(3) })
    ok(none.ok)
    deepEqual([shelf.latest('un')?.id, shelf.latest('eu')], [newer.id, null])
    deepEqual(shelf.snapshots().snapshots.map(({ id }) => id), [none.snapshot.id, newer.id, older.id])
    deepEqual(shelf.latestOfEach().map(({ id }) => id), [none.snapshot.id, newer.id])
    ok(shelf.openSnapshot(older.id).ok)
  })
  test('tell what changed between two', () => {
    const shelf = listShelf(place(), idOf)
    const ids = [['IVAN', 'OLGA'], ['IVAN EXAMPLEMAN', 'OLGA', 'NEMO']].map((names, month) => { const added = shelf.addSnapshot([file('UN.xml', un(`2084-0${month + 1}-01`, names))], { list: 'un', addedAt: at(1) }); ok(added.ok); return added.snapshot.id })
    const told = shelf.differences(ids[0]!, ids[1]!)
    ok(told.ok)
    deepEqual([told.differences.added.map(({ reference }) => reference), told.differences.removed, told.differences.changed.map(({ reference, fields, namesAdded }) => [reference, fields, namesAdded[0]!.text])], [['XXi.003'], [], [['XXi.001', ['names'], 'IVAN EXAMPLEMAN']]])
    deepEqual(shelf.differences(ids[0]!, 'f'.repeat(64)), { ok: false, code: 'unknown-snapshot', id: 'f'.repeat(64) })
  })
  test('are not touched by a file that is refused, which leaves nothing', () => {
    const folder = place()
    const shelf = listShelf(folder, idOf)
    const kept = shelf.addSnapshot([file('UN.xml', un('2084-03-01', ['IVAN']))], { list: 'un', addedAt: at(1) })
    ok(kept.ok)
    const before = filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('hex')])
    const refused = [
      shelf.addSnapshot([file('new.xml', '<CONSOLIDATED_LIST>\n<A></B>')], { list: 'un', addedAt: at(2) }), shelf.addSnapshot([file('sdn.csv', sdn), file('alt.csv', 'x,y\n')], { list: 'ofac-sdn', addedAt: at(2) }),
      shelf.addSnapshot([file('sdn.csv', sdn)], { list: 'un', addedAt: at(2) }), shelf.addSnapshot([file('sdn.csv', sdn)], { list: 'nobody', addedAt: at(2) }), shelf.addSnapshot([], { list: 'un', addedAt: at(2) }),
      shelf.addSnapshot([file('a.xml', un('2084-03-01', ['IVAN'])), file('b.xml', '')], { list: 'un', addedAt: at(2) }), shelf.addSnapshot([file('l.zip', 'PK\u0003\u0004')], { list: 'un', addedAt: at(2) }),
    ]
    deepEqual(refused.map((each) => (each.ok ? 'taken' : [each.code, each.file, each.line])), [['broken-xml', 'new.xml', 2], ['not-this-list', 'alt.csv', 1], ['not-this-list', 'sdn.csv', 1], ['unknown-list', 'sdn.csv', 1], ['wrong-files', '', 1], ['wrong-files', 'b.xml', 1], ['not-this-list', 'l.zip', 1]])
    deepEqual(filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('hex')]), before)
    equal(shelf.latest('un')?.id, kept.snapshot.id)
  })
  test('of a file that changes while it is taken are not kept', () => {
    const folder = place()
    let looks = 0
    const moving: ListFile = { name: 'UN.xml', chunks: () => [new TextEncoder().encode(un('2084-03-01', [looks++ < 2 ? 'IVAN' : 'OLGA']))] }
    const added = listShelf(folder, idOf).addSnapshot([moving], { list: 'un', addedAt: at(1) })
    deepEqual([added.ok ? 'taken' : added.code, filesIn(folder)], ['changed-meanwhile', []])
  })
  test('are the same when the same bytes come again, and not taken as another list', () => {
    const shelf = listShelf(place(), idOf)
    const once = () => shelf.addSnapshot([file('UN.xml', un('2084-03-01', ['IVAN']))], { list: 'un', addedAt: at(2) })
    const [first, second] = [once(), once()]
    deepEqual([first.ok && first.isNew, second.ok && second.isNew, shelf.snapshots().snapshots.length], [true, false, 1])
  })
  test('that have more than a tenth fewer entries, or the day of another one, are taken only when somebody is sure; what changed is always counted', () => {
    const folder = place()
    const shelf = listShelf(folder, idOf)
    const names = Array.from({ length: 20 }, (_, n) => `NEMO ${'ABCDEFGHIJKLMNOPQRST'[n]}XAMPLE`)
    const add = (day: string, of: readonly string[], isSure?: boolean) => shelf.addSnapshot([file('UN.xml', un(day, of))], { list: 'un', addedAt: at(2), isSure })
    const first = add('2084-03-01', names)
    ok(first.ok)
    equal(first.against, null)
    const nearly = add('2084-03-02', names.slice(0, 18))
    deepEqual(nearly.ok && nearly.against?.entries, { added: 0, removed: 2, changed: 0 })
    const before = filesIn(folder)
    const fewer = add('2084-03-03', [...names.slice(0, 15), 'OLGA'])
    deepEqual(!fewer.ok && 'against' in fewer && [fewer.code, fewer.against.before.entries, fewer.against.now, fewer.against.isSameDay, fewer.against.entries], ['fewer-entries', 18, 16, false, { added: 0, removed: 2, changed: 1 }])
    const sameDay = add('2084-03-02', names)
    deepEqual(!sameDay.ok && [sameDay.code, /20 entries, of 2084-03-02 too: the kept snapshot of 2084-03-02 \([0-9a-f]{12}\) has 18; 0 of them gone, 2 new, 0 changed/.test(sameDay.found)], ['same-day', true])
    const both = add('2084-03-02', names.slice(0, 4))
    deepEqual(!both.ok && 'against' in both && [both.code, both.against.isSameDay], ['fewer-entries', true])
    deepEqual([filesIn(folder), shelf.latest('un')?.entries], [before, 18])
    const sure = add('2084-03-03', [...names.slice(0, 15), 'OLGA'], true)
    deepEqual(sure.ok && [sure.isNew, sure.against?.entries], [true, { added: 0, removed: 2, changed: 1 }])
    // The same bytes again are no new snapshot and no doubt.
    equal(add('2084-03-03', [...names.slice(0, 15), 'OLGA']).ok, true)
  })
  test('are removed only by their id, with their bytes', () => {
    const folder = place()
    const shelf = listShelf(folder, idOf)
    const added = shelf.addSnapshot([file('sdn.csv', sdn), file('alt.csv', alt)], { addedAt: at(1) })
    ok(added.ok)
    equal(filesIn(folder).length, 3)
    deepEqual([shelf.remove('f'.repeat(64)), shelf.remove(added.snapshot.id), filesIn(folder), shelf.remove(added.snapshot.id)], [false, true, [], false])
    deepEqual(shelf.openSnapshot(added.snapshot.id), { ok: false, code: 'unknown-snapshot', id: added.snapshot.id })
  })
  test('that somebody changed, cut or put under another key are told, never read', () => {
    const folder = place()
    const added = listShelf(folder, idOf).addSnapshot([file('UN.xml', un('2084-03-01', ['IVAN']))], { list: 'un', addedAt: at(1) })
    ok(added.ok)
    const part = join(folder, filesIn(folder).find((name) => name.includes('.'))!)
    const whole = readFileSync(part)
    const changed = Buffer.from(whole)
    changed[changed.length - 20]! ^= 1
    for (const bytes of [changed, whole.subarray(0, -1), Buffer.alloc(0)]) {
      writeFileSync(part, bytes)
      deepEqual(listShelf(folder, idOf).openSnapshot(added.snapshot.id), { ok: false, code: 'damaged-snapshot', id: added.snapshot.id })
    }
    deepEqual(listShelf(folder, derivedIds(new Uint8Array(32).fill(8))).snapshots(), { snapshots: [], unread: 1 })
  })
})
