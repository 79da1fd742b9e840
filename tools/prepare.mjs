/**
 * Prepares a fresh clone: installs what the lockfile names, and builds the web app when its sources are newer.
 *
 * What it says goes to standard error: the output of the command that follows may be read by a program.
 * Runs on the system's Node (20 or newer), before Node 24 is there: plain JavaScript, no dependency.
 * Use: node tools/prepare.mjs install | app | build
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const mode = process.argv[2] ?? 'app'

install()
if (mode === 'app' || mode === 'build') build(mode === 'build')

function install() {
  const stamp = join(root, 'node_modules', '.proofmark-lock')
  const wanted = digest([readFileSync(join(root, 'package-lock.json'))])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing what package-lock.json names …')
  // Not "npm ci": it refuses a lockfile that was written where a registry has no packages for other systems.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}

function build(always) {
  const stamp = join(root, 'web', 'dist', '.sources')
  const sources = [...filesOf(join(root, 'web')), ...filesOf(join(root, 'core'))].sort()
  const wanted = digest(sources.flatMap((file) => [Buffer.from(file.slice(root.length)), readFileSync(file)]))
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Building the web app …')
  run(join(root, 'node_modules', '.bin', 'node'), [join(root, 'web', 'build.mjs')])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function* filesOf(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.') || entry.name.includes('.test.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesOf(path)
    else if (statSync(path).isFile()) yield path
  }
}

function digest(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    console.error(`prepare: "${command} ${args.join(' ')}" ended with ${error?.message ?? status}. Mend that and run the command again.`)
    process.exit(1)
  }
}
