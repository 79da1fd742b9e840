/** The command lists, on invented lists: what is kept, how old it is, what changed, and what screening without a list uses. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { openStore } from 'proofmark/store'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-lists-'))
const data = join(folder, 'data')
before(async () => (await openStore({ folder: data, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })).close())
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => { writeFileSync(join(folder, name), text); return name }
const proofmark = async (...words: readonly string[]) => typed(folder, [...words, '--data', data])

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
const un = (dated: string, names: readonly string[]) => `<CONSOLIDATED_LIST dateGenerated="${dated}T00:00:00Z"><INDIVIDUALS>${names.map((name, at) => `<INDIVIDUAL><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>XXi.00${at + 1}</REFERENCE_NUMBER></INDIVIDUAL>`).join('')}</INDIVIDUALS></CONSOLIDATED_LIST>`
const sdn = '41,"EXAMPLE STAR","vessel","XX",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'

suite('lists', () => {
  test('keeps none at first, and says so; screening without a list says what to do', async () => {
    const { status, stdout } = await proofmark('lists')
    deepEqual([status, /no list is kept: none comes with the program/.test(stdout)], [1, true])
    const screened = await proofmark('screen', 'Nemo')
    deepEqual([screened.status, /keeps none.*--list FILE.*lists add/.test(screened.stderr)], [2, true])
  })
  test('adds snapshots and prints them with day, age and the hash that sha256sum prints', async () => {
    for (const [name, ago, names] of [['old.xml', 40, ['IVAN EXAMPLEMAN', 'OLGA EXAMPLE']], ['new.xml', 10, ['IVAN EXAMPLEMAN', 'OLGA EXAMPLEVA', 'NEMO NOBODY']]] as const) {
      const added = await proofmark('lists', 'add', '--list', 'un', file(name, un(day(ago), names)))
      equal(added.status, 0, added.stderr)
      match(added.stdout, new RegExp(`^added: un\\t${day(ago)}`))
    }
    equal((await proofmark('lists', 'add', '--list', 'un', 'new.xml')).stdout.startsWith('was kept already'), true)
    const { status, stdout } = await proofmark('lists')
    equal(status, 0)
    const rows = stdout.trimEnd().split('\n').map((row) => row.split(/ {2,}/))
    deepEqual(rows[0], ['list', 'its day', 'added', 'age', 'entries', 'names', 'sha256'])
    deepEqual(rows.slice(1).map(([list, dated, , age, entries, names]) => [list, dated, age, entries, names]), [['un', day(10), '10 days, ageing: look for a newer one', '3', '3'], ['un', day(40), '40 days, STALE: add a newer one', '2', '2']])
    equal(execFileSync('sha256sum', ['new.xml'], { cwd: folder, encoding: 'utf8' }).slice(0, 64), rows[1]![6])
    match((await proofmark('lists', '--ageing-after', '20', '--stale-after', '50')).stdout, / 10 days {2}.*\n.* 40 days, ageing/)
  })
  test('a list of far fewer entries, or of a day that is kept, is refused with the counts unless --fewer says that it is right', async () => {
    const kept = (await proofmark('lists')).stdout
    const fewer = await proofmark('lists', 'add', '--list', 'un', file('fewer.xml', un(day(9), ['IVAN EXAMPLEMAN', 'OLGA EXAMPLEVA'])))
    equal(fewer.status, 2)
    match(fewer.stderr, /fewer\.xml: line 1 \(fewer-entries\): .*found 2 entries: the kept snapshot of .* has 3; 1 of them gone, 0 new, 0 changed.*add it with --fewer/s)
    const again = await proofmark('lists', 'add', '--list', 'un', file('again.xml', un(day(10), ['IVAN EXAMPLEMAN', 'OLGA EXAMPLEVA', 'NEMO NOBODYS'])))
    deepEqual([again.status, /\(same-day\)/.test(again.stderr)], [2, true], again.stderr)
    equal((await proofmark('lists')).stdout, kept)
    const sure = await proofmark('lists', 'add', '--list', 'un', 'fewer.xml', '--fewer')
    match(sure.stdout, /^added: un.*\n2 entries; against the 3 of \S+ \([0-9a-f]{12}\): 0 new, 1 gone, 0 changed\n$/)
    const { snapshots } = JSON.parse((await proofmark('lists', '--json')).stdout) as { snapshots: { id: string; entries: number; dated: string }[] }
    equal((await proofmark('lists', 'remove', snapshots.find(({ dated }) => dated === day(9))!.id)).status, 0)
  })
  test('several files have the hash of what sha256sum prints of them; files that are missing are said', async () => {
    file('sdn.csv', sdn)
    file('alt.csv', '41,1,"fka","OLD LANTERN",-0- \r\n')
    const { stdout, stderr } = await proofmark('lists', 'add', '--list', 'ofac-sdn', 'sdn.csv', 'alt.csv', '--json')
    const { id, age } = JSON.parse(stdout) as { id: string; age: { since: string } }
    equal(execFileSync('sh', ['-c', 'sha256sum sdn.csv alt.csv | sha256sum'], { cwd: folder, encoding: 'utf8' }).slice(0, 64), id)
    match(stderr, /countries in add\.csv are missing/)
    match(stderr, /gives itself no day: .*--dated DAY/)
    equal(age.since, 'added')
    equal((await proofmark('lists', 'remove', id)).status, 0)
    for (const wrong of [day(-2), 'yesterday']) match((await proofmark('lists', 'add', '--list', 'ofac-sdn', 'sdn.csv', 'alt.csv', '--dated', wrong)).stderr, /\(wrong-day\): expected a day up to/)
    match((await proofmark('lists', 'add', '--list', 'un', 'new.xml', '--dated', day(1))).stderr, /\(wrong-day\): expected no other day than the list gives itself/)
    match((await proofmark('lists', 'add', '--list', 'ofac-sdn', 'sdn.csv', 'alt.csv', '--dated', day(31))).stdout, /31 days, STALE/)
  })
  test('says what changed between the latest two, or two that are named', async () => {
    const { status, stdout } = await proofmark('lists', 'diff', 'un')
    equal(status, 0)
    const [head, ...rows] = stdout.trimEnd().split('\n')
    match(head!, new RegExp(`^un: from ${day(40)} \\([0-9a-f]{12}\\) to ${day(10)} \\([0-9a-f]{12}\\): 1 added, 0 removed, 1 changed$`))
    deepEqual(rows, ['+ XXi.003 NEMO NOBODY', '~ XXi.002 OLGA EXAMPLEVA: names + OLGA EXAMPLEVA (primary) - OLGA EXAMPLE (primary)'])
    const [after12, before12] = [...head!.matchAll(/\(([0-9a-f]{12})\)/g)].map((each) => each[1]!)
    match((await proofmark('lists', 'diff', 'un', before12!, after12!)).stdout, /0 added, 1 removed, 1 changed/)
    for (const words of [['diff'], ['diff', 'eu'], ['diff', 'un', before12!], ['diff', 'un', 'nothex', before12!], ['diff', 'ofac-sdn', before12!, after12!]]) equal((await proofmark('lists', ...words)).status, 2, words.join(' '))
  })
  test('screening without a list uses the latest snapshots, with their age; a hit names the list and its hash', async () => {
    const { status, stdout, stderr } = await proofmark('screen', 'Nemo Nobody', '--json')
    equal(status, 0, stderr)
    match(stderr, /un: 3 entries of .*Ageing: 10 days old/)
    match(stderr, /ofac-sdn: 1 entries of \d{4}-\d\d-\d\d, .*STALE: 31 days old/)
    const { hits } = JSON.parse(stdout) as { hits: { reference: string; list: { list: string; sha256: string } }[] }
    deepEqual(hits.map(({ reference, list }) => [reference, list.list, list.sha256.length]), [['XXi.003', 'un', 64]])
    equal((await proofmark('screen', 'Old Lantern')).status, 0)
  })
  test('refuses a file with its line and keeps what was there; asks for what is missing', async () => {
    const kept = (await proofmark('lists')).stdout
    const { status, stderr } = await proofmark('lists', 'add', '--list', 'un', file('broken.xml', '<CONSOLIDATED_LIST>\n<A></B>'))
    deepEqual([status, /broken\.xml: line 2 \(broken-xml\): expected <\/A>; found <\/B>\. Nothing of it is used\. What was kept before stays\./.test(stderr)], [2, true], stderr)
    for (const words of [['add', 'new.xml'], ['add', '--list', 'un'], ['add', '--list', 'nobody', 'new.xml'], ['add', '--list', 'mapped', 'new.xml'], ['add', '--list', 'un', 'nowhere.xml'], ['add', '--list', 'eu', 'new.xml'], ['add', '--list', 'un', 'new.xml', '--format', 'any'], ['remove'], ['remove', 'ffffff'], ['show']]) equal((await proofmark('lists', ...words)).status, 2, words.join(' '))
    equal((await proofmark('lists')).stdout, kept)
  })
  test('reads any CSV by a mapping, to keep it and to screen against it', async () => {
    file('own.csv', 'Name;Other\nZora Example;Zo\n')
    file('mapping.json', JSON.stringify({ format: 'proofmark/list-mapping/v1', list: 'works-watch', title: 'Watch list', publisher: 'Example Works', dated: null, encoding: 'utf-8', separator: ';', within: null, dates: 'iso', columns: { reference: null, names: ['Name'], aliases: ['Other'], born: [], countries: [], identifiers: [], programme: null, listedOn: null, kind: null } }))
    match((await proofmark('lists', 'add', '--list', 'mapped', 'own.csv', '--mapping', 'mapping.json')).stdout, /^added: works-watch\tsays none/)
    match((await proofmark('screen', 'Zora Example', '--list', 'own.csv', '--mapping', 'mapping.json')).stdout, /STRONG: Zora Example/)
    match((await proofmark('screen', 'Zora Exampel')).stdout, /works-watch/)
  })
  test('removes one only by its id, and the others stay', async () => {
    const { snapshots } = JSON.parse((await proofmark('lists', '--json')).stdout) as { snapshots: { id: string; list: string }[] }
    const [first] = snapshots
    ok(first !== undefined && snapshots.length === 4)
    match((await proofmark('lists', 'remove', first.id.slice(0, 10))).stdout, /^removed: /)
    equal((JSON.parse((await proofmark('lists', '--json')).stdout) as { snapshots: unknown[] }).snapshots.length, 3)
  })
})
