/**
 * Moving marker: the file that a folder has while a store is moved into it: whose log it is, and at which head.
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MoveRefused } from './faults.ts'

export const marker = (folder: string): string => join(folder, 'moving')

/** Throws `MoveRefused` for a folder into which a move is not done. */
export function refuseMoving(folder: string): void {
  if (existsSync(marker(folder))) throw new MoveRefused('copy-unfinished', `a move into ${folder} was cut short: run the same "proofmark move" again; it goes on where it was`)
}
