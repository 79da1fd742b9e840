/**
 * GS1 prefixes: the office that issued a number, by its first three digits. Not where the thing was made.
 * @module
 */
import { codeTable } from '../code-table.ts'

const sources = {
  a: { title: 'List of GS1 country codes', url: 'https://www.liquisearch.com/list_of_gs1_country_codes' },
  b: { title: 'List of GS1 country codes, mirror', url: 'https://wikimili.com/en/List_of_GS1_country_codes' },
  c: { title: 'imanjung.blogspot.com', url: 'http://imanjung.blogspot.com/2014/07/prefix-list.html' },
}

export const gs1Prefixes = codeTable(sources, `
code | country | source
300-379 | FR | a
380 | BG | a
383 | SI | a
385 | HR | a
387 | BA | a
389 | ME | a
400-440 | DE | a
450-459 | JP | a
460-469 | RU | a
470 | KG | a
471 | TW | a
474 | EE | a
475 | LV | a
476 | AZ | a
477 | LT | a
478 | UZ | a
479 | LK | a
480 | PH | a
481 | BY | a
482 | UA | a
484 | MD | a
485 | AM | a
486 | GE | a
487 | KZ | a
488 | TJ | a
489 | HK | a
490-499 | JP | a
500-509 | GB | a
520-521 | GR | a
528 | LB | a
529 | CY | a
530 | AL | a
531 | MK | a
535 | MT | a
539 | IE | a
540-549 | BE | a
560 | PT | a
569 | IS | a
570-579 | DK | a
590 | PL | a
594 | RO | a
599 | HU | a
600-601 | ZA | a
603 | GH | a
604 | SN | a
608 | BH | a
609 | MU | a
611 | MA | a
613 | DZ | a
615 | NG | a
616 | KE | a
618 | CI | a
619 | TN | a
620 | TZ | a
621 | SY | a
622 | EG | a
623 | BN | a
624 | LY | a
625 | JO | a
626 | IR | a
627 | KW | a
628 | SA | a
629 | AE | a
640-649 | FI | a
690-695 | CN | a
483 | TM | b
605 | UG | b
606 | AO | b
607 | OM | b
617 | CM | b
690-699 | CN | c
001-019 | US |
030-039 | US |
060-139 | US |
680-681 | CN |
700-709 | NO |
729 | IL |
730-739 | SE |
740 | GT |
741 | SV |
742 | HN |
743 | NI |
744 | CR |
745 | PA |
746 | DO |
750 | MX |
754-755 | CA |
759 | VE |
760-769 | CH |
770-771 | CO |
773 | UY |
775 | PE |
777 | BO |
778-779 | AR |
780 | CL |
784 | PY |
786 | EC |
789-790 | BR |
800-839 | IT |
840-849 | ES |
850 | CU |
858 | SK |
859 | CZ |
860 | RS |
865 | MN |
867 | KP |
868-869 | TR |
870-879 | NL |
880-881 | KR |
883 | MM |
884 | KH |
885 | TH |
888 | SG |
890 | IN |
893 | VN |
896 | PK |
899 | ID |
900-919 | AT |
930-939 | AU |
940-949 | NZ |
955 | MY |
958 | MO |
`, true)
