// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/namewords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutgraf {

namespace {

constexpr quint16 F = quint16(WordRole::Function);
constexpr quint16 T = quint16(WordRole::Title);
constexpr quint16 TP = quint16(WordRole::TitlePart);
constexpr quint16 OH = quint16(WordRole::OrganisationHead);
constexpr quint16 OS = quint16(WordRole::OrganisationStart);
constexpr quint16 M = quint16(WordRole::Ministry);
constexpr quint16 PH = quint16(WordRole::PlaceHead);
constexpr quint16 PS = quint16(WordRole::PlaceStart);
constexpr quint16 E = quint16(WordRole::EventHead);
constexpr quint16 P = quint16(WordRole::Particle);
constexpr quint16 R = quint16(WordRole::Reporting);
constexpr quint16 IN = quint16(WordRole::PlacePreposition);
constexpr quint16 N = quint16(WordRole::PersonNoun);

struct Entry {
    std::u16string_view word;
    quint16 roles;
};

// Sorted by code unit, as the search wants it; a static_assert below minds that.
constexpr auto words = std::to_array<Entry>({
    {u"A", F}, {u"AD", F}, {u"AG", OH}, {u"AM", F}, {u"About", F}, {u"Above", F}, {u"Abu", P}, {u"Academy", OH | OS}, {u"Accord", E},
    {u"According", F}, {u"Accords", E}, {u"Act", E}, {u"Acting", TP}, {u"Actor", T}, {u"Actress", T}, {u"Adm", T},
    {u"Administration", OH}, {u"Admiral", T}, {u"Advocate", T}, {u"After", F}, {u"Against", F}, {u"Age", E}, {u"Agency", OH | OS},
    {u"Agreement", E}, {u"Airlines", OH}, {u"Airport", PH}, {u"Airways", OH}, {u"Al", P}, {u"All", F}, {u"Alliance", OH | OS},
    {u"Also", F}, {u"Although", F}, {u"Ambassador", T}, {u"Amendment", E}, {u"Among", F}, {u"An", F}, {u"Analyst", T}, {u"And", F},
    {u"Another", F}, {u"Any", F}, {u"Apr", F}, {u"April", F}, {u"Archbishop", T}, {u"Are", F}, {u"Arena", PH},
    {u"Army", TP | OH | OS | M}, {u"As", F}, {u"Assembly", OH}, {u"Assistant", TP}, {u"Associate", TP}, {u"Association", OH | OS},
    {u"At", F}, {u"Athletic", OH}, {u"Attorney", T | TP}, {u"Aug", F}, {u"August", F}, {u"Aunt", T}, {u"Author", T}, {u"Authority", OH},
    {u"Avenue", PH}, {u"Award", E}, {u"Awards", E}, {u"Ayatollah", T}, {u"BC", F}, {u"BV", OH}, {u"Bank", OH | OS}, {u"Baron", T},
    {u"Baroness", T}, {u"Basin", PH}, {u"Battalion", OH}, {u"Bay", PH | PS}, {u"Be", F}, {u"Beach", PH}, {u"Because", F}, {u"Been", F},
    {u"Before", F}, {u"Below", F}, {u"Ben", P}, {u"Between", F}, {u"Bible", E}, {u"Bill", E}, {u"Bin", P}, {u"Bishop", T},
    {u"Board", OH | OS}, {u"Both", F}, {u"Boulevard", PH}, {u"Bowl", E}, {u"Bridge", PH}, {u"Brigade", OH}, {u"Brigades", OH},
    {u"Brigadier", TP}, {u"Broadcasting", OH}, {u"Brother", T}, {u"Brotherhood", OH}, {u"Bureau", OH | OS}, {u"But", F}, {u"By", F},
    {u"CD", F}, {u"CEO", F | T}, {u"CFO", T}, {u"Cabinet", TP | OH | M}, {u"Camp", PS}, {u"Campaign", OH | OS}, {u"Can", F},
    {u"Canal", PH}, {u"Canyon", PH}, {u"Cape", PH | PS}, {u"Capital", OH}, {u"Capt", T}, {u"Captain", T}, {u"Cardinal", T},
    {u"Castle", PH}, {u"Cathedral", PH}, {u"Caucus", OH}, {u"Cemetery", PH}, {u"Center", OH | OS}, {u"Central", PS},
    {u"Centre", OH | OS}, {u"Century", E}, {u"Chair", T}, {u"Chairman", T}, {u"Chairwoman", T}, {u"Chamber", OH | OS},
    {u"Championship", E}, {u"Championships", E}, {u"Chancellor", T}, {u"Channel", PH}, {u"Chapter", F}, {u"Charter", E},
    {u"Chief", T | TP}, {u"Christmas", E}, {u"Church", OH | OS}, {u"City", PH | PS}, {u"Clinic", OH}, {u"Club", OH}, {u"Cmdr", T},
    {u"Co", OH}, {u"Co-founder", TP}, {u"Coach", T}, {u"Coalition", OH | OS}, {u"Coast", PH}, {u"Code", E}, {u"Col", T},
    {u"College", OH | OS}, {u"Colonel", T}, {u"Command", OH}, {u"Commander", T}, {u"Commission", OH | OS}, {u"Commissioner", T},
    {u"Committee", OH | OS}, {u"Commonwealth", PS}, {u"Community", OS}, {u"Companies", OH}, {u"Company", OH}, {u"Comrade", T},
    {u"Confederation", OH | OS}, {u"Congress", OH | OS}, {u"Congressman", T}, {u"Congresswoman", T}, {u"Consortium", OH},
    {u"Constable", T}, {u"Constitution", E}, {u"Consulate", OH}, {u"Convention", E}, {u"Corp", OH}, {u"Corporal", T},
    {u"Corporation", OH}, {u"Corps", OH}, {u"Could", F}, {u"Council", OH | OS}, {u"Councillor", T}, {u"Councilman", T},
    {u"County", PH | PS}, {u"Court", OH | OS}, {u"Cowboys", OH}, {u"Cpl", T}, {u"Creek", PH}, {u"Crescent", OH}, {u"Crisis", E},
    {u"Cross", OH}, {u"Crown", T | TP}, {u"Cup", E}, {u"DNA", F}, {u"DVD", F}, {u"Da", P}, {u"Dad", T}, {u"Daily", OH}, {u"Dam", PH},
    {u"Dame", T}, {u"Day", E}, {u"De", P}, {u"Dean", T}, {u"Dear", F}, {u"Dec", F}, {u"December", F}, {u"Declaration", E},
    {u"Defence", TP}, {u"Defense", TP}, {u"Delta", PH}, {u"Den", P}, {u"Department", OH | OS | M}, {u"Deputy", T | TP}, {u"Der", P},
    {u"Desert", PH}, {u"Despite", F}, {u"Detective", T}, {u"Di", P}, {u"Did", F}, {u"Director", T}, {u"Director-General", T},
    {u"Directorate", OH}, {u"District", PH}, {u"Division", OH}, {u"Do", F}, {u"Doctors", OS}, {u"Does", F}, {u"Dr", T}, {u"Drive", PH},
    {u"Du", P}, {u"Duchy", PS}, {u"During", F}, {u"Dynasty", E}, {u"EUR", F}, {u"Each", F}, {u"Earlier", F}, {u"Earthquake", E},
    {u"East", PS}, {u"Easter", E}, {u"Eastern", PS}, {u"Economist", T}, {u"Education", TP}, {u"Eight", F}, {u"Either", F},
    {u"El", PS | P}, {u"Embassy", OH | OS | M}, {u"Emir", T}, {u"Emirate", PH}, {u"Emperor", T}, {u"Empire", E}, {u"Energy", TP | OH},
    {u"Enterprises", OH}, {u"Entertainment", OH}, {u"Envoy", T}, {u"Era", E}, {u"Eve", E}, {u"Even", F}, {u"Every", F},
    {u"Exchange", OH}, {u"Executive", TP}, {u"FAQ", F}, {u"FC", OH}, {u"Falls", PH}, {u"Father", T}, {u"Feb", F}, {u"February", F},
    {u"Federation", OH | OS}, {u"Festival", E}, {u"Few", F}, {u"Figure", F}, {u"Finance", TP}, {u"First", TP}, {u"Five", F},
    {u"Fleet", OH}, {u"Following", F}, {u"For", F}, {u"Force", OH}, {u"Forces", OH}, {u"Foreign", TP}, {u"Forest", PH}, {u"Former", TP},
    {u"Fort", PS}, {u"Foundation", OH | OS}, {u"Founder", T}, {u"Four", F}, {u"Fr", T}, {u"Fri", F}, {u"Friday", F}, {u"Friends", OS},
    {u"From", F}, {u"Front", OH}, {u"Ft", PS}, {u"Fund", OH | OS}, {u"Furthermore", F}, {u"GDP", F}, {u"Games", E}, {u"Garden", PH},
    {u"Gardens", PH}, {u"Gate", PH}, {u"Gazette", OH}, {u"Gen", T}, {u"General", T}, {u"Glacier", PH}, {u"GmbH", OH}, {u"Gov", T},
    {u"Government", OH | M}, {u"Governor", T}, {u"Governorate", PH}, {u"Grandma", T}, {u"Grandmaster", T}, {u"Grandpa", T},
    {u"Greater", PS}, {u"Group", OH}, {u"Guard", OH}, {u"Guardian", OH}, {u"Guards", OH}, {u"Gulf", PH | PS}, {u"Had", F},
    {u"Harbor", PH}, {u"Harbour", PH}, {u"Has", F}, {u"Have", F}, {u"He", F}, {u"Head", TP}, {u"Health", TP}, {u"Heights", PH},
    {u"Hello", F}, {u"Her", F}, {u"Herald", OH}, {u"Here", F}, {u"Hi", F}, {u"Highway", PH}, {u"Hill", PH}, {u"Hills", PH}, {u"Him", F},
    {u"His", F}, {u"Holdings", OH}, {u"Holocaust", E}, {u"Home", TP}, {u"Hon", T}, {u"Hospital", OH | OS}, {u"House", OH | OS},
    {u"How", F}, {u"However", F}, {u"Hurricane", E}, {u"I", F}, {u"ICBM", F}, {u"ID", F}, {u"II", F}, {u"III", F}, {u"IV", F},
    {u"IX", F}, {u"Ibn", P}, {u"If", F}, {u"Image", F}, {u"Imam", T}, {u"In", F}, {u"Inc", OH}, {u"Industries", OH},
    {u"Information", TP}, {u"Initiative", OH}, {u"Inspector", T}, {u"Instead", F}, {u"Institute", OH | OS}, {u"Institution", OH},
    {u"Interim", TP}, {u"Interior", TP}, {u"International", OH}, {u"Into", F}, {u"Investments", OH}, {u"Is", F}, {u"Island", PH | PS},
    {u"Islands", PH | PS}, {u"Isle", PH | PS}, {u"Isles", PH}, {u"It", F}, {u"Its", F}, {u"Jan", F}, {u"January", F}, {u"Jihad", OH},
    {u"Journal", OH}, {u"Journalists", OS}, {u"Judge", T}, {u"Jul", F}, {u"July", F}, {u"Jun", F}, {u"June", F}, {u"Just", F},
    {u"Justice", T | TP}, {u"King", T}, {u"Kingdom", PH | PS}, {u"LLC", OH}, {u"La", P}, {u"Lab", OH}, {u"Laboratories", OH},
    {u"Labs", OH}, {u"Lady", T}, {u"Lake", PH | PS}, {u"Lakers", OH}, {u"Lane", PH}, {u"Las", PS}, {u"Later", F}, {u"Law", E},
    {u"Le", P}, {u"Lead", TP}, {u"Leader", T}, {u"League", OH | OS}, {u"Legion", OH}, {u"Let", F}, {u"Library", OH | OS},
    {u"Lieutenant", T | TP}, {u"Like", F}, {u"Lord", T}, {u"Los", PS}, {u"Lower", PS}, {u"Lt", T}, {u"Ltd", OH}, {u"Magazine", OH},
    {u"Maj", T}, {u"Major", T | TP}, {u"Mama", T}, {u"Managing", TP}, {u"Many", F}, {u"Mar", F}, {u"Marathon", E}, {u"March", F},
    {u"Massacre", E}, {u"Maulana", T}, {u"May", F}, {u"Mayor", T}, {u"Meanwhile", F}, {u"Medal", E}, {u"Media", OH}, {u"Messrs", T},
    {u"Might", F}, {u"Militia", OH}, {u"Mills", OH}, {u"Minister", T}, {u"Ministry", OH | OS | M}, {u"Miss", T}, {u"Mme", T}, {u"Mom", T}, {u"Mon", F},
    {u"Monday", F}, {u"More", F}, {u"Moreover", F}, {u"Mosque", PH}, {u"Most", F}, {u"Motors", OH}, {u"Mount", PS}, {u"Mountain", PH},
    {u"Mountains", PH}, {u"Movement", OH | OS}, {u"Mr", T}, {u"Mrs", T}, {u"Ms", T}, {u"Mt", PS}, {u"Much", F}, {u"Mullah", T},
    {u"Museum", OH | OS}, {u"Must", F}, {u"Mx", T}, {u"My", F}, {u"Médecins", OS}, {u"NV", OH}, {u"Nationale", OH}, {u"Nations", OH},
    {u"Navy", OH | M}, {u"Neither", F}, {u"Network", OH}, {u"Networks", OH}, {u"Nevertheless", F}, {u"New", PS}, {u"News", OH},
    {u"Nine", F}, {u"No", F}, {u"Nor", F}, {u"North", PS}, {u"Northern", PS}, {u"Not", F}, {u"Note", F}, {u"Nov", F}, {u"November", F},
    {u"Now", F}, {u"OK", F}, {u"Oblast", PH}, {u"Ocean", PH}, {u"Oct", F}, {u"October", F}, {u"Of", F}, {u"Off", F},
    {u"Office", OH | OS}, {u"Officer", T}, {u"Oh", F}, {u"Oil", TP}, {u"Ok", F}, {u"Olympic", E}, {u"Olympics", E}, {u"On", F},
    {u"Once", F}, {u"One", F}, {u"Only", F}, {u"Open", E}, {u"Opposition", TP}, {u"Or", F}, {u"Orchestra", OH},
    {u"Organisation", OH | OS}, {u"Organization", OH | OS}, {u"Oscars", E}, {u"Other", F}, {u"Others", F}, {u"Our", F}, {u"Out", F},
    {u"Over", F}, {u"PC", F}, {u"PLC", OH}, {u"PM", F}, {u"Pact", E}, {u"Palace", PH}, {u"Papa", T}, {u"Park", PH},
    {u"Parliament", OH | M}, {u"Part", F}, {u"Partei", OH}, {u"Partij", OH}, {u"Partners", OH}, {u"Party", OH | OS}, {u"Pastor", T},
    {u"Peninsula", PH}, {u"Per", F}, {u"Permanent", TP}, {u"PhD", F}, {u"Pharmaceuticals", OH}, {u"Photo", F}, {u"Pictures", OH},
    {u"Plain", PH}, {u"Plan", E}, {u"Plateau", PH}, {u"Plaza", PH}, {u"Plc", OH}, {u"Please", F}, {u"Police", TP | OH | M}, {u"Pope", T},
    {u"Port", PH | PS}, {u"Post", OH}, {u"Prefecture", PH}, {u"Premier", T}, {u"President", T}, {u"Presidential", TP}, {u"Press", OH},
    {u"Prime", TP}, {u"Prince", T}, {u"Princess", T}, {u"Prison", PH}, {u"Private", T}, {u"Prize", E}, {u"Prof", T}, {u"Professor", T},
    {u"Program", OH}, {u"Programme", OH}, {u"Protocol", E}, {u"Province", PH | PS}, {u"Provost", T}, {u"Pvt", T}, {u"Q", F},
    {u"Queen", T}, {u"Rabbi", T}, {u"Radio", OH}, {u"Ramadan", E}, {u"Ranch", PH}, {u"Rangers", OH}, {u"Re", F}, {u"Read", F},
    {u"Rear", TP}, {u"Records", OH}, {u"Rector", T}, {u"Reef", PH}, {u"Regiment", OH}, {u"Region", PH}, {u"Registry", OH}, {u"Rep", T},
    {u"Reporters", OS}, {u"Representative", T}, {u"Reps", T}, {u"Republic", PH | PS}, {u"Reserve", OH}, {u"Reservoir", PH},
    {u"Resistance", OH}, {u"Rev", T}, {u"Reverend", T}, {u"Revolution", E}, {u"Ridge", PH}, {u"River", PH}, {u"Road", PH},
    {u"Rovers", OH}, {u"Royal", OS}, {u"SA", OH}, {u"Sahara", PH}, {u"Saint", T}, {u"San", PS}, {u"Santa", PS}, {u"Sat", F},
    {u"Saturday", F}, {u"School", OH | OS}, {u"Sea", PH | PS}, {u"Secretariat", OH}, {u"Secretary", T}, {u"Secretary-General", T},
    {u"Section", F}, {u"Securities", OH}, {u"See", F}, {u"Sen", T}, {u"Senate", OH | M}, {u"Senator", T}, {u"Senior", TP}, {u"Sens", T},
    {u"Sep", F}, {u"Sept", F}, {u"September", F}, {u"Sergeant", T}, {u"Series", E}, {u"Service", OH}, {u"Services", OH}, {u"Seven", F},
    {u"Several", F}, {u"Sgt", T}, {u"She", F}, {u"Sheik", T}, {u"Sheikh", T}, {u"Shelf", PH}, {u"Sheriff", T}, {u"Should", F}, {u"Since", F},
    {u"Sincerely", F}, {u"Singer", T}, {u"Sir", T}, {u"Sister", T}, {u"Six", F}, {u"So", F}, {u"Society", OH | OS}, {u"Software", OH},
    {u"Solidarity", OH}, {u"Some", F}, {u"Sound", PH}, {u"South", PS}, {u"Southern", PS}, {u"Sox", OH}, {u"Speaker", T}, {u"Special", TP},
    {u"Spokesman", T}, {u"Spokesperson", T}, {u"Spokeswoman", T}, {u"Springs", PH}, {u"Squad", OH}, {u"Square", PH}, {u"St", PS},
    {u"Stadium", PH}, {u"Staff", OH}, {u"State", PS}, {u"Station", PH}, {u"Step", F}, {u"Still", F}, {u"Storm", E}, {u"Strait", PH | PS},
    {u"Straits", PH}, {u"Street", PH}, {u"Strip", PH}, {u"Studios", OH}, {u"Such", F}, {u"Sultan", T}, {u"Summit", E}, {u"Sun", F},
    {u"Sunday", F}, {u"Superintendent", T}, {u"Supreme", TP}, {u"Systems", OH}, {u"TV", F}, {u"Table", F}, {u"Taliban", OH},
    {u"Task", OH}, {u"Team", OH}, {u"Technologies", OH}, {u"Telegraph", OH}, {u"Television", OH}, {u"Temple", PH}, {u"Ten", F},
    {u"Territories", PH}, {u"Territory", PH}, {u"Than", F}, {u"Thanks", F}, {u"That", F}, {u"The", F}, {u"Theater", OH},
    {u"Theatre", OH}, {u"Their", F}, {u"Them", F}, {u"Then", F}, {u"There", F}, {u"Therefore", F}, {u"These", F}, {u"They", F},
    {u"This", F}, {u"Those", F}, {u"Though", F}, {u"Three", F}, {u"Through", F}, {u"Thu", F}, {u"Thurs", F}, {u"Thursday", F},
    {u"Thus", F}, {u"Times", OH}, {u"To", F}, {u"Today", F}, {u"Tomorrow", F}, {u"Tour", E}, {u"Tower", PH}, {u"Town", PH},
    {u"Township", PH}, {u"Trade", TP}, {u"Transport", TP}, {u"Treasurer", T}, {u"Treasury", OH}, {u"Treaty", E}, {u"Tribunal", OH},
    {u"Tribune", OH}, {u"Trophy", E}, {u"Trust", OH}, {u"Tue", F}, {u"Tues", F}, {u"Tuesday", F}, {u"Two", F}, {u"USD", F}, {u"Ul", P},
    {u"Uncle", T}, {u"Under", F | TP}, {u"Union", OH | OS}, {u"Unit", OH}, {u"United", OH}, {u"University", OH | OS}, {u"Unlike", F},
    {u"Until", F}, {u"Up", F}, {u"Upon", F}, {u"Upper", PS}, {u"Uprising", E}, {u"VI", F}, {u"VII", F}, {u"VIII", F}, {u"Valley", PH},
    {u"Van", P}, {u"Via", F}, {u"Vice", TP}, {u"Vice-President", T}, {u"Video", F}, {u"Village", PH}, {u"Von", P}, {u"War", E},
    {u"Was", F}, {u"Watch", OH}, {u"We", F}, {u"Wed", F}, {u"Wednesday", F}, {u"Well", F}, {u"Were", F}, {u"West", PS}, {u"Western", PS},
    {u"What", F}, {u"When", F}, {u"Where", F}, {u"Which", F}, {u"While", F}, {u"Who", F}, {u"Whom", F}, {u"Whose", F}, {u"Why", F},
    {u"Will", F}, {u"With", F}, {u"Within", F}, {u"Without", F}, {u"Would", F}, {u"Writer", T}, {u"Yankees", OH}, {u"Year", E},
    {u"Yes", F}, {u"Yesterday", F}, {u"Yet", F}, {u"You", F}, {u"Your", F}, {u"Zone", PH}, {u"abu", P}, {u"across", IN},
    {u"activist", N}, {u"actor", N}, {u"actress", N}, {u"added", R}, {u"admitted", R}, {u"adviser", N}, {u"advisor", N}, {u"af", P},
    {u"aide", N}, {u"al", P}, {u"al-", P}, {u"ambassador", N}, {u"analyst", N}, {u"anchor", N}, {u"announced", R}, {u"archbishop", N},
    {u"architect", N}, {u"argued", R}, {u"around", IN}, {u"artist", N}, {u"asked", R}, {u"astronaut", N}, {u"at", IN}, {u"attorney", N},
    {u"author", N}, {u"av", P}, {u"believes", R}, {u"ben", P}, {u"billionaire", N}, {u"bin", P}, {u"bint", P}, {u"bishop", N},
    {u"boxer", N}, {u"brother", N}, {u"businessman", N}, {u"businesswoman", N}, {u"campaigner", N}, {u"candidate", N}, {u"captain", N},
    {u"central", IN}, {u"chair", N}, {u"chairman", N}, {u"chairwoman", N}, {u"champion", N}, {u"chancellor", N}, {u"chief", N},
    {u"claimed", R}, {u"cleric", N}, {u"co-founder", N}, {u"coach", N}, {u"colonel", N}, {u"columnist", N}, {u"comedian", N},
    {u"commander", N}, {u"commented", R}, {u"complained", R}, {u"composer", N}, {u"confirmed", R}, {u"congressman", N},
    {u"congresswoman", N}, {u"continued", R}, {u"critic", N}, {u"cyclist", N}, {u"da", P}, {u"das", P}, {u"daughter", N}, {u"de", P},
    {u"declared", R}, {u"defender", N}, {u"del", P}, {u"della", P}, {u"den", P}, {u"denied", R}, {u"deputy", N}, {u"der", P},
    {u"designer", N}, {u"detective", N}, {u"di", P}, {u"dictator", N}, {u"director", N}, {u"dissident", N}, {u"doctor", N}, {u"dos", P},
    {u"downtown", IN}, {u"driver", N}, {u"du", P}, {u"eastern", IN}, {u"economist", N}, {u"editor", N}, {u"el", P}, {u"engineer", N},
    {u"entrepreneur", N}, {u"envoy", N}, {u"executive", N}, {u"expert", N}, {u"explained", R}, {u"farmer", N}, {u"father", N},
    {u"filmmaker", N}, {u"founder", N}, {u"from", IN}, {u"general", N}, {u"goalkeeper", N}, {u"golfer", N}, {u"governor", N},
    {u"head", N}, {u"historian", N}, {u"host", N}, {u"husband", N}, {u"ibn", P}, {u"imam", N}, {u"in", IN}, {u"inside", IN},
    {u"insisted", R}, {u"into", IN}, {u"journalist", N}, {u"judge", N}, {u"king", N}, {u"la", P}, {u"las", P}, {u"lawmaker", N},
    {u"lawyer", N}, {u"le", P}, {u"leader", N}, {u"los", P}, {u"manager", N}, {u"mayor", N}, {u"midfielder", N}, {u"militant", N},
    {u"minister", N}, {u"model", N}, {u"mother", N}, {u"musician", N}, {u"near", IN}, {u"neighbor", N}, {u"neighbour", N},
    {u"northern", IN}, {u"noted", R}, {u"novelist", N}, {u"nurse", N}, {u"of", IN}, {u"officer", N}, {u"official", N}, {u"outside", IN},
    {u"owner", N}, {u"painter", N}, {u"pastor", N}, {u"pilot", N}, {u"player", N}, {u"poet", N}, {u"politician", N}, {u"pope", N},
    {u"premier", N}, {u"presenter", N}, {u"president", N}, {u"president-elect", N}, {u"priest", N}, {u"prince", N}, {u"princess", N},
    {u"producer", N}, {u"professor", N}, {u"promised", R}, {u"prosecutor", N}, {u"queen", N}, {u"rabbi", N}, {u"rebel", N},
    {u"recalled", R}, {u"replied", R}, {u"reporter", N}, {u"researcher", N}, {u"resident", N}, {u"ruler", N}, {u"runner", N},
    {u"said", R}, {u"says", R}, {u"scientist", N}, {u"secretary", N}, {u"senator", N}, {u"sergeant", N}, {u"sheriff", N}, {u"singer", N},
    {u"sister", N}, {u"son", N}, {u"southern", IN}, {u"speaker", N}, {u"spokesman", N}, {u"spokesperson", N}, {u"spokeswoman", N},
    {u"star", N}, {u"stated", R}, {u"striker", N}, {u"student", N}, {u"suggested", R}, {u"surgeon", N}, {u"suspect", N}, {u"swimmer", N},
    {u"teacher", N}, {u"tells", R}, {u"ten", P}, {u"ter", P}, {u"testified", R}, {u"thinks", R}, {u"throughout", IN}, {u"to", IN},
    {u"told", R}, {u"toward", IN}, {u"towards", IN}, {u"tweeted", R}, {u"ul", P}, {u"ur", P}, {u"urged", R}, {u"van", P},
    {u"veteran", N}, {u"victim", N}, {u"von", P}, {u"vowed", R}, {u"warned", R}, {u"western", IN}, {u"widow", N}, {u"wife", N},
    {u"witness", N}, {u"writer", N}, {u"wrote", R}, {u"y", P}, {u"zu", P},
});
static_assert(std::ranges::is_sorted(words, {}, &Entry::word));

} // namespace

WordRoles wordRoles(QStringView word)
{
    if (word.size() > 1 && word.endsWith(u'.'))
        word.chop(1);
    const std::u16string_view key(word.utf16(), size_t(word.size()));
    const auto found = std::ranges::lower_bound(words, key, {}, &Entry::word);
    return found != words.end() && found->word == key ? WordRoles::fromInt(found->roles) : WordRoles();
}

} // namespace nutgraf
