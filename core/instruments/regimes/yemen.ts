/**
 * Yemen: the measure asks who receives, not only where.
 * @module
 */
import { arms, inWords, listed, mandate, ofRegime, prohibition, those, votes, whole } from '../row.ts'

const YE = whole('YE', 'Yemen')
const of2801 = { by: 'S/RES/2801 (2025)', adopted: '2025-11-14', vote: votes(13, 0, 2), direction: 'both' as const, territory: YE, untilKind: 'fixed' as const, status: 'check-renewal' as const, unverified: ['status' as const], sources: ['gs-2801'] }

export const yemen = ofRegime('ye-2216', [
  prohibition('ye-2216-14', {
    by: 'S/RES/2216 (2015)', paragraph: '14', adopted: '2015-04-14', vote: votes(14, 0, 1), direction: 'to', territory: YE, items: arms(), actors: listed('those on the list, and who acts for them'),
    note: 'Targeted: it asks who receives, not only where.', sources: ['un-sc11859', 'chinadaily-2624'],
  }),
  prohibition('ye-2624-5', {
    by: 'S/RES/2624 (2022)', paragraph: '5', adopted: '2022-02-28', vote: votes(11, 0, 4), direction: 'to', territory: YE, items: arms('arms and related materiel of every type (2216 para. 14 applies)'), actors: listed('the Houthis as a whole, entry YEe.001 of the list'),
    sources: ['chinadaily-2624', 'teller', 'un-list-ye'],
  }),
  prohibition('ye-2801-freeze-travel', {
    ...of2801, isOfArms: false, items: inWords('frozen assets and a ban on travel'), actors: listed('those on the list'), until: '2026-11-14', note: 'Also asks for a report on dual-use parts by 15 April 2026.',
  }),
  mandate('ye-2801-panel', { ...of2801, obliged: ['Secretary-General'], items: inWords('Panel of Experts on Yemen'), actors: those('Panel of Experts'), until: '2026-12-15' }),
])
