/**
 * Four digits, year and week: the commonest date code of electronic components. Four digits can be the number of a type too (8049).
 * @module
 */
import { dateCode, weeksOf, yearsOfTwo } from '../../date-code.ts'

const telcontar = { title: 'Telcontar: IC date codes', url: 'https://telcontar.net/KBK/tech/IC_dates.php' }
const museum = { title: 'OS/2 Museum: date codes of a processor', url: 'http://os2museum.com/wp/page/38' }

export const yyww = dateCode({
  id: 'yyww',
  title: 'Year and week of electronic components (YYWW)',
  maker: null,
  namedBy: /date ?code/iu,
  kind: 'production-week',
  inUse: '1970/..',
  sources: [telcontar, { title: 'How ceramic capacitors are dated', url: 'https://qeeebo.com/questions/how/ad/af6/how-are-ceramic-capacitors-dated' }],
  layout: '[DC or #] year 2 digits, week 01 to 53; perhaps a letter; or full year - week',
  pattern: /^(?:(?:D\/?C:? ?|#)?(?<year>\d\d)(?<week>0[1-9]|[1-4]\d|5[0-3])(?:[A-Z+]|E\d)?|20(?<year>\d\d)[-/](?:W(?<week>0[1-9]|[1-4]\d|5[0-3])|(?<week>1[3-9]|[2-4]\d|5[0-3])))$/u,
  alphabet: '0123456789',
  longest: 10,
  read: ({ year = '', week }) => [{ dates: weeksOf(yearsOfTwo(year, 1970), Number(week)) }],
  cautions: ['Makers count week 1 differently; the days are those of the ISO week and can be off by a week.', 'Four digits can be the number of a type.'],
  examples: [
    { mark: '8747', context: 'crystal oscillator', gives: [{ date: '1987-11-16/1987-11-22' }] },
    { mark: '8617L', gives: [{ date: '1986-04-21/1986-04-27' }] },
    { mark: '87?7', gives: [{ from: '1987-02-09' }] },
    { mark: '#1935', context: 'transceiver', gives: [{ date: '2019-08-26/2019-09-01' }] },
    { mark: '2019-35', context: 'circuit board', gives: [{ date: '2019-08-26/2019-09-01' }] },
    { mark: '2019-05', gives: [] }, // that is a month
    { mark: '8754', gives: [] },
    { mark: '5001', gives: [] },
  ],
})

export const wwyy = dateCode({
  id: 'wwyy',
  title: 'Week and year of circuit boards (WWYY)',
  maker: null,
  namedBy: /circuit board|\bPCB\b/iu,
  isRarer: true,
  kind: 'production-week',
  inUse: '1970/..',
  sources: [museum],
  layout: 'week 01 to 53, year 2 digits',
  pattern: /^(?:94V-?0 )?(?<week>0[1-9]|[1-4]\d|5[0-3])(?<year>\d\d)$/u,
  alphabet: '0123456789',
  longest: 10,
  read: ({ year = '', week }) => [{ dates: weeksOf(yearsOfTwo(year, 1970), Number(week)) }],
  cautions: ['Boards have either order: week and year, or year and week.'],
  examples: [
    { mark: '0403', context: 'circuit board', gives: [{ date: '2003-01-20/2003-01-26' }] },
    { mark: '5403', gives: [] },
    { mark: '040', gives: [] },
  ],
})
