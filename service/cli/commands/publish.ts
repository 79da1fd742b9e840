/**
 * publish: a finding with its evidence as one zip that anyone can verify.
 * @module
 */
import { join } from 'node:path'
import { findStatement, leakMessage, previewOf, publish as publishFinding, reviewMessage, shutMessage, withholdingRules, type Audience, type Choices, type RuleName } from 'proofmark/server'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { changeStore, dataHelp, dataOption, newId, pathIn, readStore } from '../data-folder.ts'
import { largestPackage, readInputFile } from '../input-file.ts'
import { reserveFile } from '../reserved-file.ts'
import { previewLines } from './publish-preview.ts'

const many = { type: 'string', multiple: true } as const

export const publish: Command = {
  name: 'publish',
  changes: true,
  usage: ['publish FINDING --out FILE.zip [--audience LEVEL] [--rule NAME…] [--withhold PATH…] [--show PATH…] [--redacted PHOTO…] [--since OLD.zip]', 'publish FINDING --dry-run [--list] …   what would be shown and withheld, and why'],
  does: 'A finding with its evidence as one file that anyone can verify.',
  options: {
    ...dataOption, out: { type: 'string' }, 'dry-run': { type: 'boolean' }, list: { type: 'boolean' }, audience: { type: 'string' }, rule: many, withhold: many, show: many, 'leave-out': many, 'show-file': many, redacted: many, since: { type: 'string' },
  },
  optionHelp: {
    ...dataHelp,
    '--out FILE.zip': 'where to write it; an existing file is not replaced',
    '--dry-run': 'only say what would be shown and withheld; exit 1 if publishing would be refused',
    '--list': 'name every withheld field with its reason',
    '--audience LEVEL': 'up to which handling statements are shown: open (the default), restricted, confidential',
    '--rule NAME': 'withhold by a rule, see below; may be repeated, as all that follow',
    '--withhold PATH': 'a field to withhold: /names, party:/names, LABEL:/place',
    '--show PATH': 'a field to show of a statement that is not for this audience',
    '--leave-out FILE': 'a file to leave out, by hash, or by label or id of the photo or document; its hash stays',
    '--show-file FILE': 'a file to show though something in it cannot be read or is of a withheld sort; never one with a withheld value in it',
    '--redacted PHOTO': 'show its redaction though it is not open; where one is shown, the original is not, unless --show asks for its /blob',
    '--since OLD.zip': 'the package that this one takes the place of: it is named, and the growth of the log since is proved',
    ...Object.fromEntries(withholdingRules.map(({ name, means }) => [`  rule ${name}`, means])),
  },
  example: 'proofmark publish production-to-use --out finding.zip --rule persons --rule exact-places',
  async run(input) {
    const name = onlyArgument(input, 'FINDING')
    const choices = choicesOf(input)
    if (input.options['dry-run'] === true) return tryOut(input, name, choices)
    const out = textOption(input, 'out')
    if (out === undefined) throw new BadUse('--out FILE.zip is missing')
    const since = textOption(input, 'since')
    const older = since === undefined ? {} : { since: readInputFile(pathIn(input, since), { largest: largestPackage }) }
    return changeStore(input, async (store) => {
      const found = findStatement(store.world(), name, 'finding')
      if (!found.ok) throw new BadUse(`no finding has the id or label "${name}"`)
      const verifyPage = join(import.meta.dirname, '..', '..', '..', 'web', 'dist', 'verify.html')
      const file = reserveFile(pathIn(input, out))
      try {
        const published = await publishFinding(store, { ...choices, finding: found.statement.id, verifyPage, newId, now: new Date(), ...older })
        if (!published.ok) throw new BadUse(published.code.startsWith('since-') ? `${since}: ${published.message}` : published.message)
        file.write(published.zip)
        const { preview, publication, manifestSha256, blobsLeftOut, picturesUnproved } = published
        if (input.isJson) input.print(JSON.stringify({ out, publication, manifestSha256, ...preview, blobsLeftOut, picturesUnproved }, null, 2))
        else {
          for (const line of previewLines(preview, out, input.options['list'] === true)) input.print(line)
          for (const id of picturesUnproved) input.print(`  redacted photo without proof of its pixels: ${id}`)
        }
      } finally {
        file.release()
      }
      return 0 as const
    })
  },
}

/** Names of rules and of the audience are checked by the server, with all other choices. */
function choicesOf(input: CommandInput): Choices {
  const list = (option: string) => input.options[option] as readonly string[] | undefined ?? []
  return {
    audience: (textOption(input, 'audience') ?? 'open') as Audience, rules: list('rule') as readonly RuleName[],
    withhold: list('withhold'), show: list('show'), leaveOut: list('leave-out'), showFiles: list('show-file'), redacted: list('redacted'),
  }
}

const tryOut = (input: CommandInput, name: string, choices: Choices) => readStore(input, async (store): Promise<0 | 1> => {
  const found = findStatement(store.world(), name, 'finding')
  if (!found.ok) throw new BadUse(`no finding has the id or label "${name}"`)
  const previewed = await previewOf(store, found.statement.id, choices)
  if (!previewed.ok) throw new BadUse(previewed.message)
  const { preview } = previewed
  if (input.isJson) input.print(JSON.stringify(preview, null, 2))
  else for (const line of previewLines(preview, 'dry run', input.options['list'] === true)) input.print(line)
  if (preview.leaks.length > 0) input.complain(`publishing would be refused: ${leakMessage(preview.leaks, preview)}`)
  const gate = preview.rightOfReply
  if (gate?.isOpen === false) input.complain(`publishing would be refused: ${shutMessage(gate)}`)
  if (preview.review?.isOpen === false) input.complain(`publishing would be refused: ${reviewMessage(preview.review)}`)
  return preview.leaks.length > 0 || gate?.isOpen === false || preview.review?.isOpen === false ? 1 : 0
})
