/**
 * @module
 */
import { deepEqual, equal, throws } from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { reserveFile } from './reserved-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-reserved-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

suite('reserveFile', () => {
  test('makes the file for its user alone, and keeps what is written', () => {
    const file = reserveFile(at('a'))
    file.write(new Uint8Array([1, 2]))
    file.release()
    deepEqual([[...readFileSync(at('a'))], statSync(at('a')).mode & 0o777], [[1, 2], 0o600])
  })
  test('takes the place away when nothing came of it', () => {
    reserveFile(at('b')).release()
    equal(existsSync(at('b')), false)
  })
  test('refuses before anything is sealed: a file that is there stays as it is, and a folder that is not there is named', () => {
    writeFileSync(at('c'), 'invented')
    throws(() => reserveFile(at('c')), { code: 'EEXIST' })
    equal(readFileSync(at('c'), 'utf8'), 'invented')
    throws(() => reserveFile(at('nowhere/d')), { code: 'ENOENT' })
  })
})
