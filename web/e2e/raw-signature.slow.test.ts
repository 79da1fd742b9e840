/**
 * Time stamps in a real browser, where WebCrypto answers for RSA and ECDSA: the same verdicts as in Node, from a page that is a file.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { checkTimestamp, type TimestampAnswer } from '@proofmark/core/evidence'
import { checkRaw } from 'proofmark/store'

const chromiumPath = '/usr/bin/chromium'
const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'spec/vectors/evidence')

interface Question { readonly token: string; readonly imprint: string; readonly authorities: readonly string[]; readonly nonce?: string }
interface Vector { readonly input: Question; readonly expect: TimestampAnswer }
const vectors = readdirSync(folder).filter((name) => name.startsWith('timestamp-')).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Vector] as const)

/** The code that a page needs, as one script that sets `proofmark`. */
async function script(folder: string): Promise<string> {
  const entry = join(folder, 'entry.ts')
  const from = (path: string) => JSON.stringify(join(root, path))
  writeFileSync(entry, `export { withWebCrypto } from ${from('web/raw-signature.ts')}\nexport { checkTimestamp } from ${from('core/evidence/index.ts')}\nexport { fromBase64, fromHex } from ${from('core/bytes/index.ts')}\n`)
  const [built] = (await build({ root: join(root, 'web'), configFile: false, logLevel: 'warn', build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'proofmark' } } })) as Rolldown.RolldownOutput[]
  return built!.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('').replaceAll('</script', '<\\/script')
}

suite('withWebCrypto', { skip: existsSync(chromiumPath) ? false : 'Chromium is not installed at /usr/bin/chromium' }, () => {
  const files = mkdtempSync(join(tmpdir(), 'proofmark-raw-signature-'))
  let browser: Browser
  let page: Page
  before(async () => {
    writeFileSync(join(files, 'page.html'), `<!doctype html><meta charset="utf-8"><title>Invented</title><script>${await script(files)}</script>`)
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
    page = await browser.newPage()
    await page.goto(pathToFileURL(join(files, 'page.html')).href)
  })
  after(async () => {
    await browser?.close()
    rmSync(files, { recursive: true, force: true })
  })

  /** The answers of the browser, as JSON has them, and how often each check ran. */
  const inBrowser = (questions: readonly Question[]) => page.evaluate(async (list) => {
    // @ts-expect-error the script of the page sets it
    const { withWebCrypto, checkTimestamp: check, fromBase64, fromHex } = proofmark
    const answers: { answer: unknown; runs: number }[] = []
    for (const { token, imprint, authorities, nonce } of list) {
      let runs = 0
      const answer = await withWebCrypto((raw: unknown) => {
        runs++
        return check({ token: fromBase64(token), imprint: fromHex(imprint), authorities: authorities.map(fromBase64), checkRaw: raw, ...(nonce === undefined ? {} : { nonce: fromHex(nonce) }) })
      })
      answers.push({ answer, runs })
    }
    return answers
  }, questions)

  test('gives the answer of every vector', async () => {
    ok(vectors.length > 100)
    const answers = await inBrowser(vectors.map(([, { input }]) => input))
    for (const [at, [name, { expect }]] of vectors.entries()) deepEqual(answers[at]!.answer, expect, name)
    // A chain is asked for at once, since each answer is first taken to be yes.
    ok(answers.every(({ runs }) => runs <= 3), JSON.stringify(answers.map(({ runs }) => runs)))
  })
  test('a bit anywhere in a token of each kind of key: the verdict of Node', async () => {
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
    const changed: Question[] = []
    for (const kind of ['rsa', 'pss', 'p256', 'p384', 'p521']) {
      const { input } = vectors.find(([name]) => name === `timestamp-valid-openssl-${kind}.json`)![1]
      const token = bytes(input.token)
      for (let at = token.length % 7; at < token.length; at += 7) {
        const other = token.slice()
        other[at]! ^= 1 << at % 8
        changed.push({ ...input, token: Buffer.from(other).toString('base64') })
      }
    }
    ok(changed.length > 1000)
    const answers = await inBrowser(changed)
    const inNode = changed.map(({ token, imprint, authorities }) => checkTimestamp({ token: bytes(token), imprint: new Uint8Array(Buffer.from(imprint, 'hex')), authorities: authorities.map(bytes), checkRaw }))
    deepEqual(answers.map(({ answer }) => answer), inNode)
    ok(inNode.some((answer) => !answer.ok && answer.code === 'signature-wrong') && inNode.some((answer) => !answer.ok && answer.code === 'certificate-signature-wrong'))
  })
  test('a page without WebCrypto says so', async () => {
    const said = await page.evaluate(async () => {
      const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!
      Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, value: undefined })
      // @ts-expect-error the script of the page sets it
      const message: string = await proofmark.withWebCrypto(() => true).then(() => 'answered', (error: Error) => error.message)
      Object.defineProperty(Crypto.prototype, 'subtle', subtle)
      return message
    })
    equal(said, 'this page has no WebCrypto: open it from a file or over https')
  })
})
