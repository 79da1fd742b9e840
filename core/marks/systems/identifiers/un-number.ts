/**
 * UN number: four digits for a substance or article in transport, as on crates and papers. Explosives are 0004 to 0519.
 * @module
 */
import { identifier } from '../../identifier.ts'

const known: Readonly<Record<string, string>> = { '0363': 'ammunition, proof' }

export const unNumber = identifier({
  id: 'un-number',
  title: 'UN number of dangerous goods',
  layout: 'UN and 4 digits',
  namedBy: /\bUN number/iu,
  seenOn: ['packaging'],
  sources: [{ title: 'Hazmat tool: UN0363', url: 'https://www.hazmattool.com/info.php?a=Ammunition%2C+proof&b=UN0363&c=1.4G' }],
  pattern: /^UN ?(?<number>[0-3]\d{3})$/u,
  alphabet: '0123456789',
  longest: 7,
  silentOn: 'maker and date',
  read: ({ number = '' }) => [{ dates: [], serial: number }],
  names: ({ serial }) => `Goods of UN number ${serial}${known[serial ?? ''] === undefined ? '' : ` (${known[serial ?? '']})`}`,
  examples: [
    { mark: 'UN0363', gives: [{ serial: '0363' }] },
    { mark: 'UN 1203', gives: [{ serial: '1203' }] },
    { mark: '0363', gives: [] },
  ],
})
