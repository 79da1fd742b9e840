/**
 * A package verified, against sha256sum on the same files and as many signatures; in Chromium the verify.html that travels in packages.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { unzip } from '@proofmark/core/evidence'
import { verifyWithFinding } from 'proofmark/server'
import { benchPackage } from './example-package.ts'

export const [statements, files, size] = [1000, 100, 5_000_000]
const rounds = 3
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
const timed = (work: () => void) => { const start = performance.now(); work(); return performance.now() - start }

export interface VerifyTimes {
  /** Milliseconds. `null`: no Chromium, or the app is not built. */
  readonly node: number
  readonly chromium: number | null
  readonly sha256sum: number
  readonly signatures: number
}

export async function verifyTimes(): Promise<VerifyTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  try {
    const file = join(folder, 'package.zip')
    writeFileSync(file, benchPackage({ statements, files, size }))
    const opened = unzip(new Uint8Array(readFileSync(file)))
    if (!opened.ok) throw new Error(opened.code)
    const paths = [...opened.entries].map(([, bytes], at) => { const path = join(folder, String(at)); writeFileSync(path, bytes); return path })
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const message = randomBytes(1800)
    const signature = sign(null, message, privateKey)
    const times = { node: [] as number[], sha256sum: [] as number[], signatures: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      times.sha256sum.push(timed(() => { if (spawnSync('sha256sum', paths, { stdio: 'ignore' }).status !== 0) throw new Error('sha256sum failed') }))
      times.signatures.push(timed(() => { for (let n = 0; n < statements + 2; n++) verify(null, message, publicKey, signature) }))
      times.node.push(timed(() => { const { ok, parts } = verifyWithFinding(new Uint8Array(readFileSync(file))); if (!ok) throw new Error(JSON.stringify(parts)) }))
    }
    return { node: median(times.node), chromium: await inChromium(file), sha256sum: median(times.sha256sum), signatures: median(times.signatures) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** From the choice of the file to the verdict on the screen. */
async function inChromium(file: string): Promise<number | null> {
  const page = join(import.meta.dirname, '..', 'web', 'dist', 'verify.html')
  if (!existsSync(page) || !existsSync('/usr/bin/chromium')) return null
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  try {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const tab = await browser.newPage()
      await tab.goto(pathToFileURL(page).href)
      const start = performance.now()
      await tab.getByLabel('Package file').setInputFiles(file)
      await tab.getByText(/^Every part that can be checked here holds/).first().waitFor({ timeout: 120_000 })
      times.push(performance.now() - start)
      await tab.close()
    }
    return median(times)
  } finally {
    await browser.close()
  }
}
