/**
 * Claim sentences: one readable sentence for a claim as it stands, in four languages, never stronger than its status.
 *
 * Established is said plainly, possible with "may have been", contradicted as denied by all that nobody rejected, not established as what cannot be said. Names are words of records, in
 * quotation marks and as written; days and numbers are of the language. Pure and without `Intl`, so that every engine writes the same.
 * @module
 */
import { isCivilDate } from '@proofmark/core/dates'
import type { Claim, StatementId, World } from '@proofmark/core/statements'
import { isGroup } from '@proofmark/core/tracing'
import type { Outcome } from './claim-outcome.ts'
import { countryIn } from './country-words.ts'
import type { Called, SentenceLanguage, SentenceWords } from './sentence-language.ts'
import { arabic } from './sentences-ar.ts'
import { english } from './sentences-en.ts'
import { french } from './sentences-fr.ts'
import { ukrainian } from './sentences-uk.ts'
import { hides } from './soundness.ts'
import { documentTitle, partyName } from './titles.ts'

const wordsOf: Readonly<Record<SentenceLanguage, SentenceWords>> = { en: english, fr: french, uk: ukrainian, ar: arabic }

export function claimSentence(world: World, claim: Claim, outcome: Pick<Outcome, 'status' | 'days'>, language: SentenceLanguage): string {
  const words = wordsOf[language]
  const said = words.frame[outcome.status](words.clause(claim, called(world, words, language)))
  // The days that the statements leave are exact, and worth their place.
  const days = claim.type === 'production-to-use' && outcome.days !== null && (outcome.status === 'established' || outcome.status === 'possible') ? words.days(outcome.days.least, outcome.days.most) : null
  return days === null ? said : `${said.slice(0, -1)} (${days}).`
}

/** More are counted, not named. */
const mostNamed = 5

function called(world: World, words: SentenceWords, language: SentenceLanguage): Called {
  const [open, close] = words.quotes
  const inner = open === '“' ? ['‘', '’'] as const : ['“', '”'] as const
  // Quotation marks within a name: of the second order, so that where it ends is seen.
  const quoted = (text: string) => `${open}${text.replaceAll(open.trim(), inner[0]).replaceAll(close.trim(), inner[1])}${close}`
  const shown = (text: string | null | undefined) => (text === null || text === undefined || text === '' ? words.notShown : quoted(text))
  const number = (value: number) => grouped(value, words.thousands)
  const item = (id: StatementId) => {
    const found = world.get(id, 'item')
    const count = found === undefined || !isGroup(found) || found.fields.quantity === null ? null : quantityIn(words, found.fields.quantity, number)
    return `${shown(found?.fields.description)}${count === null ? '' : ` (${count})`}`
  }
  const nameOf = (id: StatementId | null) => ((world.get(id, 'party')?.fields.names.length ?? 0) === 0 ? null : partyName(world, id))
  const party = (id: StatementId) => shown(nameOf(id) ?? craftName(world, id))
  const side = (of: StatementId | null, text: string | null) => shown(nameOf(of) ?? text)
  const transfer = (id: StatementId) => {
    const fields = world.get(id, 'transfer')?.fields
    return { from: side(fields?.from ?? null, fields?.fromText ?? null), to: side(fields?.to ?? null, fields?.toText ?? null) }
  }
  return {
    item, party, transfer, quoted, number,
    items: (ids) => words.list(ids.slice(0, mostNamed).map(item), Math.max(0, ids.length - mostNamed)),
    thing(id) {
      const [document, photo] = [world.get(id, 'document'), world.get(id, 'photo')]
      if (world.get(id, 'item') !== undefined) return words.thing('item', item(id))
      if (world.get(id, 'craft') !== undefined) return words.thing('craft', shown(craftName(world, id)))
      if (document !== undefined) return words.thing('document', hides(document, 'title', 'publisher') ? words.notShown : quoted(documentTitle(document.fields)))
      if (photo !== undefined) return words.thing('photo', shown(photo.fields.caption ?? photo.fields.label))
      if (world.get(id, 'transfer') !== undefined) return words.thing('transfer', `${transfer(id).from} → ${transfer(id).to}`)
      return words.thing('record', words.notShown)
    },
    quantity(id) {
      const fields = world.get(id, 'quantity')?.fields
      const claimant = fields === undefined ? null : nameOf(fields.claimant)
      return { text: fields === undefined ? words.notShown : quantityIn(words, fields, number), claimant: claimant === null ? null : quoted(claimant) }
    },
    position(id) {
      const fields = world.get(id, 'position')?.fields
      return { who: shown(nameOf(fields?.party ?? null) ?? fields?.partyText), words: shown(fields?.wording) }
    },
    day: (edtf) => dayIn(words, edtf),
    country: (code) => countryIn(code, language),
  }
}

function craftName(world: World, id: StatementId): string | null {
  const craft = world.get(id, 'craft')
  return craft === undefined ? null : craft.fields.names[0]?.text ?? craft.fields.model
}

/** Its qualifier is always said: a number never stands alone. */
function quantityIn(words: SentenceWords, { qualifier, value, unit }: { readonly qualifier: keyof SentenceWords['qualifiers'] | null; readonly value: number | null; readonly unit: string | null }, number: (value: number) => string): string {
  return [qualifier === null ? words.notShown : words.qualifiers[qualifier], value === null ? '' : number(value), unit ?? ''].filter((part) => part !== '').join(' ')
}

/** A day, a month or a year in words; any other EDTF as it is. */
function dayIn(words: SentenceWords, edtf: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf) ?? []
  if (year === undefined || month === undefined) return edtf
  const name = words.months[Number(month) - 1]
  if (name === undefined) return edtf
  if (day === undefined) return words.month(name, year)
  return isCivilDate(Number(year), Number(month), Number(day)) ? words.day(Number(day), name, year) : edtf
}

/** Thousands apart; a fraction after a point, as recorded. */
function grouped(value: number, by: string): string {
  const [whole, fraction] = String(value).split('.')
  const apart = whole!.length < 5 ? whole! : whole!.replace(/\B(?=(?:\d{3})+$)/g, by)
  return fraction === undefined ? apart : `${apart}.${fraction}`
}

/** In every language, for who reads it without the world. */
export const claimSentences = (world: World, claim: Claim, outcome: Pick<Outcome, 'status' | 'days'>): Readonly<Record<SentenceLanguage, string>> =>
  ({ en: claimSentence(world, claim, outcome, 'en'), fr: claimSentence(world, claim, outcome, 'fr'), uk: claimSentence(world, claim, outcome, 'uk'), ar: claimSentence(world, claim, outcome, 'ar') })
