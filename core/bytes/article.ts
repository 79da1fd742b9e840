/**
 * Article: `a` or `an` before a name that a program puts into a sentence, so that it reads as people write.
 * @module
 */

/** `an identification`, `a use`, `a unit`. For the lower-case names of our own lists, which are said as they are spelt. */
export const withArticle = (name: string): string => `${/^[aeio]|^u(?!n[it]|s)/.test(name) ? 'an' : 'a'} ${name}`
