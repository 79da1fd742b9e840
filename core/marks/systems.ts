/**
 * Systems: the list of all marking systems, in order of their ids. To add one, add its file and its line here.
 * @module
 */
import type { MarkingSystem } from './system.ts'
import { juche } from './systems/juche.ts'
import { minguo } from './systems/minguo.ts'
import { plainNumber } from './systems/plain-number.ts'
import { plainYear } from './systems/plain-year.ts'
import { plantName } from './systems/plant-name.ts'
import { yearWeek } from './systems/year-week.ts'

export const markingSystems: readonly MarkingSystem[] = [juche, minguo, plainNumber, plainYear, plantName, yearWeek]
