/** A server below npm ends when npm is told to end; what a script puts into the background is not taken for one. */
import { deepEqual, equal } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

// In JavaScript for old versions of Node, so without types.
const { isRunByNpm } = (await import(new URL('npm-parent.mjs', import.meta.url).href)) as { isRunByNpm(script: string | undefined): boolean }

const folder = mkdtempSync(join(tmpdir(), 'proofmark-npm-'))
const left: number[] = []
after(() => {
  for (const pid of left) if (isThere(pid)) process.kill(pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
const proofmark = join(import.meta.dirname, 'proofmark.mjs')

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false // no such process
  }
}

/** A server below a shell, as npm starts one; resolves once it listens, with how to end the shell, and its own number. */
async function below(script: string) {
  const shell = spawn('/bin/sh', ['-c', `'${process.execPath}' '${proofmark}' serve --port 0 --json --data '${join(folder, 'data')}' & echo "pid:$!"; wait`], { env: { ...process.env, npm_lifecycle_script: script } })
  let said = ''
  await new Promise<void>((resolve) => { shell.stdout.on('data', (chunk) => { said += String(chunk); if (said.includes('"url"')) resolve() }) })
  const pid = Number(/pid:(\d+)/.exec(said)![1])
  left.push(pid)
  return { pid, end: () => new Promise<void>((resolve) => { shell.once('exit', () => resolve()); shell.kill('SIGTERM') }) }
}

suite('below npm', () => {
  test('a server ends when the shell is gone that npm had put between', async () => {
    const { pid, end } = await below("'proofmark'")
    await end()
    for (let waited = 0; isThere(pid) && waited < 20_000; waited += 100) await pause(100)
    equal(isThere(pid), false)
  })
  test('only what runs nothing but this program is npm itself', () => {
    const scripts = ["'proofmark'", 'proofmark', 'node service/cli/proofmark.mjs serve --open-example', 'proofmark serve --port 1', undefined, 'sh deploy.sh', 'proofmark serve &', 'nohup proofmark serve', 'proofmark serve > log & sleep 1']
    deepEqual(scripts.map(isRunByNpm), [true, true, true, true, false, false, false, false, false])
  })
})
