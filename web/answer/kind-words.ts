/**
 * Words for the kinds of answer, what is to be mended, and what may be looked at.
 * @module
 */
import { names } from '../words/names.ts'

export const kindNames = names({
  acknowledged: ['accusé de réception', 'підтверджено отримання', 'إشعار بالاستلام'], full: ['complète', 'повна', 'كاملة'], partial: ['partielle', 'часткова', 'جزئية'], restricted: ['restreinte', 'обмежена', 'مقيّدة'],
  'delayed-with-reason': ['reportée, motivée', 'відкладено з поясненням', 'مؤجلة مع بيان السبب', 'put off, with the reason'], 'refused-with-reason': ['refusée, motivée', 'відмовлено з поясненням', 'مرفوضة مع بيان السبب', 'refused, with the reason'], 'refused-without-reason': ['refusée, sans motif', 'відмовлено без пояснення', 'مرفوضة دون سبب', 'refused, without a reason'],
  'no-record-held': ['aucun document conservé', 'записів немає', 'لا سجلات لدينا'], 'records-destroyed-or-lapsed': ['documents détruits ou périmés', 'записи знищено або строк минув', 'السجلات أُتلفت أو انقضت مدتها'], 'item-misidentified': ['objet mal identifié', 'предмет визначено хибно', 'خطأ في تحديد القطعة'],
  'more-information-needed': ['informations complémentaires requises', 'потрібні додаткові відомості', 'يلزم مزيد من المعلومات'], forwarded: ['transmise', 'переслано', 'محالة', 'passed on'], disputed: ['contestée', 'оспорено', 'متنازع عليها'],
})

export const kindMeanings = names({
  acknowledged: ['La demande est arrivée ; la réponse suivra.', 'Запит надійшов; відповідь буде згодом.', 'وصل الطلب، والإجابة لاحقًا.', 'The request has arrived; an answer will follow.'],
  full: ['Tout ce qui a été demandé reçoit une réponse.', 'Відповідь на все, про що питали.', 'إجابة عن كل ما طُلب.', 'Everything that was asked is answered.'],
  partial: ['Une partie reçoit une réponse.', 'Відповідь на частину питань.', 'إجابة عن بعض ما طُلب.', 'Some of it is answered.'],
  restricted: ['Réponse donnée, avec des limites à son usage : écrivez lesquelles.', 'Відповідь дано з обмеженнями на використання: напишіть які.', 'إجابة مع قيود على استعمالها: اكتبها.', 'Answered, with limits on its use: write which.'],
  'delayed-with-reason': ['La réponse viendra plus tard : écrivez pourquoi.', 'Відповідь буде пізніше: напишіть чому.', 'ستأتي الإجابة لاحقًا: اكتب السبب.', 'The answer comes later: write why.'],
  'refused-with-reason': ['Vous ne répondez pas, et dites pourquoi.', 'Ви не відповідаєте й кажете чому.', 'لا تجيب، وتذكر السبب.', 'You do not answer, and say why.'],
  'refused-without-reason': ['Vous ne répondez pas et ne donnez pas de motif.', 'Ви не відповідаєте й не пояснюєте.', 'لا تجيب ولا تذكر سببًا.', 'You do not answer, and give no reason.'],
  'no-record-held': ['Vous n’avez jamais eu de document à ce sujet.', 'Ви ніколи не мали таких записів.', 'لم تكن لديكم سجلات بذلك قط.', 'You never had a record of it.'],
  'records-destroyed-or-lapsed': ['Vous aviez des documents ; ils n’existent plus.', 'Записи були, але їх більше немає.', 'كانت لديكم سجلات ولم تعد موجودة.', 'You had records, and they are gone.'],
  'item-misidentified': ['L’objet est autre chose que ce que dit la demande.', 'Предмет не той, за який його вважає запит.', 'القطعة غير ما يقوله الطلب.', 'The item is not what the request takes it for.'],
  'more-information-needed': ['Vous avez besoin de plus pour répondre : écrivez de quoi.', 'Щоб відповісти, потрібно більше: напишіть що.', 'تحتاجون إلى المزيد للإجابة: اكتب ما هو.', 'You need more to answer: write what.'],
  forwarded: ['Vous avez transmis la demande : écrivez à qui.', 'Ви передали запит: напишіть кому.', 'أحلتم الطلب: اكتب إلى من.', 'You passed the request on: write to whom.'],
  disputed: ['Vous contestez ce que la demande suppose.', 'Ви заперечуєте те, з чого виходить запит.', 'تنازعون فيما يفترضه الطلب.', 'You contest what the request assumes.'],
})

export const faultNames = names({
  'kind-missing': ['Choisissez le type de réponse.', 'Виберіть вид відповіді.', 'اختر نوع الإجابة.', 'Choose the kind of answer.'],
  'name-missing': ['Écrivez qui répond.', 'Напишіть, хто відповідає.', 'اكتب من يجيب.', 'Write who answers.'],
  'date-missing': ['Écrivez la date de la réponse.', 'Напишіть дату відповіді.', 'اكتب تاريخ الإجابة.', 'Write the date of the answer.'],
  'date-unreadable': ['Cette date n’est pas lisible. Écrivez-la comme 2031-05-04, 2031-05 ou 2031, ou mettez vos mots dans les remarques.', 'Цю дату не можна прочитати. Напишіть як 2031-05-04, 2031-05 або 2031, або словами в примітках.', 'لا يُقرأ هذا التاريخ. اكتبه مثل 2031-05-04 أو 2031-05 أو 2031، أو بكلماتك في الملاحظات.', 'This date cannot be read. Write it as 2031-05-04, 2031-05 or 2031, or put your words under remarks.'],
  'reason-missing': ['Écrivez le motif, ou choisissez le refus sans motif.', 'Напишіть причину або виберіть відмову без пояснення.', 'اكتب السبب، أو اختر الرفض دون سبب.', 'Write the reason, or choose the refusal without one.'],
  'too-long': ['Au plus 500 caractères ici ; écrivez le reste dans les remarques.', 'Тут не більше 500 знаків; решту напишіть у примітках.', '500 حرف هنا على الأكثر؛ اكتب الباقي في الملاحظات.', 'At most 500 characters here; write the rest under remarks.'],
})

export const questionNames = names({
  'item-not-answered': ['La réponse est complète, et rien n’est dit de cet objet.', 'Відповідь повна, а про цей предмет нічого не сказано.', 'الإجابة كاملة ولم يُذكر شيء عن هذه القطعة.', 'The answer is full, and nothing is said of this item.'],
  'nothing-said': ['Il n’y a ni mots, ni objet, ni fichier.', 'Немає ні слів, ні предметів, ні файлів.', 'لا كلمات ولا قطع ولا ملفات.', 'There are no words, no items and no files.'],
  'reason-not-given': ['Le motif du report n’est pas donné.', 'Причину відкладення не названо.', 'لم يُذكر سبب التأجيل.', 'The reason for putting it off is not given.'],
  'addressee-not-named': ['À qui la demande a été transmise n’est pas dit.', 'Не сказано, кому передано запит.', 'لم يُذكر إلى من أُحيل الطلب.', 'To whom it was passed on is not said.'],
  'conditions-not-given': ['Les limites à l’usage ne sont pas données.', 'Обмеження на використання не названо.', 'لم تُذكر قيود الاستعمال.', 'The limits on use are not given.'],
  'found-nothing-more': ['Trouvé dans les registres, et rien de plus n’est dit.', 'Знайдено в записах, але більше нічого не сказано.', 'وُجدت في السجلات ولم يُذكر شيء آخر.', 'Found in the records, and nothing more is said.'],
  'delivered-before-produced': ['Livré avant d’être produit, d’après les dates.', 'За датами, поставлено раніше, ніж виготовлено.', 'سُلّمت قبل إنتاجها بحسب التواريخ.', 'Delivered before it was made, by the dates.'],
  'dated-before-sent': ['La réponse est datée d’avant la demande.', 'Відповідь датована раніше за запит.', 'تاريخ الإجابة سابق للطلب.', 'The answer is dated before the request.'],
})
