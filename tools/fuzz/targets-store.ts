/**
 * Targets of files that the store and the command line read from a disk: keys, lists, checkpoints. Each refuses by name or takes; nothing else is thrown.
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importKeys, isLocked, StoreDamaged, VaultClosed, disk } from 'proofmark/store'
import { erasureList } from '../../service/store/erasure-list.ts'
import { masterKey, wrap } from '../../service/store/master-key.ts'
import { compare } from '../../service/cli/commands/log-heads.ts'
import { BadUse } from '../../service/cli/command.ts'
import { readTextFile } from '../../service/cli/foreign-text.ts'
import { asBytes, members, vectors } from './seeds.ts'
import { require, type Target } from './target.ts'

/** A folder for one try. Whatever is thrown but these is a finding. */
async function inFolder(read: (folder: string) => unknown): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-fuzz-'))
  try {
    await read(folder)
    return 'ok'
  } catch (error) {
    if (error instanceof VaultClosed || error instanceof StoreDamaged || error instanceof BadUse) {
      require(error.message.length > 20, 'a refusal names the thing')
      return 'refused'
    }
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const answers = ['ok', 'refused']
/** A low cost: what is tried is the reading, not the guessing. */
const ageFile = await wrap(new Uint8Array(32).fill(7), 'invented words', 4)
const silent = { print: () => {}, complain: () => {}, isJson: true, arguments: [] }

export const storeTargets: readonly Target[] = [
  {
    name: 'master-key', answers, seeds: () => asBytes([`proofmark/master-key/v1\n${'A'.repeat(43)}=\n`]),
    run: (given: Uint8Array) => inFolder(async (folder) => {
      mkdirSync(join(folder, 'vault'))
      writeFileSync(join(folder, 'vault', 'master.key'), given)
      require(!isLocked(folder), 'a key in the clear is not locked')
      require((await masterKey(folder, { readOnly: true, passphrase: null, disk })).length === 32, 'a key has 32 bytes')
    }),
  },
  {
    name: 'master-key-age', answers, seeds: () => [ageFile],
    run: (given: Uint8Array) => inFolder(async (folder) => {
      mkdirSync(join(folder, 'vault'))
      writeFileSync(join(folder, 'vault', 'master.age'), given)
      require((await masterKey(folder, { readOnly: true, passphrase: 'invented words', disk })).length === 32, 'a key has 32 bytes')
    }),
  },
  { name: 'keys-that-travel', answers, seeds: () => [ageFile], run: (given: Uint8Array) => inFolder((folder) => importKeys(folder, given, { from: { passphrase: 'invented words' }, passphrase: null, disk })) },
  {
    name: 'erasures', answers, seeds: () => asBytes([`${'a'.repeat(32)} /names\n${'b'.repeat(32)} /place/lat\n`]),
    run: (given: Uint8Array) => inFolder((folder) => {
      mkdirSync(join(folder, 'log'))
      writeFileSync(join(folder, 'log', 'erasures'), given)
      for (const [statement, paths] of erasureList(folder, disk).read()) require(/^[0-9a-f]{32}$/.test(statement) && paths.every((path) => path.startsWith('/')), 'ids and paths')
    }),
  },
  {
    name: 'checkpoint-files', answers, seeds: () => asBytes(members(vectors('log', 'quorum'), 'checkpoint')),
    run: (given: Uint8Array) => inFolder(async (folder) => {
      const file = join(folder, 'checkpoint')
      writeFileSync(file, given)
      await compare({ ...silent, options: { data: join(folder, 'none'), key: (vectors('log', 'proof')[0]!['keys'] as string[])[0]! } }, [file, file])
    }),
  },
  { name: 'text-files', answers, seeds: () => asBytes(['{"rootKeys":[]}', '\ufeffmark\n', 'é']), run: (given: Uint8Array) => inFolder((folder) => { const file = join(folder, 'text'); writeFileSync(file, given); readTextFile(file) }) },
]
