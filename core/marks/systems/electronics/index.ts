/**
 * Date codes of electronic components, but for year and week in three digits, which the first version had.
 * @module
 */
import type { MarkingSystem } from '../../system.ts'
import { fairchildPeriod, formerNational } from './fairchild.ts'
import { iec60062 } from './iec-60062.ts'
import { hitachi, intel, microchip, mitsubishi, sharp, taiHao, tewa, tiLotTrace } from './makers.ts'
import { topMarks } from './top-marks.ts'
import { wwyy, yyww } from './year-and-week.ts'

export const dateCodes: readonly MarkingSystem[] = [
  fairchildPeriod, formerNational, hitachi, iec60062, intel, microchip, mitsubishi, sharp, taiHao, tewa, tiLotTrace, ...topMarks, wwyy, yyww,
]
