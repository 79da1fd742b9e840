/**
 * Words in names of persons: titles, particles, generations, and names that are one name in several forms.
 *
 * Given names: one line a name, with its forms in other languages; after a bar short forms of it, which are weaker evidence.
 * Spelling alone (Sergei, Sergey) needs no line: the sound of a word evens it out.
 *
 * Source: our own lists; forms of one name in several languages are those of saints and rulers in the encyclopaedias of those languages.
 * @module
 */

export const titles = `mr mrs ms miss mx mister madam madame mme monsieur sir lady lord dame dr doctor prof professor eng engineer ing dipl hon rev reverend father brother sister sheikh shaikh shaykh sheik cheikh sheykh haji hajji hajj hadji hajj al-hajj mullah mulla maulvi maulavi mawlawi maulana mawlana molla qari hafiz imam ayatollah hojjatoleslam sayyid sayed sayyed seyed syed emir amir sultan prince princess king queen
general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal admiral adm commander cmdr cdr brigadier brig marshal field president minister ambassador governor senator herr frau fraulein senor senora senorita don dona signor signora pan pani gospodin ustaz ustad engr general-major esq phd md jr-dr comrade`

export const vessels = `mv m-v mt mts ss ms fv sv hms uss vessel ship`

/** They come and go, and tell nobody apart. */
export const particles = `al el ul ad as ar an az ash at ibn bin ben bint bte binti binte ould wld de da do dos das del della di der den van von vom zu zum zur la le les los las du des of the and und et y e i f for im am na za w ha`

/**
 * Particles that say whose son or daughter somebody is, a line for each: whoever writes a name in Latin letters takes the one or the other (bin Laden, ibn Laden), so that they stand for each other.
 *
 * Sources: ALA-LC romanization table for Arabic (بن and ابن); "A Guide to Names and Naming Practices" (United Kingdom, 2006), on Arabic names and on the Malay bin and binti.
 */
export const patronymics = `bin ibn ben بن ابن إبن בן
bint bte binti binte بنت ابنة إبنة`

export const generations = `jr junior sr senior ii iii iv 2nd 3rd 4th`

export const givenNames = `alexander aleksandr oleksandr alexandre alejandro alessandro iskander iskandar alexandros aliaksandr sandor aleksander aleksandar|alex sasha sascha alec sandy alik
alexandra aleksandra oleksandra alejandra|sasha
alexei aleksei oleksiy alexis alexey oleksii|alyosha lesha
andrew andrei andriy andre andrea andres andreas andrzej andrej andrii ondrej|andy drew
anthony anton antonio antoine antony antonios antti|tony
anna hanna ann anne ana|anya annie
arkady arkadiy|
basil vasily vasyl vasil vasile wassili basilios|vasya
benjamin veniamin binyamin|ben benny
catherine katherine katarina ekaterina yekaterina kateryna caterina katharina katrin kathryn|kate katya cathy kathy kate
charles karl carl carlos carlo karel karol|charlie chuck
christopher kristoffer christophe cristobal khristofor|chris
christian cristian kristian|chris
daniel danil danylo daniil daniele|dan danny
david daud dawud dawood davud davide dawid|dave
dmitry dmitri dmytro dimitri dimitrios demetrius dimitar|dima mitya
edward eduard eduardo edouard|ed eddie ted ned
elena helena yelena olena helen helene elaine|lena
elizabeth elisabeth elizaveta yelizaveta isabel isabella|liz beth betty lisa liza
emmanuel emanuel manuel immanuel|manny
eugene evgeny yevgeny yevhen evgeni eugen yevgeniy eugenio evgeniy|zhenya gene
evan ivan john jean johann johannes juan giovanni ioann ioannis jan ian jon yahya yuhanna jovan johan hans|vanya jack johnny hansi
fernando ferdinand hernando|
francis francois francisco franz francesco frantisek ferenc frans franciszek|frank paco pancho
frederick frederik friedrich fredrik frederic fryderyk|fred fritz freddy
gabriel jibril jabril gavriil|gabe
george georgi georgy jorge georg georges giorgio giorgi yuri yuriy georgios jerzy jurij iurii heorhiy|zhora
gregory grigory hryhoriy gregor gregorio grigoriy grigorios|greg grisha
henry heinrich henri enrique henrik enrico henryk hendrik|harry hank heinz
hugh hugo ugo|
ibrahim abraham avraham ibragim ebrahim ibraheem avram|abe
igor ihor|
ilya illya elias ilias ilyas elijah eliyahu|
isaac ishaq isak yitzhak izak ishak|ike
ishmael ismail ismael ismayil|
jacob yakov james jakob jacques jaime yaqub yacoub giacomo diego yakiv santiago iago|jim jimmy jake
jerome hieronymus geronimo|jerry
joseph yusuf josef yosef jose giuseppe yousef youssef yusef yosyp iosif joao-jose jozef|joe joey pepe beppe
julius yuliy julio giulio jules|
justin iustin|
konstantin constantine kostyantyn constantin konstantinos|kostya
lawrence laurent lorenzo laurence lavrentiy lars|larry
leo lev leon levko leonid|lyova
louis luis ludwig luigi ludvik lewis|lou
luke lukas lucas luca luka|
magdalena madeleine|lena
marc mark marco markus marcus marek marko|
margaret margarita marguerite margherita malgorzata|maggie peggy rita meg
mary maria marie mariya mariam maryam miriam marija|masha
martin marcin marten martino|
matthew matthias matteo matvey matthieu mateusz mateo matti|matt
maxim maksim maksym maxime massimo|max
michael mikhail mykhailo michel miguel michele mikael mihail mihai michal mikhael mikail|mike misha micky mick
moses musa moshe moussa moisey moises mousa|
muhammad mohammad mohammed mohamed muhammed mohamad mehmet mahomet magomed mohamud muhamad mamadou muhammet mehmed magomet mohd md muhd mohammod|mo
natalia nataliya natalya natalie|natasha
nicholas nikolai nicolas nikolaos mykola nicola niklas nikolay nicolae mikolaj nikola nikita-nikolai klaus|nick kolya nico
noah nuh noach|
oleg oleh|
olga olha helga|
patrick padraig patricio|pat paddy
paul pavel pablo paolo pavlo boulos pawel paulo pal|pasha
peter petr pyotr petro pedro pierre pietro piotr boutros pieter petar petros petri|pete petya
philip filip philippe felipe filippo philipp filipp|phil
raphael rafael rafail|
richard ricardo riccardo ryszard|dick rick ricky richie
robert roberto rupert|bob bobby rob bert
roman romain|
rudolf rodolfo rudolph|rudi
samuel samuil ismail-samuel shmuel|sam
sergei sergey serhiy sergio serge sergii siarhei serhii|seryozha
simon semyon simeon shimon shamoun semen|
solomon suleiman sulaiman salomon shlomo suleyman soleiman sulayman|
sophia sofia sophie sofiya|sonya
stephen steven stefan stepan esteban etienne stefano istvan stephan szczepan stefanos|steve
susan susanna suzanne|sue
tamara tamar|
thomas tomas tomasz foma tommaso toma|tom tommy
theodore fyodor fedor teodor theodor fedir feodor|ted fedya
timothy timofey timoteo|tim
victor viktor vittorio wiktor|vitya
vladimir volodymyr uladzimir waldemar wladimir vladimer|vova volodya vlad
vladislav vladyslav wladyslaw ladislav laszlo|vlad
vyacheslav viacheslav slava-vyacheslav|slava
walter gualtiero valter|walt wally
william wilhelm guillaume guillermo guglielmo willem vilhelm|bill billy will willy liam
xavier javier|
zachary zakaria zachariah zakariya zacharias|zach`
