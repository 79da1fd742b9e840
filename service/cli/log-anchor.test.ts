/** log anchor: who is asked, what is printed, how it exits; with and without another process that holds the log. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { openStore, type Store } from 'proofmark/store'
import { startWitness, type TestWitness } from '../store/witness.suite.ts'
import { log } from './commands/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-log-anchor-'))
const [data, policyFile] = [join(folder, 'data'), join(folder, 'policy')]
const means = { clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) }
let logKey = ''
let witness: TestWitness
const open = () => openStore({ folder: data, ...means })

before(async () => {
  const store = await open()
  logKey = store.logKey
  await store.close()
  witness = await startWitness('north.witness.example', () => logKey, () => 1_935_360_000)
  writeFileSync(policyFile, `witness north ${witness.key} ${witness.url}\nquorum north\n`)
})
after(async () => {
  await witness.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(options: Record<string, string | boolean> = {}, isJson = false) {
  const [printed, complained]: [string[], string[]] = [[], []]
  const code = await log.run({ arguments: ['anchor'], options: { data, ...options }, isJson, print: (text) => { printed.push(text) }, complain: (text) => { complained.push(text) } })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

suite('log anchor', () => {
  test('asks nobody unless told whom, and says how to', async () => {
    await rejects(run(), /no witness and no authority is named.*--policy/s)
    equal(witness.asked.length, 0)
    equal(existsSync(join(data, 'log/anchors')), false)
  })
  test('prints who cosigned, seals it, and exits 0', async () => {
    const { code, printed } = await run({ policy: policyFile })
    equal(code, 0)
    match(printed, /^head of 5 entries, root \S+\n● witness north cosigned at 2031-05-01T00:00:00Z\nThe quorum of the policy is met\.\nSealed in the log: 1 word, entries 5\./)
    equal(existsSync(join(data, 'log/policy')), false)
  })
  test('keeps the settings when told to, and needs no option from then on', async () => {
    equal((await run({ policy: policyFile, keep: true })).code, 0)
    deepEqual(readFileSync(join(data, 'log/policy'), 'utf8'), readFileSync(policyFile, 'utf8'))
    const { code, printed } = await run({}, true)
    const { ok: isGood, asked, sealed } = JSON.parse(printed) as { ok: boolean; asked: { code: string }[]; sealed: { index: number }[] }
    deepEqual([code, isGood, asked.map((each) => each.code), sealed.length], [0, true, ['kept'], 1])
    await rejects(run({ keep: true }), /name one/)
  })
  test('works while another process holds the log; the words wait to be sealed', async () => {
    let store: Store | null = await open()
    try {
      const { code, printed } = await run()
      equal(code, 0)
      match(printed, /Not sealed in the log yet/)
      await store.close()
      store = null
      match((await run()).printed, /Sealed in the log: [12] words?/)
    } finally {
      await store?.close()
    }
  })
  test('says who did not and why, and exits 1', async () => {
    witness.answerWith = (answer) => answer.writeHead(404).end()
    const { code, printed, complained } = await run()
    equal(code, 1)
    match(complained, /^✕ witness north: it does not witness this log \(status 404\)/)
    match(printed, /not met/)
    witness.answerWith = null
  })
  test('names the line of a policy that is none, and what is wrong with a list of authorities', async () => {
    const bad = join(folder, 'bad')
    writeFileSync(bad, 'witness north\nquorum north\n')
    await rejects(run({ policy: bad }), /bad, line 1: expected a policy .*item-count/)
    for (const [text, why] of [['{', /no list/], ['{"authorities":[{"name":"Works"}]}', /number 1: the name/], ['{"authorities":[{"name":"works","url":"ftp://works.example","certificates":[]}]}', /works: the url/], ['{"authorities":[{"name":"works","url":"https://works.example","certificates":["none"]}]}', /works: certificates/]] as const) {
      writeFileSync(bad, text)
      await rejects(run({ authorities: bad }), why)
    }
    ok(!existsSync(join(data, 'log/authorities.json')))
  })
})
