/**
 * Vault schema: the tables of `vault/openings.sqlite` (spec/data-folder.md).
 * @module
 */
import { pictureSchema } from './picture-vault.ts'

// Rows in the order of writing: ids are random, and a table sorted by them would change a page for every row.
export const openingsSchema = `CREATE TABLE IF NOT EXISTS opening (statement TEXT PRIMARY KEY, generation INTEGER NOT NULL, sealed BLOB NOT NULL); ${pictureSchema}`
