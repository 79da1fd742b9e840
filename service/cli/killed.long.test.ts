/**
 * A server killed twelve times while statements come in: after each kill the store opens, every acknowledged statement is there at its index with its fields and its bytes, a pair is there whole or
 * not at all, the audit finds nothing, and the tables that the kill left are those that are made anew.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { killedAgainAndAgain } from './killed-server.suite.ts'
import { killAll, seed } from './killing.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-killed-'))
after(() => { killAll(); rmSync(folder, { recursive: true, force: true }) })

test(`a server killed twelve times while statements come in (PROOFMARK_SEED=${seed})`, async (t) => {
  t.diagnostic(await killedAgainAndAgain(12, { PROOFMARK_DATA: join(folder, 'data') }))
})
