/**
 * Names of the kinds of statements, as docs/GLOSSARY.md has them; docs/terms.md says where each term is from.
 * @module
 */
import { names } from '../names.ts'

/** English shows the name of the kind as it is written in data. `statement` and `illustration` are counted beside kinds. */
export const kindNames = names({
  case: ['dossier', 'справа', 'قضية'],
  party: ['partie', 'сторона', 'طرف'],
  site: ['site', 'місце', 'موقع'],
  recovery: ['récupération', 'вилучення', 'استرداد'],
  use: ['emploi', 'застосування', 'استخدام'],
  item: ['objet', 'предмет', 'قطعة'],
  photo: ['photo', 'фото', 'صورة'],
  'pixel-seal': ['scellé des pixels', 'запечатані пікселі', 'ختم البكسلات'],
  mark: ['marque', 'маркування', 'علامة'],
  reading: ['lecture', 'прочитання', 'قراءة'],
  identification: ['identification', 'ідентифікація', 'تحديد'],
  comparison: ['comparaison', 'порівняння', 'مقارنة'],
  document: ['document', 'документ', 'وثيقة'],
  role: ['rôle', 'роль', 'دور'],
  identifier: ['identifiant', 'ідентифікатор', 'معرّف'],
  craft: ['navire ou aéronef', 'судно або літак', 'سفينة أو طائرة'],
  transfer: ['transfert', 'передача', 'نقل'],
  undertaking: ['engagement d’utilisation finale', 'зобов’язання щодо кінцевого використання', 'تعهد الاستخدام النهائي'],
  diversion: ['détournement', 'відхилення від законного обігу', 'تحويل مسار'],
  custody: ['possession', 'зберігання', 'عهدة'],
  request: ['demande', 'запит', 'طلب'],
  reply: ['réponse', 'відповідь', 'رد'],
  position: ['position', 'позиція', 'موقف'],
  quantity: ['quantité', 'кількість', 'كمية'],
  proceeding: ['procédure', 'провадження', 'إجراء'],
  sameness: ['identité', 'тотожність', 'تطابق'],
  screening: ['contrôle sur liste', 'перевірка за списком', 'تدقيق في قائمة'],
  finding: ['constatation', 'висновок', 'نتيجة'],
  review: ['examen', 'рецензія', 'مراجعة'],
  publication: ['publication', 'оприлюднення', 'نشر'],
  correction: ['rectification', 'виправлення', 'تصحيح'],
  withdrawal: ['retrait', 'відкликання', 'سحب'],
  erasure: ['effacement', 'знищення', 'محو'],
  key: ['clé', 'ключ', 'مفتاح'],
  'key-close': ['clôture de clé', 'закриття ключа', 'إغلاق مفتاح'],
  anchor: ['ancrage', 'зовнішнє засвідчення', 'تثبيت خارجي'],
  statement: ['énoncé', 'твердження', 'إفادة'],
  illustration: ['illustration', 'ілюстрація', 'رسم توضيحي'],
}, (kind) => kind)
