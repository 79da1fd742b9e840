/**
 * Plant name: a number that names the plant and carries no date.
 *
 * One such reading is published: 112 on a missile of January 2024 as the "February 11" plant. For other numbers no name is
 * published, which speaks against this reading and does not exclude it.
 * @module
 */
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

/** Number on the item → name of the plant, as published. */
const published: Readonly<Record<string, string>> = { '112': '“February 11” plant' }

export const plantName = markingSystem({
  id: 'plant-name',
  version: 1,
  title: 'Name or number of a plant of the DPRK',
  kind: 'plant',
  seenOn: ['missile'],
  inUse: null,
  usedIn: ['KP'],
  sources: [{ title: 'KBS World, on 112 as the “February 11” plant or the year 2023', url: 'http://world.kbs.co.kr/service/news_view.htm?Seq_Code=183300&lang=e' }],
  layout: 'number',
  pattern: /^(?<number>[0-9]{3})$/,
  alphabet: '0123456789',
  longest: 3,
  silentOn: 'any date',
  lookalikes: ['juche', 'plain-number'],
  read({ number }) {
    const name = published[number ?? '']
    return [{ dates: [], country: 'KP', ...(name === undefined ? {} : { maker: name }) }]
  },
  meaning: ({ senses }, mark) => senses[0]?.maker === undefined ? `${mark} as the number or name of a plant; it gives no date.` : `${mark} as the name of the ${senses[0].maker}; it gives no date.`,
  weigh: ({ senses }) => senses[0]?.maker === undefined
    ? [against('strong', 'No plant is published under this number.'), against('slight', 'Numbers that grow by one from year to year fit a count of years, not a name.')]
    : [inFavour('some', `The ${senses[0].maker} is a published reading of this number.`), against('some', 'A number that is one higher a year later fits a count of years, not a name.')],
  examples: [
    { mark: '112', gives: [{ maker: '“February 11” plant', date: null }] },
    { mark: '113', gives: [{ maker: null, date: null }] },
    { mark: '11', gives: [] },
  ],
})
