/**
 * World manufacturer identifiers: the first three characters of a vehicle identification number (two for some large makers).
 * @module
 */
import { codeTable } from '../code-table.ts'

const sources = {
  a: { title: 'vininfo: manufacturers and countries', url: 'https://github.com/idlesign/vininfo' },
  b: { title: 'github.com', url: 'https://github.com/Wal33D/nhtsa-vin-decoder' },
}

export const vinMakers = codeTable(sources, `
code | maker | country | source
17V | Ford |  | a
19 | Acura |  | a
19X | Honda |  | a
1A4 | Chrysler |  | a
1A8 | Chrysler |  | a
1B | Dodge |  | a
1C | Chrysler |  | a
1C4 | Dodge |  | a
1C6 | Ram |  | a
1C8 | Chrysler |  | a
1CN | Lincoln |  | a
1D | Dodge |  | a
1F | Ford |  | a
1F2 | Subaru |  | a
1F9 | FWD Corp. |  | a
1FU | Freightliner |  | a
1FV | Freightliner |  | a
1G | General Motors |  | a
1G1 | Chevrolet |  | a
1G2 | Pontiac |  | a
1G3 | Oldsmobile |  | a
1G4 | Buick |  | a
1G6 | Cadillac |  | a
1G8 | Saturn |  | a
1G9 | Google |  | a
1GA | Chevrolet |  | a
1GB | Chevrolet USA |  | a
1GC | Chevrolet |  | a
1GD | GMC |  | a
1GE | Cadillac |  | a
1GG | Isuzu |  | a
1GH | Oldsmobile |  | a
1GJ | GMC |  | a
1GK | GMC |  | a
1GM | Pontiac |  | a
1GN | Chevrolet USA |  | a
1GT | GMC Truck |  | a
1GY | Cadillac |  | a
1H | Honda |  | a
1HD | Harley-Davidson |  | a
1J | Jeep |  | a
1J4 | Jeep |  | a
1J8 | Jeep |  | a
1L | Lincoln |  | a
1L1 | Lincoln |  | a
1L4 | Jeep |  | a
1LN | Lincoln |  | a
1M | Mercury |  | a
1M1 | Mack Truck |  | a
1M2 | Mack Truck |  | a
1M3 | Mack Truck |  | a
1M4 | Mack Truck |  | a
1M9 | Mynatt Truck & Equipment |  | a
1ME | Mercury |  | a
1NX | NUMMI |  | a
1P3 | Plymouth |  | a
1P4 | Plymouth |  | a
1R9 | Roadrunner Hay Squeeze |  | a
1TK | Scion |  | a
1V2 | Volkswagen |  | a
1VW | Volkswagen |  | a
1XK | Kenworth |  | a
1XP | Peterbilt |  | a
1Y1 | Chevrolet |  | a
1YV | Mazda |  | a
1Z3 | Mitsubishi |  | a
1Z7 | Mitsubishi |  | a
1ZV | Auto Alliance International |  | a
1ZW | Mercury |  | a
210 | Ford |  | a
2A4 | Chrysler Canada |  | a
2A8 | Chrysler Canada |  | a
2B3 | Dodge Canada |  | a
2B4 | Dodge |  | a
2B5 | Dodge |  | a
2B6 | Dodge |  | a
2B7 | Dodge |  | a
2B8 | Dodge |  | a
2C3 | Chrysler |  | a
2C4 | Chrysler Canada |  | a
2C7 | Dodge |  | a
2C8 | Chrysler |  | a
2CK | Pontiac |  | a
2CN | CAMI |  | a
2CT | General Motors |  | a
2D3 | Dodge |  | a
2D4 | Dodge Canada |  | a
2D6 | Dodge |  | a
2D7 | Dodge |  | a
2D8 | Dodge Canada |  | a
2DG | Ontario Drive & Gear |  | a
2F | Ford |  | a
2FU | Freightliner |  | a
2FV | Freightliner |  | a
2FZ | Sterling |  | a
2G | General Motors |  | a
2G1 | Chevrolet |  | a
2G2 | Pontiac |  | a
2G3 | Oldsmobile |  | a
2G4 | Buick |  | a
2G6 | Cadillac |  | a
2G9 | Gnome Homes |  | a
2GC | Chevrolet Canada |  | a
2GE | Cadillac |  | a
2GK | GMC |  | a
2GN | Chevrolet Canada |  | a
2GT | GMC |  | a
2H | Honda |  | a
2HH | Acura |  | a
2HM | Hyundai |  | a
2HN | Acura |  | a
2L | Lincoln |  | a
2L1 | Lincoln |  | a
2LM | Lincoln |  | a
2LN | Lincoln |  | a
2M | Mercury |  | a
2NV | Nova Bus |  | a
2P3 | Plymouth |  | a
2P4 | Plymouth |  | a
2S2 | Suzuki |  | a
2S3 | Suzuki Canada |  | a
2T | Toyota |  | a
2T2 | Lexus Canada |  | a
2V4 | Volkswagen |  | a
2V8 | Volkswagen |  | a
2W | Western Star |  | a
309 | Chevrolet |  | a
3A | Chrysler Mexico |  | a
3A4 | Chrysler |  | a
3A8 | Chrysler |  | a
3B6 | Dodge |  | a
3B7 | Dodge Mexico |  | a
3C | Chrysler |  | a
3C3 | Fiat |  | a
3C4 | Dodge Mexico |  | a
3C6 | Ram |  | a
3C7 | Ram |  | a
3C8 | Chrysler |  | a
3CZ | Honda Mexico |  | a
3D | Dodge |  | a
3F | Ford |  | a
3G | General Motors |  | a
3G0 | Saab |  | a
3G1 | Chevrolet |  | a
3G2 | Pontiac |  | a
3G5 | Buick |  | a
3G7 | Pontiac |  | a
3GC | Chevrolet Mexico |  | a
3GD | GMC |  | a
3GK | GMC |  | a
3GN | Chevrolet Mexico |  | a
3GS | Saturn |  | a
3GT | GMC |  | a
3GV | Chevrolet |  | a
3GY | Cadillac |  | a
3H | Honda |  | a
3KP | Kia |  | a
3LN | Lincoln |  | a
3MD | Mazda |  | a
3ME | Mercury Mexico |  | a
3MY | Mazda Mexico |  | a
3MZ | Mazda Mexico |  | a
3N6 | Chevrolet |  | a
3P3 | Plymouth Mexico |  | a
3TM | Toyota Mexico |  | a
3VV | Volkswagen |  | a
3VW | Volkswagen |  | a
460 | Mercedes-Benz |  | a
4A | Mitsubishi |  | a
4B3 | Dodge |  | a
4C3 | Chrysler |  | a
4F | Mazda |  | a
4G1 | Chevrolet |  | a
4J | Mercedes-Benz |  | a
4M | Mercury |  | a
4NU | Isuzu |  | a
4RK | Nova Bus |  | a
4S | Subaru-Isuzu Automotive |  | a
4S2 | Isuzu |  | a
4S3 | Subaru |  | a
4S4 | Subaru |  | a
4S6 | Honda |  | a
4T | Toyota |  | a
4US | BMW |  | a
4UZ | Frt-Thomas Bus |  | a
4V | Volvo |  | a
54D | Chevrolet (Spartan) |  | a
55 | Mercedes-Benz |  | a
55S | Mercedes-Benz |  | a
58A | Lexus |  | a
5F | Honda |  | a
5FR | Acura |  | a
5GA | Buick |  | a
5GN | Hummer |  | a
5GR | Hummer |  | a
5GT | Hummer |  | a
5GZ | Saturn |  | a
5HD | Harley-Davidson |  | a
5J6 | Honda |  | a
5J8 | Acura |  | a
5KB | Honda |  | a
5L | Lincoln |  | a
5NM | Hyundai |  | a
5NP | Hyundai |  | a
5S3 | Saab |  | a
5T | Toyota |  | a
5U | BMW |  | a
5X | Hyundai/Kia |  | a
5XX | Kia |  | a
5XY | Kia |  | a
5Y2 | Pontiac |  | a
5YF | Toyota |  | a
5YJ | Tesla |  | a
5YM | BMW |  | a
5Z6 | Suzuki |  | a
601 | Replica/Kit Makes |  | a
602 | Toyota |  | a
6AB | MAN |  | a
6AL | Windsor Caravans |  | a
6F | Ford |  | a
6F5 | Kenworth |  | a
6G | General Motors |  | a
6G1 | Chevrolet |  | a
6G2 | Pontiac |  | a
6G3 | Chevrolet Australia |  | a
6H | Holden |  | a
6H8 | General Motors-Holden |  | a
6MM | Mitsubishi |  | a
6T1 | Toyota |  | a
7A3 | Honda |  | a
7FA | Honda |  | a
7SA | Tesla Motors USA |  | a
8AC | Mercedes Benz |  | a
8AD | Peugeot |  | a
8AF | Ford |  | a
8AG | General Motors |  | a
8AJ | Toyota |  | a
8AK | Suzuki |  | a
8AP | Fiat |  | a
8AT | Iveco |  | a
8AW | Volkswagen |  | a
8BC | Citroën |  | a
8BR | Mercedes-Benz Argentina |  | a
8BT | Mercedes-Benz Argentina |  | a
8C3 | Honda |  | a
8GD | Peugeot |  | a
8GG | Chevrolet |  | a
932 | Harley-Davidson |  | a
935 | Citroën |  | a
936 | Peugeot |  | a
93H | Honda |  | a
93R | Toyota |  | a
93U | Audi |  | a
93V | Audi Brazil |  | a
93W | Fiat Professional |  | a
93X | Souza Ramos - Mitsubishi / Suzuki |  | a
93Z | Iveco |  | a
953 | VW Trucks / MAN |  | a
95P | CAOA / Hyundai |  | a
96P | Kawasaki |  | a
97N | Triumph |  | a
988 | Jeep |  | a
98M | BMW |  | a
98P | DAF Trucks |  | a
98R | Chery |  | a
99A | Audi |  | a
99J | JLR Jaguar Land Rover |  | a
99Z | BMW M |  | a
9BD | Fiat Automóveis |  | a
9BF | Ford |  | a
9BG | General Motors |  | a
9BH | Hyundai Motor Company / Hyundai |  | a
9BM | Mercedes Benz |  | a
9BR | Toyota |  | a
9BS | Scania |  | a
9BV | Volvo Trucks |  | a
9BW | Volkswagen |  | a
9C2 | Honda Motorcycles |  | a
9C6 | Yamaha |  | a
9CD | Suzuki Motorcycles |  | a
9UJ | Chery |  | a
9UK | Lifan |  | a
9UW | Kia |  | a
AAV | Volkswagen |  | a
AFA | Ford |  | a
AHT | Toyota |  | a
B01 | Cadillac |  | a
CL9 | Wallyscar |  | a
DA4 | Jeep |  | a
EDB | Mercedes-Benz |  | a
FM2 | Mercury |  | a
FSM | FSM |  | a
FV3 | Peugeot |  | a
FV7 | Citroen |  | a
G4G | Buick |  | a
G61 | Cadillac |  | a
GKA | GMC |  | a
JA | Isuzu |  | a
JA3 | Mitsubishi |  | a
JA4 | Mitsubishi |  | a
JAC | Isuzu |  | a
JAE | Acura |  | a
JB3 | Dodge |  | a
JC1 | Fiat Automobiles/Mazda |  | a
JDA | Daihatsu |  | a
JF | Fuji Heavy Industries |  | a
JF1 | Subaru / Scion |  | a
JF2 | Subaru |  | a
JF4 | Saab |  | a
JFS | Subaru |  | a
JGN | Chevrolet |  | a
JH | Honda |  | a
JH4 | Acura |  | a
JHM | Honda |  | a
JK | Kawasaki |  | a
JM | Mazda |  | a
JMB | Mitsubishi |  | a
JS | Suzuki |  | a
JT | Toyota |  | a
JT6 | Lexus |  | a
JT8 | Lexus |  | a
JTD | Toyota |  | a
JTE | Toyota |  | a
JTH | Lexus |  | a
JTJ | Lexus |  | a
JTK | Scion |  | a
JTL | Scion |  | a
JTM | Toyota |  | a
JTN | Scion |  | a
JTS | Toyota |  | a
JY | Yamaha |  | a
KC4 | Dodge |  | a
KL | Daewoo/GM Korea |  | a
KL1 | Chevrolet |  | a
KL2 | Pontiac |  | a
KL4 | Buick |  | a
KL5 | Suzuki |  | a
KL7 | Chevrolet |  | a
KL8 | Chevrolet |  | a
KLA | Chevrolet |  | a
KLM | Lincoln |  | a
KM | Hyundai |  | a
KMH | Genesis |  | a
KN | Kia |  | a
KP | SsangYong |  | a
KRX | BMW |  | a
L4C | Buick |  | a
L5Y | Merato Motorcycle Taizhou Zhongneng |  | a
L6T | Geely |  | a
LBE | Beijing Hyundai |  | a
LBV | BMW Brilliance |  | a
LC0 | BYD Bus |  | a
LDC | Dongfeng Peugeot-Citroën |  | a
LDY | Zhongtong Coach |  | a
LE4 | Beijing Benz |  | a
LFM | FAW Toyota |  | a
LFP | FAW Car |  | a
LFV | FAW-Volkswagen |  | a
LGB | Dongfeng Nissan |  | a
LGJ | Dongfeng Fengshen |  | a
LGX | BYD Auto |  | a
LH1 | FAW Haima |  | a
LHG | Guangzhou Honda |  | a
LJ1 | JAC |  | a
LJD | Dongfeng Yueda Kia |  | a
LKL | Suzhou King Long |  | a
LLV | Lifan |  | a
LMG | GAC Trumpchi |  | a
LRB | Buick China |  | a
LRW | Tesla China |  | a
LS5 | Changan Suzuki |  | a
LSG | SAIC General Motors |  | a
LSJ | SAIC MG |  | a
LSV | SAIC Volkswagen |  | a
LSY | Brilliance Zhonghua |  | a
LUC | Honda |  | a
LVG | GAC Toyota |  | a
LVH | Dongfeng Honda |  | a
LVR | Changan Mazda |  | a
LVS | Changan Ford |  | a
LVV | Chery |  | a
LVY | Volvo |  | a
LWV | GAC Fiat |  | a
LYV | Volvo China |  | a
LZE | Isuzu Guangzhou |  | a
LZG | Shaanxi Automobile Group |  | a
LZM | MAN |  | a
LZW | SAIC GM Wuling |  | a
LZY | Yutong |  | a
MA1 | Mahindra |  | a
MA3 | Suzuki |  | a
MA7 | Honda Siel Cars |  | a
MAJ | FordS |  | a
MAL | Hyundai |  | a
MAT | Tata |  | a
MC2 | Volvo Eicher commercial vehicles limited. |  | a
MHR | Honda |  | a
ML3 | Mitsubishi Thailand |  | a
MM0 | Mazda |  | a
MM8 | Mazda |  | a
MMB | Mitsubishi |  | a
MMC | Mitsubishi |  | a
MMM | Chevrolet |  | a
MMS | Suzuki |  | a
MMT | Mitsubishi |  | a
MNB | Ford |  | a
MP1 | Isuzu |  | a
MPA | Isuzu |  | a
MR0 | Toyota |  | a
MRH | Honda |  | a
MS0 | KIA Myanmar |  | a
NLA | Honda |  | a
NLE | Mercedes-Benz Turk Truck |  | a
NLH | Hyundai |  | a
NLJ | Hyundai |  | a
NM0 | Ford Otosan |  | a
NM4 | Tofas Turk |  | a
NMT | Toyota |  | a
PE1 | Ford |  | a
PE3 | Mazda |  | a
PL1 | Proton |  | a
SAD | Jaguar |  | a
SAH | Honda |  | a
SAJ | Jaguar |  | a
SAL | Land Rover |  | a
SAR | Rover |  | a
SAT | Triumph |  | a
SAX | Rover |  | a
SB1 | Toyota |  | a
SBM | Mclaren |  | a
SCA | Rolls Royce |  | a
SCB | Bentley |  | a
SCC | Lotus Cars |  | a
SCE | DeLorean |  | a
SCF | Aston Martin Lagonda Limited |  | a
SDB | Peugeot UK |  | a
SEY | LDV |  | a
SFA | Ford |  | a
SFD | Alexander Dennis |  | a
SHH | Honda |  | a
SHS | Honda |  | a
SJA | Bentley |  | a
SMT | Triumph |  | a
SNE | Jeep |  | a
SNT | Honda |  | a
STE | Toyota |  | a
SU9 | Solaris Bus & Coach |  | a
SUF | Fiat Auto Poland / FSM |  | a
SUL | Daewoo Poland / FSO |  | a
SUP | Daewoo Poland / FSO |  | a
SUR | Land Rover |  | a
TC3 | Chrysler |  | a
TDM | QUANTYA Swiss Electric Movement |  | a
TK9 | SOR |  | a
TM9 | Škoda trolleybuses |  | a
TMA | Hyundai |  | a
TMB | Škoda |  | a
TMK | Karosa |  | a
TMP | Škoda trolleybuses |  | a
TMT | Tatra |  | a
TN9 | Karosa |  | a
TNB | Skoda |  | a
TRA | Ikarus Bus |  | a
TRU | Audi |  | a
TSE | Ikarus Egyedi Autobuszgyar |  | a
TSM | Suzuki |  | a
TYB | Mitsubishi |  | a
U5Y | Kia |  | a
U6Y | Kia |  | a
USY | Kia |  | a
UU | Dacia |  | a
VA0 | ÖAF |  | a
VBK | KTM |  | a
VF0 | Ford |  | a
VF3 | Peugeot |  | a
VF4 | Talbot |  | a
VF5 | Iveco Unic SA |  | a
VF6 | Renault Trucks/Volvo |  | a
VF7 | Citroën |  | a
VF8 | Matra/Talbot/Simca |  | a
VF9 | Bugatti |  | a
VFE | IvecoBus |  | a
VFF | Peugeot |  | a
VFG | Citroen |  | a
VFZ | Citroen |  | a
VH8 | Microcar |  | a
VLG | Aixam |  | a
VLU | Scania |  | a
VNE | Irisbus |  | a
VNK | Toyota |  | a
VR7 | Citroën |  | a
VS1 | Iveco |  | a
VS3 | Peugeot |  | a
VS6 | Ford |  | a
VS7 | Citroen |  | a
VS9 | Carrocerias Ayats |  | a
VSA | Mercedes-Benz |  | a
VSE | Suzuki / Santana Motors |  | a
VSS | SEAT |  | a
VSZ | Seat |  | a
VV9 | Tauro Sport Auto |  | a
VW2 | Volkswagen |  | a
VWG | Volkswagen Spain |  | a
VWV | Volkswagen |  | a
VX1 | Zastava / Yugo |  | a
VY1 | Volvo |  | a
W04 | Buick |  | a
W06 | Cadillac |  | a
W08 | Saturn |  | a
W09 | Ruf Automobile |  | a
W1 | Mercedes-Benz |  | a
WA1 | Audi |  | a
WAG | Neoplan |  | a
WAP | Alpina |  | a
WAU | Audi |  | a
WAV | Audi |  | a
WAX | SsangYong |  | a
WB | BMW |  | a
WBA | BMW |  | a
WBD | Mercedes-Benz |  | a
WBS | BMW M |  | a
WBX | BMW |  | a
WBY | BMW |  | a
WD0 | Dodge |  | a
WD2 | Dodge |  | a
WD5 | Dodge |  | a
WD8 | Mercedes-Benz |  | a
WDB | Mercedes-Benz |  | a
WDC | DaimlerChrysler AG/Daimler AG |  | a
WDD | DaimlerChrysler AG/Daimler AG |  | a
WDF | Mercedes-Benz |  | a
WDW | Dodge |  | a
WDX | Dodge |  | a
WE0 | Ford |  | a
WEB | EvoBus |  | a
WF0 | Ford of Europe |  | a
WF3 | Peugeot |  | a
WF7 | Citroen |  | a
WFD | Fliegl |  | a
WJM | Iveco |  | a
WJR | Irmscher |  | a
WKK | Karl Kässbohrer Fahrzeugwerke |  | a
WMA | MAN |  | a
WMB | Audi |  | a
WME | Smart |  | a
WMW | Mini |  | a
WMX | DaimlerChrysler AG/Daimler AG |  | a
WMZ | MINI |  | a
WNK | Toyota |  | a
WP0 | Porsche car |  | a
WP1 | Porsche SUV |  | a
WS0 | Ford |  | a
WSS | Seat |  | a
WUA | Quattro |  | a
WUW | Volkswagen |  | a
WV | Volkswagen |  | a
WV0 | Ford |  | a
WV1 | Volkswagen Commercial Vehicles |  | a
WV2 | Volkswagen Commercial Vehicles |  | a
WV3 | Volkswagen Trucks |  | a
WVG | Volkswagen |  | a
WVW | Volkswagen |  | a
WVZ | Volkswagen |  | a
WWD | Mercedes-Benz |  | a
WWW | Volkswagen |  | a
WYG | Volkswagen |  | a
WYW | Volkswagen |  | a
WZW | Volkswagen |  | a
X96 | Mercedes-Benz |  | a
XL9 | Spyker |  | a
XLB | Volvo |  | a
XLR | DAF Trucks |  | a
XNC | Mitsubishi |  | a
XP7 | Tesla Germany |  | a
XW8 | Volkswagen |  | a
XWE | Kia |  | a
XXX | Honda |  | a
YAR | Toyota |  | a
YCM | Mazda |  | a
YH4 | Fisker |  | a
YK1 | Saab |  | a
YMB | Skoda |  | a
YS2 | Scania, Södertälje |  | a
YS3 | Saab |  | a
YS4 | Scania, Katrineholm |  | a
YTN | Saab NEVS |  | a
YV1 | Volvo Cars |  | a
YV2 | Volvo Trucks |  | a
YV3 | Volvo Buses |  | a
YV4 | Volvo Cars |  | a
Z3B | Chevrolet |  | a
ZA9 | Bugatti |  | a
ZAC | FCA |  | a
ZAF | Fiat |  | a
ZAM | Maserati |  | a
ZAP | Piaggio/Vespa/Gilera |  | a
ZAR | Alfa Romeo |  | a
ZAS | Alfa |  | a
ZCF | Iveco |  | a
ZCG | Cagiva SpA |  | a
ZD4 | Aprilia |  | a
ZDF | Ferrari Dino |  | a
ZDM | Ducati Motor Holdings SpA |  | a
ZFA | Fiat Automobiles |  | a
ZFB | Fiat |  | a
ZFC | Fiat V.I. |  | a
ZFF | Ferrari |  | a
ZGA | IvecoBus |  | a
ZHW | Lamborghini |  | a
ZLA | Lancia |  | a
ZN6 | Maserati |  | a
ZSA | Fiat |  | a
AC5 | Hyundai South Africa |  | b
ADD | Hyundai South Africa |  | b
JD | Daihatsu |  | b
JL5 | Mitsubishi Fuso |  | b
JMY | Mitsubishi Motors |  | b
JMZ | Mazda |  | b
JN | Nissan |  | b
KMY | Daelim (motorcycles) |  | b
KM1 | Hyosung (motorcycles) |  | b
KNM | Renault Samsung |  | b
KPA | SsangYong |  | b
KPT | SsangYong |  | b
LAN | Changzhou Yamasaki Motorcycle |  | b
LBB | Zhejiang Qianjiang Motorcycle (Keeway/Generic) |  | b
LBM | Zongshen Piaggio |  | b
LBP | Chongqing Jainshe Yamaha (motorcycles) |  | b
LB2 | Geely Motorcycles |  | b
LCE | Hangzhou Chunfeng Motorcycles (CFMOTO) |  | b
LDD | Dandong Huanghai Automobile |  | b
LDN | SouEast Motor |  | b
LET | Jiangling-Isuzu Motors |  | b
LFB | FAW |  | b
LFG | Taizhou Chuanl Motorcycle Manufacturing |  | b
LFT | FAW |  | b
LFW | FAW JieFang |  | b
LFY | Changshu Light Motorcycle Factory |  | b
LGH | Qoros (formerly Dong Feng (DFM)) |  | b
LHB | Beijing Automotive Industry Holding |  | b
LJC | JAC |  | b
LL6 | Hunan Changfeng Manufacture Joint-Stock |  | b
LL8 | Linhai (ATV) |  | b
LMC | Suzuki Hong Kong (motorcycles) |  | b
LPR | Yamaha Hong Kong (motorcycles) |  | b
LTV | Toyota Tian Jin |  | b
LVZ | Dong Feng Sokon Motor Company (DFSK) |  | b
LZP | Zhongshan Guochi Motorcycle (Baotian) |  | b
LZZ | Chongqing Shuangzing Mech & Elec (Howo) |  | b
L4B | Xingyue Group (motorcycles) |  | b
L5C | KangDi (ATV) |  | b
L5K | Zhejiang Yongkang Easy Vehicle |  | b
L5N | Zhejiang Taotao |  | b
L85 | Zhejiang Yongkang Huabao Electric Appliance |  | b
L8X | Zhejiang Summit Huawin Motorcycle |  | b
MAB | Mahindra & Mahindra |  | b
MAC | Mahindra & Mahindra |  | b
MAK | Honda Siel Cars India |  | b
MA6 | GM India |  | b
MBH | Suzuki India (Maruti) |  | b
MBJ | Toyota India |  | b
MBR | Mercedes-Benz India |  | b
MB1 | Ashok Leyland |  | b
MCA | Fiat India |  | b
MCB | GM India |  | b
MDH | Nissan India |  | b
MD2 | Bajaj Auto |  | b
MEE | Renault India |  | b
MEX | Volkswagen India |  | b
MHF | Toyota Indonesia |  | b
MLC | Suzuki Thailand |  | b
MLH | Honda Thailand |  | b
MNT | Nissan Thailand |  | b
PNA | NAZA |  | b
RFB | Kymco |  | b
RFG | Sanyang SYM |  | b
RFL | Adly |  | b
RFT | CPI |  | b
RF3 | Aeon Motor |  | b
SED | General Motors Luton Plant |  | b
SJN | Nissan UK |  | b
SKF | Vauxhall |  | b
SLP | JCB Research UK |  | b
SUU | Solaris Bus & Coach (Poland) |  | b
TCC | Micro Compact Car AG (smart 1998-1999) |  | b
TNE | TAZ |  | b
TW1 | Toyota Caetano Portugal |  | b
TYA | Mitsubishi Trucks Portugal |  | b
UU1 | Renault Dacia |  | b
UU3 | ARO |  | b
UU6 | Daewoo Romania |  | b
VAG | Magna Steyr Puch |  | b
VAN | MAN Austria |  | b
VF1 | Renault |  | b
VF2 | Renault |  | b
VG5 | MBK (motorcycles) |  | b
VN1 | SOVAB (France) |  | b
VNV | Renault-Nissan |  | b
VSK | Nissan Spain |  | b
VSX | Opel Spain |  | b
VTH | Derbi (motorcycles) |  | b
VTT | Suzuki Spain (motorcycles) |  | b
VWA | Nissan Spain |  | b
WDA | Daimler |  | b
W0L | Opel |  | b
XLE | Scania Netherlands |  | b
XMC | Mitsubishi (NedCar) |  | b
XTA | Lada/AutoVaz (Russia) |  | b
XTT | UAZ/Sollers (Russia) |  | b
XUF | General Motors Russia |  | b
XUU | AvtoTor (Russia |  | b
XWB | UZ-Daewoo (Uzbekistan) |  | b
X4X | AvtoTor (Russia |  | b
X7L | Renault AvtoFramos (Russia) |  | b
X7M | Hyundai TagAZ (Russia) |  | b
YBW | Volkswagen Belgium |  | b
YE2 | Van Hool (buses) |  | b
YU7 | Husaberg (motorcycles) |  | b
Y6D | Zaporozhets/AvtoZAZ (Ukraine) |  | b
ZAA | Autobianchi |  | b
ZBN | Benelli |  | b
ZD0 | Yamaha Italy |  | b
ZD3 | Beta Motor |  | b
ZGU | Moto Guzzi |  | b
ZJM | Malaguti |  | b
ZJN | Innocenti |  | b
ZKH | Husqvarna Motorcycles Italy |  | b
Z8M | Marussia (Russia) |  | b
1B3 | Dodge |  | b
1C3 | Chrysler |  | b
1D3 | Dodge |  | b
1FA | Ford Motor Company |  | b
1FB | Ford Motor Company |  | b
1FC | Ford Motor Company |  | b
1FD | Ford Motor Company |  | b
1FM | Ford Motor Company |  | b
1FT | Ford Motor Company |  | b
1N | Nissan USA |  | b
2FA | Ford Motor Company Canada |  | b
2FB | Ford Motor Company Canada |  | b
2FC | Ford Motor Company Canada |  | b
2FM | Ford Motor Company Canada |  | b
2FT | Ford Motor Company Canada |  | b
2HG | Honda Canada |  | b
2HK | Honda Canada |  | b
2HJ | Honda Canada |  | b
2WK | Western Star |  | b
2WL | Western Star |  | b
2WM | Western Star |  | b
3D3 | Dodge Mexico |  | b
3FA | Ford Motor Company Mexico |  | b
3FE | Ford Motor Company Mexico |  | b
3JB | BRP Mexico (all-terrain vehicles) |  | b
3N | Nissan Mexico |  | b
4JG | Mercedes-Benz USA |  | b
4T9 | Lumen Motors (zero-emission mid-engined car) |  | b
4UF | Arctic Cat Inc. |  | b
4V1 | Volvo |  | b
4V2 | Volvo |  | b
4V3 | Volvo |  | b
4V4 | Volvo |  | b
4V5 | Volvo |  | b
4V6 | Volvo |  | b
4VL | Volvo |  | b
4VM | Volvo |  | b
4VZ | Volvo |  | b
538 | Zero Motorcycles (USA) |  | b
5N1 | Nissan USA |  | b
6F4 | Nissan Motor Company Australia |  | b
6FP | Ford Motor Company Australia |  | b
6U9 | Privately Imported car in Australia |  | b
8A1 | Renault Argentina |  | b
93Y | Renault Brazil |  | b
94D | Nissan Brazil |  | b
9FB | Renault Colombia |  | b
JT | Toyota | JP | a
JTE | Toyota | JP | a
JTD | Toyota | JP | a
JTM | Toyota | JP | a
AHT | Toyota | ZA | a
MR0 | Toyota | TH | a
LFM | FAW Toyota | CN | a
LVG | GAC Toyota | CN | a
XTA | Lada (AvtoVAZ) |  | a
KM | Hyundai | KR | a
LGW | Great Wall | CN | a
`)
