/**
 * Once: what is made when somebody asks for it first, and kept.
 * @module
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
