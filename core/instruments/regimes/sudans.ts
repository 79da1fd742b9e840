/**
 * South Sudan, and Darfur in Sudan.
 * @module
 */
import { anyone, arms, except, inWords, mandate, nonGovernmental, ofRegime, partOf, prohibition, those, votes, whole } from '../row.ts'

const [SS, darfur] = [whole('SS', 'South Sudan'), partOf('SD', 'Darfur, in Sudan')]
const renewed = { untilKind: 'fixed' as const, status: 'check-renewal' as const }
const toDarfur = { ...renewed, direction: 'to' as const, territory: darfur, items: arms('arms and related materiel; training and help of a technical kind'), until: '2026-09-12', unverified: ['paragraph' as const, 'status' as const] }
const sixAbstained = votes(9, 0, 6, { abstained: ['Algeria', 'China', 'Pakistan', 'Russian Federation', 'Sierra Leone', 'Somalia'] })

export const sudans = [
  ...ofRegime('ss-2428', [
    prohibition('ss-2428-4', {
      ...renewed, by: 'S/RES/2428 (2018)', paragraph: '4', adopted: '2018-07-13', vote: votes(9, 0, 6), direction: 'to', territory: SS, actors: anyone('all of South Sudan'),
      items: arms('arms and related materiel of every type; technical help, training, armed mercenaries'), exceptions: [except('what paragraph 5 sets out; read it there', ['unsa-ss'])],
      until: '2026-05-31', note: 'Renewed every year; the last renewal recorded is 2781 of 30 May 2025 (9-0-6).', unverified: ['status'], sources: ['unsa-ss', 'unsa-all', 'africapress-ss', 'menafn-ss'],
    }),
    mandate('ss-2781-panel', {
      ...renewed, by: 'S/RES/2781 (2025)', adopted: '2025-05-30', vote: sixAbstained, direction: 'both', territory: SS, obliged: ['Secretary-General'], items: inWords('Panel of Experts on South Sudan'), actors: those('Panel of Experts'),
      until: '2026-07-01', unverified: ['status'], sources: ['menafn-ss'],
    }),
  ]),
  ...ofRegime('sd-1591', [
    prohibition('sd-1556-7', {
      ...toDarfur, by: 'S/RES/1556 (2004)', paragraph: '7-8', adopted: '2004-07-30', actors: nonGovernmental('who is not of a government, the Janjaweed among them'),
      exceptions: [except('what paragraph 9 sets out, as S/RES/1945 (2010) para. 9 and S/RES/2035 (2012) para. 4 changed it', ['grip-sudan', 'un-1591'])],
      note: '2791 (12 September 2025) renewed it.', sources: ['grip-sudan', 'unscr-1591', 'reliefweb-1591', 'un-1591', 'gs-2791'],
    }),
    prohibition('sd-1591-7', {
      ...toDarfur, by: 'S/RES/1591 (2005)', paragraph: '7', adopted: '2005-03-29', vote: votes(12, 0, 3, { abstained: ['Algeria', 'China', 'Russian Federation'] }),
      actors: those('parties to the ceasefire agreement of N\'Djamena, and whoever else fights in Darfur'),
      exceptions: [except('what 1556 para. 9 and 1591 para. 7 set out, as S/RES/1945 (2010) para. 9 and S/RES/2035 (2012) para. 4 changed it', ['un-1591'])],
      note: 'The Committee gives para. 7, a reference page para. 3(a). Darfur only: one press item says all Sudan, and all others contradict it. Other supplies to Sudan need papers of the end user.',
      sources: ['un-1591', 'reliefweb-1591', 'un-sc8346', 'grip-sudan', 'gs-2791', 'blogdedeus', 'allafrica-darfur', 'lorient'],
    }),
  ]),
]
