/**
 * Events: adoptions, a veto, ends of mandates, entries into force and expiries, each with the measures that it bears on.
 * @module
 */
import { event, unanimous, votes } from './row.ts'
import type { RegisterEvent } from './register.ts'

const sixAbstained = votes(9, 0, 6, { abstained: ['Algeria', 'China', 'Pakistan', 'Russian Federation', 'Sierra Leone', 'Somalia'] })
const annexB = ['ir-2231-b-5', 'ir-2231-b-6b', 'ir-2231-b-missile']

export const events: readonly RegisterEvent[] = [
  event('ev-2005-03-29', '2005-03-29', 'vote', 'The measure on Darfur now reaches all parties.', ['sd-1591-7'], ['un-sc8346', 'reliefweb-1591'], { instrument: 'S/RES/1591 (2005)', vote: votes(12, 0, 3, { abstained: ['Algeria', 'China', 'Russian Federation'] }) }),
  event('ev-2006-07-15', '2006-07-15', 'vote', 'Missile goods to the DPRK and from it.', ['kp-1695-3', 'kp-1695-4'], ['un-1695', 'wiki-1695'], { instrument: 'S/RES/1695 (2006)', vote: unanimous }),
  event('ev-2006-10-14', '2006-10-14', 'vote', 'The embargo on the DPRK begins.', ['kp-1718-8a-i', 'kp-1718-8b', 'kp-1718-8c'], ['un-sc8853'], { instrument: 'S/RES/1718 (2006)', vote: unanimous }),
  event('ev-2008-03-31', '2008-03-31', 'vote', 'The embargo on the DRC is kept for those who are not of the Government.', ['cd-1807-1', 'cd-1493-20'], ['infolist-1807', 'un-1533-history'], { instrument: 'S/RES/1807 (2008)', vote: unanimous }),
  event('ev-2009-06-12', '2009-06-12', 'vote', 'The embargo on the DPRK is made wider, and a Panel of Experts is set up.', ['kp-1874-9', 'kp-1874-10', 'kp-1874-26'], ['sipri-1421', 'wikisource-1928'], { instrument: 'S/RES/1874 (2009)', vote: unanimous }),
  event('ev-2011-02-26', '2011-02-26', 'vote', 'The embargo on Libya begins.', ['ly-1970-9', 'ly-1970-10'], ['unscr-1970', 'hrjwg-1970'], { instrument: 'S/RES/1970 (2011)', vote: unanimous }),
  event('ev-2011-03-17', '2011-03-17', 'vote', 'Libya: all measures that are needed to protect civilians.', ['ly-1973-4'], ['un-sc10200'], { instrument: 'S/RES/1973 (2011)', vote: votes(10, 0, 5, { abstained: ['Brazil', 'China', 'Germany', 'India', 'Russian Federation'] }) }),
  event('ev-2015-04-14', '2015-04-14', 'vote', 'Yemen: an embargo against those who are listed.', ['ye-2216-14'], ['un-sc11859'], { instrument: 'S/RES/2216 (2015)', vote: votes(14, 0, 1) }),
  event('ev-2015-07-20', '2015-07-20', 'vote', 'The agreement with Iran is endorsed; annex B limits arms and missiles.', annexB, ['un-2231-vote', 'iranwatch-2231'], { instrument: 'S/RES/2231 (2015)', vote: unanimous }),
  event('ev-2016-01-16', '2016-01-16', 'entry-into-force', 'Annex B is in force; 1696, 1737, 1747, 1803, 1835, 1929 and 2224 end.', [...annexB, 'ir-1747-6', 'ir-1929-8'], ['un-s2016-589', 'iranwatch-2231'], { instrument: 'S/RES/2231 (2015), annex B' }),
  event('ev-2016-03-02', '2016-03-02', 'vote', 'The DPRK: small arms are in, and a catch-all.', ['kp-2270-6', 'kp-2270-8', 'kp-1874-10'], ['un-sg-2270', 'grip-dprk'], { instrument: 'S/RES/2270 (2016)', vote: unanimous }),
  event('ev-2018-07-13', '2018-07-13', 'vote', 'The embargo on South Sudan begins.', ['ss-2428-4'], ['unsa-ss'], { instrument: 'S/RES/2428 (2018)', vote: votes(9, 0, 6) }),
  event('ev-2020-10-18', '2020-10-18', 'expiry', 'The limits on arms of annex B run out.', ['ir-2231-b-5', 'ir-2231-b-6b'], ['un-2231-arms'], { instrument: 'S/RES/2231 (2015), annex B, paras. 5 and 6(b)' }),
  event('ev-2022-panel-renewal', '2022', 'vote', 'The Panel of Experts of the 1718 Committee goes on to 30 April 2023.', ['kp-1874-26'], ['un-sc14841'], { instrument: 'S/RES/2627 (2022)', vote: unanimous }),
  event('ev-2022-02-28', '2022-02-28', 'vote', 'The Houthis are listed as an entity.', ['ye-2624-5'], ['chinadaily-2624', 'teller', 'un-list-ye'], { instrument: 'S/RES/2624 (2022)', vote: votes(11, 0, 4) }),
  event('ev-2022-12-2667', '2022-12', 'vote', 'DRC: deliveries need no longer be told to the Committee.', ['cd-1807-1'], ['awr-2667'], { instrument: 'S/RES/2667 (2022)' }),
  event('ev-2023-2693', '2023', 'vote', 'Central African Republic: the country\'s security forces are out of the embargo.', ['cf-2127-54'], ['un-sc15369'], { instrument: 'S/RES/2693 (2023)', vote: votes(13, 0, 2, { abstained: ['China', 'Russian Federation'] }) }),
  event('ev-2023-10-18', '2023-10-18', 'expiry', 'The limits on missiles of annex B run out.', ['ir-2231-b-missile'], ['aca-2023'], { instrument: 'S/RES/2231 (2015), annex B, missile items' }),
  event('ev-2023-12-01-2713', '2023-12-01', 'vote', 'Measures against Al-Shabaab begin.', ['so-2713-4'], ['un-sc15510'], { instrument: 'S/RES/2713 (2023)', vote: votes(14, 0, 1) }),
  event('ev-2023-12-01-2714', '2023-12-01', 'vote', 'The embargo on Somalia is lifted (para. 1).', ['so-733-5'], ['unscr-2714', 'grip-somalia'], { instrument: 'S/RES/2714 (2023)' }),
  event('ev-2024-03-28-veto', '2024-03-28', 'veto', 'A veto stops the extension of the 1718 Panel of Experts.', ['kp-1874-26'], ['un-sc15648', 'tribune'],
    { instrument: 'draft: the 1718 Committee\'s Panel of Experts to 30 April 2025', result: 'not-adopted', vote: votes(13, 1, 1, { againstBy: ['Russian Federation'], vetoBy: ['Russian Federation'], abstained: ['China'] }) }),
  event('ev-2024-04-30-panel-ends', '2024-04-30', 'mandate-end', 'The 1718 Panel of Experts ends. The Committee and the prohibitions do not.', ['kp-1874-26'], ['un-sc15755', 'tribune', 'un-sc16058'], { result: 'ended' }),
  event('ev-2024-07-30', '2024-07-30', 'vote', 'Central African Republic: the embargo on the territory is lifted; measures against armed groups begin.', ['cf-2127-54', 'cf-2127-55', 'cf-2745-2', 'cf-2745-seize'], ['un-sc15780', 'un-2745'], { instrument: 'S/RES/2745 (2024)', vote: unanimous }),
  event('ev-2024-10-msmt', '2024-10', 'body-created', 'Outside the Council, eleven States (AU, CA, DE, FR, GB, IT, JP, KR, NL, NZ, US) set up the Multilateral Sanctions Monitoring Team. It reported in May and in October 2025.', [], ['msmt', 'kbs-msmt', 'warptech', 'salthouse']),
  event('ev-2025-01-16', '2025-01-16', 'vote', 'Libya: exemptions; the panel to 15 May 2026.', ['ly-1970-9', 'ly-2769-panel'], ['libyaherald'], { instrument: 'S/RES/2769 (2025)', vote: votes(14, 0, 1) }),
  event('ev-2025-03-2776', '2025-03', 'vote', 'The measures against Al-Shabaab go on.', ['so-2713-4'], ['un-2776'], { instrument: 'S/RES/2776 (2025)' }),
  event('ev-2025-05-29', '2025-05-29', 'vote', 'Libya: the searches of ships go on for six months.', ['ly-2780'], ['un-sc16074', 'people-libya'], { instrument: 'S/RES/2780 (2025)', vote: votes(13, 0, 2) }),
  event('ev-2025-05-30', '2025-05-30', 'vote', 'South Sudan: the embargo to 31 May 2026, the panel to 1 July 2026.', ['ss-2428-4', 'ss-2781-panel'], ['africapress-ss', 'menafn-ss'], { instrument: 'S/RES/2781 (2025)', vote: sixAbstained }),
  event('ev-2025-06-30', '2025-06-30', 'vote', 'DRC: the measures to 1 July 2026.', ['cd-1807-1'], ['un-sc16109'], { instrument: 'S/RES/2783 (2025)' }),
  event('ev-2025-07-29', '2025-07-29', 'vote', 'Central African Republic: the measures against armed groups to 31 July 2026.', ['cf-2745-2', 'cf-2745-seize'], ['un-sc16131'], { instrument: 'S/RES/2789 (2025)' }),
  event('ev-2025-08-28', '2025-08-28', 'procedure-triggered', 'The procedure for the return of the earlier resolutions on Iran is begun.', ['ir-snapback'], ['kiin'], { instrument: 'S/RES/2231 (2015)' }),
  event('ev-2025-09-12', '2025-09-12', 'vote', 'Darfur: the measures to 12 September 2026.', ['sd-1556-7', 'sd-1591-7'], ['gs-2791'], { instrument: 'S/RES/2791 (2025)' }),
  event('ev-2025-09-28', '2025-09-28', 'disputed-effect', 'France, Germany, the United Kingdom and the United States say that it has effect from 00:00 UTC; the Russian Federation, China and Iran reject that.', ['ir-snapback'], ['kiin', 'trt-snap', 'pravda-snap'], { instrument: 'S/RES/2231 (2015)' }),
  event('ev-2025-11-14', '2025-11-14', 'vote', 'Yemen: frozen assets, ban on travel, panel; a report on dual-use parts is due by 15 April 2026.', ['ye-2801-freeze-travel', 'ye-2801-panel'], ['gs-2801'], { instrument: 'S/RES/2801 (2025)', vote: votes(13, 0, 2) }),
  event('ev-2025-12-12', '2025-12-12', 'vote', 'Al-Shabaab: the measures to 30 November 2026, the panel to 31 December 2026.', ['so-2713-4', 'so-2713-panel'], ['un-2806'], { instrument: 'S/RES/2806 (2025)' }),
]
