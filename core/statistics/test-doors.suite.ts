/**
 * Doors for tests: what makes a figure is not given to other folders.
 * @module
 */
export { figure, note } from './figure.ts'
export { figureTable } from './figure-table.ts'
