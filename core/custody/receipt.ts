/**
 * Receipt: a hand-over as a text that both sides keep: who, when, why, under which seal, and each file by its SHA-256. `sha256sum -c` reads
 * the same text; its own SHA-256 is what the square on the printed receipt carries.
 *
 * Format: spec/receipt.md
 * @module
 */
import { sha256, toHex, utf8 } from '@proofmark/core/bytes'

export const receiptFormat = 'proofmark/receipt/v1'

export interface Receipt {
  /** Id of the custody statement, sealed or drawn for it. */
  readonly handOver: string
  readonly from: string
  readonly to: string
  readonly when: string
  readonly place: string
  readonly why: string
  readonly seal: string
  /** What is handed over besides files, each in a line of words. */
  readonly things: readonly string[]
  readonly files: readonly ReceiptFile[]
}
export interface ReceiptFile { readonly sha256: string; readonly name: string }

export type ReceiptCode =
  | 'receipt-format' // another first line, or a later version
  | 'receipt-line' // a line of no form that is known, or in another place
  | 'receipt-order' // files that are not sorted by hash and name, or one twice
  | 'receipt-end' // no line feed at the end, or a carriage return

export type ParsedReceipt = { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly code: ReceiptCode; readonly line: number; readonly expected: string }

const heads = ['hand-over', 'from', 'to', 'when', 'place', 'why', 'seal'] as const

/** Comments of `sha256sum` (a number sign), then its lines. Line feeds in words become spaces. `parseReceipt` gives it back. */
export function formatReceipt(receipt: Receipt): string {
  const said = { 'hand-over': receipt.handOver, from: receipt.from, to: receipt.to, when: receipt.when, place: receipt.place, why: receipt.why, seal: receipt.seal }
  const names = checkedNames(receipt.files)
  const named = receipt.files.map(({ sha256: hash }, at) => ({ sha256: hash, name: names[at]! }))
  const files = [...new Map(named.map((file) => [`${file.sha256} ${file.name}`, file])).values()].toSorted(inOrder)
  return [`# ${receiptFormat}`, ...heads.map((name) => `# ${name}: ${oneLine(said[name])}`), ...receipt.things.map((thing) => `# thing: ${oneLine(thing)}`), ...files.map(fileLine)].map((line) => `${line}\n`).join('')
}

/** SHA-256 of the text, in hex. */
export const receiptDigest = (text: string): string => toHex(sha256(utf8(text)))

/** What the square carries: the digest and nothing else, no name and no place. */
export const receiptSquare = (text: string): string => `PROOFMARK RECEIPT 1 ${receiptDigest(text).toUpperCase()}`

/** Never throws. */
export function parseReceipt(text: string): ParsedReceipt {
  const no = (code: ReceiptCode, line: number, expected: string): ParsedReceipt => ({ ok: false, code, line, expected })
  if (!text.endsWith('\n') || text.includes('\r')) return no('receipt-end', text.split('\n').length, 'lines that end with a line feed')
  const lines = text.slice(0, -1).split('\n')
  if (lines[0] !== `# ${receiptFormat}`) return no('receipt-format', 1, `# ${receiptFormat}`)
  const said: string[] = []
  for (const [at, name] of heads.entries()) {
    const prefix = `# ${name}: `
    const line = lines[at + 1]
    if (line === undefined || !line.startsWith(prefix)) return no('receipt-line', at + 2, prefix.trim())
    said.push(line.slice(prefix.length))
  }
  const [handOver, from, to, when, place, why, seal] = said as [string, string, string, string, string, string, string]
  const things: string[] = []
  const files: ReceiptFile[] = []
  for (const [at, line] of lines.entries()) {
    if (at <= heads.length) continue
    const file = parseFileLine(line)
    if (file !== null) {
      if (files.length > 0 && inOrder(files.at(-1)!, file) >= 0) return no('receipt-order', at + 1, 'a hash after the one before')
      files.push(file)
    } else if (line.startsWith('# thing: ') && files.length === 0) things.push(line.slice('# thing: '.length))
    else return no('receipt-line', at + 1, files.length === 0 ? '# thing: or a hash, two spaces and a name' : 'a hash, two spaces and a name')
  }
  const receipt = { handOver, from, to, when, place, why, seal, things, files }
  // What is not as it would be written (spaces at an end, a control character) is no receipt of this form.
  const again = formatReceipt(receipt).split('\n')
  const differs = again.findIndex((line, at) => line !== [...lines, ''][at])
  return differs === -1 ? { ok: true, receipt } : no('receipt-line', differs + 1, again[differs]!)
}

// oxlint-disable-next-line no-control-regex -- these are what it is about
const oneLine = (text: string): string => text.toWellFormed().replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/gu, ' ').trim()

/**
 * The name under which each file stands: its own, where it stays in its folder and no other file of the list has it, with whatever capitals; else
 * its hash: two cards often have an `IMG_0001.JPG` each, and `../` would have another file checked.
 */
function checkedNames(files: readonly ReceiptFile[]): readonly string[] {
  const plain = files.map(({ name }) => name.toWellFormed().replaceAll('\0', ''))
  const hashes = Map.groupBy(files.map(({ sha256: hash }, at) => ({ hash, folded: folded(plain[at]!) })), (each) => each.folded)
  const isOnlyOne = (name: string) => new Set(hashes.get(folded(name))!.map(({ hash }) => hash)).size === 1
  return plain.map((name, at) => (name === '' || name === '.' || name === '..' || name.includes('/') || !isOnlyOne(name) ? files[at]!.sha256 : name))
}
const folded = (name: string): string => name.normalize('NFC').toLowerCase()

/** As GNU coreutils write and read it: a name with a line feed, a carriage return or a backslash is escaped, and its line begins with a backslash. */
function fileLine({ sha256: hash, name }: ReceiptFile): string {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `${escaped.includes('\\') ? '\\' : ''}${hash}  ${escaped}`
}

function parseFileLine(line: string): ReceiptFile | null {
  const match = /^(\\?)([0-9a-f]{64}) {2}(.+)$/su.exec(line)
  if (match === null) return null
  return { sha256: match[2]!, name: match[1] === '' ? match[3]! : match[3]!.replace(/\\([\\nr])/g, (_, char: string) => ({ '\\': '\\', n: '\n', r: '\r' })[char]!) }
}

const inOrder = (a: ReceiptFile, b: ReceiptFile): number => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
