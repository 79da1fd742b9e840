/**
 * Picture need: when the salts of a pixel seal, or the proof of a redacted photo, may still be needed. What proves nothing
 * any more is destroyed with the erasure that made it so: with the salts, pixels could be tried against the sealed hashes.
 * @module
 */
import type { AnyStatement } from '@proofmark/core/statements'

/** Without one of these fields nobody can check a tile against the seal. */
const sealNeeds = ['/of', '/format', '/width', '/height', '/root']

/** `false`: unknown, of another kind, or what it would prove was erased. */
export function needsPicture(statementOf: (id: string) => AnyStatement | undefined, id: string): boolean {
  const statement = statementOf(id)
  if (statement?.kind === 'photo') return !statement.hidden.includes('/blob/sha256')
  if (statement?.kind !== 'pixel-seal' || sealNeeds.some((path) => statement.hidden.includes(path))) return false
  const photo = statementOf(statement.fields.of)
  return photo !== undefined && !photo.hidden.includes('/blob/sha256')
}
