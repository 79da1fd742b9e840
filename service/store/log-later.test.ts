/** Who reads a log follows it by what was appended, and by nothing that is not the log that it read before. */
import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Disk } from './disk.ts'
import { openLogFolder, type LogFolder } from './log-folder.ts'
import { makeKeys, signingKey } from './signing-key.ts'
import { emptyDisk, simulate } from './simulated-files.suite.ts'

const key = signingKey(makeKeys(['log'])[0]!)
const open = (disk: Disk, isReader: boolean): LogFolder => openLogFolder('/data', disk, { name: key.name, keyId: key.keyId, verifierKey: key.verifierKey, sign: isReader ? null : (message) => key.sign(message) })
const entries = (from: number, to: number, history = 'invented') => Array.from({ length: to - from }, (_, n) => new TextEncoder().encode(`${history} entry ${from + n}`))
const texts = (log: LogFolder) => Array.from({ length: log.size }, (_, index) => new TextDecoder().decode(log.entry(index)!))

/** A log of `before` entries that is read, and then has `after`. `changed`: what is done to its files then. */
function grown(before: number, after: number) {
  const { disk } = simulate(emptyDisk)
  const writer = open(disk, false)
  writer.append(entries(0, before))
  const reader = open(disk, true)
  writer.append(entries(before, after))
  return { disk, writer, reader }
}

suite('a log that is followed', () => {
  test('gives what was appended, across tiles, once it is taken', () => {
    for (const [before, after] of [[1, 2], [255, 256], [256, 257], [200, 600], [600, 1100]] as const) {
      const { writer, reader } = grown(before, after)
      const later = reader.later()!
      equal(reader.size, before)
      deepEqual(later.entries, entries(before, after))
      later.take()
      deepEqual([reader.size, Buffer.from(reader.root), texts(reader)], [after, Buffer.from(writer.root), texts(writer)])
      deepEqual(reader.prove(before, after), writer.prove(before, after))
      equal(reader.later(), null)
    }
  })
  test('may come from nothing', () => {
    const { disk } = simulate(emptyDisk)
    const reader = open(disk, true)
    equal(reader.later(), null)
    open(disk, false).append(entries(0, 3))
    reader.later()!.take()
    equal(reader.size, 3)
  })
  test('is refused where an appended entry, its tile or the log before it is another', () => {
    const damaged = (path: string) => (disk: Disk) => { const bytes = disk.read(path)!.slice(); bytes[bytes.length - 1]! ^= 1; disk.replace(path, bytes) }
    const other = (count: number) => (disk: Disk) => {
      const history = simulate(emptyDisk).disk
      open(history, false).append(entries(0, count, 'other'))
      for (const path of ['checkpoint', ...count === 0 ? [] : [`tile/0/000.p/${count}`, `tile/entries/000.p/${count}`]]) disk.replace(`/data/log/${path}`, history.read(`/data/log/${path}`)!)
    }
    for (const [code, change] of [
      ['entry-damaged', damaged('/data/log/tile/entries/000.p/7')], ['entry-damaged', damaged('/data/log/tile/0/000.p/7')], ['entry-missing', (disk: Disk) => disk.remove('/data/log/tile/entries/000.p/7')],
      ['log-behind-signed-head', other(2)], ['log-behind-signed-head', other(4)], ['root-differs', other(8)], ['log-behind-signed-head', (disk: Disk) => disk.remove('/data/log/checkpoint')],
    ] as const) {
      const { disk, reader } = grown(4, 7)
      change(disk)
      throws(() => reader.later(), { code })
      equal(reader.size, 4)
    }
  })
})
