/**
 * One verdict on a signature in every engine: portable code, node:crypto, Chromium's WebCrypto, and the verifier in Python, by numbers and by openssl.
 *
 * The cases: all own vectors, and those of core/log/signature-edges.suite.ts, whose verdicts follow from how they are made.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import { fromBase64, toHex } from '@proofmark/core/bytes'
import { checkSignature } from '@proofmark/core/log'
import { chromium, type Browser } from 'playwright-core'
import { signatureEdges } from '../../core/log/signature-edges.suite.ts'
import { signatureChecker, type SignatureEngine } from '../webcrypto-signature.ts'
import { bundle, chromiumArguments, chromiumPath } from './bundle.suite.ts'
import type { judge } from './signatures-in-browser.suite.ts'

const root = join(import.meta.dirname, '..', '..')
const vectors = join(root, 'spec', 'vectors', 'log')
const own = readdirSync(vectors).filter((name) => name.startsWith('signature-')).map((name) => {
  const { input, expect } = JSON.parse(readFileSync(join(vectors, name), 'utf8')) as { input: Record<'publicKey' | 'message' | 'signature', string>; expect: { ok: boolean } }
  return { about: name, publicKey: fromBase64(input.publicKey)!, message: fromBase64(input.message)!, signature: fromBase64(input.signature)!, expect: expect.ok }
})
const cases = [...own, ...signatureEdges()]
const rows = cases.map(({ publicKey, message, signature }) => [toHex(publicKey), toHex(message), toHex(signature)] as const)
const wrong = (answers: readonly boolean[]) => cases.filter(({ expect }, at) => answers[at] !== expect).map(({ about }) => about)

test('portable code in Node', () => deepEqual(wrong(cases.map(({ publicKey, message, signature }) => checkSignature(publicKey, message, signature))), []))

test('WebCrypto of Node, behind the rule', async () => {
  const { by, check } = await signatureChecker()
  equal(by, 'webcrypto')
  deepEqual(wrong(await Promise.all(cases.map(({ publicKey, message, signature }) => check(publicKey, message, signature)))), [])
  for (const foreign of [null, undefined, 'text', 64, {}, []] as unknown as Uint8Array[]) {
    const { publicKey, message, signature } = cases.find(({ expect }) => expect)!
    deepEqual([await check(foreign, message, signature), await check(publicKey, foreign, signature), await check(publicKey, message, foreign)], [false, false, false])
  }
})

test('an engine that takes the cofactor, says yes to all, or fails is not used', async () => {
  const subtle: SignatureEngine = globalThis.crypto.subtle
  const like = (verify: SignatureEngine['verify']): SignatureEngine => ({ importKey: (...of) => subtle.importKey(...of), verify })
  equal((await signatureChecker(like((...of) => subtle.verify(...of)))).by, 'webcrypto')
  equal((await signatureChecker(like(async () => true))).by, 'portable')
  equal((await signatureChecker(like(async () => { throw new Error('no Ed25519') }))).by, 'portable')
  // Of the three trials the third tells: an engine with cofactor says yes to it.
  let asked = 0
  equal((await signatureChecker(like(async (...of) => (++asked === 3 ? true : subtle.verify(...of))))).by, 'portable')
})

test('node:crypto, as the server uses it', async () => {
  // Last in this process: it puts the host's arithmetic in place of the portable one, for all that follows.
  const before = cases.map(({ publicKey, message, signature }) => checkSignature(publicKey, message, signature))
  await import('proofmark/store')
  const after = cases.map(({ publicKey, message, signature }) => checkSignature(publicKey, message, signature))
  deepEqual(after, before)
  deepEqual(wrong(after), [])
})

const python = `
import json, sys
sys.path.insert(0, sys.argv[1])
import ed25519
by_openssl = sys.argv[2] == 'openssl'
if not by_openssl:
    ed25519.openssl_program = lambda: None
elif ed25519.openssl_program() is None:
    sys.exit('no openssl 3')
print(json.dumps([ed25519.check_signature(*map(bytes.fromhex, row)) for row in json.load(sys.stdin)]))
`
for (const by of ['numbers', 'openssl']) {
  test(`the verifier in Python, by ${by}`, { skip: spawnSync('python3', ['-h']).error === undefined ? false : 'python3 is not installed' }, () => {
    const { stdout, stderr } = spawnSync('python3', ['-c', python, join(root, 'spec', 'verifier'), by], { input: JSON.stringify(rows), encoding: 'utf8', maxBuffer: 1e8 })
    equal(stderr, '')
    deepEqual(wrong(JSON.parse(stdout) as boolean[]), [])
  })
}

suite('Chromium', { skip: existsSync(chromiumPath) ? false : `Chromium is not installed at ${chromiumPath}` }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-signatures-'))
  let browser: Browser
  let script = ''
  before(async () => {
    script = await bundle('signatures-in-browser.suite.ts')
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments })
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Answers of a page at this address, which the test serves itself: no request leaves the machine. */
  async function inPage(url: string): Promise<Awaited<ReturnType<typeof judge>>> {
    const page = await browser.newPage()
    await page.route(/^https?:/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>signatures</title>' }))
    await page.goto(url)
    await page.addScriptTag({ content: script })
    const answer = await page.evaluate((given) => (globalThis as unknown as { proofmark: { judge: typeof judge } }).proofmark.judge(given), rows)
    await page.close()
    return answer
  }

  test('from file://, as verify.html is opened: WebCrypto behind the rule, and the portable code', async (t) => {
    const file = join(folder, 'page.html')
    writeFileSync(file, '<!doctype html><title>signatures</title>')
    const { by, isSecure, answers } = await inPage(pathToFileURL(file).href)
    equal(by, 'webcrypto')
    equal(isSecure, true)
    deepEqual(wrong(answers.map(({ chosen }) => chosen)), [])
    deepEqual(wrong(answers.map(({ portable }) => portable)), [])
    // Without the rule the browser says yes to what is refused here: that is what the rule is for.
    const taken = answers.filter(({ bare }, at) => bare === true && !cases[at]!.expect).length
    t.diagnostic(`${cases.length} cases; WebCrypto alone takes ${taken} that the rule refuses`)
    ok(taken > 0)
    equal(answers.filter(({ bare }, at) => bare !== true && cases[at]!.expect).length, 0)
  })
  test('from http:// of another machine, which is no secure context: there is no WebCrypto, and the portable code answers', async () => {
    const { by, isSecure, hasSubtle, answers } = await inPage('http://works.example/')
    deepEqual({ by, isSecure, hasSubtle }, { by: 'portable', isSecure: false, hasSubtle: false })
    deepEqual(wrong(answers.map(({ chosen }) => chosen)), [])
  })
})
