/**
 * A package in the hands of programs that we did not write: Info-ZIP, Python's zipfile, GNU coreutils, OpenSSL.
 *
 * The same changes are put to our own check: both have to say no.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { openStore } from 'proofmark/store'
import { isBagByHand, isBagByUs } from './bag-by-hand.suite.ts'
import { findStatement } from './lookup.ts'
import { publish } from './publishing.ts'
import { record } from './recording.ts'
import { verifyWithFinding } from './verifying.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-by-hand-'))
const file = join(folder, 'whole.zip')
const unpacked = join(folder, 'unpacked')
let whole: Uint8Array

before(async () => {
  const newId = () => randomBytes(16).toString('hex')
  const store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2031-01-01'), random: (n) => new Uint8Array(randomBytes(n)) })
  try {
    await record(store, readFileSync(join(example, 'statements.jsonl'), 'utf8'), { folder: example, newId })
    const found = findStatement(store.world(), 'production-to-use', 'finding')
    ok(found.ok)
    const answer = await publish(store, { finding: found.statement.id, withhold: [], verifyPage: join(folder, 'no-page'), newId, now: new Date('2031-01-02') })
    ok(answer.ok)
    whole = answer.zip
  } finally {
    await store.close()
  }
  writeFileSync(file, whole)
  execFileSync('unzip', ['-q', file, '-d', unpacked])
})
after(() => rmSync(folder, { recursive: true, force: true }))

suite('a published package as a bag', () => {
  test('is valid by hand and by us', () => {
    deepEqual([isBagByHand(unpacked), isBagByUs(unpacked)], [true, true])
  })
  const edit = (at: string, path: string, change: (bytes: Buffer) => Buffer) => writeFileSync(join(at, path), change(readFileSync(join(at, path))))
  const flip = (bytes: Buffer) => { bytes[bytes.length >> 1]! ^= 1; return bytes }
  const changes: Readonly<Record<string, (at: string) => void>> = {
    'a changed payload file': (at) => edit(at, 'data/finding.json', flip),
    'a changed tag file': (at) => edit(at, 'publication/statement.note', flip),
    'a missing payload file': (at) => rmSync(join(at, 'data/checkpoint')),
    'a missing tag file': (at) => rmSync(join(at, 'publication/consistency')),
    'a payload file more': (at) => writeFileSync(join(at, 'data/more.txt'), 'more'),
    'a line less in the manifest': (at) => edit(at, 'manifest-sha256.txt', (bytes) => bytes.subarray(bytes.indexOf(10) + 1)),
    'another declaration': (at) => edit(at, 'bagit.txt', (bytes) => Buffer.from(bytes.toString().replace('1.0', '1.1'))),
    'another count of octets': (at) => edit(at, 'bag-info.txt', (bytes) => Buffer.from(bytes.toString().replace(/(Payload-Oxum: )/, '$19'))),
  }
  for (const [what, change] of Object.entries(changes)) {
    test(`with ${what} is refused by hand and by us`, () => {
      const at = mkdtempSync(join(folder, 'changed-'))
      cpSync(unpacked, at, { recursive: true })
      change(at)
      deepEqual([isBagByHand(at), isBagByUs(at)], [false, false])
    })
  }
})

suite('a published package as a zip', () => {
  const isZip = (path: string) => [spawnSync('unzip', ['-tq', path]).status === 0, spawnSync('python3', ['-m', 'zipfile', '-t', path], { encoding: 'utf8' })] as const
  test('is whole to Info-ZIP and to Python', () => {
    const [infoZip, python] = isZip(file)
    deepEqual([infoZip, python.status, python.stdout.trim()], [true, 0, 'Done testing'])
  })
  test('with one byte of a file changed is broken to both, and to us', () => {
    const changed = Buffer.from(whole)
    flipInside(changed)
    const path = join(folder, 'changed.zip')
    writeFileSync(path, changed)
    const [infoZip, python] = isZip(path)
    // Python names the broken file and still ends with 0.
    deepEqual([infoZip, /^The following enclosed file is corrupted/m.test(python.stdout) || python.status !== 0, verifyWithFinding(changed).ok], [false, true, false])
  })
  /** The first byte of the head of the log: the text is in the zip as it stands. */
  const flipInside = (bytes: Buffer) => { bytes[bytes.indexOf(readFileSync(join(unpacked, 'data/checkpoint')))]! ^= 1 }
})

suite('VERIFY.txt', () => {
  const lines = () => readFileSync(join(unpacked, 'data/VERIFY.txt'), 'utf8').split('\n').filter((line) => line.startsWith('$ ')).map((line) => line.slice(2))
  // A place with a space in its name: what is not quoted fails.
  const temporary = join(folder, 'of one user')
  before(() => mkdirSync(temporary))
  const run = (shell: readonly [string, ...string[]]) => spawnSync(shell[0], [...shell.slice(1), '-c', lines().join('\n')], { cwd: unpacked, encoding: 'utf8', env: { ...process.env, TMPDIR: temporary } })

  for (const shell of [['bash', '-e'], ['sh', '-e']] as const) {
    test(`is a check that passes in ${shell[0]} as it stands; a changed head or field is noticed`, () => {
      ok(lines().length >= 10)
      const { status, stdout, stderr } = run(shell)
      equal(status, 0, stderr)
      match(stdout, /Signature Verified Successfully/)
      for (const name of ['data/checkpoint', 'data/finding.json']) {
        const bytes = readFileSync(join(unpacked, name))
        const changed = Buffer.from(bytes)
        changed[4]! ^= 1
        writeFileSync(join(unpacked, name), changed)
        ok(run(shell).status !== 0, name)
        writeFileSync(join(unpacked, name), bytes)
      }
      equal(run(shell).status, 0)
    })
  }
  test('a note that says something else fails by its signature, though its disclosure and all manifests were made to fit', () => {
    const forged = join(folder, 'forged')
    cpSync(unpacked, forged, { recursive: true })
    const [id] = /data\/statements\/([0-9a-f]{32})\.note/.exec(lines().join('\n'))!.slice(1) as [string]
    const path = (end: string) => join(forged, `data/statements/${id}.${end}`)
    const [line, ...rest] = readFileSync(path('disclosures'), 'utf8').split('\n') as [string, ...string[]]
    const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
    const other = Buffer.from(Buffer.from(line, 'base64url').toString().replace(/^\["(.)/, (_, first) => `["${first === 'A' ? 'B' : 'A'}`)).toString('base64url')
    ok(other !== line)
    writeFileSync(path('disclosures'), [other, ...rest].join('\n'))
    writeFileSync(path('note'), readFileSync(path('note'), 'utf8').replace(digest(line), digest(other)))
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const listed = readFileSync(join(forged, manifest), 'utf8').split('\n').filter((each) => each !== '').map((each) => each.slice(66))
      writeFileSync(join(forged, manifest), listed.map((name) => `${createHash('sha256').update(readFileSync(join(forged, name))).digest('hex')}  ${name}\n`).join(''))
    }
    const { status, stdout } = spawnSync('sh', ['-c', lines().filter((each) => !each.startsWith('rm ')).join('\n')], { cwd: forged, encoding: 'utf8', env: { ...process.env, TMPDIR: temporary } })
    deepEqual([status === null, stdout.includes('This field is what was sealed.'), /Signature Verification Failure/.test(stdout)], [false, true, true])
    ok(spawnSync('sh', ['-e', '-c', lines().join('\n')], { cwd: forged, env: { ...process.env, TMPDIR: temporary } }).status !== 0)
  })
  test('writes only into a folder that mktemp made for this user alone, and names no other place', () => {
    equal(lines()[0], 'work="$(mktemp -d)"')
    deepEqual(lines().filter((line) => /\/tmp|\/var/.test(line)), [])
    for (const line of lines()) for (const [, target] of line.matchAll(/(?<!2)>>?\s*(\S+)/g)) match(target!, /^"\$work\/[a-z.]+"$/)
    rmSync(temporary, { recursive: true })
    mkdirSync(temporary)
    equal(run(['sh', '-e']).status, 0)
    deepEqual(readdirSync(temporary), [], 'it is removed at the end')
  })
})
