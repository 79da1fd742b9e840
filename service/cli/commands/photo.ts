/**
 * photo: what a file of a camera says by itself: time, place, device, and whether that fits a site.
 * @module
 */
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { parseEdtf } from '@proofmark/core/dates'
import { readCoordinates } from '@proofmark/core/evidence'
import { claimedDays, conflictsOf, conflictWords, readCameraFile, tellingBytes, type ClaimedSite } from '@proofmark/core/photos'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { pathIn } from '../data-folder.ts'

export const photo: Command = {
  name: 'photo',
  usage: ['photo FILE…', 'photo FILE… [--site COORDINATES] [--within KM] [--when EDTF] [--ahead SECONDS]'],
  does: 'What photographs and videos say by themselves: time, place, device; with a site, what does not fit. The files are only read.',
  options: { site: { type: 'string' }, within: { type: 'string' }, when: { type: 'string' }, ahead: { type: 'string' } },
  optionHelp: {
    '--site COORDINATES': 'where they are said to be taken, in any notation that means one point',
    '--within KM': 'how exactly that is known; left out, as exactly as its digits say',
    '--when EDTF': 'on which day or days they are said to be taken',
    '--ahead SECONDS': 'how far the clock of the camera went before the true time; less than 0 where it was behind',
  },
  example: 'proofmark photo DSCN0010.jpg --site "43.467, 11.885" --when 2008-10-22',
  async run(input) {
    if (input.arguments.length === 0) throw new BadUse('FILE is missing')
    const site = siteOf(input)
    const aheadSeconds = numberOption(input, 'ahead', 'a number of seconds') ?? 0
    const read = []
    for (const path of input.arguments) read.push({ path, ...await readPhoto(pathIn(input, path), site, aheadSeconds) })
    if (input.isJson) input.print(JSON.stringify(read, null, 2))
    else input.print(read.map(linesOf).join('\n\n'))
    return read.some(({ conflicts }) => conflicts.length > 0) ? 1 : 0
  },
}

async function readPhoto(path: string, site: ClaimedSite, aheadSeconds: number) {
  const found = statSync(path)
  if (!found.isFile()) throw new BadUse(`${path}: expected a file`)
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  const handle = openSync(path, 'r')
  try {
    const bytes = await tellingBytes(found.size, async (from, length) => {
      const part = new Uint8Array(Math.min(length, found.size - from))
      return part.subarray(0, readSync(handle, part, 0, part.length, from))
    })
    const { preview, ...file } = readCameraFile(bytes, found.size)
    return { sha256: hash.digest('hex'), size: found.size, ...file, previewBytes: preview?.length ?? 0, conflicts: conflictsOf(file, site, { aheadSeconds, now: Date.now() }) }
  } finally {
    closeSync(handle)
  }
}

function linesOf({ path, sha256, size, taken, satellite, written, point, pointFault, device, orientation, width, height, fields, unread, conflicts }: { readonly path: string } & Awaited<ReturnType<typeof readPhoto>>): string {
  const line = (name: string, value: string | number | null | undefined) => (value === null || value === undefined || value === '' ? [] : [`${name.padEnd(12)} ${value}`])
  const camera = [device.make, device.model, device.serial === null ? null : `serial ${device.serial}`].filter((part) => part !== null).join(' ')
  const place = point === null ? null : `${point.lat.toFixed(6)}, ${point.lon.toFixed(6)}${point.altitude === null ? '' : `, ${point.altitude.toFixed(0)} m`}${point.precisionKm === null ? '' : `, within ${(point.precisionKm * 1000).toFixed(0)} m as it says`}`
  return [
    JSON.stringify(path).slice(1, -1), ...line('sha256', sha256), ...line('bytes', size), ...line('taken', taken === null ? 'not said' : taken.edtf), ...line('satellites', satellite?.edtf), ...line('written', written?.edtf),
    ...line('place', place ?? (pointFault === null ? 'not said' : conflictWords({ code: 'point-missing', amount: null, fault: pointFault }))), ...line('camera', camera), ...line('turning', orientation), ...line('pixels', width === null ? null : `${width} × ${height}`),
    ...fields.map(({ group, name, said }) => `  ${group} ${name}: ${said}`), ...unread.map((each) => `  not read: ${each}`),
    ...conflicts.map((conflict) => `! ${conflictWords(conflict)}`),
  ].join('\n')
}

function siteOf(input: CommandInput): ClaimedSite {
  const [site, when, within] = [textOption(input, 'site'), textOption(input, 'when'), numberOption(input, 'within', 'a number of kilometres')]
  const readings = site === undefined ? [] : readCoordinates(site)
  if (site !== undefined && readings.length !== 1) throw new BadUse(`--site "${site}": ${readings.length === 0 ? 'is no point' : `can mean ${readings.length} points; write it with N and E, or as MGRS`}`)
  if (when !== undefined && !parseEdtf(when).ok) throw new BadUse(`--when "${when}": expected a date in EDTF, such as 2031-05-01`)
  const [point] = readings
  return {
    point: point === undefined ? null : { lat: point.lat, lon: point.lon, precisionKm: within ?? point.precisionKm },
    days: claimedDays(when ?? null),
  }
}

function numberOption(input: CommandInput, name: string, what: string): number | undefined {
  const text = textOption(input, name)
  if (text !== undefined && !/^-?\d+(?:\.\d+)?$/.test(text)) throw new BadUse(`--${name} "${text}": expected ${what}`)
  return text === undefined ? undefined : Number(text)
}
