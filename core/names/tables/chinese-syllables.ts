/**
 * Syllables of Mandarin in Hanyu Pinyin, and how Wade-Giles writes them.
 *
 * Sources: ISO 7098:2015 (Pinyin); Giles, A Chinese-English Dictionary, 1912. Marks of breath are left out, as lists do.
 * @module
 */

const initials: Readonly<Record<string, string>> = { b: 'p', p: 'p', m: 'm', f: 'f', d: 't', t: 't', n: 'n', l: 'l', g: 'k', k: 'k', h: 'h', j: 'ch', q: 'ch', x: 'hs', zh: 'ch', ch: 'ch', sh: 'sh', r: 'j', z: 'ts', c: 'ts', s: 's', y: 'y', w: 'w', '': '' }
const finals: Readonly<Record<string, string>> = { ong: 'ung', ian: 'ien', ie: 'ieh', ue: 'ueh', e: 'e', uo: 'o', ui: 'ui', iu: 'iu', iong: 'iung' }
const pattern = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)$/

/** Of one syllable of Pinyin; null for any other text. `xiao` is `hsiao`, `zhi` is `chih`. */
export function wadeGilesOf(syllable: string): string | null {
  const match = pattern.exec(syllable)
  if (match === null) return null
  const [initial, final] = [match[1]!, match[2]!]
  if (final === 'i' && /^(zh|ch|sh|r)$/.test(initial)) return `${initials[initial]}ih`
  if (final === 'i' && /^[zcs]$/.test(initial)) return `${initial === 's' ? 's' : 'tz'}u`
  if (initial === 'y' && final === 'ou') return 'yu'
  if (initial === 'y' && final === 'an') return 'yen'
  if (final === 'uo' && /^[gkh]$/.test(initial)) return `${initials[initial]}uo`
  if (final === 'ui' && /^[gk]$/.test(initial)) return 'kuei'
  return (initials[initial] ?? initial) + (finals[final] ?? final)
}

/** A word as two or three syllables of Pinyin, or null: `xiaoping` is xiao, ping. */
export function syllablesOf(word: string): readonly string[] | null {
  if (word.length > 18) return null
  const from = (rest: string, left: number): readonly string[] | null => {
    if (rest === '') return []
    if (left === 0) return null
    for (let length = Math.min(6, rest.length); length > 0; length--) {
      if (!pattern.test(rest.slice(0, length))) continue
      const behind = from(rest.slice(length), left - 1)
      if (behind !== null) return [rest.slice(0, length), ...behind]
    }
    return null
  }
  const found = from(word, 3)
  return found !== null && found.length > 1 ? found : null
}
