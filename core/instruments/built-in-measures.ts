/**
 * The measures of the built-in register by themselves: what a finding is computed from, without the events and sources that a reader looks at.
 * @module
 */
import type { Measure } from './register.ts'
import { centralAfrica } from './regimes/central-africa.ts'
import { dprkArms } from './regimes/dprk.ts'
import { dprkSectoral } from './regimes/dprk-sectoral.ts'
import { groups } from './regimes/groups.ts'
import { iran } from './regimes/iran.ts'
import { libya } from './regimes/libya.ts'
import { somalia } from './regimes/somalia.ts'
import { sudans } from './regimes/sudans.ts'
import { yemen } from './regimes/yemen.ts'

/** A register of a project cannot have it. */
export const builtInName = 'instruments/1'
/** The day up to which the rows were kept, and on which their sources were read. A change of a row changes it. */
export const builtInAsOf = '2026-11-23'
export const builtInVersion = `${builtInName}@${builtInAsOf}`

export const builtInMeasures: readonly Measure[] = [...dprkArms, ...dprkSectoral, ...libya, ...yemen, ...somalia, ...centralAfrica, ...sudans, ...iran, ...groups]

/** `null`: another version than the one that comes with the program, or no such row. */
export const builtInMeasure = (version: string, id: string): Measure | null => (version === builtInVersion ? (builtInMeasures.find((measure) => measure.id === id) ?? null) : null)
