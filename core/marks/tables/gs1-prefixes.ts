/**
 * GS1 prefixes: the office that issued a number, by its first three digits. Not where the thing was made.
 * @module
 */
import { codeTable } from '../code-table.ts'

const sources = {
  a: { title: 'List of GS1 country codes', url: 'https://www.liquisearch.com/list_of_gs1_country_codes' },
  b: { title: 'List of GS1 country codes, mirror', url: 'https://wikimili.com/en/List_of_GS1_country_codes' },
  c: { title: 'imanjung.blogspot.com', url: 'http://imanjung.blogspot.com/2014/07/prefix-list.html' },
  gs1: { title: 'GS1: company prefixes', url: 'https://www.gs1.org/standards/id-keys/company-prefix' },
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
001-019 | US | gs1
030-039 | US | gs1
060-139 | US | gs1
680-681 | CN | gs1
700-709 | NO | gs1
729 | IL | gs1
730-739 | SE | gs1
740 | GT | gs1
741 | SV | gs1
742 | HN | gs1
743 | NI | gs1
744 | CR | gs1
745 | PA | gs1
746 | DO | gs1
750 | MX | gs1
754-755 | CA | gs1
759 | VE | gs1
760-769 | CH | gs1
770-771 | CO | gs1
773 | UY | gs1
775 | PE | gs1
777 | BO | gs1
778-779 | AR | gs1
780 | CL | gs1
784 | PY | gs1
786 | EC | gs1
789-790 | BR | gs1
800-839 | IT | gs1
840-849 | ES | gs1
850 | CU | gs1
858 | SK | gs1
859 | CZ | gs1
860 | RS | gs1
865 | MN | gs1
867 | KP | gs1
868-869 | TR | gs1
870-879 | NL | gs1
880-881 | KR | gs1
883 | MM | gs1
884 | KH | gs1
885 | TH | gs1
888 | SG | gs1
890 | IN | gs1
893 | VN | gs1
896 | PK | gs1
899 | ID | gs1
900-919 | AT | gs1
930-939 | AU | gs1
940-949 | NZ | gs1
955 | MY | gs1
958 | MO | gs1
`, true)
