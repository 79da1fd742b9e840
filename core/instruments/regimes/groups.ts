/**
 * Lebanon, and the two lists that are bound to no territory: Taliban; ISIL (Da'esh) and Al-Qaida.
 * @module
 */
import { arms, except, inWords, listed, mandate, ofRegime, prohibition, those, whole } from '../row.ts'

export const groups = [
  ...ofRegime('lb-1701', [
    prohibition('lb-1701-15', {
      by: 'S/RES/1701 (2006)', paragraph: '15', adopted: '2006-08-11', direction: 'to', territory: whole('LB', 'Lebanon'), items: arms('arms and related materiel; training of a technical kind'), actors: those('whoever neither the Government of Lebanon nor UNIFIL authorised'),
      exceptions: [except('with the authority of the Government of Lebanon or of UNIFIL', ['sipri-lebanon', 'uu-lebanon'])], unverified: ['paragraph'], sources: ['sipri-lebanon', 'uu-lebanon'],
    }),
  ]),
  ...ofRegime('af-1988', [
    prohibition('af-1988-arms', {
      by: 'S/RES/1988 (2011); restated in S/RES/2255', paragraph: '2255 para. 1(c)', adopted: '2011-06-17', direction: 'to', items: arms('arms, with advice and training'), actors: listed('those on the list of who is associated with the Taliban'),
      unverified: ['paragraph'], sources: ['un-1988', 'anukul'],
    }),
  ]),
  ...ofRegime('qd-1267', [
    prohibition('qd-2610-1c', {
      by: 'S/RES/1267 (1999), 1989, 2253; restated in S/RES/2610 and S/RES/2734 (2024)', paragraph: '2610 para. 1(c)', adopted: '1999', from: null, direction: 'to', items: arms('arms, with advice and training'), actors: listed('persons and entities of the ISIL and Al-Qaida list'),
      note: 'Has no exemption. On which day arms came into this regime is not recorded here.', unverified: ['paragraph', 'from'], sources: ['un-1267', 'un-1267-res'],
    }),
    mandate('qd-monitoring-team', {
      by: 'S/RES/2734 (2024)', adopted: '2024', direction: 'both', obliged: ['Secretary-General'], items: inWords('Monitoring Team'), actors: those('Monitoring Team'), until: '2027?', untilKind: 'fixed',
      note: '36 months from 2734; its day of adoption is not recorded here, and the year of the end is computed.', unverified: ['until'], sources: ['un-1267', 'un-1267-res'],
    }),
  ]),
]
