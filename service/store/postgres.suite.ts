/**
 * A PostgreSQL of a test: a cluster of its own under the temporary folder, on a socket in it and no port of the network.
 * @module
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const programs = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1)
const isRoot = process.getuid?.() === 0

/** Why there is none here; `false`: there is. As `skip` of a test takes it. */
export const postgresMissing: string | false = programs === undefined || !existsSync(join(programs, 'initdb')) ? 'PostgreSQL is not installed: apt-get install postgresql'
  : isRoot && spawnSync('id', ['postgres']).status !== 0 ? 'PostgreSQL refuses to run as root, and there is no user "postgres"' : false

export interface TestPostgres {
  /** A new, empty database. */
  database(): string
  /** Every statement that it was sent by programs of ours, whatever process they ran in, as it wrote them down itself. Of a cluster that is recorded. */
  heard(): Set<string>
  /** What psql prints. */
  psql(url: string, script: string): string
  start(): void
  /** `immediate`: as when the power goes; `fast`: connections are ended. */
  stop(how: 'immediate' | 'fast'): void
  /** SIGKILL to the process that holds it together; its others end by themselves. */
  kill(): void
  /** All of its processes, as on a machine that was halted: connections stay and nothing is answered. Linux alone. */
  freeze(isFrozen: boolean): void
  /** Begun anew after a kill, while the test goes on. */
  startAgain(): Promise<void>
  /** Process ids of the connections of Proofmark to a database, those that are at work first. */
  backends(url: string): number[]
  /** Stopped, and nothing of it left. */
  remove(): void
}

/** Whose statements are heard: the name that `database.ts` gives when it comes in. */
const ours = 'proofmark'
const recording = `-c log_statement=all -c log_parameter_max_length=0 -c log_parameter_max_length_on_error=0 -c log_line_prefix='%a|'`

export function startPostgres({ isRecorded = false } = {}): TestPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-pg-'))
  const asUser = (program: string, words: readonly string[]): [string, string[]] => (isRoot ? ['runuser', ['-u', 'postgres', '--', join(programs!, program), ...words]] : [join(programs!, program), [...words]])
  const run = (program: string, words: readonly string[], input = ''): string => execFileSync(...asUser(program, words), { encoding: 'utf8', input, cwd: folder, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'ignore'] })
  if (isRoot) execFileSync('chown', ['postgres', folder])
  // Whoever runs the test reaches the socket; nobody else does.
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'])
  const startWords = ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -h '' -c max_connections=50 ${isRecorded ? recording : ''}`, 'start']
  const start = () => void run('pg_ctl', startWords)
  const startOnce = () => new Promise<void>((resolve, reject) => spawn(...asUser('pg_ctl', startWords), { cwd: folder, stdio: 'ignore' }).once('error', reject).once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`pg_ctl start: ${code}`)))))
  const stop = (how: 'immediate' | 'fast') => void run('pg_ctl', ['-D', data, '-w', '-m', how, 'stop'])
  const postmaster = () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const url = (name: string) => `postgres:///${name}?host=${encodeURIComponent(folder)}&user=postgres`
  const psql = (at: string, script: string) => run('psql', ['-d', at, '-v', 'ON_ERROR_STOP=1', '-qAt', '-f', '-'], script)
  start()
  return {
    database() {
      const name = `trial_${randomBytes(6).toString('hex')}`
      psql(url('postgres'), `create database ${name}`)
      return url(name)
    },
    heard: () => new Set(readFileSync(join(folder, 'log'), 'utf8').split('\n').flatMap((line) => {
      const [, statement] = new RegExp(`^${ours}\\|LOG:  (?:statement|execute [^:]*): (.*)$`).exec(line) ?? []
      return statement === undefined ? [] : [statement]
    })),
    psql, start, stop,
    kill: () => void process.kill(postmaster(), 'SIGKILL'),
    freeze(isFrozen) {
      const first = postmaster()
      const others = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').split(' ').filter((word) => word !== '').map(Number)
      for (const pid of [first, ...others]) process.kill(pid, isFrozen ? 'SIGSTOP' : 'SIGCONT')
    },
    async startAgain() {
      // A new one starts only when the last of the old ones has let go of the memory that they share.
      for (let tries = 0; ; tries++) {
        try { await startOnce(); return } catch (error) { if (tries === 50) throw error }
        await wait(200)
      }
    },
    backends: (at) => psql(at, "select pid from pg_stat_activity where application_name = 'proofmark' and datname = current_database() order by state = 'idle', pid").split('\n').filter((line) => line !== '').map(Number),
    remove() {
      spawnSync(isRoot ? 'runuser' : join(programs!, 'pg_ctl'), isRoot ? ['-u', 'postgres', '--', join(programs!, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop'] : ['-D', data, '-m', 'immediate', 'stop'], { cwd: folder })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
