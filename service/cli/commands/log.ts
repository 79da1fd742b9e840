/**
 * log: the checkpoint, the audit of everything, and proofs of inclusion and consistency.
 * @module
 */
import { readFileSync } from 'node:fs'
import { fromUtf8, toBase64, toHex } from '@proofmark/core/bytes'
import { checkConsistency, formatProof, parseCheckpoint } from '@proofmark/core/log'
import { findStatement } from 'proofmark/server'
import { BadUse, type Command, type CommandInput } from '../command.ts'
import { dataHelp, dataOption, readStore } from '../data-folder.ts'

export const log: Command = {
  name: 'log',
  usage: ['log checkpoint', 'log audit', 'log prove ID', 'log consistency OLD'],
  does: 'The signed head of the log, an audit of all of it, proofs of inclusion and of consistency.',
  options: dataOption,
  optionHelp: { ...dataHelp, OLD: 'a file with an older checkpoint, or its size' },
  example: 'proofmark log prove mk-113',
  async run(input) {
    const [verb, argument] = input.arguments
    switch (verb) {
      case 'checkpoint': return checkpoint(input)
      case 'audit': return audit(input)
      case 'prove': return prove(input, needed(argument, 'ID'))
      case 'consistency': return consistency(input, needed(argument, 'OLD'))
      default: throw new BadUse(`${verb === undefined ? 'say what' : `"${verb}"`}: expected checkpoint, audit, prove ID or consistency OLD`)
    }
  },
}

function needed(argument: string | undefined, what: string): string {
  if (argument === undefined) throw new BadUse(`${what} is missing`)
  return argument
}

async function checkpoint(input: CommandInput): Promise<0> {
  const bytes = await readStore(input, (store) => store.checkpoint())
  const head = parseCheckpoint(bytes)
  const text = fromUtf8(bytes) ?? ''
  if (input.isJson && head.ok) input.print(JSON.stringify({ origin: head.origin, size: head.size, root: toBase64(head.root), note: text }, null, 2))
  else input.print(text.replace(/\n$/, ''))
  return 0
}

async function audit(input: CommandInput): Promise<0 | 1> {
  const report = await readStore(input, (store) => store.audit())
  if (input.isJson) input.print(JSON.stringify(report, null, 2))
  else {
    for (const { code, at, expected, found } of report.problems) input.complain(`${at}: ${code}: expected ${expected}; found ${found}`)
    input.print(report.ok ? `whole: ${report.size} entries, root ${report.root}` : `not whole: ${report.problems.length} problems`)
  }
  return report.ok ? 0 : 1
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

async function consistency(input: CommandInput, old: string): Promise<0 | 1> {
  return readStore(input, (store) => {
    const head = parseCheckpoint(store.checkpoint())
    const earlier = /^\d+$/.test(old) ? null : parseCheckpoint(new Uint8Array(readFileSync(old)))
    if (earlier !== null && !earlier.ok) throw new BadUse(`${old} is no checkpoint: ${earlier.code}`)
    const size1 = earlier === null ? Number(old) : earlier.size
    if (!head.ok) throw new BadUse('the log has no readable checkpoint; run "proofmark log audit"')
    if (size1 > head.size) {
      input.print(input.isJson ? JSON.stringify({ ok: false, code: 'log-is-smaller', size1, size2: head.size }) : `no: the log has ${head.size} entries, the older checkpoint ${size1}`)
      return 1
    }
    const path = store.proveConsistency(size1, head.size)
    const answer = earlier === null ? null : checkConsistency({ size1, size2: head.size, root1: earlier.root, root2: head.root, path })
    if (input.isJson) input.print(JSON.stringify({ ok: answer?.ok ?? null, size1, size2: head.size, path: path.map(toHex) }, null, 2))
    else input.print([answer === null ? 'proof' : answer.ok ? 'consistent: the log still begins with what the older checkpoint signed' : `not consistent: ${answer.code}`, ...path.map(toHex)].join('\n'))
    return answer === null || answer.ok ? 0 : 1
  })
}
