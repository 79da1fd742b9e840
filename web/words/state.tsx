/**
 * State: a country by its name as the setting has it, with what is recorded beside it.
 * @module
 */
import { useLanguage } from './language.ts'
import { Own } from './said.tsx'
import { isLeftToUsers, stateName, useStateNaming } from './states.ts'

export function State({ code }: { code: string }) {
  const name = stateName(code, useStateNaming(), useLanguage())
  return name === code ? <Own>{code}</Own> : isLeftToUsers(code) ? <span>{name}</span> : <><span>{name}</span> (<bdi className="mono" dir="ltr" lang="">{code}</bdi>)</>
}
