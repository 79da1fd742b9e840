/**
 * Targets of what people type and bring: statement files, dates, marks, CSV; and the finding computed from the fields of a foreign package.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { equalBytes, parseJson, type Json } from '@proofmark/core/bytes'
import { bounds, formatEdtf, isRefusal, parseEdtf, refusalCodes } from '@proofmark/core/dates'
import { formatDraft, formatLabel, groupsByLabels, parseLabel, readDraft, toSeal } from '@proofmark/core/capture'
import { readCoordinates, type VerifiedStatement } from '@proofmark/core/evidence'
import { recomputeFinding } from '@proofmark/core/findings'
import { decode, formatTranscription, markingSystems, parseTranscription } from '@proofmark/core/marks'
import { commitFields, kinds, readStatementFile, type FileSurroundings } from '@proofmark/core/statements'
import { CsvProblem, parseCsv } from '../../service/cli/csv.ts'
import { root } from './seeds.ts'
import { answerOf, codesOf, require, type Target } from './target.ts'

const lines = () => readFileSync(join(root, 'examples', 'dprk-missiles-2024', 'statements.jsonl'), 'utf8').trimEnd().split('\n')
const around = (): FileSurroundings => {
  let count = 0
  return {
    known: { byId: () => undefined, byLabel: () => [] }, newId: () => (++count).toString(16).padStart(32, '0'), hasBlob: () => false,
    blobOfFile: (path) => ({ sha256: 'a'.repeat(64), size: 1, type: 'image/jpeg', name: path }),
  }
}

/** The example of spec/capture-draft.md. */
const drafts = () => JSON.stringify(JSON.parse(/^```json\n([^]*?)^```$/m.exec(readFileSync(join(root, 'spec', 'capture-draft.md'), 'utf8'))![1]!))

/** The example case as a package would show it. */
function statements(): VerifiedStatement[] {
  const { drafts } = readStatementFile(lines().join('\n'), around())
  return drafts.map(({ id, kind, version, fields }, at) => ({ id, kind, version, index: at + 5, signedBy: { name: 'collector', role: 'collector', verifierKey: 'collector+00000000+AQ==' }, fields: Object.fromEntries(commitFields(kind, fields)) as Record<string, Json>, withheld: [], erased: [] }))
}

const examples = () => markingSystems.flatMap((system) => system.examples.map(({ mark }) => mark))
const dates = ['', '..', '1984', '1984?', '1984-06-02?', '2004-06-11%', '201X', '1984-1X', '198X-XX-XX', '1964/2008', '2004-06-11%/2004-06~', '../1985-04-12', '1985-04/', '[1667,1668, 1670..1672]', '{..1983-12-31,1984-10-10..1984-11-01}', 'Y-17E7', 'Y171010000S3', '2001-21', '1985-04-12T23:20:30Z', '-0155', '2004-06-~01/2004-06-~20', '?2004-06-~04']

export const domainTargets: readonly Target[] = [
  {
    name: 'statement-file', answers: ['ok', 'refused'], seeds: () => { const all = lines(); return [...all, all.slice(0, 20).join('\n'), all.slice(20, 60).join('\n')] },
    run: (given: string) => {
      const { drafts, problems } = readStatementFile(given, around())
      const codes = codesOf('core/statements/statement-file.ts')
      require(problems.every(({ code, line, expected, found }) => codes.includes(code) && line >= 1 && expected !== '' && typeof found === 'string'), 'every problem has a known code, a line, and words')
      const count = given.split('\n').filter((line) => line.trim() !== '').length
      require(drafts.length + new Set(problems.map(({ line }) => line)).size >= count, 'every line lands or is reported')
      return problems.length === 0 ? 'ok' : 'refused'
    },
  },
  {
    name: 'edtf', answers: ['ok', ...refusalCodes], seeds: () => dates,
    run: (given: string) => {
      const parsed = parseEdtf(given)
      const found = bounds(given)
      if (parsed.ok) require(formatEdtf(parsed.value) === given, 'prints back')
      require(parsed.ok || isRefusal(found), 'bounds refuses what is no date')
      return parsed.ok ? 'ok' : isRefusal(found) ? (found as { code: string }).code : 'ok'
    },
  },
  {
    name: 'capture-draft', answers: ['ok', ...codesOf('core/capture/draft.ts')], seeds: () => { const draft = drafts(); return [draft, draft.replaceAll('"00000000000000000000000000000020"', '"00000000000000000000000000000030"'), draft.replace('"read":null', '"read":{"taken":null,"takenMs":null,"metadata":null,"squares":["PM1:00000000:RX-001"],"near":null}')] },
    run: (given: string) => {
      const read = readDraft(given)
      if (!read.ok) return read.code
      const again = readDraft(formatDraft(read.draft))
      require(again.ok && formatDraft(again.draft) === formatDraft(read.draft), 'prints back')
      const { groups, before, unclear } = groupsByLabels(read.draft)
      require([...before, ...groups.flatMap(({ photos }) => photos), ...unclear.flatMap(({ photo, following }) => [photo, ...following])].filter(({ item }) => item === null).length === read.draft.photos.filter(({ item }) => item === null).length, 'every photograph of no item is in one list')
      const { statements, faults } = toSeal(read.draft)
      require(statements.every(({ id, kind, fields }) => faults.some(({ about }) => about.id === id) || kinds[kind].schema.safeParse(fields).success), 'a statement is valid or has a fault')
      return 'ok'
    },
  },
  {
    name: 'label', answers: ['ok', ...codesOf('core/capture/label.ts')], seeds: () => ['PM1:0A1B2C3D:RX-001', 'PM1S:0A1B2C3D:RX-001', 'PM1S:0A1B2C3D:', 'PM1:0A1B2C3D:a:b ї 7', 'https://works.example/'],
    run: (given: string) => { const read = parseLabel(given); require(!read.ok || formatLabel(read.label) === given, 'prints back'); return answerOf(read) },
  },
  {
    name: 'coordinates', answers: ['none', 'one', 'several'], seeds: () => ['1.50012, 2.5', '1,5 2,5', `1°30'00.4" N 2°31'24" E`, 'N1 30.5 E2 31.4', '37U DQ 1234 5678', '33S 390000 4320000', '01:30:00N 002:31:24E', '1.50N2.50E', '-1.5/2.5'],
    run: (given: string) => {
      const readings = readCoordinates(given)
      require(readings.every(({ lat, lon, precisionKm }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && precisionKm > 0 && precisionKm < 5000), 'every reading is on the earth, with a precision')
      return readings.length === 0 ? 'none' : readings.length === 1 ? 'one' : 'several'
    },
  },
  {
    name: 'transcription', answers: ['ok', ...codesOf('core/marks/transcription.ts')], seeds: examples,
    run: (given: string) => { const parsed = parseTranscription(given); require(!parsed.ok || formatTranscription(parsed.cells) === given, 'prints back'); return answerOf(parsed) },
  },
  {
    name: 'decode', answers: ['ok'], seeds: examples,
    run: (given: string) => { const { readings } = decode(given, given.slice(0, 40)); require(readings.every(({ weight, meaning }) => weight > 0 && weight < 1 && meaning !== ''), 'a weight and a meaning'); return 'ok' },
  },
  {
    name: 'csv', answers: ['ok', 'refused'], seeds: () => ['mark,context\n113,"actuator, DPRK"\n', 'a;b\r\n"x""y",2\r\n', '\ufeffa,b\n', '"open', 'a,"b\nc",d'],
    run: (given: string) => {
      try {
        const rows = parseCsv(given)
        const written = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',') + '\n').join('')
        require(JSON.stringify(parseCsv(written)) === JSON.stringify(rows), 'the same rows again')
        return 'ok'
      } catch (error) {
        if (error instanceof CsvProblem) return 'refused'
        throw error
      }
    },
  },
  {
    // Whatever a hostile publisher shows, the verifier comes to an end; a throw is caught there, and the finding differs.
    name: 'finding', answers: ['computed', 'thrown'], seeds: () => [{ statements: statements() }],
    run: (given: { statements: VerifiedStatement[] }) => {
      const findings = statementsOf(given).filter(({ kind }) => kind === 'finding')
      try {
        const [first] = findings
        if (first !== undefined) require(equalBytes(recomputeFinding(statementsOf(given), first.id), recomputeFinding(statementsOf(given).toReversed(), first.id)), 'the same bytes whatever the order')
        return 'computed'
      } catch (error) {
        if (error instanceof Error && error.message.startsWith('does not hold')) throw error
        return 'thrown'
      }
    },
  },
]

/** As the verifier hands them on: everything but the values of the fields is checked before, and these are JSON. */
function statementsOf(given: { statements: VerifiedStatement[] }): VerifiedStatement[] {
  const all = Array.isArray(given?.statements) ? given.statements : []
  return all.flatMap((one) => {
    const fields = jsonOf(one?.fields)
    return typeof one?.id === 'string' && typeof one.kind === 'string' && Number.isSafeInteger(one.index) && fields !== null ? [{ ...one, fields }] : []
  })
}

function jsonOf(value: unknown): Record<string, Json> | null {
  try {
    const parsed = parseJson(JSON.stringify(value) ?? '')
    return parsed.ok && typeof parsed.value === 'object' && parsed.value !== null && !Array.isArray(parsed.value) ? (parsed.value as Record<string, Json>) : null
  } catch {
    return null
  }
}
