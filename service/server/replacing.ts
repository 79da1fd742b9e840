/**
 * Replacing: a new package of a finding names the earlier one that it takes the place of. That one must be of this log and this finding.
 *
 * Format: spec/newer.md
 * @module
 */
import { equalBytes } from '@proofmark/core/bytes'
import { formatReplaces, parseStatementNote, unzip } from '@proofmark/core/evidence'
import { parseCheckpoint } from '@proofmark/core/log'
import type { Store } from 'proofmark/store'
import { verifyWithFinding } from './verifying.ts'

export type SinceCode = 'since-fails' | 'since-other-log' | 'since-other-finding'

export type Replaced =
  | { readonly ok: true; readonly publication: string; /** `replaces.json` for a package of the log at this size. */ file(size: number): Uint8Array }
  | { readonly ok: false; readonly code: SinceCode; readonly message: string }

export function replacedBy(store: Store, finding: string, older: Uint8Array): Replaced {
  const no = (code: SinceCode, message: string) => ({ ok: false, code, message }) as const
  const verdict = verifyWithFinding(older)
  const opened = unzip(older)
  const head = opened.ok ? parseCheckpoint(opened.entries.get('data/checkpoint') ?? new Uint8Array()) : null
  const note = opened.ok ? parseStatementNote(opened.entries.get('publication/statement.note') ?? new Uint8Array()) : null
  // Rules may have changed since: whether the finding still comes out alike is what the newer package will say.
  const isWhole = verdict.parts.every(({ part, status }) => status !== 'fails' || part === 'finding')
  if (!isWhole || head?.ok !== true || note?.ok !== true) return no('since-fails', 'the package that is to be replaced does not verify; nothing was published')
  if (head.origin !== store.origin || head.size > store.size() || !equalBytes(store.rootAt(head.size), head.root)) return no('since-other-log', `the package that is to be replaced is of ${head.origin} at ${head.size} entries, and not of this log; nothing was published`)
  const publication = store.world().sealed(note.body.id)
  if (verdict.finding !== finding || publication?.kind !== 'publication' || publication.fields.finding !== finding) return no('since-other-finding', 'the package that is to be replaced is of another finding; nothing was published')
  const { manifestSha256 } = publication.fields
  return { ok: true, publication: publication.id, file: (size) => formatReplaces({ publication: publication.id, manifestSha256, size: head.size, root: head.root, consistency: store.proveConsistency(head.size, size) }) }
}
