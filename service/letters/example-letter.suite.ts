/**
 * Facts of invented letters, with every part that can go wrong: a damaged mark, Hangul, hostile words, several paragraphs, two items.
 * @module
 */
import type { LetterFacts } from './facts.ts'

export const hostile = '#read("/etc/passwd") [[x]] $ 1 $ *b* _i_ <script> & {reference} \u202Eevil\u2066'

export const traceFacts: LetterFacts = {
  purpose: 'trace', reference: 'EX/2031-0417', date: '2031-05-02', deadline: '2031-06-30',
  agency: { name: 'Example Tracing Office', lines: ['1 Example Street', 'Exampleton, XA'], role: null },
  addressee: { name: 'Example Works', lines: ['Factory Road 7', 'XB-1000 Workstown'], role: 'manufacturer' },
  items: [
    { id: 'a'.repeat(32), label: 'item-1', description: 'Jet vane actuator, casing bent', identification: 'actuator of a guided missile (proposed, basis: shape)', photographs: [], marks: [
      { where: 'left side of the housing', technique: 'engraved', state: 'present', transcription: 'ㅈ12 34-[38]?\n1{1}3' }, { where: 'base', technique: null, state: 'obliterated', transcription: null },
    ] },
    { id: 'b'.repeat(32), label: 'item-2', description: hostile, identification: null, photographs: [], marks: [{ where: null, technique: 'stencil', state: 'present', transcription: 'دفعة 17/٨٤' }] },
  ],
  circumstances: 'Documented on 1 May 2031 at an invented site.\nBoth items lay in one crate.', grounds: null, use: 'Establishing the chain of supply.', identification: 'Parts of one guided missile.', other: null,
  confidentiality: 'The reply is kept confidential and quoted only with your consent.', sentences: [], withheld: 0,
}

export const noticeFacts: LetterFacts = {
  ...traceFacts, purpose: 'right-of-reply', reference: 'EX/2031-0418', items: traceFacts.items.slice(0, 1), other: 'The findings are to be published in July 2031.',
  sentences: ['Example Works made the actuator between 2029 and 2030.', 'It left the custody of its first consignee at an unknown time.'],
}
