/**
 * Packages under the rules findings/2 in the other verifiers: the one in Python, which has no rules and is told what they give, and verify.html from file:// without a network.
 * Node: core/findings/vectors.slow.test.ts.
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
import { recomputed } from '@proofmark/core/findings'
import { chromium } from 'playwright-core'
import { chromiumArguments, chromiumPath } from './bundle.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const vectors = join(root, 'spec/vectors/findings')
interface Vector { readonly input: { readonly like?: string; readonly files: Readonly<Record<string, string | null>> }; readonly expect: { readonly fails: readonly string[] } }
const read = (name: string) => JSON.parse(readFileSync(join(vectors, name), 'utf8')) as Vector
const filesOf = ({ input: { like, files } }: Vector): Record<string, string | null> => ({ ...(like === undefined ? {} : filesOf(read(like))), ...files })
const packages = readdirSync(vectors).filter((name) => name.endsWith('.json')).toSorted().map((name) => ({
  name, expect: read(name).expect, bytes: zip(new Map(Object.entries(filesOf(read(name))).flatMap(([path, text]) => (text === null ? [] : [[path, utf8(text)] as const])))),
}))
const folder = mkdtempSync(join(tmpdir(), 'proofmark-finding-vectors-'))
const fileOf = (name: string) => join(folder, name.replace('.json', '.zip'))
before(() => { for (const { name, bytes } of packages) writeFileSync(fileOf(name), bytes) })
after(() => rmSync(folder, { recursive: true, force: true }))
const inNode = (bytes: Uint8Array) => verifyPackage(bytes, { recompute: recomputed })
interface Part { readonly part: string; readonly status: string; readonly code: string }

suite('packages under findings/2', () => {
  test('in Python, given what the rules give of the fields shown: the same verdict of every part that it has', { skip: ['python3', 'openssl'].some((tool) => spawnSync(tool, ['version']).error !== undefined) && 'python3 or openssl is not installed' }, () => {
    const run = (names: readonly string[], ...more: string[]) => spawnSync('python3', [join(root, 'spec/verifier/verify.py'), '--json', ...more, ...names.map(fileOf)], { encoding: 'utf8', maxBuffer: 1e8 }).stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { status: string; parts: Part[] })
    const finding = ({ parts }: { readonly parts: readonly Part[] }) => parts.find(({ part }) => part === 'finding')?.status
    const judged = packages.map(({ bytes, ...each }) => { const ours = inNode(bytes); return { ...each, ours, record: Buffer.from(recomputed(ours.statements, ours.finding!).record).toString() } })
    for (const [record, same] of Map.groupBy(judged, (each) => each.record)) {
      const given = join(folder, 'recomputed.json')
      writeFileSync(given, record)
      const said = run(same.map(({ name }) => name), '--recomputed', given)
      equal(said.length, same.length)
      for (const [at, { name, ours, expect }] of same.entries()) {
        const known = new Map(ours.parts.map(({ part, status }) => [part as string, status as string]))
        deepEqual([said[at]!.status, ...said[at]!.parts.map(({ part, status }) => `${part} ${status}`)], [ours.status, ...said[at]!.parts.map(({ part }) => `${part} ${known.get(part)}`)], name)
        equal(finding(said[at]!), expect.fails.length === 0 ? 'holds' : 'fails', name)
      }
    }
    // Who does not tell it what the rules give is told nothing of the finding.
    for (const said of run(packages.map(({ name }) => name))) ok(finding(said) !== 'holds')
  })
  const page = join(root, 'web/dist/verify.html')
  test('in verify.html: part by part as in Node', { skip: !existsSync(chromiumPath) ? `Chromium is not installed at ${chromiumPath}` : existsSync(page) ? false : 'the web app is not built (npm run build)' }, async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
    try {
      const tab = await (await browser.newContext({ offline: true })).newPage()
      await tab.goto(pathToFileURL(page).href)
      for (const { name, bytes } of packages) {
        await tab.getByLabel('Package file').setInputFiles(fileOf(name))
        await tab.getByRole('heading', { name: name.replace('.json', '.zip') }).waitFor()
        const shown = await tab.locator('.parts > li').evaluateAll((items) => items.map((item) => `${item.getAttribute('data-part')} ${item.getAttribute('data-status')} ${item.getAttribute('data-code')}`))
        const ours = inNode(bytes).parts
        deepEqual(shown, [...ours.filter(({ code }) => code !== 'not-reached'), ...ours.filter(({ code }) => code === 'not-reached')].map(({ part, status, code }) => `${part} ${status} ${code}`), name)
      }
    } finally { await browser.close() }
  })
})
