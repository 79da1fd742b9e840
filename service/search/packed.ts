/**
 * Packed: plain data with typed arrays in it, as a text that says how it is put together and the arrays beside it, and back. What holds millions of
 * numbers is never written as text.
 * @module
 */

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array

/** What can be packed: plain objects, lists, maps and sets of it, and typed arrays. */
export type Packable = string | number | boolean | null | Numbers | readonly Packable[] | ReadonlyMap<Packable, Packable> | ReadonlySet<Packable> | { readonly [name: string]: Packable | undefined }

export interface Packed { readonly layout: string; readonly arrays: readonly Numbers[] }

const makers = { Uint8Array, Uint16Array, Uint32Array, Int8Array, Int16Array, Int32Array, Float32Array, Float64Array } as const
type MakerName = keyof typeof makers

/** An array stands in the layout as the kind and length of the next one, in the order in which they are met. */
type Written = string | number | boolean | null | Written[] | { readonly array: MakerName; readonly length: number } | { readonly map: Written[] } | { readonly set: Written[] } | { readonly fields: Readonly<Record<string, Written>> }

export function pack(value: Packable): Packed {
  const arrays: Numbers[] = []
  const written = (each: Packable): Written => {
    if (each === null || typeof each !== 'object') return each
    if (ArrayBuffer.isView(each)) {
      const numbers = each as Numbers
      arrays.push(numbers)
      return { array: numbers.constructor.name as MakerName, length: numbers.length }
    }
    if (Array.isArray(each)) return each.map(written)
    if (each instanceof Map) return { map: [...each].map(([key, of]) => [written(key as Packable), written(of as Packable)]) }
    if (each instanceof Set) return { set: [...each].map((of) => written(of as Packable)) }
    return { fields: Object.fromEntries(Object.entries(each as Record<string, Packable | undefined>).flatMap(([name, of]) => (of === undefined ? [] : [[name, written(of)]]))) }
  }
  return { layout: JSON.stringify(written(value)), arrays }
}

/** `next` gives the bytes of the next array, whose length in bytes it is told. Throws where the layout is none. */
export function unpack(layout: string, next: (bytes: number) => ArrayBuffer): Packable {
  const read = (each: Written): Packable => {
    if (each === null || typeof each !== 'object') return each
    if (Array.isArray(each)) return each.map(read)
    if ('array' in each) {
      const make = makers[each.array]
      return new make(next(each.length * make.BYTES_PER_ELEMENT))
    }
    if ('map' in each) return new Map(each.map.map((pair) => { const [key, of] = pair as [Written, Written]; return [read(key), read(of)] }))
    if ('set' in each) return new Set(each.set.map(read))
    return Object.fromEntries(Object.entries(each.fields).map(([name, of]) => [name, read(of)]))
  }
  return read(JSON.parse(layout) as Written)
}
