/**
 * Arms: lots, firearms, proof years, missiles and signs.
 * @module
 */
import type { MarkingSystem } from '../../system.ts'
import { contractLabel } from './contract-label.ts'
import { italianProofYear } from './italian-proof-year.ts'
import { labels } from './labels.ts'
import { lots } from './lots.ts'
import { makerName } from './maker-name.ts'
import { missiles } from './missiles.ts'
import { noMakerCode } from './no-code.ts'
import { proofMarks } from './proof-marks.ts'
import { smallArms } from './small-arms.ts'
import { spanishProofYear } from './spanish-proof-year.ts'
import { makerSigns } from './symbols.ts'
import { yearsAndSerials } from './year-and-serial.ts'

export const arms: readonly MarkingSystem[] = [...labels, ...lots, ...missiles, ...smallArms, ...yearsAndSerials, contractLabel, italianProofYear, makerName, makerSigns, noMakerCode, proofMarks, spanishProofYear]
