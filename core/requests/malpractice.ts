/**
 * The sentence on malpractice, in the languages of the screens: the desk, the board of the right of reply, the pages of chains and the command line all print this one.
 * Letters have it in their templates, which people edit.
 * @module
 */

/** In our own words. */
export const malpracticeSentences = {
  en: 'Being named in a chain of supply says that an item passed, or may have passed, through a party’s hands. Unless it is stated clearly, no wrongdoing by a maker, or by anyone at an earlier stage, is inferred from it.',
  fr: 'Être nommé dans une chaîne d’approvisionnement dit qu’un objet est passé, ou a pu passer, par les mains d’une partie. Sauf si c’est dit clairement, aucune faute d’un fabricant, ni de quiconque à un stade antérieur, n’en est déduite.',
  uk: 'Якщо сторону названо в ланцюгу постачання, це означає, що предмет пройшов або міг пройти через її руки. Якщо цього чітко не сказано, з цього не виводиться протиправна дія виробника чи будь-кого на попередньому етапі.',
  ar: 'ورود اسم طرف في سلسلة توريد يعني أن قطعة مرّت، أو ربما مرّت، بيديه. وما لم يُذكر ذلك بوضوح، لا يُستنتج منه أي مخالفة من مصنّع أو من أي طرف في مرحلة سابقة.',
} as const

export const malpracticeSentence = malpracticeSentences.en

/** The practice that it follows, as published. */
export const malpracticeSource = {
  quotation: 'Unless clearly stated, there is no inference of malpractice on the part of manufacturers or parties located at earlier stages in the supply chain',
  publisher: 'Conflict Armament Research, iTrace, methodology, background',
  url: 'https://www.conflictarm.com/itrace/methodology/background/',
} as const
