/**
 * No maker code: that nothing stands there is an observation, and never an attribution by itself.
 * @module
 */
import { yearStretch } from '../../possible-dates.ts'
import { against } from '../../reading.ts'
import { markingSystem, type Sense } from '../../system.ts'

const register = { title: 'Orange County Register: Iranian ammunition in Africa, told by elimination', url: 'http://www.ocregister.com/news/ammunition-20366' }
const muzej = { title: 'Muzejní archeologie: stamps of 7.62 x 25 mm cases', url: 'https://www.muzejniarcheologie.cz/en/akce-a-vystavy/2-sv-valka/7-62-x-25-mm-tokarev/' }

export const noMakerCode = markingSystem({
  id: 'no-maker-code', version: 1, title: 'No maker code on a cartridge', kind: 'headstamp', seenOn: ['cartridge'], inUse: null, usedIn: [], sources: [register, muzej],
  layout: '(none) or (no factory code)', pattern: /^\((?:none|no (?:factory|maker) code|no (?:head)?stamp|blank)\)$/iu, alphabet: '0', longest: 20,
  silentOn: 'the maker: absence is weak, several States made cartridges without a code', lookalikes: [],
  read: (): Sense[] => [
    { dates: [], meaning: 'No maker code: an observation, and no attribution.' },
    { dates: [], country: 'IR', maker: 'Iranian state production', sources: [register], cautions: ['7.62 x 39 without a code was attributed to Iran only after six years of ruling out others.'] },
    { dates: [yearStretch(1942)], country: 'SU', maker: 'Tula, wartime', sources: [muzej], cautions: ['7.62 x 25 of 1942 without a stamp: the source says "probably".'] },
    { dates: [], country: 'US', maker: 'United States government, for the war in Viet Nam', cautions: ['Some 7.62 x 39 lots carried no stamp.'] },
  ],
  meaning: ({ senses }) => `Perhaps ${senses[0]?.maker ?? 'nobody'}: no code stands there.`, weigh: ({ senses }) => senses[0]?.country === undefined ? [] : [against('some', 'That there is no code shows no maker by itself.')],
  examples: [
    { mark: '(no factory code)', gives: [{ country: null }, { country: 'IR' }, { country: 'SU' }, { country: 'US' }] },
    { mark: '(some)', gives: [] },
  ],
})
