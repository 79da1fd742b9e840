/**
 * restore: a data folder from a backup; then the check, or a person's word, that nothing newer was signed.
 * @module
 */
import { resolve } from 'node:path'
import { anchorSettings, confirmRestored, disk, holdAgainstWitnesses, openStore, readPolicy, restore as restoreBackup, type Newest, type Store } from 'proofmark/store'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { dataFolder, dataHelp, dataOption, means, passphraseOf } from '../data-folder.ts'
import { readInputFile } from '../input-file.ts'

export const restore: Command = {
  name: 'restore',
  usage: ['restore BACKUP [--newest FILE | --witnesses | --nothing-newer]', 'restore --confirm (--newest FILE | --witnesses | --nothing-newer)'],
  does: 'Puts a backup into an empty data folder, checked whole. It signs again once held against the newest checkpoint.',
  options: { ...dataOption, newest: { type: 'string' }, 'nothing-newer': { type: 'boolean' }, confirm: { type: 'boolean' }, witnesses: { type: 'boolean' }, policy: { type: 'string' } },
  optionHelp: {
    BACKUP: 'a folder that "proofmark backup" made',
    '--newest FILE': 'the newest checkpoint that the old folder, a reader, a witness or a package has',
    '--witnesses': 'ask the witnesses of log/policy, which remember the newest head that they cosigned',
    '--policy FILE': 'these witnesses, in place of those of log/policy',
    '--nothing-newer': 'your word that nothing was sealed after the backup',
    '--confirm': 'for a folder that was restored before',
    ...dataHelp,
  },
  example: 'proofmark restore backups/2031-05-01 --newest old-data/log/checkpoint',
  async run(input) {
    const folder = dataFolder(input)
    const newest = newestOf(input)
    const open = async (at: string) => openStore({ folder: at, ...means, passphrase: await passphraseOf(input, at), readOnly: true })
    const isConfirming = input.options['confirm'] === true
    if (isConfirming && input.arguments.length > 0) throw new BadUse('--confirm is for a folder that is restored already; it takes no BACKUP')
    if (isConfirming && newest === undefined) throw new BadUse('which head was the newest? Give --newest FILE, --witnesses or --nothing-newer')
    const head = isConfirming ? null : await restoreBackup(resolve(onlyArgument(input, 'BACKUP')), folder, { disk, open })
    if (newest === 'witnesses') await askWitnesses(input, folder, open)
    // What the witnesses remember is in this log: then nothing newer is known.
    if (newest !== undefined) await confirmRestored(folder, newest === 'witnesses' ? null : newest, { disk, now: new Date(), open })
    if (input.isJson) input.print(JSON.stringify({ folder, size: head?.size ?? null, root: head?.root ?? null, confirmed: newest !== undefined }))
    else {
      if (head !== null) input.print(`${folder} has the ${head.size} entries of the backup made ${head.made}.`)
      input.print(newest === undefined ? 'It can be read. Before it signs anything: "proofmark restore --confirm --newest FILE".' : 'It can be written to again.')
    }
    return 0
  },
}

/** Throws `BackupRefused` unless they know of nothing newer. */
async function askWitnesses(input: CommandInput, folder: string, open: (at: string) => Promise<Store>) {
  const file = textOption(input, 'policy')
  const policy = file === undefined ? anchorSettings(folder, disk).policy : readPolicy(readInputFile(file), file)
  if (policy === null) throw new BadUse('which witnesses? The folder has no log/policy; name one with --policy FILE')
  const store = await open(folder)
  const names = await holdAgainstWitnesses(store, policy).finally(() => store.close())
  if (!input.isJson) input.print(`Witnesses that remember nothing newer: ${names.join(', ')}.`)
}

/** `undefined`: nothing was said. */
function newestOf(input: CommandInput): Newest | 'witnesses' | undefined {
  const file = textOption(input, 'newest')
  const [isNone, isAsked] = [input.options['nothing-newer'] === true, input.options['witnesses'] === true]
  if ([file !== undefined, isNone, isAsked].filter(Boolean).length > 1) throw new BadUse('--newest, --witnesses and --nothing-newer: one of them')
  return file !== undefined ? readInputFile(file) : isAsked ? 'witnesses' : isNone ? null : undefined
}
