/**
 * Finding wordings: the sentence that the status of a finding allows, as `core/findings/wording.ts` has it in English.
 * @module
 */
import { catalog } from '../catalog.ts'

export const findingWordings = catalog({
  en: { established: 'All its claims are established.', possible: 'Its weakest claim is possible, not established.', contradicted: 'At least one of its claims is contradicted.', 'not-established': 'At least one of its claims is not established.' },
  fr: { established: 'Toutes ses assertions sont établies.', possible: 'Son assertion la plus faible est possible, non établie.', contradicted: 'Au moins une de ses assertions est contredite.', 'not-established': 'Au moins une de ses assertions n’est pas établie.' },
  uk: { established: 'Усі його тези встановлено.', possible: 'Його найслабша теза можлива, але не встановлена.', contradicted: 'Щонайменше одну з його тез спростовано.', 'not-established': 'Щонайменше одну з його тез не встановлено.' },
  ar: { established: 'كل ادعاءاتها ثابتة.', possible: 'أضعف ادعاءاتها ممكن، وليس ثابتًا.', contradicted: 'ادعاء واحد على الأقل من ادعاءاتها مناقَض.', 'not-established': 'ادعاء واحد على الأقل من ادعاءاتها غير ثابت.' },
})
