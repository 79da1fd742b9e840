/**
 * Words of the codes that core gives for a chain: why accounts compete, what is open of a condition, why a hypothesis fits an account, ends of durations.
 * @module
 */
import { names } from '../../words/names.ts'

export const competitionNames = names({
  'same-giver': ['le même détenteur n’a pu le remettre qu’une fois', 'той самий власник міг передати його лише раз', 'الحائز نفسه لا يسلمها إلا مرة', 'the same holder can have given it once only'],
  'same-receiver': ['le même détenteur n’a pu le recevoir qu’une fois', 'той самий власник міг одержати його лише раз', 'الحائز نفسه لا يتسلمها إلا مرة', 'the same holder can have received it once only'],
  'given-before-received': ['quelqu’un l’aurait remis avant de l’avoir', 'хтось передав би його раніше, ніж мав', 'يكون أحدهم قد سلمها قبل أن تصله', 'somebody would have given it before it came'],
  'told-differently': ['les mêmes mains, dites avec d’autres jours, une autre sorte ou un autre droit', 'ті самі руки, але інші дні, вид чи дозвіл', 'الأيدي نفسها بأيام أو نوع أو إذن آخر', 'the same hands, told with other days, kind or right'],
  together: ['seulement avec d’autres étapes', 'лише разом з іншими ланками', 'مع حلقات أخرى فقط', 'only with further legs'],
})

export const openNames = names({
  'receiver-not-known': ['qui a reçu n’est pas connu', 'невідомо, хто одержав', 'المتسلم غير معروف', 'who received it is not known'],
  'receiver-may-be-end-user': ['celui qui a reçu n’est pas l’utilisateur final', 'одержувач не є кінцевим користувачем', 'المتسلم ليس المستخدم النهائي', 'the receiver is not the end user'],
  'consent-may-be-unrecorded': ['aucun consentement non enregistré ici n’existe', 'немає згоди, яку тут не записано', 'لا توجد موافقة لم تُسجل هنا', 'there is no consent that is not recorded here'],
  'consent-may-not-cover-it': ['un consentement enregistré ne le couvre pas', 'записана згода цього не охоплює', 'الموافقة المسجلة لا تشمله', 'a recorded consent does not cover it'],
  'dates-overlap-in-part': ['le transfert a eu lieu pendant que la condition valait : les dates ne se recouvrent qu’en partie', 'передача відбулася, поки діяла умова: дати збігаються лише частково', 'وقع النقل أثناء سريان الشرط: التواريخ تتداخل جزئيًا', 'it took place while the condition held: the dates overlap only in part'],
  'wording-not-public': ['le texte de la condition, qui n’est pas public, le vise', 'слова умови, які не є публічними, це охоплюють', 'نص الشرط، وهو غير علني، يشمله', 'the words of the condition, which are not public, reach it'],
  'transfer-disputed': ['ce transfert, que d’autres contestent, a eu lieu', 'ця передача, яку інші заперечують, відбулася', 'وقع هذا النقل الذي ينازع فيه آخرون', 'this transfer, which others dispute, took place'],
  'kind-undetermined': ['la sorte de ce transfert, qui est indéterminée, est visée', 'вид цієї передачі, який не визначено, охоплено', 'نوع هذا النقل غير المحسوم مشمول', 'its kind, which is undetermined, is one that the condition is about'],
  'taken-not-given': ['il a été pris, non donné', 'його взяли, а не дали', 'أُخذت ولم تُعطَ', 'it was taken, not given'],
  'countries-not-known': ['les pays, qui ne sont pas connus, diffèrent', 'країни, які невідомі, різні', 'البلدان غير المعروفة مختلفة', 'the countries, which are not known, differ'],
  'use-not-recorded': ['l’emploi, qui n’est pas enregistré, était autre', 'використання, якого не записано, було іншим', 'الاستخدام غير المسجل كان غيره', 'the use, which is not recorded, was another'],
})

export const fitNames = names({
  'as-the-account': ['comme le récit le dit', 'як каже виклад', 'كما تقول الرواية', 'as the account has it'],
  'no-such-holder': ['ce détenteur n’y figure pas', 'такого власника в ньому немає', 'لا يرد فيها هذا الحائز', 'it has no such holder'],
  'order-reversed': ['l’ordre des mains y est inverse', 'порядок рук у ньому зворотний', 'ترتيب الأيدي فيها معكوس', 'the hands come in the other order'],
  'days-apart': ['les jours ne se touchent pas', 'дні не збігаються', 'الأيام لا تلتقي', 'the days do not meet'],
  'unauthorised-custody-recorded': ['une possession non autorisée est enregistrée avant', 'недозволене володіння записано раніше', 'سُجلت حيازة غير مأذون بها قبل ذلك', 'unauthorised custody is recorded before it'],
  'authorised-later': ['une possession autorisée est enregistrée plus tard', 'дозволене володіння записано пізніше', 'سُجلت حيازة مأذون بها بعد ذلك', 'authorised custody is recorded later'],
  'custodian-undetermined': ['un détenteur est indéterminé', 'одного з власників не визначено', 'أحد الحائزين غير محسوم', 'a custodian is undetermined'],
  'time-undetermined': ['le temps est indéterminé', 'час не визначено', 'الزمن غير محسوم', 'the time is undetermined'],
  'no-diversion-recorded': ['aucun détournement n’y est enregistré', 'відхилення в ньому не записано', 'لا تحويل مسار مسجلًا فيها', 'it records no diversion'],
})

export const endNames = names({
  production: ['fabrication', 'виготовлення', 'الصنع'], transfer: ['transfert', 'передача', 'النقل'], use: ['emploi', 'використання', 'الاستخدام'], recovery: ['récupération', 'вилучення', 'الاسترداد'], documentation: ['documentation', 'документування', 'التوثيق'],
})
