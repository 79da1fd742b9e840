/**
 * What a number says: whether it is of the form of its register, whether its check digit is right, and which country it names.
 *
 * An unreadable character is written as in a transcription of a mark (`?`, `[17]`, `*`); then all numbers are given that the form and the check digit leave.
 * So it is with one that was read with doubt (`{9}`): what is said is said of the number as it was read, and beside it stands all that it may have been.
 * @module
 */
import { expand, parseTranscription } from '@proofmark/core/marks'
import type { FieldsOf } from '@proofmark/core/statements'
import { aircraftRegistration } from './aircraft-registration.ts'
import { callSign } from './call-sign.ts'
import { bic, duns, lei } from './companies.ts'
import { container } from './container.ts'
import { icaoAddress } from './icao-address.ts'
import { imoCompany, imoShip } from './imo.ts'
import { mmsi } from './mmsi.ts'
import type { NumberKind, NumberScheme, NumberSchemeId } from './number-scheme.ts'
import { chineseCredit, europeanVat, russianRegistration, russianTax } from './states.ts'

export const numberSchemes: readonly NumberScheme[] = [imoShip, imoCompany, mmsi, callSign, container, icaoAddress, aircraftRegistration, lei, bic, duns, russianTax, russianRegistration, chineseCredit, europeanVat]

export type NumberWhy =
  | 'not-this-form' | 'check-digit-right' | 'check-digit-wrong' | 'no-check-digit' | 'block-not-allocated' | 'scheme-not-held' | 'unreadable-characters' | 'doubtful-characters' | 'too-many-to-list'

export interface NumberSaid {
  /** `null`: no scheme is held by which it could be looked at. */
  readonly scheme: NumberSchemeId | null
  readonly written: string
  /** Without spaces, signs and the name of the register; of an unreadable one, as far as it can be read. */
  readonly normal: string
  readonly form: 'fits' | 'does-not-fit' | 'not-checked'
  readonly checkDigit: 'right' | 'wrong' | 'none'
  readonly countries: readonly string[]
  readonly kind: NumberKind | null
  /** Only of a number with characters that were not read, or read with doubt: all that the form and the check digit leave, at most `mostPossible`. */
  readonly possible: readonly string[] | null
  readonly why: readonly NumberWhy[]
}

export const mostPossible = 1000
/** So many fillings of unreadable characters are tried: two letters, or four digits. */
const mostTried = 20_000

export const schemeOf = (id: NumberSchemeId): NumberScheme => numberSchemes.find((each) => each.id === id)!

const normalIn = ({ namedBy, between }: NumberScheme, text: string) => text.toUpperCase().trim().replace(namedBy, '').replace(between, '')

/** An adversary's text enters here: never throws, and refuses nothing. */
export function numberSays(id: NumberSchemeId, written: string): NumberSaid {
  const scheme = schemeOf(id)
  const said = { scheme: id, written, countries: [], kind: null, possible: null } as const
  const plain = normalIn(scheme, written.slice(0, 200))
  const read = parseTranscription(written.slice(0, 200).normalize('NFC'))
  if (!read.ok) return { ...said, normal: plain, form: 'does-not-fit', checkDigit: 'none', why: ['not-this-form'] }
  // What was read with doubt may be another character: none is taken silently.
  const doubted = read.cells.map((cell) => (cell.kind === 'uncertain' ? { kind: 'unreadable' } as const : cell))
  if (read.cells.every(({ kind }) => kind === 'certain' || kind === 'uncertain')) {
    const asRead = saidOf(scheme, written, normalIn(scheme, expand(read.cells, scheme.alphabet, 1).texts[0] ?? ''))
    if (asRead.form === 'does-not-fit' || read.cells.every(({ kind }) => kind === 'certain')) return asRead
    const isFew = scheme.alphabet.length ** read.cells.filter(({ kind }) => kind === 'uncertain').length <= mostTried
    const left = isFew ? fittingTexts(scheme, expand(doubted, scheme.alphabet, mostTried).texts).filter((text) => scheme.isChecked?.(text) !== false) : []
    // What was read stands first where it can be.
    const possible = [...left.filter((text) => text === asRead.normal), ...left.filter((text) => text !== asRead.normal)]
    return { ...asRead, possible: possible.slice(0, mostPossible), why: [...asRead.why, 'doubtful-characters', ...(isFew && possible.length <= mostPossible ? [] : ['too-many-to-list' as const])] }
  }

  const unread = doubted.filter(({ kind }) => kind === 'unreadable' || kind === 'masked').length
  if (scheme.alphabet.length ** unread > mostTried) return { ...said, normal: plain, form: 'not-checked', checkDigit: 'none', why: ['unreadable-characters', 'too-many-to-list'] }
  const tried = expand(doubted, scheme.alphabet, mostTried)
  const fitting = fittingTexts(scheme, tried.texts)
  if (fitting.length === 0) return { ...said, normal: plain, form: tried.complete ? 'does-not-fit' : 'not-checked', checkDigit: 'none', possible: [], why: tried.complete ? ['not-this-form'] : ['unreadable-characters', 'too-many-to-list'] }
  const left = fitting.filter((text) => scheme.isChecked?.(text) !== false)
  const countries = new Set(left.map((text) => (scheme.countriesOf?.(text) ?? []).join(' ')))
  return {
    ...said, normal: plain, form: 'fits', checkDigit: left.length === 0 && tried.complete ? 'wrong' : 'none',
    // A country is named only where every number that is left names it.
    countries: countries.size === 1 && tried.complete ? [...countries][0]!.split(' ').filter((country) => country !== '') : [],
    possible: left.slice(0, mostPossible),
    why: ['unreadable-characters', ...(left.length === 0 && tried.complete ? ['check-digit-wrong' as const] : []), ...(tried.complete && left.length <= mostPossible ? [] : ['too-many-to-list' as const])],
  }
}

const fittingTexts = (scheme: NumberScheme, texts: readonly string[]) => [...new Set(texts.map((text) => normalIn(scheme, text)))].filter((text) => scheme.form.test(text))

function saidOf(scheme: NumberScheme, written: string, normal: string): NumberSaid {
  if (!scheme.form.test(normal)) return { scheme: scheme.id, written, normal, form: 'does-not-fit', checkDigit: 'none', countries: [], kind: null, possible: null, why: ['not-this-form'] }
  const isRight = scheme.isChecked?.(normal) ?? null
  const countries = scheme.countriesOf?.(normal) ?? null
  return {
    scheme: scheme.id, written, normal, form: 'fits', checkDigit: isRight === null ? 'none' : isRight ? 'right' : 'wrong', countries: countries ?? [], kind: scheme.kindOf?.(normal) ?? null, possible: null,
    why: [isRight === null ? 'no-check-digit' : isRight ? 'check-digit-right' : 'check-digit-wrong', ...(scheme.countriesOf !== undefined && countries === null && scheme.kindOf?.(normal) !== 'distress-device' ? ['block-not-allocated' as const] : [])],
  }
}

/** What the number of a statement says, by its scheme and country. Of a register that is not held here only that it was not looked at. */
export function identifierSays({ scheme, value, country }: Pick<FieldsOf<'identifier'>, 'scheme' | 'value' | 'country'>): NumberSaid {
  const found = schemesFor(scheme, country).map((id) => numberSays(id, value))
  // A State has several registers, so that a number which is of no form held here may still be one.
  const best = found.find(({ form, scheme: id }) => form === 'fits' || id === scheme || id === 'ru-inn')
  return best ?? { scheme: null, written: value, normal: value.toUpperCase().replace(/[^\p{L}\p{N}?*[\]{}]/gu, ''), form: 'not-checked', checkDigit: 'none', countries: [], kind: null, possible: null, why: ['scheme-not-held'] }
}

/** By which schemes a number of a statement can be looked at; none: no rule of its register is held here. */
export function schemesFor(scheme: FieldsOf<'identifier'>['scheme'], country: string | null): readonly NumberSchemeId[] {
  const own = numberSchemes.find(({ id }) => id === scheme)
  if (own !== undefined) return [own.id]
  if (scheme !== 'tax' && scheme !== 'registration') return []
  if (country === 'RU') return scheme === 'tax' ? ['ru-inn'] : ['ru-ogrn']
  if (country === 'CN') return ['cn-uscc']
  return scheme === 'tax' ? ['eu-vat'] : []
}

/** Of a number of which nobody says what it is: every scheme whose form it fits, those with a right check digit first. */
export function numberCanBe(written: string): NumberSaid[] {
  const rank = ({ checkDigit }: NumberSaid) => ['right', 'none', 'wrong'].indexOf(checkDigit)
  return numberSchemes.map(({ id }) => numberSays(id, written)).filter(({ form }) => form === 'fits').toSorted((a, b) => rank(a) - rank(b))
}
