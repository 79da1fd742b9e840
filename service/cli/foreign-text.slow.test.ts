/**
 * @module
 */
import { deepEqual, equal, match, throws } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { CsvProblem, parseCsv } from './csv.ts'
import { escaped, readTextFile, systemProblem, visible } from './foreign-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-text-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, bytes: string | Uint8Array) => { const path = join(folder, name); writeFileSync(path, bytes); return path }

suite('what goes out to a terminal', () => {
  test('cannot steer it: controls and marks of direction are shown', () => {
    equal(visible('\u001b[2J● all holds'), '<U+001B>[2J● all holds')
    equal(visible('a\u202eb\u009b\u0007\ttab\nline'), 'a<U+202E>b<U+009B><U+0007>\ttab\nline')
    equal(visible('Ж ⊕ 昭 ١'), 'Ж ⊕ 昭 ١')
  })
  test('stays the same JSON', () => {
    const value = { text: 'a\u202eb\u0085\u001bc' }
    const json = escaped(JSON.stringify(value))
    deepEqual(JSON.parse(json), value)
    match(json, /^[\x20-\x7e]+$/)
  })
})

suite('what comes in', () => {
  test('is UTF-8, or the byte is named', () => {
    equal(readTextFile(file('good', 'Ж\n')), 'Ж\n')
    throws(() => readTextFile(file('bad', Uint8Array.of(0x61, 0x62, 0xff, 0x63))), /bad: expected text in UTF-8; byte 2 is none/)
    throws(() => readTextFile(file('cut', Uint8Array.of(0x61, 0xd0))), /UTF-8/)
    throws(() => readTextFile(file('mark', '\ufeffx')), /byte order mark/)
    equal(readTextFile(file('mark', '\ufeffx'), { hasMark: true }), 'x')
  })
  test('rows of CSV never vanish in a quote that nobody closed', () => {
    throws(() => parseCsv('mark,context\n113,"unterminated\n114,x\n115,y'), (error: Error) => error instanceof CsvProblem && error.message.startsWith('line 2:'))
    deepEqual(parseCsv('a,b\n1,"x ""y"", z"\n2,5" rocket'), [['a', 'b'], ['1', 'x "y", z'], ['2', '5" rocket']])
  })
  test('what the system said names the thing and what to do', () => {
    match(systemProblem({ code: 'ENOENT', path: 'x.zip' })!, /x\.zip: there is no such file/)
    match(systemProblem({ code: 'EADDRINUSE', port: 80, address: '127.0.0.1' })!, /port 80 on 127\.0\.0\.1 is taken.*--port 0/)
    equal(systemProblem(new Error('ours')), null)
  })
})

suite('an output that cannot be written', () => {
  const main = join(import.meta.dirname, 'proofmark.mjs')
  const run = (redirected: string) => spawnSync('sh', ['-c', `"$0" "$1" decode 113 ${redirected}`, process.execPath, main], { encoding: 'utf8' })
  test('since its disk is full: exit 2 and a sentence, no stack', { skip: existsSync('/dev/full') ? false : 'only Linux has /dev/full' }, () => {
    const { status, stderr } = run('> /dev/full')
    equal(status, 2)
    match(stderr, /^proofmark: the output could not be written: .*no space is left/)
    equal(stderr.trim().split('\n').length, 1)
  })
  test('since its reader has left: no word of it', () => {
    const { stderr } = run('| head -n 1 > /dev/null')
    equal(stderr, '')
  })
})
