/**
 * Packaged files: which files of evidence lie in a package, and why another does not.
 *
 * A file that is left out keeps its hash in the package, so that it can be shown later to whom it may be.
 * @module
 */
import { checkFile, fileTells, leakFinder, lookInside, withheldTraits, type FileFault, type Inside, type TellWord } from '@proofmark/core/evidence'
import type { AnyStatement, World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { PackagedFile, PublishPreview } from './api.ts'
import { searchedValues } from './secrets.ts'
import type { Choices, Selection } from './selection.ts'
import { ruleNamed } from './withholding-rules.ts'

export interface JudgedFiles {
  readonly blobs: Map<string, Uint8Array>
  readonly files: readonly PackagedFile[]
}

/** A larger file stays out of a package, which is made, searched and verified in memory; its hash is in it. */
export const largestPackaged = 256 * 1024 * 1024

interface Named { readonly sha256: string; readonly statements: readonly AnyStatement[] }

/** The files that shown fields name, each once. */
export const namedFiles = ({ statements, withheld }: Selection): Named[] => {
  const bySha = new Map<string, AnyStatement[]>()
  for (const statement of statements) {
    const sha256 = (statement.fields as { blob?: { sha256?: string } | null }).blob?.sha256
    // The word of an anchor lies with the head that it is about.
    if (statement.kind !== 'anchor' && sha256 !== undefined && !withheld.get(statement.id)!.has('/blob/sha256')) bySha.set(sha256, [...(bySha.get(sha256) ?? []), statement])
  }
  return [...bySha].map(([sha256, named]) => ({ sha256, statements: named }))
}

const isMeant = (choice: string, { sha256, statements }: Named) => choice === sha256 || statements.some(({ id, fields }) => choice === id || choice === fields.label)

/** Names that mean no file of this package. */
export const idleFiles = (selection: Selection, names: readonly string[]): string[] => names.filter((name) => !namedFiles(selection).some((file) => isMeant(name, file)))

/** Where files are asked for. */
type Files = Pick<Store, 'blob' | 'blobSize'>

export async function judgeFiles(store: Files, selection: Selection, { rules = [], leaveOut = [], showFiles = [] }: Choices): Promise<JudgedFiles> {
  const { secrets, finder } = selection
  const values = new Map(secrets.flatMap((secret) => searchedValues([secret]).map((value) => [value, { id: secret.id, path: secret.path }] as const)))
  const check = { finder, secrets, values, leaks: leakFinder([...values.keys()]), traits: withheldTraits(secrets) }
  const blobs = new Map<string, Uint8Array>()
  const files: PackagedFile[] = []
  for (const file of namedFiles(selection)) {
    const { sha256, statements } = file
    const about = { sha256, names: statements.map(({ id, fields }) => fields.label ?? id) }
    const outBy = rules.find((rule) => statements.some((statement) => ruleNamed(rule).leavesOut?.(statement) === true))
    const size = store.blobSize(sha256)
    const bytes = size === null || size > largestPackaged ? null : await store.blob(sha256)
    if (size !== null && size > largestPackaged) files.push({ ...about, status: 'too-large', tells: [], faults: [] })
    else if (bytes === null) files.push({ ...about, status: 'not-here', tells: [], faults: [] })
    else if (leaveOut.some((choice) => isMeant(choice, file))) files.push({ ...about, status: 'chosen', tells: [], faults: [] })
    else if (outBy !== undefined) files.push({ ...about, status: 'rule', tells: [], faults: [] })
    else {
      const isDerived = statements.some(({ kind, fields }) => kind === 'photo' && (fields.pictureType === 'redacted' || fields.pictureType === 'derivative'))
      const inside = insideOf(store, sha256, bytes)
      const isOfArea = statements.some(({ id }) => selection.ofAreas.has(id))
      const faults = checkFile(bytes, inside, { ...check, isDerived, traits: isOfArea ? new Set([...check.traits, 'point']) : check.traits })
      const isAsked = showFiles.some((choice) => isMeant(choice, file))
      const isShown = faults.length === 0 || isAsked
      if (isShown) blobs.set(sha256, bytes)
      files.push({ ...about, status: isShown ? 'shown' : 'fault', tells: isShown ? told(inside, faults) : [], faults: faults.map(plain) })
    }
  }
  return { blobs, files }
}

const plain = (fault: FileFault): PackagedFile['faults'][number] => ({ code: fault.code, field: fault.field, because: fault.because, of: fault.code === 'value-inside' ? fault.of : null })

/** Of a field that has a withheld value in it the words are not repeated. */
const told = (inside: Inside, faults: readonly FileFault[]): PackagedFile['tells'] => {
  const withheld = new Set(faults.filter(({ code }) => code === 'value-inside').map(({ field }) => field))
  return fileTells(inside).map((tell) => (withheld.has(tell.field) && tell.what !== 'unread' ? { ...tell, said: null } : tell))
}

/** How many shown files tell something, and how many tell what. */
export function countTells(files: readonly PackagedFile[]): PublishPreview['tells'] {
  const telling = (what?: TellWord) => files.filter(({ tells }) => tells.some((tell) => what === undefined || tell.what === what)).length
  return { files: telling(), place: telling('place'), time: telling('time'), person: telling('person'), device: telling('device'), unread: telling('unread') }
}

/** A file never changes under its hash, so it is looked into once. */
function insideOf(store: Files, sha256: string, bytes: Uint8Array): Inside {
  const known = looked.get(store) ?? new Map<string, Inside>()
  looked.set(store, known)
  const inside = known.get(sha256) ?? lookInside(bytes)
  // What was read of a large file is not kept in memory.
  if (inside.texts.reduce((sum, { text }) => sum + text.length, 0) < mostKept) known.set(sha256, inside)
  return inside
}

const looked = new WeakMap<Files, Map<string, Inside>>()
const mostKept = 100_000

/** Parties whose statement is shown and whom a withheld reference means: the sealed note lists its references, and nothing can hide that. */
export function listedReferences(world: World, { statements, withheld }: Selection, pathsOf: (statement: AnyStatement) => readonly { readonly path: string; readonly value: string }[]) {
  return statements.flatMap((statement) => pathsOf(statement).flatMap(({ path, value }) => {
    const [field] = /^\/[A-Za-z]+/.exec(path) ?? ['']
    const target = world.sealed(value)
    const isTold = withheld.get(statement.id)!.has(field) && target?.kind === 'party' && withheld.get(target.id)?.has('/names') === false
    return isTold ? [{ id: statement.id, path: field, because: `its sealed note lists ${target.fields.label ?? value} among its references, and the names of that party are shown` }] : []
  }))
}
