/**
 * Witnesses and an authority in a real browser: what the log page says of them, and a package verified against those that the reader names.
 * RSA and ECDSA are checked by the browser's own WebCrypto, also from file://.
 * @module
 */
import { match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { parsePolicy } from '@proofmark/core/log'
import { publish, record, startServer, type Server } from 'proofmark/server'
import { anchorHead, openStore, sealAnchors, type Store } from 'proofmark/store'
import { ExampleAuthority, noOpenssl, type ExampleKey } from '../../service/store/example-authority.suite.ts'
import { startWitness, type TestWitness } from '../../service/store/witness.suite.ts'
import { eventually, until } from './eventually.suite.ts'

const chromiumPath = '/usr/bin/chromium'
const dist = join(import.meta.dirname, '..', 'dist')
const skip = !existsSync(chromiumPath) ? 'Chromium is not installed at /usr/bin/chromium' : existsSync(join(dist, 'verify.html')) ? noOpenssl : 'the web app is not built (npm run build)'
const shots = process.env['PROOFMARK_SHOTS']

suite('anchors in a browser', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-e2e-anchors-'))
  const file = (name: string) => join(folder, name)
  const means = { clock: () => new Date(), random: (n: number) => new Uint8Array(randomBytes(n)) }
  const newId = () => randomBytes(16).toString('hex')
  const authorities: ExampleAuthority[] = []
  let [store, server, witness, browser] = [null as unknown as Store, null as unknown as Server, null as unknown as TestWitness, null as unknown as Browser]
  const policyText = () => `witness north ${witness.key} ${witness.url}\nquorum north\n`
  const pem = (authority: ExampleAuthority) => readFileSync(authority.path('root.pem'), 'utf8')
  const newPage = async (width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => browser.newPage({ viewport: { width, height: 1000 }, colorScheme })
  const shoot = async (page: Page, name: string) => { if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true }) }

  before(async () => {
    store = await openStore({ folder: file('data'), ...means })
    server = await startServer({ store, port: 0, host: '127.0.0.1', pages: dist, newId, examples: null, say: () => {} })
    witness = await startWitness('north.witness.example', () => store.logKey, () => Math.floor(Date.now() / 1000))
    for (const key of ['rsa', 'p384'] satisfies ExampleKey[]) authorities.push(await ExampleAuthority.start(key))
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  })
  after(async () => {
    await browser?.close()
    await server.close()
    await store.close()
    await witness.close()
    for (const authority of authorities) await authority.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the log page says what to do while nobody has seen the log', async () => {
    const page = await newPage()
    await page.goto(`${server.url}log`)
    await page.getByText('proofmark log anchor --policy FILE --keep').waitFor()
    await shoot(page, 'log-empty')
    await page.close()
  })
  test('and then who has, of which head, when, and where that is sealed', async () => {
    const read = parsePolicy(policyText())
    ok(read.ok)
    const anchor = async () => {
      const { ok: isGood, asked } = await anchorHead(store, { policy: read, authorities: authorities.map((authority, at) => ({ name: `works-${at}`, url: authority.url, certificates: [pem(authority)] })) }, means)
      ok(isGood, JSON.stringify(asked))
      await sealAnchors(store, newId)
    }
    await anchor()
    await record(store, [
      { kind: 'position', label: 'said', partyText: 'An invented party', form: 'quote', wording: 'No.', stance: 'denies', handling: 'open' },
      { kind: 'procedure', title: 'One person', stages: [{ id: 'glance', title: 'Glance' }], persons: 0, handling: 'open' },
      { kind: 'finding', label: 'found', title: 'An invented finding', sentences: [{ text: 'That it was said is not established.', claims: ['a'] }], claims: [{ key: 'a', claim: { type: 'said', position: '#said' }, text: 'It was said.' }], handling: 'open' },
      { kind: 'party', label: 'tester', names: [{ text: 'Example Tester' }], partyType: 'organisation', handling: 'open' },
      { kind: 'review', of: '#found', stage: 'waiver:procedure', outcome: 'passed', by: '#tester', author: '#tester', reason: 'invented for a test', handling: 'open' },
    ].map((line) => JSON.stringify(line)).join('\n'), { folder: null, newId })
    await anchor()
    writeFileSync(join(file('data'), 'log/policy'), policyText())
    const page = await newPage()
    await page.goto(`${server.url}log`)
    await page.getByRole('cell', { name: /^seen \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/ }).first().waitFor()
    await eventually(() => page.getByRole('cell', { name: 'witness north', exact: true }).count(), 2)
    await page.getByRole('cell', { name: /authority O=Example Works, CN=Example Time Authority \(not among those named here\)/ }).first().waitFor()
    await shoot(page, 'log-anchors')
    await page.getByRole('link', { name: 'entry 5', exact: true }).first().click()
    await page.getByText(/head of 5 entries (?:cosigned|stamped) by/).first().waitFor()
    await page.close()
  })
  test('verify.html, from a file, takes the word of those that the reader names, and of nobody else', async () => {
    const finding = store.world().of('finding')[0]!.id
    const published = await publish(store, { finding, withhold: [], verifyPage: join(dist, 'verify.html'), newId, now: new Date('2031-06-01') })
    ok(published.ok)
    writeFileSync(file('finding.zip'), published.zip)
    const trust = { policy: policyText(), authorities: authorities.map(pem) }
    writeFileSync(file('witnesses'), policyText())
    writeFileSync(file('all.json'), JSON.stringify(trust))
    for (const [at, authority] of authorities.entries()) writeFileSync(file(`authority-${at}.json`), JSON.stringify({ authorities: [pem(authority)] }))
    writeFileSync(file('slip.json'), JSON.stringify({ authority: [] }))
    const page = await newPage(390)
    await page.goto(pathToFileURL(join(dist, 'verify.html')).href)
    await page.getByLabel('Package file').setInputFiles(file('finding.zip'))
    await page.getByText(/All of it was there by: .*(?:if it is north\.witness\.example who says so: you did not name whose word you take|if it is O=Example Works)/).waitFor()
    await page.getByText('Every part that can be checked here holds.').waitFor()
    await shoot(page, 'verify-unnamed-390')
    const time = page.locator('[data-part="time"]')
    const choose = (name: string) => page.getByLabel(/Whose word on the time you take/).setInputFiles(file(name))
    for (const name of ['witnesses', 'authority-0.json', 'authority-1.json', 'all.json']) {
      await choose(name)
      await page.getByText(new RegExp(`^${name.replace('.', '\\.')} names `)).waitFor()
      await time.getByText("holds").first().waitFor().catch(async () => { throw new Error(`${name}: ${await time.innerText()}`) })
      await until(async () => match(await time.innerText(), name === 'witnesses' ? /UTC, as north says/ : /O=Example Works, CN=Example Time Authority says|as north says/, name))
    }
    await shoot(page, 'verify-named-390')
    await choose('slip.json')
    await page.getByText(/trust-member-unknown/).waitFor()
    await time.getByText('not checked').waitFor()
    await page.close()
    const wide = await newPage(1440, 'dark')
    await wide.goto(`${server.url}verify`)
    await wide.getByLabel(/Whose word on the time you take/).setInputFiles(file('all.json'))
    await wide.getByLabel('Package file').setInputFiles(file('finding.zip'))
    await wide.getByText('Every part that can be checked here holds.').waitFor()
    await wide.locator('details.sealed').last().locator('summary').click()
    await shoot(wide, 'verify-named-dark')
    await wide.close()
  })
})
