/**
 * Hazard division and compatibility group of explosives, as on crates: 1.1D. What is inside, as a class; no maker, no date.
 * @module
 */
import { markingSystem } from '../../system.ts'
import { inFavour } from '../../reading.ts'

const divisions: Readonly<Record<string, string>> = {
  '1.1': 'mass explosion', '1.2': 'projection without mass explosion', '1.3': 'fire, with minor blast or projection', '1.4': 'no significant hazard',
  '1.5': 'very insensitive substances with mass explosion', '1.6': 'extremely insensitive articles',
}

export const hazardDivision = markingSystem({
  id: 'hazard-division',
  version: 1,
  title: 'Hazard division and compatibility group of explosives',
  kind: 'hazard',
  namedBy: /hazard (?:division|class)|\bclass 1\b/iu,
  seenOn: ['packaging'],
  inUse: null,
  usedIn: [],
  sources: [{ title: 'UN explosives shipping classification', url: 'https://news.infogalactic.com/info/United_Nations_explosives_shipping_classification_system' }],
  layout: 'division 1.1 to 1.6, group A to S',
  pattern: /^(?<division>1\.[1-6]) ?(?<group>[A-HJ-LNS])?$/u,
  alphabet: '123456.ABCDEFGHJKLNS',
  longest: 6,
  silentOn: 'maker, date and content: the same class holds many things',
  lookalikes: [],
  read: ({ division = '', group }) => [{ dates: [], meaning: `Explosives of division ${division}: ${divisions[division]}${group === undefined ? '' : `; compatibility group ${group}`}.` }],
  meaning: (_, mark) => `Explosives of division ${mark}.`,
  weigh: (_, { item }) => item?.group === 'packaging' ? [inFavour('some', 'Crates of explosives bear it.')] : [],
  examples: [
    { mark: '1.1D', gives: [{ meaning: 'Explosives of division 1.1: mass explosion; compatibility group D.', date: null }] },
    { mark: '1.7', gives: [] },
    { mark: '1.1I', gives: [] },
  ],
})
