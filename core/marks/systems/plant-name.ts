/**
 * Plant name: a plant of the DPRK that is named for a date, written as a number.
 *
 * One row is published: 112 on a missile as the "February 11" plant, given beside the Juche reading and never decided.
 * Digits that can be a date can be such a name, so the possibility stays open for other numbers, and the reading says
 * that no plant of that name is published. A plant says who made a thing and nothing of when.
 * @module
 */
import { against, inFavour } from '../reading.ts'
import { markingSystem } from '../system.ts'

const published = { digits: '112', plant: '"February 11" plant' } as const

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const plantName = markingSystem({
  id: 'plant-name',
  version: 1,
  title: 'DPRK plant named for a date',
  kind: 'plant',
  seenOn: [], // one row is published, on a missile: an argument of that row, not of the system
  inUse: null,
  usedIn: ['KP'],
  sources: [
    { title: 'KBS World: 112 as the "February 11" plant, where such missiles are reportedly assembled, or as 2023', url: 'http://world.kbs.co.kr/service/news_view.htm?Seq_Code=183300&lang=e', published: '2024' },
  ],
  layout: 'three digits: day and month',
  pattern: /^(?<digits>\d{3})$/u,
  alphabet: '0123456789',
  longest: 3,
  silentOn: 'when the thing was made; which part of its making the plant did',
  lookalikes: ['juche', 'minguo', 'year-week', 'plain-year', 'plain-number'],
  read: ({ digits = '' }) => [{ dates: [], country: 'KP', ...(digits === published.digits ? { maker: published.plant } : {}) }],
  meaning: ({ senses, texts }, mark) => {
    if (senses.some(({ maker }) => maker !== undefined)) return `Made at the ${published.plant} of the DPRK, if ${mark} is its name; no date.`
    const [only, ...more] = texts
    const dates = only === undefined || more.length > 0 ? [] : datesOf(only)
    const named = dates.length === 0 ? 'for a number' : `for a date: ${dates.join(' or ')}`
    return `Made at a plant of the DPRK that is named ${named}, if ${mark} is its name; no date.`
  },
  weigh: ({ senses, texts }, facts) => {
    const marks = texts.join(' or ')
    const repeated = facts.repeated === null ? [] : [inFavour('slight', `The context speaks of several parts ("${facts.repeated}"): if all bear this mark, that fits a maker.`)]
    if (senses.some(({ maker }) => maker !== undefined)) {
      return [
        ...repeated,
        inFavour('some', 'Published in 2024 as one of two readings of this number on a missile.'),
        ...(facts.item?.group === 'missile' ? [inFavour('some', `The context names a ${facts.item.name}, as the published case does.`)] : []),
        against('slight', 'Korean writes the month before the day: 11 February would be 211.'),
        against('some', 'Like parts of a later missile bear 113, which fits a count of years and not the name of a plant.'),
      ]
    }
    return [
      ...repeated,
      against('decisive', texts.length > 3 ? 'No plant is published for any other number than 112.' : `No plant of the name ${marks} is published.`),
      ...(texts.length === 1 && texts.every((text) => datesOf(text).length === 0) ? [against('some', `${marks} is no day and month in either order.`)] : []),
    ]
  },
  examples: [
    { mark: '112', gives: [{ maker: '"February 11" plant', country: 'KP', date: null, from: null, to: null }] },
    { mark: '113', gives: [{ maker: null, country: 'KP', date: null, meaning: 'Made at a plant of the DPRK that is named for a date: 11 March or 3 November or 13 January, if 113 is its name; no date.' }] },
    { mark: '11?', gives: [{ maker: '"February 11" plant' }, { maker: null }] },
    { mark: '12', gives: [] },
  ],
})

/** Day and month that three digits can be, the published order (day first) before the Korean one (month first). */
function datesOf(digits: string): string[] {
  const [a, ab, b, bc] = [Number(digits[0]), Number(digits.slice(0, 2)), Number(digits[2]), Number(digits.slice(1))]
  const name = (day: number, month: number): string[] => isDate(day, month) ? [`${day} ${months[month - 1]}`] : []
  return [...new Set([...name(ab, b), ...name(a, bc), ...name(b, ab), ...name(bc, a)])]
}

const isDate = (day: number, month: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)
