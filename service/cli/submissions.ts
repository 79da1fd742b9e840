/**
 * Submissions: what `import --form` reads: the form, the submissions as rows, the files that came along, and the mapping of our own form.
 * @module
 */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { captureFormId, captureFormMapping, formProblemText, type Form } from '@proofmark/core/forms'
import { type Mapping, parseMapping } from '@proofmark/core/sheets'
import { type Bundle, bundleOfFile, bundleOfFolder, openSubmissions, readFormFile } from 'proofmark/forms'
import { type EvidenceFolder, evidenceFiles } from 'proofmark/server'
import { SheetFault, type SheetFile } from 'proofmark/sheets'
import { BadUse, textOption, type CommandInput } from './command.ts'
import { pathIn } from './data-folder.ts'
import { readInputFile } from './input-file.ts'

export interface Submissions { readonly sheet: SheetFile; readonly bytes: Uint8Array; readonly fileName: string; /** Files of the zip or folder that hold no submissions. */ readonly files: EvidenceFolder }

/** The form of `--form`; `null`: it was not given. */
export async function formNamed(input: CommandInput): Promise<Form | null> {
  const path = textOption(input, 'form')
  if (path === undefined) return null
  const read = await naming(path, () => readFormFile(readInputFile(pathIn(input, path), { largest: 64 * 1024 ** 2 })))
  if (read.ok) return read.form
  throw new BadUse([`${path} is no XLSForm that can be read:`, ...read.problems.map((problem) => `  ${formProblemText(problem)}`)].join('\n'))
}

/** Of our own form, unless the user names another. */
export function builtInMapping(input: CommandInput, form: Form): Mapping | null {
  if (textOption(input, 'mapping') !== undefined || form.id !== captureFormId) return null
  const read = parseMapping(captureFormMapping)
  if (!read.ok) throw new Error(`the mapping of our own form: ${JSON.stringify(read.problems)}`)
  return read.mapping
}

/** Throws `SheetFault`. */
export async function submissionsIn(path: string, form: Form, mapping: Mapping, largest: number): Promise<Submissions> {
  const [key, second] = mapping.key.map((name) => mapping.columns.get(name)!.header)
  if (key !== 'KEY' || second !== undefined) throw new BadUse('a mapping of submissions has the column KEY as its key: "key": ["KEY"] (spec/forms.md)')
  return naming(path, async () => {
    const bundle = statSync(path).isDirectory() ? bundleOfFolder(path) : bundleOfFile(readInputFile(path, { largest }), basename(path))
    const { sheet, document, read } = await openSubmissions(bundle, form)
    return { sheet, bytes: document.bytes, fileName: document.name, files: filesBeside(bundle, new Set(read)) }
  })
}

function filesBeside(bundle: Bundle, read: ReadonlySet<string>): EvidenceFolder {
  const paths = bundle.paths.filter((path) => !read.has(path))
  return evidenceFiles({ name: bundle.name, paths, size: bundle.size, read: bundle.read, hash: (path) => createHash('sha256').update(bundle.read(path)).digest('hex') })
}

async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SheetFault) error.message = `${path}: ${error.code}: ${error.message}`
    throw error
  }
}
