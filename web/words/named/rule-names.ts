/**
 * Names of the withholding rules, and what each means, as `service/server/withholding-rules.ts` has them in English.
 * @module
 */
import { names } from '../names.ts'

export const ruleNames = names({
  persons: ['personnes', 'особи', 'الأشخاص'], names: ['noms', 'назви', 'الأسماء'], custodians: ['détenteurs', 'зберігачі', 'الحائزون'], 'exact-places': ['lieux exacts', 'точні місця', 'الأماكن الدقيقة', 'exact-places'], dates: ['dates', 'дати', 'التواريخ'], files: ['fichiers', 'файли', 'الملفات'], authors: ['auteurs', 'автори', 'المؤلفون'], notes: ['notes', 'примітки', 'الملاحظات'], labels: ['étiquettes', 'мітки', 'الوسوم'], terms: ['conditions', 'умови', 'الشروط'],
})

/** English shows what the server says, which names the distance too. */
export const ruleMeanings = names({
  persons: ['tout nom, alias ou autre mot sur une partie qui est une personne ; qui a fait, pris, détenu ou dit quelque chose ; le titulaire d’une clé ; les métadonnées d’un appareil', 'кожне ім’я, псевдонім чи інше слово про сторону, яка є особою; хто зробив, узяв, тримав чи сказав щось; власник ключа; метадані камери', 'كل اسم أو اسم آخر أو كلمة عن طرف هو شخص؛ ومن صنع شيئًا أو أخذه أو حازه أو قاله؛ وحامل المفتاح؛ وبيانات الكاميرا'],
  names: ['les noms, alias et étiquettes de toutes les parties : personnes, sociétés, États', 'імена, псевдоніми й мітки всіх сторін: осіб, компаній, держав', 'أسماء كل الأطراف وأسماؤها الأخرى ووسومها: أشخاص وشركات ودول'],
  custodians: ['qui détient ou a détenu les preuves, à quelles conditions, et où elles étaient gardées ; les noms de ces parties, sauf si ce sont des États', 'хто зберігає чи зберігав докази, на яких умовах і де; назви цих сторін, якщо це не держави', 'من يحوز الأدلة أو كان يحوزها، وبأي شروط، وأين حُفظت؛ وأسماء تلك الأطراف ما لم تكن دولًا'],
  'exact-places': ['tout lieu connu de trop près : son point, son rayon et ses mots, où qu’ils soient ; le pays reste', 'кожне надто точно відоме місце: його точка, радіус і слова, де б вони не стояли; країна лишається', 'كل مكان معلوم بدقة كبيرة: نقطته ونصف قطره وكلماته أينما وردت؛ ويبقى البلد'],
  dates: ['quand les choses ont été documentées, photographiées, récupérées et remises, et quand cela a été noté', 'коли речі документували, знімали, вилучали й передавали і коли це записано', 'متى وُثقت الأشياء وصُورت واستُردت وسُلمت، ومتى سُجل ذلك'],
  files: ['tous les fichiers originaux et les noms qu’ils avaient ; leurs empreintes restent, pour qu’ils puissent être montrés à qui de droit', 'усі оригінальні файли та їхні назви; геші лишаються, щоб їх можна було показати тим, кому дозволено', 'كل الملفات الأصلية والأسماء التي كانت لها؛ وتبقى بصماتها ليمكن عرضها على من يحق له'],
  authors: ['qui a noté chaque énoncé, transcrit, identifié ou jugé', 'хто записав кожне твердження, переписав знаки, ідентифікував чи оцінив', 'من سجّل كل إفادة أو نسخها أو حدّدها أو حكم فيها'],
  notes: ['toutes les notes', 'усі примітки', 'كل الملاحظات'],
  labels: ['l’étiquette de chaque énoncé : des noms courts donnés à la main disent souvent ce qu’un champ cache', 'мітка кожного твердження: короткі назви, дані вручну, часто видають те, що приховує поле', 'وسم كل إفادة: فالأسماء القصيرة الموضوعة يدويًا كثيرًا ما تكشف ما يخفيه الحقل'],
  terms: ['à quelles conditions les choses ont été montrées, consenties et répondues', 'на яких умовах щось показували, погоджували й відповідали', 'بأي شروط عُرضت الأشياء ووُوفق عليها وأُجيب عنها'],
})
