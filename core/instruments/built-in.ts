/**
 * The built-in register: arms measures of the United Nations Security Council, as facts in words of our own, each with its sources.
 *
 * A change of a row changes `asOf`; another shape or another meaning changes the number of the name.
 * @module
 */
import { registerFormat, type Register } from './register.ts'
import { disagreements } from './disagreements.ts'
import { events } from './events.ts'
import { builtInAsOf, builtInMeasures, builtInName } from './built-in-measures.ts'
import { sources } from './sources.ts'

export const builtIn: Register = {
  format: registerFormat,
  name: builtInName,
  asOf: builtInAsOf,
  title: 'Arms measures of the United Nations Security Council',
  regimes: [
    { id: 'kp-1718', name: 'Democratic People\'s Republic of Korea', committee: '1718 Committee' },
    { id: 'ly-1970', name: 'Libya', committee: '1970 Committee' },
    { id: 'ye-2216', name: 'Yemen', committee: null },
    { id: 'so-733', name: 'Somalia (ended)', committee: null },
    { id: 'so-2713', name: 'Al-Shabaab', committee: '2713 Committee' },
    { id: 'cd-1533', name: 'Democratic Republic of the Congo', committee: '1533 Committee' },
    { id: 'cf-2127', name: 'Central African Republic, territorial (ended)', committee: '2127 Committee' },
    { id: 'cf-2745', name: 'Central African Republic, armed groups', committee: '2745 Committee' },
    { id: 'ss-2428', name: 'South Sudan', committee: null },
    { id: 'sd-1591', name: 'Sudan (Darfur)', committee: '1591 Committee' },
    { id: 'ir-2231', name: 'Iran', committee: null },
    { id: 'lb-1701', name: 'Lebanon', committee: null },
    { id: 'af-1988', name: 'Taliban', committee: '1988 Committee' },
    { id: 'qd-1267', name: 'ISIL (Da\'esh) and Al-Qaida', committee: '1267 Committee' },
  ],
  measures: [...builtInMeasures],
  events: [...events],
  disagreements: [...disagreements],
  sources: [...sources],
}
