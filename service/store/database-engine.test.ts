/** Which server answers is told by what it says of itself; one that lacks what the vault needs is refused before anything is written. */
import { deepEqual, match, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { requireEngine } from './database-engine.ts'
import type { DatabaseFailed } from './faults.ts'

suite('the server behind an address', () => {
  test('is known by its version', () => {
    deepEqual([
      'PostgreSQL 15.8 (Debian 15.8-0+deb12u1) on x86_64-pc-linux-gnu', 'PostgreSQL 9.5.25 on x86_64', 'PostgreSQL 17beta1 on aarch64', 'PostgreSQL 11.2-YB-2.14.0.0-b0 on x86_64-pc-linux-gnu', 'PostgreSQL 15.12-YB-2025.2.3.0-b1 on x86_64',
      'CockroachDB CCL v24.3.1 (x86_64-pc-linux-gnu, built 2024/12/12)', 'CockroachDB OSS v20.1.0 (x86_64)',
    ].map((version) => requireEngine(version, 'host/name')), ['PostgreSQL', 'PostgreSQL', 'PostgreSQL', 'YugabyteDB', 'YugabyteDB', 'CockroachDB', 'CockroachDB'])
  })
  test('is refused, with why, where it lacks what is needed', () => {
    for (const [version, says] of [
      ['PostgreSQL 9.4.26 on x86_64', /PostgreSQL 9\.4, which has no "on conflict"; PostgreSQL 9\.5/], ['PostgreSQL 8.0.2 on i686-pc-linux-gnu, Redshift 1.0.1', /PostgreSQL 8\.0, which/],
      ['CockroachDB CCL v19.2.12 (x86_64)', /CockroachDB 19\.2, which reads "for update" and does not wait/], ['CrateDB 5.8.1', /none of PostgreSQL, CockroachDB and YugabyteDB/], ['', /none of/],
    ] as const) {
      throws(() => requireEngine(version, 'host/name'), (error: DatabaseFailed) => {
        match(error.message, says)
        return error.code === 'database-unfit'
      })
    }
  })
})
