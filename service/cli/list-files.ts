/**
 * List files: lists of sanctions as files on the disk, read piece by piece, so that one of gigabytes never lies in memory whole.
 * @module
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { largestCollection, listEncodings, knownLists, type FileRefusal, type ListEncoding, type ListFile, type ListFormat, type ListWanted } from '@proofmark/core/screening'
import type { AddedSnapshot } from 'proofmark/server'
import { BadUse, textOption, type CommandInput } from './command.ts'
import { pathIn } from './data-folder.ts'
import { readTextFile } from './foreign-text.ts'

/** Its name is without its folder. Throws `BadUse` where there is no file, or one that is too large. */
export function listFile(path: string, onProgress: (text: string) => void = () => {}): ListFile {
  const found = statSync(path)
  if (!found.isFile()) throw new BadUse(`${path}: expected a file`)
  if (found.size > largestCollection) throw new BadUse(`${path}: expected at most ${largestCollection} bytes, found ${found.size}: take a smaller collection of the issuer, or its targets.simple.csv`)
  return { name: basename(path), chunks: () => told(chunksOf(path), found.size, onProgress) }
}

/** Smaller files are read before anybody wonders. */
const toldFrom = 64 * 2 ** 20

/** Says how far it is, ten times on the way through a large file. */
function* told(chunks: Iterable<Uint8Array>, size: number, say: (text: string) => void): Generator<Uint8Array> {
  let [done, tenths] = [0, 0]
  for (const chunk of chunks) {
    yield chunk
    done += chunk.length
    if (size < toldFrom || Math.floor((done / size) * 10) === tenths) continue
    tenths = Math.floor((done / size) * 10)
    say(`${Math.round(done / 2 ** 20)} of ${Math.round(size / 2 ** 20)} MB read`)
  }
}

function* chunksOf(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r')
  try {
    for (;;) {
      const block = new Uint8Array(65_536)
      const length = readSync(handle, block)
      if (length === 0) return
      yield block.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

/** Of the Treasury's CSV its other parts, where they lie beside it under their published names. */
export function filesBeside(path: string): readonly string[] {
  const name = basename(path)
  const parts = /^(.*)prim\.csv$/i.exec(name)
  const names = parts !== null ? ['alt', 'add', 'comments'].map((part) => `${parts[1]}${part}.csv`) : /\.csv$/i.test(name) ? ['alt.csv', 'add.csv', 'sdn_comments.csv'] : []
  return names.map((each) => join(dirname(path), each)).filter((each) => each !== path && existsSync(each))
}

export const formatOptions = { format: { type: 'string' }, encoding: { type: 'string' }, mapping: { type: 'string' } } as const
export const formatHelp = {
  '--format FORMAT': `else it is told by the first bytes: ${[...new Set(knownLists.flatMap(({ formats }) => formats))].join(', ')}`,
  '--mapping M.json': 'any other CSV is read by this mapping (spec/lists.md)',
  '--encoding NAME': `of the Treasury's CSV, where it is not UTF-8: ${listEncodings.slice(1).join(' or ')}`,
} as const

/** What the options say of how files are read. */
export function wantedIn(input: CommandInput): ListWanted {
  const [format, encoding, mapping] = [textOption(input, 'format'), textOption(input, 'encoding'), textOption(input, 'mapping')]
  const formats: readonly ListFormat[] = knownLists.flatMap((each) => each.formats)
  const isFormat = (text: string): text is ListFormat => formats.some((each) => each === text)
  const isEncoding = (text: string): text is ListEncoding => listEncodings.some((each) => each === text)
  if (format !== undefined && !isFormat(format)) throw new BadUse(`--format ${format}: expected one of ${[...new Set(formats)].join(', ')}`)
  if (encoding !== undefined && !isEncoding(encoding)) throw new BadUse(`--encoding ${encoding}: expected one of ${listEncodings.join(', ')}`)
  return { ...(format === undefined ? {} : { format }), ...(encoding === undefined ? {} : { encoding }), ...(mapping === undefined ? {} : { mapping: readTextFile(pathIn(input, mapping)) }) }
}

export const refusalText = (folder: string, { file, line, code, expected, found }: FileRefusal | Extract<AddedSnapshot, { ok: false }>): string =>
  `${join(folder, file)}: line ${line} (${code}): expected ${expected}; found ${found}. Nothing of it is used.`
