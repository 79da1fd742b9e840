/**
 * Gendered form: the same surname or patronymic as a man and as a woman bear it (Ivanov, Ivanova; Petrovich, Petrovna).
 *
 * Two such forms are of one family and seldom of one person: it speaks against sameness, where the letters alone speak for it.
 * @module
 */

const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:ov|ev|in|yn)$/, /(?:ova|eva|ina|yna)$/],
  [/(?:sky|skiy|skii|skij|ski)$/, /(?:skaya|skaia|skaja|ska)$/],
  [/(?:ovich|evich|ovych|ich)$/, /(?:ovna|evna|ivna|ichna)$/],
  [/oglu$|oghlu$/, /qizi$|kyzy$/],
  [/(?:ovs|evs|ins)$/, /(?:ova|eva|ina)$/],
]

/** Both from one stem of three letters or more, each with the ending of another gender. Commutative. */
export function genderedForms(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.length < 4 || b.length < 4) return false
  return pairs.some(([man, woman]) => (man.test(a) && woman.test(b) && isStem(a, man, b, woman)) || (woman.test(a) && man.test(b) && isStem(a, woman, b, man)))
}

const isStem = (a: string, ofA: RegExp, b: string, ofB: RegExp) => {
  const [stemA, stemB] = [a.replace(ofA, ''), b.replace(ofB, '')]
  return stemA.length >= 2 && stemA.slice(0, 3) === stemB.slice(0, 3)
}
