/**
 * keys: which keys the log has, and how they come and go. Every change is a statement that the root key signs.
 * @module
 */
import { withArticle } from '@proofmark/core/bytes'
import { existsSync, writeFileSync } from 'node:fs'
import { openRootKey, type ChangedKey, type KeyEntry, type SigningKey } from 'proofmark/store'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { changeStore, dataHelp, dataOption, pathIn, readStore } from '../data-folder.ts'
import { identityOption, recipientOption, shortHelp, shortOption } from '../age-options.ts'
import { naming, readInputFile } from '../input-file.ts'

export const keys: Command = {
  name: 'keys',
  changes: true,
  usage: [
    'keys list', 'keys add ROLE [--name NAME] [--holder TEXT]', 'keys close NAME --why lost|stolen|replaced|no-longer-needed --reason TEXT', 'keys use NAME',
    'keys offer NAME --out FILE [--holder TEXT]', 'keys import FILE', 'keys export-root --out FILE [--recipient AGE1…] [--keep]',
  ],
  does: 'The keys of the log: who may sign what, from which entry and up to which.',
  options: {
    ...dataOption, ...shortOption, name: { type: 'string' }, holder: { type: 'string' }, why: { type: 'string' }, reason: { type: 'string' }, out: { type: 'string' }, recipient: { type: 'string' }, keep: { type: 'boolean' },
    'root-key': { type: 'string' }, 'identity-file': { type: 'string' }, 'file-passphrase-file': { type: 'string' }, 'dry-run': { type: 'boolean' },
  },
  optionHelp: {
    ...dataHelp,
    ...shortHelp,
    '--name NAME': 'name of the new key; it stands in every note, so no person\'s name. Else one is made up',
    '--holder TEXT': 'who holds it; withheld from packages unless chosen',
    '--why WORD': 'lost, stolen, replaced or no-longer-needed',
    '--reason TEXT': 'in words; sealed with the end of the key',
    '--dry-run': 'show what add or close would seal',
    '--out FILE': 'where the file goes; an existing one is not replaced',
    '--recipient AGE1…': 'who can open the exported root key; without it it gets a passphrase',
    '--keep': 'leave the root key in the vault as well',
    '--root-key FILE': 'the exported root key, where it is not in the vault',
    '--identity-file FILE': 'the age identity that opens it',
    '--file-passphrase-file FILE': 'passphrase of the root key\'s file; else it is asked for',
  },
  example: 'proofmark keys close collector.0123456789abcdef --why stolen --reason "laptop taken at a checkpoint"',
  async run(input) {
    const [does, what, ...more] = input.arguments
    if (more.length > 0) throw new BadUse(`"${more[0]}" is one too many`)
    switch (does) {
      case 'list': return list(input)
      case 'add': return add(input, needed(what, `ROLE (collector, reviewer or publisher)`))
      case 'close': return close(input, needed(what, 'NAME'))
      case 'use': return use(input, needed(what, 'NAME'))
      case 'offer': return offer(input, needed(what, 'NAME'))
      case 'import': return take(input, needed(what, 'FILE'))
      case 'export-root': return exportRoot(input)
      default: throw new BadUse(`${does === undefined ? 'say what' : `"${does}"`}: expected list, add, close, use, offer, import or export-root`)
    }
  },
}

function needed(argument: string | undefined, what: string): string {
  if (argument === undefined) throw new BadUse(`${what} is missing`)
  return argument
}

async function list(input: CommandInput): Promise<0> {
  const entries = await readStore(input, (store) => store.keys.list())
  if (input.isJson) input.print(JSON.stringify(entries, null, 2))
  else for (const entry of entries) input.print(lineOf(entry))
  return 0
}

function lineOf({ name, role, from, closedAt, why, holder, isHere, isInUse }: KeyEntry): string {
  const place = closedAt !== null ? `closed at entry ${closedAt}${why === null ? '' : ` (${why})`}` : isInUse ? 'in use here' : isHere ? 'here' : 'elsewhere'
  return `${role.padEnd(9)} ${name}  from entry ${from}, ${place}${holder === null ? '' : `; held by ${holder}`}`
}

async function add(input: CommandInput, role: string): Promise<0> {
  const wanted = { role, name: textOption(input, 'name') ?? null, holder: textOption(input, 'holder') ?? null }
  return changeStore(input, async (store) => {
    if (input.options['dry-run'] === true) return shown(input, store.keys.planAdd(wanted))
    return said(input, await store.keys.add(wanted, await rootKey(input)), 'added')
  })
}

async function close(input: CommandInput, name: string): Promise<0> {
  const [why, reason] = [textOption(input, 'why'), textOption(input, 'reason')]
  if (why === undefined) throw new BadUse('--why is missing: lost, stolen, replaced or no-longer-needed')
  if (reason === undefined) throw new BadUse('--reason is missing: the end of a key has a reason, in words')
  return changeStore(input, async (store) => {
    if (input.options['dry-run'] === true) return shown(input, store.keys.planClose(name, { why, reason }))
    const closed = await store.keys.close(name, { why, reason }, await rootKey(input))
    const role = store.keys.list().find((key) => key.name === closed.name)!.role
    const next = store.keys.list().find((key) => key.role === role && key.isInUse)
    said(input, closed, 'closed')
    if (!input.isJson) input.print(next === undefined ? `No ${role} key is open here now: "proofmark keys add ${role}" adds one.` : `${next.name} seals for ${role} here now.`)
    if (why === 'stolen' && !input.isJson) input.print(`What ${closed.name} signed up to entry ${closed.receipt.index - 1} stands. Look through it: whoever stole the key may have signed some of it.`)
    return 0 as const
  })
}

async function use(input: CommandInput, name: string): Promise<0> {
  return changeStore(input, async (store) => {
    const key = await store.keys.use(name)
    input.print(input.isJson ? JSON.stringify(key) : `${key.name} seals for ${key.role} here now.`)
    return 0 as const
  })
}

async function offer(input: CommandInput, name: string): Promise<0> {
  const out = outFile(input)
  const file = await readStore(input, (store) => store.keys.offer(name, textOption(input, 'holder') ?? null))
  writeFileSync(out, file, { flag: 'wx' })
  input.print(input.isJson ? JSON.stringify({ file: textOption(input, 'out') }) : `${textOption(input, 'out')} holds the public key ${name}, signed by itself; "proofmark keys import" adds it to another log.`)
  return 0
}

async function take(input: CommandInput, file: string): Promise<0> {
  const bytes = readInputFile(pathIn(input, file))
  return changeStore(input, async (store) => said(input, await naming(file, store.keys.take(bytes, await rootKey(input))), 'added'))
}

async function exportRoot(input: CommandInput): Promise<0> {
  const out = outFile(input)
  const to = await recipientOption(input)
  return changeStore(input, async (store) => {
    const file = await store.keys.exportRoot(to)
    writeFileSync(out, file, { flag: 'wx', mode: 0o600, flush: true })
    const isKept = input.options['keep'] === true
    if (!isKept) await store.keys.removeRoot()
    const name = textOption(input, 'out')!
    input.print(input.isJson ? JSON.stringify({ file: name, isKept }) : `The root key is in ${name}${isKept ? ', and in the vault as well.' : ' and nowhere in this vault any more: without the file no key can be added or closed. Older backups of the vault still hold it.'}`)
    return 0 as const
  })
}

/** The exported one, where a file was named. */
async function rootKey(input: CommandInput): Promise<SigningKey | undefined> {
  const file = textOption(input, 'root-key')
  return file === undefined ? undefined : naming(file, openRootKey(readInputFile(pathIn(input, file)), await identityOption(input, file)))
}

function outFile(input: CommandInput): string {
  const out = textOption(input, 'out')
  if (out === undefined) throw new BadUse('--out FILE is missing')
  const path = pathIn(input, out)
  if (existsSync(path)) throw new BadUse(`${out} is there already`)
  return path
}

function shown(input: CommandInput, plan: { readonly kind: string; readonly fields: Readonly<Record<string, unknown>>; readonly signedBy: string }): 0 {
  const isDrawnThen = plan.kind === 'key' && plan.fields['verifierKey'] === null
  const fields = isDrawnThen ? Object.fromEntries(Object.entries(plan.fields).filter(([name]) => name !== 'verifierKey')) : plan.fields
  input.print(input.isJson ? JSON.stringify(plan, null, 2) : `would seal ${withArticle(plan.kind)}, signed by ${plan.signedBy}: ${JSON.stringify(fields)}${isDrawnThen ? '; the key itself is made when it is added' : ''}; nothing was done`)
  return 0
}

function said(input: CommandInput, { name, receipt, kind, fields, signedBy }: ChangedKey, done: string): 0 {
  input.print(input.isJson ? JSON.stringify({ name, kind, fields, signedBy, receipt }) : `${name} ${done} at entry ${receipt.index}, signed by ${signedBy}`)
  return 0
}
