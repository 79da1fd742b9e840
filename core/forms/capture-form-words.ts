/**
 * Words of the capture form: what it asks and what can be chosen, in English, French, Ukrainian and Arabic.
 * @module
 */

export const formLanguages = { en: 'English (en)', fr: 'Français (fr)', uk: 'Українська (uk)', ar: 'العربية (ar)' } as const
export type FormLanguage = keyof typeof formLanguages

/** English, French, Ukrainian, Arabic. */
export type Said = readonly [en: string, fr: string, uk: string, ar: string]

export const inLanguage = (words: Said, language: FormLanguage): string => words[Object.keys(formLanguages).indexOf(language)]!

/** By the name of the question or section. */
export const questionWords = {
  site: ['Site', 'Site', 'Місце документування', 'الموقع'],
  site_what: ['What is documented here', 'Ce qui est documenté ici', 'Що тут документується', 'ما الذي يُوثَّق هنا'],
  site_when: ['Day of documentation', 'Jour de la documentation', 'День документування', 'يوم التوثيق'],
  site_place: ['Place in words', 'Lieu en toutes lettres', 'Місце словами', 'المكان بالكلمات'],
  site_point: ['Coordinates', 'Coordonnées', 'Координати', 'الإحداثيات'],
  site_precision_m: ['Within how many metres is this point certain?', 'À combien de mètres près ce point est-il certain ?', 'З точністю до скількох метрів відома ця точка?', 'ما دقة هذه النقطة بالأمتار؟'],
  site_country: ['Country (two letters)', 'Pays (deux lettres)', 'Країна (дві літери)', 'البلد (حرفان)'],
  custodian: ['Who holds the items', 'Qui détient les objets', 'Хто зберігає предмети', 'من يحتفظ بالقطع'],
  access_conditions: ['Terms on which they are shown', 'Conditions d’accès', 'Умови доступу', 'شروط الاطلاع'],
  consent: ['Who agreed to what', 'Qui a consenti à quoi', 'Хто на що дав згоду', 'من وافق وعلى ماذا'],
  observer: ['Who documents (function or pseudonym, no name)', 'Qui documente (fonction ou pseudonyme, pas de nom)', 'Хто документує (посада або псевдонім, без імені)', 'من يوثّق (وظيفة أو اسم مستعار، دون اسم حقيقي)'],
  site_photo: ['Photograph of the site', 'Photographie du site', 'Фото місця', 'صورة للموقع'],
  site_note: ['Note', 'Remarque', 'Примітка', 'ملاحظة'],
  items: ['Item', 'Objet', 'Предмет', 'قطعة'],
  item_label: ['Field number', 'Numéro de terrain', 'Польовий номер', 'الرقم الميداني'],
  item_class: ['Class', 'Classe', 'Клас', 'الفئة'],
  item_description: ['Description', 'Description', 'Опис', 'الوصف'],
  item_count: ['How many (of a lot or sample)', 'Combien (lot ou échantillon)', 'Скільки (партія або вибірка)', 'كم العدد (دفعة أو عينة)'],
  item_count_qualifier: ['How this number is meant', 'Comment entendre ce nombre', 'Як розуміти це число', 'كيف يُفهم هذا العدد'],
  item_count_unit: ['Unit', 'Unité', 'Одиниця', 'الوحدة'],
  item_part_of: ['Part of (field number)', 'Partie de (numéro de terrain)', 'Частина чого (польовий номер)', 'جزء من (الرقم الميداني)'],
  item_condition: ['Condition', 'État', 'Стан', 'الحالة'],
  item_note: ['Note', 'Remarque', 'Примітка', 'ملاحظة'],
  recovery: ['Recovery', 'Récupération', 'Вилучення', 'الاستعادة'],
  recovery_situation: ['How the item came to light', 'Dans quelles circonstances', 'За яких обставин виявлено', 'كيف ظهرت القطعة'],
  recovery_when: ['When it was recovered', 'Date de récupération', 'Коли вилучено', 'متى استُعيدت'],
  recovery_place: ['Where it was recovered', 'Lieu de récupération', 'Де вилучено', 'أين استُعيدت'],
  recovery_by: ['By whom', 'Par qui', 'Ким', 'من قِبل من'],
  recovery_how: ['How', 'De quelle manière', 'Яким чином', 'كيف'],
  photos: ['Photograph', 'Photographie', 'Фотографія', 'صورة'],
  photo: ['Photograph', 'Photographie', 'Фотографія', 'صورة'],
  photo_shot: ['What it shows', 'Ce qu’elle montre', 'Що на ній', 'ما الذي تُظهره'],
  photo_caption: ['Caption', 'Légende', 'Підпис', 'شرح'],
  marks: ['Mark', 'Marquage', 'Маркування', 'علامة'],
  mark_state: ['State of the mark', 'État du marquage', 'Стан маркування', 'حالة العلامة'],
  mark_position: ['Where on the item', 'Emplacement sur l’objet', 'Де на предметі', 'موضعها على القطعة'],
  mark_technique: ['Technique', 'Technique', 'Спосіб нанесення', 'طريقة التنفيذ'],
  mark_transcription: ['Transcription, as it stands', 'Transcription, telle quelle', 'Транскрипція, як є', 'النسخ كما هو'],
  mark_photo: ['Photograph of the mark', 'Photographie du marquage', 'Фото маркування', 'صورة العلامة'],
  mark_note: ['Note', 'Remarque', 'Примітка', 'ملاحظة'],
  custody: ['Hand-over of evidence', 'Remise de preuves', 'Передача доказів', 'تسليم أدلة'],
  custody_from: ['From', 'De', 'Від кого', 'من'],
  custody_to: ['To', 'À', 'Кому', 'إلى'],
  custody_when: ['When', 'Quand', 'Коли', 'متى'],
  custody_why: ['Why', 'Motif', 'Чому', 'السبب'],
  custody_seal: ['Seal', 'Scellé', 'Пломба', 'الختم'],
} as const satisfies Readonly<Record<string, Said>>

/** Shown under a question. */
export const hintWords: Readonly<Record<string, Said>> = {
  item_label: ['A number that no other item has, as on its label', 'Un numéro que nul autre objet ne porte, comme sur l’étiquette', 'Номер, якого не має жоден інший предмет, як на етикетці', 'رقم لا تحمله أي قطعة أخرى، كما في الملصق'],
  site_country: ['ISO 3166-1, capital letters', 'ISO 3166-1, en majuscules', 'ISO 3166-1, великими літерами', 'ISO 3166-1 بأحرف كبيرة'],
  recovery_when: ['2084-03-15, or 2084-03; 2084-03~ for about', '2084-03-15 ou 2084-03 ; 2084-03~ pour environ', '2084-03-15 або 2084-03; 2084-03~ — приблизно', '2084-03-15 أو 2084-03؛ و 2084-03~ للتقريب'],
  custody_when: ['2084-03-15, or 2084-03; 2084-03~ for about', '2084-03-15 ou 2084-03 ; 2084-03~ pour environ', '2084-03-15 або 2084-03; 2084-03~ — приблизно', '2084-03-15 أو 2084-03؛ و 2084-03~ للتقريب'],
  mark_transcription: ['? for a character that cannot be read, {3} for one that is uncertain, [38] for one of several', '? pour un caractère illisible, {3} pour un caractère incertain, [38] pour l’un de plusieurs', '? — нечитабельний знак, {3} — непевний, [38] — один із кількох', '؟ يُكتب ? لحرف لا يُقرأ، و {3} لحرف غير مؤكد، و [38] لأحد حرفين'],
  custody: ['Of all items of this form', 'De tous les objets de ce formulaire', 'Усіх предметів цієї форми', 'لجميع قطع هذا النموذج'],
}

/** By list, then by the value that is sealed. */
export const choiceWords = {
  qualifier: {
    exactly: ['exactly', 'exactement', 'точно', 'بالضبط'], about: ['about', 'environ', 'приблизно', 'نحو'], 'more-than': ['more than', 'plus de', 'більше ніж', 'أكثر من'], 'at-least': ['at least', 'au moins', 'щонайменше', 'على الأقل'],
  },
  situation: {
    captured: ['captured', 'capturé', 'захоплено', 'غُنمت'], surrendered: ['surrendered', 'remis volontairement', 'здано', 'سُلِّمت'], cached: ['found in a cache', 'trouvé dans une cache', 'знайдено у схованці', 'وُجدت في مخبأ'],
    seized: ['seized', 'saisi', 'вилучено', 'صودرت'], 'remnant-of-strike': ['remnant of a strike', 'reste d’une frappe', 'уламок після удару', 'بقايا ضربة'],
    'recovered-by-state-forces': ['recovered by state forces', 'récupéré par des forces étatiques', 'вилучено державними силами', 'استعادتها قوات حكومية'], found: ['found', 'trouvé', 'знайдено', 'عُثر عليها'],
    purchased: ['purchased', 'acheté', 'придбано', 'اشتُريت'], undetermined: ['undetermined', 'indéterminé', 'не встановлено', 'غير محدد'],
  },
  shot: {
    overall: ['the whole item', 'l’objet entier', 'увесь предмет', 'القطعة كاملة'], mark: ['a mark', 'un marquage', 'маркування', 'علامة'], scale: ['the item with a scale', 'l’objet avec une échelle', 'предмет із масштабною лінійкою', 'القطعة مع مقياس'],
    label: ['a label', 'une étiquette', 'етикетка', 'ملصق'], packaging: ['packaging', 'l’emballage', 'пакування', 'التغليف'], detail: ['a detail', 'un détail', 'деталь', 'تفصيل'], site: ['the site', 'le site', 'місце', 'الموقع'],
  },
  mark_state: {
    present: ['can be read, at least in part', 'lisible, au moins en partie', 'можна прочитати хоча б частково', 'مقروءة ولو جزئياً'], removed: ['removed', 'enlevé', 'видалене', 'أُزيلت'], obliterated: ['obliterated', 'oblitéré', 'знищене', 'طُمست'],
    covert: ['covert', 'dissimulé', 'приховане', 'خفية'], absent: ['there is none', 'absent', 'немає', 'لا توجد'],
  },
  technique: {
    stamped: ['stamped', 'frappé', 'вибите', 'مطبوعة بالضغط'], engraved: ['engraved', 'gravé', 'гравіроване', 'منقوشة'], cast: ['cast', 'moulé', 'лите', 'مصبوبة'], printed: ['printed', 'imprimé', 'друковане', 'مطبوعة'], label: ['on a label', 'sur étiquette', 'на етикетці', 'على ملصق'],
    stencil: ['stencilled', 'au pochoir', 'за трафаретом', 'بالاستنسل'], handwritten: ['handwritten', 'manuscrit', 'написане від руки', 'مكتوبة باليد'], etched: ['etched', 'à l’acide', 'травлене', 'محفورة بالحمض'], painted: ['painted', 'peint', 'намальоване', 'مرسومة بالطلاء'],
    'not-stated': ['not stated', 'non précisé', 'не вказано', 'غير مذكورة'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Said>>>>

export const formTitle: Said = ['Documentation of items', 'Documentation d’objets', 'Документування предметів', 'توثيق القطع']
