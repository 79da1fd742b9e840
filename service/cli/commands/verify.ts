/**
 * verify: a package checked in all its parts, without data folder, server or network; and, where asked, against a newer head of its log.
 * @module
 */
import { parseReaderTrust, tellEnd, type ReaderTrust, type Verdict } from '@proofmark/core/evidence'
import { verifyWithFinding } from 'proofmark/server'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { pathIn } from '../data-folder.ts'
import { readTextFile } from '../foreign-text.ts'
import { largestPackage, readInputFile } from '../input-file.ts'
import { askNewer, newerText } from '../verify-newer.ts'

export const verify: Command = {
  name: 'verify',
  usage: ['verify FILE.zip [--policy FILE] [--newer CHECKPOINT|NEWER.zip|DIR|URL [--log DIR|URL]]'],
  does: 'Checks a package part by part; needs no data folder, server or network. With --newer, also what was said since.',
  options: { policy: { type: 'string' }, newer: { type: 'string' }, log: { type: 'string' } },
  optionHelp: {
    '--policy FILE': 'whom you trust: a C2SP tlog-policy (logs, witnesses, quorum), or JSON {"rootKeys": […], "logKeys": […], "policy": "…", "authorities": [PEM, …]}',
    '--newer WHAT': 'what is known now: a newer checkpoint, a newer package, or the log in a folder or at an address. Exit 1 also where what is shown has changed',
    '--log WHERE': 'a folder or address of the log, to prove that it only grew up to --newer',
  },
  example: 'proofmark verify finding.zip',
  async run(input) {
    const file = onlyArgument(input, 'FILE.zip')
    const [policy, newer, log] = [textOption(input, 'policy'), textOption(input, 'newer'), textOption(input, 'log')]
    if (log !== undefined && newer === undefined) throw new BadUse('--log goes with --newer: name the newer head, or give the log itself as --newer')
    const trust = policy === undefined ? {} : trustIn(input, policy)
    const bytes = readInputFile(pathIn(input, file), { largest: largestPackage })
    const verdict = verifyWithFinding(bytes, trust)
    const answer = newer === undefined ? null : await askNewer(input, { bytes, verdict }, newer, log, trust)
    if (input.isJson) input.print(JSON.stringify(answer === null ? verdict : { ...verdict, newer: answer }, null, 2))
    else {
      const shapes = { holds: '●', fails: '✕', 'not-checked': '○' } as const
      for (const { part, status, code, text } of verdict.parts) input.print(`${shapes[status]} ${part.padEnd(11)} ${status}${code === 'ok' ? '' : ` (${code})`}: ${text}`)
      input.print(`\n${verdict.counts.shown} fields shown, ${verdict.counts.withheld} withheld, ${verdict.counts.erased} erased`)
      input.print(`all of it was there by: ${tellEnd(verdict.existed.notAfter)}`)
      input.print(`the newest statement was made after: ${tellEnd(verdict.existed.notBefore)}${verdict.newestBeacon === 0 ? '' : ` (and after the log had ${verdict.newestBeacon} entries: the log's word, in no calendar)`}`)
      input.print(verdict.asOf)
      input.print(`\nNot proved:\n${verdict.notProved.map((sentence) => `- ${sentence}`).join('\n')}`)
      input.print(`\n${verdict.status === 'holds' ? heldSentence(verdict) : verdict.status === 'fails' ? 'Not to be relied on: a part fails.' : 'Incomplete: not every part could be checked.'}`)
      if (answer !== null) input.print(newerText(answer, { file, newer: newer! }))
    }
    return verdict.ok && answer?.ok !== false ? 0 : 1
  },
}

function trustIn(input: CommandInput, file: string): ReaderTrust {
  const read = parseReaderTrust(readTextFile(pathIn(input, file)))
  if (!read.ok) throw new BadUse(`${file}: ${read.code}: ${read.text}`)
  return read.trust
}

/** What only the reader can close is named in the last line, too: a log that somebody signed anew with keys of his own ends here as well. */
function heldSentence({ parts, rootKey }: Verdict): string {
  const open = parts.filter(({ status }) => status === 'not-checked').map(({ part }) => part)
  if (open.length === 0) return 'Every part holds.'
  return `Every part that can be checked here holds. Only you can close: ${open.join(', ')}.${open.includes('trust') ? ` Compare the root key with what the publisher says elsewhere: ${rootKey ?? 'none'}` : ''}`
}
