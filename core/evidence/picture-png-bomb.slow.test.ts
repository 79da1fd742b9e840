/** In a process of its own, since it counts the memory of the process. */
import { equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { parsePng } from './picture-png.ts'

const chunk = (type: string, data: Uint8Array) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

test('a PNG with a bomb of 256 MiB in a small file is given up early', () => {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  const bomb = new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(new Uint8Array(256 * 1024 * 1024))), chunk('IEND', new Uint8Array())]))
  const before = process.memoryUsage().arrayBuffers
  const read = parsePng(bomb)
  equal(read.ok ? 'ok' : read.code, 'data-malformed')
  ok(process.memoryUsage().arrayBuffers - before < 128 * 1024 * 1024)
})
