/**
 * Article: a word with "a" or "an", as it is spoken: an item, a use.
 * @module
 */
export const withArticle = (word: string): string => `${/^(?!use|uni)[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`
