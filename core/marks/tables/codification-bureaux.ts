/**
 * Codification bureaux: the country that first gave an item its NATO stock number, by its two digits. Not who made it.
 * @module
 */
import { codeTable } from '../code-table.ts'

const sources = {
  a: { title: 'NATO Codification System, brochure', url: 'https://scribd.com/document/188727184/NCS-Brochure-Inserts' },
  b: { title: 'NATO AC/135: codes of bureaux', url: 'http://www.nato.int/structur/AC/135/main/links/codsp3.htm' },
  c: { title: 'Academic dictionaries: NATO stock number', url: 'https://en-academic.com/dic.nsf/enwiki/6075736' },
  d: { title: 'NSN database: how an NSN is structured', url: 'https://nsndb.com/2019/06/27/how-is-a-nsn-structured/' },
  e: { title: 'Semantics3 glossary: NSN', url: 'https://www.semantics3.com/glossary/nsn' },
  f: { title: 'Serbian codification office: NSN', url: 'http://www.dskm.mod.gov.rs/en/nato-codification/what-is-nsn-code' },
}

export const codificationBureaux = codeTable(sources, `
code | maker | country | source
00 |  | US | a
12 |  | DE | a
14 |  | FR | a
99 |  | GB | a
13 |  | BE | b
15 |  | IT | c
16 |  | CZ | c
17 |  | NL | c
18 |  | ZA | c
19 |  | BR | c
20 |  | CA | c
21 |  | CA | c
22 |  | DK | c
23 |  | GR | c
24 |  | IS | c
25 |  | NO | c
26 |  | PT | c
27 |  | TR | c
28 |  | LU | c
29 |  | AR | c
30 |  | JP | c
31 |  | IL | c
32 |  | SG | c
33 |  | ES | c
34 |  | MY | c
35 |  | TH | c
36 |  | EG | c
37 |  | KR | c
38 |  | EE | c
39 |  | RO | c
40 |  | SK | c
41 |  | AT | c
42 |  | SI | c
43 |  | PL | c
44 | United Nations |  | c
45 |  | ID | c
46 |  | PH | c
47 |  | LT | c
48 |  | FJ | c
49 |  | TO | c
50 |  | BG | c
51 |  | HU | c
52 |  | CL | c
53 |  | HR | c
54 |  | MK | c
55 |  | LV | c
56 |  | OM | c
66 |  | AU | c
70 |  | SA | c
71 |  | AE | c
98 |  | NZ | c
01 |  | US | c
11 | NATO standard items |  | d
45 |  | PH | e
57 |  | RU | e
73 |  | RS | f
`)
