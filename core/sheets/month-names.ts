/**
 * Names of months as sheets have them: English, French, Ukrainian, Russian and Arabic, in full and short, in the forms that stand in a date.
 * Source: Unicode CLDR 44, Gregorian calendar, format and stand-alone, wide and abbreviated; Arabic of Egypt and of the Levant.
 * @module
 */
const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'січень', 'січня', 'січ', 'январь', 'января', 'янв', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'février', 'févr', 'лютий', 'лютого', 'лют', 'февраль', 'февраля', 'фев', 'февр', 'فبراير', 'شباط'],
  ['march', 'mar', 'mars', 'березень', 'березня', 'бер', 'март', 'марта', 'мар', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'avr', 'квітень', 'квітня', 'квіт', 'апрель', 'апреля', 'апр', 'أبريل', 'نيسان'],
  ['may', 'mai', 'травень', 'травня', 'трав', 'май', 'мая', 'مايو', 'أيار'],
  ['june', 'jun', 'juin', 'червень', 'червня', 'черв', 'июнь', 'июня', 'июн', 'يونيو', 'حزيران'],
  ['july', 'jul', 'juillet', 'juil', 'липень', 'липня', 'лип', 'июль', 'июля', 'июл', 'يوليو', 'تموز'],
  ['august', 'aug', 'août', 'серпень', 'серпня', 'серп', 'август', 'августа', 'авг', 'أغسطس', 'آب'],
  ['september', 'sep', 'sept', 'septembre', 'вересень', 'вересня', 'вер', 'сентябрь', 'сентября', 'сен', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'octobre', 'жовтень', 'жовтня', 'жовт', 'октябрь', 'октября', 'окт', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'листопад', 'листопада', 'лист', 'ноябрь', 'ноября', 'ноя', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'décembre', 'déc', 'грудень', 'грудня', 'груд', 'декабрь', 'декабря', 'дек', 'ديسمبر', 'كانون الأول'],
]
const numbers = new Map(names.flatMap((forms, at) => forms.map((form) => [form.normalize('NFC'), at + 1] as const)))

/** 1 to 12; `null`: no name of a month that is known. Case does not matter, a dot at the end neither. */
export const monthNamed = (name: string): number | null => numbers.get(name.normalize('NFC').toLowerCase().replace(/\.$/, '')) ?? null
