/**
 * Input file: a file that the user named, read whole, of a kind and size that ends.
 *
 * Pipes are taken (`<(pass show vault)`), since they are how a secret comes without lying on the disk. A device such as /dev/zero never ends.
 * @module
 */
import { closeSync, openSync, readFileSync, readSync, statSync, type Stats } from 'node:fs'
import { StoreFault } from 'proofmark/store'
import { BadUse } from './command.ts'

/** Largest package: what a verifier unpacks at most, and no more than one buffer holds. */
export const largestPackage = 2 ** 31 - 1
/** Largest text: far more than any statement file, and no more than one text holds. */
export const largestText = 256 * 2 ** 20
/** Largest of all others: keys, policies, checkpoints, passphrases. */
const largestOther = 16 * 2 ** 20

/** Bad use, which names the file, where it is of another kind or too large; else throws what the system says. */
export function readInputFile(path: string, { largest = largestOther } = {}): Uint8Array {
  const found = statSync(path)
  if (!found.isFile() && !found.isFIFO()) throw new BadUse(`${path}: expected a file, found ${kindOf(found)}`)
  if (found.size > largest) throw tooLarge(path, largest)
  return found.isFile() ? new Uint8Array(readFileSync(path)) : readPipe(path, largest)
}

/** What is refused of the bytes of a file, with its name. */
export async function naming<T>(file: string, work: Promise<T> | T): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof StoreFault && unreadable.has(error.code)) error.message = `${file}: ${error.message}`
    throw error
  }
}

const unreadable: ReadonlySet<string> = new Set(['public-key-unreadable', 'root-file-unreadable', 'keys-closed', 'keys-unreadable'])

function kindOf(found: Stats): string {
  return found.isDirectory() ? 'a folder' : found.isSocket() ? 'a socket' : 'a device'
}

const tooLarge = (path: string, largest: number) => new BadUse(`${path}: expected at most ${largest} bytes, found more`)

function readPipe(path: string, largest: number): Uint8Array {
  const pipe = openSync(path, 'r')
  try {
    const [parts, block] = [[] as Uint8Array[], new Uint8Array(65_536)]
    let size = 0
    for (let length = readSync(pipe, block); length > 0; length = readSync(pipe, block)) {
      size += length
      if (size > largest) throw tooLarge(path, largest)
      parts.push(block.slice(0, length))
    }
    return new Uint8Array(Buffer.concat(parts))
  } finally {
    closeSync(pipe)
  }
}
