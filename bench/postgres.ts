/**
 * A PostgreSQL of a bench: a cluster of its own in a temporary folder, on a socket in it and no port of the network, removed at the end.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The programs of Debian's package, newest version last. */
const programs = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1)

/** What psql prints for a script, which it reads as it would a file: `COPY … FROM STDIN` goes on until `\.` */
export type Psql = (script: string) => string

/** `null`: PostgreSQL is not installed, or nobody else is there whom it could run as: it refuses root. */
export function withPostgres<T>(use: (psql: Psql) => T): T | null {
  const isRoot = process.getuid?.() === 0
  if (programs === undefined || !existsSync(join(programs, 'initdb')) || (isRoot && spawnSync('id', ['postgres']).status !== 0)) return null
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-postgres-'))
  const run = (program: string, words: readonly string[], input = ''): string => {
    const [command, given] = isRoot ? ['runuser', ['-u', 'postgres', '--', join(programs, program), ...words]] : [join(programs, program), [...words]]
    return execFileSync(command, given, { encoding: 'utf8', input, cwd: folder, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'ignore'] })
  }
  if (isRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  try {
    run('initdb', ['-D', data, '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'])
    // What is measured is reading: nothing need survive, and it may have memory as a server has.
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -h '' -c fsync=off -c shared_buffers=512MB -c work_mem=64MB -c maintenance_work_mem=512MB`, 'start'])
    try {
      return use((script) => run('psql', ['-h', folder, '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-qAt', '-f', '-'], script))
    } finally {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
