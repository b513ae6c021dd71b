// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/furniturephrases.h"

#include <array>

namespace nutgraf {

namespace {

using enum PhrasePlace;
using enum RemovalReason;

constexpr std::array lists{
    // Buttons and controls
    PhraseList{Whole, Button, false, 12,
               u"close|show more|show less|read more|see more|view more|load more|more|less|continue reading|keep reading|print|save|save article|play|pause|"
               u"mute|unmute|next|previous|prev|back|back to top|go back|submit|cancel|ok|okay|got it|dismiss|open|expand|collapse|view all|see all|view gallery|"
               u"view image|view video|view photos|view comments|watch|watch now|listen|listen now|listen to this article|listen to this story|listen to article|"
               u"download|apply|reset|edit|copy|copy link|link copied|bookmark|add to favorites|add to bookmarks|toggle menu|toggle navigation|toggle search|"
               u"close menu|open menu|close search form|enlarge|enlarge image|zoom|full screen|fullscreen|autoplay|loading|please wait|retry|try again|report|"
               u"report this ad|advertisement|ad|ads|sponsored|sponsored content|promoted|paid content|paid post|advertisement continue reading below|"
               u"article continues below advertisement|article continues below|article continues after advertisement|story continues below advertisement|"
               u"story continues below|scroll to continue|this is an ad|skip ad|skip advert|learn more|find out more|click here|tap here|text size|font size|"
               u"increase font size|decrease font size|email this article|print this article|hide|show|subtitles|off|cc|captions|settings|replay|view full image|"
               u"view on instagram|view on twitter|watch on youtube|view this post on instagram|tap to unmute|your opinion counts|rate this article|vote|poll|"
               u"1 related|2 related|3 related|4 related|image 1 of|see details|buy now|shop now|check price|see it|see full bio|see at|getty images|"
               u"schließen|mehr anzeigen|mehr lesen|weiterlesen|mehr|drucken|speichern|anzeige|werbung|zurück|weiter|abspielen|alle anzeigen|"
               u"fermer|lire la suite|afficher plus|voir plus|imprimer|publicité|suivant|précédent|retour|"
               u"cerrar|leer más|ver más|mostrar más|imprimir|publicidad|siguiente|anterior|"
               u"chiudi|leggi di più|leggi tutto|mostra altro|stampa|pubblicità|"
               u"sluiten|lees meer|toon meer|meer|advertentie|afdrukken|fechar|leia mais|ver mais|publicidade"},
    // Menus
    PhraseList{Whole, Navigation, false, 8,
               u"skip to content|skip to main content|skip to navigation|skip to footer|skip to main navigation|jump to content|home|menu|main menu|search|search for|"
               u"search this site|sign in|log in|login|log out|sign out|my account|account|register|create account|sections|all sections|navigation|site map|sitemap|about|"
               u"about us|contact|contact us|help|help center|faq|faqs|careers|jobs|advertise|advertise with us|press|press room|masthead|corrections|"
               u"accessibility|accessibility statement|rss|rss feeds|archive|archives|e paper|epaper|mobile apps|apps|our sites|network|international editions|"
               u"edition|editions|trending|trending now|trending topics|trending videos|popular|breaking news|latest|top stories|news|sports|opinion|video|videos|podcasts|photos|"
               u"galleries|weather|obituaries|classifieds|horoscopes|crosswords|games|quizzes|events|magazine|business|entertainment|lifestyle|politics|"
               u"technology|tech|science|health|world|local|national|culture|travel|food|style|fashion|music|movies|tv|books|arts|education|"
               u"environment|real estate|property|money|markets|sport|football|soccer|deals|shopping|shop|features|reviews|guides|topics|categories|post navigation|"
               u"in this article|on this page|table of contents|contents|jump to|you are here|live|live updates|"
               u"zum inhalt springen|startseite|suche|suchen|anmelden|abmelden|registrieren|kontakt|über uns|impressum|inhalt|"
               u"accueil|rechercher|connexion|se connecter|contactez nous|mentions légales|inicio|buscar|iniciar sesión|contacto|"
               u"cerca|accedi|contatti|chi siamo|ricerca per|navigazione articoli|zoeken|inloggen|over ons|início|pesquisar|entrar"},
    PhraseList{Start, Navigation, false, 40, u"tags|tag|topics|topic|filed under|filed in|categories|category|labels|posted in|keywords|breadcrumb|expertise|schlagworte|themen|mots clés|"
                                             u"etiquetas|argomenti|browse|skip to|search for"},
    PhraseList{StartAlways, Navigation, false, 25, u"this article appeared in the|this story appeared in|a version of this article appears|find your bookmarks|please refresh the page"},
    // Sharing
    PhraseList{Whole, Sharing, false, 12,
               u"share|share this|share this article|share this story|share this post|share this video|share this page|share article|share on facebook|share on twitter|share on x|"
               u"share on linkedin|share via email|share with|share on whatsapp|share on pinterest|share on reddit|tweet|tweet this|post|pin|pin it|facebook|twitter|x|linkedin|whatsapp|telegram|"
               u"reddit|pinterest|instagram|tiktok|youtube|flipboard|pocket|tumblr|snapchat|threads|mastodon|bluesky|email|e mail|mail|sms|messenger|copy url|"
               u"facebook twitter|facebook twitter email|facebook twitter linkedin|facebook twitter whatsapp|facebook twitter pinterest|facebooktwitteremail|redditlink|follow|follow us|follow us on|"
               u"follow me|connect with us|stay connected|like us on facebook|follow on twitter|gift this article|gift article|give this article|share full article|"
               u"teilen|empfehlen|twittern|partager|compartir|condividi|delen|deel|compartilhar"},
    PhraseList{Start, Sharing, false, 16, u"share on|share this|share all|share via|share to|click to share|click to email|click to print|tweet this|pin this|follow us on|find us on|like us on|"
                                          u"facebook twitter|twitter facebook|share facebook|share tweet|follow us"},
    PhraseList{StartAlways, Sharing, false, 30, u"follow us on|like us on facebook|join us on|find us on facebook|share all sharing options|join our whatsapp|join our telegram|follow him on|follow her on|follow them on"},
    // Teasers of other articles
    PhraseList{Whole, Related, true, 9,
               u"related|related articles|related article|related stories|related story|related news|related posts|related content|related topics|related links|related coverage|related reading|"
               u"related videos|more stories|more news|more articles|more like this|more on this|more on this story|more on this topic|more from this author|more headlines|more to explore|"
               u"more to read|more coverage|you may also like|you might also like|you may like|you might like|you may also be interested in|recommended|recommended for you|recommended stories|recommended reading|"
               u"recommended articles|recommended by|read next|up next|next article|previous article|next story|next up|what to read next|don t miss|dont miss|most read|most popular|most viewed|most shared|most commented|"
               u"popular now|popular stories|popular posts|latest news|latest stories|latest articles|latest posts|latest headlines|recent posts|recent articles|recent news|recent stories|trending stories|"
               u"top stories this week|editors picks|editor s picks|editor s pick|editors choice|editor s choice|our picks|today s headlines|todays headlines|more in this section|also read|"
               u"also on|also in|also of interest|also in this issue|see also|read also|read this next|explore more|explore further|explore|discover more|keep exploring|around the web|from around the web|"
               u"from the web|promoted stories|promoted links|sponsored stories|from our partners|partner content|in other news|in case you missed it|other stories|similar articles|similar stories|"
               u"featured|featured stories|featured posts|featured video|featured articles|must reads|must read|best of|view more stories|you may have missed|editor s recommendations|editors recommendations|elsewhere|"
               u"further reading|suggested reading|the latest|just in|"
               u"mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|meistgelesen|ähnliche artikel|verwandte artikel|weitere artikel|"
               u"à lire aussi|lire aussi|sur le même sujet|articles liés|les plus lus|dans la même rubrique|noticias relacionadas|te puede interesar|lo más leído|más noticias|"
               u"artículos relacionados|también te puede interesar|leggi anche|articoli correlati|i più letti|articoli suggeriti|potrebbe interessarti|da non perdere|lees ook|meest gelezen|gerelateerde artikelen|"
               u"leia também|notícias relacionadas|mais lidas"},
    PhraseList{Start, Related, true, 9, u"more from|more in|more on|more stories from|latest from|more news from|related articles|related stories|more articles|most popular in|also in"},
    PhraseList{Start, Related, false, 30, u"related|read more|read also|also read|see also|read next|watch|watch now|watch this|listen|listen to|don t miss|must read|up next|next|previous|next article|"
                                          u"previous article|next post|previous post|also|more|recommended|trending|precedente|seguente|precedent|suivant|lire aussi|à lire aussi|lees ook|lesen sie auch|mehr zum thema|"
                                          u"leer también|te puede interesar|leggi anche|leia também|read the full|click here|sponsored|paid partner|view gallery|video"},
    PhraseList{StartAlways, Related, false, 25, u"to learn more about|for more information about|for more information on|want to keep up|want more|related|read more|see also|also read|read also|read next|don t miss|watch now|more on this|click here to|click here for|to read more|for more information visit|"
                                                u"read the full story|read the full article|lire aussi|à lire aussi|lesen sie auch|lees ook|leggi anche|leia também|leer también"},
    // Consent
    PhraseList{Whole, Consent, false, 10,
               u"accept|accept all|accept cookies|accept all cookies|reject all|reject|decline|i agree|i accept|agree|manage cookies|manage preferences|manage options|manage settings|cookie settings|cookie policy|"
               u"cookies|cookie preferences|cookie notice|consent preferences|privacy settings|privacy|privacy policy|privacy notice|privacy center|privacy statement|your privacy choices|ad choices|adchoices|"
               u"do not sell my personal information|do not sell or share my personal information|do not sell my info|terms|terms of use|terms of service|terms conditions|terms and conditions|legal|disclaimer|"
               u"adblock detected|ad blocker detected|ad block detected|adblocker detected|we value your privacy|before you continue|"
               u"alle akzeptieren|akzeptieren|ablehnen|datenschutz|datenschutzerklärung|accepter|tout accepter|refuser|politique de confidentialité|aceptar|aceptar todo|rechazar|política de privacidad|accetta|"
               u"accetta tutto|rifiuta|accepteren|privacybeleid|aceitar|política de privacidade"},
    PhraseList{Anywhere, Consent, false, 120,
               u"we use cookies|uses cookies|use of cookies|cookie policy|cookies policy|our cookies|accept cookies|disable your ad blocker|disabling your ad blocker|turn off your ad blocker|disable your adblocker|"
               u"disabling your adblocker|disable adblock|using an ad blocker|ad blocker detected|your ad blocker|whitelist our site|whitelist this site|enable javascript|javascript is disabled|"
               u"javascript enabled|does not support javascript|your browser does not support|browser is not supported|browser is out of date|allow manage cookies|our privacy policy|our privacy notice|read our privacy|"
               u"terms of use and privacy|terms of service and privacy|terms and privacy policy|terms of service apply|data protection policy|"
               u"wir verwenden cookies|diese website verwendet cookies|ce site utilise des cookies|nous utilisons des cookies|este sitio utiliza cookies|utilizamos cookies|questo sito utilizza i cookie|"
               u"utilizziamo i cookie|deze website gebruikt cookies|wij gebruiken cookies|este site usa cookies|usamos cookies"},
    // Newsletters, subscriptions, donations, affiliate notices
    PhraseList{Whole, Newsletter, false, 10,
               u"subscribe|subscribe now|subscribe today|subscription|subscriptions|newsletter|newsletters|newsletter sign up|newsletter signup|sign up|sign up now|sign me up|join|join now|join us|donate|donate now|support us|become a member|"
               u"become a subscriber|become a supporter|get started|start your free trial|free trial|already a subscriber|already a member|not a subscriber|for subscribers|subscribers only|members only|premium|"
               u"your email|email address|enter your email|your email address|enter your email address|first name|last name|manage your subscription|get the app|download the app|"
               u"abonnieren|newsletter abonnieren|jetzt abonnieren|s abonner|abonnez vous|suscríbete|suscribirse|iscriviti|abbonati|abonneren|assine|inscreva se"},
    PhraseList{Start, Newsletter, false, 25, u"sign up for|sign up to|subscribe to|subscribe for|get our|get the latest|join our|newsletter|already have an account|already a subscriber|support our|stay informed|stay up to date"},
    PhraseList{StartAlways, Newsletter, false, 60,
               u"log in register or subscribe|log in or subscribe|sign in or subscribe|sign up for|sign up to|subscribe to our|subscribe to the|subscribe now|subscribe today|get the latest news|get our|get all the stories|get more|join our newsletter|enter your email|by signing up|by submitting|by subscribing|by clicking|by entering your|"
               u"thank you for subscribing|thanks for subscribing|thanks for signing up|thank you for signing up|please consider supporting|please consider donating|please consider subscribing|please enter a valid|please fill out|please check your email|support independent journalism|"
               u"support our journalism|support quality journalism|we rely on readers|your support helps|if you enjoyed this|enjoying this article|i would like to be emailed|"
               u"melden sie sich für unseren newsletter|abonnieren sie|inscrivez vous|abonnez vous à|suscríbete a|iscriviti alla|meld je aan voor|inscreva se"},
    PhraseList{Anywhere, Newsletter, false, 120,
               u"for informational purposes only|does not constitute medical|does not constitute financial|does not constitute legal|is a weekly newsletter|is a daily newsletter|our newsletter|our free newsletter|our daily newsletter|our weekly newsletter|newsletter sent straight|straight to your inbox|delivered to your inbox|directly to your inbox|to your inbox|in your inbox|may earn a commission|"
               u"earn a commission|earn an affiliate commission|may receive a commission|may receive a small commission|earn affiliate commissions|earn a small commission|get a commission|earn an affiliate|affiliate links|affiliate commission|buy through our links|"
               u"purchase through links|collect a share of sales|independently selected by our|independently select products|unsubscribe at any time|unsubscribe anytime|subscribe to read|create a free account|"
               u"log in to read|unlimited digital access|please consider supporting us|please consider a donation|protected by recaptcha"},
    // Copyright
    PhraseList{Start, Copyright, true, 40, u"copyright"},
    PhraseList{StartAlways, Copyright, true, 120, u"copyright by|all rights reserved|this material may not be|this document is subject to copyright|the material on this site"},
    PhraseList{Anywhere, Copyright, true, 70,
               u"all rights reserved|may not be published broadcast|rights reserved|reproduction in whole or in part|without written permission|without the written permission|alle rechte vorbehalten|tous droits réservés|"
               u"todos los derechos reservados|tutti i diritti riservati|alle rechten voorbehouden|todos os direitos reservados"},
    // Comments
    PhraseList{Whole, Comments, true, 8,
               u"comments|comment|leave a comment|leave a reply|leave a response|post a comment|add a comment|add comment|write a comment|be the first to comment|view comments|show comments|show all comments|hide comments|no comments|"
               u"no comments yet|join the conversation|join the discussion|comments are closed|reply|cancel reply|log in to comment|sign in to comment|share your thoughts|discussion|open extended reactions|"
               u"kommentare|kommentieren|kommentar schreiben|commentaires|laisser un commentaire|comentarios|deja un comentario|deja una respuesta|commenti|lascia un commento|reacties|comentários|deixe um comentário"},
    PhraseList{StartAlways, Comments, false, 30,
               u"your email address will not be published|required fields are marked|save my name email|you must be logged in|log in to leave a comment|join the conversation|share your feedback|send us your|"
               u"let us know in the comments|have your say|got a tip|have a tip|was this page helpful|was this article helpful|thanks for your feedback|thank you for your feedback|what do you think|report an error|"
               u"found a mistake|tell us what you think|email the author|contact the author|the views expressed|opinions expressed"},
    PhraseList{Anywhere, Comments, false, 60, u"contributed to this report|contributed to this article|contributed to this story|contributed reporting|can be reached at|contact the writer|contact the reporter|reach the reporter|follow her on twitter|follow him on twitter|email your|comments are moderated|comments below are|to submit a letter"},
    // Read elsewhere, or about the page
    PhraseList{Start, Metadata, false, 14,
               u"published|posted|posted on|posted by|updated|last updated|last modified|first published|published on|published by|written by|reviewed by|medically reviewed by|fact checked by|edited by|reading time|"
               u"estimated reading time|min read|veröffentlicht|aktualisiert|publié le|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|atualizado|correction|about the author|"
               u"about the authors|about our|author|authors|reporter|contributor|senior editor|why you can trust|source|with files from|includes information from|date created|date posted"},
    PhraseList{StartAlways, Metadata, false, 45,
               u"opinions expressed here|the opinions expressed|the views expressed|a previous version of this|an earlier version of this|a previous version of the|some answers were edited|reviews have been edited|this interview has been edited|this conversation has been edited|this transcript has been edited|this story was updated|this post has been updated|this piece was originally|the author or authors do not|the author owns|editor s note|correction|disclaimer|disclosure|this article is for informational|this content is for informational|this article was originally published|this story was originally published|originally published|this article originally appeared|this story originally appeared|this article first appeared|this story first appeared|"
               u"this post originally appeared|this article has been reviewed according to|this article was updated|this story has been updated|this article has been updated|reporting by|additional reporting by|"
               u"editing by|why you can trust|our expert award winning staff|find out how we conduct|read our review policy|citation|more information|journal information|provided by|editors have highlighted|read our editorial|story by"},
    PhraseList{Whole, Metadata, false, 8, u"by|written by|credit|image|photo|photos|min read|minute read|minutes read|contributor|staff writer|fact checked|proofread|peer reviewed publication|trusted source|editors notes|verified|score|pros|cons|"
                                          u"von|par|por|di|door"},
};

} // namespace

std::span<const PhraseList> furniturePhrases()
{
    return lists;
}

} // namespace nutgraf
