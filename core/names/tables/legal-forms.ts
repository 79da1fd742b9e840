/**
 * Legal forms of companies, by what they are: who answers for the debts. One line a class; forms are divided by bars.
 *
 * Two forms of one class in two languages are the same form for a reader (OOO, LLC); a joint-stock company and a limited one of
 * the same name are two companies.
 * `incorporated` are words that translations use for both: they contradict neither. Forms of Latin letters are written without marks and dots, as words are compared.
 *
 * Sources: ISO 20275 (GLEIF Entity Legal Forms Code List 1.4.1: local names and abbreviations), GOST and OKOPF codes of Russia.
 * @module
 */

export type FormClass = 'limited' | 'joint-stock' | 'partnership' | 'state' | 'cooperative' | 'non-profit' | 'sole' | 'incorporated' | 'company'

export const legalForms: Readonly<Record<FormClass, string>> = {
  'limited': `ltd|limited|ltda|limitada|llc|limited liability company|ltd liability co|ltd liability company|limited liability co|private limited|pvt ltd|pvt limited|private limited company|pte ltd|pte|pty ltd|pty limited|pty|proprietary limited|sdn bhd|sdn berhad|sendirian berhad|gmbh|gesellschaft mit beschrankter haftung|mbh|ug|gesmbh|
sarl|sarlu|societe a responsabilite limitee|srl|s r l|srls|societa a responsabilita limitata|societatea cu raspundere limitata|societate cu raspundere limitata|sociedad de responsabilidad limitada|s de rl|s de rl de cv|sl|slu|slne|sociedad limitada|lda|sociedade por quotas|bv|besloten vennootschap|bvba|eurl|sasu|
ooo|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|too|tovarishchestvo s ogranichennoy otvetstvennostyu|tov|tovarystvo z obmezhenoyu vidpovidalnistyu|tovarystvo z obmezhenoiu vidpovidalnistiu|ood|eood|doo|d o o|drustvo s ogranicenom odgovornoscu|drustvo s ogranicenom odgovornosti|spzoo|sp zoo|sp z o o|sp z oo|spolka z ograniczona odpowiedzialnoscia|sro|s r o|spol s r o|spolecnost s rucenim omezenym|
kft|korlatolt felelossegu tarsasag|uab|uzdaroji akcine bendrove|sia|sabiedriba ar ierobezotu atbildibu|osauhing|ou|aps|anpartsselskab|oy|osakeyhtio|epe|etaireia periorismenis evthynis|ltd sti|limited sirketi|limited sti|shpk|mchj|mmm|fze|fzc|fzco|fz llc|fzllc|free zone company|free zone establishment|dmcc|wll|w l l|spc|
有限公司|有限责任公司|股份有限责任公司|有限會社|有限会社|合同会社|유한회사|주식유한회사|ذ م م|ش ذ م م|شركة ذات مسئولية محدودة|ذات مسؤولية محدودة|ذات المسؤولية المحدودة|المحدودة|בעמ|共同有限公司|as oy`,
  'joint-stock': `plc|public limited company|public ltd co|ag|aktiengesellschaft|sa|s a|societe anonyme|sociedad anonima|sociedade anonima|spa|s p a|societa per azioni|sab|sab de cv|sa de cv|sociedad anonima de capital variable|sapi de cv|sas|nv|naamloze vennootschap|ab|aktiebolag|aktiebolaget|publ|asa|allmennaksjeselskap|aksjeselskap|a s|aktieselskab|akcionarsko drustvo|ad|ead|aktsionerno druzhestvo|
jsc|joint stock company|joint stock co|ojsc|oao|open joint stock company|otkrytoe aktsionernoe obshchestvo|cjsc|zao|closed joint stock company|zakrytoe aktsionernoe obshchestvo|pjsc|pao|public joint stock company|publichnoe aktsionernoe obshchestvo|ao|aktsionernoe obshchestvo|nao|prat|pat|pryvatne aktsionerne tovarystvo|publichne aktsionerne tovarystvo|aktsionerne tovarystvo|vat|zat|at|tsoo|
akciova spolecnost|akciova spolocnost|spolka akcyjna|nyrt|zrt|reszvenytarsasag|anonim sirketi|anonim sirket|oyj|julkinen osakeyhtio|aktsiaselts|akcine bendrove|akciju sabiedriba|anonymi etaireia|ae|tbk|persero|bhd|berhad|pjs|psc|saog|saoc|sae|s a e|saa|sal|s a l|kscc|ksc|qsc|bsc|
ش م م|ش م ل|شركة مساهمة|شركة مساهمة عامة|سهامی عام|سهامی خاص|private joint stock company|pjs co|p j s co|khadamati|sherkat sahami`,
  'partnership': `lp|l p|llp|limited partnership|limited liability partnership|lllp|gmbh co kg|gmbh and co kg|ag co kg|kg|kommanditgesellschaft|ohg|offene handelsgesellschaft|gbr|scs|snc|societe en nom collectif|sca|societe en commandite|kd|ks|kommanditselskab|vof|cv|tk|tnv|komandytowa|spolka komandytowa|spolka jawna|合伙企业|有限合伙|合名会社|合資会社|合名會社`,
  'state': `fgup|federalnoe gosudarstvennoe unitarnoe predpriyatie|federal state unitary enterprise|fsue|gup|state unitary enterprise|mup|gp|state owned enterprise|state enterprise|derzhavne pidpryiemstvo|dp|rup|fgbu|fku|ep|empresa publica|epe epic|gke|kazennoe predpriyatie`,
  'cooperative': `coop|cooperative|cooperativa|cooperative society|eg|genossenschaft|eingetragene genossenschaft|kooperativ|proizvodstvennyy kooperativ|osuuskunta|协同组合`,
  'non-profit': `ev|eingetragener verein|asbl|association sans but lucratif|stiftung|fondation|fundacion|fondazione|ano|avtonomnaya nekommercheskaya organizatsiya|gge|ggmbh|vzw|npo|ngo`,
  'sole': `ip|individualnyy predprinimatel|individual entrepreneur|chp|ek|eingetragener kaufmann|sole proprietorship|sole proprietor|eirl|dba|fop|fizychna osoba pidpryiemets`,
  'incorporated': `co ltd|co limited|company limited|company ltd|inc|incorporated|corp|corporation|股份有限公司|株式会社|株式會社|주식회사`,
  'company': `co|company|cie|compagnie|compania|companhia|kompaniya|kompania|kompanija|firma|firm|sherkat|sharika|gesellschaft|公司|会社|會社|회사|شركة|شرکت|חברת`,
}
