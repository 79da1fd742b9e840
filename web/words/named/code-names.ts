/**
 * Names of the values that fields of statements can have: handling, standing, stances, readings, levels, documents, transfers, replies.
 *
 * One table for all: a code that several fields share means the same in each.
 *
 * @module
 */
import { names } from '../names.ts'

export const codeNames = names({
  // handling and standing
  open: ['ouvert', 'відкрите', 'مفتوح'], restricted: ['restreint', 'обмежене', 'مقيَّد'], confidential: ['confidentiel', 'конфіденційне', 'سري'],
  holds: ['valable', 'чинне', 'قائمة'], corrected: ['rectifié', 'виправлене', 'مصحَّحة'], withdrawn: ['retiré', 'відкликане', 'مسحوبة'],
  // claims
  established: ['établi', 'встановлено', 'ثابت'], possible: ['possible', 'можливо', 'ممكن'], contradicted: ['contredit', 'спростовано', 'مناقَض'], 'not-established': ['non établi', 'не встановлено', 'غير ثابت'],
  // positions
  asserts: ['affirme', 'стверджує', 'يؤكد'], supports: ['appuie', 'підтримує', 'يؤيد'], disputes: ['conteste', 'оспорює', 'يعترض'], denies: ['dément', 'заперечує', 'ينفي'], declines: ['décline', 'ухиляється', 'يمتنع'], limits: ['nuance', 'обмежує', 'يتحفظ'], investigating: ['enquête en cours', 'розслідує', 'قيد التحقيق'],
  'attacks-method': ['attaque la méthode', 'критикує метод', 'يطعن في المنهج'], 'attacks-independence': ['attaque l’indépendance', 'ставить під сумнів незалежність', 'يطعن في الاستقلالية'], 'attacks-format': ['attaque le format', 'критикує формат', 'يطعن في الصيغة'], 'asserts-law': ['invoque le droit', 'посилається на право', 'يحتج بالقانون'],
  quote: ['citation', 'цитата', 'اقتباس'], paraphrase: ['paraphrase', 'переказ', 'نقل بالمعنى'], vote: ['vote', 'голосування', 'تصويت'], for: ['pour', 'за', 'مع'], against: ['contre', 'проти', 'ضد'], abstained: ['abstention', 'утримався', 'امتناع'], veto: ['veto', 'вето', 'نقض'],
  // readings and identifications
  unweighed: ['non examinée', 'не оцінено', 'لم تُقيَّم'], proposed: ['proposé', 'запропоновано', 'مقترح'], preferred: ['préféré', 'переважне', 'مرجَّح'], accepted: ['accepté', 'прийнято', 'مقبول'], 'less-likely': ['moins probable', 'менш імовірно', 'أقل احتمالًا'], rejected: ['rejeté', 'відхилено', 'مرفوض'], undetermined: ['indéterminé', 'не визначено', 'غير محدد'],
  class: ['classe', 'клас', 'فئة'], type: ['type', 'тип', 'نوع'], model: ['modèle', 'модель', 'طراز'], variant: ['variante', 'варіант', 'صنف'], series: ['série', 'серія', 'سلسلة'], maker: ['fabricant', 'виробник', 'الصانع'], 'country-of-manufacture': ['pays de fabrication', 'країна виробництва', 'بلد الصنع'], counterfeit: ['contrefaçon', 'підробка', 'تقليد'],
  production: ['fabrication', 'виготовлення', 'الصنع'], proof: ['épreuve', 'випробування', 'الاختبار'], adoption: ['adoption', 'прийняття на озброєння', 'الاعتماد'], refurbishment: ['remise en état', 'відновлення', 'التجديد'],
  low: ['faible', 'низька', 'منخفضة'], moderate: ['moyenne', 'помірна', 'متوسطة'], high: ['élevée', 'висока', 'مرتفعة'],
  // marks and pictures
  present: ['présente', 'є', 'موجودة'], removed: ['enlevée', 'видалене', 'مزالة'], obliterated: ['oblitérée', 'знищене', 'مطموسة'], covert: ['cachée', 'приховане', 'خفية'], absent: ['absente', 'відсутнє', 'غائبة'],
  stamped: ['frappé', 'штампування', 'ختم بالضغط'], engraved: ['gravé', 'гравіювання', 'نقش'], cast: ['coulé', 'лиття', 'صب'], printed: ['imprimé', 'друк', 'طباعة'], label: ['étiquette', 'етикетка', 'ملصق'], stencil: ['pochoir', 'трафарет', 'استنسل'], handwritten: ['manuscrit', 'від руки', 'خط اليد'], etched: ['gravé à l’acide', 'травлення', 'حفر بالحمض'], painted: ['peint', 'фарба', 'طلاء'], 'not-stated': ['non précisé', 'не зазначено', 'غير مذكور'],
  original: ['original', 'оригінал', 'أصل'], derivative: ['dérivé', 'похідне зображення', 'مشتقة'], redacted: ['expurgée', 'замасковане', 'محجوبة جزئيًا'], illustration: ['illustration', 'ілюстрація', 'رسم توضيحي'],
  // documents
  'end-user-certificate': ['certificat d’utilisateur final', 'сертифікат кінцевого споживача', 'شهادة المستعمل النهائي'], 'export-licence': ['licence d’exportation', 'дозвіл на експорт', 'رخصة تصدير'], contract: ['contrat', 'контракт', 'عقد'], 'bill-of-lading': ['connaissement', 'коносамент', 'بوليصة شحن'], 'packing-list': ['liste de colisage', 'пакувальний лист', 'قائمة التعبئة'], letter: ['lettre', 'лист', 'رسالة'],
  'un-record': ['document de l’ONU', 'документ ООН', 'وثيقة للأمم المتحدة', 'UN record'], 'state-record': ['document d’État', 'державний документ', 'وثيقة دولة'], law: ['texte de loi', 'закон', 'قانون'], 'organisation-publication': ['publication d’une organisation', 'публікація організації', 'منشور منظمة'], news: ['presse', 'новини', 'خبر صحفي'], 'news-repost': ['reprise de presse', 'передрук новин', 'إعادة نشر خبر'], 'state-media': ['médias d’État', 'державні ЗМІ', 'إعلام حكومي'], 'record-repost': ['copie de document', 'передрук документа', 'إعادة نشر وثيقة'], other: ['autre', 'інше', 'غير ذلك'],
  // transfers and recoveries
  sale: ['vente', 'продаж', 'بيع'], supply: ['fourniture', 'постачання', 'توريد'], donation: ['don', 'дарування', 'هبة'], 're-transfer': ['retransfert', 'реекспорт', 'إعادة نقل', 're-transfer'], loss: ['perte', 'втрата', 'فقدان'], theft: ['vol', 'крадіжка', 'سرقة'], capture: ['capture', 'захоплення', 'استيلاء'], seizure: ['saisie', 'вилучення', 'ضبط'], surrender: ['reddition', 'здача', 'تسليم'],
  captured: ['capturé', 'захоплено', 'مستولى عليه'], surrendered: ['remis', 'здано', 'مسلَّم'], cached: ['trouvé en cache', 'зі схованки', 'من مخبأ'], seized: ['saisi', 'вилучено', 'مضبوط'], 'remnant-of-strike': ['reste de frappe', 'залишки після удару', 'بقايا ضربة'], 'recovered-by-state-forces': ['récupéré par les forces de l’État', 'підібрано державними силами', 'استردته قوات الدولة'], found: ['trouvé', 'знайдено', 'عُثر عليه'], purchased: ['acheté', 'куплено', 'مشترى'],
  yes: ['oui', 'так', 'نعم'], no: ['non', 'ні', 'لا'], unknown: ['inconnu', 'невідомо', 'غير معروف'],
  // requests and replies
  trace: ['traçage', 'відстеження', 'تعقب'], 'right-of-reply': ['droit de réponse', 'право на відповідь', 'حق الرد'], acknowledged: ['accusé de réception', 'підтверджено отримання', 'إشعار بالاستلام'], full: ['complète', 'повна', 'كامل'], partial: ['partielle', 'часткова', 'جزئي'], 'delayed-with-reason': ['reportée, motivée', 'відкладено з поясненням', 'مؤجل مع بيان السبب'], 'refused-with-reason': ['refusée, motivée', 'відмовлено з поясненням', 'مرفوض مع بيان السبب'], 'refused-without-reason': ['refusée, sans motif', 'відмовлено без пояснення', 'مرفوض دون سبب'],
  'no-record-held': ['aucun document conservé', 'записів немає', 'لا سجلات لديه'], 'records-destroyed-or-lapsed': ['documents détruits ou périmés', 'записи знищено або строк минув', 'السجلات أُتلفت أو انقضت مدتها'], 'item-misidentified': ['objet mal identifié', 'предмет визначено хибно', 'خطأ في تحديد القطعة'], 'more-information-needed': ['informations complémentaires requises', 'потрібні додаткові відомості', 'يلزم مزيد من المعلومات'], forwarded: ['transmise', 'переслано', 'محال'], disputed: ['contestée', 'оспорено', 'متنازع عليه'], 'no-answer': ['sans réponse', 'без відповіді', 'لا رد'],
  // parties, sameness, comparison, screening, review
  state: ['État', 'держава', 'دولة'], company: ['société', 'компанія', 'شركة'], 'armed-group': ['groupe armé', 'озброєна група', 'جماعة مسلحة'], organisation: ['organisation', 'організація', 'منظمة'], body: ['organe', 'орган', 'هيئة'], person: ['personne', 'особа', 'شخص'], group: ['groupe', 'група', 'مجموعة'], 'public-official': ['agent public', 'посадова особа', 'موظف عام'], 'public-speaker': ['intervenant public', 'публічний промовець', 'متحدث علني'], private: ['privé', 'приватна', 'خاص'],
  primary: ['principal', 'основне', 'أساسي'], alias: ['alias', 'псевдонім', 'اسم آخر'], 'as-quoted': ['tel que cité', 'як у цитаті', 'كما اقتُبس'], pseudonym: ['pseudonyme', 'вигадане ім’я', 'اسم مستعار'],
  same: ['identique', 'те саме', 'نفسه'], 'not-same': ['différent', 'не те саме', 'ليس نفسه'], undecided: ['non tranché', 'не вирішено', 'لم يُحسم'], party: ['partie', 'сторона', 'طرف'], item: ['objet', 'предмет', 'قطعة'], lot: ['lot', 'партія', 'دفعة'], consignment: ['envoi', 'вантаж', 'إرسالية'], document: ['document', 'документ', 'وثيقة'], event: ['événement', 'подія', 'حدث'],
  consistent: ['compatible', 'узгоджується', 'متوافق'], different: ['différent', 'відмінне', 'مختلف'], 'not-comparable': ['non comparable', 'не порівнюване', 'غير قابل للمقارنة'], match: ['concordance', 'збіг', 'مطابقة'], 'no-match': ['pas de concordance', 'немає збігу', 'لا مطابقة'], passed: ['passé', 'пройдено', 'اجتاز'], refused: ['refusé', 'відмовлено', 'رُفض'],
  // keys and anchors
  root: ['racine', 'кореневий', 'جذر'], log: ['journal', 'журнал', 'السجل'], collector: ['collecteur', 'збирач', 'جامع'], reviewer: ['examinateur', 'рецензент', 'مراجع'], publisher: ['éditeur', 'видавець', 'ناشر'], lost: ['perdue', 'втрачено', 'مفقود'], stolen: ['volée', 'викрадено', 'مسروق'], replaced: ['remplacée', 'замінено', 'مستبدل'], 'no-longer-needed': ['plus nécessaire', 'більше не потрібен', 'لم يعد لازمًا'], cosignature: ['cosignature', 'спільний підпис', 'توقيع مشترك'], 'time-stamp': ['horodatage', 'позначка часу', 'ختم زمني'],
  // quantities
  exactly: ['exactement', 'рівно', 'بالضبط'], about: ['environ', 'близько', 'نحو'], 'more-than': ['plus de', 'понад', 'أكثر من'], 'at-least': ['au moins', 'щонайменше', 'على الأقل'], 'well-over': ['bien plus de', 'значно понад', 'أكثر بكثير من'], almost: ['presque', 'майже', 'ما يقرب من'], most: ['la plupart', 'більшість', 'معظم'],
  // events of a place
  site: ['site', 'місце', 'موقع'], recovery: ['récupération', 'вилучення', 'استرداد'], use: ['emploi', 'застосування', 'استخدام'], proceeding: ['procédure', 'провадження', 'إجراء'], documentation: ['documentation', 'документування', 'توثيق'],
})

/** Fields whose values are codes of the table above; the values of others are words of whoever wrote them. */
const always = ['handling', 'stance', 'form', 'status', 'level', 'state', 'technique', 'pictureType', 'documentType', 'transferKind', 'situation', 'authorised', 'purpose', 'responseKind', 'partyType', 'publicRole', 'judgement', 'decision', 'qualifier', 'confidence', 'dateOf', 'use', 'vote', 'verified', 'result']
const inKind: Readonly<Record<string, readonly string[]>> = { sameness: ['of'], review: ['outcome'], key: ['role'], 'key-close': ['why'], anchor: ['what'] }

export const isCoded = (kind: string, field: string): boolean => always.includes(field) || inKind[kind]?.includes(field) === true
