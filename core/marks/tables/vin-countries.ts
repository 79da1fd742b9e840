/**
 * Countries of vehicle identification numbers, by their first two characters. Ranges are in the order A to Z, 1 to 9, 0.
 * @module
 */
import { codeTable } from '../code-table.ts'

const sources = {
  a: { title: 'vininfo: manufacturers and countries', url: 'https://github.com/idlesign/vininfo' },
}

export const vinCountries = codeTable(sources, `
code | country | source
AA-AH | ZA | a
AJ-AK | CI | a
AL-AM | LS | a
AN-AP | BW | a
AR-AS | NA | a
AT-AU | MG | a
AV-AW | MU | a
AX-AY | TN | a
AZ-A1 | CY | a
A2-A3 | ZW | a
A4-A5 | MZ | a
BA-BB | AO | a
BF-BG | KE | a
BL | NG | a
BR | DZ | a
B3-B4 | LY | a
CA-CB | EG | a
CF-CG | MA | a
CL-CM | ZM | a
DA-DE | EG | a
HA-H0 | CN | a
JA-J0 | JP | a
KF-KH | IL | a
KL-KR | KR | a
KS-KT | JO | a
LA-L0 | CN | a
MA-ME | IN | a
MF-MK | ID | a
ML-MR | TH | a
MS | MM | a
MU | MN | a
MX | KZ | a
M1-M6 | IN | a
NA-NE | IR | a
NF-NG | PK | a
NJ | IQ | a
NL-NR | TR | a
NS-NT | UZ | a
NU | AZ | a
NY | AM | a
N1-N5 | IR | a
PA-PC | PH | a
PF-PG | SG | a
PL-PR | MY | a
PS-PT | BD | a
RA-RB | AE | a
RF-RK | TW | a
RL-RN | VN | a
RP | LA | a
RS-RT | SA | a
RU-RW | RU | a
R1 | HK | a
SA-SM | GB | a
SN-ST | DE | a
SU-SZ | PL | a
S1-S2 | LV | a
S3 |  | a
TA-TH | CH | a
TJ-TP | CZ | a
TR-TV | HU | a
TW-T2 | PT | a
T3-T5 |  | a
T6 | AD | a
UA-UC | ES | a
UH-UM | DK | a
UN-UR | IE | a
UU-UW | RO | a
U1-U2 | MK | a
U5-U7 | SK | a
U8-U0 | BA | a
VA-VE | AT | a
VF-VR | FR | a
VS-VW | ES | a
VX-V2 | RS | a
V3-V5 | HR | a
V6-V8 | EE | a
WA-W0 | DE | a
XA-XC | BG | a
XD-XE | RU | a
XF-XH | GR | a
XJ-XK | RU | a
XL-XR | NL | a
XS-XW | RU | a
XX-XY | LU | a
XZ-X0 | RU | a
YA-YE | BE | a
YF-YK | FI | a
YN | MT | a
YS-YW | SE | a
YX-Y2 | NO | a
Y3-Y5 | BY | a
Y6-Y8 | UA | a
ZA-ZU | IT | a
ZX-ZZ | SI | a
Z1 | SM | a
Z3-Z5 | LT | a
Z6-Z0 | RU | a
1A-10 | US | a
2A-25 | CA | a
3A-3X | MX | a
35 | DO | a
36 | HN | a
37 | PA | a
38-39 | PR | a
4A-40 | US | a
5A-50 | US | a
6A-6X | AU | a
6Y-61 | NZ | a
7A-70 | US | a
8A-8E | AR | a
8F-8G | CL | a
8L-8N | EC | a
8S-8T | PE | a
8X-8Z | VE | a
82 | BO | a
9A-9E | BR | a
9F-9G | CO | a
9S-9V | UY | a
92-99 | BR | a
`, true)
