/**
 * Row spool: what became of each row of a running import, kept for the screen and for the report without holding it in memory.
 *
 * Rows are values that are not sealed yet, so what lies on the disk of them is encrypted under a key that lies in memory alone; after a restart it is noise.
 * @module
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { invariant } from '@proofmark/core/bytes'
import type { RowReport } from '@proofmark/core/sheets'
import { decrypt, encrypt, newKey } from 'proofmark/store'
import { importFilters, type ImportFilter } from './import-view.ts'

export interface SpooledRow { readonly number: number; readonly cells: readonly string[]; readonly row: RowReport | 'before' | 'header' }

/** Rows that are packed together. */
const blockRows = 256

interface Block { readonly at: number; readonly length: number }

export class RowSpool {
  private readonly key = newKey()
  private readonly folder = mkdtempSync(join(tmpdir(), 'proofmark-import-'))
  private readonly file = openSync(join(this.folder, 'rows'), 'wx+', 0o600)
  private readonly blocks: Block[] = []
  private readonly counted: Record<ImportFilter, number> = { all: 0, new: 0, changed: 0, same: 0, refused: 0, damaged: 0 }
  private waiting: SpooledRow[] = []
  /** Of each row in its order: which filters show it, as bits. */
  private shown = new Uint8Array(4096)
  private size = 0
  private end = 0
  private isOpen = true
  private readonly onExit = () => rmSync(this.folder, { recursive: true, force: true })

  constructor() {
    process.once('exit', this.onExit)
  }

  get counts(): Readonly<Record<ImportFilter, number>> { return this.counted }

  add(spooled: SpooledRow): void {
    const bits = typeof spooled.row === 'string' ? 0 : filtersOf(spooled.row).reduce((sum, filter) => { this.counted[filter]++; return sum | bitOf(filter) }, 0)
    if (this.size === this.shown.length) { const more = new Uint8Array(2 * this.size); more.set(this.shown); this.shown = more }
    this.shown[this.size++] = bits
    this.waiting.push(spooled)
    if (this.waiting.length === blockRows) this.pack()
  }

  /** `count` of the rows that the filter shows, from the `from`th. */
  page(filter: ImportFilter, from: number, count: number): SpooledRow[] {
    const rows: SpooledRow[] = []
    let [seen, held, block]: [number, number, readonly SpooledRow[]] = [0, -1, []]
    for (let n = 0; n < this.size && rows.length < count; n++) {
      if ((this.shown[n]! & bitOf(filter)) === 0 || seen++ < from) continue
      const number = Math.floor(n / blockRows)
      if (number !== held) [held, block] = [number, this.block(number)]
      rows.push(block[n % blockRows]!)
    }
    return rows
  }

  *all(): Generator<SpooledRow> {
    for (let n = 0; n * blockRows < this.size; n++) yield* this.block(n)
  }

  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    closeSync(this.file)
    process.off('exit', this.onExit)
    this.onExit()
  }

  private pack(): void {
    const bytes = encrypt(this.key, deflateRawSync(JSON.stringify(this.waiting), { level: 1 }), aboutBlock(this.blocks.length))
    writeSync(this.file, bytes, 0, bytes.length, this.end)
    this.blocks.push({ at: this.end, length: bytes.length })
    this.end += bytes.length
    this.waiting = []
  }

  private block(n: number): readonly SpooledRow[] {
    const block = this.blocks[n]
    if (block === undefined) return this.waiting
    const bytes = Buffer.alloc(block.length)
    readSync(this.file, bytes, 0, block.length, block.at)
    const rows = decrypt(this.key, bytes, aboutBlock(n))
    invariant(rows !== null, 'a block of rows is what was written')
    return JSON.parse(inflateRawSync(rows).toString()) as SpooledRow[]
  }
}

const bitOf = (filter: ImportFilter): number => 1 << importFilters.indexOf(filter)
const filtersOf = ({ status, problems }: RowReport): ImportFilter[] => ['all', status, ...(problems.length > 0 ? ['damaged' as const] : [])]

const aboutBlock = (n: number): string => `rows of an import, block ${n}`
