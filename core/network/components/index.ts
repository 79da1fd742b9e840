/**
 * Components: parts of weapons with all that is said of them, counted, compared, and held against what others counted.
 * @module
 */
export { compareWeapons, type Comparison, type Pair, type PairedBy, type PartType, type Side, type TypeSide } from './comparison.ts'
export { countings, countParts, type CountBy, type CountRow, type Counts, type Least, type Listed } from './counts.ts'
export { duplicatesIn, extrasOf, type Duplicate, type DuplicateReason } from './duplicates.ts'
export { ownCountry, type OwnCountry } from './own-country.ts'
export { alone, noDate, type Part, type PartDate, type PartEntry, type PartMark, type PartNumber, type PartRole, type Surroundings } from './part.ts'
export { typeOf } from './part-type.ts'
export { publishedOf, type Published } from './published.ts'
export { partNumberOf } from './said-nothing.ts'
export { looseParts, partsOf, weaponsOf } from './weapon-parts.ts'
