/**
 * Words that many organisations share, with what they mean in other languages: `meaning: spellings`. And words for places.
 *
 * Such a word tells little which organisation it is: it weighs half. Spellings stand as words are compared: small Latin letters
 * without marks; from Cyrillic by the broad table of cyrillic.ts.
 *
 * Source: our own list, from the common words of company names in the languages of METHOD.md; codes of countries by ISO 3166-1.
 * @module
 */

/** Of little weight: they come and go in the same name. */
export const fillers = `group: groupe grupo gruppe gruppo gruppa grupa grup hupa qrup koncern konsern concern kontsern groep conglomerate 集团 集團 グループ 그룹 مجموعة گروه
holding: holdings holdingi kholding
enterprise: enterprises predpriyatie pidpryiemstvo entreprise empresa empresas unternehmen 企业 企業`

export const commonWords = `bank: banco banque banca banka banku bankasi banken pankki 银行 銀行 은행 بنك مصرف بانک
trust: trasts
international: intl internationale internacional internazionale mezhdunarodnyy mezhdunarodnaya mizhnarodnyy uluslararasi internasional intern 国际 國際 国際 دولية الدولي بین‌المللی
technology: technologies technologie tech tekhnologii tekhnologiya tekhnologiyi technologia tecnologia tecnologias teknoloji technol technical tekhnika tehnologija 科技 技术 技術
electronics: electronic elektronika elektronik electronica elektronnyy elektroniki elektroniks 电子 電子 전자
trading: trade trad torgovyy torgovaya torgivlya commerce comercio comercial handel handels ticaret commercial kommercheskaya 贸易 貿易 商贸 商貿 تجارة للتجارة تجارية بازرگانی
industry: industries industrial industrie industria industrias industriya promyshlennost promyshlennyy promyslovist sanayi ind inds 工业 工業 实业 實業 产业 صناعة صناعات للصناعات صناعية صنایع
factory: zavod fabrik fabrika fabrique usine works fabrica kombinat fabryka 厂 工厂 工廠 工場 مصنع کارخانه
plant: fabrik
institute: institut instituto instytut insitute istituto 研究所 研究院
university: universitet universidad universite universitat universita universidade univ uniwersytet 大学 大學 جامعة دانشگاه
academy: academie akademiya akademie academia akademia
ministry: ministerstvo ministere ministerio ministerium ministero bakanligi 部 وزارة وزارت
government: gouvernement pravitelstvo gobierno regierung govt governo uriad
state: gosudarstvennyy gosudarstvennoe gosudarstvennaya derzhavnyy derzhavne staatlich estatal etat
republic: respublika republique republica republik
military: voennyy voennaya militaire militar viiskovyy عسكرية
brigade: brigada brigad brygada
regiment: polk regimiento
battalion: batalon bataillon batallon
division: diviziya divizion
army: armiya armee ejercito armee
service: services servis servicio servicios dienst sluzhba
solution: solutions reshenia resheniya
system: systems sistemy sistema systemes sistemi systeme
development: razvitie desarrollo developpement entwicklung dev
investment: investments invest investitsii inversiones investissement yatirim investicii 投资 投資
finance: financial finans finanz finanzas financiere finansovyy
capital: kapital
fund: fond fonds fondo
insurance: assurance seguros versicherung strakhovaya sigorta
shipping: shipmanagement marine maritime morskoy sudokhodnaya navigation naviera denizcilik 航运 海运 海運
transport: transportation transporte transportes transports trans logistics logistik logistika logistic 物流 运输 運輸 نقل للنقل
aviation: aviatsiya aero aerospace aviatsionnyy avia havacilik airlines airline airways 航空
oil: neft petroleum petrol petrole petroleo nafta petrochemical neftyanaya نفط
gas: gaz
energy: energiya energie energia enerji energo 能源
steel: stal acier staal acero stahl
metal: metals metall metally metaux metalurgia metallurgical
chemical: chemicals chemie khimiya chimie quimica kimya khimicheskiy chem 化工 化学
construction: stroitelnyy stroitelstvo bau construcciones insaat constructions building stroi 建设 建筑 للمقاولات مقاولات
engineering: inzhiniring ingenierie ingenieria muhendislik eng 工程
equipment: oborudovanie equipement equipos
machine: machinery machines mashin mashinery mashinostroitelnyy makine maschinen 机械 機械
import: imports
export: exports eksport 进出口 進出口
general: generale generalnyy عامة للتجارةالعامة
national: nationale nacional natsionalnyy natsionalnaya natl وطنية وطني ملی
central: tsentralnyy centrale zentral
research: issledovatelskiy recherche forschung investigacion nauchno
scientific: nauchnyy naukovo science sciences
production: proizvodstvo proizvodstvennyy productions proizvodstvennoe
security: bezopasnost sicherheit securite seguridad
organization: organisation organizacion organizatsiya orgs organizzazione
association: assotsiatsiya assoc asociacion verein assn
foundation: fundatsiya
center: centre centro tsentr zentrum merkez centrum 中心
office: bureau buro byuro oficina
design: konstruktorskoe
management: upravlenie gestion
global: globalnyy world
partners: partner partnery
securities: wertpapiere
motor: motors motoren motornyy
agency: agentstvo agence agencia agentur
department: departament otdel dept departement
health: sante salud
ventures: venture
resources: ressources
consulting: consultants consultancy konsalting
supply: supplies snabzhenie
air: 
business: businesses biznes negocios affaires
product: products produkty productos produits produkte
project: projects proekt proyecto projet
network: networks
communications: communication telecom telecommunications telekom svyaz telecomunicaciones 通信 电信
software: 
digital: 
computer: computers computing
automation: avtomatika automatisation
instrument: instruments pribor pribory instrumenty 仪器
optical: optics optika optik 光学
semiconductor: semiconductors 半导体
precision: 精密
components: component komponenty componentes
material: materials materialy 材料
new: novyy nouveau nuevo neue
first: pervyy premier primero erste birinci
company: kompaniya
region: oblast regional oblastnaya oblastnoy
city: gorod ville stadt
black: 
white: 
gold: golden zoloto
star: zvezda
east: vostok orient
west: zapad
north: sever nord norte
south: yug sud sur`

/** Countries and large cities as parts of names: a branch or a place of business. */
export const places = `china: zhongguo chine 中国 中國
hong kong: xianggang hongkong hk 香港
beijing: peking 北京
shanghai: 上海
shenzhen: 深圳 深圳市
guangzhou: canton 广州 廣州
taiwan: 台湾 台灣
japan: nippon nihon japon 日本
korea: hanguk choson coree 한국
germany: deutschland allemagne alemania germania
switzerland: schweiz suisse svizzera shveytsariya
austria: osterreich autriche
france: francia frantsiya
italy: italia italie
spain: espana espagne ispaniya
mexico: mexique meksika
united kingdom: uk britain british gb
united states: usa us america american
russia: rossiya russie rusia rossii russian rf russland
ukraine: ukraina ukrayina ukrainian
turkey: turkiye turquie turk
iran: 
iraq: 
syria: syrie suriye
egypt: egypte misr
india: 
brazil: brasil bresil
chile: 
argentina: 
colombia: 
poland: polska pologne
netherlands: nederland holland
belgium: belgique belgie
sweden: sverige
norway: norge
denmark: danmark
finland: suomi
dubai: 
emirates: uae
singapore: 
malaysia: 
indonesia: 
vietnam: 
thailand: 
europe: european evropa euro
asia: asian aziya
africa: afrique african
estonia: eesti
ethiopia: 
armenia: 
georgia: 
belarus: 
kazakhstan: qazaqstan
moscow: moskva moskovskiy
london: londres
paris: 
berlin: 
canada: 
australia: 
israel: 
pakistan: 
afghanistan: 
libya: 
yemen: 
sudan: 
nigeria: 
kenya: 
cyprus: kypros kipr
greece: hellas
hungary: magyarorszag
romania: 
bulgaria: 
serbia: srbija
portugal: 
ireland: eire`
