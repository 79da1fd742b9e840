/**
 * NCAGE and CAGE code: five characters for a firm that is registered as a supplier.
 *
 * The form tells the United States (digit first and last) from others; the firm itself is in a register outside.
 * @module
 */
import { identifier } from '../../identifier.ts'
import type { Sense } from '../../system.ts'

const forms = { title: 'Forms of NATO codes of firms', url: 'http://ifs-help.avcweb.com.br:8088/IFSV9/documentation/en/DefNATOCodeStd/ActivityDefineNCAGE.htm' }
const bureaux = { title: 'NATO AC/135: codes of bureaux', url: 'http://www.nato.int/structur/AC/135/main/links/codsp3.htm' }

/** Firms read from published marks. */
const firms: Readonly<Record<string, string>> = { 96214: 'Raytheon' }

export const ncage = identifier({
  id: 'ncage',
  title: 'NCAGE or CAGE code of a firm',
  layout: 'five characters',
  namedBy: /\bN?CAGE\b/u,
  sources: [forms, bureaux],
  pattern: /^(?:(?:N?CAGE|MFR)(?: CODE)?:? ?)?(?<code>[0-9A-Z][0-9A-HJ-NP-Z]{3}[0-9A-Z])$/u,
  alphabet: '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ',
  longest: 18,
  isBareNumber: true,
  silentOn: 'the date, and where the thing was made: a firm has its code at one seat',
  read: ({ code = '' }): Sense[] => {
    const maker = firms[code]
    const named = { dates: [], serial: code, ...(maker === undefined ? {} : { maker }) }
    if (/^\d.*\d$/u.test(code)) return /^\d{5}$/u.test(code) || /[A-Z]/u.test(code.slice(1, 4)) ? [{ ...named, country: 'US' }] : []
    if (/^B.*\d$/u.test(code)) return [{ ...named, country: 'BE', cautions: ['Firms of Luxembourg have such codes too.'] }]
    if (/^S.*\d$/u.test(code)) return [{ ...named, cautions: ['Issued by the NATO Support and Procurement Agency for firms of States without a bureau: it gives no country.'] }]
    return [{ ...named, ...(code.endsWith('G') && /^\d/u.test(code) ? { country: 'CZ' } : {}) }]
  },
  names: ({ serial, maker, country }) => `The firm with code ${serial}${maker === undefined ? '' : `, ${maker}`}${country === undefined ? '' : `, registered in ${country}`}`,
  examples: [
    { mark: '96214', context: 'CAGE code on a fragment', gives: [{ maker: 'Raytheon', country: 'US' }] },
    { mark: 'B1234', gives: [{ country: 'BE' }] },
    { mark: 'S1234', gives: [{ country: null }] },
    { mark: '9621', gives: [] },
  ],
})
