/**
 * Years of other counts, but for Juche and Minguo, which the first version had.
 * @module
 */
import type { MarkingSystem } from '../../system.ts'
import { buddhistYear } from './buddhist.ts'
import { chineseType } from './chinese-type.ts'
import { ethiopianYear } from './ethiopian.ts'
import { hijriYear } from './hijri.ts'
import { japaneseEra } from './japanese-era.ts'
import { japaneseType } from './japanese-type.ts'
import { dangunYear, hebrewYear, mongolianYear } from './other-counts.ts'
import { plainDate } from './plain-date.ts'
import { rumiYear } from './rumi.ts'
import { shahanshahiYear } from './shahanshahi.ts'
import { chulaSakaratYear, rattanakosinYear } from './siamese.ts'
import { solarHijriDate } from './solar-hijri-date.ts'
import { solarHijriYear } from './solar-hijri.ts'

export const calendarYears: readonly MarkingSystem[] = [
  buddhistYear, chineseType, chulaSakaratYear, dangunYear, ethiopianYear, hebrewYear, hijriYear, japaneseEra, japaneseType, mongolianYear, plainDate, rattanakosinYear, rumiYear,
  shahanshahiYear, solarHijriDate, solarHijriYear,
]
