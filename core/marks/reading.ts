/**
 * Reading: one thing that a mark may mean, with what speaks for and against it.
 *
 * The idea: a weight is only the sum of its arguments. There is no number without a sentence, no sentence without its
 * share, and the number orders readings; it is no probability and none is dropped for it.
 * @module
 */

export interface Source {
  readonly title: string
  readonly url: string
  /** EDTF. Left out where the page gives no date. */
  readonly published?: string
}

export interface Reading {
  /** Id of the marking system, and its version: what to run again to get this reading. */
  readonly scheme: string
  readonly version: number
  readonly kind: ReadingKind
  /** One sentence in English. */
  readonly meaning: string
  /** `null`: the reading says nothing of it. So for all that follow. */
  readonly maker: string | null
  /** ISO 3166-1 alpha-2, and SU, YU, CS, DD for states that ended. What the country did is `countryOf`. */
  readonly country: string | null
  /** Whose the country is: the maker's, or only that of the office that issued or registered the code. */
  readonly countryOf: CountryRole | null
  /** EDTF, of what `dateOf` names. */
  readonly date: string | null
  /** Half of all wrong datings take one of these for another. `null`: no date. */
  readonly dateOf: DateRole | null
  /** First and last day that `date` allows, `YYYY-MM-DD`. */
  readonly from: string | null
  readonly to: string | null
  readonly lot: string | null
  readonly serial: string | null
  /** Of a check digit; `null`: the scheme has none. */
  readonly check: 'valid' | 'invalid' | null
  /** 0.02 to 0.98, from `for` and `against` alone. For order only. */
  readonly weight: number
  readonly for: readonly string[]
  readonly against: readonly string[]
  readonly sources: readonly Source[]
  /** It rests on a row that reference works commonly print and whose page nobody has checked. */
  readonly isUnverified: boolean
}

export type ReadingKind =
  | 'production-year' | 'production-month' | 'production-week' | 'proof-year' | 'adoption-year'
  | 'plant' | 'headstamp' | 'lot' | 'serial' | 'type' | 'identifier' | 'hazard' | 'symbol' | 'number'

/** The words of statements of kind `reading`. */
export type DateRole = 'production' | 'proof' | 'adoption' | 'refurbishment'

/** `proof`: of the house that proofed it, wherever it was made. */
export type CountryRole = 'maker' | 'issuer' | 'register' | 'proof'

export interface Argument {
  readonly side: 'for' | 'against'
  readonly strength: keyof typeof shares
  readonly because: string
}

// In hundredths. Chosen, not measured: "decisive" outweighs any one other argument, and two of them nearly settle the order.
// `excluding` outweighs all others together: what cannot have been stands last.
const shares = { excluding: 100, decisive: 30, strong: 20, some: 10, slight: 5, none: 0 } as const

export const inFavour = (strength: Argument['strength'], because: string): Argument => ({ side: 'for', strength, because })
export const against = (strength: Argument['strength'], because: string): Argument => ({ side: 'against', strength, because })

/** 0.5 and the shares of all arguments, from 0.02 to 0.98, in hundredths. */
export function weightOf(reasons: readonly Argument[]): number {
  // In hundredths from the start: sums of tenths in binary would order equal readings differently.
  const sum = reasons.reduce((total, { side, strength }) => side === 'for' ? total + shares[strength] : total - shares[strength], 50)
  return Math.min(98, Math.max(2, sum)) / 100
}

/** Each once, in their order; a damaged mark brings tens of thousands. */
export const sentences = (reasons: readonly Argument[], side: Argument['side']): string[] =>
  [...new Set(reasons.flatMap((reason) => (reason.side === side ? [reason.because] : [])))]
