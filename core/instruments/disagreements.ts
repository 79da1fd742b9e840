/**
 * Disagreements: where sources of the built-in register contradict each other. Both sides are kept.
 * @module
 */
import type { Disagreement } from './register.ts'

export const disagreements: readonly Disagreement[] = [
  { id: 'dis-sipri-dates', about: ['kp-1718-8a-i', 'kp-2270-6'], words: 'A reference work gives June and October 2006 for the embargo on the DPRK, and 2015 and February 2016 for small arms. The resolutions are of 14 October 2006 and 2 March 2016.', sources: ['sipri-1421', 'sipri-1486', 'un-sc8853', 'un-sg-2270'] },
  { id: 'dis-libya-headline', about: ['ly-2780', 'ly-1970-9'], words: 'A headline of the United Nations has the embargo on Libya renewed for six months. The text below it renews the search of ships; the embargo has no end.', sources: ['un-sc16074'] },
  { id: 'dis-darfur-area', about: ['sd-1591-7'], words: 'One press item takes the renewal of 2024 for all Sudan; all others say Darfur.', sources: ['blogdedeus', 'allafrica-darfur', 'lorient'] },
  { id: 'dis-1591-paragraph', about: ['sd-1591-7'], words: 'Which paragraph reaches all parties: 7 by the page of the Committee, 3(a) by a reference page.', sources: ['un-1591', 'grip-sudan'] },
  { id: 'dis-somalia-end', about: ['so-2713-4'], words: 'Open-ended by a press item; to 30 November 2026 by the others.', sources: ['newsaz', 'un-2806'] },
  { id: 'dis-msmt-count', about: [], words: 'A copy of the joint statement says twelve countries and names eleven.', sources: ['salthouse', 'msmt'] },
  { id: 'dis-drc-area', about: ['cd-1807-1'], words: 'Pages of the United Nations from different years: those not of the Government in the east of the DRC, and in all of it.', sources: ['un-1533-history', 'un-1533-measures'] },
  { id: 'dis-snapback', about: ['ir-snapback'], words: 'States dispute whether the earlier resolutions on Iran are in force again since 28 September 2025.', sources: ['kiin', 'trt-snap', 'pravda-snap'] },
]
