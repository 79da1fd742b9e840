/** As killed.long.test.ts, eight times, of a store whose statements are read from its tables and whose log is not hashed whole when it is opened, as large ones are. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { killedAgainAndAgain } from './killed-server.suite.ts'
import { killAll, seed } from './killing.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-killed-tables-'))
after(() => { killAll(); rmSync(folder, { recursive: true, force: true }) })
// Read when the store is loaded, here and in the servers.
Object.assign(process.env, { PROOFMARK_HELD_IN_MEMORY: '0', PROOFMARK_HASHED_WHOLE: '0' })

test(`a server over tables killed eight times while statements come in (PROOFMARK_SEED=${seed})`, async (t) => {
  t.diagnostic(await killedAgainAndAgain(8, { PROOFMARK_DATA: join(folder, 'data') }))
})
