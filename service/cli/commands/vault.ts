/**
 * vault: the passphrase of the vault, and its keys on their way to another machine.
 * @module
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changePassphrase, disk, exportKeys, importKeys, isLocked } from 'proofmark/store'
import { identityOption, newPassphrase, recipientOption, shortHelp, shortOption } from '../age-options.ts'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { dataFolder, dataHelp, dataOption, passphraseOf } from '../data-folder.ts'
import { largestPackage, naming, readInputFile } from '../input-file.ts'

export const vault: Command = {
  name: 'vault',
  usage: ['vault set-passphrase [--new-passphrase-file FILE]', 'vault remove-passphrase', 'vault export-keys --out FILE [--recipient AGE1…]', 'vault import-keys FILE [--identity-file FILE]'],
  does: 'Sets the passphrase that the values are encrypted under; takes the keys to another machine, in the age format.',
  options: { ...dataOption, ...shortOption, 'new-passphrase-file': { type: 'string' }, 'file-passphrase-file': { type: 'string' }, out: { type: 'string' }, recipient: { type: 'string' }, 'identity-file': { type: 'string' } },
  optionHelp: {
    ...dataHelp,
    ...shortHelp,
    '--new-passphrase-file FILE': 'the passphrase that is set, or under which imported keys will lie; else it is asked for',
    '--recipient AGE1…': 'who can open the exported keys; without it they get a passphrase',
    '--identity-file FILE': 'the age identity that opens the keys',
    '--file-passphrase-file FILE': 'passphrase of the exported file; else it is asked for',
    '--out FILE': 'where the exported keys go',
  },
  example: 'proofmark vault export-keys --recipient age1… --out keys.age',
  async run(input) {
    const [does, file] = input.arguments
    const folder = dataFolder(input)
    switch (does) {
      case 'set-passphrase': return setPassphrase(input, folder, await newPassphrase(input, 'new-passphrase-file', 'New passphrase: '))
      case 'remove-passphrase': return setPassphrase(input, folder, null)
      case 'export-keys': return exportTo(input, folder, textOption(input, 'out'))
      case 'import-keys': return importFrom(input, folder, file)
      default: throw new BadUse(does === undefined ? 'say what: set-passphrase, remove-passphrase, export-keys or import-keys' : `"${does}": expected set-passphrase, remove-passphrase, export-keys or import-keys`)
    }
  },
}

async function setPassphrase(input: CommandInput, folder: string, next: string | null): Promise<0> {
  if (!existsSync(join(folder, 'vault'))) throw new BadUse(`there is no vault in ${folder}`)
  await changePassphrase(folder, { passphrase: await passphraseOf(input, folder), next, disk, now: new Date() })
  say(input, { locked: next !== null }, next === null ? 'The vault has no passphrase now: whoever reads the disk reads its values.' : 'The vault has its passphrase. Nobody can restore it: keep it.')
  return 0
}

async function exportTo(input: CommandInput, folder: string, out: string | undefined): Promise<0> {
  if (out === undefined) throw new BadUse('--out is missing')
  if (existsSync(out)) throw new BadUse(`${out} is there already`)
  const to = await recipientOption(input)
  writeFileSync(out, await exportKeys(folder, { passphrase: await passphraseOf(input, folder), to, disk }), { mode: 0o600 })
  say(input, { file: out }, `The keys are in ${out}. Destroy older copies after every erasure: they still open what was erased.`)
  return 0
}

async function importFrom(input: CommandInput, folder: string, file: string | undefined): Promise<0> {
  if (file === undefined) throw new BadUse('the file of keys is missing')
  const from = await identityOption(input, file)
  const passphrase = textOption(input, 'new-passphrase-file') === undefined && !process.stdin.isTTY ? null : await newPassphrase(input, 'new-passphrase-file', 'New passphrase of the vault: ')
  await naming(file, importKeys(folder, readInputFile(file, { largest: largestPackage }), { from, passphrase, disk }))
  say(input, { locked: isLocked(folder) }, `The keys are in ${folder}${isLocked(folder) ? '' : ', in the clear; "proofmark vault set-passphrase" closes them'}.`)
  return 0
}

const say = (input: CommandInput, json: object, text: string) => input.print(input.isJson ? JSON.stringify(json) : text)
