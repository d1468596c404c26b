/** Providers known to deliver `name+tag` to `name`; Yahoo's tags stand after a hyphen and on a name of their own. */
export const PLUS_PROVIDERS =
  "(outlook|hotmail|live)[.][a-z.]+|msn[.]com|fastmail[.](com|fm)|protonmail[.](com|ch)|proton[.]me|pm[.]me|icloud[.]com|me[.]com|mac[.]com";

/** Addresses of an office, read by whoever is there. */
export const ROLE_LOCALS: readonly string[] = `
info infos information informations contact contacts contactez-nous nous-contacter commande commandes order orders vente ventes
sales commercial commerciale noreply no-reply no_reply no.reply donotreply do-not-reply ne-pas-repondre nepasrepondre admin
administrateur administrator administration webmaster postmaster hostmaster root abuse support help helpdesk aide assistance sav
serviceclient service-client service.client service-clients serviceclients service clientservice customerservice
customer-service relationclient accueil reception compta comptabilite comptable accounting facturation factures facture invoice
invoices billing direction secretariat secretaire rh drh recrutement jobs emploi office bureau hello bonjour team equipe
marketing communication presse press newsletter reservation reservations booking boutique magasin shop store mairie enquiries
achats achat purchasing logistique livraison web site client clients abonnement abonnements standard`
  .trim()
  .split(/\s+/);

/** What people type to get past a field that must be filled. */
export const PLACEHOLDER_LOCALS: readonly string[] = `
test tests testtest teste tester test1 test2 test12 test123 testing toto titi tata tutu tototo truc machin bidon aucun aucune
pasdemail pasdemel pas-de-mail pasdadresse pasdadressemail pasdemailclient sansmail sansemail sans-mail nomail no-mail
noemail no-email none null nil na nc nan inconnu unknown anonyme anonymous nobody personne exemple example azerty azertyuiop
qwerty qsdf qsdfgh qsdfghjklm asdf asdfgh abc abcd abcdef xxx xxxx yyy zzz nom prenom nom.prenom prenom.nom email mail e-mail
adresse fake faux dummy foo bar foobar vide refus refuse non nonrenseigne non-renseigne n.a spam blabla sdfsdf dfgdfg`
  .trim()
  .split(/\s+/);

const typos = `
gmail.com:googlemail.com,gmial.com,gmai.com,gmal.com,gmil.com,gamil.com,gmaill.com,gmaiil.com,ggmail.com,gnail.com,gmaul.com,gmaik.com,gmqil.com,gmzil.com,gmeil.com,gmailcom.com,gmail.cm,gmail.om,gmaol.com,gimail.com,gmsil.com
hotmail.com:hotmial.com,hotmai.com,hotmal.com,hotmil.com,hotmaill.com,htomail.com,hormail.com,hotmaul.com,hotmqil.com,hotmeil.com,hotmaol.com,hotamil.com,hitmail.com,hotmail.cm
hotmail.fr:hotmial.fr,hotmai.fr,hotmal.fr,hotmil.fr,hotmaill.fr,htomail.fr,hormail.fr,hotmaul.fr,hotmqil.fr,hotmeil.fr,hotmaol.fr,hotamil.fr,hitmail.fr
yahoo.fr:yaho.fr,yahooo.fr,yhaoo.fr,yhoo.fr,yaoo.fr,uahoo.fr,yahho.fr,yzhoo.fr,yqhoo.fr
yahoo.com:yaho.com,yahooo.com,yhaoo.com,yhoo.com,yaoo.com,yahho.com
orange.fr:ornage.fr,oragne.fr,orage.fr,orang.fr,orangr.fr,ornge.fr,oange.fr,orenge.fr,oramge.fr
wanadoo.fr:wanado.fr,wandoo.fr,wanadooo.fr,wannadoo.fr,wanaddo.fr,wanadou.fr,wanadoo.com,wnadoo.fr
outlook.fr:outlok.fr,oulook.fr,outllook.fr,outloook.fr,outlouk.fr,otlook.fr,outook.fr
outlook.com:outlok.com,oulook.com,outllook.com,outloook.com,otlook.com,outook.com
laposte.net:lapost.net,lapsote.net,laposte.ne,lapote.net,laoste.net,lapostte.net
icloud.com:icoud.com,iclou.com,icluod.com,iclould.com,icloud.co,icloud.fr,iclud.com,icloude.com`;

/** Other names of a domain, and misspelt ones whose meaning is certain. "gmail.fr" is left as it is: it may be somebody's. */
export const DOMAIN_TYPOS: Readonly<Record<string, string>> = Object.fromEntries(
  typos
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [meant = "", wrong = ""] = line.split(":");
      return wrong.split(",").map((domain) => [domain, meant] as const);
    }),
);
