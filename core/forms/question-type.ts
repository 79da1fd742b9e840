/**
 * Question types: what the column `type` of an XLSForm says, in all its spellings, older ones included.
 *
 * Source: XLSForm.org, "Question types" and "Metadata"; aliases as pyxform 1.x to 4.x takes them (question_type_dictionary, aliases).
 * @module
 */

/** `file`: a file that was taken or chosen: image, audio, video, any. */
export type QuestionType =
  | 'text' | 'integer' | 'decimal' | 'range' | 'select-one' | 'select-multiple' | 'rank' | 'note' | 'geopoint' | 'geotrace' | 'geoshape' | 'date' | 'time' | 'datetime'
  | 'image' | 'audio' | 'video' | 'file' | 'barcode' | 'calculate' | 'acknowledge' | 'hidden' | 'metadata' | 'external-data'

export interface QuestionRow { readonly is: 'question'; readonly type: QuestionType; readonly list: string | null; readonly isListInFile: boolean; readonly hasOther: boolean }
export interface SectionRow { readonly is: 'begin' | 'end'; readonly section: 'group' | 'repeat' }

const plain: Readonly<Record<string, QuestionType>> = {
  text: 'text', string: 'text', 'phone number': 'text', 'get phone number': 'text', 'string prompt': 'text', 'q string': 'text',
  integer: 'integer', int: 'integer', 'q int': 'integer', decimal: 'decimal', 'q decimal': 'decimal', range: 'range', percentage: 'integer',
  note: 'note', 'q note': 'note', 'add note prompt': 'note', geopoint: 'geopoint', gps: 'geopoint', location: 'geopoint', 'q geopoint': 'geopoint', 'q location': 'geopoint', geotrace: 'geotrace', geoshape: 'geoshape',
  date: 'date', 'q date': 'date', 'add date prompt': 'date', time: 'time', datetime: 'datetime', 'date time': 'datetime', 'q date time': 'datetime',
  image: 'image', photo: 'image', picture: 'image', 'q picture': 'image', 'q image': 'image', audio: 'audio', 'q audio': 'audio', 'background-audio': 'audio', video: 'video', 'q video': 'video', file: 'file', binary: 'file',
  barcode: 'barcode', 'q barcode': 'barcode', calculate: 'calculate', 'q calculate': 'calculate', acknowledge: 'acknowledge', trigger: 'acknowledge', 'q acknowledge': 'acknowledge', hidden: 'hidden',
  start: 'metadata', 'start time': 'metadata', 'get start time': 'metadata', end: 'metadata', 'end time': 'metadata', 'get end time': 'metadata', today: 'metadata', 'get today': 'metadata', deviceid: 'metadata', 'device id': 'metadata', 'get device id': 'metadata',
  subscriberid: 'metadata', 'subscriber id': 'metadata', 'get subscriber id': 'metadata', imei: 'metadata', simserial: 'metadata', 'sim id': 'metadata', 'get sim id': 'metadata', phonenumber: 'metadata', username: 'metadata', email: 'metadata',
  audit: 'metadata', 'start-geopoint': 'geopoint', 'background-geopoint': 'geopoint', uri: 'metadata', 'uri:deviceid': 'metadata', 'uri:username': 'metadata',
  'xml-external': 'external-data', 'csv-external': 'external-data',
}

const select = /^(?<word>select[_ ]one|select1|select[_ ]multiple|select all that apply|add select one prompt using|add select multiple prompt using|rank)(?<external>[_ ]external)?(?<file>[_ ]from[_ ]file)?(?: from| using)? +(?<list>\S+)(?<other> or[_ ](?:specify[_ ])?other)?$/i

/** `null`: no type of XLSForm. Spaces within and around do not count. */
export function parseRowType(text: string): QuestionRow | SectionRow | null {
  const words = text.trim().replaceAll(/\s+/gu, ' ')
  const section = /^(begin|end)[_ ](group|repeat)$/i.exec(words)
  if (section !== null) return { is: section[1]!.toLowerCase() as 'begin' | 'end', section: section[2]!.toLowerCase() as 'group' | 'repeat' }
  const found = select.exec(words)?.groups
  if (found !== undefined) {
    const word = found['word']!.toLowerCase()
    const type = word === 'rank' ? 'rank' : /multiple|all/.test(word) ? 'select-multiple' : 'select-one'
    return { is: 'question', type, list: found['list']!, isListInFile: found['file'] !== undefined || found['external'] !== undefined, hasOther: found['other'] !== undefined }
  }
  const name = words.toLowerCase()
  return Object.hasOwn(plain, name) ? { is: 'question', type: plain[name]!, list: null, isListInFile: false, hasOther: false } : null
}

/** Whether its value is the name of a file that came along. */
export const isFileType = (type: QuestionType): boolean => type === 'image' || type === 'audio' || type === 'video' || type === 'file'

/** Nobody answers it, and no submission holds a value of it. */
export const holdsNothing = (type: QuestionType): boolean => type === 'external-data'
