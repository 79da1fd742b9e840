/**
 * Number options: which lots or serials the marks of an item can mean, by what people stated and nobody rejected.
 *
 * A mark that one live reading takes for something else may give none; so may one that nobody accepted or preferred a reading of, one whose
 * serial was not read whole, and one of a group, of which it is not said that each bears it. What a decoder proposes is no number of an item.
 *
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup } from '../assembly.ts'
import { serialOf, type SerialNumber } from './serial-number.ts'

/** One thing that the marks of an item can give. `lot` and `serial` both `null`: nothing that can be compared. */
export interface NumberOption {
  readonly lot: string | null
  readonly serial: SerialNumber | null
  readonly scheme: string
  readonly maker: string | null
  readonly because: readonly StatementId[]
}

type What = 'lot' | 'serial'

/** Options of all records of one item; empty: no reading gives what is asked. */
export function numberOptions(world: World, records: readonly StatementId[], what: What): NumberOption[] {
  const questions = records.flatMap((item) => questionsOf(world, item, what))
  const isSettled = questions.some((options) => options.every((option) => option[what] !== null))
  const all = questions.flat().filter((option) => option[what] !== null || !isSettled)
  return [...Map.groupBy(all, (option) => JSON.stringify([option.lot, option.serial === null ? null : [option.serial.before, option.serial.digits, String(option.serial.number)], ...(option[what] === null ? [] : [option.scheme, option.maker])])).values()]
    .map((same) => ({ ...same[0]!, because: [...new Set(same.flatMap(({ because }) => because))] }))
}

/** One set of options for each mark that some reading takes for such a number, and for each number that was reported of the item. */
function questionsOf(world: World, id: StatementId, what: What): NumberOption[][] {
  const item = world.get(id, 'item')
  if (item === undefined) return []
  const ofMarks = world.referring(id, 'mark').flatMap((mark) => {
    const live = standing(world.referring(mark.id, 'reading').filter(({ fields }) => fields.mark === mark.id))
    const other: What = what === 'lot' ? 'serial' : 'lot'
    const telling = live.filter(({ fields }) => fields[what] !== null)
    // A mark may have both numbers, each in a reading of its own.
    const rivals = live.filter(({ fields }) => fields[what] === null && fields[other] === null)
    if (telling.length === 0) return []
    const options = [...telling, ...rivals].map((reading) => optionOf(reading, what, mark))
    return [isGroup(item) || !telling.some(isHeld) ? [...options, nothing([mark.id])] : options]
  })
  const ofReports = standing(world.referring(id, 'reading').filter(({ fields }) => fields.item === id)).filter(({ fields }) => fields[what] !== null)
    .map((report) => (isHeld(report) ? [optionOf(report, what, null)] : [optionOf(report, what, null), nothing([report.id])]))
  return [...ofMarks, ...ofReports]
}

function optionOf({ id, fields }: Statement<'reading'>, what: What, mark: Statement<'mark'> | null): NumberOption {
  return {
    lot: what === 'lot' ? fields.lot : null,
    serial: what === 'serial' && fields.serial !== null ? serialOf(fields.serial, mark?.fields.transcription ?? null) : null,
    scheme: fields.scheme, maker: fields.maker, because: mark === null ? [id] : [mark.id, id],
  }
}

const nothing = (because: readonly StatementId[]): NumberOption => ({ lot: null, serial: null, scheme: '', maker: null, because })
const isHeld = ({ fields }: Statement<'reading'>) => fields.status === 'accepted' || fields.status === 'preferred'

/** The latest judgement of each reading by one scheme with one lot and serial, where it is not a rejection. */
function standing(readings: readonly Statement<'reading'>[]): Statement<'reading'>[] {
  const latest = new Map(readings.map((reading) => [JSON.stringify([reading.fields.scheme, reading.fields.date, reading.fields.lot, reading.fields.serial]), reading]))
  return [...latest.values()].filter(({ fields }) => fields.status !== 'rejected')
}
