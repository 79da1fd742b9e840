/**
 * Sample lists: one file of each format, with the same invented person and ship in most of them. No word of them is of a published list.
 * @module
 */
import type { ListFormat } from './index.ts'

export interface SampleList { readonly format: ListFormat; readonly list: string; readonly dated: string | null; readonly files: readonly (readonly [name: string, text: string])[] }

const euColumns = 'fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_DesignationDate;Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_Strong;Citizenship_CountryIso2Code;Citizenship_CountryDescription;BirthDate_BirthDate;BirthDate_Year;BirthDate_YearRangeFrom;BirthDate_YearRangeTo;BirthDate_Circa;Identification_TypeCode;Identification_Number;Identification_KnownFalse'
const euRow = (rest: string) => `01/03/2084;13;EU.1.23;2084-02-01;person;XXX;${rest}\n`
const ukColumns = 'Unique ID,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Name non-latin script,Regime Name,Designation Type,Address Country,Date Designated,D.O.B,Nationality(/ies),Passport number,IMO number'
const ofsiColumns = 'Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name Non-Latin Script,DOB,Nationality,Passport Number,Country,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID'
const cslColumns = 'source,entity_number,type,programs,name,addresses,start_date,call_sign,vessel_flag,alt_names,citizenships,dates_of_birth,nationalities,ids'

export const sampleLists: readonly SampleList[] = [
  { format: 'un-xml', list: 'un', dated: '2084-03-01', files: [['UN.xml', `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2084-03-01T00:00:09Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>IVAN</FIRST_NAME><SECOND_NAME>EXAMPLEMAN</SECOND_NAME><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`]] },
  { format: 'ofac-csv', list: 'ofac-sdn', dated: null, files: [
    ['sdn.csv', '40,"EXAMPLEMAN, Ivan","individual","XX] [YY",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 12 Jun 2031; Passport XX12345 (Nowhere); Tax ID"\r\n41,"EXAMPLE STAR","vessel","XX",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001a'],
    ['alt.csv', '40,1,"aka","VANYA",-0- \r\n'], ['sdn_comments.csv', '40," No. 777000 (Nowhere)."\r\n'],
  ] },
  { format: 'ofac-xml', list: 'ofac-sdn', dated: '2084-03-01', files: [['sdn.xml', `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://works.example/XML"><publshInformation><Publish_Date>03/01/2084</Publish_Date><Record_Count>2</Record_Count></publshInformation>
<sdnEntry><uid>40</uid><firstName>Ivan</firstName><lastName>EXAMPLEMAN</lastName><sdnType>Individual</sdnType><programList><program>XX</program><program>YY</program></programList>
<idList><id><uid>1</uid><idType>Passport</idType><idNumber>XX12345</idNumber><idCountry>Nowhere</idCountry></id><id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>
<akaList><aka><uid>3</uid><type>a.k.a.</type><category>weak</category><lastName>VANYA</lastName></aka><aka><uid>4</uid><type>f.k.a.</type><category>strong</category><lastName>OLDMAN</lastName><firstName>Ivan</firstName></aka></akaList>
<addressList><address><uid>5</uid><city>Town</city><country>Elsewhere</country></address></addressList><nationalityList><nationality><uid>6</uid><country>Nowhere</country><mainEntry>true</mainEntry></nationality></nationalityList>
<dateOfBirthList><dateOfBirthItem><uid>7</uid><dateOfBirth>12 Jun 2031</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem><dateOfBirthItem><uid>8</uid><dateOfBirth>circa 2033</dateOfBirth><mainEntry>false</mainEntry></dateOfBirthItem></dateOfBirthList></sdnEntry>
<sdnEntry><uid>41</uid><lastName>EXAMPLE STAR</lastName><sdnType>Vessel</sdnType><idList><id><uid>9</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9074729</idNumber></id></idList><vesselInfo><callSign>9ABC1</callSign><vesselFlag>Nowhere</vesselFlag></vesselInfo></sdnEntry></sdnList>`]] },
  { format: 'eu-xml', list: 'eu', dated: '2084-03-01', files: [['eu.xml', `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2084-03-01T10:00:00.123+02:00" globalFileId="1">
<sanctionEntity designationDate="2084-02-01" designationDetails="" unitedNationId="" euReferenceNumber="EU.1.23" logicalId="13"><regulation programme="XXX" publicationDate="2084-02-01"><publicationUrl>https://works.example/</publicationUrl></regulation><subjectType code="person" classificationCode="P"/>
<nameAlias firstName="" middleName="" lastName="" wholeName="Ivan Exampleman" strong="true"/><nameAlias wholeName="Иван Экземплман" strong="true"/><nameAlias wholeName="Vanya" strong="false"><remark>x</remark></nameAlias>
<citizenship countryIso2Code="XA" countryDescription="NOWHERE"/><citizenship countryIso2Code="00" countryDescription="UNKNOWN"/><birthdate circa="false" birthdate="2031-06-12" year="2031"/><birthdate circa="true" year="2033"/><birthdate circa="false" yearRangeFrom="2034" yearRangeTo="2036" year="0"/>
<identification identificationTypeCode="passport" number="XX12345" knownFalse="false"/><identification identificationTypeCode="passport" number="YY1" knownFalse="true"/><identification identificationTypeCode="other" number="-"/></sanctionEntity>
<sanctionEntity euReferenceNumber="" logicalId="77"><subjectType code="enterprise" classificationCode="E"/><nameAlias firstName="" lastName="Example Works" wholeName="" strong="true"/></sanctionEntity></export>`]] },
  { format: 'eu-csv', list: 'eu', dated: '2084-03-01', files: [['eu.csv', `\ufeff${euColumns}\n${euRow('Ivan Exampleman;true;;;;;;;;;;')}${euRow('Иван Экземплман;true;;;;;;;;;;')}${euRow('Vanya;false;;;;;;;;;;')}${euRow(';;XA;NOWHERE;;;;;;;;')}${euRow(';;00;UNKNOWN;;;;;;;;')}`
    + `${euRow(';;;;2031-06-12;2031;;;false;;;')}01/03/2084;77;;;enterprise;;Example Works;true;;;;;;;;;;\n${euRow(';;;;;2033;;;true;;;')}${euRow(';;;;;;2034;2036;false;;;')}${euRow(';;;;;;;;;passport;XX12345;false')}${euRow(';;;;;;;;;passport;YY1;true')}`]] },
  { format: 'uk-xml', list: 'uk', dated: '2084-03-01', files: [['uk.xml', `<?xml version="1.0" encoding="utf-8"?>
<Designations><DateGenerated>01/03/2084</DateGenerated><Designation><LastUpdated>01/02/2084</LastUpdated><DateDesignated>01/02/2084</DateDesignated><UniqueID>XXX0001</UniqueID><OFSIGroupID>13</OFSIGroupID>
<Names><Name><Name6>Vanya</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name><Name><Name1>Ivan</Name1><Name2>Middle</Name2><Name6>EXAMPLEMAN</Name6><NameType>Primary name</NameType></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>Иван Экземплман</NameNonLatinScript></NonLatinName></NonLatinNames><RegimeName>Example Regime</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
<Addresses><Address><AddressCountry>Nowhere</AddressCountry></Address></Addresses><IndividualDetails><Individual><DOBs><DOB>dd/mm/2031</DOB><DOB>12/06/2031</DOB></DOBs><Nationalities><Nationality>Elsewhere</Nationality></Nationalities>
<PassportDetails><Passport><PassportNumber>XX12345</PassportNumber></Passport></PassportDetails></Individual></IndividualDetails></Designation>
<Designation><UniqueID>XXX0002</UniqueID><Names><Name><Name6>EXAMPLE STAR</Name6><NameType>Primary Name</NameType></Name></Names><IndividualEntityShip>Ship</IndividualEntityShip><ShipDetails><Ship><IMONumbers><IMONumber>IMO 9074729</IMONumber></IMONumbers></Ship></ShipDetails></Designation></Designations>`]] },
  { format: 'uk-csv', list: 'uk', dated: '2084-03-01', files: [['UK.csv', `Report Date: 1-Mar-2084\n${ukColumns}\nXXX0001,EXAMPLEMAN,Ivan,Middle,,,,Primary Name,,Иван Экземплман,Example Regime,Individual,Nowhere,01/02/2084,dd/mm/2031,Elsewhere,XX12345,\n`
    + 'XXX0001,Vanya,,,,,,Alias,Low quality a.k.a,,Example Regime,Individual,Nowhere,01/02/2084,12/06/2031,,,\nXXX0002,EXAMPLE STAR,,,,,,Primary Name,,,Example Regime,Ship,,,,,,9074729\n']] },
  { format: 'uk-csv', list: 'uk', dated: '2084-03-01', files: [['ConList.csv', `Last Updated,01/03/2084\n${ofsiColumns}\nEXAMPLEMAN,Ivan,Middle,,,,Иван Экземплман,(1) 00/00/2031 (2) 12/06/2031,(1) Elsewhere,XX12345,Nowhere,Individual,Primary name,,Example Regime,01/02/2084,13\n`
    + 'Vanya,,,,,,,,,,Nowhere,Individual,AKA,Low quality a.k.a,Example Regime,01/02/2084,13\nEXAMPLE STAR,,,,,,,,,,,Ship,Primary name,,Example Regime,01/02/2084,14\n']] },
  { format: 'ftm-lines', list: 'opensanctions', dated: null, files: [['entities.ftm.json', [
    { id: 'xx-s', schema: 'Sanction', properties: { entity: ['xx-1'], programId: ['XX-PROG'], startDate: ['2084-02-01'] } }, { id: 'xx-1', caption: 'Ivan Exampleman', schema: 'Person', target: true, properties: { name: ['Иван Экземплман', 'Ivan Exampleman'], weakAlias: ['Vanya'], previousName: ['Ivan Oldman'], birthDate: ['2031-06'], nationality: ['xa'] } },
    { id: 'xx-p', schema: 'Passport', properties: { holder: ['xx-1'], number: ['XX12345'], country: ['xa'] } }, { id: 'xx-2', schema: 'Vessel', properties: { name: ['Example Star'], imoNumber: ['IMO9074729'] } }, { id: 'xx-3', schema: 'Person', target: false, properties: { name: ['Olga Example'] } }, { id: 'xx-4', schema: 'Address', properties: { full: ['Nowhere'] } },
  ].map((each) => JSON.stringify(each)).join('\n')]] },
  { format: 'targets-csv', list: 'opensanctions', dated: null, files: [['targets.simple.csv', '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"\n'
    + '"xx-1","Person","Ivan Exampleman","""Vanya; the X"";Иван","2031;2032-01-02","xa;xb","","XX12345","A long text","","","XX-PROG","Example","2084-01-01","2084-03-01","2084-01-01"\n']] },
  { format: 'us-denied-tsv', list: 'us-denied', dated: null, files: [['dpl.txt', ['"Name"\t"Street_Address"\t"City"\t"State"\t"Country"\t"Postal_Code"\t"Effective_Date"\t"Expiration_Date"\t"Standard_Order"\t"Last_Update"\t"Action"\t"FR_Citation"',
    '" IVAN EXAMPLEMAN"\t"1 ROAD"\t"TOWN"\t""\t"XA"\t"1"\t"02/01/2084"\t"02/01/2094"\t"Y"\t"2084-02-02"\t"ADDED"\t"1 F.R. 1"', '"IVAN EXAMPLEMAN"\t"2 ROAD"\t"CITY"\t""\t"XB"\t"1"\t"02/01/2084"\t"02/01/2094"\t"Y"\t"2084-02-02"\t"ADDED"\t"1 F.R. 1"', '"EXAMPLE ""WORKS"""\t""\t""\t""\t""\t""\t"02/01/2084"\t""\t"Y"\t""\t""\t""', ''].join('\r\n')]] },
  { format: 'us-csl-csv', list: 'us-csl', dated: null, files: [['csl.csv', `${cslColumns}\nSpecially Designated Nationals (SDN) - Treasury Department,40,Individual,XX; YY,"EXAMPLEMAN, Ivan","1 Road, Town, XA; City, XB",,,,"VANYA; OLDMAN, Ivan",,2031; 2032-06-12,,"US, 80-1, Tax ID No.; 777, Registration ID; works.example, Website"\n`
    + 'Entity List (EL) - Bureau of Industry and Security,,,,Example Works,,2084-02-01,,,,,,,\n']] },
]

export const sampleMapping = {
  format: 'proofmark/list-mapping/v1', list: 'works-watch', title: 'Watch list of Example Works', publisher: 'Example Works', dated: '2084-03-01', encoding: 'latin-1', separator: ';', within: '|', dates: 'day-first',
  columns: { reference: 'No', names: ['Name'], aliases: ['Other'], born: ['Born'], countries: ['Land'], identifiers: [{ column: 'Reg', scheme: 'registration number' }], programme: null, listedOn: null, kind: { column: 'Type', person: ['P'], vessel: [] } },
}
