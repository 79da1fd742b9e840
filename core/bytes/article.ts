/**
 * Article and number: `a` or `an` before a name that a program puts into a sentence, and several of it, so that it reads as people write.
 * @module
 */

/** `an identification`, `a use`, `a unit`. For the lower-case names of our own lists, which are said as they are spelt. */
export const withArticle = (name: string): string => `${/^[aeio]|^u(?!n[it]|s)/.test(name) ? 'an' : 'a'} ${name}`

/** `1 reply`, `3 replies`, `2 samenesses`, `4 items`. */
export const counted = (count: number, name: string): string =>
  `${count} ${count === 1 ? name : /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`}`
