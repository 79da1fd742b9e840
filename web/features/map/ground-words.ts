/**
 * Words on the ground of a map: where a line of latitude or longitude lies, and how long its scale is.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const groundWords = catalog({
  en: { north: '{degrees}° N', south: '{degrees}° S', east: '{degrees}° E', west: '{degrees}° W', km: '{length} km', m: '{length} m' },
  fr: { north: '{degrees}° N', south: '{degrees}° S', east: '{degrees}° E', west: '{degrees}° O', km: '{length} km', m: '{length} m' },
  uk: { north: '{degrees}° пн. ш.', south: '{degrees}° пд. ш.', east: '{degrees}° сх. д.', west: '{degrees}° зх. д.', km: '{length} км', m: '{length} м' },
  ar: { north: '{degrees}° ش', south: '{degrees}° ج', east: '{degrees}° ق', west: '{degrees}° غ', km: '{length} كم', m: '{length} م' },
})
