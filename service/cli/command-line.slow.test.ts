/**
 * Whole sessions at the command line: what is typed, what is printed, how it exits.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { typed } from './in-process.suite.ts'
import { commands } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const main = join(import.meta.dirname, 'proofmark.mjs')
const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024', 'statements.jsonl')
const data = join(folder, 'data')
process.env['PROOFMARK_DATA'] = data
const run = (...given: string[]) => typed(folder, given)
const json = async (...given: string[]) => { const { stdout } = await run(...given, '--json'); return JSON.parse(stdout) }

suite('a case, from the file to the package', () => {
  test('record, in a process of its own, seals the example and says where', () => {
    const { status, stdout } = spawnSync(process.execPath, [main, 'record', example], { cwd: folder, encoding: 'utf8', env: process.env })
    equal(status, 0)
    const lines = readFileSync(example, 'utf8').trimEnd().split('\n').length
    ok(lines > 100)
    match(stdout, new RegExp(`^${lines} statements sealed\\.$`, 'm'))
  })
  test('finding gives 0 and 230 days, established, and the mark among what it hangs on', async () => {
    const view = await json('finding', 'production-to-use')
    deepEqual([view.status, view.bounds], ['established', { least: 0, most: 230 }])
    ok(view.hangsOn.some(({ kind, title }: { kind: string; title: string }) => kind === 'mark' && title.includes('113')))
    equal((await run('finding', 'acquisition-network')).status, 1)
  })
  test('publish and verify', async () => {
    const zip = join(folder, 'finding.zip')
    equal((await run('publish', 'production-to-use', '--out', zip, '--withhold', 'party:/names')).status, 0)
    equal((await run('verify', zip)).status, 0)
    equal((await json('verify', zip)).ok, true)
    const bytes = readFileSync(zip)
    bytes[2000]! ^= 1
    writeFileSync(join(folder, 'changed.zip'), bytes)
    const changed = await run('verify', join(folder, 'changed.zip'))
    equal(changed.status, 1)
    match(changed.stdout, /Not to be relied on/)
    equal((await run('publish', 'production-to-use', '--out', zip)).status, 2, 'an existing file is not replaced')
  })
  test('publish --dry-run says by rule what is withheld and why, seals nothing, and lists every field on demand', async () => {
    const size = (await json('log', 'checkpoint')).size
    const { status, stdout } = await run('publish', 'production-to-use', '--dry-run', '--rule', 'persons', '--rule', 'exact-places')
    equal(status, 0)
    match(stdout, /^dry run: \d+ statements, \d+ fields shown, \d+ withheld, \d files$/m)
    match(stdout, /^ {2}rule persons: \d+ fields withheld, \d+ of them with something in them$/m)
    match(stdout, /^ {2}rule exact-places: fits nothing in this package$/m)
    match((await run('publish', 'production-to-use', '--dry-run', '--rule', 'notes', '--list')).stdout, /^ {2}withheld: [\w-]+ [\w-]+ \/note: rule notes \([0-9a-f]{32}\)$/m)
    const preview = await json('publish', 'production-to-use', '--dry-run', '--rule', 'persons')
    ok(preview.rules.find(({ name }: { name: string }) => name === 'persons').values > 0)
    equal((await json('log', 'checkpoint')).size, size)
    match((await run('publish', '--help')).stdout, /rule exact-places +every place known to less than 10 km/)
  })
  test('publish --dry-run says which claims the package bears less of than the case', async () => {
    const { stdout } = await run('publish', 'production-to-use', '--dry-run', '--withhold', 'reading:/status')
    match(stdout, /claim actuators: possible in the package, established in the case/)
    ok(!(await run('publish', 'production-to-use', '--dry-run')).stdout.includes('in the case'))
    // A claim of the mark tells its text, so that the claims go with the transcription.
    match((await run('publish', 'production-to-use', '--dry-run', '--withhold', 'mark:/transcription')).stdout, /claim mark: not shown in the package, established in the case/)
  })
  test('the log audits clean, proves a statement, and grows consistently', async () => {
    equal((await json('log', 'audit')).ok, true)
    const checkpoint = join(folder, 'old-checkpoint')
    writeFileSync(checkpoint, (await run('log', 'checkpoint')).stdout)
    match((await run('log', 'prove', 'mk-113')).stdout, /^c2sp\.org\/tlog-proof@v1\nindex \d+\n/)
    const line = { kind: 'reading', mark: '#mk-113', scheme: 'juche', meaning: 'set aside', status: 'rejected', reason: 'invented for this test' }
    writeFileSync(join(folder, 'later.jsonl'), JSON.stringify(line))
    equal((await run('record', 'later.jsonl')).status, 0)
    equal((await run('log', 'consistency', checkpoint)).status, 0)
    equal((await json('finding', 'production-to-use')).status, 'not-established')
  })
  test('rebuild twice gives the same dump', async () => equal((await run('rebuild')).stdout, (await run('rebuild')).stdout))
  test('erase destroys a value, and the log stays whole', async () => {
    equal((await run('erase', 'st-19', '/wording', '--reason', 'invented for this test')).status, 0)
    equal((await json('log', 'audit')).ok, true)
    equal((await run('rebuild', '--dump')).stdout.includes('pseudo-independent'), false)
  })
})

suite('slips of the hand', () => {
  test('a file that is no text, or has faults, makes no data folder', async () => {
    const bad = join(folder, 'bad.jsonl')
    for (const bytes of [Uint8Array.of(0xff, 0xfe), new TextEncoder().encode('{"kind":"unicorn"}\n'), new TextEncoder().encode('\ufeff{}')]) {
      writeFileSync(bad, bytes)
      equal((await run('record', bad, '--data', join(folder, 'none'))).status, 2)
      equal(existsSync(join(folder, 'none')), false)
    }
  })
  test('an erasure needs a reason and something to erase, and can be tried', async () => {
    equal((await run('erase', 'mk-113', '/position', '--reason', ' ')).status, 2)
    match((await run('erase', 'mk-113', '/position', '--reason', 'invented', '--dry-run')).stdout, /would erase \/position/)
    equal((await run('erase', 'mk-113', '/position', '--reason', 'invented')).status, 0)
    match((await run('erase', 'mk-113', '/position', '--reason', 'invented')).stderr, /erased already/)
  })
  test('a mark that is refused is named with its place; words too many are too', async () => {
    match((await run('decode', '11\u200b3')).stderr, /character 3 of the mark \(invisible-character\)/)
    equal((await run('rebuild', 'everything')).status, 2)
    match((await run('--version')).stdout, /^\d+\.\d+\.\d+$/m)
    match((await run('help', 'decode')).stdout, /decode --batch/)
    match((await run('verify', join(folder, 'nothing.zip'))).stderr, /nothing\.zip: there is no such file/)
  })
})

suite('a vault with a passphrase', () => {
  test('asks for it in every command, and says how to give it', async () => {
    const own = join(folder, 'locked')
    const [words, wrong] = [join(folder, 'words'), join(folder, 'wrong')]
    writeFileSync(words, 'invented words\n')
    writeFileSync(wrong, 'other words\n')
    equal((await run('record', example, '--data', own)).status, 0)
    equal((await run('vault', 'set-passphrase', '--new-passphrase-file', words, '--data', own)).status, 0)
    const asked = await run('finding', 'production-to-use', '--data', own)
    equal(asked.status, 2)
    match(asked.stderr, /master\.age is locked: give its passphrase with --passphrase-file/)
    equal((await run('finding', 'production-to-use', '--data', own, '--passphrase-file', wrong)).status, 2)
    equal((await run('finding', 'production-to-use', '--data', own, '--passphrase-file', words)).status, 0)
    const out = join(folder, 'keys.age')
    equal((await run('vault', 'export-keys', '--out', out, '--file-passphrase-file', words, '--data', own, '--passphrase-file', words)).status, 0)
    equal((await run('vault', 'export-keys', '--out', out, '--file-passphrase-file', words, '--data', own, '--passphrase-file', words)).status, 2)
    for (const name of ['keys.sqlite', 'master.age']) rmSync(join(own, 'vault', name))
    equal((await run('vault', 'import-keys', out, '--file-passphrase-file', words, '--data', own)).status, 0)
    equal((await run('finding', 'production-to-use', '--data', own)).status, 0)
    equal((await run('vault', 'paint', '--data', own)).status, 2)
  })
})

suite('bad input', () => {
  test('a bad file is refused whole, with line and field; --partial seals the valid lines', async () => {
    const file = join(folder, 'bad.jsonl')
    writeFileSync(file, '{"kind":"use","label":"good","what":"strike"}\n{"kind":"use","what":"strike","when":"2024-13"}\n')
    const refused = await run('record', file)
    equal(refused.status, 2)
    match(refused.stderr, /bad\.jsonl:2: \/when: field-invalid: expected a date in EDTF .*; found "2024-13"/)
    match(refused.stderr, /nothing was sealed/)
    match((await run('record', file, '--partial')).stdout, /good/)
  })
  for (const [given, expected] of [
    [['finding', 'nothing'], /no finding has the id or label "nothing"; there are: ongoing-use/], [['verify', 'gone.zip'], /there is no such file/], [['log', 'dance'], /expected checkpoint, audit/],
    [['decode'], /MARK is missing/], [['dates', '--blue'], /--blue/], [['juggle'], /there is no command "juggle"/], [['erase', 'st-01', '/colour', '--reason', 'x'], /position has no field \/colour/],
    [['publish', 'production-to-use', '--out', 'x.zip', '--withhold', '/nmaes'], /no field of this package is meant by \/nmaes/], [['publish', 'production-to-use', '--dry-run', '--rule', 'person'], /there is no rule person.*There are: persons, names/], [['publish', 'production-to-use', '--dry-run', '--audience', 'all'], /the audience is one of open, restricted, confidential/], [['serve', '--port', 'x'], /expected a number/],
  ] as const) {
    test(`${given.join(' ')}: exit 2, and what to do`, async () => {
      const { status, stderr } = await run(...given)
      equal(status, 2)
      match(stderr, expected)
    })
  }
  test('a second process on the same data folder is told who holds it', async () => {
    const server = spawn(process.execPath, [main, 'serve', '--port', '0'], { cwd: folder, env: { ...process.env, PROOFMARK_DATA: data } })
    await new Promise((resolve) => server.stdout.once('data', resolve))
    const { status, stderr } = await run('serve', '--port', '0')
    equal((await run('rebuild')).status, 0, 'what the server can do it does for who asks')
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    equal(status, 2)
    match(stderr, new RegExp(`held by process ${server.pid} `))
    equal((await run('rebuild')).status, 0, 'the lock is given back')
  })
})

suite('answers without a data folder', () => {
  test('decode lists Juche 2024 first and others with what speaks against them', async () => {
    const { readings } = await json('decode', '113', '--context', 'jet vane actuator of a ballistic missile, recovered near Kyiv, made in the DPRK')
    deepEqual([readings[0].scheme, readings[0].date], ['juche', '2024'])
    ok(readings.slice(1).filter(({ against }: { against: string[] }) => against.length > 0).length >= 2)
  })
  test('dates gives four ends; a date that is none exits 1', async () => {
    deepEqual((await json('dates', '2023-03/..')).ends, ['open', 'open'])
    equal((await run('dates', '2024-02-30')).status, 1)
  })
  test('batches answer line by line', async () => {
    writeFileSync(join(folder, 'marks.csv'), 'mark,context\n113,"made in the DPRK, 2024"\n"8? 017",\n')
    equal((await run('decode', '--batch', 'marks.csv')).stdout.trim().split('\n').length, 2)
    writeFileSync(join(folder, 'dates.txt'), '2024\nnever\n')
    deepEqual((await run('dates', '--batch', 'dates.txt')).stdout.trim().split('\n').map((line) => JSON.parse(line).valid), [true, false])
  })
  test('every command has its help, with usage, options, example and exit codes', async () => {
    for (const { name } of commands) {
      const { status, stdout } = await run(name, '--help')
      equal(status, 0)
      for (const part of [`usage: proofmark ${name}`, '--json', 'example: proofmark', 'exit: 0']) ok(stdout.includes(part), `${name}: ${part}`)
    }
  })
})
