/**
 * Plain number: a serial, lot, batch, part or inspection number. Always possible, and it gives no date.
 * @module
 */
import { against } from '../reading.ts'
import { markingSystem } from '../system.ts'

export const plainNumber = markingSystem({
  id: 'plain-number',
  version: 1,
  title: 'Serial, lot, batch, part or inspection number',
  kind: 'number',
  seenOn: [],
  inUse: null,
  usedIn: [],
  sources: [{ title: 'Small Arms Survey, Issue Brief 14: what marks can be', url: 'https://armamentresearch.com/small-arms-survey-issue-brief-14-documenting-small-arms-and-light-weapons/' }],
  layout: 'any characters',
  pattern: /^(?<number>[\s\S]+)$/,
  alphabet: '0',
  longest: 100_000,
  silentOn: 'any date',
  lookalikes: [],
  read: () => [{ dates: [] }],
  meaning: (_candidate, mark) => `${mark.length > 60 ? `${mark.slice(0, 59)}…` : mark} as a serial, lot, batch, part or inspection number; it gives no date.`,
  weigh: ({ texts }, { repeated }) => [
    ...(repeated === null ? [] : [against('strong', `The same mark stands on several things ("${repeated}"); a serial number would differ.`)]),
    ...(texts.every((text) => text.length <= 4) ? [against('slight', 'A short number is seldom a serial number.')] : []),
  ],
  examples: [
    { mark: '113', gives: [{ date: null, country: null }] },
    { mark: 'KЯ-77', gives: [{ date: null }] },
    { mark: '   ', gives: [] },
  ],
})
