/**
 * Lazy list: a list whose members are fetched when somebody looks at them. Whoever goes through it holds one at a time; whoever copies it holds all.
 *
 * It is an array to all who read one: `Array.isArray`, indexes, iteration and every method of arrays that changes nothing.
 * @module
 */

/** `at`: of each whole number below `length`. A list is a value: nothing can be put into it. */
export function lazyList<T>(length: number, at: (index: number) => T): readonly T[] {
  const refuse = (): never => { throw new TypeError('this list is only read') }
  return new Proxy<T[]>([], {
    get(target, name, receiver) {
      if (name === 'length') return length
      const index = indexIn(name)
      return index === null ? Reflect.get(target, name, receiver) : index < length ? at(index) : undefined
    },
    // Methods of arrays ask this before they take a member.
    has(target, name) {
      const index = indexIn(name)
      return index === null ? Reflect.has(target, name) : index < length
    },
    set: refuse, defineProperty: refuse, deleteProperty: refuse,
  })
}

function indexIn(name: string | symbol): number | null {
  // Most names are indexes; those of methods begin with a letter.
  if (typeof name !== 'string') return null
  const first = name.charCodeAt(0)
  return first >= 48 && first <= 57 ? Number(name) : null
}
