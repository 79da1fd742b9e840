/**
 * Iran: measures that ended, those of 2231 annex B with their own days, and a return that some States assert and others reject.
 * @module
 */
import { anyone, arms, except, inWords, ofRegime, prohibition, unanimous, whole } from '../row.ts'

const shared = { territory: whole('IR', 'Iran'), actors: anyone('Iran') }
const ended = { untilKind: 'ended' as const, status: 'ended' as const }
const annexB = { ...shared, ...ended, by: 'S/RES/2231 (2015), annex B', adopted: '2015-07-20', vote: unanimous, from: '2016-01-16' }
const countedAgain = 'Some States count it as in force again from 28 September 2025: see ir-snapback.'

export const iran = ofRegime('ir-2231', [
  prohibition('ir-1747-6', {
    ...shared, ...ended, by: 'S/RES/1747 (2007)', paragraph: '6', adopted: '2007', direction: 'to', until: '2016-01-16',
    items: inWords('asks for vigilance and restraint over the seven classes of heavy weapons, and help with them'), note: `Ended on 16 January 2016, when annex B of 2231 came into force. ${countedAgain}`, sources: ['unsa-additional', 'un-s2016-589'],
  }),
  prohibition('ir-1929-8', {
    ...shared, ...ended, by: 'S/RES/1929 (2010)', paragraph: '8', adopted: '2010', direction: 'to', until: '2016-01-16',
    items: inWords('arms to Iran; at its end it asks for vigilance over all others'), note: `Ended on 16 January 2016. ${countedAgain} Its list of items is to be read in the text.`, unverified: ['items'], sources: ['unsa-additional', 'un-s2016-589'],
  }),
  prohibition('ir-2231-b-5', {
    ...annexB, paragraph: '5', direction: 'to', until: '2020-10-18', items: inWords('heavy weapons that the Council did not approve beforehand, each case by itself'),
    exceptions: [except('what the Council approved beforehand', ['un-2231-arms'])], sources: ['un-2231-arms', 'un-s2016-589', 'iranwatch-2231', 'un-2231-vote'],
  }),
  prohibition('ir-2231-b-6b', {
    ...annexB, paragraph: '6(b)', direction: 'from', until: '2020-10-18', items: arms('arms or related materiel, wherever they originate, by nationals or with ships and aircraft of the flag'),
    exceptions: [except('what the Council decided otherwise beforehand, each case by itself', ['un-2231-arms'])], sources: ['un-2231-arms', 'un-s2016-589', 'iranwatch-2231', 'un-2231-vote'],
  }),
  prohibition('ir-2231-b-missile', {
    ...annexB, direction: 'both', until: '2023-10-18', items: inWords('goods for ballistic missiles, and as is reported for some drones'), note: 'What a drone delivered in 2022 is to be held against.',
    unverified: ['items'], sources: ['aca-2023', 'iranwatch-2231', 'un-2231-vote'],
  }),
  prohibition('ir-snapback', {
    ...shared, by: 'S/RES/2231 (2015), return of earlier resolutions', paragraph: '1747 para. 6; 1929 para. 8; others', adopted: '2025-08-28', from: '2025-09-28', direction: 'to', status: 'disputed',
    items: inWords('the measures that stood before 2015, the embargo on arms among them'), disputedBy: ['Russian Federation', 'China', 'Iran'], assertedBy: ['France', 'Germany', 'United Kingdom', 'United States'],
    note: 'No vote: the day of adoption is that on which the procedure was begun. Said to take effect at 00:00 UTC on 28 September 2025. The direction is that of the two paragraphs named; the others are not listed.',
    sources: ['kiin', 'trt-snap', 'pravda-snap', 'unsa-additional'],
  }),
])
