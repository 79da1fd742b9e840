/**
 * Libya: the embargo is open-ended; the inspection of ships is renewed for months at a time, and headlines take one for the other.
 * @module
 */
import { anyone, arms, authority, except, inWords, mandate, ofRegime, prohibition, those, unanimous, votes, whole } from '../row.ts'

const LY = whole('LY', 'Libya')
const ships = { territory: LY, direction: 'both' as const, actors: those('ships on their way to or from Libya') }

export const libya = ofRegime('ly-1970', [
  prohibition('ly-1970-9', {
    by: 'S/RES/1970 (2011)', paragraph: '9', adopted: '2011-02-26', vote: unanimous, direction: 'to', territory: LY, actors: anyone('all of Libya'),
    items: arms('arms and related materiel of every type with their parts; technical help, training, finance and other help; armed mercenaries'),
    exceptions: [except('training to bring the security forces together; ships or aircraft that come in for tasks that are exempt', ['libyaherald'], { from: '2025-01-16', by: 'S/RES/2769 (2025)' })],
    sources: ['unsa-all', 'unscr-1970', 'hrjwg-1970', 'un-sc16074'],
  }),
  prohibition('ly-1970-10', {
    by: 'S/RES/1970 (2011)', paragraph: '10', adopted: '2011-02-26', vote: unanimous, direction: 'from', territory: LY, actors: anyone('all of Libya'), obliged: ['Libya', 'Member States'],
    items: arms(), unverified: ['paragraph'], sources: ['unsa-all', 'unscr-1970', 'hrjwg-1970'],
  }),
  authority('ly-1973-4', {
    by: 'S/RES/1973 (2011)', paragraph: '4', adopted: '2011-03-17', vote: votes(10, 0, 5, { abstained: ['Brazil', 'China', 'Germany', 'India', 'Russian Federation'] }), direction: 'both', territory: LY,
    items: inWords('all measures needed to protect civilians, "notwithstanding paragraph 9 of resolution 1970 (2011)"'), actors: those('States that gave notice to the Secretary-General'),
    untilKind: 'unknown', status: 'unknown', note: 'What "notwithstanding paragraph 9" covers is a question of law: it is shown, not decided.', sources: ['un-sc10200', 'libya-1973'],
  }),
  authority('ly-2292', {
    ...ships, by: 'S/RES/2292 (2016)', adopted: '2016', items: inWords('searching ships on the high seas, seizing and disposing of what is found; report within 30 days'),
    untilKind: 'unknown', status: 'superseded', supersededBy: 'ly-2780', note: 'Renewed more than once; the renewals up to 2780 are not recorded here.', unverified: ['until'], sources: ['un-sc16074', 'people-libya'],
  }),
  authority('ly-2780', {
    ...ships, by: 'S/RES/2780 (2025)', adopted: '2025-05-29', vote: votes(13, 0, 2), items: inWords('search on the high seas, seizure and disposal, renewed; report within 30 days'),
    until: '2025-11-29?', untilKind: 'fixed', status: 'check-renewal', note: 'The text says six months; the day of its end is computed from that. The headline of SC/16074 names the embargo, its text only the searches.',
    unverified: ['until', 'status'], sources: ['un-sc16074', 'people-libya'],
  }),
  mandate('ly-2769-panel', {
    by: 'S/RES/2769 (2025)', adopted: '2025-01-16', vote: votes(14, 0, 1), direction: 'both', territory: LY, obliged: ['Secretary-General'], items: inWords('Panel of Experts on Libya'), actors: those('Panel of Experts'),
    until: '2026-05-15', untilKind: 'fixed', status: 'check-renewal', unverified: ['status'], sources: ['libyaherald'],
  }),
])
