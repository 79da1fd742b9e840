/**
 * Vehicle identification number: maker (3), description (6, with a check digit at place 9), year or other sign (1), plant (1), serial (6).
 *
 * The check digit binds in North America only, and the year at place 10 is used by many makers elsewhere for other things, so
 * both are told and neither is taken for granted.
 * @module
 */
import { vehicleDigit } from '../../check-digits.ts'
import { identifier } from '../../identifier.ts'
import { lastYear, yearStretch } from '../../possible-dates.ts'
import { vinCountries } from '../../tables/vin-countries.ts'
import { vinMakers } from '../../tables/vin-makers.ts'
import type { Sense } from '../../system.ts'

/** 49 CFR 565.15: model years from 1980, 30 in a cycle. */
const years = 'ABCDEFGHJKLMNPRSTVWXY123456789'

export const vin = identifier({
  id: 'vin',
  title: 'Vehicle identification number (VIN)',
  layout: '17 characters without I, O and Q; check digit at place 9 in North America',
  namedBy: /\bVIN\b|\bvehicles?\b|\bcars?\b|\btrucks?\b|\bpick-?ups?\b|chassis number/iu,
  countryOf: 'maker',
  sources: [{ title: 'vininfo: manufacturers, countries and check digits', url: 'https://github.com/idlesign/vininfo' }],
  pattern: /^(?<vin>[A-HJ-NPR-Z0-9]{11}[A-HJ-NPR-Z0-9]{2}\d{4})$/u,
  alphabet: '0123456789ABCDEFGHJKLMNPRSTUVWXYZ',
  longest: 17,
  silentOn: 'owner and register; the model year outside North America',
  read: ({ vin: text = '' }): Sense[] => {
    const expected = vehicleDigit(text)
    const check = expected === text[8] ? 'valid' : 'invalid'
    // Only there the law asks for it; elsewhere the place may hold anything.
    const isNorthAmerican = /^[1-5]/u.test(text)
    const at = years.indexOf(text[9] ?? '')
    const found = vinMakers.of(text.slice(0, 3))
    const makers = found.length > 0 ? found : vinMakers.of(text.slice(0, 2))
    const country = makers.find((row) => row.country !== null)?.country ?? vinCountries.of(text.slice(0, 2))[0]?.country ?? undefined
    const base: Sense = {
      // A model year begins in the year before.
      dates: isNorthAmerican && at >= 0 ? [1980 + at, 2010 + at].filter((year) => year <= lastYear + 1).flatMap((year) => [yearStretch(year - 1), yearStretch(year)]) : [],
      serial: text,
      ...(check === 'valid' || isNorthAmerican ? { check } : {}),
      ...(country === undefined ? {} : { country }),
      cautions: isNorthAmerican ? [] : ['Outside North America neither the check digit nor a year at place 10 is asked for.'],
    }
    return makers.length === 0 ? [base] : makers.map(({ maker, source }) => ({ ...base, ...(maker === null ? {} : { maker }), ...(source === null ? {} : { sources: [source] }) }))
  },
  names: ({ serial, maker }) => `The vehicle ${serial}${maker === undefined ? '' : `, made by ${maker}`}`,
  examples: [
    { mark: '1M8GDM9AXKP042788', gives: [{ check: 'valid' }] },
    { mark: '1M8GDM9AYKP042788', gives: [{ check: 'invalid' }] },
    { mark: 'WBA71DC010CH14720', gives: [{ check: 'valid', date: null }] },
    { mark: '1M8GDM9AXKP04278', gives: [] },
    { mark: '1M8GDM9AXKP0427O8', gives: [] },
  ],
})
