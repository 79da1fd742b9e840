/**
 * Header names: what people write over the columns of their lists, in English, French, Ukrainian, Russian and Arabic. Only for suggestions, which people review.
 * @module
 */
export type Role = 'key' | 'description' | 'class' | 'serial' | 'lot' | 'marks' | 'found' | 'place' | 'photo' | 'maker' | 'country' | 'model' | 'note' | 'custodian'

/** The first role that fits counts; a name fits when the header is it, or has it as a word. */
const names: readonly (readonly [Role, readonly string[]])[] = [
  ['serial', ['serial', 'serial no', 'serial number', 'n° de série', 'numéro de série', 'no de série', 'серійний номер', 'заводський номер', 'серийный номер', 'الرقم التسلسلي', 'رقم تسلسلي']],
  ['lot', ['lot', 'batch', 'lot no', 'lot number', 'numéro de lot', 'партія', 'номер партії', 'партия', 'رقم الدفعة', 'دفعة']],
  ['photo', ['photo', 'photos', 'picture', 'image', 'file name', 'photograph', 'photographie', 'nom du fichier', 'фото', 'світлина', 'файл', 'фотография', 'صورة', 'اسم الملف']],
  ['found', ['date', 'found', 'date found', 'recovered', 'recovery date', 'date de découverte', 'date de récupération', 'дата', 'дата виявлення', 'дата обнаружения', 'تاريخ', 'التاريخ', 'تاريخ العثور']],
  ['place', ['place', 'location', 'where', 'site', 'lieu', 'endroit', 'місце', 'місце виявлення', 'место', 'مكان', 'الموقع', 'المكان']],
  ['marks', ['mark', 'marks', 'marking', 'markings', 'marquage', 'marquages', 'маркування', 'маркировка', 'علامات', 'العلامات', 'وسم']],
  ['class', ['class', 'category', 'item class', 'weapon type', 'catégorie', 'classe', 'категорія', 'клас', 'вид', 'категория', 'فئة', 'الفئة', 'صنف']],
  ['model', ['model', 'type', 'designation', 'modèle', 'désignation', 'модель', 'тип', 'طراز', 'الطراز', 'النوع']],
  ['maker', ['maker', 'manufacturer', 'factory', 'producer', 'fabricant', 'usine', 'виробник', 'производитель', 'завод', 'الصانع', 'الشركة المصنعة', 'المصنع']],
  ['country', ['country', 'country of manufacture', 'manufacturer country', 'pays', 'країна', 'страна', 'بلد', 'البلد', 'بلد الصنع']],
  ['custodian', ['custodian', 'holder', 'held by', 'détenteur', 'зберігач', 'хранитель', 'الحائز']],
  ['note', ['note', 'notes', 'remarks', 'comment', 'comments', 'remarques', 'observations', 'примітка', 'примітки', 'примечание', 'ملاحظات', 'ملاحظة']],
  ['description', ['description', 'item', 'object', 'what', 'designation of item', 'objet', 'опис', 'предмет', 'найменування', 'описание', 'وصف', 'الوصف', 'القطعة']],
  ['key', ['no', 'n°', 'nr', '#', 'id', 'number', 'item no', 'reference', 'ref', 'record', 'numéro', 'référence', '№', 'номер', 'з/п', '№ з/п', 'رقم', 'الرقم', 'م']],
]

const plain = (text: string) => text.normalize('NFC').toLowerCase().replaceAll(/[_.:()]+/g, ' ').replaceAll(/\s+/gu, ' ').trim()
const exact = new Map(names.flatMap(([role, all]) => all.map((name) => [plain(name), role] as const)).toReversed())

/** `null`: none that is known. */
export function roleOf(header: string): Role | null {
  const text = plain(header)
  const whole = exact.get(text)
  if (whole !== undefined || text === '') return whole ?? null
  return names.find(([, all]) => all.some((name) => name.length > 2 && ` ${text} `.includes(` ${plain(name)} `)))?.[0] ?? null
}
