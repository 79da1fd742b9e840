/**
 * Plain number: a serial, batch, inspection or part number that says nothing outside its maker's records.
 *
 * Always possible, for every mark, and never ruled out by a fit with a calendar. It has no date and no maker; what it
 * gives is a question to the maker.
 * @module
 */
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

export const plainNumber = markingSystem({
  id: 'plain-number',
  version: 1,
  title: 'Serial, batch, inspection or part number',
  kind: 'number',
  seenOn: [],
  inUse: null,
  usedIn: [],
  sources: [
    { title: 'United Nations PoA-ISS: the Russian Federation on marks (small parts carry the last three digits of the number)', url: 'http://www.poa-iss.org/InternationalTracing/ITInfo.aspx?Acc=M&IntTraIns_Id=95' },
    { title: 'Extra (Globo): lot UZZ18, whose digits are no year', url: 'https://extra.globo.com/casos-de-policia/municao-que-matou-marielle-veio-delote-quase-200-vezes-maior-que-permitido-22662776.html', published: '2018' },
  ],
  layout: 'any characters',
  pattern: /\S/u,
  alphabet: '?', // one stand-in: the number itself is not read, so nothing is gained by trying each digit
  longest: 10_000,
  silentOn: 'everything but that somebody numbered the thing',
  lookalikes: ['juche', 'minguo', 'plain-year', 'plant-name', 'year-week'],
  read: () => [{ dates: [] }],
  meaning: () => 'A serial, batch, inspection or part number; no date, no maker.',
  weigh: ({ texts }, { repeated }) => [
    inFavour('none', 'Any mark can be a number that has a meaning in its maker\'s records only.'),
    ...(texts.every((text) => /^\S{3}$/u.test(text)) ? [inFavour('none', 'Small parts of weapons can carry the last three digits of a serial number.')] : []),
    against('slight', 'Nothing in the context speaks for a number of this kind.'),
    ...(repeated === null ? [] : [against('some', `The context speaks of several things ("${repeated}"): if all bear this mark it is no serial number, though it can be a batch or part number.`)]),
  ],
  examples: [
    { mark: '113', gives: [{ date: null, from: null, to: null, maker: null, country: null, serial: null }] },
    { mark: 'UZZ18', gives: [{ date: null }] },
    { mark: '???', gives: [{ date: null }] },
    { mark: '*', gives: [] }, // torn off: no character was seen
    { mark: '', gives: [] },
  ],
})
