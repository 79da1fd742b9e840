/**
 * Four verifiers, one verdict: the command line, verify.html from file:// in Chromium without a network, the verifier in Python, and by hand.
 *
 * Every package of spec/vectors is made a file and given to the first three, and compared part by part; all other vectors are asked of core in
 * Chromium and of the verifier in Python. By hand, with sha256sum and openssl: service/server/package-by-hand.test.ts.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import { utf8 } from '@proofmark/core/bytes'
import { verifyPackage, zip } from '@proofmark/core/evidence'
import { recomputed as recomputedOf } from '@proofmark/core/findings'
import { chromium, type Browser } from 'playwright-core'
import { bundle, chromiumArguments, chromiumPath } from './bundle.suite.ts'
import type { answerVectors, AskedVector } from './vectors-in-browser.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const folders = ['bytes', 'log', 'evidence'] as const
const vectors: AskedVector[] = folders.flatMap((folder) => readdirSync(join(root, 'spec', 'vectors', folder)).filter((name) => name.endsWith('.json')).toSorted()
  .map((name) => ({ folder, name, ...(JSON.parse(readFileSync(join(root, 'spec', 'vectors', folder, name), 'utf8')) as { input: Record<string, unknown>; expect: unknown }) })))

type Files = Readonly<Record<string, string | null>>
interface Part { readonly part: string; readonly status: string; readonly code: string }
// Packages with anchors are asked under a policy, in tests of their own.
const packages = vectors.filter(({ folder, name }) => folder === 'evidence' && name.startsWith('package-') && !name.includes('-anchor') && !name.includes('-case-')).map(({ name, input, expect }) => {
  const like = vectors.find((each) => each.name === input['like'])
  const files = { ...(like?.input['files'] as Files | undefined), ...(input['files'] as Files) }
  const binary = { ...(like?.input['base64'] as Files | undefined), ...(input['base64'] as Files | undefined) }
  const bytes = zip(new Map([
    ...Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, utf8(text)] as const])),
    ...Object.entries(binary).flatMap(([path, text]) => (text === null || files[path] === null ? [] : [[path, new Uint8Array(Buffer.from(text, 'base64'))] as const])),
  ]))
  return { name, bytes, expect: expect as { fails: string[] } }
})
const inNode = (bytes: Uint8Array) => verifyPackage(bytes, { recompute: recomputedOf })
const fails = (parts: readonly Part[]) => parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`)

const folder = mkdtempSync(join(tmpdir(), 'proofmark-four-'))
const fileOf = (name: string) => join(folder, name.replace('.json', '.zip'))
before(() => { for (const { name, bytes } of packages) writeFileSync(fileOf(name), bytes) })
after(() => rmSync(folder, { recursive: true, force: true }))

test('there are packages, and core in Node says of each what its vector expects', () => {
  ok(packages.length >= 20)
  for (const { name, bytes, expect } of packages) deepEqual(fails(inNode(bytes).parts), expect.fails, name)
})

test('the command line says the same, part by part, and exits by it', () => {
  const main = join(root, 'service/cli/main.ts')
  // One process for all: a start costs more than a package.
  const program = `const { main } = await import(${JSON.stringify(main)}); for (const file of process.argv.slice(1)) console.log('exit ' + await main(['verify', '--json', file]))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program, ...packages.map(({ name }) => fileOf(name))], { encoding: 'utf8', maxBuffer: 1e8 })
  const spoken = [...stdout.matchAll(/^(\{[^]*?^\})\nexit (\d)$/gm)]
  equal(spoken.length, packages.length, stderr)
  for (const [at, { name, bytes }] of packages.entries()) {
    const ours = inNode(bytes)
    deepEqual(JSON.parse(spoken[at]![1]!).parts, ours.parts, name)
    equal(Number(spoken[at]![2]), ours.ok ? 0 : 1, name)
  }
  equal(spawnSync(process.execPath, [join(root, 'service/cli/proofmark.mjs'), 'verify', fileOf('package-valid.json')]).status, 0)
})

suite('the verifier in Python', { skip: ['python3', 'openssl'].some((tool) => spawnSync(tool, ['version']).error !== undefined) && 'python3 or openssl is not installed' }, () => {
  test('says the same of every package, part by part, as far as its parts go', () => {
    // It has no rules for findings: what they come to is given to it, and without that it says so.
    const recomputed = join(folder, 'finding.json')
    const valid = packages.find(({ name }) => name === 'package-valid.json')!
    const { statements, finding } = inNode(valid.bytes)
    const computed = recomputedOf(statements, finding!)
    writeFileSync(recomputed, computed.record)
    // In the format that the packages of the vectors have.
    writeFileSync(join(folder, 'challenge.json'), computed.challengeAs('proofmark/challenge/v1')!)
    const run = (...more: string[]) => spawnSync('python3', [join(root, 'spec/verifier/verify.py'), '--json', ...more, ...packages.map(({ name }) => fileOf(name))], { encoding: 'utf8', maxBuffer: 1e8 }).stdout.trimEnd().split('\n').map((line) => (JSON.parse(line) as { parts: Part[]; status: string }))
    const spoken = run('--recomputed', recomputed, '--challenge', join(folder, 'challenge.json'))
    equal(spoken.length, packages.length)
    for (const [at, { name, bytes }] of packages.entries()) {
      const ours = inNode(bytes)
      const known = new Map(ours.parts.map((part) => [part.part as string, part]))
      equal(spoken[at]!.status, ours.status, name)
      deepEqual(spoken[at]!.parts.map(({ part, status }) => `${part} ${status}`), spoken[at]!.parts.map(({ part }) => `${part} ${known.get(part)?.status}`), name)
      ok(spoken[at]!.parts.length >= 12)
    }
    for (const { status, parts } of run()) ok(status !== 'holds' && parts.find(({ part }) => part === 'finding')?.status !== 'holds')
  })
  test('answers every vector of what it reads as the vector expects', (t) => {
    const { stdout, status } = spawnSync('python3', [join(root, 'spec/verifier/vectors.py'), '--json'], { encoding: 'utf8', maxBuffer: 1e8 })
    const { asked, passedOver, apart } = JSON.parse(stdout) as { asked: number; passedOver: number; apart: unknown[] }
    t.diagnostic(`${asked} asked, ${passedOver} about what no package holds`)
    deepEqual([apart, status], [[], 0])
    ok(asked >= 250)
    equal(asked + passedOver, vectors.length)
  })
})

const page = join(root, 'web/dist/verify.html')
suite('Chromium, from file:// without a network', { skip: !existsSync(chromiumPath) ? `Chromium is not installed at ${chromiumPath}` : false }, () => {
  let browser: Browser
  before(async () => { browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments }) })
  after(() => browser.close())

  test('verify.html says the same of every package, part by part, and asks for nothing', { skip: existsSync(page) ? false : 'the web app is not built (npm run build)' }, async () => {
    const context = await browser.newContext({ offline: true })
    const tab = await context.newPage()
    const requests: string[] = []
    tab.on('request', (request) => { if (request.url() !== pathToFileURL(page).href) requests.push(request.url()) })
    await context.route(/^(?!file:)/, (route) => route.abort())
    await tab.goto(pathToFileURL(page).href)
    for (const { name, bytes } of packages) {
      await tab.getByLabel('Package file').setInputFiles(fileOf(name))
      await tab.getByRole('heading', { name: name.replace('.json', '.zip') }).waitFor()
      const shown = await tab.locator('.parts > li').evaluateAll((items) => items.map((item) => ({ part: item.getAttribute('data-part'), status: item.getAttribute('data-status'), code: item.getAttribute('data-code') })))
      // What was not reached stands together below.
      const ours = inNode(bytes).parts.map(({ part, status, code }) => ({ part: part as string | null, status: status as string | null, code: code as string | null }))
      deepEqual(shown, [...ours.filter(({ code }) => code !== 'not-reached'), ...ours.filter(({ code }) => code === 'not-reached')], name)
    }
    deepEqual(requests, [])
    await context.close()
  })
  test('core answers every vector as the vector expects', async () => {
    const tab = await browser.newPage()
    await tab.addScriptTag({ content: await bundle('vectors-in-browser.suite.ts') })
    // A package vector may be like another one, which a page cannot read; time stamps have a test of their own.
    const asked = vectors.filter(({ folder: of, name }) => !(of === 'evidence' && /^(?:package|timestamp)-/.test(name)))
    const given = await tab.evaluate((all) => (globalThis as unknown as { proofmark: { answerVectors: typeof answerVectors } }).proofmark.answerVectors(all), asked)
    deepEqual(asked.flatMap(({ folder: of, name, expect }, at) => (JSON.stringify(sorted(given[at])) === JSON.stringify(sorted(expect)) ? [] : [{ vector: `${of}/${name}`, expect, given: given[at] }])), [])
    ok(asked.length > 300)
    await tab.close()
  })
})

/** Members in one order, so that texts can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)])) : value
}
