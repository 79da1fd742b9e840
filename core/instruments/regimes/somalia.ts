/**
 * Somalia, whose embargo was lifted, and Al-Shabaab, against which another began on the same day.
 * @module
 */
import { anyone, arms, except, inWords, mandate, ofRegime, prohibition, those, votes, whole } from '../row.ts'

const SO = whole('SO', 'Somalia')

export const somalia = [
  ...ofRegime('so-733', [
    prohibition('so-733-5', {
      by: 'S/RES/733 (1992)', paragraph: '5', adopted: '1992-01-23?', direction: 'to', territory: SO, items: arms('all arms: a general and complete embargo'), actors: anyone('all of Somalia'),
      until: '2023-12-01', untilKind: 'ended', status: 'ended', note: '2714 para. 1 lifted it for the Government. It had been eased in steps, which are not recorded here.',
      unverified: ['adopted.date', 'from'], sources: ['unsa-additional', 'unscr-2714', 'grip-somalia'],
    }),
  ]),
  ...ofRegime('so-2713', [
    prohibition('so-2713-4', {
      by: 'S/RES/2713 (2023)', paragraph: '4', adopted: '2023-12-01', vote: votes(14, 0, 1), direction: 'to', territory: SO, items: arms('weapons delivered in any way, and the money for them'), actors: those('Al-Shabaab, and others whom the resolution names'),
      exceptions: [except('the Federal Government, for its forces', ['un-sc15510', 'grip-somalia'])], until: '2026-11-30', untilKind: 'fixed',
      note: 'Renewed in March 2025 (2776) and on 12 December 2025 (2806). A press item says open-ended; the day that is stated is 30 November 2026.', sources: ['un-sc15510', 'grip-somalia', 'un-2776', 'un-2806', 'newsaz'],
    }),
    mandate('so-2713-panel', {
      by: 'S/RES/2806 (2025)', adopted: '2025-12-12', direction: 'both', territory: SO, obliged: ['Secretary-General'], items: inWords('Panel of Experts on Al-Shabaab'), actors: those('Panel of Experts'), until: '2026-12-31', untilKind: 'fixed', sources: ['un-2806'],
    }),
  ]),
]
