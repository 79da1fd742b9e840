/**
 * Headstamps by the country whose makers use them, in order of the ids.
 * @module
 */
import type { MarkingSystem } from '../../system.ts'
import { arHeadstamp } from './ar-headstamp.ts'
import { atHeadstamp } from './at-headstamp.ts'
import { auHeadstamp } from './au-headstamp.ts'
import { bdHeadstamp } from './bd-headstamp.ts'
import { beHeadstamp } from './be-headstamp.ts'
import { bgHeadstamp } from './bg-headstamp.ts'
import { brHeadstamp } from './br-headstamp.ts'
import { caHeadstamp } from './ca-headstamp.ts'
import { chHeadstamp } from './ch-headstamp.ts'
import { clHeadstamp } from './cl-headstamp.ts'
import { cnHeadstamp } from './cn-headstamp.ts'
import { coHeadstamp } from './co-headstamp.ts'
import { czHeadstamp } from './cz-headstamp.ts'
import { ddHeadstamp } from './dd-headstamp.ts'
import { deHeadstamp } from './de-headstamp.ts'
import { dkHeadstamp } from './dk-headstamp.ts'
import { egHeadstamp } from './eg-headstamp.ts'
import { esHeadstamp } from './es-headstamp.ts'
import { fiHeadstamp } from './fi-headstamp.ts'
import { frHeadstamp } from './fr-headstamp.ts'
import { gbHeadstamp } from './gb-headstamp.ts'
import { grHeadstamp } from './gr-headstamp.ts'
import { huHeadstamp } from './hu-headstamp.ts'
import { idHeadstamp } from './id-headstamp.ts'
import { ilHeadstamp } from './il-headstamp.ts'
import { inHeadstamp } from './in-headstamp.ts'
import { itHeadstamp } from './it-headstamp.ts'
import { keHeadstamp } from './ke-headstamp.ts'
import { krHeadstamp } from './kr-headstamp.ts'
import { mxHeadstamp } from './mx-headstamp.ts'
import { myHeadstamp } from './my-headstamp.ts'
import { ngHeadstamp } from './ng-headstamp.ts'
import { nlHeadstamp } from './nl-headstamp.ts'
import { noHeadstamp } from './no-headstamp.ts'
import { phHeadstamp } from './ph-headstamp.ts'
import { pkHeadstamp } from './pk-headstamp.ts'
import { plHeadstamp } from './pl-headstamp.ts'
import { ptHeadstamp } from './pt-headstamp.ts'
import { roHeadstamp } from './ro-headstamp.ts'
import { ruHeadstamp } from './ru-headstamp.ts'
import { sdHeadstamp } from './sd-headstamp.ts'
import { seHeadstamp } from './se-headstamp.ts'
import { sgHeadstamp } from './sg-headstamp.ts'
import { suHeadstamp } from './su-headstamp.ts'
import { thHeadstamp } from './th-headstamp.ts'
import { trHeadstamp } from './tr-headstamp.ts'
import { tzHeadstamp } from './tz-headstamp.ts'
import { uaHeadstamp } from './ua-headstamp.ts'
import { ugHeadstamp } from './ug-headstamp.ts'
import { usHeadstamp } from './us-headstamp.ts'
import { veHeadstamp } from './ve-headstamp.ts'
import { yuHeadstamp } from './yu-headstamp.ts'
import { zaHeadstamp } from './za-headstamp.ts'
import { zwHeadstamp } from './zw-headstamp.ts'
import { numbersOnly } from './numbers-only.ts'

export const headstamps: readonly MarkingSystem[] = [
  arHeadstamp,
  atHeadstamp,
  auHeadstamp,
  bdHeadstamp,
  beHeadstamp,
  bgHeadstamp,
  brHeadstamp,
  caHeadstamp,
  chHeadstamp,
  clHeadstamp,
  cnHeadstamp,
  coHeadstamp,
  czHeadstamp,
  ddHeadstamp,
  deHeadstamp,
  dkHeadstamp,
  egHeadstamp,
  esHeadstamp,
  fiHeadstamp,
  frHeadstamp,
  gbHeadstamp,
  grHeadstamp,
  huHeadstamp,
  idHeadstamp,
  ilHeadstamp,
  inHeadstamp,
  itHeadstamp,
  keHeadstamp,
  krHeadstamp,
  mxHeadstamp,
  myHeadstamp,
  ngHeadstamp,
  nlHeadstamp,
  noHeadstamp,
  phHeadstamp,
  pkHeadstamp,
  plHeadstamp,
  ptHeadstamp,
  roHeadstamp,
  ruHeadstamp,
  sdHeadstamp,
  seHeadstamp,
  sgHeadstamp,
  suHeadstamp,
  thHeadstamp,
  trHeadstamp,
  tzHeadstamp,
  uaHeadstamp,
  ugHeadstamp,
  usHeadstamp,
  veHeadstamp,
  yuHeadstamp,
  zaHeadstamp,
  zwHeadstamp,
  ...numbersOnly,
]
