/**
 * Systems: the list of all marking systems, in order of their ids. To add one, add its file and its line here.
 * @module
 */
import type { MarkingSystem } from './system.ts'
import { arms } from './systems/arms/index.ts'
import { calendarYears } from './systems/calendars/index.ts'
import { dateCodes } from './systems/electronics/index.ts'
import { headstamps } from './systems/headstamps/index.ts'
import { identifiers } from './systems/identifiers/index.ts'
import { juche } from './systems/juche.ts'
import { minguo } from './systems/minguo.ts'
import { plainNumber } from './systems/plain-number.ts'
import { plainYear } from './systems/plain-year.ts'
import { plantName } from './systems/plant-name.ts'
import { yearWeek } from './systems/year-week.ts'

/** By the version of the decoder that brought them. What a version has never changes: judgements of its readings keep it. */
const firstVersion: readonly MarkingSystem[] = [juche, minguo, plainNumber, plainYear, plantName, yearWeek]
const secondVersion: readonly MarkingSystem[] = [...arms, ...calendarYears, ...dateCodes, ...headstamps, ...identifiers]

const byId = (a: MarkingSystem, b: MarkingSystem): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export const markingSystems: readonly MarkingSystem[] = [...firstVersion, ...secondVersion].sort(byId)

/** Changes when the same mark and context can give other readings. Findings keep the version they were made with. */
export const decoderVersion = 'marks/2'

/** Systems of a version of the decoder, in order of their ids; `null`: there is no such version. */
export function systemsOfVersion(version: string): readonly MarkingSystem[] | null {
  return version === 'marks/1' ? firstVersion : version === decoderVersion ? markingSystems : null
}
