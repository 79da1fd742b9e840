/**
 * The bag of a case: valid by hand, by us and by the second verifier; what is protected is withheld and named; and whoever changes it is found, though he makes all sums anew.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { checkBag, finishCaseBag, unzip } from '@proofmark/core/evidence'
import { isBagByHand, isBagByUs } from './bag-by-hand.suite.ts'
import { exampleServer, type ExampleServer } from './example-server.suite.ts'
import { verifyWithFinding } from './verifying.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-case-bag-'))
const server = await exampleServer()
after(async () => { await server.close(); rmSync(folder, { recursive: true, force: true }) })
const bagOf = async (of: ExampleServer, question: string) => { const answer = await of.get(`/api/export?format=bag&${question}`); equal(answer.status, 200, await answer.clone().text().then((text) => text.slice(0, 300))); return { bytes: new Uint8Array(await answer.arrayBuffer()), name: decodeURIComponent(answer.headers.get('content-disposition')!) } }
const partsOf = (bytes: Uint8Array) => Object.fromEntries(verifyWithFinding(bytes).parts.map(({ part, status, code }) => [part, status === 'holds' ? 'holds' : `${status}: ${code}`]))
const lines = [
  { kind: 'case', label: 'case-1', title: 'Invented case', handling: 'open' },
  { kind: 'site', label: 's-1', case: '#case-1', when: '2021-03', place: { text: 'Example Town', lat: 10.5, lon: 20, precisionKm: 5 }, handling: 'open' },
  { kind: 'item', label: 'i-1', case: '#case-1', description: 'invented fuze', itemClass: 'fuze', documentedAt: ['#s-1'], handling: 'open' },
  { kind: 'item', label: 'i-secret', case: '#case-1', description: 'KEPT BACK FUZE', itemClass: 'fuze', handling: 'confidential' },
  { kind: 'mark', label: 'm-1', case: '#case-1', item: '#i-1', transcription: '0012[38]', technique: 'stamped', note: 'lies beside the KEPT BACK FUZE', handling: 'open' },
  { kind: 'item', label: 'elsewhere', description: 'OF NO CASE', itemClass: 'shell', handling: 'open' },
]
let [bytes, name] = [new Uint8Array(), '']
const unpacked = join(folder, 'unpacked')
const entries = () => { const opened = unzip(bytes); ok(opened.ok); return new Map(opened.entries) }
const textIn = (path: string) => new TextDecoder().decode(entries().get(path))
before(async () => {
  await server.seal(lines.map((line) => JSON.stringify(line)).join('\n'))
  ;({ bytes, name } = await bagOf(server, 'case=case-1'))
  writeFileSync(join(folder, 'bag.zip'), bytes)
  execFileSync('unzip', ['-q', join(folder, 'bag.zip'), '-d', unpacked])
})

suite('the bag of a case', () => {
  test('is a valid bag by hand and by us; the zip is whole to Info-ZIP and to Python', () => {
    deepEqual([isBagByHand(unpacked), isBagByUs(unpacked)], [true, true])
    equal(spawnSync('sha256sum', ['-c', '--quiet', '--strict', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], { cwd: unpacked }).status, 0)
    deepEqual([spawnSync('unzip', ['-tq', join(folder, 'bag.zip')]).status, spawnSync('python3', ['-m', 'zipfile', '-t', join(folder, 'bag.zip')]).status], [0, 0])
    match(name, /proofmark-case-1-up-to-open\.zip$/)
  })
  test('holds in every part that can be checked; nobody signed which statements it has', () => {
    const verdict = verifyWithFinding(bytes)
    deepEqual([verdict.ok, verdict.status, verdict.finding, verdict.case], [true, 'holds', null, server.store.world().labelled('case-1')[0]!.id])
    deepEqual(Object.entries(partsOf(bytes)).filter(([, is]) => is !== 'holds'), [['publication', 'not-checked: no-publication'], ['time', 'not-checked: no-anchors'], ['trust', 'not-checked: root-not-given']])
    match(verdict.parts.find(({ part }) => part === 'publication')!.text, /nobody signed which statements it holds/)
  })
  test('has the statements of the case and the keys, and none of another', () => {
    const kinds = Object.groupBy(verifyWithFinding(bytes).statements, ({ kind }) => kind)
    deepEqual(Object.fromEntries(Object.entries(kinds).filter(([kind]) => kind !== 'key').map(([kind, all]) => [kind, all!.length])), { case: 1, site: 1, item: 2, mark: 1 })
    for (const each of entries().values()) ok(!Buffer.from(each).includes('OF NO CASE'))
  })
  test('what is handled more strictly is withheld and named, with what would tell it', () => {
    const verdict = verifyWithFinding(bytes)
    const secret = verdict.statements.find(({ id }) => id === server.store.world().labelled('i-secret')[0]!.id)!
    deepEqual([Object.keys(secret.fields).length, secret.withheld.includes('/description')], [0, true])
    const mark = verdict.statements.find(({ kind }) => kind === 'mark')!
    deepEqual([mark.fields['/transcription'], mark.withheld], ['0012[38]', ['/note']])
    for (const [path, each] of entries()) ok(!Buffer.from(each).includes('KEPT BACK'), path)
    match(textIn('data/README.txt'), /1 of the statements show no field/)
    deepEqual(textIn('data/tables/item.csv').trim().split('\r\n').length, 2)
    match(textIn('data/tables/mark.csv'), /,\[withheld\],/)
  })
  test('up to confidential it has that, too', async () => {
    const wide = await bagOf(server, 'case=case-1&handling=confidential')
    ok(verifyWithFinding(wide.bytes).ok && Buffer.from(wide.bytes).includes('KEPT BACK FUZE'))
    match(wide.name, /up-to-confidential/)
  })
  test('data/VERIFY.txt passes by hand', () => {
    const steps = readFileSync(join(unpacked, 'data/VERIFY.txt'), 'utf8').split('\n').filter((line) => line.startsWith('$ ')).map((line) => line.slice(2))
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', steps.join('\n')], { cwd: unpacked, encoding: 'utf8' })
    equal(status, 0, stderr)
    match(stdout, /Signature Verified Successfully/)
  })
  test('the example case with its photographs, translations and positions holds as well, and its files are there', async () => {
    const whole = await bagOf(server, 'case=dprk-missiles-2024')
    const verdict = verifyWithFinding(whole.bytes)
    deepEqual([verdict.ok, verdict.blobs.length > 0], [true, true])
    writeFileSync(join(folder, 'whole.zip'), whole.bytes)
    deepEqual(byPython('whole.zip'), { ...Object.fromEntries(verdict.parts.map(({ part, status, code }) => [part, `${status}: ${code}`])), finding: 'not-checked: not-recomputed' })
  })
  test('no case, and one that is not there, are told apart', async () => {
    for (const [question, status, code] of [['', 422, 'case-missing'], ['&case=nobody', 404, 'case-unknown']] as const) {
      const answer = await server.get(`/api/export?format=bag${question}`)
      deepEqual([answer.status, (await answer.json() as { code: string }).code], [status, code])
    }
  })
})

function byPython(file: string): Record<string, string> {
  const { parts } = JSON.parse(spawnSync('python3', [join(import.meta.dirname, '..', '..', 'spec', 'verifier', 'verify.py'), join(folder, file), '--json'], { encoding: 'utf8' }).stdout) as { parts: readonly { part: string; status: string; code: string }[] }
  return Object.fromEntries(parts.map(({ part, status, code }) => [part, `${status}: ${code}`]))
}

suite('a bag of a case that was changed', () => {
  const id = () => server.store.world().labelled('m-1')[0]!.id
  const flip = (each: Uint8Array) => { const changed = Uint8Array.from(each); changed[changed.length >> 1]! ^= 1; return changed }
  test('as a folder: a changed byte, a missing file and one more are found by sha256sum or by the rules of bags, and by us', () => {
    const changes: Readonly<Record<string, (at: string) => void>> = {
      'a byte': (at) => writeFileSync(join(at, 'data/tables/item.csv'), flip(readFileSync(join(at, 'data/tables/item.csv')))),
      'a missing note': (at) => rmSync(join(at, `data/statements/${id()}.note`)),
      'a file more': (at) => writeFileSync(join(at, 'data/more.txt'), 'more'),
    }
    for (const [what, change] of Object.entries(changes)) {
      const at = mkdtempSync(join(folder, 'changed-'))
      cpSync(unpacked, at, { recursive: true })
      change(at)
      deepEqual([isBagByHand(at), isBagByUs(at)], [false, false], what)
    }
  })
  test('packed again with new sums: what was touched is named by both verifiers', async () => {
    const other = await exampleServer()
    try {
      await other.seal(lines.map((line) => JSON.stringify(line)).join('\n'))
      const foreign = unzip((await bagOf(other, 'case=case-1')).bytes)
      ok(foreign.ok)
      const [theirs] = [...foreign.entries.keys()].flatMap((path) => /^data\/statements\/([0-9a-f]{32})\.note$/.exec(path)?.[1] ?? []).filter((each) => each === other.store.world().labelled('m-1')[0]!.id)
      const edit = (text: string, from: string, to: string) => new TextEncoder().encode(text.replace(from, to))
      const changes: readonly (readonly [what: string, fails: string, change: (files: Map<string, Uint8Array>) => void, isSeenByPython?: false])[] = [
        ['a note of another log', 'statements: other-head', (files) => { for (const part of ['note', 'tlog-proof', 'disclosures', 'withheld']) { const found = foreign.entries.get(`data/statements/${theirs}.${part}`); if (found !== undefined) files.set(`data/statements/${theirs}.${part}`, found) } }],
        ['the head of another log', 'log: checkpoint-signature', (files) => { files.set('data/checkpoint', foreign.entries.get('data/checkpoint')!) }],
        ['a missing proof', 'statements: unknown-version', (files) => { files.delete(`data/statements/${id()}.tlog-proof`) }],
        ['a missing field', 'fields: field-unaccounted', (files) => { files.set(`data/statements/${id()}.disclosures`, edit(new TextDecoder().decode(files.get(`data/statements/${id()}.disclosures`)), /^.*\n/.exec(new TextDecoder().decode(files.get(`data/statements/${id()}.disclosures`)))![0], '')) }],
        ['the statement of the case taken away', 'finding: case-missing', (files) => { for (const path of files.keys()) if (path.includes(server.store.world().labelled('case-1')[0]!.id)) files.delete(path) }],
        ['a file that nobody names', 'blobs: blob-differs', (files) => { files.set(`data/blobs/${'0'.repeat(64)}`, new Uint8Array(3)) }],
        ['a publication beside it', 'bag: file-unexpected', (files) => { files.set('data/finding.json', edit('{}', '', '')) }],
        ['a table that says something else', 'finding: tables-differ', (files) => { files.set('data/tables/item.csv', edit(new TextDecoder().decode(files.get('data/tables/item.csv')), 'invented fuze', 'another fuze')) }, false],
        ['a table too few', 'finding: tables-differ', (files) => { files.delete('data/tables/item.csv') }, false],
        ['a table too many', 'finding: tables-differ', (files) => { files.set('data/tables/party.csv', edit('id', '', '')) }, false],
        ['an empty table too many', 'finding: tables-differ', (files) => { files.set('data/tables/party.csv', new Uint8Array()) }, false],
        ['another README', 'finding: tables-differ', (files) => { files.set('data/README.txt', edit('trust me', '', '')) }, false],
      ]
      for (const [what, fails, change, isSeenByPython = true] of changes) {
        const files = entries()
        change(files)
        const again = finishCaseBag(new Map([...files].filter(([path]) => path.startsWith('data/')).map(([path, each]) => [path.slice('data/'.length), each])), {})
        ok(checkBag((unzip(again) as { entries: Map<string, Uint8Array> }).entries).ok, `${what}: a whole bag`)
        const verdict = verifyWithFinding(again)
        ok(verdict.status === 'fails' && verdict.parts.some(({ part, status, code }) => status === 'fails' && `${part}: ${code}` === fails), `${what}: ${JSON.stringify(verdict.parts.filter(({ status }) => status === 'fails'))}`)
        writeFileSync(join(folder, 'again.zip'), again)
        const python = byPython('again.zip')
        const [part, code] = fails.split(': ') as [string, string]
        equal(python[part], isSeenByPython ? `fails: ${code}` : 'not-checked: not-recomputed', what)
      }
    } finally {
      await other.close()
    }
  })
  test('names of all files are those of the format', () => {
    const names = readdirSync(join(unpacked, 'data')).toSorted()
    deepEqual(names, ['README.txt', 'VERIFY.txt', 'checkpoint', 'keys.json', 'statements', 'tables'])
  })
})
