/**
 * Objects conformance: what holds of objects wherever they lie. The same cases run over a folder and over S3.
 * @module
 */
import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { utf8 } from '@proofmark/core/bytes'
import type { ListedObject, Objects } from './objects.ts'

/** `open`: where nothing lies yet. `folder`: for files. `many`: so many that a list has pages. */
export function objectsConformance(name: string, { open, folder, many }: { readonly open: () => Objects; readonly folder: () => string; readonly many: number }): void {
  const read = async (objects: Objects, key: string) => { const found = await objects.get(key); return found === null ? null : Buffer.from(found.bytes) }
  const listed = async (objects: Objects, prefix: string) => { const all: ListedObject[] = []; for await (const found of objects.list(prefix)) all.push(found); return all }
  const keys = async (objects: Objects, prefix: string) => (await listed(objects, prefix)).map(({ key }) => key)
  const file = (bytes: Uint8Array) => { const path = join(folder(), randomBytes(8).toString('hex')); writeFileSync(path, bytes); return { path } }

  suite(`objects: ${name}`, () => {
    test('what is put is read back, whole and in ranges', async () => {
      const objects = open()
      const bytes = randomBytes(1000)
      await objects.putNew('a/b+c=1.p', bytes)
      deepEqual(await read(objects, 'a/b+c=1.p'), bytes)
      deepEqual(Buffer.from((await objects.get('a/b+c=1.p', { from: 990, length: 100 }))!.bytes), bytes.subarray(990))
      deepEqual(Buffer.from((await objects.get('a/b+c=1.p', { from: 1, length: 2 }))!.bytes), bytes.subarray(1, 3))
      equal((await objects.get('a/b+c=1.p', { from: 1000, length: 5 }))!.bytes.length, 0)
      const head = await objects.head('a/b+c=1.p')
      equal(head?.size, 1000)
      equal(head.etag, (await objects.get('a/b+c=1.p'))!.etag)
      ok(Math.abs(head.modified - Date.now()) < 60_000)
    })

    test('what is not there is null, whichever way it is asked for', async () => {
      const objects = open()
      equal(await objects.get('none'), null)
      equal(await objects.get('none', { from: 0, length: 1 }), null)
      equal(await objects.head('none'), null)
      await objects.remove('none')
      deepEqual(await keys(objects, ''), [])
    })

    test('the same bytes twice are one object; other bytes are refused and change nothing', async () => {
      const objects = open()
      await objects.putNew('one', utf8('first'))
      await objects.putNew('one', utf8('first'))
      await objects.putNew('one', file(utf8('first')))
      await rejects(objects.putNew('one', utf8('other')), { code: 'object-differs' })
      await rejects(objects.putNew('one', file(utf8('firsts'))), { code: 'object-differs' })
      equal((await read(objects, 'one'))?.toString(), 'first')
    })

    test('an empty object is one', async () => {
      const objects = open()
      await objects.putNew('empty', new Uint8Array())
      equal((await objects.head('empty'))?.size, 0)
      equal((await read(objects, 'empty'))?.length, 0)
    })

    test('replacing needs what was there before', async () => {
      const objects = open()
      await rejects(objects.replace('head', utf8('one'), '"never"'), { code: 'object-changed' })
      const first = await objects.replace('head', utf8('one'), null)
      await rejects(objects.replace('head', utf8('two'), null), { code: 'object-changed' })
      const second = await objects.replace('head', utf8('two'), first)
      notEqual(second, first)
      await rejects(objects.replace('head', utf8('three'), first), { code: 'object-changed' })
      equal((await read(objects, 'head'))?.toString(), 'two')
      equal((await objects.get('head'))?.etag, second)
    })

    test('of writers who replace the same at once, one succeeds', async () => {
      const objects = open()
      const before = await objects.replace('head', utf8('0'), null)
      const done = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => objects.replace('head', utf8(`writer ${at}`), before)))
      equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
      equal((await read(objects, 'head'))?.toString(), `writer ${done.findIndex(({ status }) => status === 'fulfilled')}`)
    })

    test('a large file goes in and comes back, and a second time changes nothing', async () => {
      const objects = open()
      const bytes = randomBytes(17 * 1024 * 1024 + 3)
      const source = file(bytes)
      await objects.putNew('blobs/large', source)
      await objects.putNew('blobs/large', source)
      equal((await objects.head('blobs/large'))?.size, bytes.length)
      ok((await read(objects, 'blobs/large'))?.equals(bytes))
      bytes[9 * 1024 * 1024]! ^= 1
      await rejects(objects.putNew('blobs/large', file(bytes)), { code: 'object-differs' })
    })

    test('a list names all that begin so, in order, page after page', async () => {
      const objects = open()
      const names = Array.from({ length: many }, (_, at) => `list/${String(at).padStart(6, '0')}`)
      for (let at = 0; at < many; at += 50) await Promise.all(names.slice(at, at + 50).map((key) => objects.putNew(key, utf8('x'))))
      await objects.putNew('listed', utf8('y'))
      deepEqual(await keys(objects, 'list/'), names)
      equal((await keys(objects, '')).length, many + 1)
      deepEqual(await keys(objects, 'list/00000'), names.slice(0, 10))
      equal((await listed(objects, 'listed'))[0]?.size, 1)
    })

    test('what was removed is gone, and can be put anew', async () => {
      const objects = open()
      await objects.putNew('one', utf8('first'))
      await objects.remove('one')
      equal(await objects.get('one'), null)
      await objects.putNew('one', utf8('second'))
      equal((await read(objects, 'one'))?.toString(), 'second')
    })
  })
}
