/**
 * NATO stock number: supply class (4 digits), the bureau that codified the item first (2), item number (7).
 *
 * It names a kind of item, the same from every maker: neither maker, place nor date.
 * @module
 */
import { identifier, sensesOfRows } from '../../identifier.ts'
import { codificationBureaux } from '../../tables/codification-bureaux.ts'

export const nsn = identifier({
  id: 'nsn',
  title: 'NATO stock number',
  layout: 'class 4 digits - bureau 2 - item 3 - 4',
  namedBy: /\bNSN\b|(?:NATO )?stock number/iu,
  sources: [{ title: 'NATO AC/135: codes of bureaux', url: 'http://www.nato.int/structur/AC/135/main/links/codsp3.htm' }],
  pattern: /^(?:(?:NSN|NATO STOCK N(?:O|R|UMBER)|STOCK NO)[.:]? ?)?(?<class>\d{4})[- ]?(?<bureau>\d\d)[- ]?(?<item>[0-9A-Z]{3}[- ]?\d{4})$/u,
  alphabet: '0123456789',
  longest: 36,
  silentOn: 'the maker, the date, and who owned the thing: the country only codified the item first',
  read: ({ class: supplyClass = '', bureau = '', item = '' }) => {
    // Classes begin with groups 10 to 99.
    if (Number(supplyClass.slice(0, 2)) < 10) return []
    return sensesOfRows(codificationBureaux.of(bureau), { serial: `${supplyClass}-${bureau}-${item.replace(/[- ]/u, '').replace(/^(.{3})/u, '$1-')}` })
  },
  names: ({ serial, country }) => `An item with NATO stock number ${serial}${country === undefined ? '' : `, codified first by ${country}`}`,
  examples: [
    { mark: '5120-00-640-6732', gives: [{ country: 'US', serial: '5120-00-640-6732', maker: null, date: null }] },
    { mark: '5905-00-7345199', gives: [{ country: 'US' }] },
    { mark: '1005-12-3456', gives: [] },
    { mark: '0905-00-734-5199', gives: [] }, // there is no group 09
  ],
})
