// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/genders.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutgraf {

namespace {

using Words = std::string_view;

// Every list is in the order of its bytes; static_asserts below mind that.
constexpr auto femaleNames = std::to_array<Words>({
    "abigail", "ada", "adaeze", "adela", "adelaide", "adele", "adriana", "agatha", "agnes", "agnieszka", "aicha", "aileen",
    "aisha", "alana", "alejandra", "alessandra", "alessia", "alexandra", "alexandria", "alice", "alicia", "alina", "alison",
    "allison", "alma", "alyssa", "amalia", "amanda", "amber", "amelia", "amina", "amy", "ana", "anastasia", "andree", "angela",
    "angelica", "angelina", "anita", "anja", "anke", "ann", "anna", "annabel", "anne", "annette", "annie", "annika", "antje",
    "antoinette", "antonia", "april", "ariana", "arlene", "astrid", "audrey", "aurora", "ava", "ayesha", "barbara", "beata",
    "beatrice", "beatriz", "becky", "belinda", "bernadette", "bertha", "beth", "bethany", "betsy", "betty", "beverly", "bianca",
    "birgit", "bonnie", "brenda", "bridget", "brigitte", "brittany", "camila", "camilla", "camille", "candace", "cara", "carina",
    "carla", "carly", "carmen", "carol", "carole", "carolina", "caroline", "carolyn", "carrie", "cassandra", "catalina",
    "catarina", "caterina", "catherine", "cathy", "cecilia", "cecily", "celeste", "celia", "chantal", "charlene", "charlotte",
    "chelsea", "cherie", "cheryl", "chiara", "chloe", "christa", "christiane", "christina", "christine", "cindy", "claire",
    "clara", "clare", "clarissa", "claudia", "clemence", "clementine", "colette", "colleen", "constance", "cora", "cordelia",
    "corinna", "corinne", "cornelia", "courtney", "cristina", "crystal", "cynthia", "daisy", "daniela", "danielle", "daphne",
    "darlene", "dawn", "debbie", "deborah", "debra", "deirdre", "delia", "delphine", "denise", "diana", "diane", "dina",
    "dolores", "donna", "dora", "doris", "dorothea", "dorothy", "edith", "edna", "eileen", "elaine", "eleanor", "eleanora",
    "elena", "eleni", "elisa", "elisabeth", "elise", "eliza", "elizabeth", "ella", "elle", "ellen", "eloise", "elsa", "elsie",
    "elvira", "emilia", "emily", "emma", "erica", "erika", "erin", "esmeralda", "esperanza", "estelle", "esther", "ethel",
    "eugenia", "eunice", "eva", "evangeline", "eve", "evelyn", "faith", "farida", "fatima", "fatou", "felicia", "felicity",
    "fiona", "flora", "florence", "frances", "francesca", "francine", "francoise", "frederica", "freya", "frida", "frieda",
    "gabriela", "gabriella", "gabrielle", "gail", "galina", "gemma", "genevieve", "georgia", "georgina", "geraldine", "germaine",
    "gertrude", "gillian", "gina", "ginger", "gisela", "giulia", "gladys", "glenda", "gloria", "grace", "greta", "gretchen",
    "guadalupe", "gudrun", "gwen", "gwendolyn", "hadiza", "hailey", "halima", "hanna", "hannah", "hannelore", "harriet", "hazel",
    "heather", "hedwig", "heidi", "heike", "helen", "helena", "helene", "helga", "henrietta", "hermione", "hilary", "hilda",
    "hillary", "holly", "hope", "ida", "ilda", "ilona", "ilse", "imelda", "imogen", "ines", "inga", "inge", "ingeborg", "ingrid",
    "irena", "irene", "irina", "iris", "irma", "isabel", "isabella", "isabelle", "isobel", "ivana", "ivanka", "ivy", "jacinda",
    "jacqueline", "jacqui", "jana", "jane", "janet", "janice", "janine", "jasmine", "jeanette", "jeanne", "jenna", "jennifer",
    "jenny", "jessica", "jill", "joan", "joanna", "joanne", "jocelyn", "johanna", "josefina", "josephine", "joyce", "juanita",
    "judith", "judy", "julia", "juliana", "julianne", "julie", "juliet", "julieta", "june", "justine", "kamala", "karen",
    "karin", "karina", "karla", "katarina", "katarzyna", "kate", "kateryna", "katharina", "katherine", "kathleen", "kathryn",
    "kathy", "katie", "katja", "katrina", "katya", "kayla", "keiko", "kerstin", "khadija", "kirsten", "kristen", "kristin",
    "kristina", "lara", "larissa", "latifa", "latisha", "laura", "lauren", "leah", "leila", "lena", "leonora", "leticia",
    "liane", "lidia", "lila", "lilian", "lillian", "lily", "lina", "linda", "lindsay", "lisa", "liv", "livia", "liz", "liza",
    "lois", "lola", "loretta", "lorna", "lorraine", "lotte", "louisa", "louise", "lourdes", "lucia", "lucille", "lucinda",
    "lucy", "ludmila", "luisa", "luise", "lydia", "mabel", "madeleine", "madeline", "madison", "magda", "magdalena", "maggie",
    "maia", "malala", "malgorzata", "manuela", "marcella", "marcia", "margaret", "margarita", "margery", "margot", "margrethe",
    "marguerite", "maria", "mariam", "mariana", "marianne", "marie", "mariela", "marina", "marisa", "marissa", "marjorie",
    "marlene", "marta", "martha", "martina", "mary", "maryam", "mathilde", "matilda", "maud", "maureen", "maxine", "maya",
    "meera", "meg", "megan", "meghan", "melania", "melanie", "melinda", "melissa", "mercedes", "meredith", "meryl", "michaela",
    "michelle", "mildred", "mina", "minnie", "mira", "miranda", "miriam", "moira", "molly", "monica", "monika", "monique",
    "muriel", "myra", "nadezhda", "nadia", "nadine", "nana", "nancy", "naomi", "natalia", "natalie", "natasha", "nathalie",
    "nelly", "nicole", "nicolette", "nina", "noelle", "nora", "noreen", "norma", "octavia", "odette", "ofelia", "olena", "olga",
    "olive", "olivia", "olympia", "oprah", "paloma", "pamela", "parveen", "patricia", "patrizia", "paula", "paulette", "paulina",
    "pauline", "pearl", "peggy", "penelope", "penny", "petra", "philippa", "phoebe", "phyllis", "pilar", "polly", "priscilla",
    "priya", "priyanka", "rachel", "ramona", "raquel", "razia", "rebecca", "regina", "renata", "renate", "renee", "rhoda",
    "rhonda", "rita", "roberta", "romana", "rosa", "rosalie", "rosalind", "rosario", "rose", "rosemary", "roxanne", "ruth",
    "sabina", "sabine", "sabrina", "sadie", "salma", "samantha", "sandra", "sara", "sarah", "saskia", "savannah", "scarlett",
    "selena", "selma", "serena", "shakira", "sharon", "sheila", "shelley", "shirin", "shirley", "sibyl", "sienna", "sigrid",
    "silvia", "siobhan", "sofia", "solange", "sonia", "sonja", "sophia", "sophie", "stacey", "stefanie", "stella", "stephanie",
    "sue", "susan", "susana", "susanna", "susanne", "suzanne", "suzy", "svetlana", "sybil", "sylvia", "sylvie", "tabitha",
    "tamara", "tania", "tanya", "tara", "tatiana", "tatyana", "teresa", "tereza", "tessa", "thelma", "theodora", "theresa",
    "therese", "tiffany", "tilda", "tina", "trudy", "uma", "una", "ursula", "ute", "valentina", "valerie", "vanessa", "vera",
    "verena", "veronica", "vicky", "victoria", "viola", "violet", "virginia", "vivian", "vivienne", "wanda", "wendy", "whitney",
    "wilhelmina", "wilma", "winifred", "winnie", "xenia", "yasmin", "yelena", "yoko", "yolanda", "yulia", "yvette", "yvonne",
    "zahra", "zainab", "zara", "zelda", "zoe", "zofia", "zsuzsanna", "zuzana",
});

constexpr auto maleNames = std::to_array<Words>({
    "aaron", "abdel", "abdul", "abdullah", "abraham", "adam", "adnan", "adolf", "adrian", "ahmad", "ahmed", "akira", "alan",
    "albert", "alberto", "alejandro", "aleksander", "aleksandr", "alessandro", "alexander", "alexandre", "alexei", "alexey",
    "alfred", "alfredo", "ali", "alistair", "allan", "allen", "alvaro", "amir", "anatoly", "anders", "andreas", "andrei",
    "andrej", "andrew", "andrey", "andrzej", "andy", "angelo", "angus", "anthony", "antoine", "anton", "antonio", "antony",
    "archie", "arjun", "armando", "arnold", "arthur", "arturo", "arvind", "asher", "ashok", "attila", "augusto", "austin",
    "aziz", "barack", "barry", "bart", "bartholomew", "bashar", "bashir", "ben", "benedict", "benito", "benjamin", "benny",
    "bernard", "bernardo", "bernie", "bertrand", "bill", "billy", "bjorn", "bob", "bobby", "boris", "brad", "bradley", "brandon",
    "brendan", "brent", "brett", "brian", "bruce", "bruno", "bryan", "bryce", "byron", "caleb", "callum", "calvin", "carl",
    "carlo", "carlos", "cedric", "cesar", "chad", "charles", "charlie", "chester", "christian", "christoph", "christophe",
    "christopher", "chuck", "clarence", "claude", "claudio", "clayton", "clement", "cliff", "clifford", "clinton", "clive",
    "clyde", "colin", "connor", "conor", "constantine", "corey", "cornelius", "craig", "cristiano", "curtis", "cyril", "dale",
    "damian", "damien", "daniel", "daniele", "danny", "darius", "darren", "darryl", "dave", "david", "davide", "dean", "declan",
    "denis", "dennis", "denzel", "derek", "desmond", "dexter", "didier", "diego", "dieter", "dimitri", "dirk", "dmitri",
    "dmitry", "dominic", "dominik", "don", "donald", "doug", "douglas", "duncan", "dustin", "dwayne", "dwight", "dylan", "earl",
    "ebenezer", "eddie", "edgar", "edmund", "eduard", "eduardo", "edward", "edwin", "egon", "ehud", "elijah", "elliott", "elmer",
    "elon", "emil", "emile", "emilio", "emmanuel", "emmett", "enoch", "enrico", "enrique", "eric", "erich", "erik", "ernest",
    "ernesto", "erwin", "esteban", "ethan", "etienne", "eugene", "evan", "evgeny", "ezra", "fabian", "fabio", "faisal", "farid",
    "felipe", "felix", "ferdinand", "fergus", "fernando", "fidel", "filip", "finn", "florian", "floyd", "francesco", "francis",
    "francisco", "franco", "francois", "frank", "franklin", "franz", "fred", "freddie", "frederic", "frederick", "friedrich",
    "fritz", "gabriel", "gareth", "garry", "gary", "gaston", "gavin", "geoff", "geoffrey", "georg", "george", "georges",
    "georgy", "gerald", "gerard", "gerhard", "gerry", "gianni", "gilbert", "gilles", "gino", "giorgio", "giovanni", "giuseppe",
    "glenn", "godfrey", "gordon", "graham", "grant", "greg", "gregor", "gregory", "grigory", "guido", "guillaume", "guillermo",
    "gunter", "gunther", "gus", "gustav", "gustavo", "guy", "hamid", "hamza", "hans", "harald", "harold", "haroun", "harrison",
    "harry", "hasan", "hashim", "hassan", "hector", "heinrich", "heinz", "helmut", "hendrik", "henri", "henrik", "henry",
    "herbert", "herman", "hermann", "hideki", "hiroshi", "homer", "horace", "horst", "howard", "hubert", "hugh", "hugo",
    "humphrey", "hussein", "ian", "ibrahim", "ignacio", "igor", "ilya", "imran", "ingmar", "irving", "isaac", "ismail", "istvan",
    "ivan", "jack", "jackson", "jacob", "jacques", "jaime", "jake", "jakob", "jakub", "james", "janez", "jared", "jaroslaw",
    "jason", "javier", "jay", "jed", "jeff", "jefferson", "jeffrey", "jens", "jeremiah", "jeremy", "jerome", "jerry", "jim",
    "jimmy", "jiri", "joachim", "joao", "joaquin", "joe", "joel", "johan", "johann", "johannes", "john", "johnny", "jon",
    "jonah", "jonas", "jonathan", "jorge", "jose", "josef", "joseph", "josh", "joshua", "juan", "juha", "jules", "julian",
    "julio", "julius", "junichi", "jurgen", "justin", "kareem", "karim", "karl", "kaspar", "keith", "ken", "kenji", "kenneth",
    "kenny", "kent", "kevin", "khalid", "khalil", "kirk", "klaus", "kofi", "konrad", "konstantin", "kristian", "kurt", "kwame",
    "kyle", "lance", "larry", "lars", "lawrence", "lech", "lenny", "leo", "leon", "leonard", "leonardo", "leonid", "leopold",
    "lester", "levi", "lewis", "liam", "lionel", "lloyd", "logan", "lorenzo", "louis", "luc", "luca", "lucas", "ludwig", "luigi",
    "luis", "luiz", "lukas", "luke", "luther", "magnus", "mahmoud", "malcolm", "malik", "manfred", "manuel", "marc", "marcel",
    "marcello", "marcelo", "marcin", "marco", "marcos", "marcus", "marek", "mario", "mark", "marko", "markus", "martin",
    "marvin", "mathias", "matt", "matteo", "matthew", "matthias", "maurice", "mauricio", "mauro", "max", "maxim", "maximilian",
    "mehdi", "mehmet", "michael", "michal", "michel", "miguel", "mihail", "mikael", "mike", "mikhail", "miklos", "milan",
    "miles", "milos", "milton", "mirko", "mitch", "mohamed", "mohammad", "mohammed", "mordechai", "morris", "moses", "muhammad",
    "murray", "mustafa", "naguib", "narendra", "nasser", "nate", "nathan", "nathaniel", "ned", "neil", "nelson", "neville",
    "niall", "nicholas", "nick", "nicolas", "niels", "nigel", "nikita", "niklas", "nikolai", "nikolaj", "nikolas", "nils",
    "noah", "noam", "noel", "norbert", "norman", "oleg", "oleksandr", "oliver", "olivier", "omar", "orlando", "orson", "oscar",
    "oskar", "osman", "otto", "owen", "pablo", "paolo", "pascal", "patricio", "patrick", "paul", "paulo", "pavel", "pedro",
    "per", "percy", "pete", "peter", "petr", "petros", "petter", "phil", "philip", "philippe", "phillip", "pierre", "pieter",
    "pietro", "piotr", "pranab", "rafael", "rafal", "rahul", "rajesh", "rajiv", "ralf", "ralph", "ramon", "randall", "randy",
    "raphael", "rashid", "raul", "ravi", "raymond", "recep", "reginald", "reinhard", "rene", "rex", "ricardo", "riccardo",
    "richard", "rick", "ricky", "rob", "robbie", "robert", "roberto", "rodney", "rodrigo", "roger", "roland", "rolf", "roman",
    "romano", "ron", "ronald", "ronnie", "rory", "ross", "roy", "ruben", "rudolf", "rudolph", "rudy", "rupert", "russell",
    "rutger", "ryan", "saeed", "said", "salman", "salvador", "salvatore", "samuel", "sanjay", "santiago", "saul", "scott",
    "sean", "sebastian", "sepp", "serge", "sergei", "sergey", "sergio", "seth", "shane", "shaun", "shigeru", "shinzo", "sidney",
    "sigmund", "silvio", "simon", "slobodan", "spencer", "stan", "stanislav", "stanley", "stefan", "stefano", "stephan",
    "stephen", "steve", "steven", "stewart", "stuart", "suleiman", "sunil", "sven", "taro", "ted", "tedros", "terence",
    "terrence", "thaddeus", "theo", "theodor", "theodore", "thomas", "tim", "timothy", "tito", "tobias", "tobin", "todd", "tom",
    "tomas", "tomasz", "tommy", "tony", "torsten", "travis", "trevor", "tristan", "troy", "tyler", "umar", "umberto", "uwe",
    "vaclav", "vadim", "valentin", "vernon", "vicente", "victor", "vijay", "viktor", "vince", "vincent", "vincenzo", "vinod",
    "vitaly", "vito", "vittorio", "vlad", "vladimir", "volodymyr", "wade", "wallace", "walter", "warren", "wayne", "werner",
    "wesley", "wilbur", "wilfred", "wilhelm", "will", "willem", "william", "willie", "willy", "winston", "wojciech", "wolfgang",
    "woodrow", "xavier", "yann", "yasser", "yegor", "yitzhak", "yoshihide", "youssef", "yuri", "yusuf", "yves", "zachary",
    "zbigniew", "zoltan", "zygmunt",
});

constexpr auto femaleTitles = std::to_array<Words>({
    "actress", "aunt", "baroness", "bride", "businesswoman", "chairwoman", "congresswoman", "councilwoman", "countess", "dame",
    "daughter", "duchess", "frau", "girl", "girlfriend", "goddaughter", "granddaughter", "grandma", "grandmother", "heiress",
    "lady", "madam", "madame", "miss", "mme", "mother", "mrs", "ms", "niece", "nun", "policewoman", "princess", "queen",
    "sister", "spokeswoman", "stepmother", "waitress", "widow", "wife", "woman",
});

constexpr auto maleTitles = std::to_array<Words>({
    "baron", "boy", "boyfriend", "brother", "businessman", "cardinal", "chairman", "congressman", "councilman", "count", "duke",
    "earl", "emir", "emperor", "father", "friar", "godfather", "grandfather", "grandpa", "grandson", "groom", "herr", "husband",
    "imam", "king", "lord", "monk", "mr", "nephew", "policeman", "pope", "prince", "sheik", "sheikh", "sir", "son", "spokesman",
    "stepfather", "sultan", "tsar", "uncle", "widower",
});

static_assert(std::ranges::is_sorted(femaleNames) && std::ranges::is_sorted(maleNames));
static_assert(std::ranges::is_sorted(femaleTitles) && std::ranges::is_sorted(maleTitles));

constexpr qsizetype longestWord = 16;

/// `word` as ASCII in `buffer`; empty when it is none or longer than all listed words.
Words ascii(QStringView word, std::array<char, longestWord> &buffer)
{
    if (word.size() > longestWord)
        return {};
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i].unicode() > 126)
            return {};
        buffer[size_t(i)] = char(word[i].unicode());
    }
    return {buffer.data(), size_t(word.size())};
}

template<typename Female, typename Male>
Gender look(QStringView word, const Female &female, const Male &male)
{
    std::array<char, longestWord> buffer{};
    const Words key = ascii(word, buffer);
    if (key.empty())
        return Gender::Unknown;
    if (std::ranges::binary_search(female, key))
        return Gender::Female;
    return std::ranges::binary_search(male, key) ? Gender::Male : Gender::Unknown;
}

} // namespace

Gender genderOfFirstName(QStringView folded)
{
    return look(folded, femaleNames, maleNames);
}

Gender genderOfTitle(QStringView lower)
{
    return look(lower, femaleTitles, maleTitles);
}

Gender genderOfPronoun(QStringView lower)
{
    static constexpr auto female = std::to_array<Words>({"her", "hers", "herself", "she"});
    static constexpr auto male = std::to_array<Words>({"he", "him", "himself", "his"});
    return look(lower, female, male);
}

} // namespace nutgraf
