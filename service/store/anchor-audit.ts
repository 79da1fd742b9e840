/**
 * Anchor audit: every head that was anchored is one that this log had, and every word on it holds as far as that can be judged here.
 *
 * A head beyond the log is the worst: somebody outside has seen entries that are no longer here.
 * @module
 */
import { toBase64, utf8 } from '@proofmark/core/bytes'
import { certificatesIn, readAnchors, stampReader, type Entries } from '@proofmark/core/evidence'
import { parseCheckpoint } from '@proofmark/core/log'
import type { AnchorFolder } from './anchor-folder.ts'
import type { AnchorSettings } from './anchor-settings.ts'
import type { AuditProblem } from './audit.ts'
import { AnchorRefused } from './faults.ts'
import { checkRaw } from './raw-signature.ts'

export interface AuditedAnchors {
  readonly anchors: AnchorFolder
  readonly size: number
  readonly checkpoint: Uint8Array
  readonly logKey: string
  readonly proveConsistency: (size1: number, size2: number) => readonly Uint8Array[]
}

export function auditAnchors({ anchors, size, checkpoint, logKey, proveConsistency }: AuditedAnchors): AuditProblem[] {
  const problems: AuditProblem[] = []
  const settings = settingsOr(() => anchors.settings(), problems)
  const head = parseCheckpoint(checkpoint)
  const entries = new Map<string, Uint8Array>()
  for (const each of anchors.heads()) {
    // A cut came between the head and the first word on it.
    if (each.files.size === 0) continue
    if (each.size > size) { problems.push({ code: 'anchor-beyond-log', at: `log/anchors/${each.size}`, expected: `a head of ${size} entries at most`, found: `one of ${each.size}, which somebody outside has seen: this folder is older than that` }); continue }
    entries.set(`data/anchors/${each.size}/checkpoint`, each.checkpoint)
    entries.set(`data/anchors/${each.size}/consistency`, utf8(proveConsistency(each.size, size).map((hash) => `${toBase64(hash)}\n`).join('')))
    for (const [name, bytes] of each.files) entries.set(`data/anchors/${each.size}/${name}`, bytes)
  }
  if (!head.ok) return problems
  const authorities = settings.authorities.flatMap(({ certificates }) => certificates.flatMap((text) => certificatesIn(text) ?? []))
  const { faults } = readAnchors(entries as Entries, head, [logKey], { policy: settings.policy, readStamp: stampReader({ authorities, checkRaw }) })
  return [...problems, ...faults.map(({ code, text }): AuditProblem => {
    const [, at, expected, found] = /^data\/(\S+): expected (.*?)(?:, found (.*))?$/.exec(text) ?? []
    return { code, at: `log/${at ?? 'anchors'}`, expected: expected ?? text, found: found ?? 'something else' }
  })]
}

function settingsOr(read: () => AnchorSettings, problems: AuditProblem[]): AnchorSettings {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof AnchorRefused)) throw error
    problems.push({ code: error.code, at: 'log/', expected: 'settings for witnesses and authorities', found: error.message })
    return { policy: null, authorities: [] }
  }
}
