/**
 * Entry draft: what a reader gathers of one entry of a list, often over several rows, until it is one.
 *
 * Nothing stands in it twice, and an entry without a name is refused.
 * @module
 */
import type { NameKind } from '@proofmark/core/names'
import { ListFault, type ListEntry, type ListedName, type NameQuality } from './list-entry.ts'

export class EntryDraft {
  readonly reference: string
  readonly line: number
  kind: NameKind | null = null
  programmes = new Set<string>()
  listedOn: string | null = null
  readonly #names = new Map<string, NameQuality>()
  readonly #born = new Set<string>()
  readonly #countries = new Set<string>()
  readonly #identifiers = new Map<string, ListEntry['identifiers'][number]>()
  readonly #notes = new Set<string>()

  constructor(reference: string, line: number) {
    this.reference = reference
    this.line = line
  }

  /** Of an entry that is finished, to add to it. */
  static of({ reference, kind, names, born, countries, identifiers, programme, listedOn, notes }: ListEntry): EntryDraft {
    const draft = new EntryDraft(reference, 1)
    draft.kind = kind
    draft.listedOn = listedOn
    if (programme !== null) draft.programmes.add(programme)
    for (const { text, quality } of names) draft.name(text, quality)
    for (const date of born) draft.birth(date, date)
    for (const country of countries) draft.country(country)
    for (const { scheme, value } of identifiers) draft.identifier(scheme, value)
    for (const note of notes) draft.note(note)
    return draft
  }

  /** The quality that it was given first stays. */
  name(text: string, quality: NameQuality): this {
    const bare = text.replace(/\s+/g, ' ').trim()
    if (bare !== '' && !this.#names.has(bare)) this.#names.set(bare, quality)
    return this
  }

  get hasName(): boolean { return this.#names.size > 0 }

  /** `text` as the list writes it, `date` what was read of it; `null` becomes a note. */
  birth(text: string, date: string | null): this {
    if (date !== null) this.#born.add(date)
    else if (text.trim() !== '') this.note(`date of birth not read: ${text.trim().slice(0, 200)}`)
    return this
  }

  country(text: string): this {
    if (text.trim() !== '') this.#countries.add(text.trim())
    return this
  }

  identifier(scheme: string, value: string): this {
    const bare = value.trim()
    if (bare !== '') this.#identifiers.set(`${scheme}\n${bare}`, { scheme, value: bare })
    return this
  }

  note(text: string): this {
    this.#notes.add(text)
    return this
  }

  /** The primary name first; where none is told, the first good one takes its place. */
  entry(): ListEntry {
    const names: ListedName[] = [...this.#names].map(([text, quality]) => ({ text, quality }))
    if (names.length === 0) throw new ListFault('missing-field', this.line, `a name of ${this.reference}`, 'none')
    const told = names.findIndex(({ quality }) => quality === 'primary')
    const [first] = names.splice(told !== -1 ? told : Math.max(0, names.findIndex(({ quality }) => quality === 'good')), 1)
    return {
      reference: this.reference, kind: this.kind, names: [first!.quality === 'good' ? { ...first!, quality: 'primary' } : first!, ...names],
      born: [...this.#born], countries: [...this.#countries], identifiers: [...this.#identifiers.values()],
      programme: this.programmes.size === 0 ? null : [...this.programmes].join('; '), listedOn: this.listedOn, notes: [...this.#notes],
    }
  }
}

/** Drafts by their reference, for lists that spread an entry over several rows. */
export class EntryDrafts {
  readonly #all = new Map<string, EntryDraft>()

  of(reference: string, line: number): EntryDraft {
    const known = this.#all.get(reference)
    if (known !== undefined) return known
    const draft = new EntryDraft(reference, line)
    this.#all.set(reference, draft)
    return draft
  }

  entries(): ListEntry[] { return [...this.#all.values()].map((draft) => draft.entry()) }
}
