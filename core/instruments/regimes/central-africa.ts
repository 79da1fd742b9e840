/**
 * Democratic Republic of the Congo and Central African Republic: measures that became measures against those who are not the State.
 * @module
 */
import { anyone, arms, authority, except, nonGovernmental, inWords, ofRegime, partOf, prohibition, those, unanimous, whole } from '../row.ts'

const CF = whole('CF', 'the Central African Republic')
const seizing = { direction: 'to' as const, territory: CF, items: inWords('seizing, listing and disposing of what was supplied in breach'), actors: those('every Member State') }
const of2745 = { by: 'S/RES/2745 (2024)', adopted: '2024-07-30', vote: unanimous, until: '2026-07-31', untilKind: 'fixed' as const, status: 'check-renewal' as const, unverified: ['status' as const] }

export const centralAfrica = [
  ...ofRegime('cd-1533', [
    prohibition('cd-1493-20', {
      by: 'S/RES/1493 (2003)', paragraph: '20', adopted: '2003-07-28', direction: 'to', territory: partOf('CD', 'parts of the Democratic Republic of the Congo; S/RES/1596 (2005) made it all of it'),
      items: arms('arms and related materiel; help, advice and training for military activity'), actors: nonGovernmental('armed groups and militias, foreign or Congolese, in the Kivus and Ituri, and those outside the agreement on transition'),
      until: '2008-03-31', untilKind: 'superseded', status: 'superseded', supersededBy: 'cd-1807-1', note: 'Lives on in 1807 para. 1.', sources: ['un-1533-history', 'un-1533'],
    }),
    prohibition('cd-1807-1', {
      by: 'S/RES/1807 (2008)', paragraph: '1', adopted: '2008-03-31', vote: unanimous, direction: 'to', territory: whole('CD', 'the Democratic Republic of the Congo'), items: arms('arms and related materiel; help, advice and training for military activity; money for it'),
      actors: nonGovernmental('whoever is not of the Government'),
      exceptions: [
        except('the Government; what paragraph 3(a) and (b) sets out', ['un-1533-history', 'un-1533-measures']),
        except('deliveries had to be told to the Committee (para. 5): a duty, not a prohibition', ['un-1533-history', 'awr-2667'], { until: '2022-12', endedBy: 'S/RES/2667 (2022)' }),
      ],
      until: '2026-07-01', untilKind: 'fixed', status: 'check-renewal', note: '2783 (30 June 2025) renewed it to 1 July 2026. Over the years, pages of the United Nations give its reach as the east of the country or all of it.',
      unverified: ['status'], sources: ['un-1533', 'un-1533-measures', 'un-1533-history', 'infolist-1807', 'unsa-pko', 'un-sc16109'],
    }),
  ]),
  ...ofRegime('cf-2127', [
    prohibition('cf-2127-54', {
      by: 'S/RES/2127 (2013)', paragraph: '54', adopted: '2013-12-05', direction: 'to', territory: CF, items: arms('arms with their related materiel, and mercenaries'), actors: anyone('all of the country'),
      exceptions: [except('the country\'s security forces, civilian police of the State among them', ['un-sc15369'], { from: '2023', by: 'S/RES/2693 (2023)' })],
      until: '2024-07-30', untilKind: 'ended', status: 'ended', note: '2745 lifted it.', sources: ['un-2127', 'un-sc15780'],
    }),
    authority('cf-2127-55', {
      ...seizing, by: 'S/RES/2127 (2013)', paragraph: '55', adopted: '2013-12-05', until: '2024-07-30', untilKind: 'ended', status: 'ended', supersededBy: 'cf-2745-seize', unverified: ['until'], sources: ['un-2127', 'un-sc15780'],
    }),
  ]),
  ...ofRegime('cf-2745', [
    prohibition('cf-2745-2', {
      ...of2745, paragraph: '2', direction: 'to', territory: CF, items: arms('arms and related materiel'), actors: nonGovernmental('armed groups and who is associated with them'),
      note: 'Has no exemption. 2789 (29 July 2025) renewed it.', sources: ['un-2745', 'un-sc15780', 'un-sc16131'],
    }),
    authority('cf-2745-seize', { ...of2745, ...seizing, sources: ['un-2745', 'un-sc16131'] }),
  ]),
]
