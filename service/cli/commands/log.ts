/**
 * log: the checkpoint, the audit of everything, and proofs of inclusion and consistency.
 * @module
 */
import { fromUtf8, toBase64, toHex } from '@proofmark/core/bytes'
import { formatProof, parseCheckpoint } from '@proofmark/core/log'
import { findStatement } from 'proofmark/server'
import { notLookedAt, StoreDamaged, type AuditReport } from 'proofmark/store'
import { BadUse, type Command, type CommandInput } from '../command.ts'
import { dataHelp, dataOption, readLog, readStore } from '../data-folder.ts'
import { anchor } from './log-anchor.ts'
import { compare, consistency } from './log-heads.ts'

export const log: Command = {
  name: 'log',
  usage: ['log checkpoint', 'log audit [--log-only]', 'log prove ID', 'log consistency OLD [NEW]', 'log compare A B [--key KEY]', 'log anchor [--policy FILE] [--authorities FILE] [--keep]'],
  does: 'The signed head of the log, an audit of all of it, proofs of inclusion and of consistency, and the word of others on its time.',
  options: { ...dataOption, key: { type: 'string' }, policy: { type: 'string' }, authorities: { type: 'string' }, keep: { type: 'boolean' }, 'log-only': { type: 'boolean' } },
  optionHelp: { ...dataHelp, 'OLD, NEW': 'sizes, or files with checkpoints; without NEW the present head', 'A, B': 'files with checkpoints that two readers got', '--key KEY': 'the log\'s key, name+id+base64; else that of the data folder',
    '--log-only': 'audit heads, tiles, entries and anchors without the vault, and so without passphrase; says what it did not look at',
    anchor: 'asks witnesses to cosign the present head and authorities to stamp it; exit 1 unless the quorum is met and every authority answered',
    '--policy FILE': 'witnesses, their addresses, and how many suffice (C2SP tlog-policy); else log/policy of the data folder',
    '--authorities FILE': 'time stamp authorities and their certificates, JSON; else log/authorities.json of the data folder',
    '--keep': 'keep these files in the data folder; from then on the server asks by itself',
  },
  example: 'proofmark log prove mk-113',
  async run(input) {
    const [verb, argument, other] = input.arguments
    switch (verb) {
      case 'checkpoint': return checkpoint(input)
      case 'audit': return audit(input)
      case 'prove': return prove(input, needed(argument, 'ID'))
      case 'consistency': return consistency(input, needed(argument, 'OLD'), other)
      case 'compare': return compare(input, [needed(argument, 'A'), needed(other, 'B')])
      case 'anchor': return anchor(input)
      default: throw new BadUse(`${verb === undefined ? 'say what' : `"${verb}"`}: expected checkpoint, audit, prove ID, consistency OLD, compare A B or anchor`)
    }
  },
}

function needed(argument: string | undefined, what: string): string {
  if (argument === undefined) throw new BadUse(`${what} is missing`)
  return argument
}

async function checkpoint(input: CommandInput): Promise<0> {
  const bytes = await readLog(input, (log) => log.checkpoint())
  const head = parseCheckpoint(bytes)
  const text = fromUtf8(bytes) ?? ''
  if (input.isJson && head.ok) input.print(JSON.stringify({ origin: head.origin, size: head.size, root: toBase64(head.root), note: text }, null, 2))
  else input.print(text.replace(/\n$/, ''))
  return 0
}

async function audit(input: CommandInput): Promise<0 | 1> {
  const isLogOnly = input.options['log-only'] === true
  const report = await (isLogOnly ? readLog(input, (log) => log.audit()) : readStore(input, (store) => store.audit())).catch(notWhole)
  if (input.isJson) input.print(JSON.stringify(isLogOnly ? { ...report, notLookedAt } : report, null, 2))
  else {
    for (const { code, at, expected, found } of report.problems) input.complain(`${at}: ${code}: expected ${expected}; found ${found}`)
    input.print(report.ok ? `whole: ${report.size} entries, root ${report.root}` : `not whole: ${report.problems.length} ${report.problems.length === 1 ? 'problem' : 'problems'}`)
    if (isLogOnly) input.print(`Not looked at: ${notLookedAt.join('; ')}.`)
  }
  return report.ok ? 0 : 1
}

/** What is damaged so that the folder does not open is an answer to this question, and no bad use. */
function notWhole(error: unknown): Pick<AuditReport, 'ok' | 'problems'> & { readonly size: null; readonly root: null; readonly openings: null } {
  if (!(error instanceof StoreDamaged)) throw error
  return { ok: false, size: null, root: null, openings: null, problems: [{ code: error.code, at: 'log', expected: 'a log that opens', found: error.message }] }
}

async function prove(input: CommandInput, name: string): Promise<0> {
  return readStore(input, (store) => {
    const found = findStatement(store.world(), name)
    const index = found.ok ? store.indexOf(found.statement.id) : null
    if (!found.ok || index === null) throw new BadUse(`no statement has the id or label "${name}"`)
    const path = store.prove(index, store.size())
    const text = fromUtf8(formatProof({ index, path, extra: null, checkpoint: fromUtf8(store.checkpoint()) ?? '' })) ?? ''
    input.print(input.isJson ? JSON.stringify({ id: found.statement.id, index, size: store.size(), path: path.map(toHex), proof: text }, null, 2) : text.replace(/\n$/, ''))
    return 0
  })
}
