/**
 * Invented: worlds and marks for trials and benches, the same at each run.
 * @module
 */
export { chanceFrom, type Chance } from './chance.ts'
export { inventedMarks, patternClasses } from './marks.ts'
export { inventedWorld, pictureName, type InventedWorld } from './world.ts'
