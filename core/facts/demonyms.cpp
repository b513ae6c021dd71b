// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/demonyms.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutgraf {

namespace {

struct Demonym {
    std::u16string_view word;
    std::u16string_view country;
};

// Sorted by code unit, as the search wants it; a static_assert below minds that.
constexpr auto demonyms = std::to_array<Demonym>({
    {u"Afghan", u"Afghanistan"}, {u"Albanian", u"Albania"}, {u"Algerian", u"Algeria"}, {u"American", u"United States"},
    {u"Angolan", u"Angola"}, {u"Argentine", u"Argentina"}, {u"Argentinian", u"Argentina"}, {u"Armenian", u"Armenia"},
    {u"Australian", u"Australia"}, {u"Austrian", u"Austria"}, {u"Azerbaijani", u"Azerbaijan"}, {u"Bahraini", u"Bahrain"},
    {u"Bangladeshi", u"Bangladesh"}, {u"Belarusian", u"Belarus"}, {u"Belgian", u"Belgium"}, {u"Bolivian", u"Bolivia"},
    {u"Bosnian", u"Bosnia and Herzegovina"}, {u"Brazilian", u"Brazil"}, {u"British", u"United Kingdom"}, {u"Bulgarian", u"Bulgaria"},
    {u"Burmese", u"Myanmar"}, {u"Burundian", u"Burundi"}, {u"Cambodian", u"Cambodia"}, {u"Cameroonian", u"Cameroon"},
    {u"Canadian", u"Canada"}, {u"Chadian", u"Chad"}, {u"Chilean", u"Chile"}, {u"Chinese", u"China"}, {u"Colombian", u"Colombia"},
    {u"Congolese", u"Democratic Republic of Congo"}, {u"Croatian", u"Croatia"}, {u"Cuban", u"Cuba"}, {u"Cypriot", u"Cyprus"},
    {u"Czech", u"Czech Republic"}, {u"Danish", u"Denmark"}, {u"Dutch", u"Netherlands"}, {u"Ecuadorian", u"Ecuador"},
    {u"Egyptian", u"Egypt"}, {u"Emirati", u"United Arab Emirates"}, {u"English", u"England"}, {u"Eritrean", u"Eritrea"},
    {u"Estonian", u"Estonia"}, {u"Ethiopian", u"Ethiopia"}, {u"Fijian", u"Fiji"}, {u"Filipino", u"Philippines"},
    {u"Finnish", u"Finland"}, {u"French", u"France"}, {u"Georgian", u"Georgia"}, {u"German", u"Germany"}, {u"Ghanaian", u"Ghana"},
    {u"Greek", u"Greece"}, {u"Guatemalan", u"Guatemala"}, {u"Guinean", u"Guinea"}, {u"Haitian", u"Haiti"}, {u"Honduran", u"Honduras"},
    {u"Hungarian", u"Hungary"}, {u"Icelandic", u"Iceland"}, {u"Indian", u"India"}, {u"Indonesian", u"Indonesia"}, {u"Iranian", u"Iran"},
    {u"Iraqi", u"Iraq"}, {u"Irish", u"Ireland"}, {u"Israeli", u"Israel"}, {u"Italian", u"Italy"}, {u"Ivorian", u"Côte d'Ivoire"},
    {u"Jamaican", u"Jamaica"}, {u"Japanese", u"Japan"}, {u"Jordanian", u"Jordan"}, {u"Kazakh", u"Kazakhstan"}, {u"Kenyan", u"Kenya"},
    {u"Kuwaiti", u"Kuwait"}, {u"Kyrgyz", u"Kyrgyzstan"}, {u"Laotian", u"Laos"}, {u"Latvian", u"Latvia"}, {u"Lebanese", u"Lebanon"},
    {u"Liberian", u"Liberia"}, {u"Libyan", u"Libya"}, {u"Lithuanian", u"Lithuania"}, {u"Malagasy", u"Madagascar"},
    {u"Malawian", u"Malawi"}, {u"Malaysian", u"Malaysia"}, {u"Malian", u"Mali"}, {u"Maltese", u"Malta"}, {u"Mauritanian", u"Mauritania"},
    {u"Mexican", u"Mexico"}, {u"Moldovan", u"Moldova"}, {u"Mongolian", u"Mongolia"}, {u"Montenegrin", u"Montenegro"},
    {u"Moroccan", u"Morocco"}, {u"Mozambican", u"Mozambique"}, {u"Namibian", u"Namibia"}, {u"Nepalese", u"Nepal"}, {u"Nepali", u"Nepal"},
    {u"Nicaraguan", u"Nicaragua"}, {u"Nigerian", u"Nigeria"}, {u"Nigerien", u"Niger"}, {u"North Korean", u"North Korea"},
    {u"Norwegian", u"Norway"}, {u"Omani", u"Oman"}, {u"Pakistani", u"Pakistan"}, {u"Palestinian", u"Palestine"},
    {u"Panamanian", u"Panama"}, {u"Paraguayan", u"Paraguay"}, {u"Peruvian", u"Peru"}, {u"Philippine", u"Philippines"},
    {u"Polish", u"Poland"}, {u"Portuguese", u"Portugal"}, {u"Qatari", u"Qatar"}, {u"Romanian", u"Romania"}, {u"Russian", u"Russia"},
    {u"Rwandan", u"Rwanda"}, {u"Salvadoran", u"El Salvador"}, {u"Saudi", u"Saudi Arabia"}, {u"Scottish", u"Scotland"},
    {u"Senegalese", u"Senegal"}, {u"Serbian", u"Serbia"}, {u"Singaporean", u"Singapore"}, {u"Slovak", u"Slovakia"},
    {u"Slovenian", u"Slovenia"}, {u"Somali", u"Somalia"}, {u"South African", u"South Africa"}, {u"South Korean", u"South Korea"},
    {u"South Sudanese", u"South Sudan"}, {u"Soviet", u"Soviet Union"}, {u"Spanish", u"Spain"}, {u"Sri Lankan", u"Sri Lanka"},
    {u"Sudanese", u"Sudan"}, {u"Swedish", u"Sweden"}, {u"Swiss", u"Switzerland"}, {u"Syrian", u"Syria"}, {u"Taiwanese", u"Taiwan"},
    {u"Tajik", u"Tajikistan"}, {u"Tanzanian", u"Tanzania"}, {u"Thai", u"Thailand"}, {u"Togolese", u"Togo"}, {u"Tunisian", u"Tunisia"},
    {u"Turkish", u"Turkey"}, {u"Turkmen", u"Turkmenistan"}, {u"Ugandan", u"Uganda"}, {u"Ukrainian", u"Ukraine"},
    {u"Uruguayan", u"Uruguay"}, {u"Uzbek", u"Uzbekistan"}, {u"Venezuelan", u"Venezuela"}, {u"Vietnamese", u"Vietnam"},
    {u"Welsh", u"Wales"}, {u"Yemeni", u"Yemen"}, {u"Zambian", u"Zambia"}, {u"Zimbabwean", u"Zimbabwe"},
});
static_assert(std::ranges::is_sorted(demonyms, {}, &Demonym::word));

} // namespace

QString countryOfDemonym(QStringView word)
{
    const std::u16string_view key(word.utf16(), size_t(word.size()));
    const auto found = std::ranges::lower_bound(demonyms, key, {}, &Demonym::word);
    return found != demonyms.end() && found->word == key ? QString::fromUtf16(found->country.data(), qsizetype(found->country.size())) : QString();
}

} // namespace nutgraf
