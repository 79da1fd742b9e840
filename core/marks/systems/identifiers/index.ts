/**
 * Identifiers from registers, in order of the ids.
 * @module
 */
import type { MarkingSystem } from '../../system.ts'
import { airWaybill } from './air-waybill.ts'
import { aircraftRegistration } from './aircraft-registration.ts'
import { containerNumber } from './container-number.ts'
import { gtin } from './gtin.ts'
import { hazardDivision } from './hazard-division.ts'
import { imei } from './imei.ts'
import { imoNumber } from './imo-number.ts'
import { meid } from './meid.ts'
import { mmsi } from './mmsi.ts'
import { ncage } from './ncage.ts'
import { nsn } from './nsn.ts'
import { unNumber } from './un-number.ts'
import { unPackaging } from './un-packaging.ts'
import { vin } from './vin.ts'

export const identifiers: readonly MarkingSystem[] = [
  airWaybill, aircraftRegistration, containerNumber, gtin, hazardDivision, imei, imoNumber, meid, mmsi, ncage, nsn, unNumber, unPackaging, vin,
]
