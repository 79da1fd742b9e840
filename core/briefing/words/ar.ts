/**
 * Words of a briefing in Arabic. Counts stand behind a colon, so that no number bends a word.
 * @module
 */
import type { BriefingWords } from '../words.ts'

const months = ['كانون الثاني/يناير', 'شباط/فبراير', 'آذار/مارس', 'نيسان/أبريل', 'أيار/مايو', 'حزيران/يونيه', 'تموز/يوليه', 'آب/أغسطس', 'أيلول/سبتمبر', 'تشرين الأول/أكتوبر', 'تشرين الثاني/نوفمبر', 'كانون الأول/ديسمبر']

export const arWords: BriefingWords = {
  dates: { day: '{day} {month} {year}', month: '{month} {year}', span: 'من {from} إلى {to}', months, ofMonths: months },
  colon: ': ', comma: '، ', semicolon: '؛ ', quotes: ['«', '»'],
  forms: { statement: 'بيان', brief: 'مذكرة', report: 'تقرير', slides: 'شرائح' },
  audiences: { 'security-council': 'مجلس الأمن', government: 'حكومة', court: 'محكمة', press: 'الصحافة', public: 'الجمهور', other: 'جهة أخرى' },
  status: { established: 'ثابت', possible: 'ممكن', contradicted: 'منقوض', 'not-established': 'غير ثابت' },
  confidence: { low: 'منخفضة', moderate: 'متوسطة', high: 'عالية' },
  nature: { context: 'سياق', opinion: 'رأي', waived: 'أجيزت بلا ادعاء' },
  stances: { asserts: 'يؤكد', supports: 'يؤيد', disputes: 'ينازع', denies: 'ينفي', declines: 'يمتنع عن الرد', limits: 'يتحفظ', investigating: 'يحقق', 'attacks-method': 'يطعن في المنهج', 'attacks-independence': 'يطعن في الاستقلال', 'attacks-format': 'يطعن في الصيغة', 'asserts-law': 'يبين القانون' },
  attacks: { funding: 'من يمولكم؟', competence: 'أشخاص غير مؤهلين وصيغة غير صحيحة', 'party-to-the-conflict': 'الأدلة آتية من طرف في النزاع', originals: 'الصور رديئة ولم ير أحد القطعة', 'other-readings': 'قراءتكم واحدة من عدة قراءات', 'right-of-reply': 'لم تسألونا أولا', 'not-known': 'ما ليس معروفًا' },
  days: { between: 'عدد الأيام: من {least} إلى {most}', atMost: 'عدد الأيام: {most} على الأكثر', atLeast: 'عدد الأيام: {least} على الأقل', exactly: 'عدد الأيام: {least}' },
  window: { between: 'من {from} إلى {to}', notAfter: 'في موعد أقصاه {to}', notBefore: 'ليس قبل {from}', on: '{from}' },
  leftOut: {
    'above-handling': 'تداوله أشد تقييدا من هذه الوثيقة', 'no-room': 'لا متسع له في هذا الشكل؛ وهو في التقرير', 'not-of-these-findings': 'يتعلق بغير هذه الاستنتاجات',
    'other-form': 'ليس جزءا من هذا الشكل', time: 'حذف مراعاة للوقت',
  },
  says: {
    page: 'صفحة', of: 'من', restricted: 'تداول مقيد: ليس للنشر', for: 'إلى', occasion: 'المناسبة', asOf: 'عدد الإفادات في السجل {origin} عند الإعداد: {count}', outset: 'قبل الاستنتاجات', standardOfProof: 'معيار الإثبات', notStated: 'لم يذكر', funding: 'من يمول',
    howToRead: 'لكل جملة رقم، ولكل ادعاء تستند إليه رمز وحالة. والحالات محسوبة من إفادات مختومة، لا يكتبها أحد.',
    finding: 'الاستنتاج', status: 'الحالة', confidenceLabel: 'درجة الثقة', because: 'لأن', claims: 'الادعاءات', claim: 'الادعاء', claimId: 'الرمز', days: 'الحدود', restsOn: 'يستند إلى', hangsOn: 'يسقط بدون', entries: 'قيود السجل {list}', nothing: 'لا شيء بمفرده',
    caveats: 'تحفظات', alternatives: 'تفسيرات أخرى', setAside: 'استبعد لأن', wouldDecide: 'ما يحسم', positions: 'ما تقوله الأطراف', party: 'الطرف', words: 'القول', where: 'أين ومتى', paraphrase: 'ليس بالنص',
    deniedBy: 'ينفي ذلك أو ينازع فيه: {parties}.', limitedBy: 'وأبدى تحفظات: {parties}.', challenge: 'الأسئلة التي ستطرح وأجوبتها', said: 'كما طرح', answers: 'ما يجيب عنه', gaps: 'ما لا يجيب', noAnswer: 'لا شيء مما سجل يجيب عن هذا.', asRecorded: 'تبقى أسماء الإفادات وكلماتها كما كُتبت.',
    sources: 'المصادر', notIncluded: 'معلوم ولم يدرج', reason: 'السبب', check: 'كيف يتحقق من هذا', checkHow: 'افتح الحزمة بأي من أدوات التحقق منها: يجب أن تكون البصمة أدناه بصمة ملفها manifest-sha256.txt. وملفات هذه الوثيقة مربوطة ببصماتها في إفادة مختومة، والنسخة التي تختلف ببايت واحد ملف آخر.',
    package: 'حزمة الاستنتاج {letter}', noPackage: 'لم تنشر حزمة لهذا الاستنتاج.', squareAlt: 'رمز مربع يقود إلى الحزمة التي بصمة بيانها {hash}', corrections: 'تصويب', correctionOf: 'هذه تحل محل «{title}».',
    before: 'سابقا', now: 'الآن', added: 'جديد', removed: 'حذف', changed: 'تغير', noChange: 'لا تختلف جملة ولا حالة ولا رقم، ولا عنوان ولا تحفظ ولا ثقة ولا معيار إثبات ولا تفسير آخر.', titleLabel: 'العنوان', notTranslated: '[لم يترجم]', untranslatedCount: 'مقاطع بقيت بلغتها الأصلية لعدم وجود ترجمة مطابقة لها: {count}.', translationBy: 'ترجمة الاستنتاج {letter}',
    'method.person': 'أعدها شخص', 'method.machine': 'آلية', 'method.machine-checked': 'آلية ومراجعة', 'method.unknown': 'لم تسجل طريقتها', notChecked: 'لم يراجعها أحد مسمى', checkedBy: 'راجعها {name}',
    speech: 'نحو {minutes} دقيقة؛ عدد الكلمات في الدقيقة: {rate}؛ مجموع الكلمات: {words}.', proofSheet: 'ما وراء الكلمات', figure: 'الشكل', timeline: 'متى يمكن أن يكون قد صنع واستخدم', timelineAlt: 'خط زمني. {rows}', production: 'الإنتاج', use: 'الاستخدام', item: 'القطعة',
    map: 'أين، بالدقة المعروفة', mapAlt: 'خريطة؛ عدد المواقع: {count}؛ كل منها دائرة بنصف القطر الذي يعرف ضمنه: {rows}', place: 'المكان', precision: 'معروف ضمن', km: '{km} كم', when: 'متى', supply: 'من من إلى من، كما يقال', supplyAlt: 'سلسلة التوريد. {rows}', from: 'من', to: 'إلى', unnamed: 'لم يسم',
    photograph: 'صورة', illustration: 'رسم، لا صورة', redacted: 'صورة حجب بعضها', marked: 'ضمن الإطار: {marks}', bounds: 'الحدود', open: 'مفتوح', event: 'الحدث', number: 'الرقم', contents: 'المحتويات', continued: 'تتمة', waivedBy: 'أجازها {name}', summary: 'باختصار', stance: 'الموقف',
    review: 'المراجعة', reviewedBy: 'أجاز النتيجة {letter}: {name}', reviewWaived: 'لم يراجع النتيجة {letter} أحد آخر؛ وقد تنازل عن المراجعة: {name}', notReviewed: 'ليس فيما يجوز لهذه الوثيقة عرضه مراجعة للنتيجة {letter} من شخص آخر', ownMarks: 'في النتيجة {letter}‎ عدد الجمل التي هي سياق أو رأي بقول كاتبها: {name}', readAlone: 'لم يقرأ النتيجة {letter}‎ شخص ثانٍ', replyWaived: 'تنازل عن حق الرد على النتيجة {letter}: {name}',
    moreFindings: 'واستنتاجات أخرى: {count}', timelineSays: 'عدد الصفوف: {count}. التظليل: متى يمكن أن يكون قد صنع؛ والمعين أو الشريط القصير: متى استخدم؛ والسهم: مفتوح من تلك الجهة.', mapSays: 'عدد المواقع: {count}. كل دائرة هي نصف القطر الذي يعرف الموقع ضمنه.', supplySays: 'عدد التحويلات: {count}. الخط المتقطع مزعوم غير ثابت.', squareHow: 'في الرمز بصمة الحزمة ولا عنوان فيه. اطلب الحزمة ذات هذه البصمة ممن أعطاك هذه الوثيقة، وافتحها بأداة التحقق منها، وقارن البصمتين.', squareOpens: 'يفتح الرمز هذا العنوان؛ ويجب أن تكون للحزمة الموجودة فيه هذه البصمة.', notBriefed: 'ليس في هذه الوثيقة', sinceWhy: 'منذ متى ولماذا', sinceEntry: 'قيد السجل {index}', correctedMade: 'أعدت {date}، وعدد الإفادات في السجل حينها: {count}.', madeOn: 'في {date}',
  },
}
