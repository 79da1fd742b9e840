/**
 * log anchor: the word of witnesses and authorities on the present head, asked for now.
 *
 * The words lie beside the log and need no lock, so a server may hold the folder. They are sealed as statements by whoever
 * writes next: by this command where nobody else holds the log, else by the server.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { anchorHead, anchorSettings, disk, openStore, readAuthorities, readPolicy, sealAnchors, type Anchoring, type AnchorSettings, type Receipt, type StoreOptions } from 'proofmark/store'
import { BadUse, textOption, type CommandInput } from '../command.ts'
import { dataFolder, keptIn, means, newId } from '../data-folder.ts'
import { readInputFile } from '../input-file.ts'

/** `null`: another process holds the log. */
type Sealed = readonly Receipt[] | null

export async function anchor(input: CommandInput): Promise<0 | 1> {
  if (input.arguments.length > 1) throw new BadUse(`"${input.arguments[1]}": anchor takes options only`)
  const folder = dataFolder(input)
  if (!existsSync(join(folder, 'log'))) throw new BadUse(`there is no data folder at ${folder}. Name another with --data`)
  const settings = settingsFor(input, folder)
  const kept = await keptIn(input, folder)
  const reader = await openStore({ folder, ...means, ...kept, readOnly: true })
  const anchoring = await anchorHead(reader, settings, means).finally(() => reader.close())
  const sealed = await sealIn(folder, kept)
  if (input.isJson) input.print(JSON.stringify({ ...anchoring, sealed: sealed === null ? null : sealed.map(({ id, index }) => ({ id, index })) }, null, 2))
  else report(anchoring, sealed, input)
  return anchoring.ok ? 0 : 1
}

function settingsFor(input: CommandInput, folder: string): AnchorSettings {
  const kept = anchorSettings(folder, disk)
  const [policyFile, authoritiesFile] = [textOption(input, 'policy'), textOption(input, 'authorities')]
  const read = (file: string) => readInputFile(file)
  const policy = policyFile === undefined ? kept.policy : readPolicy(read(policyFile), policyFile)
  const authorities = authoritiesFile === undefined ? kept.authorities : readAuthorities(read(authoritiesFile), authoritiesFile)
  if (input.options['keep'] === true) {
    if (policyFile === undefined && authoritiesFile === undefined) throw new BadUse('--keep keeps the files of --policy and --authorities; name one')
    if (policyFile !== undefined) disk.replace(join(folder, 'log', 'policy'), read(policyFile))
    if (authoritiesFile !== undefined) disk.replace(join(folder, 'log', 'authorities.json'), read(authoritiesFile))
  }
  return { policy, authorities }
}

async function sealIn(folder: string, kept: Pick<StoreOptions, 'database' | 'blobs' | 'passphrase'>): Promise<Sealed> {
  try {
    const store = await openStore({ folder, ...means, ...kept })
    return await sealAnchors(store, newId).finally(() => store.close())
  } catch (error) {
    // A restored folder seals nothing before it was confirmed; what others said of it is kept all the same.
    const { code } = error as { code?: string }
    if (code === 'store-locked' || code === 'restored-unconfirmed') return null
    throw error
  }
}

function report({ size, root, asked, isQuorum }: Anchoring, sealed: Sealed, { print, complain }: CommandInput) {
  print(`head of ${size} entries, root ${root}`)
  for (const { ok, what, name, message } of asked) {
    if (ok) print(`● ${what === 'cosignature' ? 'witness' : 'authority'} ${name} ${message}`)
    else complain(`✕ ${message}`)
  }
  print(isQuorum === null ? 'The policy asks for no quorum.' : isQuorum ? 'The quorum of the policy is met.' : 'The quorum of the policy is not met.')
  if (sealed === null) print('Not sealed in the log yet: another process holds it, or it waits for its confirmation. The server seals it with its next turn.')
  else if (sealed.length > 0) print(`Sealed in the log: ${sealed.length} ${sealed.length === 1 ? 'word' : 'words'}, entries ${sealed.map(({ index }) => index).join(', ')}. What is sealed from now on was made after them.`)
}
