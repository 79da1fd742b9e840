/**
 * Invented: worlds and marks for trials and benches, the same at each run.
 * @module
 */
export { chanceFrom, oneOf, type Chance } from './chance.ts'
export { inventedItems, inventedValues, inventedWords, type InventedItem } from './items.ts'
export { inventedMarks, patternClasses } from './marks.ts'
export { inventedWorld, pictureName, type InventedWorld } from './world.ts'
