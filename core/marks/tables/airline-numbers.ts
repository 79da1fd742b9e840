/**
 * Airline accounting numbers: the first three digits of an air waybill. Some numbers have had several airlines.
 * @module
 */
import { codeTable } from '../code-table.ts'

const sources = {
  a: { title: 'OpenTravelData: airline codes', url: 'https://github.com/opentraveldata/opentraveldata' },
  b: { title: 'Kabytech: air waybill check digit', url: 'https://kabytech.com/en/docs/tutorials/awb-check-digit-validation' },
  c: { title: 'Jetcurrent glossary: check digit', url: 'https://jetcurrent.com/glossary/check-digit' },
}

export const airlineNumbers = codeTable(sources, `
code | maker | country | source
001 | American Airlines |  | a
002 | La Compagnie |  | a
003 | Compass Airlines |  | a
004 | Blue Panorama Airlines |  | a
006 | Delta Air Lines |  | a
009 | GMG Airlines |  | a
010 | Mayair |  | a
011 | Motor Sich Jsc |  | a
014 | Air Canada |  | a
016 | United Airlines |  | a
017 | Wizz Air |  | a
018 | Juneyao Airlines |  | a
020 | Lufthansa Cargo |  | a
021 | Carpatair |  | a
023 | Air Panama |  | a
024 | Groznyy Avia |  | a
025 | Izhavia |  | a
026 | Saratov Airlines |  | a
027 | Alaska Airlines |  | a
028 | Chu Kong Passenger Transport |  | a
030 | Vueling |  | a
031 | Precision Air |  | a
032 | ASKY Airlines |  | a
035 | LATAM Colombia |  | a
036 | Volaris |  | a
037 | US Airways |  | a
038 | Tandem Aero |  | a
040 | Camair-Co |  | a
041 | Jetstar |  | a
043 | Cathay Dragon |  | a
044 | Aerolíneas Argentinas |  | a
045 | LATAM Chile |  | a
047 | TAP Portugal |  | a
050 | Olympic Air |  | a
051 | Germanwings |  | a
052 | Estelar Latinoamerica |  | a
053 | Aer Lingus |  | a
054 | Eastern Airlines, LLC |  | a
055 | ITA Airways |  | a
056 | Thalys |  | a
057 | Air France |  | a
058 | Nacil Indian Airline |  | a
060 | Iberia Express |  | a
061 | Air Seychelles |  | a
062 | AirAsia Philippines |  | a
063 | Aircalin |  | a
064 | Czech Airlines |  | a
065 | Saudia |  | a
066 | Onur Air |  | a
068 | Lam Mozambique |  | a
070 | Syrian Arab Airlines |  | a
071 | Ethiopian Airlines |  | a
072 | Gulf Air |  | a
073 | Iraqi Airways |  | a
074 | KLM |  | a
075 | Iberia |  | a
076 | Middle East Airlines |  | a
077 | EgyptAir |  | a
078 | Charlie Airlines |  | a
079 | Philippine Airlines |  | a
080 | LOT Polish Airlines |  | a
081 | Qantas |  | a
082 | Brussels Airlines |  | a
083 | South African Airways |  | a
084 | Airblue |  | a
086 | Air New Zealand |  | a
088 | Tibet Airlines |  | a
089 | Spring Airlines |  | a
093 | Envoy Air |  | a
096 | Iran Air |  | a
097 | White Airways |  | a
098 | Air India |  | a
099 | Southern Air |  | a
101 | Air Dolomiti |  | a
102 | Helvetic Airways |  | a
103 | Severstal Air Company |  | a
104 | Eurowings |  | a
105 | Finnair |  | a
106 | Caribbean Airlines |  | a
108 | Icelandair |  | a
109 | Uganda Airlines |  | a
110 | AlMasria Universal Airlines |  | a
111 | Bahamasair |  | a
114 | El Al |  | a
115 | Air Serbia |  | a
117 | Scandinavian Airlines |  | a
118 | Taag |  | a
120 | Air Koryo |  | a
121 | Nextjet |  | a
123 | Nauru Airlines |  | a
124 | Air Algerie |  | a
125 | British Airways |  | a
126 | Garuda Indonesia |  | a
127 | Gol Transportes Aéreos |  | a
128 | Hong Kong Express Airways |  | a
129 | Martinair |  | a
130 | Fly One |  | a
131 | Japan Airlines |  | a
133 | Avianca Costa Rica |  | a
134 | Avianca |  | a
135 | Air Tahiti |  | a
136 | Cubana De Aviacion |  | a
138 | Air Bamboo |  | a
139 | AeroMexico |  | a
140 | LIAT |  | a
141 | flydubai |  | a
142 | Air Belgium |  | a
143 | Austral Líneas Aéreas |  | a
146 | Air Corsica |  | a
147 | Royal Air Maroc |  | a
148 | Libyan Airlines |  | a
149 | Luxair |  | a
150 | Tunisair Express |  | a
151 | Jordan Aviation |  | a
154 | IrAero |  | a
156 | Star Perú |  | a
157 | Qatar Airways |  | a
159 | Halcyon Air Cabo Verde |  | a
160 | Cathay Pacific |  | a
161 | Comair |  | a
162 | Polynesian Airlines |  | a
163 | Air France HOP |  | a
164 | Aero Caribbean |  | a
168 | Air Zimbabwe |  | a
169 | Hahn Air |  | a
170 | Lift Airline |  | a
171 | FlyEgypt |  | a
172 | Cargolux |  | a
173 | Hawaiian Airlines |  | a
174 | Comores Aviation International |  | a
175 | IBC Airways |  | a
176 | Emirates |  | a
178 | TUI Airlines Netherlands |  | a
180 | Korean Air |  | a
181 | Dniproavia |  | a
183 | Jsc Bek Air |  | a
184 | Boutique Air |  | a
185 | PAWA Dominicana |  | a
186 | Air Namibia |  | a
188 | Cambodia Angkor Air |  | a
189 | V Air |  | a
190 | Air Caledonie |  | a
191 | Air Italy |  | a
192 | Surinam Airways |  | a
193 | Solomon Airlines |  | a
195 | Rossiya |  | a
197 | Air Tanzania |  | a
199 | Tunisair |  | a
200 | Sudan Airways |  | a
202 | Avianca El Salvador |  | a
203 | Cebu Pacific |  | a
205 | All Nippon Airways |  | a
206 | Yan Air |  | a
207 | Cairo Aviation |  | a
209 | Aruba Airlines |  | a
211 | PAL Express |  | a
212 | Aero Transporte |  | a
214 | Pakistan International Airlines (PIA) |  | a
215 | Braathens Regional Airways |  | a
217 | Thai Airways |  | a
218 | Air Vanuatu |  | a
219 | Air Creebec |  | a
220 | Lufthansa |  | a
221 | Swiftair |  | a
222 | Azimuth |  | a
223 | Trans Air Congo |  | a
224 | Fly Play |  | a
225 | CemAir |  | a
226 | Air Burkina |  | a
229 | Kuwait Airways |  | a
230 | Copa Airlines |  | a
232 | Malaysia Airlines |  | a
233 | Galeyr Airline |  | a
233 | South Airlines |  | a
234 | Dana Air |  | a
235 | Turkish Airlines |  | a
237 | Qeshm Air |  | a
238 | Arkia |  | a
239 | Air Mauritius |  | a
240 | Aviateca |  | a
243 | Danish Air Transport |  | a
244 | Air Tahiti Nui |  | a
245 | First Air |  | a
246 | Germania |  | a
248 | Air Alsie |  | a
249 | SBA Airlines |  | a
250 | Uzbekistan Airways |  | a
252 | Travelsky Technology |  | a
254 | Premium Jet AG |  | a
255 | Ariana Afghan Airlines |  | a
257 | Austrian Airlines |  | a
258 | Air Madagascar |  | a
260 | Fiji Airways |  | a
262 | Ural Airlines |  | a
263 | Quantum Air |  | a
265 | Cambodia Airways |  | a
266 | Fly Jamaica Airways |  | a
267 | Flybe |  | a
268 | Allegiant Air |  | a
269 | TAME |  | a
271 | Sayakhat Airlines |  | a
274 | NAM Air |  | a
275 | APG Airlines |  | a
276 | BRA |  | a
277 | Vladivostok Air |  | a
279 | JetBlue |  | a
281 | TAROM |  | a
282 | Aero Benin |  | a
283 | Qanot Sharq |  | a
285 | Nepal Airlines |  | a
287 | Air North |  | a
289 | Miat Mongolian Airlines |  | a
292 | Sunwing Airlines |  | a
294 | Twin Jet |  | a
295 | Windward Island Airways |  | a
297 | China Airlines |  | a
298 | UTair Aviation |  | a
303 | Air Wisconsin |  | a
304 | Ceiba Intercontinental |  | a
305 | Fly-SAX |  | a
306 | Cape Air |  | a
308 | Conviasa |  | a
309 | Red Wings Airlines |  | a
310 | Thai Lion Air |  | a
314 | Air KBZ |  | a
315 | Air Indus |  | a
316 | Jsc Nordavia |  | a
320 | PSA Airlines |  | a
322 | Tectimes Sudamerica |  | a
323 | Norwegian Air Argentina |  | a
323 | Servicios Aéreos de los Andes |  | a
324 | Shandong Airlines |  | a
325 | Nile Air |  | a
331 | SATA International |  | a
332 | Airtran Airways |  | a
333 | MS Royal Airlines |  | a
333 | VLM Airlines Slovenia |  | a
334 | Fastjet Zimbabwe |  | a
334 | Mistral Air |  | a
335 | Peoples Viennaline |  | a
336 | Express Air Cargo |  | a
337 | Sun Country |  | a
338 | Vietnam Air Services Company |  | a
339 | Penair |  | a
343 | Viva Airlines Peru |  | a
346 | Iranian Naft Airline |  | a
347 | Island Air |  | a
348 | Afric Aviation |  | a
351 | Publiccharters Com |  | a
353 | Japan Transocean Air |  | a
359 | ViaAir |  | a
362 | RusLine |  | a
363 | Chautauqua Airlines |  | a
365 | Flexflight |  | a
366 | BH Air |  | a
370 | Air Costa Rica |  | a
373 | Air Mandalay |  | a
374 | AlbaStar |  | a
375 | Jetstar Asia Airways |  | a
376 | Seaborne Airlines |  | a
378 | Cayman Airways |  | a
380 | AsiaCargo Express |  | a
381 | Air Cairo |  | a
383 | Ero Sun d'Or |  | a
384 | Kam Air |  | a
386 | Cham Wings Airlines |  | a
389 | Yunnan Hongtu Airline |  | a
390 | Aegean Airlines |  | a
391 | Maya Island Air |  | a
392 | Travel Technology Interactive |  | a
394 | Africa World Airlines |  | a
396 | French Bee |  | a
398 | Scenic Airlines |  | a
400 | Air Montenegro |  | a
402 | Atlantique Air Assistance |  | a
402 | Jetlink Express |  | a
403 | Polar Air Cargo |  | a
406 | UPS Airlines |  | a
408 | Lacbravo |  | a
409 | Montenegro Airlines |  | a
412 | Volga Dnepr Airline |  | a
413 | Somon Air |  | a
414 | Trans States Airlines |  | a
415 | Mokulele Airlines |  | a
415 | PopulAir |  | a
416 | National Airlines |  | a
417 | Bringer Air Cargo |  | a
418 | TAF Linhas Aereas |  | a
420 | Itek Air |  | a
421 | Siberia Airlines |  | a
422 | Frontier Airlines |  | a
424 | Miami Air Lease |  | a
427 | Air Caraibes |  | a
428 | Alpha Air Transport |  | a
430 | Endeavor Air |  | a
432 | Atlantis European Airways |  | a
435 | Premier Trans Aire |  | a
436 | Far Eastern Air Transport |  | a
437 | Aircompany Armenia |  | a
439 | Aigle Azur |  | a
443 | DART Ltd |  | a
445 | Paranair |  | a
446 | Sirena Travel |  | a
447 | East Air |  | a
448 | Fly CamInter |  | a
448 | Real Tonga |  | a
449 | Silver Airways |  | a
450 | AccesRail |  | a
450 | OUIGO for AccesRail |  | a
450 | SNCF Inoui for AccesRail |  | a
451 | Porter Airlines |  | a
452 | Air Arabia Maroc |  | a
453 | Republic Airline |  | a
455 | Amaszonas Uruguay |  | a
459 | Rwandair |  | a
460 | Wamos Air |  | a
461 | Wind Rose Aviation |  | a
462 | LATAM Ecuador |  | a
464 | Línea Aérea Amaszonas |  | a
465 | Air Astana |  | a
466 | Air Inuit |  | a
467 | Eastern Airways |  | a
468 | World Airways |  | a
469 | LATAM Argentina |  | a
470 | STP Airways |  | a
474 | Binter Canarias |  | a
476 | NordStar |  | a
477 | Nesma Airlines |  | a
478 | NokScoot |  | a
479 | Shenzhen Airlines |  | a
480 | bmi regional |  | a
481 | Horizon Air |  | a
482 | Rotana Jet |  | a
483 | Air Cote D Ivoire |  | a
485 | Astral Aviation |  | a
486 | Jazeera Airways |  | a
487 | Spirit Airlines |  | a
489 | CTS Viaggi |  | a
490 | Air Senegal |  | a
491 | Iran Air Tours |  | a
492 | Tradewind Aviation |  | a
495 | Mauritanian Airlines Int |  | a
496 | Canaryfly |  | a
498 | Cronos Airlines |  | a
500 | AtlasJet Ukraine |  | a
502 | Tajik Air |  | a
504 | Southern Airways Express |  | a
505 | BB Airways |  | a
506 | Islena Airlines |  | a
509 | Golden Myanmar Airlines |  | a
511 | Avia Traffic Company |  | a
512 | Royal Jordanian |  | a
513 | Wings Air |  | a
514 | Air Arabia |  | a
515 | Tassili Airlines |  | a
518 | Canadian North |  | a
521 | Delta Connection |  | a
522 | Contour Airlines |  | a
523 | Travelport Worldspan |  | a
525 | Uni Airways |  | a
526 | Southwest Airlines |  | a
528 | OntJet |  | a
529 | Malawian Airlines |  | a
531 | Piedmont Airlines |  | a
532 | Sky Prime Charter |  | a
533 | Mesa Airlines |  | a
535 | Jubba Airways Kenya |  | a
537 | Mahan Airlines |  | a
540 | Five Fourty Aviation |  | a
541 | Zagrosjet |  | a
542 | Turkmenistan Airlines |  | a
544 | LATAM Perú |  | a
545 | Polar Airlines |  | a
546 | Afriqiyah Airways |  | a
547 | Aerolineas Galapagos |  | a
550 | Jetstar Pacific Airlines |  | a
551 | Euroatlantic Airways |  | a
554 | Amtrak |  | a
555 | Aeroflot |  | a
556 | MyCargo Airlines |  | a
558 | ASL Airlines France |  | a
560 | CargoLogicAir |  | a
562 | Amsterdam Airlines Bv |  | a
563 | Papillon Airways |  | a
564 | SunExpress |  | a
566 | Ukraine International Airlines |  | a
568 | Pacific Wings |  | a
569 | Felix Airways |  | a
570 | Alas Uruguay |  | a
570 | United Nigeria Airlines Company Ltd |  | a
571 | Saudi Gulf Airlines |  | a
572 | Air Moldova |  | a
573 | GoJet Airlines |  | a
576 | Sky Lease Cargo |  | a
577 | Azul Brazilian Airlines |  | a
578 | Orient Thai Airlines |  | a
579 | Gazpromavia |  | a
581 | Chair Airlines |  | a
584 | United Airways Bangladesh |  | a
586 | Air Timor |  | a
588 | Galileo International |  | a
589 | Jet Airways |  | a
590 | Bassaka Air |  | a
593 | Flynas |  | a
598 | Aurora Airlines |  | a
599 | Myanmar Airways International |  | a
601 | Asian Wings Airways |  | a
602 | Peruvian Airlines |  | a
603 | SriLankan Airlines |  | a
605 | Sky Airline |  | a
606 | Georgian Airways |  | a
607 | Etihad Airways |  | a
608 | Tigerair Taiwan |  | a
609 | SeaPort |  | a
610 | AtlasGlobal |  | a
612 | TUIfly Belgium |  | a
613 | Helijet International |  | a
616 | Armenia Airways |  | a
617 | TUIfly |  | a
618 | Singapore Airlines |  | a
622 | Calm Air International |  | a
623 | Bulgaria Air |  | a
624 | Pegasus Airlines |  | a
625 | Interair |  | a
626 | PNG Air |  | a
627 | Lao Airlines |  | a
628 | Belavia |  | a
629 | SilkAir |  | a
630 | Thomas Cook Airlines |  | a
631 | Air Greenland |  | a
632 | Bearskin Airlines |  | a
633 | Sky Express |  | a
634 | Central Mountain Air |  | a
635 | Yemen Airways |  | a
636 | Air Botswana |  | a
637 | Eritrean Airlines |  | a
638 | Air Saint Pierre |  | a
639 | Rayani Air |  | a
641 | Viva Air Colombia |  | a
642 | Aeroméxico Connect |  | a
643 | KM Malta Airlines |  | a
646 | Nesma Airlines |  | a
649 | Air Transat |  | a
650 | Andes Líneas Aéreas |  | a
653 | InterCaribbean Airways |  | a
654 | Hi Fly |  | a
655 | SCAT Airlines |  | a
656 | Air Niugini |  | a
657 | airBaltic |  | a
659 | Proflight Commuter |  | a
661 | Colorful Guizhou Airlines |  | a
661 | Trip |  | a
662 | China Air Cargo |  | a
662 | Helicopteros Del Sureste |  | a
663 | Plus Ultra Líneas Aéreas |  | a
664 | Yamal Airlines |  | a
665 | Alma De Mexico |  | a
665 | Myanmar National Airlines |  | a
666 | Fuzhou Airlines |  | a
668 | Scoot |  | a
672 | Royal Brunei |  | a
674 | Globus |  | a
675 | Air Macau |  | a
676 | PAL Airlines |  | a
678 | Passaredo Transportes |  | a
681 | Hellas Jet |  | a
682 | Loganair |  | a
683 | Lufthansa CityLine |  | a
684 | SANSA Airlines |  | a
685 | Portugalia |  | a
687 | Aloha Air Cargo |  | a
688 | Cambodia Bayon Airlines |  | a
689 | CityJet |  | a
691 | Panama Airways |  | a
692 | LATAM Paraguay |  | a
694 | Air Nostrum |  | a
695 | EVA Air |  | a
696 | Tacv Cabo Verde Airlines |  | a
698 | Zanair |  | a
701 | Widerøe |  | a
702 | Jambojet |  | a
703 | Neos |  | a
705 | Jet Lite |  | a
706 | Kenya Airways |  | a
707 | Zambezi Airlines |  | a
709 | Aklak Air |  | a
710 | Air Peace |  | a
711 | Aero K |  | a
711 | Kharkiv Airlines |  | a
712 | Volotea |  | a
714 | Afghan Jet International |  | a
716 | Mng Airlines Cargo |  | a
717 | Aserca |  | a
718 | Jin Air |  | a
719 | Aero Mongolia |  | a
720 | Niger Airlines |  | a
721 | Fars Qeshm Airlines |  | a
722 | T'way Air |  | a
724 | Swiss International Air Lines |  | a
725 | Arik Air |  | a
727 | Thomas Cook Airlines |  | a
730 | Air Guilin |  | a
731 | XiamenAir |  | a
732 | Ewa Air |  | a
733 | Donavia |  | a
735 | Angara Airlines |  | a
738 | Vietnam Airlines |  | a
739 | Federal Airlines |  | a
741 | Safi Airways |  | a
742 | Avior Airlines |  | a
742 | Divi Divi Air |  | a
743 | Stobart Air |  | a
744 | Air Tindi |  | a
746 | Air Urga |  | a
747 | Heli Air Monaco |  | a
749 | Airlink |  | a
750 | HOP Brit Air |  | a
753 | ECAir |  | a
754 | TUI Airways |  | a
755 | Air Rarotonga |  | a
756 | Tnt Airways |  | a
759 | Starbow |  | a
760 | Air Austral |  | a
761 | UTair Ukraine |  | a
762 | Norwegian Air UK |  | a
763 | Kenmore Air |  | a
764 | West African Airlines |  | a
765 | RUTACA Airlines |  | a
767 | Atlantic Airways |  | a
769 | Himalaya Airlines |  | a
770 | Nasair |  | a
771 | Azerbaijan Airlines |  | a
772 | SkyWork Airlines |  | a
774 | Shanghai Airlines |  | a
775 | SpiceJet |  | a
778 | Insel Air Aruba |  | a
780 | Kish Airlines |  | a
781 | China Eastern Airlines |  | a
782 | Linea Aerea De Servicio |  | a
783 | Evelop Airlines |  | a
784 | China Southern Airlines |  | a
787 | Druk Air |  | a
788 | Infini Travel Information |  | a
789 | Tropic Air |  | a
790 | Amadeus |  | a
796 | Nouvelair |  | a
797 | Smartwings |  | a
798 | Jetstar Japan |  | a
801 | Berjaya Air |  | a
802 | Shun Tak China |  | a
803 | Mandarin Airlines |  | a
806 | Jeju Air |  | a
807 | AirAsia |  | a
808 | Ravn Alaska |  | a
810 | Amerijet International |  | a
811 | Chengdu Airlines |  | a
812 | Belle Air Europe |  | a
813 | Air Transport International |  | a
814 | Eurostar |  | a
815 | Iran Aseman Airlines |  | a
816 | Batik Air Malaysia |  | a
817 | Mihin Lanka |  | a
818 | Israir Airlines |  | a
819 | MASwings |  | a
820 | Air Seoul |  | a
821 | Blue Islands |  | a
822 | China United Airlines |  | a
823 | Vim Airlines |  | a
826 | Tianjin Airlines |  | a
828 | Um Air |  | a
829 | Bangkok Airways |  | a
830 | VIA Rail Canada |  | a
831 | Croatia Airlines |  | a
832 | ABX Air |  | a
833 | Kunming Airlines |  | a
836 | Hebei Airlines |  | a
838 | WestJet |  | a
838 | WestJet Encore |  | a
839 | Eastar Jet |  | a
840 | Everts |  | a
841 | CommutAir |  | a
842 | Vanilla Air |  | a
843 | AirAsia X |  | a
844 | Air Arabia Egypt |  | a
845 | Copa Airlines Colombia |  | a
846 | Great Lakes Airlines |  | a
847 | China West Air |  | a
848 | Hex Air |  | a
849 | Yakutia Airlines |  | a
851 | Hong Kong Airlines |  | a
852 | Yunnan Yingan Airline |  | a
854 | Aerogaviota |  | a
855 | Novoair |  | a
856 | Chang An Airlines |  | a
856 | Virgin Australia |  | a
859 | Lucky Air |  | a
861 | Hunnu Air |  | a
862 | ExpressJet Airlines |  | a
866 | Okay Airways |  | a
867 | Longjiang Airlines |  | a
871 | Yangtze River Express |  | a
872 | Bemidji Airlines |  | a
872 | Guangxi Beibu Gulf Airlines |  | a
875 | Air Antilles Express |  | a
876 | Sichuan Airlines |  | a
877 | Aerolineas Mas |  | a
878 | Chongqing Airlines |  | a
880 | Hainan Airlines |  | a
881 | Condor |  | a
882 | Air Iceland |  | a
883 | Compagnie Africaine d'Aviation |  | a
884 | Jet Asia Airways |  | a
887 | Pegasus Asia |  | a
888 | easyJet |  | a
889 | Airlines Reporting Corp |  | a
891 | Zhejiang Loong Airlines |  | a
892 | Navitaire New Skies |  | a
893 | Donghai Airlines |  | a
895 | Grand China Air |  | a
898 | Beijing Capital Airlines |  | a
899 | Regional Express |  | a
900 | Thai AirAsia |  | a
902 | 9 Air |  | a
903 | Air Sinai |  | a
904 | Western Global Airlines |  | a
905 | Pacific Coastal Airlines |  | a
907 | CM Airlines |  | a
909 | Thai Smile Airways |  | a
910 | Oman Air |  | a
911 | Transportes Aéreos Guatemaltecos |  | a
912 | Qingdao Airlines |  | a
917 | ATA Airlines |  | a
918 | Flyfirefly |  | a
920 | Super Air Jet |  | a
922 | StarFlyer |  | a
923 | Corsair |  | a
924 | Aurigny Air Services |  | a
926 | Air Uganda |  | a
927 | Air Labrador |  | a
928 | Buraq Air |  | a
929 | Joy Air |  | a
930 | Boliviana de Aviación (BoA) |  | a
931 | Cebgo |  | a
932 | Virgin Atlantic |  | a
933 | Nippon Cargo Airlines |  | a
935 | Airnorth |  | a
936 | DHL Air UK |  | a
941 | Farelogix |  | a
942 | Aeromar |  | a
942 | Amelia |  | a
948 | Nova Airways |  | a
949 | Jet2.com |  | a
950 | SITA |  | a
951 | Tuifly Nordic |  | a
957 | LATAM Brasil |  | a
958 | Insel Air International |  | a
961 | Lanmei Airlines |  | a
965 | Equaflight Service |  | a
966 | Tatarstan Air |  | a
967 | Provincial Airlines |  | a
969 | Sky Angkor Airlines |  | a
972 | LAN Express |  | a
975 | Indonesia AirAsia |  | a
977 | Sriwijaya Air |  | a
978 | VietJet Air |  | a
979 | Transavia Airlines |  | a
980 | Chalair Aviation |  | a
981 | Hennan Airlines |  | a
982 | Air Busan |  | a
983 | Jazz Aviation |  | a
986 | Maldivian |  | a
987 | China Express Airlines |  | a
988 | Asiana Airlines |  | a
989 | Jiangxi Air |  | a
990 | Lion Air |  | a
991 | Daallo Airlines |  | a
994 | Air Incheon |  | a
996 | Air Europa |  | a
997 | Biman Bangladesh Airline |  | a
999 | Air China |  | a
176 | Emirates | AE | b
235 | Turkish Airlines | TR | b
057 | Air France | FR | b
020 | Lufthansa Cargo | DE | c
`)
