/**
 * Gaps: values of a message that keep a place for a view (`woven.tsx`), in characters of private use, which no message has.
 * @module
 */

export const gapPattern = /\uE000([a-zA-Z]+)\uE001/

export const gaps = (...named: readonly string[]): Record<string, string> => Object.fromEntries(named.map((name) => [name, `\uE000${name}\uE001`]))
