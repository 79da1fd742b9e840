/**
 * Democratic People's Republic of Korea: ships and aircraft, and measures that are not of arms.
 * @module
 */
import { anyone, byConsensus, inWords, ofRegime, prohibition, whole } from '../row.ts'

const shared = { territory: whole('KP', 'the DPRK'), actors: anyone('the DPRK') }
const of2397 = { ...shared, by: 'S/RES/2397 (2017)', adopted: '2017-12-22', vote: byConsensus, isOfArms: false }

export const dprkSectoral = ofRegime('kp-1718', [
  prohibition('kp-2321-30', {
    ...shared, by: 'S/RES/2321 (2016)', paragraph: '30', adopted: '2016-11-30?', direction: 'to', items: inWords('helicopters and vessels that are new'), unverified: ['adopted.date', 'from'], sources: ['unsa-transport'],
  }),
  prohibition('kp-2371-sectoral', {
    ...shared, by: 'S/RES/2371 (2017)', adopted: '2017-08-05', direction: 'from', isOfArms: false, obliged: ['DPRK', 'Member States'], items: inWords('coal, iron and its ore, lead, seafood; the number of workers abroad is capped'), sources: ['un-cs12945'],
  }),
  prohibition('kp-2375-sectoral', {
    ...shared, by: 'S/RES/2375 (2017)', adopted: '2017-09-11?', direction: 'both', isOfArms: false, items: inWords('more sectoral measures, not listed here'),
    unverified: ['adopted.date', 'from', 'direction', 'items'], sources: ['grip-dprk'],
  }),
  prohibition('kp-2397-6', { ...of2397, paragraph: '6', direction: 'from', obliged: ['DPRK', 'Member States'], items: inWords('more goods that the DPRK sells, vessels (HS chapter 89) among them'), sources: ['unsa-transport', 'un-sc13162'] }),
  prohibition('kp-2397-14', { ...of2397, paragraph: '14', direction: 'to', items: inWords('vessels, new or used'), sources: ['unsa-transport', 'un-sc13162'] }),
  prohibition('kp-2397-fuel', { ...of2397, direction: 'to', items: inWords('fuel beyond the limits set'), sources: ['un-sc13162', 'unsa-transport'] }),
])
