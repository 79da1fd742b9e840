/**
 * Arabic words of a letter.
 * @module
 */
import type { LetterWords } from '../words.ts'

export const arabicWords: LetterWords = {
  notStated: 'غير مذكور',
  labels: {
    reference: 'الرقم المرجعي', date: 'التاريخ', deadline: 'الرد مطلوب في موعد أقصاه', to: 'إلى', role: 'بصفة', from: 'من', page: 'صفحة', of: 'من',
    number: 'الرقم', item: 'القطعة', marks: 'العلامات كما نُسخت', description: 'الوصف', identification: 'التعريف', noMarks: 'لم تُذكر أي علامة', key: 'في النسخ: ? حرف لا يُقرأ، و[38] أحد ما بين القوسين، و{5} قراءة غير مؤكدة، و* جزء مفقود، و■ حرف محجوب. ولم نكمل شيئًا من عندنا.',
    photograph: 'صورة', noPhotographs: 'لا صور مرفقة', withheld: 'سجلات لا تُعرض على هذا المرسل إليه: {count}.', sentence: 'الجملة',
    form: 'استمارة الرد', agency: 'الجهة أو الشركة المجيبة', name: 'الاسم والصفة', contact: 'العنوان والهاتف والبريد الإلكتروني', dated: 'تاريخ الرد', kind: 'نوع الرد', reason: 'السبب، إذا كان الرد مؤجلًا أو مقيدًا أو مرفوضًا', conditions: 'قيود استخدام هذا الرد', forwardedTo: 'أُحيل إلى', perItem: 'تفاصيل القطعة', perSentence: 'تعليق على الجملة', comment: 'ملاحظاتكم', quotable: 'هل يجوز نشر هذا الرد؟', yes: 'نعم', no: 'لا', partly: 'جزئيًا (يرجى التحديد)', signature: 'التوقيع والختم', fill: 'يُملأ', enclosed: 'المرفق: استمارة الرد',
  },
  handling: { open: 'متاح للعموم', restricted: 'مقيد', confidential: 'سري' },
  states: { removed: 'علامة مزالة', obliterated: 'علامة مطموسة', covert: 'علامة خفية', absent: 'لا توجد علامة' },
  techniques: { stamped: 'مدموغة', engraved: 'منقوشة', cast: 'مصبوبة', printed: 'مطبوعة', label: 'على ملصق', stencil: 'بالاستنسل', handwritten: 'بخط اليد', etched: 'محفورة كيميائيًا', painted: 'مطلية', 'not-stated': 'التقنية غير مذكورة' },
  replies: {
    acknowledged: 'استُلم الطلب وسيتبعه رد', full: 'رد كامل', partial: 'رد جزئي', restricted: 'رد مع قيود على استخدامه', 'delayed-with-reason': 'رد مؤجل (السبب أدناه)', 'refused-with-reason': 'اعتذار عن الرد (السبب أدناه)', 'refused-without-reason': 'اعتذار عن الرد دون ذكر السبب', 'no-record-held': 'لم يكن هناك أي سجل قط',
    'records-destroyed-or-lapsed': 'أُتلفت السجلات أو لم تعد محفوظة', 'item-misidentified': 'القطعة غير ما ذُكر', 'more-information-needed': 'يلزم مزيد من المعلومات (تُحدد أدناه)', forwarded: 'أُحيل إلى جهة أخرى (تُذكر أدناه)', disputed: 'أساس الطلب موضع اعتراض (السبب أدناه)',
  },
  notices: { supports: 'الجمل صحيحة', corrects: 'نصححها أو نكملها', disputes: 'نعترض عليها', denies: 'ننفيها', declines: 'نمتنع عن التعليق', 'more-time': 'نطلب مهلة إضافية حتى (التاريخ أدناه)' },
  questions: { record: 'السجل الذي عُثر عليه لدى المصنّع أو الحائز (الدفتر، الصفحة، النظام)', produced: 'تاريخ الإنتاج', consignee: 'أول مرسل إليه', delivered: 'تاريخ التسليم ومكانه', licence: 'الترخيص (الرقم، التاريخ، الجهة)', contract: 'العقد أو شهادة المستعمل النهائي', later: 'ما عُرف من عمليات نقل لاحقة أو فقدان أو سرقة', remarks: 'ملاحظات' },
}
