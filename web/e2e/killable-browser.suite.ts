/**
 * A browser that can be killed: a process of its own with a folder of its own, driven over its debugging port. `kill` ends it as a dead battery
 * does (SIGKILL to it and its children, which are a group of their own); `context` starts it again on the same folder.
 * @module
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'

export interface Killable {
  context(): Promise<BrowserContext>
  kill(): Promise<void>
  end(): Promise<void>
}

export async function killable(profile: string, more: readonly string[] = []): Promise<Killable> {
  let running: { process: ChildProcess; browser: Browser } | null = null
  const start = async () => {
    const portFile = join(profile, 'DevToolsActivePort')
    rmSync(portFile, { force: true })
    const process = spawn('/usr/bin/chromium', [
      '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--window-size=1440,1000', ...more, 'about:blank',
    ], { detached: true, stdio: 'ignore' })
    for (let tries = 0; ; tries++) {
      try {
        const [port] = readFileSync(portFile, 'utf8').split('\n')
        return { process, browser: await chromium.connectOverCDP(`http://127.0.0.1:${port}`) }
      } catch (error) {
        if (tries > 600) throw error
        await pause(100)
      }
    }
  }
  const kill = async () => {
    if (running === null) return
    const { process: killed, browser } = running
    running = null
    const gone = once(killed, 'exit')
    process.kill(-killed.pid!, 'SIGKILL')
    await gone
    await browser.close().catch(() => undefined)
  }
  return {
    context: async () => {
      running ??= await start()
      return running.browser.contexts()[0]!
    },
    kill,
    end: kill,
  }
}
