/**
 * Log keys: the keys of a log by its own history, found without reading any other statement: a note says its kind in the clear.
 * @module
 */
import { isKeyKind, kindOf, parseStatementNote, type KeyFault } from '@proofmark/core/evidence'
import { tileWidth } from '@proofmark/core/log'
import type { ValidKey } from './checked-rows.ts'
import { historyOf } from './keyring.ts'
import { readStatements } from './stored-statements.ts'
import type { OpeningsReader } from './vault-reading.ts'

/** In the body of each note of a kind that begins so; a name or a digest cannot hold it, since quotation marks would be escaped. */
const keyKinds = Buffer.from('"k":"key')

export async function keysOf(size: number, entriesOf: (bundle: number) => readonly Uint8Array[], openingsOf: OpeningsReader['openingsOf'], pause: () => Promise<void> | null): Promise<{ readonly keys: readonly ValidKey[]; readonly faults: readonly KeyFault[] }> {
  const notes = new Map<number, Uint8Array>()
  for (let bundle = 0; bundle * tileWidth < size; bundle++) {
    const waits = pause()
    if (waits !== null) await waits
    for (const [at, entry] of entriesOf(bundle).entries()) {
      if (!Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength).includes(keyKinds)) continue
      const parsed = parseStatementNote(entry)
      if (parsed.ok && isKeyKind(kindOf(parsed.body))) notes.set(bundle * tileWidth + at, entry)
    }
  }
  const ids = [...notes.values()].map((note) => { const parsed = parseStatementNote(note); return parsed.ok ? parsed.body.id : '' })
  const kept = await openingsOf(ids)
  const statements = [...notes].flatMap(([index, note], at) => readStatements([note], kept(ids[at]!).openings, index))
  const { keys, faults } = historyOf(statements, (index) => notes.get(index) ?? null)
  return { keys: keys.map(({ verifierKey, role, from, closedAt }) => ({ verifierKey, role, from, closedAt })), faults }
}
