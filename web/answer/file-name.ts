/**
 * File names of what this page saves: of plain characters, so that every system and mail program keeps them.
 * @module
 */
import type { RequestSheet } from '@proofmark/core/answers'

export const fileName = ({ reference, request }: Pick<RequestSheet, 'reference' | 'request'>, ending: string): string =>
  `${(reference ?? request.slice(0, 8)).replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'request'}.${ending}`
