/**
 * Pairs of names scored, against Jaro-Winkler on the same pairs: a measure that looks at letters alone and gives no reasons.
 * @module
 */
import { prepareName, scoreNames } from '@proofmark/core/names'

const given = 'Ivan Olga Hassan Mohammed Abdul Yusuf Chen Mei Kim Jong Anna Peter Omar Fatima Sergei Nikolai Maria José Карим Ирина'.split(' ')
const family = 'Primerov Exampleman al-Mithali Vydumanov Beispiel Ejemplo Nobody Wang Zhang Park Choi Hassan Khalil Nasser Mustermann Пример Выдуманов Haddad Rossi Novak'.split(' ')
const trade = 'Trading Electronics Technology Industries Import Export Logistics Shipping Systems Holding'.split(' ')
const forms = 'Ltd LLC OOO GmbH JSC S.A. Limited'.split(' ')

/** Invented, the same at each run: half persons, a quarter companies, a quarter a spelling of the other side with a slip. */
export function inventedNames(count: number): string[] {
  let seed = 19_840_617
  const chance = (below: number) => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor(seed / 65_536) % below }
  const of = (list: readonly string[]) => list[chance(list.length)]!
  const slip = (name: string) => { const at = 1 + chance(Math.max(1, name.length - 2)); return name.slice(0, at) + name.slice(at + 1) }
  const names: string[] = []
  while (names.length < count) {
    const kind = chance(4)
    const last = names.at(-1)
    if (kind === 3 && last !== undefined) names.push(slip(last))
    else if (kind === 2) names.push(`${of(family)} ${of(trade)} ${of(trade)} ${of(forms)}`)
    else names.push(`${of(given)} ${of(given)} ${of(family)}`)
  }
  return names
}

export function nameTimes() {
  const texts = inventedNames(2000)
  const prepareRounds = Array.from({ length: 5 }, () => timeOf(() => { for (const text of texts) prepareName(text) }) / texts.length)
  const names = texts.map((text) => prepareName(text))
  const pairs = 200_000
  let sum = 0
  const score = () => { for (let n = 0; n < pairs; n++) sum += scoreNames(names[n % names.length]!, names[(n * 7 + (n % 3)) % names.length]!) }
  const near = () => { for (let n = 0; n < pairs; n++) sum += scoreNames(names[n % names.length]!, names[(n + 1) % names.length]!) }
  const lower = texts.map((text) => text.toLowerCase())
  const simple = () => { for (let n = 0; n < pairs; n++) sum += jaroWinkler(lower[n % names.length]!, lower[(n * 7 + (n % 3)) % names.length]!) }
  const best = (work: () => void) => Math.min(...Array.from({ length: 5 }, () => timeOf(work))) / pairs
  return { prepare: Math.min(...prepareRounds), far: best(score), near: best(near), jaroWinkler: best(simple), sum }
}

/** Milliseconds of this process on a processor: others use the machine too. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function jaroWinkler(a: string, b: string): number {
  const range = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const [takenA, takenB] = [new Uint8Array(a.length), new Uint8Array(b.length)]
  let common = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - range); j < Math.min(b.length, i + range + 1); j++) {
      if (takenB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      takenA[i] = takenB[j] = 1
      common++
      break
    }
  }
  if (common === 0) return 0
  let [turned, at] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    if (takenA[i] === 0) continue
    while (takenB[at] === 0) at++
    if (a.charCodeAt(i) !== b.charCodeAt(at++)) turned++
  }
  const jaro = (common / a.length + common / b.length + (common - turned / 2) / common) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
