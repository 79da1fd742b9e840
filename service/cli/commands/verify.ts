/**
 * verify: a package checked in all its parts, without data folder, server or network.
 * @module
 */
import { readFileSync } from 'node:fs'
import { parseReaderTrust, tellEnd, type ReaderTrust } from '@proofmark/core/evidence'
import { verifyWithFinding } from 'proofmark/server'
import { BadUse, onlyArgument, textOption, type Command } from '../command.ts'
import { readTextFile } from '../foreign-text.ts'

export const verify: Command = {
  name: 'verify',
  usage: ['verify FILE.zip [--policy FILE]'],
  does: 'Checks a package part by part; needs no data folder, server or network.',
  options: { policy: { type: 'string' } },
  optionHelp: { '--policy FILE': 'whom you trust: a C2SP tlog-policy (logs, witnesses, quorum), or JSON {"rootKeys": […], "logKeys": […], "policy": "…", "authorities": [PEM, …]}' },
  example: 'proofmark verify finding.zip',
  async run(input) {
    const file = onlyArgument(input, 'FILE.zip')
    const policy = textOption(input, 'policy')
    const verdict = verifyWithFinding(new Uint8Array(readFileSync(file)), policy === undefined ? {} : trustIn(policy))
    if (input.isJson) input.print(JSON.stringify(verdict, null, 2))
    else {
      const shapes = { holds: '●', fails: '✕', 'not-checked': '○' } as const
      for (const { part, status, code, text } of verdict.parts) input.print(`${shapes[status]} ${part.padEnd(11)} ${status}${code === 'ok' ? '' : ` (${code})`}: ${text}`)
      input.print(`\n${verdict.counts.shown} fields shown, ${verdict.counts.withheld} withheld, ${verdict.counts.erased} erased`)
      input.print(`all of it was there by: ${tellEnd(verdict.existed.notAfter)}`)
      input.print(`the newest statement was made after: ${tellEnd(verdict.existed.notBefore)}${verdict.newestBeacon === 0 ? '' : ` (and after the log had ${verdict.newestBeacon} entries: the log's word, in no calendar)`}`)
      input.print(`\nNot proved:\n${verdict.notProved.map((sentence) => `- ${sentence}`).join('\n')}`)
      input.print(`\n${verdict.status === 'holds' ? 'Every part holds.' : verdict.status === 'fails' ? 'Not to be relied on: a part fails.' : 'Incomplete: not every part could be checked.'}`)
    }
    return verdict.ok ? 0 : 1
  },
}

function trustIn(file: string): ReaderTrust {
  const read = parseReaderTrust(readTextFile(file))
  if (!read.ok) throw new BadUse(`${file}: ${read.code}: ${read.text}`)
  return read.trust
}
